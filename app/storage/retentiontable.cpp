// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/retentiontable.h"

#include "storage/idslices.h"

#include <QJsonDocument>
#include <QSet>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

const QString columns =
    u"r.account_id, r.private_months, r.public_months, r.agent_id, r.chosen_at"_s;

void bindMonths(Statement &statement, const std::optional<int> &months)
{
    if (months)
        statement.bind(*months);
    else
        statement.bindNull();
}

RetentionRule read(const Statement &row)
{
    const auto months = [&row](int column) {
        return row.isNull(column) ? std::optional<int>() : int(row.integer(column));
    };
    return {row.id<AccountId>(0), months(1), months(2), row.id<AgentId>(3), row.instant(4)};
}

QString stored(const PersonCounts &counts)
{
    return QString::fromUtf8(QJsonDocument(counts.toJson()).toJson(QJsonDocument::Compact));
}

} // namespace

void RetentionTable::save(const RetentionRule &rule)
{
    Statement insert = m_database.statement(
        u"INSERT INTO retention_rule (account_id, private_months, public_months, agent_id,"
        u" chosen_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT (account_id) DO UPDATE SET"
        u" private_months = excluded.private_months, public_months = excluded.public_months,"
        u" agent_id = excluded.agent_id, chosen_at = excluded.chosen_at"_s);
    insert.bind(rule.account);
    bindMonths(insert, rule.privateMonths);
    bindMonths(insert, rule.publicMonths);
    insert.bind(rule.agent).bind(rule.chosenAt).exec();
}

std::optional<RetentionRule> RetentionTable::find(const AccountId &account)
{
    Statement select = m_database.statement(
        u"SELECT %1 FROM retention_rule r WHERE r.account_id = ?"_s.arg(columns));
    select.bind(account);
    return select.exec() && select.next() ? std::optional(read(select)) : std::nullopt;
}

QList<RetentionRule> RetentionTable::rules()
{
    Statement select = m_database.statement(
        u"SELECT %1 FROM retention_rule r JOIN account a ON a.id = r.account_id"
        u" ORDER BY a.connected_at, a.id"_s.arg(columns));
    select.exec();
    QList<RetentionRule> rules;
    while (select.next())
        rules.append(read(select));
    return rules;
}

QList<ConversationId> RetentionTable::over(const AccountId &account, bool isPrivate, Instant before,
                                           const ConversationId &after, int limit)
{
    const QString audience = isPrivate ? u"c.audience = 'private'"_s : u"c.audience <> 'private'"_s;
    Statement select = m_database.statement(
        u"SELECT c.id FROM conversation c JOIN handle h ON h.id = c.handle_id"
        u" WHERE c.account_id = ? AND c.state = 'done' AND c.last_activity < ? AND c.id > ?"
        u" AND (c.emptied_at IS NULL OR c.emptied_at < c.last_activity) AND %1"
        u" AND NOT EXISTS (SELECT 1 FROM personal_hold p WHERE p.lifted_at IS NULL AND"
        u" (p.conversation_id = c.id OR (p.contact_id = h.contact_id"
        u" AND p.conversation_id IS NULL)))"
        u" AND NOT EXISTS (SELECT 1 FROM handoff f WHERE f.public_id = c.id"
        u" AND f.state NOT IN ('closed_in_public', 'declined', 'expired', 'withdrawn'))"
        u" AND NOT EXISTS (SELECT 1 FROM handoff f WHERE f.private_id = c.id"
        u" AND f.state NOT IN ('closed_in_public', 'declined', 'expired', 'withdrawn'))"
        u" ORDER BY c.id LIMIT ?"_s.arg(audience));
    select.bind(account)
        .bind(before)
        .bind(after.isNull() ? QString() : after.key())
        .bind(limit)
        .exec();
    QList<ConversationId> ids;
    while (select.next())
        ids.append(select.id<ConversationId>(0));
    return ids;
}

QList<ContactId> RetentionTable::withoutAnything(const QList<ConversationId> &conversations)
{
    QSet<ContactId> found;
    forEachSlice(conversations, [&](const QString &marks, const auto &bindIds) {
        Statement select = m_database.statement(
            u"SELECT DISTINCT h.contact_id FROM conversation c JOIN handle h ON h.id = c.handle_id"
            u" WHERE c.id IN (%1)"
            u" AND NOT EXISTS (SELECT 1 FROM handle o JOIN conversation d ON d.handle_id = o.id"
            u" WHERE o.contact_id = h.contact_id"
            u" AND (d.emptied_at IS NULL OR d.emptied_at < d.last_activity))"
            u" AND NOT EXISTS (SELECT 1 FROM contact_fact f WHERE f.contact_id = h.contact_id)"
            u" AND NOT EXISTS (SELECT 1 FROM personal_hold p WHERE p.contact_id = h.contact_id"
            u" AND p.lifted_at IS NULL)"_s.arg(marks));
        bindIds(select);
        select.exec();
        while (select.next())
            found.insert(select.id<ContactId>(0));
    });
    return {found.cbegin(), found.cend()};
}

void RetentionTable::insert(const RetentionRun &run)
{
    m_database
        .statement(u"INSERT INTO retention_run (id, started_at, finished_at, removed)"
                   u" VALUES (?, ?, ?, ?)"_s)
        .bind(run.id)
        .bind(run.startedAt)
        .bind(run.finishedAt)
        .bind(stored(run.counts))
        .exec();
}

void RetentionTable::update(const RetentionRun &run)
{
    m_database.statement(u"UPDATE retention_run SET finished_at = ?, removed = ? WHERE id = ?"_s)
        .bind(run.finishedAt)
        .bind(stored(run.counts))
        .bind(run.id)
        .exec();
}

QList<RetentionRun> RetentionTable::runs(int limit)
{
    Statement select =
        m_database.statement(u"SELECT id, started_at, finished_at, removed FROM retention_run"
                             u" ORDER BY started_at DESC, id DESC LIMIT ?"_s);
    select.bind(limit).exec();
    QList<RetentionRun> runs;
    while (select.next()) {
        RetentionRun run;
        run.id = select.id<RetentionRunId>(0);
        run.startedAt = select.instant(1);
        run.finishedAt = select.optionalInstant(2);
        run.counts =
            PersonCounts::fromJson(QJsonDocument::fromJson(select.text(3).toUtf8()).object());
        runs.append(run);
    }
    return runs;
}

} // namespace sportello
