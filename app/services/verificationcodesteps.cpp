// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/verificationcodesteps.h"

#include "core/refused.h"
#include "services/verificationsteps.h"
#include "storage/auditlog.h"
#include "storage/contactfiletable.h"
#include "storage/handletable.h"
#include "storage/messagetable.h"
#include "storage/nosuchconversation.h"
#include "storage/onetimecodetable.h"
#include "storage/peopletable.h"
#include "storage/searchindex.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

/// Who writes again after that long asks anew: what was put on file meanwhile was there before.
constexpr std::chrono::hours longPause{30 * 24};
constexpr int messagesHeard = 50;

Error refused(const char *sentence)
{
    return sportello::refused(
        QCoreApplication::translate("sportello::VerificationCodes", sentence));
}

} // namespace

VerificationCodeSteps::VerificationCodeSteps(TeamDatabase &database, const CodeFacts &facts)
    : m_database(database)
    , m_facts(facts)
{
}

std::optional<Account> VerificationCodeSteps::account(const AccountId &id) const
{
    const auto found = std::ranges::find(m_facts.accounts, id, &Account::id);
    return found == m_facts.accounts.end() ? std::optional<Account>() : *found;
}

Result<VerificationCodeSteps::Place> VerificationCodeSteps::askingPlace(const CodeRequest &request)
{
    ConversationTable conversations(m_database);
    const auto record = conversations.find(conversations.resolve(request.conversation));
    if (!record)
        return noSuchConversation(m_database);
    if (record->conversation.audience != Audience::Private)
        return refused(QT_TRANSLATE_NOOP(
            "sportello::VerificationCodes",
            "A code is for a private conversation. Move this one into private first."));
    if (!record->conversation.participants.isEmpty())
        return refused(QT_TRANSLATE_NOOP(
            "sportello::VerificationCodes",
            "Others read this conversation too. A code is for one person alone."));
    const std::optional<Handle> handle = HandleTable(m_database).find(record->conversation.handle);
    if (!handle)
        return Error{ErrorKind::NotFound, u"the conversation has no handle"_s, {}, false};
    return Place{*record, *handle};
}

Result<ContactFact> VerificationCodeSteps::usableFact(const CodeRequest &request,
                                                      const Place &asking)
{
    ContactFileTable file(m_database);
    const std::optional<ContactFact> fact = file.find(request.fact);
    if (!fact || fact->removedAt)
        return refused(QT_TRANSLATE_NOOP("sportello::VerificationCodes",
                                         "This contact is not on file any more."));
    if (!isReachable(fact->kind))
        return refused(
            QT_TRANSLATE_NOOP("sportello::VerificationCodes",
                              "Nothing can be sent there. Choose a phone, an e-mail address or a"
                              " handle on file."));
    // Whatever the chat says could have been put on file by whoever read it there.
    const std::optional<Instant> since = file.askingSince(asking.handle.contact, longPause);
    if (since && fact->createdAt >= *since)
        return refused(
            QT_TRANSLATE_NOOP("sportello::VerificationCodes",
                              "This contact was put on file after the customer began to write. A"
                              " code goes only to what was on file before."));
    return *fact;
}

std::optional<Error> VerificationCodeSteps::objection(const CodeRequest &request,
                                                      const Place &asking, const ContactFact &fact)
{
    const std::optional<Account> other = account(request.account);
    const std::optional<Account> own = account(asking.record.conversation.account);
    if (!other || !own || other->removed || own->removed)
        return refused(
            QT_TRANSLATE_NOOP("sportello::VerificationCodes", "The account is not connected."));
    if (other->id == own->id)
        return refused(
            QT_TRANSLATE_NOOP("sportello::VerificationCodes",
                              "A code has to take another way than the conversation that it is for."
                              " Choose another account."));
    if (other->brand != own->brand)
        return refused(QT_TRANSLATE_NOOP("sportello::VerificationCodes",
                                         "The account belongs to another brand."));
    const AddressKind addresses = m_facts.addresses.value(other->id);
    if (addressOf(fact, other->network, addresses).isEmpty())
        return refused(QT_TRANSLATE_NOOP("sportello::VerificationCodes",
                                         "This account does not reach the contact on file."));
    if (isOnFileAs(asking.handle, m_facts.addresses.value(own->id), fact))
        return refused(
            QT_TRANSLATE_NOOP("sportello::VerificationCodes",
                              "The customer writes from this contact already: a code would prove"
                              " nothing more."));
    OneTimeCodeTable codes(m_database);
    if (codes.recentCodes(fact.contact, asking.handle.contact, m_facts.now) >= MostCodes)
        return refused(QT_TRANSLATE_NOOP(
            "sportello::VerificationCodes",
            "This customer has had three codes within a day. Use the checklist, or"
            " try again tomorrow."));
    if (codes.recentTries(asking.record.conversation.id, m_facts.now) >= MostCodeTries)
        return refused(
            QT_TRANSLATE_NOOP("sportello::VerificationCodes",
                              "There were too many wrong codes in this conversation. Use the"
                              " checklist, or try again tomorrow."));
    return {};
}

Result<ConversationRecord> VerificationCodeSteps::conversationWith(const ContactFact &fact,
                                                                   const Account &account,
                                                                   const Place &asking)
{
    const QString address = addressOf(fact, account.network, m_facts.addresses.value(account.id));
    HandleTable handles(m_database);
    std::optional<Handle> handle = handles.findByAddress(account.network, address);
    if (!handle) {
        handle = handles.save(account.network, {address, {}, {}, {}}, m_facts.now.wall);
        ContactFileTable(m_database).adopt(*handle, fact.contact);
    }
    if (handle->id == asking.handle.id)
        return refused(
            QT_TRANSLATE_NOOP("sportello::VerificationCodes",
                              "The customer writes from this contact already: a code would prove"
                              " nothing more."));
    ConversationTable conversations(m_database);
    if (const auto known = conversations.findByKey(account.id, handle->id, Audience::Private, {}))
        return *known;
    ConversationRecord made;
    made.conversation.id = ConversationId::make();
    made.conversation.account = account.id;
    made.conversation.handle = handle->id;
    made.conversation.audience = Audience::Private;
    made.conversation.state = ConversationState::WaitingForCustomer;
    made.conversation.lastActivity = m_facts.now.wall;
    made.decidedByIntake = false;
    conversations.insert(made, m_facts.now.wall);
    return made;
}

qint64 VerificationCodeSteps::heardSoFar(const ContactFact &fact, const Account &account)
{
    const QString address = addressOf(fact, account.network, m_facts.addresses.value(account.id));
    const auto handle = HandleTable(m_database).findByAddress(account.network, address);
    if (!handle)
        return 0;
    const auto known =
        ConversationTable(m_database).findByKey(account.id, handle->id, Audience::Private, {});
    return known ? known->conversation.revision : 0;
}

Result<std::pair<QString, QString>>
VerificationCodeSteps::texts(const CodeRequest &request, const Place &asking, const QString &digits)
{
    QString wording = request.text;
    QHash<QString, QString> values;
    if (wording.isEmpty()) {
        if (m_facts.wordings.isEmpty())
            return refused(QT_TRANSLATE_NOOP(
                "sportello::VerificationCodes",
                "There is no text for codes. Write one among the canned replies."));
        const CannedReply &reply = m_facts.wordings.first();
        const int best = bestText(reply, asking.record.conversation.language, u"en"_s);
        wording = best < 0 ? QString() : reply.texts.at(best).text;
        const Account own = account(asking.record.conversation.account).value_or(Account{});
        const Account other = account(request.account).value_or(Account{});
        const QList<Brand> brands = PeopleTable(m_database).brands();
        const auto brand = std::ranges::find(brands, own.brand, &Brand::id);
        values = {{u"brand.name"_s, brand == brands.end() ? own.displayName : brand->name},
                  {u"contact.handle"_s, u'@' + asking.handle.address},
                  {u"account.network"_s, m_facts.networkNames.value(own.network, own.network)},
                  {u"handoff.channel"_s,
                   u"%1 (%2)"_s.arg(other.handle,
                                    m_facts.networkNames.value(other.network, other.network))}};
    }
    const CannedTemplate parsed = parseTemplate(wording);
    values.insert(codeVariable(), digits);
    const QString text = fillTemplate(parsed, values, {}).text;
    values.insert(codeVariable(), maskedCode());
    const QString kept = fillTemplate(parsed, values, {}).text;
    if (!text.contains(digits) || kept.contains(digits))
        return refused(QT_TRANSLATE_NOOP("sportello::VerificationCodes",
                                         "The text has to say where the code stands: {{code}}."));
    return std::pair(text, kept);
}

QList<CodeWay> VerificationCodeSteps::ways(const ConversationId &conversation,
                                           const std::optional<ContactId> &person)
{
    CodeRequest request;
    request.conversation = conversation;
    const Result<Place> asking = askingPlace(request);
    if (!asking)
        return {};
    ContactFileTable file(m_database);
    QList<ContactId> people{asking->handle.contact};
    const QString written = handleFact(asking->handle.network, asking->handle.address);
    for (const ContactFact &fact : file.withValue(ContactFact::Kind::Handle, written))
        people.append(fact.contact);
    if (person)
        people = {*person};
    const AccountId own = asking->record.conversation.account;
    const Account ours = account(own).value_or(Account{});
    QList<CodeWay> ways;
    QSet<ContactId> seen;
    for (const ContactId &contact : std::as_const(people)) {
        if (std::exchange(seen, seen | QSet<ContactId>{contact}).contains(contact))
            continue;
        for (const ContactFact &fact : file.of(contact)) {
            if (!isReachable(fact.kind)
                || isOnFileAs(asking->handle, m_facts.addresses.value(own), fact))
                continue;
            request.fact = fact.id;
            const Result<ContactFact> usable = usableFact(request, *asking);
            const QString problem = usable ? QString() : usable.error().message;
            for (const Account &other : m_facts.accounts) {
                if (other.removed || other.id == own || other.brand != ours.brand
                    || addressOf(fact, other.network, m_facts.addresses.value(other.id)).isEmpty())
                    continue;
                for (const CodeDirection way :
                     {CodeDirection::ToContact, CodeDirection::FromContact})
                    ways.append({fact, way, other.id, problem});
            }
        }
    }
    std::ranges::stable_sort(ways, {}, &CodeWay::direction);
    return ways;
}

std::optional<CodeStanding> VerificationCodeSteps::standing(const ConversationId &conversation)
{
    OneTimeCodeTable codes(m_database);
    const ConversationId place = ConversationTable(m_database).resolve(conversation);
    const std::optional<OneTimeCode> code = codes.newest(place);
    if (!code)
        return {};
    const auto fact = ContactFileTable(m_database).find(code->fact);
    return CodeStanding{*code, fact.value_or(ContactFact{}),
                        std::max(0, MostCodeTries - codes.recentTries(place, m_facts.now))};
}

Result<PreparedCode> VerificationCodeSteps::prepare(const CodeRequest &request)
{
    const Result<Place> asking = askingPlace(request);
    if (!asking)
        return asking.error();
    const Result<ContactFact> fact = usableFact(request, *asking);
    if (!fact)
        return fact.error();
    if (const std::optional<Error> problem = objection(request, *asking, *fact))
        return *problem;
    const Account other = account(request.account).value_or(Account{});
    const bool goesOut = request.direction == CodeDirection::ToContact;
    const Result<ConversationRecord> carrier = goesOut ? conversationWith(*fact, other, *asking)
                                                       : Result<ConversationRecord>(asking->record);
    if (!carrier)
        return carrier.error();

    const QString digits = makeOneTimeCode();
    const auto worded = texts(request, *asking, digits);
    if (!worded)
        return worded.error();
    PreparedCode prepared;
    OneTimeCode &code = prepared.code;
    code.id = OneTimeCodeId::make();
    code.conversation = asking->record.conversation.id;
    code.handle = asking->handle.id;
    code.contact = fact->contact;
    code.fact = fact->id;
    code.direction = request.direction;
    code.account = other.id;
    code.carrier = carrier->conversation.id;
    code.scope = request.scope.simplified();
    code.keptText = worded->second;
    code.agent = request.agent;
    code.outbox = OutboxId::make();
    code.madeAt = m_facts.now;
    code.heardRevision = goesOut ? 0 : heardSoFar(*fact, other);
    code.hash = codeHash(m_facts.key, digits, code.conversation, code.handle, codePurpose(code));

    OneTimeCodeTable codes(m_database);
    for (OneTimeCode before : codes.open()) {
        if (before.conversation != code.conversation)
            continue;
        before.state = CodeState::Over;
        codes.update(before);
    }
    codes.insert(code);
    SearchIndex(m_database).addHeld();
    AuditLog(m_database)
        .append({request.agent, u"code.made"_s, other.id, code.conversation, code.id.toString(),
                 toWord(code.direction) + u' ' + toWord(fact->kind)},
                m_facts.now.wall);

    NewReply &reply = prepared.reply;
    reply.id = code.outbox;
    reply.conversation = code.carrier;
    reply.audience = Audience::Private;
    reply.account = carrier->conversation.account;
    reply.text = worded->first;
    reply.keptText = worded->second;
    reply.basisRevision = carrier->conversation.revision;
    reply.undoWindow = request.undoWindow;
    reply.agent = request.agent;
    reply.takesDraft = false;
    return prepared;
}

CodeAnswer VerificationCodeSteps::enter(const ConversationId &conversation, const QString &typed,
                                        const AgentId &agent)
{
    ConversationTable conversations(m_database);
    const auto record = conversations.find(conversations.resolve(conversation));
    if (!record)
        return {};
    // One that has to come back from elsewhere stands in this very conversation: whoever reads it
    // here could type it here.
    const auto code = OneTimeCodeTable(m_database).newest(record->conversation.id);
    if (!code || code->direction != CodeDirection::ToContact)
        return {};
    const auto fact = ContactFileTable(m_database).find(code->fact);
    if (!fact || fact->removedAt)
        return {};
    return attempt(*code, record->conversation, typed, agent, record->conversation.id);
}

QList<Verification> VerificationCodeSteps::listen(const ConversationId &conversation)
{
    ConversationTable conversations(m_database);
    const auto record = conversations.find(conversations.resolve(conversation));
    if (!record || record->conversation.audience != Audience::Private
        || !record->conversation.participants.isEmpty())
        return {};
    const Conversation &place = record->conversation;
    const std::optional<Handle> writer = HandleTable(m_database).find(place.handle);
    OneTimeCodeTable codes(m_database);
    QList<Verification> given;
    for (OneTimeCode code : codes.awaited(place.account)) {
        const auto fact = ContactFileTable(m_database).find(code.fact);
        const auto asking = conversations.find(code.conversation);
        if (!fact || fact->removedAt || !asking || !writer || code.madeAt.run != m_facts.now.run
            || writer->id == code.handle
            || !isOnFileAs(*writer, m_facts.addresses.value(place.account), *fact))
            continue;
        QStringList heard;
        for (const Message &message : MessageTable(m_database).page(place.id, {}, messagesHeard)) {
            if (message.direction == Direction::In && !message.deletedAt
                && message.revision > code.heardRevision
                && message.authorAddress == writer->address)
                heard += codesIn(message.text.text);
        }
        code.heardRevision = place.revision;
        codes.update(code);
        for (const QString &digits : std::as_const(heard)) {
            const auto present = codes.find(code.id);
            const CodeAnswer answer =
                attempt(present.value_or(code), asking->conversation, digits, code.agent, place.id);
            if (answer.verification) {
                given.append(*answer.verification);
                break;
            }
        }
    }
    return given;
}

CodeAnswer VerificationCodeSteps::attempt(const OneTimeCode &code, const Conversation &place,
                                          const QString &typed, const AgentId &agent,
                                          const ConversationId &heardIn)
{
    OneTimeCodeTable codes(m_database);
    const int before = codes.recentTries(code.conversation, m_facts.now);
    const CodeJudgement judgement =
        judge(code, {place.id, place.handle, typed, m_facts.now, before}, m_facts.key);
    if (judgement.counts)
        codes.addTry(code, m_facts.now);
    const bool wasOpen = judgement.after == code || codes.update(judgement.after);
    CodeAnswer answer{
        judgement.verdict, std::max(0, MostCodeTries - before - (judgement.counts ? 1 : 0)), {}};
    const auto audit = [&](const QString &kind) {
        AuditLog(m_database)
            .append({agent, kind, {}, code.conversation, code.id.toString(), {}}, m_facts.now.wall);
    };
    if (judgement.verdict != CodeVerdict::Accepted) {
        if (judgement.counts)
            audit(u"code.wrong"_s);
        if (judgement.after.state != CodeState::Open)
            SearchIndex(m_database).addHeld();
        return answer;
    }
    // Somebody was faster: a code is accepted once.
    if (!wasOpen) {
        answer.verdict = CodeVerdict::AlreadyUsed;
        return answer;
    }
    audit(u"code.accepted"_s);
    codes.forgiveTries(code.conversation);
    maskHeard(heardIn, readTypedCode(typed).digits);
    SearchIndex(m_database).addHeld();
    const auto fact = ContactFileTable(m_database).find(code.fact);
    const bool byEmail = !fact || fact->kind == ContactFact::Kind::Email
        || m_facts.addresses.value(code.account) == AddressKind::Email;
    Verification verification;
    verification.handle = code.handle;
    verification.method = byEmail                    ? VerificationMethod::CodeByEmail
        : code.direction == CodeDirection::ToContact ? VerificationMethod::CodeToContact
                                                     : VerificationMethod::CodeFromContact;
    verification.scope = code.scope;
    verification.contact = code.contact;
    verification.fact = code.fact;
    verification.conversation = code.conversation;
    verification.agent = agent;
    answer.verification = VerificationSteps(m_database, agent, m_facts.now.wall).give(verification);
    return answer;
}

void VerificationCodeSteps::maskHeard(const ConversationId &conversation, const QString &digits)
{
    MessageTable messages(m_database);
    for (const Message &message : messages.page(conversation, {}, messagesHeard)) {
        // Said with blanks or dashes between them, too.
        if (message.direction == Direction::In && codesIn(message.text.text).contains(digits))
            messages.maskCodes(message.id);
    }
    ConversationTable conversations(m_database);
    std::optional<ConversationRecord> record = conversations.find(conversation);
    if (!record)
        return;
    record->snippet = withCodesMasked(record->snippet);
    conversations.update(*record);
}

} // namespace sportello
