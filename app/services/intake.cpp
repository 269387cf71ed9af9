// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/intake.h"

#include "domain/conversationrules.h"
#include "domain/language.h"
#include "storage/auditlog.h"
#include "storage/contexttable.h"
#include "storage/handletable.h"
#include "storage/onetimecodetable.h"
#include "storage/retentiontable.h"

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

QString snippetOf(const QString &text)
{
    QString snippet = text.left(4 * Intake::SnippetLength).simplified();
    if (snippet.size() > Intake::SnippetLength) {
        snippet.truncate(Intake::SnippetLength);
        // Half a surrogate pair would be shown as a box.
        if (snippet.back().isHighSurrogate())
            snippet.chop(1);
    }
    return snippet;
}

/// To be called before the message counts as the newest.
void noteLanguage(ConversationRecord &record, const Message &message)
{
    if (message.direction != Direction::In || message.language.isEmpty())
        return;
    // "ok" has no language, and what comes out of the history does not tell how they write now.
    const bool isNewest = !record.lastIn || message.createdAt >= *record.lastIn;
    if (isNewest || record.conversation.language.isEmpty())
        record.conversation.language = message.language;
}

} // namespace

Intake::Intake(TeamDatabase &database, const Account &account, Instant now)
    : m_database(database)
    , m_account(account)
    , m_now(now)
    , m_conversations(database)
    , m_messages(database)
    , m_dueTimes(database)
    , m_erased(database)
    , m_erasedSecret(m_erased.secret())
    , m_retention(RetentionTable(database).find(account.id))
    , m_lookalikes(database, now)
{
}

void Intake::store(const RemoteMessage &message, const std::optional<QString> &language)
{
    if (message.remoteId.isEmpty())
        return;
    // Most are new; the few that are not are read whole.
    if (m_messages.conversationOf(m_account.id, message.remoteId)) {
        const std::optional<Message> known =
            m_messages.findByRemoteId(m_account.id, message.remoteId);
        if (known)
            storeEdit(*known, asKept(*known, message));
    } else if (!isGone(message)) {
        storeNew(message, language);
    }
}

bool Intake::isGone(const RemoteMessage &message)
{
    if (m_retention) {
        const bool isPrivate = message.audience == Audience::Private;
        const std::optional<Instant> from = m_retention->keptFrom(isPrivate, m_now);
        if (from && message.createdAt < *from)
            return true;
    }
    if (m_erasedSecret.isEmpty())
        return false;
    const QStringList who{message.counterpart.address, message.counterpart.lastingId,
                          message.author.address, message.author.lastingId};
    return std::any_of(who.cbegin(), who.cend(), [&](const QString &each) {
        return m_erased.covers(m_erasedSecret, m_account.id, message.audience, message.direction,
                               each, message.createdAt);
    });
}

RemoteMessage Intake::asKept(const ConversationId &conversation, const RemoteMessage &message)
{
    // Our own code comes back from the network; in the history, the search index and every export
    // it would outlive the message that carried it.
    RemoteMessage kept = message;
    if (message.direction == Direction::Out)
        kept.text.text = OneTimeCodeTable(m_database).keptForm(conversation, message.text.text);
    return kept;
}

RemoteMessage Intake::asKept(const Message &known, const RemoteMessage &message)
{
    RemoteMessage kept = asKept(known.conversation, message);
    // A customer's that held a code is masked here, and not where it comes from.
    if (message.direction == Direction::In && known.text.text.contains(maskedCode()))
        kept.text.text = withCodesMasked(message.text.text);
    return kept;
}

void Intake::storeEdit(const Message &known, const RemoteMessage &message)
{
    // An older wording that is delivered again must not come back.
    const bool older = known.editedAt && (!message.editedAt || *message.editedAt < *known.editedAt);
    const bool same = known.text == message.text && known.warning == message.warning;
    if (older || same || known.deletedAt)
        return;
    // How the network renders our own reply differs from what was typed; that is no edit.
    if (known.outbox && !message.editedAt)
        return;

    // Moderators may mark it at any time, which is no edit; and how they call that is written down
    // by each of us in a language of their own.
    if (known.text == message.text && known.editedAt == message.editedAt) {
        if (known.warning.isEmpty() != message.warning.isEmpty())
            m_messages.setWarning(known.id, message.warning);
        return;
    }

    Message changed = known;
    changed.text = message.text;
    changed.language = detectLanguage(message.text.text);
    changed.warning = message.warning;
    changed.editedAt = message.editedAt ? message.editedAt : m_now;
    changed.revision = m_conversations.raiseRevision(known.conversation);
    m_messages.addVersion(known, changed, m_now);
    std::optional<ConversationRecord> record = m_conversations.find(known.conversation);
    if (record && known.createdAt >= record->conversation.lastActivity) {
        record->snippet = snippetOf(changed.text.text);
        noteLanguage(*record, changed);
        m_conversations.update(*record);
    }
    AuditLog(m_database)
        .append({{},
                 u"message.edited"_s,
                 m_account.id,
                 known.conversation,
                 QString::number(known.id.value()),
                 {}},
                m_now);
    ++m_report.edited;
}

void Intake::storeNew(const RemoteMessage &arrived, const std::optional<QString> &language)
{
    std::optional<ConversationRecord> record = conversationFor(arrived);
    if (!record)
        return;
    const RemoteMessage remote = asKept(record->conversation.id, arrived);

    Message message;
    message.conversation = record->conversation.id;
    message.account = m_account.id;
    message.remoteId = remote.remoteId;
    message.direction = remote.direction;
    message.audience = remote.audience;
    message.visibility = remote.visibility;
    message.parentRemoteId = remote.parentRemoteId;
    message.text = remote.text;
    const bool isKnown = language && remote.text == arrived.text;
    message.language = isKnown ? *language : detectLanguage(remote.text.text);
    message.warning = remote.warning;
    message.attachments = remote.attachments;
    message.url = remote.url;
    // A time in the future would stay on top of the list for ever.
    message.createdAt = std::min(remote.createdAt, m_now + std::chrono::minutes(5));
    message.editedAt = remote.editedAt;
    message.revision = ++record->conversation.revision;
    const bool byCounterpart =
        remote.direction == Direction::In && remote.author.address == remote.counterpart.address;
    if (remote.direction == Direction::In && !byCounterpart) {
        message.authorName = remote.author.displayName;
        message.authorAddress = remote.author.address;
    }
    const bool isHeld = remote.direction == Direction::In && !codesIn(remote.text.text).isEmpty()
        && OneTimeCodeTable(m_database).mayHold(message.conversation, m_account.id);
    m_messages.insert(message, {}, isHeld);
    if (byCounterpart)
        noteLanguage(*record, message);

    const bool fromHistory = message.createdAt < m_account.connectedAt;
    arrive(*record, {remote.direction, message.createdAt, fromHistory}, message.text.text);
    m_conversations.update(*record);

    ++m_report.stored;
    if (remote.direction == Direction::In) {
        ++m_report.received;
        if (!fromHistory && isWaiting(record->conversation.state))
            m_database.changes().newCustomerMessages.insert(record->conversation.id);
    } else {
        m_ownArrivals.append({record->conversation.id, remote.remoteId});
    }
}

void Intake::arrive(ConversationRecord &record, const Arrival &arrival, const QString &text)
{
    Conversation &conversation = record.conversation;
    const bool isNewest =
        arrival.createdAt >= conversation.lastActivity || record.snippet.isEmpty();
    const ConversationState state = stateAfter(
        arrival, {conversation.state, record.lastIn, record.lastOut, record.decidedByIntake},
        m_account.connectedAt);
    const Place place = placeAfter(arrival, {conversation.state, conversation.desk}, state, m_now);
    conversation.state = place.state;
    conversation.desk = place.desk;

    auto &last = arrival.direction == Direction::In ? record.lastIn : record.lastOut;
    last = last ? std::max(*last, arrival.createdAt) : arrival.createdAt;
    conversation.lastActivity = std::max(conversation.lastActivity, arrival.createdAt);
    if (isNewest) {
        record.snippet = snippetOf(text);
        record.snippetIsOurs = arrival.direction == Direction::Out;
    }

    if (!isWaiting(conversation.state)) {
        conversation.waitingSince.reset();
        conversation.unread = 0;
    } else if (arrival.direction == Direction::In) {
        if (!record.lastOut || arrival.createdAt > *record.lastOut) {
            ++conversation.unread;
            conversation.waitingSince = conversation.waitingSince
                ? std::min(*conversation.waitingSince, arrival.createdAt)
                : arrival.createdAt;
        }
    } else {
        conversation.waitingSince = m_messages.firstUnanswered(conversation.id);
    }
    m_dueTimes.set(record);
}

Handle Intake::handleOf(const RemoteHandle &person)
{
    for (const auto &[seen, handle] : std::as_const(m_seen)) {
        if (seen == person)
            return handle;
    }
    const Handle handle =
        HandleTable(m_database)
            .save(m_account.network,
                  {person.address, person.displayName, person.url, person.lastingId}, m_now);
    m_lookalikes.look(handle);
    // Who has another name or address now, and whose address it was before, is looked up again.
    m_seen.removeIf([&](const auto &seen) {
        return seen.second.id == handle.id || seen.first.address == person.address;
    });
    m_seen.append({person, handle});
    return handle;
}

std::optional<Handle> Intake::handleFor(const RemoteMessage &message,
                                        const std::optional<ConversationRecord> &parent)
{
    if (!message.counterpart.address.isEmpty())
        return handleOf(message.counterpart);
    return parent ? HandleTable(m_database).find(parent->conversation.handle)
                  : std::optional<Handle>();
}

std::optional<ConversationRecord> Intake::conversationOfParent(const RemoteMessage &message)
{
    if (message.parentRemoteId.isEmpty())
        return {};
    const std::optional<ConversationId> id =
        m_messages.conversationOf(m_account.id, message.parentRemoteId);
    return id ? m_conversations.find(*id) : std::optional<ConversationRecord>();
}

std::optional<ConversationRecord> Intake::conversationFor(const RemoteMessage &message)
{
    const std::optional<ConversationRecord> parentRecord = conversationOfParent(message);
    const std::optional<Handle> handle = handleFor(message, parentRecord);
    if (!handle)
        return {};

    if (message.audience == Audience::Private) {
        const QString key = message.participants.join(u'\n');
        std::optional<ConversationRecord> record =
            m_conversations.findByKey(m_account.id, handle->id, Audience::Private, key);
        if (!record)
            record = makeConversation(*handle, Audience::Private, key, message);
        // A private answer to a public message belongs together with it.
        if (parentRecord && parentRecord->conversation.audience != Audience::Private
            && !record->conversation.linked && parentRecord->conversation.handle == handle->id) {
            m_conversations.link(record->conversation.id, parentRecord->conversation.id);
            record->conversation.linked = parentRecord->conversation.id;
        }
        return record;
    }

    return threadFor(message, *handle, parentRecord);
}

ConversationRecord Intake::threadFor(const RemoteMessage &message, const Handle &handle,
                                     const std::optional<ConversationRecord> &parentRecord)
{
    // A conversation's key is the nearest message above it that is not stored yet, or its root. So
    // what is delivered in any order, newest first as histories come, still becomes one
    // conversation.
    const auto find = [&](const QString &key) {
        return m_conversations.findByKey(m_account.id, handle.id, message.audience, key);
    };
    std::optional<ConversationRecord> above;
    QString key = message.parentRemoteId.isEmpty() ? message.remoteId : message.parentRemoteId;
    if (parentRecord && parentRecord->conversation.audience == message.audience) {
        if (parentRecord->conversation.handle == handle.id)
            above = parentRecord;
        else
            // Somebody joins another customer's thread: an exchange of their own under the same
            // root.
            key = parentRecord->conversation.key;
    }
    if (!above)
        above = find(key);
    const std::optional<ConversationRecord> below = find(message.remoteId);
    if (above && below && above->conversation.id != below->conversation.id)
        return m_conversations.merge(*below, *above, m_now);
    if (above)
        return *above;
    if (!below)
        return makeConversation(handle, message.audience, key, message);
    m_conversations.rekey(below->conversation.id, key);
    ConversationRecord rekeyed = *below;
    rekeyed.conversation.key = key;
    return rekeyed;
}

ConversationRecord Intake::makeConversation(const Handle &handle, Audience audience,
                                            const QString &key, const RemoteMessage &message)
{
    ConversationRecord record;
    record.conversation.id = ConversationId::make();
    record.conversation.account = m_account.id;
    record.conversation.handle = handle.id;
    record.conversation.audience = audience;
    record.conversation.key = key;
    record.conversation.state = ConversationState::New; // until its first message has arrived
    record.conversation.lastActivity = std::min(message.createdAt, m_now + std::chrono::minutes(5));
    if (audience == Audience::Private)
        record.conversation.participants = message.participants;
    m_conversations.insert(record, m_now);
    return record;
}

void Intake::markDeleted(const QString &remoteId)
{
    const std::optional<Message> known = m_messages.findByRemoteId(m_account.id, remoteId);
    if (!known || known->deletedAt)
        return;
    m_messages.markDeleted(known->id, m_conversations.raiseRevision(known->conversation), m_now);
    AuditLog(m_database)
        .append({{},
                 u"message.deleted"_s,
                 m_account.id,
                 known->conversation,
                 QString::number(known->id.value()),
                 {}},
                m_now);
    ++m_report.deleted;
}

void Intake::storeContext(const ConversationId &conversation, const QList<ContextMessage> &context)
{
    // Storing the messages of the same look may have merged it into another.
    const ConversationId place = m_conversations.resolve(conversation);
    ContextTable table(m_database);
    for (const ContextMessage &message : context) {
        // What is part of an exchange of the same conversation is shown as that.
        const std::optional<Message> known =
            m_messages.findByRemoteId(m_account.id, message.remoteId);
        const bool isElsewhere = !known || known->conversation != place;
        const bool wasErased =
            m_erased.covers(m_erasedSecret, m_account.id, Audience::Public, Direction::In,
                            message.authorAddress, message.createdAt);
        if (isElsewhere && !wasErased)
            table.save(place, message);
    }
}

void Intake::takeBySender(ConversationRecord &record, const SentReply &sent)
{
    Conversation &conversation = record.conversation;
    // A server's clock that is ahead must not make the lease longer.
    const Place place = placeAfterReply({conversation.state, conversation.desk}, sent.item.agent,
                                        std::min(sent.createdAt, m_now));
    conversation.state = place.state;
    conversation.desk = place.desk;
    m_conversations.update(record);
}

void Intake::storeSent(const SentReply &sent)
{
    const OutboxItem &item = sent.item;
    std::optional<ConversationRecord> record = m_conversations.find(item.conversation);
    if (!record)
        return;
    if (const std::optional<Message> known =
            m_messages.findByRemoteId(m_account.id, item.remoteId)) {
        if (!known->outbox) {
            m_messages.setOutbox(known->id, item.id, item.agent);
            takeBySender(*record, sent);
        }
    } else {
        Message message;
        message.conversation = record->conversation.id;
        message.account = m_account.id;
        message.remoteId = item.remoteId;
        message.direction = Direction::Out;
        message.audience = item.audience;
        message.visibility = sent.visibility;
        message.parentRemoteId = item.answeredRemoteId();
        message.text.text = item.lastingText();
        message.language = detectLanguage(item.lastingText());
        message.url = item.url;
        message.createdAt = sent.createdAt;
        message.outbox = item.id;
        // Its own replies are no news to this program: the revision stays.
        message.revision = record->conversation.revision;
        for (const OutgoingAttachment &attachment : item.attachments) {
            const auto kind = attachment.mediaType.startsWith(u"image/"_s) ? Attachment::Kind::Image
                                                                           : Attachment::Kind::File;
            message.attachments.append({kind, {}, attachment.mediaType, attachment.description});
        }
        m_messages.insert(message, item.agent);
        arrive(*record, {Direction::Out, sent.createdAt, false}, item.lastingText());
        record->decidedByIntake = false;
        takeBySender(*record, sent);
    }
    AuditLog(m_database)
        .append({item.agent, u"reply.sent"_s, m_account.id, item.conversation, item.id.toString(),
                 item.remoteId},
                m_now);
}

} // namespace sportello
