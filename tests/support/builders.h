// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/account.h"
#include "domain/contact.h"
#include "domain/conversation.h"
#include "domain/draft.h"
#include "domain/message.h"
#include "domain/outboxitem.h"
#include "storage/accounttable.h"
#include "storage/conversationtable.h"
#include "storage/drafttable.h"
#include "storage/handletable.h"
#include "storage/messagetable.h"
#include "storage/outboxtable.h"
#include "storage/peopletable.h"

#include <utility>

// Values for tests: `aMessage().of(conversation).text(u"Ciao"_s).in(database)`. What a test does
// not say is plausible and different each time where it must be unique. `value()` gives the value
// alone, `in(database)` writes the row and gives what was written.

namespace sportello {

/// 2026-05-14T10:00:00Z, where ManualClock begins.
inline constexpr Instant testNow{std::chrono::milliseconds(1'778'752'800'000)};

/// A different number at every call.
inline int testNumber()
{
    static int number = 0;
    return ++number;
}

class AccountBuilder
{
public:
    AccountBuilder()
    {
        const int number = testNumber();
        m_account.id = AccountId::make();
        m_account.network = QStringLiteral("mastodon");
        m_account.server = QStringLiteral("https://social.example");
        m_account.remoteId = QString::number(1000 + number);
        m_account.handle = QStringLiteral("aurora%1@social.example").arg(number);
        m_account.displayName = QStringLiteral("Hotel Aurora");
        m_account.url = QStringLiteral("https://social.example/@aurora%1").arg(number);
        m_account.connectedAt = testNow - std::chrono::hours(24 * 30);
    }
    AccountBuilder &id(const AccountId &id) { return set(m_account.id, id); }
    AccountBuilder &brand(const BrandId &brand) { return set(m_account.brand, brand); }
    AccountBuilder &network(const QString &name) { return set(m_account.network, name); }
    AccountBuilder &server(const QString &url) { return set(m_account.server, url); }
    AccountBuilder &remoteId(const QString &id) { return set(m_account.remoteId, id); }
    AccountBuilder &handle(const QString &handle) { return set(m_account.handle, handle); }
    AccountBuilder &name(const QString &name) { return set(m_account.displayName, name); }
    AccountBuilder &connectedAt(Instant at) { return set(m_account.connectedAt, at); }

    Account value() const { return m_account; }
    /// With the brand "Aurora" if it has none.
    Account in(TeamDatabase &database)
    {
        if (m_account.brand.isNull())
            m_account.brand =
                PeopleTable(database).ensureBrand(QStringLiteral("Aurora"), testNow).id;
        return AccountTable(database).save(m_account);
    }

private:
    template<typename T>
    AccountBuilder &set(T &member, const T &value)
    {
        member = value;
        return *this;
    }
    Account m_account;
};

class HandleBuilder
{
public:
    HandleBuilder()
    {
        const int number = testNumber();
        m_handle.id = HandleId::make();
        m_handle.contact = ContactId::make();
        m_handle.network = QStringLiteral("mastodon");
        m_handle.address = QStringLiteral("anna%1@town.example").arg(number);
        m_handle.displayName = QStringLiteral("Anna Rossi");
        m_handle.url = QStringLiteral("https://town.example/@anna%1").arg(number);
    }
    HandleBuilder &network(const QString &name) { return set(m_handle.network, name); }
    HandleBuilder &address(const QString &address) { return set(m_handle.address, address); }
    HandleBuilder &name(const QString &name) { return set(m_handle.displayName, name); }

    Handle value() const { return m_handle; }
    Handle in(TeamDatabase &database) const
    {
        return HandleTable(database).save(
            m_handle.network, {m_handle.address, m_handle.displayName, m_handle.url, {}}, testNow);
    }

private:
    HandleBuilder &set(QString &member, const QString &value)
    {
        member = value;
        return *this;
    }
    Handle m_handle;
};

class ConversationBuilder
{
public:
    ConversationBuilder()
    {
        Conversation &conversation = m_record.conversation;
        conversation.id = ConversationId::make();
        conversation.key = QStringLiteral("root-%1").arg(testNumber());
        conversation.unread = 1;
        conversation.waitingSince = testNow - std::chrono::hours(1);
        conversation.lastActivity = testNow - std::chrono::hours(1);
        conversation.revision = 1;
        m_record.lastIn = conversation.lastActivity;
        m_record.snippet = QStringLiteral("Buongiorno");
    }
    ConversationBuilder &id(const ConversationId &id) { return set(get().id, id); }
    ConversationBuilder &at(const Account &account) { return set(get().account, account.id); }
    ConversationBuilder &at(const AccountId &account) { return set(get().account, account); }
    ConversationBuilder &with(const Handle &handle) { return set(get().handle, handle.id); }
    ConversationBuilder &with(const HandleId &handle) { return set(get().handle, handle); }
    ConversationBuilder &audience(Audience audience) { return set(get().audience, audience); }
    ConversationBuilder &key(const QString &key) { return set(get().key, key); }
    ConversationBuilder &state(ConversationState state) { return set(get().state, state); }
    ConversationBuilder &unread(int count) { return set(get().unread, count); }
    ConversationBuilder &waitingSince(std::optional<Instant> since)
    {
        return set(get().waitingSince, since);
    }
    ConversationBuilder &lastActivity(Instant at) { return set(get().lastActivity, at); }
    ConversationBuilder &lastIn(std::optional<Instant> at) { return set(m_record.lastIn, at); }
    ConversationBuilder &lastOut(std::optional<Instant> at) { return set(m_record.lastOut, at); }
    ConversationBuilder &snippet(const QString &text) { return set(m_record.snippet, text); }
    ConversationBuilder &revision(qint64 revision) { return set(get().revision, revision); }
    ConversationBuilder &participants(const QStringList &list)
    {
        return set(get().participants, list);
    }

    Conversation value() const { return m_record.conversation; }
    ConversationRecord record() const { return m_record; }
    /// With an account and a handle of its own if it has none.
    Conversation in(TeamDatabase &database)
    {
        if (get().account.isNull())
            get().account = AccountBuilder().in(database).id;
        if (get().handle.isNull())
            get().handle = HandleBuilder().in(database).id;
        ConversationTable(database).insert(m_record, testNow);
        return m_record.conversation;
    }

private:
    Conversation &get() { return m_record.conversation; }
    template<typename T>
    ConversationBuilder &set(T &member, const T &value)
    {
        member = value;
        return *this;
    }
    ConversationRecord m_record;
};

class MessageBuilder
{
public:
    MessageBuilder()
    {
        const int number = testNumber();
        m_message.remoteId = QStringLiteral("message-%1").arg(number);
        m_message.visibility = QStringLiteral("public");
        m_message.text.text = QStringLiteral("Buongiorno, numero %1").arg(number);
        m_message.url = QStringLiteral("https://town.example/%1").arg(number);
        m_message.createdAt = testNow - std::chrono::hours(1) + std::chrono::seconds(number);
        m_message.revision = 1;
    }
    MessageBuilder &of(const Conversation &conversation)
    {
        m_message.conversation = conversation.id;
        m_message.account = conversation.account;
        m_message.audience = conversation.audience;
        return *this;
    }
    MessageBuilder &remoteId(const QString &id) { return set(m_message.remoteId, id); }
    MessageBuilder &parent(const QString &id) { return set(m_message.parentRemoteId, id); }
    MessageBuilder &text(const QString &text) { return set(m_message.text.text, text); }
    MessageBuilder &language(const QString &code) { return set(m_message.language, code); }
    MessageBuilder &spans(const QList<TextSpan> &spans) { return set(m_message.text.spans, spans); }
    MessageBuilder &warning(const QString &text) { return set(m_message.warning, text); }
    MessageBuilder &visibility(const QString &word) { return set(m_message.visibility, word); }
    MessageBuilder &attachment(const Attachment &attachment)
    {
        m_message.attachments.append(attachment);
        return *this;
    }
    /// Somebody who is neither the conversation's handle nor ourselves.
    MessageBuilder &from(const QString &name, const QString &address)
    {
        m_message.authorName = name;
        return set(m_message.authorAddress, address);
    }
    MessageBuilder &out() { return set(m_message.direction, Direction::Out); }
    MessageBuilder &at(Instant at) { return set(m_message.createdAt, at); }
    MessageBuilder &revision(qint64 revision) { return set(m_message.revision, revision); }
    MessageBuilder &outbox(const OutboxId &id)
    {
        return set(m_message.outbox, std::optional<OutboxId>(id));
    }

    Message value() const { return m_message; }
    Message in(TeamDatabase &database)
    {
        m_message.id = MessageTable(database).insert(m_message, {});
        return m_message;
    }

private:
    template<typename T>
    MessageBuilder &set(T &member, const T &value)
    {
        member = value;
        return *this;
    }
    Message m_message;
};

class OutboxItemBuilder
{
public:
    OutboxItemBuilder()
    {
        const int number = testNumber();
        m_item.id = OutboxId::make();
        m_item.group = m_item.id;
        m_item.conversation = ConversationId::make();
        m_item.origin = m_item.conversation;
        m_item.account = AccountId::make();
        m_item.accountRemoteId = QStringLiteral("1000");
        m_item.recipient = QStringLiteral("anna@town.example");
        m_item.parentRemoteId = QStringLiteral("message-1");
        m_item.rootRemoteId = QStringLiteral("message-1");
        m_item.text = QStringLiteral("Risposta %1").arg(number);
        m_item.agent = AgentId::make();
        m_item.idempotencyKey = QStringLiteral("key-%1").arg(number);
        m_item.createdAt = testNow + std::chrono::seconds(number);
        m_item.basisRevision = 1;
        m_item.contentHash = sportello::contentHash(m_item);
    }
    OutboxItemBuilder &of(const Conversation &conversation)
    {
        m_item.conversation = conversation.id;
        m_item.origin = conversation.id;
        m_item.account = conversation.account;
        return set(m_item.audience, conversation.audience);
    }
    OutboxItemBuilder &of(const ConversationId &conversation)
    {
        m_item.conversation = conversation;
        return set(m_item.origin, conversation);
    }
    OutboxItemBuilder &origin(const ConversationId &id) { return set(m_item.origin, id); }
    OutboxItemBuilder &state(OutboxState state) { return set(m_item.state, state); }
    OutboxItemBuilder &reason(OutboxReason reason) { return set(m_item.reason, reason); }
    OutboxItemBuilder &text(const QString &text) { return set(m_item.text, text); }
    OutboxItemBuilder &createdAt(Instant at) { return set(m_item.createdAt, at); }
    OutboxItemBuilder &notBefore(std::optional<Instant> at) { return set(m_item.notBefore, at); }
    OutboxItemBuilder &remoteId(const QString &id) { return set(m_item.remoteId, id); }
    OutboxItemBuilder &attachment(const OutgoingAttachment &attachment)
    {
        m_item.attachments.append(attachment);
        return *this;
    }
    OutboxItemBuilder &part(const OutboxId &group, int part, int parts)
    {
        m_item.part = part;
        m_item.parts = parts;
        return set(m_item.group, group);
    }

    OutboxItem value() const { return m_item; }
    OutboxItem in(OwnDatabase &database) const
    {
        OutboxTable(database).insert(m_item);
        return m_item;
    }

private:
    template<typename T>
    OutboxItemBuilder &set(T &member, const T &value)
    {
        member = value;
        return *this;
    }
    OutboxItem m_item;
};

class DraftBuilder
{
public:
    DraftBuilder()
    {
        m_draft.conversation = ConversationId::make();
        m_draft.account = AccountId::make();
        m_draft.text = QStringLiteral("Gentile cliente");
        m_draft.basisRevision = 1;
        m_draft.updatedAt = testNow;
    }
    DraftBuilder &of(const Conversation &conversation)
    {
        m_draft.conversation = conversation.id;
        m_draft.account = conversation.account;
        return set(m_draft.audience, conversation.audience);
    }
    DraftBuilder &audience(Audience audience) { return set(m_draft.audience, audience); }
    DraftBuilder &text(const QString &text) { return set(m_draft.text, text); }
    DraftBuilder &parent(const QString &id) { return set(m_draft.parentRemoteId, id); }
    DraftBuilder &basis(qint64 revision) { return set(m_draft.basisRevision, revision); }
    DraftBuilder &updatedAt(Instant at) { return set(m_draft.updatedAt, at); }

    Draft value() const { return m_draft; }
    Draft in(OwnDatabase &database) const
    {
        DraftTable(database).save(m_draft);
        return m_draft;
    }

private:
    template<typename T>
    DraftBuilder &set(T &member, const T &value)
    {
        member = value;
        return *this;
    }
    Draft m_draft;
};

inline AccountBuilder anAccount()
{
    return {};
}
inline HandleBuilder aHandle()
{
    return {};
}
inline ConversationBuilder aConversation()
{
    return {};
}
inline MessageBuilder aMessage()
{
    return {};
}
inline OutboxItemBuilder anOutboxItem()
{
    return {};
}
inline DraftBuilder aDraft()
{
    return {};
}

} // namespace sportello
