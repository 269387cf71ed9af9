// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/historydigest.h"

#include "core/sha256.h"
#include "services/historywalk.h"
#include "storage/checked.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QtEndian>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

bool isNamed(const QString &type)
{
    return type == u"brand"_s || type == u"agent"_s || type == u"tag"_s;
}

bool isOfCopying(const QJsonObject &line)
{
    const QString kind = line.value(u"kind"_s).toString();
    return kind == u"history.exported"_s || kind == u"history.imported"_s;
}

} // namespace

QJsonObject HistoryDigest::canonical(const QJsonObject &line) const
{
    QJsonObject whole;
    const HistoryKind *kind = historyKind(line.value(u"type"_s).toString());
    const auto copy = [&](const QList<HistoryColumn> &columns, const QJsonObject &from) {
        QJsonObject to;
        for (const HistoryColumn &column : columns) {
            const QJsonValue value = from.value(column.name);
            const QString name = isNamed(column.refersTo) && value.isString()
                ? m_names.value(column.refersTo + u' ' + value.toString(), value.toString())
                : QString();
            to.insert(column.name, name.isNull() ? value : QJsonValue(name));
        }
        return to;
    };
    whole = copy(kind->columns, line);
    for (const HistoryChild &child : kind->children) {
        QStringList rows;
        const QJsonArray all = line.value(child.name).toArray();
        for (const QJsonValue &row : all)
            rows.append(QString::fromUtf8(
                QJsonDocument(copy(child.columns, row.toObject())).toJson(QJsonDocument::Compact)));
        // Two databases may sort texts in two ways.
        rows.sort();
        if (!rows.isEmpty())
            whole.insert(child.name, QJsonArray::fromStringList(rows));
    }
    return whole;
}

void HistoryDigest::add(const QJsonObject &line)
{
    const QString type = line.value(u"type"_s).toString();
    if (!historyKind(type) || (type == u"audit"_s && isOfCopying(line)))
        return;
    if (isNamed(type)) {
        const QString name = line.value(type == u"tag"_s ? u"folded"_s : u"name"_s).toString();
        m_names.insert(type + u' ' + line.value(u"id"_s).toString(), name);
        if (type != u"tag"_s)
            return;
    }
    QJsonObject whole = canonical(line);
    if (type == u"tag"_s)
        whole.remove(u"id"_s);
    const QByteArray hash = QCryptographicHash::hash(
        QJsonDocument(whole).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256);
    Sum &sum = m_sums[type];
    ++sum.count;
    quint64 carry = 0;
    for (size_t i = 0; i < sum.value.size(); ++i) {
        const quint64 part = qFromLittleEndian<quint64>(hash.constData() + 8 * i);
        const quint64 before = sum.value[i];
        sum.value[i] += part + carry;
        carry = sum.value[i] < before || (carry == 1 && sum.value[i] == before) ? 1 : 0;
    }
}

QString HistoryDigest::hex() const
{
    QStringList types = m_sums.keys();
    types.sort();
    QByteArray all;
    for (const QString &type : std::as_const(types)) {
        const Sum &sum = m_sums[type];
        all += type.toUtf8() + ' ' + QByteArray::number(sum.count);
        for (const quint64 part : sum.value)
            all += ' ' + QByteArray::number(part, 16);
        all += '\n';
    }
    return sha256Hex(all);
}

Result<QString> historyDigest(TeamDatabase &database)
{
    HistoryWalk walk({});
    HistoryDigest digest;
    while (!walk.atEnd() && !database.error()) {
        const QList<QJsonObject> lines = walk.next(database, 500);
        for (const QJsonObject &line : lines)
            digest.add(line);
    }
    return checked(database, digest.hex());
}

} // namespace sportello
