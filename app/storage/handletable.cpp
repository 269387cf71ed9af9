// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/handletable.h"

#include "domain/fold.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

const QString columns = u"id, contact_id, network, address, display_name, url"_s;

Handle read(const Statement &row)
{
    return {row.id<HandleId>(0), row.id<ContactId>(1), row.text(2),
            row.text(3),         row.text(4),          row.text(5)};
}

QString foldedName(const QString &displayName, const QString &address)
{
    return fold(displayName + u' ' + address);
}

} // namespace

Handle HandleTable::save(const QString &network, const QString &address, const QString &displayName,
                         const QString &url, Instant now)
{
    if (std::optional<Handle> known = findByAddress(network, address)) {
        if (displayName.isEmpty() || (known->displayName == displayName && known->url == url))
            return *known;
        m_database
            .statement(u"UPDATE handle SET display_name = ?, url = ?, folded = ? WHERE id = ?"_s)
            .bind(displayName)
            .bind(url)
            .bind(foldedName(displayName, address))
            .bind(known->id)
            .exec();
        // A contact that nobody named follows its handle.
        m_database.statement(u"UPDATE contact SET name = ? WHERE id = ? AND name = ?"_s)
            .bind(displayName)
            .bind(known->contact)
            .bind(known->displayName)
            .exec();
        noteConversationsOf(known->contact);
        known->displayName = displayName;
        known->url = url;
        return *known;
    }

    const QString name = displayName.isEmpty() ? address : displayName;
    const Handle handle{HandleId::make(), ContactId::make(), network, address, name, url};
    m_database.statement(u"INSERT INTO contact (id, name, created_at) VALUES (?, ?, ?)"_s)
        .bind(handle.contact)
        .bind(name)
        .bind(now)
        .exec();
    m_database
        .statement(
            u"INSERT INTO handle (%1, folded, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s.arg(
                columns))
        .bind(handle.id)
        .bind(handle.contact)
        .bind(network)
        .bind(address)
        .bind(name)
        .bind(url)
        .bind(foldedName(name, address))
        .bind(now)
        .exec();
    return handle;
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

std::optional<Handle> HandleTable::find(const HandleId &id)
{
    Statement select = m_database.statement(u"SELECT %1 FROM handle WHERE id = ?"_s.arg(columns));
    select.bind(id);
    if (select.exec() && select.next())
        return read(select);
    return {};
}

std::optional<Handle> HandleTable::findByAddress(const QString &network, const QString &address)
{
    Statement select = m_database.statement(
        u"SELECT %1 FROM handle WHERE network = ? AND address = ?"_s.arg(columns));
    select.bind(network).bind(address);
    if (select.exec() && select.next())
        return read(select);
    return {};
}

} // namespace sportello
