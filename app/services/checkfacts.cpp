// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/checkfacts.h"

#include "domain/authorsign.h"
#include "domain/textcount.h"
#include "storage/blockedwordtable.h"
#include "storage/brandchanneltable.h"
#include "storage/checked.h"
#include "storage/contacttable.h"
#include "storage/contexttable.h"
#include "storage/conversationtable.h"
#include "storage/handletable.h"
#include "storage/messagetable.h"
#include "storage/nosuchconversation.h"
#include "storage/notetable.h"
#include "storage/outboxtable.h"
#include "storage/peopletable.h"
#include "storage/promisephrasetable.h"
#include "storage/verificationtable.h"

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostRecent = 10;
// Whoever was answered before that is out of the head and off the screen.
constexpr std::chrono::hours recently{12};
constexpr int mostAnswered = 20;
// A thread that the whole town takes part in.
constexpr qsizetype mostPeople = 60;

QList<NamedPerson> ourselves(TeamDatabase &database, const ReplyToCheck &reply,
                             const Account &account)
{
    QList<NamedPerson> found{{account.displayName, account.handle}};
    const QList<Brand> brands = PeopleTable(database).brands();
    for (const Brand &brand : brands) {
        if (brand.id == account.brand)
            found.append({brand.name, {}});
    }
    if (const std::optional<Agent> agent = PeopleTable(database).findAgent(reply.agent))
        found.append({agent->name, {}});
    return found;
}

QList<NamedPerson> otherPeople(TeamDatabase &database, const ReplyToCheck &reply,
                               const ConversationId &place, const QString &customer)
{
    QList<NamedPerson> found;
    const auto add = [&](const NamedPerson &person) {
        if (found.size() < mostPeople && person.address != customer && !found.contains(person))
            found.append(person);
    };
    for (const ConversationId &id : reply.recent.mid(0, mostRecent)) {
        const auto record = ConversationTable(database).find(id);
        if (!record || record->conversation.id == place)
            continue;
        if (const auto handle = HandleTable(database).find(record->conversation.handle))
            add({handle->displayName, handle->address});
    }
    const QList<ContextMessage> context = ContextTable(database).all(place);
    for (const ContextMessage &message : context) {
        if (!message.ours)
            add({message.authorName, message.authorAddress});
    }
    return found;
}

/// Who reads a private reply, as far as we know, and what they know already.
void addReader(TeamDatabase &database, CheckInput &input, const Handle &handle,
               const QList<ConversationId> &places, Instant now)
{
    constexpr int messagesRead = 60;
    input.level = VerificationTable(database).level(handle.id, now);
    for (const ConversationId &place : places) {
        for (const Message &message : MessageTable(database).page(place, {}, messagesRead)) {
            if (message.direction == Direction::In && message.authorAddress == handle.address)
                input.saidByCustomer.append(message.text.text);
        }
    }
}

/// What everybody reads, and what only the customer and we know. The newest messages are enough:
/// what was said long ago is found by its kind.
void addSecrets(TeamDatabase &database, CheckInput &input, const Handle &handle,
                const ConversationRecord &origin)
{
    constexpr int conversationsRead = 10;
    constexpr int messagesRead = 60;
    constexpr int notesRead = 50;
    ConversationTable conversations(database);
    MessageTable messages(database);
    const QList<ConversationId> all =
        ContactTable(database).conversations(handle.contact, conversationsRead);
    for (const ConversationId &id : all) {
        const auto record = conversations.find(id);
        if (!record || record->conversation.audience != Audience::Private)
            continue;
        for (const Message &message : messages.page(id, {}, messagesRead))
            input.toldInPrivate.append(message.text.text);
    }
    for (const Note &note : NoteTable(database).about(handle.contact, notesRead))
        input.toldInPrivate.append(note.text);
    for (const Message &message : messages.page(origin.conversation.id, {}, messagesRead)) {
        if (message.direction == Direction::In)
            input.saidInPublic.append(message.text.text);
    }
}

void addNews(TeamDatabase &database, CheckInput &input, const ConversationId &place,
             qint64 basisRevision)
{
    const QList<Message> news = MessageTable(database).newsSince(place, basisRevision);
    for (const Message &message : news) {
        if (message.deletedAt)
            continue;
        if (message.direction == Direction::In)
            ++input.newerMessages;
        else if (!message.outbox)
            input.answeredBy =
                message.authorName.isEmpty() ? message.authorAddress : message.authorName;
    }
}

} // namespace

Result<QList<ConversationId>> answeredLately(OwnDatabase &database, Instant now)
{
    QList<ConversationId> ids;
    const QList<OutboxItem> items = OutboxTable(database).all(mostAnswered);
    for (const OutboxItem &item : items) {
        if (item.createdAt >= now - recently && !ids.contains(item.origin))
            ids.append(item.origin);
    }
    return checked(database, ids);
}

QList<ConversationId> recentOnes(QList<ConversationId> shown, const QList<ConversationId> &answered)
{
    for (const ConversationId &id : answered) {
        if (!shown.contains(id))
            shown.append(id);
    }
    return shown;
}

Result<CheckInput> checkFacts(TeamDatabase &database, const ReplyToCheck &reply,
                              const Account &account, const Capabilities &capabilities, Instant now)
{
    ConversationTable conversations(database);
    const std::optional<ConversationRecord> origin =
        conversations.find(conversations.resolve(reply.conversation));
    if (!origin)
        return noSuchConversation(database);
    const Conversation &conversation = origin->conversation;
    const Handle handle = HandleTable(database).find(conversation.handle).value_or(Handle());

    CheckInput input;
    input.text = reply.text;
    input.audience = reply.audience;
    input.asThread = reply.asThread;
    input.shortVariant = reply.shortVariant;
    input.variantLanguages = reply.variantLanguages;
    input.now = now;
    input.customer = {handle.displayName, handle.address};
    input.customerLanguage = conversation.language;
    input.chosenLanguage = reply.language;

    // A private reply to a public conversation is read in the private one.
    std::optional<ConversationRecord> target = origin;
    if (reply.audience == Audience::Private && conversation.audience != Audience::Private)
        target = conversations.findByKey(conversation.account, conversation.handle,
                                         Audience::Private, {});
    if (target)
        input.participants = target->conversation.participants;
    input.limits =
        replyLimits(capabilities, reply.audience, QStringList{handle.address} + input.participants);
    input.limits.suffix = signFor(database, reply.agent, account);
    if (capabilities.replyWindow && reply.audience == Audience::Private && target) {
        if (const auto newest = MessageTable(database).newestIn(target->conversation.id))
            input.replyWindowEnd = newest->createdAt + *capabilities.replyWindow;
    }

    input.ourselves = ourselves(database, reply, account);
    input.otherPeople = otherPeople(database, reply, conversation.id, handle.address);
    input.blockedWords = BlockedWordTable(database).all();
    input.promisePhrases = PromisePhraseTable(database).all();
    input.promiseHasDate = reply.promiseBy.has_value();
    input.publicContacts = BrandChannelTable(database).allowedContacts(account.brand);
    if (reply.audience != Audience::Private) {
        addSecrets(database, input, handle, *origin);
    } else {
        QList<ConversationId> places{conversation.id};
        if (target && target->conversation.id != conversation.id)
            places.append(target->conversation.id);
        addReader(database, input, handle, places, now);
    }
    input.fileDescriptions = reply.fileDescriptions;
    addNews(database, input, conversation.id, reply.basisRevision);
    if (database.error())
        return *database.error();
    return input;
}

QString signFor(TeamDatabase &database, const AgentId &agent, const Account &account)
{
    if (!account.duties.signs)
        return {};
    const std::optional<Agent> found = PeopleTable(database).findAgent(agent);
    return found ? authorSign(found->initials) : QString();
}

} // namespace sportello
