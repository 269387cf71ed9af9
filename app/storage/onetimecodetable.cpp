// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/onetimecodetable.h"

#include "domain/textmatch.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

const QString columns = u"id, hash, conversation_id, handle_id, contact_id, fact_id, direction,"
                        u" account_id, carrier_id, scope, kept_text, agent_id, outbox_id,"
                        u" created_at, run, elapsed, state, tries, heard_revision"_s;

OneTimeCode read(const Statement &row)
{
    OneTimeCode code;
    code.id = row.id<OneTimeCodeId>(0);
    code.hash = row.text(1);
    code.conversation = row.id<ConversationId>(2);
    code.handle = row.id<HandleId>(3);
    code.contact = row.id<ContactId>(4);
    code.fact = row.id<ContactFactId>(5);
    code.direction = codeDirectionFromWord(row.text(6)).value_or(CodeDirection::ToContact);
    code.account = row.id<AccountId>(7);
    code.carrier = row.id<ConversationId>(8);
    code.scope = row.text(9);
    code.keptText = row.text(10);
    code.agent = row.id<AgentId>(11);
    code.outbox = row.id<OutboxId>(12);
    code.madeAt = {row.instant(13), row.text(14), std::chrono::milliseconds(row.integer(15))};
    code.state = codeStateFromWord(row.text(16)).value_or(CodeState::Over);
    code.tries = int(row.integer(17));
    code.heardRevision = row.integer(18);
    return code;
}

} // namespace

void OneTimeCodeTable::insert(const OneTimeCode &code)
{
    m_database
        .statement(u"INSERT INTO one_time_code (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                   u" ?, ?, ?, ?, ?, ?)"_s.arg(columns))
        .bind(code.id)
        .bind(code.hash)
        .bind(code.conversation)
        .bind(code.handle)
        .bind(code.contact)
        .bind(code.fact)
        .bind(toWord(code.direction))
        .bind(code.account)
        .bind(code.carrier)
        .bind(code.scope)
        .bind(code.keptText)
        .bind(code.agent)
        .bind(code.outbox)
        .bind(code.madeAt.wall)
        .bind(code.madeAt.run)
        .bind(qint64(code.madeAt.elapsed.count()))
        .bind(toWord(code.state))
        .bind(code.tries)
        .bind(code.heardRevision)
        .exec();
}

bool OneTimeCodeTable::update(const OneTimeCode &code)
{
    Statement update =
        m_database.statement(u"UPDATE one_time_code SET state = ?, tries = ?, heard_revision = ?"
                             u" WHERE id = ? AND state = 'open'"_s);
    update.bind(toWord(code.state)).bind(code.tries).bind(code.heardRevision).bind(code.id);
    return update.exec() && update.rowsAffected() == 1;
}

void OneTimeCodeTable::forget(const OneTimeCodeId &id)
{
    m_database.statement(u"DELETE FROM code_try WHERE code_id = ?"_s).bind(id).exec();
    m_database.statement(u"DELETE FROM one_time_code WHERE id = ?"_s).bind(id).exec();
}

std::optional<OneTimeCode> OneTimeCodeTable::find(const OneTimeCodeId &id)
{
    Statement select =
        m_database.statement(u"SELECT %1 FROM one_time_code WHERE id = ?"_s.arg(columns));
    select.bind(id);
    const QList<OneTimeCode> found = readAll(select);
    return found.isEmpty() ? std::optional<OneTimeCode>() : found.first();
}

std::optional<OneTimeCode> OneTimeCodeTable::newest(const ConversationId &conversation)
{
    // By the id, which is made in order even where a clock is set back.
    Statement select = m_database.statement(
        u"SELECT %1 FROM one_time_code WHERE conversation_id = ?"
        u" ORDER BY CASE state WHEN 'open' THEN 0 ELSE 1 END, id DESC LIMIT 1"_s.arg(columns));
    select.bind(conversation);
    const QList<OneTimeCode> found = readAll(select);
    return found.isEmpty() ? std::optional<OneTimeCode>() : found.first();
}

QList<OneTimeCode> OneTimeCodeTable::open()
{
    Statement select = m_database.statement(
        u"SELECT %1 FROM one_time_code WHERE state = 'open' ORDER BY id"_s.arg(columns));
    return readAll(select);
}

bool OneTimeCodeTable::mayHold(const ConversationId &conversation, const AccountId &account)
{
    Statement select = m_database.statement(
        u"SELECT 1 FROM one_time_code WHERE state = 'open' AND (conversation_id = ?"
        u" OR (direction = 'from_contact' AND account_id = ?)) LIMIT 1"_s);
    select.bind(conversation).bind(account).exec();
    return select.next();
}

QList<OneTimeCode> OneTimeCodeTable::awaited(const AccountId &account)
{
    Statement select = m_database.statement(
        u"SELECT %1 FROM one_time_code WHERE state = 'open' AND direction = 'from_contact'"
        u" AND account_id = ? ORDER BY id"_s.arg(columns));
    select.bind(account);
    return readAll(select);
}

void OneTimeCodeTable::addTry(const OneTimeCode &code, const CodeMoment &at)
{
    m_database
        .statement(u"INSERT INTO code_try (id, code_id, conversation_id, tried_at, run, elapsed,"
                   u" counts) VALUES (?, ?, ?, ?, ?, ?, 1)"_s)
        .bind(toKey(makeTimeOrderedUuid()))
        .bind(code.id)
        .bind(code.conversation)
        .bind(at.wall)
        .bind(at.run)
        .bind(qint64(at.elapsed.count()))
        .exec();
}

int OneTimeCodeTable::recentTries(const ConversationId &conversation, const CodeMoment &now)
{
    Statement select = m_database.statement(
        u"SELECT tried_at, run, elapsed FROM code_try WHERE conversation_id = ? AND counts = 1"_s);
    select.bind(conversation).exec();
    int tries = 0;
    while (select.next()) {
        const CodeMoment then{select.instant(0), select.text(1),
                              std::chrono::milliseconds(select.integer(2))};
        tries += isWithin(then, now, CodeTriesWindow) ? 1 : 0;
    }
    return tries;
}

void OneTimeCodeTable::forgiveTries(const ConversationId &conversation)
{
    m_database.statement(u"UPDATE code_try SET counts = 0 WHERE conversation_id = ?"_s)
        .bind(conversation)
        .exec();
}

int OneTimeCodeTable::recentCodes(const ContactId &claimed, const ContactId &asking,
                                  const CodeMoment &now)
{
    Statement select = m_database.statement(
        u"SELECT created_at, run, elapsed FROM one_time_code WHERE id IN"
        u" (SELECT id FROM one_time_code WHERE contact_id = ?"
        u" UNION SELECT c.id FROM one_time_code c JOIN handle h ON h.id = c.handle_id"
        u" AND h.contact_id = ?)"_s);
    select.bind(claimed).bind(asking).exec();
    int codes = 0;
    while (select.next()) {
        const CodeMoment then{select.instant(0), select.text(1),
                              std::chrono::milliseconds(select.integer(2))};
        codes += isWithin(then, now, CodesWindow) ? 1 : 0;
    }
    return codes;
}

QString OneTimeCodeTable::keptForm(const ConversationId &conversation, const QString &text)
{
    const QString masked = withCodesMasked(text);
    if (masked == text)
        return text;
    Statement select =
        m_database.statement(u"SELECT kept_text FROM one_time_code WHERE carrier_id = ?"_s);
    select.bind(conversation).exec();
    const QString key = matchKey(masked);
    while (select.next()) {
        if (matchKey(select.text(0)) == key)
            return masked;
    }
    return text;
}

QList<OneTimeCode> OneTimeCodeTable::readAll(Statement &select)
{
    QList<OneTimeCode> codes;
    select.exec();
    while (select.next())
        codes.append(read(select));
    return codes;
}

} // namespace sportello
