// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/replymaking.h"

#include "storage/checked.h"
#include "storage/conversationtable.h"
#include "storage/nosuchconversation.h"
#include "storage/outboxtable.h"
#include "storage/replymakingtable.h"

namespace sportello {

using namespace Qt::StringLiterals;

Future<Done> noteMaking(Store &store, const OutboxId &outbox, const ConversationId &conversation,
                        const QList<InsertedCanned> &canned, const QString &text)
{
    if (canned.isEmpty())
        return readyValue(Done{});
    ReplyMaking making;
    making.outbox = outbox;
    making.group = outbox;
    making.canned = canned.first().reply;
    QStringList titles;
    QStringList texts;
    for (const InsertedCanned &each : canned) {
        titles.append(each.title);
        texts.append(each.text);
    }
    making.cannedTitle = titles.join(u" + "_s);
    making.cannedText = texts.join(u"\n\n"_s);
    making.change = textChange(making.cannedText, text);
    return store.run([making, conversation](TeamDatabase &database) -> Result<Done> {
        // It may have become part of another while somebody wrote.
        ReplyMaking kept = making;
        kept.conversation = ConversationTable(database).resolve(conversation);
        if (!ConversationTable(database).find(kept.conversation))
            return noSuchConversation(database);
        ReplyMakingTable(database).save(kept);
        return checked(database, Done{});
    });
}

Future<Done> forgetMaking(Store &store, const QList<OutboxId> &replies)
{
    if (replies.isEmpty())
        return readyValue(Done{});
    return store.run([replies](TeamDatabase &database) -> Result<Done> {
        ReplyMakingTable(database).remove(replies);
        return checked(database, Done{});
    });
}

Future<Done> forgetCancelledMakings(Store &store, QObject *context)
{
    auto cancelled = store.run([](OwnDatabase &database) -> Result<QList<OutboxId>> {
        return checked(database, OutboxTable(database).cancelled());
    });
    return andThen(cancelled, context, [&store](const QList<OutboxId> &replies) {
        return forgetMaking(store, replies);
    });
}

} // namespace sportello
