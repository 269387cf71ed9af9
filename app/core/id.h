// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHash>
#include <QMetaType>
#include <QString>
#include <QUuid>

#include <compare>

namespace sportello {

/// A new identifier that sorts by the time it was made: UUID version 7 (RFC 9562, section 5.7).
QUuid makeTimeOrderedUuid();

/// The 22 characters that stand for an identifier in the database: 6 bits each, in an alphabet in
/// ASCII order, so that keys sort as identifiers do. A third less than the usual 36, which matters
/// in every row and index.
QString toKey(const QUuid &uuid);
/// Null when the text is not such a key.
QUuid uuidFromKey(QStringView key);

/// An identifier that cannot be mixed up with one of another kind. Made by the client, ordered by
/// time, 16 bytes.
template<typename Tag>
class Id
{
public:
    Id() = default;
    explicit Id(const QUuid &uuid)
        : m_uuid(uuid)
    {
    }
    /// Null when the text is not a UUID.
    static Id fromString(QStringView text) { return Id(QUuid::fromString(text)); }
    static Id make() { return Id(makeTimeOrderedUuid()); }

    bool isNull() const { return m_uuid.isNull(); }
    const QUuid &uuid() const { return m_uuid; }
    static Id fromKey(QStringView key) { return Id(uuidFromKey(key)); }
    QString key() const { return toKey(m_uuid); }
    /// The usual form with hyphens, for the command line and exports.
    QString toString() const { return m_uuid.toString(QUuid::WithoutBraces); }

    bool operator==(const Id &other) const { return m_uuid == other.m_uuid; }
    bool operator<(const Id &other) const { return m_uuid < other.m_uuid; }

private:
    QUuid m_uuid;
};

template<typename Tag>
size_t qHash(const Id<Tag> &id, size_t seed = 0)
{
    return qHash(id.uuid(), seed);
}

using AccountId = Id<struct AccountTag>;
using AgentId = Id<struct AgentTag>;
using BrandChannelId = Id<struct BrandChannelTag>;
using BrandId = Id<struct BrandTag>;
using CannedImportId = Id<struct CannedImportTag>;
using CannedReplyId = Id<struct CannedReplyTag>;
using ContactId = Id<struct ContactTag>;
using ConversationId = Id<struct ConversationTag>;
using HandleId = Id<struct HandleTag>;
using HandoffId = Id<struct HandoffTag>;
using NetworkActionId = Id<struct NetworkActionTag>;
using NoteId = Id<struct NoteTag>;
using OpeningHoursId = Id<struct OpeningHoursTag>;
using OutboxId = Id<struct OutboxTag>;
using SavedViewId = Id<struct SavedViewTag>;
using TagId = Id<struct TagTag>;

/// A message's identifier: a number that sorts by the message's own time, so that the newest hits
/// of a search are the highest numbers (minute << 12 plus a sequence).
class MessageId
{
public:
    static constexpr int SequenceBits = 12;

    MessageId() = default;
    explicit MessageId(qint64 value)
        : m_value(value)
    {
    }
    bool isNull() const { return m_value == 0; }
    qint64 value() const { return m_value; }
    auto operator<=>(const MessageId &) const = default;

private:
    qint64 m_value = 0;
};

inline size_t qHash(const MessageId &id, size_t seed = 0)
{
    return ::qHash(id.value(), seed);
}

} // namespace sportello

Q_DECLARE_METATYPE(sportello::AccountId)
Q_DECLARE_METATYPE(sportello::CannedImportId)
Q_DECLARE_METATYPE(sportello::CannedReplyId)
Q_DECLARE_METATYPE(sportello::ConversationId)
Q_DECLARE_METATYPE(sportello::HandoffId)
Q_DECLARE_METATYPE(sportello::MessageId)
Q_DECLARE_METATYPE(sportello::NetworkActionId)
Q_DECLARE_METATYPE(sportello::OutboxId)
