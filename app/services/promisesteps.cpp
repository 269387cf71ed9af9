// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/promisesteps.h"

#include "core/refused.h"
#include "services/customerpromises.h"
#include "storage/auditlog.h"
#include "storage/checked.h"
#include "storage/conversationtable.h"
#include "storage/customerpromisetable.h"
#include "storage/promisephrasetable.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

/// The sentence that promises; where no phrase is known, the beginning of the text.
QString saidIn(const QString &text, const QList<PromisePhrase> &phrases)
{
    constexpr qsizetype longest = 300;
    const QList<FoundPromise> found = findPromises(text, phrases);
    QString said = found.isEmpty()
        ? text
        : text.mid(found.first().sentence.start, found.first().sentence.length);
    said = said.simplified();
    if (said.size() <= longest)
        return said;
    // Half a surrogate pair is no letter.
    const qsizetype end = said.at(longest - 1).isHighSurrogate() ? longest - 1 : longest;
    return said.first(end) + u'\u2026';
}

} // namespace

Result<PromiseToMake> promiseOf(TeamDatabase &database, const NewReply &reply, Instant due,
                                Instant now)
{
    if (due <= now)
        return refused(CustomerPromises::overWords());
    const QString &text = reply.keptText.isEmpty() ? reply.text : reply.keptText;
    return checked(database,
                   PromiseToMake{CustomerPromiseId::make(),
                                 saidIn(text, PromisePhraseTable(database).all()), due});
}

Result<Done> storePromises(TeamDatabase &database, const QList<OutboxPromiseTable::Sent> &sent,
                           Instant now)
{
    for (const OutboxPromiseTable::Sent &each : sent) {
        const auto record = ConversationTable(database).find(
            ConversationTable(database).resolve(each.conversation));
        if (!record)
            continue;
        CustomerPromise promise;
        promise.id = each.promise.id;
        promise.conversation = record->conversation.id;
        promise.outbox = each.outbox;
        promise.said = each.promise.said;
        promise.agent = each.agent;
        promise.madeAt = each.sentAt;
        promise.due = each.promise.due;
        if (!CustomerPromiseTable(database).insert(promise))
            continue;
        AuditLog(database).append({each.agent, u"promise.made"_s, record->conversation.account,
                                   promise.conversation, promise.id.toString(),
                                   toRfc3339(promise.due)},
                                  now);
    }
    return checked(database, Done{});
}

} // namespace sportello
