// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/retention.h"

#include "core/log.h"
#include "storage/auditlog.h"
#include "storage/checked.h"
#include "storage/conversationtable.h"
#include "storage/personeraser.h"
#include "storage/personowntable.h"
#include "storage/persontable.h"
#include "storage/retentiontable.h"
#include "storage/searchindex.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int conversationsAtOnce = 100;
constexpr int messagesAtOnce = 200;
constexpr std::chrono::hours lookEvery{1};
// Local time; when nobody works.
constexpr int nightFrom = 1;
constexpr int nightTo = 5;

} // namespace

/// One run on its way through the accounts.
struct Retention::Walk
{
    struct Part
    {
        AccountId account;
        bool isPrivate = true;
        Instant before;
    };

    RetentionRun run;
    QString nameOfNobody;
    QList<Part> parts;
    qsizetype part = 0;
    ConversationId after;
    QList<ConversationId> conversations; ///< of the present slice
};

Retention::Retention(Store &store, Attachments &attachments, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_attachments(attachments)
    , m_clock(clock)
{
}

void Retention::start()
{
    runIfDue();
}

void Retention::runIfDue()
{
    m_clock.callAfter(lookEvery, this, [this] { runIfDue(); });
    whenDone(runs(1), this, [this](const Result<QList<RetentionRun>> &runs) {
        if (!runs || m_isRunning)
            return;
        const Instant now = m_clock.now();
        const bool ranToday = !runs->isEmpty() && runs->first().startedAt <= now
            && now - runs->first().startedAt < Interval;
        const int hour = toDateTime(now).toLocalTime().time().hour();
        // A computer that is off at night does it when it is on.
        const bool isLate = runs->isEmpty() || now - runs->first().startedAt >= 2 * Interval;
        if (!ranToday && ((hour >= nightFrom && hour < nightTo) || isLate))
            run();
    });
}

Future<QList<RetentionRule>> Retention::rules()
{
    return m_store.run(
        [](TeamDatabase &database) { return checked(database, RetentionTable(database).rules()); });
}

Future<RetentionRule> Retention::choose(const AccountId &account, std::optional<int> privateMonths,
                                        std::optional<int> publicMonths, const AgentId &agent)
{
    for (const std::optional<int> &months : {privateMonths, publicMonths}) {
        if (months && (*months < 1 || *months > RetentionRule::MostMonths)) {
            return readyError<RetentionRule>(
                {ErrorKind::Refused,
                 tr("Choose between 1 and %1 months.").arg(RetentionRule::MostMonths),
                 {},
                 false});
        }
    }
    const Instant now = m_clock.now();
    const RetentionRule rule{account, privateMonths, publicMonths, agent, now};
    auto saved = m_store.run([=](TeamDatabase &database) {
        RetentionTable(database).save(rule);
        const auto word = [](const std::optional<int> &months) {
            return months ? QString::number(*months) : u"-"_s;
        };
        AuditLog(database).append({agent,
                                   u"retention.chosen"_s,
                                   account,
                                   {},
                                   account.toString(),
                                   word(privateMonths) + u' ' + word(publicMonths)},
                                  now);
        return checked(database, rule);
    });
    return andThen(saved, this, [this](const RetentionRule &chosen) {
        Q_EMIT changed();
        return readyValue(chosen);
    });
}

Future<QList<RetentionRun>> Retention::runs(int limit)
{
    return m_store.run([limit](TeamDatabase &database) {
        return checked(database, RetentionTable(database).runs(limit));
    });
}

Future<RetentionRun> Retention::run()
{
    if (m_isRunning)
        return readyError<RetentionRun>({ErrorKind::Refused, tr("It runs already."), {}, false});
    m_isRunning = true;
    auto walk = std::make_shared<Walk>();
    walk->run.id = RetentionRunId::make();
    walk->run.startedAt = m_clock.now();
    walk->nameOfNobody = tr("Somebody earlier");
    auto begun = m_store.run([walk](TeamDatabase &database) -> Result<Done> {
        RetentionTable table(database);
        const QList<RetentionRule> rules = table.rules();
        for (const RetentionRule &rule : rules) {
            for (const bool isPrivate : {true, false}) {
                if (const auto from = rule.keptFrom(isPrivate, walk->run.startedAt))
                    walk->parts.append({rule.account, isPrivate, *from});
            }
        }
        // Where nothing was chosen nothing is recorded either.
        if (!walk->parts.isEmpty())
            table.insert(walk->run);
        return checked(database, Done{});
    });
    auto removed = andThen(begun, this, [this, walk](Done) { return nextPart(walk); });
    auto done = andThen(removed, this, [this, walk](Done) { return finish(walk); });
    return afterwards(done, this, [this](const Result<RetentionRun> &result) {
        m_isRunning = false;
        if (!result)
            qCWarning(logStorage).noquote()
                << "What is over could not be removed:" << redacted(result.error().message);
        Q_EMIT changed();
        return ready(result);
    });
}

Future<Done> Retention::nextPart(const WalkPointer &walk)
{
    if (walk->part >= walk->parts.size())
        return readyValue(Done{});
    auto found = m_store.run(
        [walk](TeamDatabase &database) -> Result<Done> {
            const Walk::Part &part = walk->parts.at(walk->part);
            walk->conversations = RetentionTable(database).over(
                part.account, part.isPrivate, part.before, walk->after, conversationsAtOnce);
            return checked(database, Done{});
        },
        Urgency::Background);
    return andThen(found, this, [this, walk](Done) {
        if (walk->conversations.isEmpty()) {
            ++walk->part;
            walk->after = {};
            return nextPart(walk);
        }
        walk->after = walk->conversations.last();
        auto removed = removePart(walk);
        return andThen(removed, this, [this, walk](Done) { return nextPart(walk); });
    });
}

Future<Done> Retention::removePart(const WalkPointer &walk)
{
    auto own = m_store.run(
        [walk](OwnDatabase &database) -> Result<Done> {
            PersonOwnTable table(database);
            const QList<ConversationId> open = table.withOpen(walk->conversations);
            walk->conversations.removeIf(
                [&open](const ConversationId &id) { return open.contains(id); });
            walk->run.counts += table.remove(walk->conversations);
            return checked(database, Done{});
        },
        Urgency::Background);
    auto texts = andThen(own, this, [this, walk](Done) { return removeOne(walk, 0); });
    return andThen(texts, this, [this, walk](Done) {
        return m_store.run(
            [walk, now = m_clock.now()](TeamDatabase &database) -> Result<Done> {
                PersonTable persons(database);
                PersonEraser eraser(database, now);
                const QList<ContactId> contacts =
                    RetentionTable(database).withoutAnything(walk->conversations);
                for (const ContactId &contact : contacts) {
                    if (const auto scope = persons.find(contact))
                        eraser.anonymise(*scope, walk->nameOfNobody);
                }
                walk->run.counts += eraser.counts();
                RetentionTable(database).update(walk->run);
                return checked(database, Done{});
            },
            Urgency::Background);
    });
}

Future<Done> Retention::removeOne(const WalkPointer &walk, qsizetype index)
{
    if (index >= walk->conversations.size())
        return readyValue(Done{});
    auto removed = m_store.run(
        [walk, index, now = m_clock.now()](TeamDatabase &database) -> Result<bool> {
            const ConversationId id = walk->conversations.at(index);
            // Somebody may have written, or opened it again, since it was found.
            const auto record = ConversationTable(database).find(id);
            if (!record || record->conversation.state != ConversationState::Done
                || record->conversation.lastActivity >= walk->parts.at(walk->part).before)
                return checked(database, true);
            PersonEraser eraser(database, now);
            const bool all = eraser.removeMessages(id, messagesAtOnce);
            if (all)
                eraser.emptyConversation(id);
            if (!database.error())
                walk->run.counts += eraser.counts();
            return checked(database, all);
        },
        Urgency::Background);
    return andThen(removed, this, [this, walk, index](bool all) {
        return removeOne(walk, all ? index + 1 : index);
    });
}

Future<RetentionRun> Retention::finish(const WalkPointer &walk)
{
    walk->run.finishedAt = m_clock.now();
    const bool removed = walk->run.counts != PersonCounts{};
    auto cleaned = removed ? m_attachments.clean() : readyValue(Done{});
    auto written = andThen(cleaned, this, [this, walk, removed](Done) {
        return m_store.run(
            [walk, removed](TeamDatabase &database) -> Result<Done> {
                if (removed) {
                    SearchIndex(database).rewrite();
                    AuditLog(database).append(
                        {{}, u"retention.removed"_s, {}, {}, walk->run.id.toString(), {}},
                        *walk->run.finishedAt);
                }
                if (!walk->parts.isEmpty())
                    RetentionTable(database).update(walk->run);
                return checked(database, Done{});
            },
            Urgency::Background);
    });
    auto emptied = andThen(written, this, [this](Done) { return m_store.emptyLog(); });
    return andThen(emptied, this, [walk](Done) { return readyValue(walk->run); });
}

} // namespace sportello
