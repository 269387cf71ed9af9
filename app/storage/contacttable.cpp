// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/contacttable.h"

#include "domain/fold.h"

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

// What two letters fit can be tens of thousands of people; nobody reads so far.
constexpr int MostLookedAt = 300;

} // namespace

std::optional<Contact> ContactTable::find(const ContactId &id)
{
    Statement select = m_database.statement(u"SELECT id, name FROM contact WHERE id = ?"_s);
    select.bind(id);
    if (select.exec() && select.next())
        return Contact{select.id<ContactId>(0), select.text(1)};
    return {};
}

QList<ContactTable::KnownHandle> ContactTable::handles(const ContactId &id)
{
    Statement select = m_database.statement(
        u"SELECT h.id, h.contact_id, h.network, h.address, h.display_name, h.url,"
        u" (SELECT COUNT(*) FROM conversation c WHERE c.handle_id = h.id),"
        u" (SELECT c.id FROM conversation c WHERE c.handle_id = h.id"
        u" ORDER BY c.last_activity DESC, c.id DESC LIMIT 1),"
        u" (SELECT MIN((SELECT MIN(m.created_at) FROM message m WHERE m.conversation_id = c.id))"
        u" FROM conversation c WHERE c.handle_id = h.id),"
        u" (SELECT MAX(c.last_in_at) FROM conversation c WHERE c.handle_id = h.id)"
        u" FROM handle h WHERE h.contact_id = ? ORDER BY h.created_at, h.id"_s);
    select.bind(id).exec();
    QList<KnownHandle> handles;
    while (select.next()) {
        handles.append({{select.id<HandleId>(0), select.id<ContactId>(1), select.text(2),
                         select.text(3), select.text(4), select.text(5)},
                        int(select.integer(6)),
                        select.optionalId<ConversationId>(7),
                        select.optionalInstant(8),
                        select.optionalInstant(9)});
    }
    std::stable_sort(handles.begin(), handles.end(),
                     [](const KnownHandle &one, const KnownHandle &other) {
        return one.lastSeen > other.lastSeen;
    });
    return handles;
}

int ContactTable::conversationCount(const ContactId &id)
{
    Statement select = m_database.statement(
        u"SELECT COUNT(*) FROM handle h JOIN conversation c ON c.handle_id = h.id"
        u" WHERE h.contact_id = ?"_s);
    select.bind(id);
    return select.exec() && select.next() ? int(select.integer(0)) : 0;
}

QList<ConversationId> ContactTable::conversations(const ContactId &id, int limit)
{
    Statement select = m_database.statement(
        u"SELECT c.id FROM handle h JOIN conversation c ON c.handle_id = h.id"
        u" WHERE h.contact_id = ? ORDER BY c.last_activity DESC, c.id DESC LIMIT ?"_s);
    select.bind(id).bind(limit).exec();
    QList<ConversationId> ids;
    while (select.next())
        ids.append(select.id<ConversationId>(0));
    return ids;
}

QList<ContactTable::Person> ContactTable::beginningWith(const QString &typed, int limit)
{
    QString begun = fold(typed).simplified();
    if (begun.isEmpty())
        return {};
    begun.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    Statement select = m_database.statement(
        u"SELECT f.name, f.address, f.network, c.id, c.last_activity FROM"
        u" (SELECT p.name AS name, h.address AS address, h.network AS network,"
        u" (SELECT n.id FROM conversation n WHERE n.handle_id = h.id"
        u" ORDER BY n.last_activity DESC, n.id DESC LIMIT 1) AS newest"
        u" FROM handle h JOIN contact p ON p.id = h.contact_id"
        u" WHERE h.folded LIKE ? ESCAPE '\\' OR h.folded LIKE ? ESCAPE '\\' LIMIT ?) f"
        u" JOIN conversation c ON c.id = f.newest ORDER BY c.last_activity DESC, c.id LIMIT ?"_s);
    select.bind(QString(begun + u'%')).bind(QString(u"% "_s + begun + u'%'));
    select.bind(MostLookedAt).bind(limit).exec();
    QList<Person> people;
    while (select.next()) {
        people.append({select.text(0), select.text(1), select.text(2), select.id<ConversationId>(3),
                       select.instant(4)});
    }
    return people;
}

} // namespace sportello
