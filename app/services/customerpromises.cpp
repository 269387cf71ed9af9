// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/customerpromises.h"

#include "core/log.h"
#include "core/refused.h"
#include "services/promisesteps.h"
#include "services/settingrecord.h"
#include "storage/auditlog.h"
#include "storage/checked.h"
#include "storage/conversationtable.h"
#include "storage/customerpromisetable.h"
#include "storage/peopletable.h"
#include "storage/promisephrasetable.h"

#include <utility>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

bool wasAnswered(const CustomerPromise &promise, const std::optional<Instant> &lastOut)
{
    return lastOut && *lastOut > promise.answersSeen.value_or(promise.madeAt);
}

std::optional<Instant> lastAnswer(TeamDatabase &database, const ConversationId &conversation)
{
    const auto record = ConversationTable(database).find(conversation);
    return record ? record->lastOut : std::nullopt;
}

QList<StandingPromise> standing(TeamDatabase &database, const QList<CustomerPromise> &promises)
{
    QList<ConversationId> ids;
    for (const CustomerPromise &promise : promises) {
        if (!ids.contains(promise.conversation))
            ids.append(promise.conversation);
    }
    QHash<ConversationId, ConversationSummary> summaries;
    for (const ConversationSummary &summary : ConversationTable(database).summaries(ids))
        summaries.insert(summary.id, summary);
    QHash<AgentId, QString> agents;
    for (const Agent &agent : PeopleTable(database).agents())
        agents.insert(agent.id, agent.name);
    QList<StandingPromise> all;
    for (const CustomerPromise &promise : promises) {
        const ConversationSummary summary = summaries.value(promise.conversation);
        all.append(
            {promise, agents.value(promise.agent),
             summary.contactName.isEmpty() ? summary.handleAddress : summary.contactName,
             summary.accountHandle,
             promise.isOpen() && wasAnswered(promise, lastAnswer(database, promise.conversation))});
    }
    return all;
}

Error notOpen()
{
    return refused(CustomerPromises::tr("The promise was kept or withdrawn meanwhile."));
}

void record(TeamDatabase &database, const CustomerPromise &promise, const AgentId &agent,
            const QString &kind, const QString &detail, Instant now)
{
    AuditLog(database).append(
        {agent, kind, {}, promise.conversation, promise.id.toString(), detail}, now);
}

} // namespace

CustomerPromises::CustomerPromises(Store &store, Duties &duties, Clock &clock,
                                   const QTimeZone &zone, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_duties(duties)
    , m_clock(clock)
    , m_zone(zone)
{
}

QString CustomerPromises::overWords()
{
    return tr("Until when it is promised is over already. Choose a later time.");
}

Future<Done> CustomerPromises::recover()
{
    if (!std::exchange(m_follows, true)) {
        connect(&m_store, &Store::committed, this, [this](const ChangeSet &changes) {
            if (changes.promisePhrases)
                readPhrases();
            if (!changes.outbox.isEmpty())
                storeSent();
        });
    }
    return andThen(readPhrases(), this, [this](Done) { return storeSent(); });
}

Future<Done> CustomerPromises::readPhrases()
{
    auto read = m_store.run([](TeamDatabase &database) -> Result<QList<PromisePhrase>> {
        return checked(database, PromisePhraseTable(database).all());
    });
    return andThen(read, this, [this](const QList<PromisePhrase> &phrases) {
        if (std::exchange(m_phrases, phrases) != phrases)
            Q_EMIT phrasesChanged();
        return readyValue(Done{});
    });
}

Future<Done> CustomerPromises::storeSent()
{
    if (m_storing) {
        m_again = true;
        return readyValue(Done{});
    }
    m_storing = true;
    using Sent = QList<OutboxPromiseTable::Sent>;
    auto found = m_store.run([](OwnDatabase &database) -> Result<Sent> {
        return checked(database, OutboxPromiseTable(database).sent());
    });
    const Instant now = m_clock.now();
    auto stored = andThen(found, this, [this, now](const Sent &sent) {
        if (sent.isEmpty())
            return readyValue(Done{});
        auto made = m_store.run(
            [sent, now](TeamDatabase &database) { return storePromises(database, sent, now); });
        // After a crash in between the next start finds the row and the promise it has become.
        return andThen(made, this, [this, sent](Done) {
            return m_store.run([sent](OwnDatabase &database) -> Result<Done> {
                for (const OutboxPromiseTable::Sent &each : sent)
                    OutboxPromiseTable(database).remove(each.outbox);
                return checked(database, Done{});
            });
        });
    });
    return afterwards(stored, this, [this](const Result<Done> &result) {
        m_storing = false;
        if (!result)
            qCWarning(logStorage).noquote()
                << "Promises could not be kept:" << redacted(result.error().message);
        if (std::exchange(m_again, false))
            return storeSent();
        return ready(result);
    });
}

Future<Done> CustomerPromises::changePhrases(const QList<PromisePhrase> &away,
                                             const QList<PromisePhrase> &kept)
{
    for (const PromisePhrase &phrase : kept) {
        if (promisePhraseKey(phrase.phrase).isEmpty())
            return readyError<Done>(refused(tr("Give at least one word.")));
    }
    const Instant now = m_clock.now();
    return m_store.run([away, kept, now, agent = m_agent](TeamDatabase &database) -> Result<Done> {
        PromisePhraseTable table(database);
        for (const PromisePhrase &phrase : away)
            table.remove(phrase.phrase, phrase.language);
        for (const PromisePhrase &phrase : kept)
            table.save(phrase, now);
        recordSetting(database, agent, u"promise_phrases.changed"_s, {}, now);
        return checked(database, Done{});
    });
}

PromiseCalendar CustomerPromises::calendar(const AccountId &account) const
{
    PromiseCalendar calendar;
    calendar.now = m_clock.now();
    calendar.zone = m_zone;
    calendar.hours = m_duties.hoursOf(account);
    return calendar;
}

Future<QList<StandingPromise>> CustomerPromises::openOf(const ConversationId &conversation)
{
    return m_store.run([conversation](TeamDatabase &database) -> Result<QList<StandingPromise>> {
        QList<CustomerPromise> promises =
            CustomerPromiseTable(database).of(ConversationTable(database).resolve(conversation));
        promises.removeIf([](const CustomerPromise &promise) { return !promise.isOpen(); });
        std::stable_sort(promises.begin(), promises.end(),
                         [](const CustomerPromise &one, const CustomerPromise &other) {
            return one.due < other.due;
        });
        return checked(database, standing(database, promises));
    });
}

Future<QList<StandingPromise>> CustomerPromises::open(int limit)
{
    return m_store.run([limit](TeamDatabase &database) -> Result<QList<StandingPromise>> {
        return checked(database, standing(database, CustomerPromiseTable(database).open(limit)));
    });
}

Future<CustomerPromise> CustomerPromises::find(const CustomerPromiseId &id)
{
    return m_store.run([id](TeamDatabase &database) -> Result<CustomerPromise> {
        const auto found = CustomerPromiseTable(database).find(id);
        if (!found)
            return Error{ErrorKind::NotFound, u"no such promise"_s, {}, false};
        return checked(database, *found);
    });
}

template<typename Change>
Future<CustomerPromise> CustomerPromises::change(const CustomerPromiseId &id, const AgentId &agent,
                                                 const QString &kind, Change change)
{
    const Instant now = m_clock.now();
    return m_store.run([=](TeamDatabase &database) -> Result<CustomerPromise> {
        CustomerPromiseTable table(database);
        std::optional<CustomerPromise> promise = table.find(id);
        if (database.error())
            return *database.error();
        if (!promise)
            return Error{ErrorKind::NotFound, u"no such promise"_s, {}, false};
        if (!promise->isOpen())
            return notOpen();
        const QString detail = change(database, *promise, now);
        table.update(*promise);
        if (!kind.isEmpty())
            record(database, *promise, agent, kind, detail, now);
        return checked(database, *promise);
    });
}

Future<CustomerPromise> CustomerPromises::keep(const CustomerPromiseId &id, PromiseProof proof,
                                               const AgentId &agent)
{
    return change(id, agent, u"promise.kept"_s,
                  [proof, agent](TeamDatabase &database, CustomerPromise &promise, Instant now) {
        promise.keptAt = now;
        if (proof == PromiseProof::Answer) {
            const auto answered = lastAnswer(database, promise.conversation);
            if (answered && *answered > promise.madeAt && *answered < now)
                promise.keptAt = answered;
        }
        promise.proof = proof;
        promise.endedBy = agent;
        return toWord(proof);
    });
}

Future<QList<CustomerPromise>>
CustomerPromises::keepWithOutcome(const QList<ConversationId> &conversations, const AgentId &agent)
{
    const Instant now = m_clock.now();
    return m_store.run([=](TeamDatabase &database) -> Result<QList<CustomerPromise>> {
        CustomerPromiseTable table(database);
        QList<CustomerPromise> kept;
        for (const CustomerPromiseTable::Due &due : table.dueOf(conversations)) {
            std::optional<CustomerPromise> promise = table.find(due.id);
            if (!promise)
                continue;
            promise->keptAt = now;
            promise->proof = PromiseProof::Solved;
            promise->endedBy = agent;
            table.update(*promise);
            record(database, *promise, agent, u"promise.kept"_s, toWord(promise->proof), now);
            kept.append(*promise);
        }
        return checked(database, kept);
    });
}

Future<CustomerPromise> CustomerPromises::notKeptYet(const CustomerPromiseId &id,
                                                     const AgentId &agent)
{
    return change(id, agent, {}, [](TeamDatabase &database, CustomerPromise &promise, Instant) {
        promise.answersSeen = lastAnswer(database, promise.conversation);
        return QString();
    });
}

Future<CustomerPromise> CustomerPromises::move(const CustomerPromiseId &id, Instant due,
                                               const AgentId &agent)
{
    if (due <= m_clock.now())
        return readyError<CustomerPromise>(refused(overWords()));
    return change(id, agent, u"promise.moved"_s,
                  [due](TeamDatabase &, CustomerPromise &promise, Instant now) {
        promise.wasLate = promise.wasLate || promise.due <= now;
        promise.due = due;
        return toRfc3339(due);
    });
}

Future<CustomerPromise> CustomerPromises::withdraw(const CustomerPromiseId &id,
                                                   const AgentId &agent)
{
    return change(id, agent, u"promise.withdrawn"_s,
                  [agent](TeamDatabase &, CustomerPromise &promise, Instant now) {
        promise.withdrawnAt = now;
        promise.endedBy = agent;
        return QString();
    });
}

Future<CustomerPromise> CustomerPromises::takeBack(const CustomerPromise &before,
                                                   const CustomerPromise &after,
                                                   const AgentId &agent)
{
    const Instant now = m_clock.now();
    return m_store.run([=](TeamDatabase &database) -> Result<CustomerPromise> {
        CustomerPromiseTable table(database);
        const std::optional<CustomerPromise> present = table.find(before.id);
        if (database.error())
            return *database.error();
        CustomerPromise expected = after;
        CustomerPromise restored = before;
        // A conversation may have become part of another meanwhile: that is nobody's step.
        if (present)
            expected.conversation = restored.conversation = present->conversation;
        if (present != expected)
            return refused(tr("Something happened to the promise meanwhile."));
        table.update(restored);
        const bool moved = after.isOpen();
        record(database, restored, agent, moved ? u"promise.moved"_s : u"promise.reopened"_s,
               moved ? toRfc3339(restored.due) : QString(), now);
        return checked(database, restored);
    });
}

Future<QList<MadePromise>> CustomerPromises::madeBetween(Instant from, Instant to,
                                                         const BrandId &brand,
                                                         const QSet<AccountId> &accounts)
{
    const std::optional<BrandId> only = brand.isNull() ? std::nullopt : std::optional(brand);
    return m_store.run(
        [=](TeamDatabase &database) -> Result<QList<MadePromise>> {
            return checked(database,
                           CustomerPromiseTable(database).madeBetween(from, to, only, accounts));
        },
        Urgency::Background);
}

} // namespace sportello
