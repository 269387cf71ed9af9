// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/authorsign.h"

namespace sportello {

namespace {

QStringView trimmedEnd(QStringView text)
{
    while (!text.isEmpty() && text.back().isSpace())
        text.chop(1);
    return text;
}

} // namespace

QString authorSign(const QString &initials)
{
    const QString clean = initials.trimmed();
    return clean.isEmpty() ? QString() : u'^' + clean;
}

bool endsWithSign(const QString &text, const QString &sign)
{
    const QStringView end = trimmedEnd(text);
    if (sign.isEmpty() || !end.endsWith(sign, Qt::CaseInsensitive))
        return false;
    // "2^MR" is somebody's formula.
    return end.size() == sign.size() || end.at(end.size() - sign.size() - 1).isSpace();
}

QString withSign(const QString &text, const QString &sign)
{
    if (sign.isEmpty() || endsWithSign(text, sign))
        return text;
    const QStringView end = trimmedEnd(text);
    return end.isEmpty() ? sign : end.toString() + u' ' + sign;
}

QString withoutSign(const QString &text, const QString &sign)
{
    if (!endsWithSign(text, sign))
        return text;
    const QStringView end = trimmedEnd(text);
    return trimmedEnd(end.chopped(sign.size())).toString();
}

} // namespace sportello
