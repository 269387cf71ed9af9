// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/contacttable.h"

#include "domain/fold.h"
#include "storage/idslices.h"

#include <QHash>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

// What two letters fit can be tens of thousands of people; nobody reads so far.
constexpr int MostLookedAt = 300;
/// Less than what is kept of each beginning, however its letters are counted.
constexpr qsizetype MostIndexed = 30;

/// Each person of `handles`, a table of ids, with the newest conversation.
QString personSql(const QString &handles)
{
    return u"SELECT h.id, p.name, h.address, h.network, c.id, c.last_activity FROM %1 f"
           u" JOIN handle h ON h.id = f.id JOIN contact p ON p.id = h.contact_id"
           u" JOIN conversation c ON c.id = (SELECT n.id FROM conversation n"
           u" WHERE n.handle_id = h.id ORDER BY n.last_activity DESC, n.id DESC LIMIT 1)"_s.arg(
               handles);
}

ContactTable::Person readPerson(const Statement &row)
{
    return {row.id<HandleId>(0),       row.text(1),   row.text(2), row.text(3),
            row.id<ConversationId>(4), row.instant(5)};
}

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

int ContactTable::handleCount(const ContactId &id)
{
    Statement select = m_database.statement(u"SELECT COUNT(*) FROM handle WHERE contact_id = ?"_s);
    select.bind(id);
    return select.exec() && select.next() ? int(select.integer(0)) : 0;
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

QString ContactTable::beginningSql()
{
    return personSql(u"(SELECT DISTINCT b.handle_id AS id FROM handle_beginning b"
                     u" JOIN handle n ON n.id = b.handle_id"
                     u" WHERE b.beginning >= ? AND b.beginning < ?"
                     u" AND (n.folded LIKE ? ESCAPE '\\' OR n.folded LIKE ? ESCAPE '\\')"
                     u" LIMIT ?)"_s)
        + u" ORDER BY c.last_activity DESC, c.id LIMIT ?"_s;
}

QList<ContactTable::Person> ContactTable::beginningWith(const QString &typed, int limit)
{
    const QString begun = fold(typed).simplified();
    if (begun.isEmpty())
        return {};
    QString indexed = begun.left(MostIndexed);
    if (indexed.back().isHighSurrogate())
        indexed.chop(1);
    QString pattern = begun;
    pattern.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    Statement select = m_database.statement(beginningSql());
    // The last letter that there is, so whatever goes on stands before it.
    select.bind(indexed).bind(QString(indexed + QString::fromUcs4(U"\U0010FFFF", 1)));
    select.bind(QString(pattern + u'%')).bind(QString(u"% "_s + pattern + u'%'));
    select.bind(MostLookedAt).bind(limit).exec();
    QList<Person> people;
    while (select.next())
        people.append(readPerson(select));
    return people;
}

QList<ContactTable::Person> ContactTable::people(const QList<HandleId> &handles)
{
    QHash<HandleId, Person> found;
    forEachSlice(handles, [&](const QString &marks, const auto &bindIds) {
        Statement select = m_database.statement(
            personSql(u"(SELECT id FROM handle WHERE id IN (%1))"_s.arg(marks)));
        bindIds(select);
        select.exec();
        while (select.next()) {
            const Person person = readPerson(select);
            found.insert(person.handle, person);
        }
    });
    QList<Person> people;
    for (const HandleId &handle : handles) {
        if (found.contains(handle))
            people.append(found.value(handle));
    }
    return people;
}

} // namespace sportello
