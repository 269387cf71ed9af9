// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/guard/contactkeys.h"

#include "domain/guard/guardtext.h"

#include <QRegularExpression>

namespace sportello {

using namespace Qt::StringLiterals;

QString emailKey(const QString &written)
{
    static const QRegularExpression sign(
        u" ?[\\[({<] ?(?:at|chiocciola|chioc|@|a|ät|arroba) ?[\\])}>] ?"
        "| (?:at|chiocciola|arroba) | @ "_s);
    static const QRegularExpression dot(
        u" ?[\\[({<] ?(?:dot|punto|point|\\.) ?[\\])}>] ?| (?:dot|punto|point) "_s);
    QString address = GuardText(written).plain().toCaseFolded();
    address.replace(sign, u"@"_s);
    address.replace(dot, u"."_s);
    return address;
}

QString addressKey(const QString &written)
{
    QString key;
    const GuardText text(written);
    bool isApart = false;
    for (const QChar each : text.folded()) {
        const bool counts = each.isLetterOrNumber();
        // "12, 20121" is no number of its own.
        if (counts && isApart && each.isDigit() && key.back().isDigit())
            key.append(u' ');
        if (counts)
            key.append(each);
        isApart = !counts && !key.isEmpty();
    }
    return key;
}

bool isSameAddress(const QString &one, const QString &other)
{
    const QString &longer = one.size() >= other.size() ? one : other;
    const QString &shorter = one.size() >= other.size() ? other : one;
    if (shorter.isEmpty() || !longer.startsWith(shorter))
        return false;
    // "Via Roma 12" is not the beginning of "Via Roma 120".
    return longer.size() == shorter.size() || !shorter.back().isDigit()
        || !longer.at(shorter.size()).isDigit();
}

} // namespace sportello
