// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/guard/guardtext.h"
#include "domain/guard/privatedata.h"

#include <QRegularExpression>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar dot = u'•';
constexpr qsizetype mostShown = 4;

/// Where the domain of an address begins, with the sign before it; the end where there is none.
qsizetype startOfDomain(const QString &address)
{
    static const QRegularExpression sign(
        u"@| ?[\\[({<] ?(?:at|chiocciola|chioc|a|ät|arroba) ?[\\])}>] ?"
        "| (?:at|chiocciola|arroba) "_s,
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = sign.match(address);
    return match.hasMatch() ? match.capturedStart() : address.size();
}

/// Letters and digits become dots, apart from the first and the last that may be seen.
QString dotted(const QString &value, qsizetype shownBefore, qsizetype shownBehind)
{
    qsizetype count = 0;
    for (const QChar each : value)
        count += each.isLetterOrNumber() ? 1 : 0;
    QString masked;
    qsizetype place = 0;
    for (const QChar each : value) {
        const bool counts = each.isLetterOrNumber();
        const bool isShown = !counts || place < shownBefore || place >= count - shownBehind;
        masked.append(isShown ? each : dot);
        place += counts ? 1 : 0;
    }
    return masked;
}

QString maskedValue(PrivateKind kind, const QString &written)
{
    const QString value = GuardText(written).plain();
    if (kind == PrivateKind::Email) {
        const qsizetype domain = startOfDomain(value);
        return dotted(value.first(domain), 1, 0) + value.sliced(domain);
    }
    if (kind == PrivateKind::OneTimeCode)
        return dotted(value, 0, 0);
    const qsizetype count = std::count_if(value.begin(), value.end(),
                                          [](QChar each) { return each.isLetterOrNumber(); });
    return dotted(value, 0, std::min(mostShown, count / 2));
}

} // namespace

QString masked(const QString &text, const QList<PrivateFinding> &findings)
{
    QList<PrivateFinding> sorted = findings;
    std::sort(sorted.begin(), sorted.end(), [](const auto &one, const auto &other) {
        return one.range.start < other.range.start;
    });
    QString result;
    qsizetype done = 0;
    for (const PrivateFinding &finding : std::as_const(sorted)) {
        const qsizetype start = std::max(done, finding.range.start);
        const qsizetype end = std::min(finding.range.end(), text.size());
        if (start >= end)
            continue;
        result += text.sliced(done, start - done);
        result += maskedValue(finding.kind, text.sliced(start, end - start));
        done = end;
    }
    return result + text.sliced(done);
}

} // namespace sportello
