// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/persontable.h"

#include "domain/fold.h"
#include "storage/erasuretable.h"
#include "storage/handletable.h"
#include "storage/idslices.h"

#include <QSet>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

// Shorter ones stand in any larger file by chance, or in somebody else's text.
constexpr qsizetype shortestPiece = 8;
constexpr qsizetype longestPiece = 40;

/// In a longer row a text goes on elsewhere in the file; its beginning stands together.
QByteArray beginningOf(const QString &text)
{
    QByteArray bytes = text.trimmed().left(longestPiece).toUtf8();
    return bytes.size() < shortestPiece ? QByteArray() : bytes;
}

bool hasDigit(const QString &word)
{
    return std::any_of(word.cbegin(), word.cend(), [](QChar c) { return c.isDigit(); });
}

} // namespace

QList<QByteArray> piecesOf(const QString &text)
{
    QList<QByteArray> pieces;
    // What everybody writes ("Buongiorno, grazie") tells nothing about one person.
    if (text.trimmed().size() >= 3 * shortestPiece)
        pieces.append(beginningOf(text));
    // The search index keeps words folded and apart; those with digits are numbers of somebody.
    const QStringList words = foldedWords(text);
    for (const QString &word : words) {
        if (word.size() >= shortestPiece && hasDigit(word))
            pieces.append(beginningOf(word));
    }
    return pieces;
}

std::optional<PersonScope> PersonTable::find(const ContactId &contact)
{
    PersonScope scope;
    {
        Statement select = m_database.statement(u"SELECT name FROM contact WHERE id = ?"_s);
        select.bind(contact);
        if (!select.exec() || !select.next())
            return {};
        scope.contact = {contact, select.text(0)};
    }
    Statement handles = m_database.statement(
        u"SELECT "_s + handleColumns()
        + u", h.lasting_id FROM handle h WHERE h.contact_id = ? ORDER BY h.created_at, h.id"_s);
    handles.bind(contact).exec();
    while (handles.next()) {
        scope.handles.append(readHandle(handles));
        scope.lastingIds.append(handles.text(6));
    }
    Statement conversations =
        m_database.statement(u"SELECT c.id FROM handle h JOIN conversation c ON c.handle_id = h.id"
                             u" WHERE h.contact_id = ? ORDER BY c.last_activity, c.id"_s);
    conversations.bind(contact).exec();
    while (conversations.next())
        scope.conversations.append(conversations.id<ConversationId>(0));
    return scope;
}

std::optional<ContactId> PersonTable::contactOf(const ConversationId &conversation)
{
    Statement select = m_database.statement(u"SELECT h.contact_id FROM conversation c JOIN handle h"
                                            u" ON h.id = c.handle_id WHERE c.id = ?"_s);
    select.bind(conversation);
    return select.exec() && select.next() ? std::optional(select.id<ContactId>(0)) : std::nullopt;
}

QList<ContactId> PersonTable::contactsAt(const QString &address)
{
    Statement select = m_database.statement(
        u"SELECT DISTINCT contact_id FROM handle WHERE address IN (?, ?) ORDER BY contact_id"_s);
    select.bind(address).bind(address.toLower()).exec();
    QList<ContactId> contacts;
    while (select.next())
        contacts.append(select.id<ContactId>(0));
    return contacts;
}

QHash<QString, ContactId> PersonTable::contactsByHash(const QString &secret)
{
    QHash<QString, ContactId> contacts;
    Statement select = m_database.statement(u"SELECT id FROM contact"_s);
    select.exec();
    while (select.next()) {
        const auto id = select.id<ContactId>(0);
        contacts.insert(keyedHash(secret, id.key()), id);
    }
    return contacts;
}

PersonCounts PersonTable::count(const PersonScope &scope)
{
    const auto inConversations = [&](const QString &sql) {
        return sumOfSlices(m_database, sql, scope.conversations);
    };
    const auto ofContact = [&](const QString &sql) {
        Statement select = m_database.statement(sql);
        select.bind(scope.contact.id);
        return select.exec() && select.next() ? int(select.integer(0)) : 0;
    };
    PersonCounts counts;
    counts.conversations = int(scope.conversations.size());
    counts.handles = int(scope.handles.size());
    counts.messages =
        inConversations(u"SELECT COUNT(*) FROM message WHERE conversation_id IN (%1)"_s);
    counts.versions = inConversations(u"SELECT COUNT(*) FROM message m JOIN message_version v"
                                      u" ON v.message_id = m.id WHERE m.conversation_id IN (%1)"_s);
    counts.attachments =
        inConversations(u"SELECT COUNT(*) FROM message m JOIN message_attachment a"
                        u" ON a.message_id = m.id WHERE m.conversation_id IN (%1)"_s);
    counts.context =
        inConversations(u"SELECT COUNT(*) FROM context_message WHERE conversation_id IN (%1)"_s)
        + int(elsewhere(scope).size());
    counts.notes = inConversations(u"SELECT COUNT(*) FROM note WHERE conversation_id IN (%1)"_s);
    counts.tags =
        inConversations(u"SELECT COUNT(*) FROM conversation_tag WHERE conversation_id IN (%1)"_s);
    counts.facts = ofContact(u"SELECT COUNT(*) FROM contact_fact WHERE contact_id = ?"_s);
    counts.verifications = ofContact(u"SELECT COUNT(*) FROM handle h JOIN verification v"
                                     u" ON v.handle_id = h.id WHERE h.contact_id = ?"_s);
    counts.codes = ofContact(u"SELECT COUNT(*) FROM one_time_code WHERE contact_id = ?"_s);
    counts.handoffs = ofContact(u"SELECT COUNT(*) FROM handle h JOIN handoff f"
                                u" ON f.handle_id = h.id WHERE h.contact_id = ?"_s);
    counts.holds = ofContact(u"SELECT COUNT(*) FROM personal_hold WHERE contact_id = ?"_s);
    return counts;
}

QList<MessageId> PersonTable::messages(const ConversationId &conversation)
{
    Statement select = m_database.statement(
        u"SELECT id FROM message WHERE conversation_id = ? ORDER BY created_at, id"_s);
    select.bind(conversation).exec();
    QList<MessageId> ids;
    while (select.next())
        ids.append(MessageId(select.integer(0)));
    return ids;
}

QList<PersonTable::Elsewhere> PersonTable::elsewhere(const PersonScope &scope)
{
    QList<Elsewhere> found;
    for (const Handle &handle : scope.handles) {
        Statement messages = m_database.statement(
            u"SELECT m.conversation_id, m.id FROM message m JOIN account a ON a.id = m.account_id"
            u" WHERE m.author_address = ? AND a.network = ?"_s);
        messages.bind(handle.address).bind(handle.network).exec();
        while (messages.next())
            found.append({messages.id<ConversationId>(0), MessageId(messages.integer(1)), {}});
        Statement context =
            m_database.statement(u"SELECT x.conversation_id, x.remote_id FROM context_message x"
                                 u" JOIN conversation c ON c.id = x.conversation_id"
                                 u" JOIN account a ON a.id = c.account_id"
                                 u" WHERE x.author_address = ? AND a.network = ?"_s);
        context.bind(handle.address).bind(handle.network).exec();
        while (context.next())
            found.append({context.id<ConversationId>(0), {}, context.text(1)});
    }
    // What stands in their own conversations goes with these.
    const QSet<ConversationId> own(scope.conversations.cbegin(), scope.conversations.cend());
    erase_if(found, [&own](const Elsewhere &post) { return own.contains(post.conversation); });
    return found;
}

QStringList PersonTable::textsOf(const PersonScope &scope, int limit)
{
    QStringList texts;
    const auto collect = [&](const QString &sql) {
        forEachRow(m_database, sql + u" LIMIT "_s + QString::number(limit), scope.conversations,
                   [&texts](const Statement &row) { texts.append(row.text(0)); });
    };
    collect(u"SELECT text FROM message WHERE conversation_id IN (%1) AND direction = 'in'"
            u" ORDER BY id DESC"_s);
    collect(u"SELECT v.text FROM message m JOIN message_version v ON v.message_id = m.id"
            u" WHERE m.conversation_id IN (%1) AND m.direction = 'in'"_s);
    collect(u"SELECT text FROM note WHERE conversation_id IN (%1)"_s);
    return texts;
}

QList<QByteArray> PersonTable::pieces(const PersonScope &scope, int limit)
{
    QSet<QByteArray> found;
    const auto add = [&found, limit](const QByteArray &piece) {
        if (!piece.isEmpty() && found.size() < limit)
            found.insert(piece);
    };
    for (const Handle &handle : scope.handles) {
        add(beginningOf(handle.address));
        add(beginningOf(handle.url));
    }
    Statement facts = m_database.statement(
        u"SELECT value FROM contact_fact WHERE contact_id = ? AND kind <> 'name'"_s);
    facts.bind(scope.contact.id).exec();
    while (facts.next())
        add(beginningOf(facts.text(0)));
    const QStringList texts = textsOf(scope, limit);
    for (const QString &text : texts) {
        const QList<QByteArray> each = piecesOf(text);
        std::for_each(each.cbegin(), each.cend(), add);
    }
    return {found.cbegin(), found.cend()};
}

int PersonTable::countMentioned(const QList<QByteArray> &pieces)
{
    if (!m_database.dialect().isSqlite() || pieces.isEmpty())
        return 0;
    // Every text of every table, whatever tables there will be.
    QList<std::pair<QString, QString>> columns;
    Statement schema = m_database.statement(
        u"SELECT m.name, p.name FROM sqlite_master m, pragma_table_info(m.name) p"
        u" WHERE m.type = 'table' AND p.type LIKE 'TEXT%' AND m.sql NOT LIKE 'CREATE VIRTUAL%'"_s);
    schema.exec();
    while (schema.next())
        columns.append({schema.text(0), schema.text(1)});
    QSet<QByteArray> mentioned;
    for (const auto &[table, column] : std::as_const(columns)) {
        for (const QByteArray &piece : pieces) {
            if (mentioned.contains(piece))
                continue;
            Statement select = m_database.statement(
                u"SELECT 1 FROM \"%1\" WHERE INSTR(\"%2\", ?) > 0 OR INSTR(LOWER(\"%2\"), ?) > 0"
                u" LIMIT 1"_s.arg(table, column));
            select.bind(QString::fromUtf8(piece)).bind(QString::fromUtf8(piece));
            if (select.exec() && select.next())
                mentioned.insert(piece);
        }
    }
    return int(mentioned.size());
}

} // namespace sportello
