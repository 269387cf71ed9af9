// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/erasuretable.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

const QString columns = u"e.id, e.agent_id, g.name, e.requested_at, e.finished_at, e.receipt,"
                        u" e.contact_id"_s;
const QString tables = u"erasure e JOIN agent g ON g.id = e.agent_id"_s;

ErasureReceipt read(const Statement &row)
{
    ErasureReceipt receipt;
    receipt.id = row.id<ErasureId>(0);
    receipt.agent = row.id<AgentId>(1);
    receipt.agentName = row.text(2);
    receipt.requestedAt = row.instant(3);
    receipt.finishedAt = row.optionalInstant(4);
    receipt.readJson(QJsonDocument::fromJson(row.text(5).toUtf8()).object());
    return receipt;
}

QString stored(const ErasureReceipt &receipt)
{
    return QString::fromUtf8(QJsonDocument(receipt.toJson()).toJson(QJsonDocument::Compact));
}

QString markText(const AccountId &account, const QString &audience, const QString &direction,
                 const QString &who)
{
    return QStringList{account.key(), audience, direction, who}.join(u'\n');
}

} // namespace

QString keyedHash(const QString &secret, const QString &text)
{
    return QString::fromLatin1(
        QMessageAuthenticationCode::hash(text.toUtf8(), secret.toUtf8(), QCryptographicHash::Sha256)
            .toHex());
}

void ErasureTable::insert(const ErasureReceipt &receipt, const ContactId &contact)
{
    m_database
        .statement(u"INSERT INTO erasure (id, contact_id, agent_id, requested_at, finished_at,"
                   u" receipt) VALUES (?, ?, ?, ?, ?, ?)"_s)
        .bind(receipt.id)
        .bind(contact)
        .bind(receipt.agent)
        .bind(receipt.requestedAt)
        .bind(receipt.finishedAt)
        .bind(stored(receipt))
        .exec();
}

void ErasureTable::update(const ErasureReceipt &receipt)
{
    m_database.statement(u"UPDATE erasure SET finished_at = ?, receipt = ? WHERE id = ?"_s)
        .bind(receipt.finishedAt)
        .bind(stored(receipt))
        .bind(receipt.id)
        .exec();
}

std::optional<ErasureReceipt> ErasureTable::find(const ErasureId &id)
{
    Statement select =
        m_database.statement(u"SELECT %1 FROM %2 WHERE e.id = ?"_s.arg(columns, tables));
    select.bind(id);
    return select.exec() && select.next() ? std::optional(read(select)) : std::nullopt;
}

QList<ErasureReceipt> ErasureTable::all(int limit)
{
    Statement select = m_database.statement(
        u"SELECT %1 FROM %2 ORDER BY e.requested_at DESC, e.id DESC LIMIT ?"_s.arg(columns,
                                                                                   tables));
    select.bind(limit).exec();
    QList<ErasureReceipt> receipts;
    while (select.next())
        receipts.append(read(select));
    return receipts;
}

QList<ErasureTable::Running> ErasureTable::running()
{
    Statement select = m_database.statement(
        u"SELECT %1 FROM %2 WHERE e.finished_at IS NULL ORDER BY e.requested_at, e.id"_s.arg(
            columns, tables));
    select.exec();
    QList<Running> found;
    while (select.next())
        found.append({read(select), select.id<ContactId>(6)});
    return found;
}

QString ErasedMarkTable::secret()
{
    Statement select = m_database.statement(u"SELECT secret FROM erasure_key WHERE id = 1"_s);
    return select.exec() && select.next() ? select.text(0) : QString();
}

QString ErasedMarkTable::ensureSecret(const QString &known)
{
    const QString present = secret();
    if (!present.isEmpty())
        return present;
    QString made = known;
    if (made.isEmpty()) {
        std::array<quint32, 8> random{};
        QRandomGenerator::system()->fillRange(random.data(), qsizetype(random.size()));
        made = QString::fromLatin1(
            QByteArray(reinterpret_cast<const char *>(random.data()), qsizetype(sizeof(random)))
                .toHex());
    }
    m_database.statement(u"INSERT INTO erasure_key (id, secret) VALUES (1, ?)"_s).bind(made).exec();
    return made;
}

void ErasedMarkTable::save(const ErasedMark &mark)
{
    m_database
        .statement(u"INSERT INTO erased_mark (mark, until_at) VALUES (?, ?)"
                   u" ON CONFLICT (mark) DO UPDATE SET until_at = excluded.until_at"
                   u" WHERE excluded.until_at > erased_mark.until_at"_s)
        .bind(mark.mark)
        .bind(mark.until)
        .exec();
}

QList<ErasedMark> ErasedMarkTable::marksOf(const PersonScope &scope)
{
    const QString key = ensureSecret();
    QList<ErasedMark> marks;
    const auto collect = [&](const QString &sql, const Handle &handle, const QString &lasting,
                             const QList<QString> &values) {
        Statement select = m_database.statement(sql);
        for (const QString &value : values)
            select.bind(value);
        select.exec();
        while (select.next()) {
            for (const QString &who : {handle.address, lasting}) {
                if (!who.isEmpty())
                    marks.append({keyedHash(key,
                                            markText(select.id<AccountId>(0), select.text(1),
                                                     select.text(2), who)),
                                  select.instant(3)});
            }
        }
    };
    for (qsizetype i = 0; i < scope.handles.size(); ++i) {
        const Handle &handle = scope.handles.at(i);
        const QString &lasting = scope.lastingIds.at(i);
        collect(u"SELECT m.account_id, m.audience, m.direction, MAX(m.created_at)"
                u" FROM conversation c JOIN message m ON m.conversation_id = c.id"
                u" WHERE c.handle_id = ? GROUP BY m.account_id, m.audience, m.direction"_s,
                handle, lasting, {handle.id.key()});
        collect(u"SELECT m.account_id, m.audience, m.direction, MAX(m.created_at)"
                u" FROM message m JOIN account a ON a.id = m.account_id"
                u" WHERE m.author_address = ? AND a.network = ?"
                u" GROUP BY m.account_id, m.audience, m.direction"_s,
                handle, lasting, {handle.address, handle.network});
        collect(u"SELECT c.account_id, c.audience, 'in', MAX(x.created_at)"
                u" FROM context_message x JOIN conversation c ON c.id = x.conversation_id"
                u" JOIN account a ON a.id = c.account_id"
                u" WHERE x.author_address = ? AND a.network = ?"
                u" GROUP BY c.account_id, c.audience"_s,
                handle, lasting, {handle.address, handle.network});
    }
    return marks;
}

bool ErasedMarkTable::covers(const QString &secret, const AccountId &account, Audience audience,
                             Direction direction, const QString &who, Instant createdAt)
{
    if (secret.isEmpty() || who.isEmpty())
        return false;
    Statement select =
        m_database.statement(u"SELECT 1 FROM erased_mark WHERE mark = ? AND until_at >= ?"_s);
    select
        .bind(keyedHash(secret,
                        markText(account, toWord(audience),
                                 direction == Direction::In ? u"in"_s : u"out"_s, who)))
        .bind(createdAt);
    return select.exec() && select.next();
}

} // namespace sportello
