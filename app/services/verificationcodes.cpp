// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/verificationcodes.h"

#include "storage/auditlog.h"
#include "storage/checked.h"
#include "storage/onetimecodetable.h"
#include "storage/outboxtable.h"
#include "storage/searchindex.h"

#include <QRandomGenerator>
#include <QUuid>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype keyLength = 32;

QString keyName()
{
    return u"one-time-codes"_s;
}

QByteArray makeKey()
{
    QByteArray key(keyLength, '\0');
    for (char &byte : key)
        byte = char(QRandomGenerator::system()->bounded(256));
    return key;
}

} // namespace

VerificationCodes::VerificationCodes(Store &store, Accounts &accounts, Outbox &outbox,
                                     CannedReplies &cannedReplies, SecretStore &secrets,
                                     Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_accounts(accounts)
    , m_outbox(outbox)
    , m_cannedReplies(cannedReplies)
    , m_secrets(secrets)
    , m_clock(clock)
    , m_run(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    connect(&store, &Store::committed, this, &VerificationCodes::noteCommit);
}

Future<Done> VerificationCodes::recover()
{
    return endCodes();
}

CodeMoment VerificationCodes::moment() const
{
    return {m_clock.now(), m_run, m_clock.elapsed()};
}

CodeFacts VerificationCodes::facts(const QByteArray &key) const
{
    CodeFacts facts;
    facts.accounts = m_accounts.accounts();
    for (const Account &account : std::as_const(facts.accounts)) {
        facts.addresses.insert(account.id, m_accounts.capabilities(account.id).addressKind);
        facts.networkNames.insert(account.network, m_accounts.networkDisplayName(account.network));
    }
    facts.key = key;
    facts.now = moment();
    return facts;
}

Future<QByteArray> VerificationCodes::key()
{
    if (!m_key.isEmpty())
        return readyValue(m_key);
    const Error unavailable{ErrorKind::SecretUnavailable,
                            tr("The keychain of this computer is not available, and without it"
                               " there are no codes. Unlock it and try again, or use the"
                               " checklist."),
                            {},
                            false};
    auto read = m_secrets.read(keyName());
    return afterwards(
        read, this, [this, unavailable](const Result<Secret> &found) -> Future<QByteArray> {
            if (!found && found.error().kind != ErrorKind::NotFound)
                return readyError<QByteArray>(unavailable);
            if (found) {
                const QByteArray known = QByteArray::fromHex(found->reveal().toLatin1());
                if (known.size() == keyLength) {
                    m_key = known;
                    return readyValue(m_key);
                }
            }
            // A locked keychain looks like an empty one; then writing fails too.
            const QByteArray made = makeKey();
            auto written = m_secrets.write(keyName(), Secret(QString::fromLatin1(made.toHex())));
            return afterwards(written, this, [this, made, unavailable](const Result<Done> &kept) {
                if (!kept)
                    return readyError<QByteArray>(unavailable);
                if (m_key.isEmpty())
                    m_key = made;
                return readyValue(m_key);
            });
        });
}

QList<CannedReply> VerificationCodes::wordings(CodeDirection direction) const
{
    return m_cannedReplies.ofKind(codeCannedKind(direction), m_clock.now());
}

Future<OneTimeCode> VerificationCodes::begin(const CodeRequest &request)
{
    auto prepared = andThen(key(), this, [this, request](const QByteArray &key) {
        CodeFacts known = facts(key);
        known.wordings = wordings(request.direction);
        return m_store.run([known, request](TeamDatabase &database) -> Result<PreparedCode> {
            const Result<PreparedCode> made =
                VerificationCodeSteps(database, known).prepare(request);
            if (database.error())
                return *database.error();
            return made;
        });
    });
    return andThen(prepared, this, [this](const PreparedCode &made) {
        const OneTimeCode code = made.code;
        m_carriers.insert(code.outbox, code.id);
        m_awaits = m_awaits || code.direction == CodeDirection::FromContact;
        auto queued = m_outbox.enqueue(made.reply);
        return afterwards(queued, this, [this, code](const Result<OutboxId> &kept) {
            if (kept) {
                m_clock.callAfter(OneTimeCodeLifetime, this, [this] { endCodes(); });
                return readyValue(code);
            }
            // Nothing will leave, so nothing counts.
            m_carriers.remove(code.outbox);
            const Error error = kept.error();
            auto forgotten = m_store.run([id = code.id](TeamDatabase &database) -> Result<Done> {
                OneTimeCodeTable(database).forget(id);
                SearchIndex(database).addHeld();
                return checked(database, Done{});
            });
            return afterwards(forgotten, this, [error](const Result<Done> &) {
                return readyError<OneTimeCode>(error);
            });
        });
    });
}

Future<Verification> VerificationCodes::enter(const ConversationId &conversation,
                                              const QString &typed, const AgentId &agent)
{
    auto answered = andThen(key(), this, [this, conversation, typed, agent](const QByteArray &key) {
        return m_store.run([known = facts(key), conversation, typed,
                            agent](TeamDatabase &database) -> Result<CodeAnswer> {
            // A wrong try is kept, so it is no error here: that would take it back.
            return checked(
                database, VerificationCodeSteps(database, known).enter(conversation, typed, agent));
        });
    });
    return andThen(answered, this, [this](const CodeAnswer &answer) {
        // Where it was said it is masked now, and the log has to lose it as it was.
        if (answer.verification)
            m_store.emptyLog();
        return answer.verification ? readyValue(*answer.verification)
                                   : readyError<Verification>(sentenceFor(answer));
    });
}

Error VerificationCodes::sentenceFor(const CodeAnswer &answer) const
{
    const auto sentence = [&] {
        switch (answer.verdict) {
        case CodeVerdict::NotACode:
            return tr("There is no code in this. Type the eight digits that the customer says.");
        case CodeVerdict::Malformed:
            return tr("A code has exactly eight digits. %n tries are left.", nullptr,
                      answer.triesLeft);
        case CodeVerdict::Wrong:
            return tr("This is not the code. %n tries are left.", nullptr, answer.triesLeft);
        case CodeVerdict::TooManyTries:
            return tr("There were too many wrong codes in this conversation. Use the checklist, or"
                      " try again tomorrow.");
        case CodeVerdict::Over:
            return tr("This code is over: codes hold for ten minutes. Make a new one.");
        case CodeVerdict::AlreadyUsed: return tr("This code has been used. Make a new one.");
        case CodeVerdict::NotForThis:
        case CodeVerdict::Accepted: break;
        }
        return tr("No code that could be typed in is open for this conversation.");
    };
    return {ErrorKind::Refused, sentence(), {}, false};
}

Future<Done> VerificationCodes::stop(const OneTimeCodeId &id, const AgentId &agent)
{
    const Instant now = m_clock.now();
    auto stopped = m_store.run([id, agent, now](TeamDatabase &database) -> Result<OutboxId> {
        OneTimeCodeTable codes(database);
        std::optional<OneTimeCode> code = codes.find(id);
        if (!code)
            return Error{ErrorKind::NotFound, u"no such code"_s, {}, false};
        code->state = CodeState::Over;
        if (codes.update(*code)) {
            SearchIndex(database).addHeld();
            AuditLog(database).append(
                {agent, u"code.stopped"_s, {}, code->conversation, id.toString(), {}}, now);
        }
        return checked(database, code->outbox);
    });
    return andThen(stopped, this, [this](const OutboxId &carrier) {
        return afterwards(m_outbox.discard(carrier), this,
                          [](const Result<Done> &) { return readyValue(Done{}); });
    });
}

Future<QList<CodeWay>> VerificationCodes::ways(const ConversationId &conversation,
                                               const std::optional<ContactId> &person)
{
    return m_store.run([known = facts({}), conversation,
                        person](TeamDatabase &database) -> Result<QList<CodeWay>> {
        return checked(database, VerificationCodeSteps(database, known).ways(conversation, person));
    });
}

Future<std::optional<CodeStanding>> VerificationCodes::standing(const ConversationId &conversation)
{
    return m_store.run([known = facts({}), conversation](
                           TeamDatabase &database) -> Result<std::optional<CodeStanding>> {
        return checked(database, VerificationCodeSteps(database, known).standing(conversation));
    });
}

Future<std::optional<OneTimeCode>> VerificationCodes::newest(const ConversationId &conversation)
{
    return m_store.run(
        [conversation](TeamDatabase &database) -> Result<std::optional<OneTimeCode>> {
            const ConversationId place = ConversationTable(database).resolve(conversation);
            return checked(database, OneTimeCodeTable(database).newest(place));
        });
}

std::optional<std::chrono::milliseconds> VerificationCodes::timeLeft(const OneTimeCode &code) const
{
    const CodeMoment now = moment();
    if (!isStillValid(code, now))
        return {};
    return OneTimeCodeLifetime - (now.elapsed - code.madeAt.elapsed);
}

void VerificationCodes::noteCommit(const ChangeSet &changes)
{
    if (m_awaits && !changes.newCustomerMessages.isEmpty())
        listen(changes.newCustomerMessages.values());
    if (m_carriers.isEmpty())
        return;
    QSet<OutboxId> carriers;
    for (const OutboxId &id : changes.outbox) {
        if (m_carriers.contains(id))
            carriers.insert(id);
    }
    if (!carriers.isEmpty())
        followOutbox(carriers);
}

void VerificationCodes::listen(const QList<ConversationId> &conversations)
{
    auto heard = andThen(key(), this, [this, conversations](const QByteArray &key) {
        return m_store.run([known = facts(key),
                            conversations](TeamDatabase &database) -> Result<QList<Verification>> {
            VerificationCodeSteps steps(database, known);
            QList<Verification> given;
            for (const ConversationId &conversation : conversations)
                given += steps.listen(conversation);
            return checked(database, given);
        });
    });
    whenDone(heard, this, [this](const Result<QList<Verification>> &given) {
        if (!given.valueOr({}).isEmpty())
            m_store.emptyLog();
        for (const Verification &verification : given.valueOr({}))
            Q_EMIT verified(verification);
    });
}

void VerificationCodes::followOutbox(const QSet<OutboxId> &items)
{
    using Found = QList<OutboxItem>;
    auto read = m_store.run([items](OwnDatabase &database) -> Result<Found> {
        Found found;
        for (const OutboxId &id : items) {
            if (const std::optional<OutboxItem> item = OutboxTable(database).find(id))
                found.append(*item);
        }
        return checked(database, found);
    });
    auto ended = andThen(read, this, [this](const Found &found) {
        QList<OneTimeCodeId> unsent;
        bool isMasked = false;
        for (const OutboxItem &item : found) {
            if (isOpen(item.state))
                continue;
            isMasked = true;
            const OneTimeCodeId code = m_carriers.take(item.id);
            if (item.state == OutboxState::Cancelled && !code.isNull())
                unsent.append(code);
        }
        // The rows have lost the code, and the database's log has to lose them as they were.
        if (isMasked)
            m_store.emptyLog();
        return m_store.run([unsent](TeamDatabase &database) -> Result<Done> {
            OneTimeCodeTable codes(database);
            for (const OneTimeCodeId &id : unsent) {
                std::optional<OneTimeCode> code = codes.find(id);
                if (!code)
                    continue;
                code->state = CodeState::Over;
                codes.update(*code);
            }
            SearchIndex(database).addHeld();
            return checked(database, Done{});
        });
    });
    whenDone(ended, this, [](const Result<Done> &) {});
}

Future<Done> VerificationCodes::endCodes()
{
    const CodeMoment now = moment();
    using Ended = QList<OutboxId>;
    auto ended = m_store.run([now, agent = m_agent](TeamDatabase &database) -> Result<Ended> {
        OneTimeCodeTable codes(database);
        Ended carriers;
        for (OneTimeCode code : codes.open()) {
            // Those of others are looked after on their computers.
            if (isStillValid(code, now) || (!agent.isNull() && code.agent != agent))
                continue;
            code.state = CodeState::Over;
            codes.update(code);
            carriers.append(code.outbox);
        }
        SearchIndex(database).addHeld();
        return checked(database, carriers);
    });
    return andThen(ended, this, [this](const Ended &carriers) {
        Future<Done> all = readyValue(Done{});
        for (const OutboxId &carrier : carriers) {
            all = afterwards(all, this, [this, carrier](const Result<Done> &) {
                // Refused for what has left, or may have.
                return m_outbox.discard(carrier);
            });
        }
        return afterwards(all, this, [](const Result<Done> &) { return readyValue(Done{}); });
    });
}

} // namespace sportello
