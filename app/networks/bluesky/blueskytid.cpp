// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/bluesky/blueskytid.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QtEndian>

#include <algorithm>

namespace sportello::bluesky {

using namespace Qt::StringLiterals;

namespace {

constexpr auto alphabet = "234567abcdefghijklmnopqrstuvwxyz"_L1;
constexpr int length = 13;
constexpr int clockBits = 10;
constexpr quint64 clockMask = (1U << clockBits) - 1;
constexpr quint64 timeMask = (quint64(1) << 53) - 1;

QString encoded(quint64 value)
{
    QString text(length, u'2');
    for (int i = length - 1; i >= 0; --i) {
        text[i] = QChar(alphabet.at(qsizetype(value & 31)));
        value >>= 5;
    }
    return text;
}

quint64 hashOf(const QString &text)
{
    const QByteArray hash = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
    return qFromBigEndian<quint64>(hash.constData());
}

} // namespace

QString tidFor(Instant createdAt, const QString &idempotencyKey)
{
    const quint64 hash = hashOf(idempotencyKey);
    const quint64 milliseconds = quint64(std::max<qint64>(toMilliseconds(createdAt), 0));
    const quint64 microseconds = (milliseconds * 1000 + (hash >> clockBits) % 1000) & timeMask;
    return encoded((microseconds << clockBits) | (hash & clockMask));
}

QString tidForName(const QString &name)
{
    // The highest bit of a TID is always 0.
    return encoded(hashOf(name) >> 1);
}

bool isTid(const QString &text)
{
    static const QRegularExpression pattern(u"^[234567a-j][234567a-z]{12}$"_s);
    return pattern.match(text).hasMatch();
}

std::optional<Instant> timeOfTid(const QString &text)
{
    if (!isTid(text))
        return {};
    quint64 value = 0;
    for (const QChar c : text)
        value = (value << 5) | quint64(QString(alphabet).indexOf(c));
    return fromMilliseconds(qint64((value >> clockBits) / 1000));
}

} // namespace sportello::bluesky
