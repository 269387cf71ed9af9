// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/guard/emaildetector.h"

#include <QRegularExpression>
#include <QSet>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

QRegularExpression plainAddress()
{
    return QRegularExpression(
        u"(?<![\\p{L}\\d._%+@-])(?<!/@)[\\p{L}\\d_](?:[\\p{L}\\d._%+'-]{0,62}[\\p{L}\\d_+-])?(?:@| "
        u"@ )"
        "(?:[\\p{L}\\d](?:[\\p{L}\\d-]{0,61}[\\p{L}\\d])?\\.){1,6}\\p{L}{2,24}(?![\\p{L}\\d@-])"_s);
}

/// "name (at) example (dot) com": the sign in brackets, the dots in any way.
QRegularExpression bracketedAddress()
{
    const QString dot =
        u"(?: ?[\\[({<] ?(?:dot|punto|point|\\.) ?[\\])}>] ?| (?:dot|punto|point) |\\.)"_s;
    const QString sign = u" ?[\\[({<] ?(?:at|chiocciola|chioc|@|a|ät|arroba) ?[\\])}>] ?"_s;
    return QRegularExpression(u"(?<![\\p{L}\\d._%+@-])[\\p{L}\\d_+-]+(?:"_s + dot
                                  + u"[\\p{L}\\d_+-]+){0,3}"_s + sign + u"[\\p{L}\\d-]+(?:"_s + dot
                                  + u"[\\p{L}\\d-]+){0,3}"_s + dot
                                  + u"\\p{L}{2,12}(?![\\p{L}\\d])"_s,
                              QRegularExpression::CaseInsensitiveOption);
}

/// "name at example dot com": the dot as a word too, and an ending that many addresses have.
QRegularExpression spokenAddress()
{
    const QString dot = u"(?: ?[\\[({<] ?(?:dot|punto|\\.) ?[\\])}>] ?| (?:dot|punto) )"_s;
    return QRegularExpression(
        u"(?<![\\p{L}\\d._%+@-])[\\p{L}\\d._+-]+(?:"_s + dot
            + u"[\\p{L}\\d_+-]+){0,2} (?:at|chiocciola|arroba) [\\p{L}\\d-]+(?:"_s + dot
            + u"[\\p{L}\\d-]+){0,2}"_s + dot
            + u"(?:com|it|org|net|eu|co|uk|de|fr|es|ch|us|info|io|example|test|edu|me)(?![\\p{L}\\d])"_s,
        QRegularExpression::CaseInsensitiveOption);
}

/// "Look at example dot com" gives away nothing.
bool isVerb(const QString &folded)
{
    static const QSet<QString> verbs{u"look"_s, u"looking"_s,   u"us"_s,    u"book"_s,   u"order"_s,
                                     u"find"_s, u"available"_s, u"visit"_s, u"online"_s, u"more"_s,
                                     u"is"_s,   u"are"_s,       u"buy"_s,   u"check"_s,  u"menu"_s};
    return verbs.contains(folded);
}

} // namespace

QList<PrivateFinding> EmailDetector::find(const GuardInput &input) const
{
    static const QRegularExpression plain = plainAddress();
    static const QRegularExpression bracketed = bracketedAddress();
    static const QRegularExpression spoken = spokenAddress();
    const QString &text = input.text.plain();
    QList<PrivateFinding> findings;
    for (auto match = plain.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        findings.append({kind(), {found.capturedStart(), found.capturedLength()}, 97});
    }
    for (auto match = bracketed.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        findings.append({kind(), {found.capturedStart(), found.capturedLength()}, 92});
    }
    for (auto match = spoken.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        if (!isVerb(found.captured().section(u' ', 0, 0).toCaseFolded()))
            findings.append({kind(), {found.capturedStart(), found.capturedLength()}, 88});
    }
    return findings;
}

} // namespace sportello
