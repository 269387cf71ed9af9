// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/auditlog.h"

#include <QUuid>

namespace sportello {

using namespace Qt::StringLiterals;

void AuditLog::append(const AuditEvent &event, Instant at)
{
    m_database
        .statement(u"INSERT INTO audit_event (id, happened_at, agent_id, kind, account_id, "
                   u"conversation_id, subject,"
                   u" detail) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s)
        .bind(toKey(makeTimeOrderedUuid()))
        .bind(at)
        .bind(event.agent)
        .bind(event.kind)
        .bind(event.account)
        .bind(event.conversation)
        .bind(event.subject)
        .bind(event.detail)
        .exec();
}

int AuditLog::count(const QString &kind)
{
    Statement select = m_database.statement(u"SELECT COUNT(*) FROM audit_event WHERE kind = ?"_s);
    select.bind(kind);
    return select.exec() && select.next() ? int(select.integer(0)) : 0;
}

} // namespace sportello
