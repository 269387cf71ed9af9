// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/handletable.h"

#include "domain/fold.h"
#include "domain/skeleton.h"

#include <QSet>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

QString foldedName(const QString &displayName, const QString &address)
{
    return fold(displayName + u' ' + address);
}

// As many as the migration that made the table took of what was there before.
constexpr qsizetype BeginningLength = 40;

/// Each word with what follows it.
QSet<QString> beginningsOf(const QString &folded)
{
    QSet<QString> beginnings;
    for (qsizetype i = 0; i < folded.size(); ++i) {
        if (folded.at(i) == u' ' || (i > 0 && folded.at(i - 1) != u' '))
            continue;
        QString beginning = folded.mid(i, BeginningLength);
        // Half of a pair is no letter.
        if (beginning.back().isHighSurrogate())
            beginning.chop(1);
        beginnings.insert(beginning);
    }
    return beginnings;
}

} // namespace

QString handleColumns()
{
    return u"h.id, h.contact_id, h.network, h.address, h.display_name, h.url"_s;
}

Handle readHandle(const Statement &row)
{
    return {row.id<HandleId>(0), row.id<ContactId>(1), row.text(2),
            row.text(3),         row.text(4),          row.text(5)};
}

Handle HandleTable::save(const QString &network, const Presence &presence, Instant now)
{
    std::optional<Known> atAddress = findKnown(network, u"address"_s, presence.address);
    std::optional<Known> known;
    if (!presence.lastingId.isEmpty())
        known = findKnown(network, u"lasting_id"_s, presence.lastingId);
    const bool isSomebodyElse = atAddress && !atAddress->lastingId.isEmpty()
        && !presence.lastingId.isEmpty() && atAddress->lastingId != presence.lastingId;
    if (isSomebodyElse) {
        moveAway(*atAddress);
        atAddress.reset();
    }
    if (!known)
        known = atAddress;
    if (!known)
        return add(network, presence, now);
    // Seen by the address alone before: two rows for one person, of which the older name goes.
    if (atAddress && atAddress->handle.id != known->handle.id)
        return known->handle;
    update(*known, presence);
    return known->handle;
}

Handle HandleTable::add(const QString &network, const Presence &presence, Instant now)
{
    const QString name = presence.displayName.isEmpty() ? presence.address : presence.displayName;
    const Handle handle{HandleId::make(), ContactId::make(), network, presence.address, name,
                        presence.url};
    m_database.statement(u"INSERT INTO contact (id, name, created_at) VALUES (?, ?, ?)"_s)
        .bind(handle.contact)
        .bind(name)
        .bind(now)
        .exec();
    // Nobody looked yet whom it could be taken for.
    restore(handle, presence.lastingId, now, {});
    return handle;
}

void HandleTable::update(Known &known, const Presence &presence)
{
    Handle next = known.handle;
    next.address = presence.address;
    if (!presence.displayName.isEmpty()) {
        next.displayName = presence.displayName;
        next.url = presence.url;
    }
    const QString lastingId = presence.lastingId.isEmpty() ? known.lastingId : presence.lastingId;
    if (next == known.handle && lastingId == known.lastingId)
        return;
    m_database
        .statement(u"UPDATE handle SET address = ?, display_name = ?, url = ?, lasting_id = ?,"
                   u" folded = ?, name_skeleton = ? WHERE id = ?"_s)
        .bind(next.address)
        .bind(next.displayName)
        .bind(next.url)
        .bind(lastingId)
        .bind(foldedName(next.displayName, next.address))
        .bind(skeleton(next.displayName))
        .bind(next.id)
        .exec();
    writeBeginnings(next.id, foldedName(next.displayName, next.address));
    // A contact that nobody named follows its handle.
    m_database.statement(u"UPDATE contact SET name = ? WHERE id = ? AND name = ?"_s)
        .bind(next.displayName)
        .bind(next.contact)
        .bind(known.handle.displayName)
        .exec();
    if (next != known.handle)
        noteConversationsOf(next.contact);
    known = {next, lastingId};
}

void HandleTable::moveAway(const Known &known)
{
    m_database.statement(u"UPDATE handle SET address = lasting_id, folded = ? WHERE id = ?"_s)
        .bind(foldedName(known.handle.displayName, known.lastingId))
        .bind(known.handle.id)
        .exec();
    writeBeginnings(known.handle.id, foldedName(known.handle.displayName, known.lastingId));
    noteConversationsOf(known.handle.contact);
}

void HandleTable::writeBeginnings(const HandleId &handle, const QString &folded)
{
    m_database.statement(u"DELETE FROM handle_beginning WHERE handle_id = ?"_s).bind(handle).exec();
    const QSet<QString> beginnings = beginningsOf(folded);
    for (const QString &beginning : beginnings) {
        m_database.statement(u"INSERT INTO handle_beginning (beginning, handle_id) VALUES (?, ?)"_s)
            .bind(beginning)
            .bind(handle)
            .exec();
    }
}

std::optional<HandleTable::Known>
HandleTable::findKnown(const QString &network, const QString &column, const QString &value)
{
    Statement select = m_database.statement(
        u"SELECT %1, h.lasting_id FROM handle h WHERE h.network = ? AND h.%2 = ?"_s.arg(
            handleColumns(), column));
    select.bind(network).bind(value);
    if (select.exec() && select.next())
        return Known{readHandle(select), select.text(6)};
    return {};
}

void HandleTable::noteConversationsOf(const ContactId &contact)
{
    Statement select = m_database.statement(
        u"SELECT c.id FROM handle h JOIN conversation c ON c.handle_id = h.id WHERE h.contact_id = ?"_s);
    select.bind(contact);
    select.exec();
    while (select.next())
        m_database.changes().conversations.insert(select.id<ConversationId>(0));
}

void HandleTable::restore(const Handle &handle, const QString &lastingId, Instant createdAt,
                          std::optional<Instant> lookedAt)
{
    const QString folded = foldedName(handle.displayName, handle.address);
    m_database
        .statement(u"INSERT INTO handle (id, contact_id, network, address, display_name, url,"
                   u" lasting_id, folded, name_skeleton, created_at,"
                   u" looked_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s)
        .bind(handle.id)
        .bind(handle.contact)
        .bind(handle.network)
        .bind(handle.address)
        .bind(handle.displayName)
        .bind(handle.url)
        .bind(lastingId)
        .bind(folded)
        .bind(skeleton(handle.displayName))
        .bind(createdAt)
        .bind(lookedAt)
        .exec();
    writeBeginnings(handle.id, folded);
}

std::optional<Handle> HandleTable::find(const HandleId &id)
{
    Statement select =
        m_database.statement(u"SELECT %1 FROM handle h WHERE h.id = ?"_s.arg(handleColumns()));
    select.bind(id);
    if (select.exec() && select.next())
        return readHandle(select);
    return {};
}

std::optional<Handle> HandleTable::findByAddress(const QString &network, const QString &address)
{
    const std::optional<Known> known = findKnown(network, u"address"_s, address);
    return known ? std::optional<Handle>(known->handle) : std::nullopt;
}

QList<Handle> HandleTable::ofContact(const ContactId &contact)
{
    Statement select = m_database.statement(
        u"SELECT %1 FROM handle h WHERE h.contact_id = ? ORDER BY h.created_at, h.id"_s.arg(
            handleColumns()));
    select.bind(contact).exec();
    QList<Handle> handles;
    while (select.next())
        handles.append(readHandle(select));
    return handles;
}

} // namespace sportello
