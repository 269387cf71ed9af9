// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/historywalk.h"

#include "storage/conversationtable.h"

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

using Kind = HistoryColumn::Kind;
using Part = HistoryKind::Part;

HistoryWalk::HistoryWalk(std::optional<QList<ConversationId>> conversations)
    : m_conversations(std::move(conversations))
{
    for (const HistoryKind &kind : historyKinds()) {
        for (const HistoryColumn &column : kind.columns) {
            if (column.kind == Kind::Reference)
                m_named.insert(column.refersTo);
        }
        for (const HistoryChild &child : kind.children) {
            for (const HistoryColumn &column : child.columns) {
                if (column.kind == Kind::Reference)
                    m_named.insert(column.refersTo);
            }
        }
    }
}

void HistoryWalk::advance()
{
    m_after = {};
    ++m_kind;
    if (m_kind < historyKinds().size())
        return;
    m_kind = 0;
    ++m_conversation;
    m_atEnd = !m_conversations || m_conversation >= m_conversations->size();
    m_present = {};
}

void HistoryWalk::turnToConversation(TeamDatabase &database)
{
    // One that became part of another since the start is looked through there, even a second time:
    // its messages may have moved to where the walk has been.
    if (m_present.isNull() && m_conversation < m_conversations->size())
        m_present = ConversationTable(database).resolve(m_conversations->at(m_conversation));
}

QList<QJsonObject> HistoryWalk::next(TeamDatabase &database, int limit)
{
    if (m_atEnd)
        return {};
    const HistoryKind &kind = historyKinds().at(m_kind);
    const bool isWhole = !m_conversations || kind.part == Part::Whole;
    const bool isSkipped = m_conversations
        && (kind.part == Part::Nowhere || (kind.part == Part::Whole && m_conversation > 0));
    if (isSkipped) {
        advance();
        return {};
    }
    if (m_conversations)
        turnToConversation(database);
    else
        readRange(database);
    const bool isOfNobody = !isWhole && m_present.isNull();
    QList<QJsonObject> lines;
    if (!isOfNobody)
        lines = HistoryTable(database).page(kind, m_after, limit,
                                            isWhole ? std::optional<ConversationId>() : m_present);
    const bool more = lines.size() == limit;
    QList<QJsonObject> kept;
    kept.reserve(lines.size());
    for (QJsonObject &line : lines) {
        if (keep(kind, line))
            kept.append(line);
    }
    if (!more)
        advance();
    return kept;
}

bool HistoryWalk::names(const HistoryColumn &column, QJsonObject &values) const
{
    if (column.kind != Kind::Reference || values.value(column.name).isNull())
        return true;
    const QUuid id = QUuid::fromString(values.value(column.name).toString());
    if (m_written.value(column.refersTo).contains(id))
        return true;
    values.insert(column.name, QJsonValue::Null);
    return column.canBeNull;
}

bool HistoryWalk::keep(const HistoryKind &kind, QJsonObject &line)
{
    const auto fits = [&](const HistoryColumn &column) { return names(column, line); };
    if (!std::all_of(kind.columns.cbegin(), kind.columns.cend(), fits))
        return false;
    for (const HistoryChild &child : kind.children) {
        QJsonArray rows;
        const QJsonArray all = line.value(child.name).toArray();
        for (const QJsonValue &value : all) {
            QJsonObject row = value.toObject();
            if (std::all_of(child.columns.cbegin(), child.columns.cend(),
                            [&](const HistoryColumn &column) { return names(column, row); }))
                rows.append(row);
        }
        if (!all.isEmpty() && rows.isEmpty())
            line.remove(child.name);
        else if (!all.isEmpty())
            line.insert(child.name, rows);
    }
    if (!m_named.contains(kind.type))
        return true;
    QSet<QUuid> &written = m_written[kind.type];
    const QUuid id = QUuid::fromString(line.value(kind.idColumn()->name).toString());
    if (written.contains(id))
        return false;
    written.insert(id);
    return true;
}

void HistoryWalk::readRange(TeamDatabase &database)
{
    if (m_hasRange)
        return;
    m_hasRange = true;
    const auto [first, last] = HistoryTable(database).messageRange();
    m_firstMessage = first.value();
    m_lastMessage = last.value();
}

int HistoryWalk::thousandths() const
{
    if (m_atEnd)
        return 1000;
    if (m_conversations)
        return int(1000 * m_conversation / std::max<qsizetype>(1, m_conversations->size()));
    const HistoryKind &kind = historyKinds().at(m_kind);
    if (kind.type != u"message"_s)
        return m_kind * 1000 / historyKinds().size() < 500 ? 0 : 990;
    const qint64 span = std::max<qint64>(1, m_lastMessage - m_firstMessage);
    return m_after.isEmpty() ? 0 : int(990 * (m_after.first().toInteger() - m_firstMessage) / span);
}

} // namespace sportello
