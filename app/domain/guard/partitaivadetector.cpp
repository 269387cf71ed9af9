// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/guard/partitaivadetector.h"

#include "domain/guard/checksums.h"
#include "domain/guard/guardlabels.h"
#include "domain/guard/numbers.h"

#include <QRegularExpression>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype wordsBefore = 80;
constexpr qsizetype wordsBehind = 40;

} // namespace

QList<PrivateFinding> PartitaIvaDetector::find(const GuardInput &input) const
{
    const QString &plain = input.text.plain();
    QList<PrivateFinding> findings;
    static const QRegularExpression number(
        u"(?<![\\p{L}\\d+])(?<!\\d[.,/-])(?:([Ii][Tt])|\\(?IT\\)?[ .:/-]{1,3}|it (?=\\d{11}))?"
        "(\\d(?:[ ./-]{0,2}\\d){10})(?![\\p{L}\\d])(?![.,/-]\\d)"_s);
    for (auto match = number.globalMatch(plain); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        if (!passesPartitaIva(digitsOf(found.capturedView(2))))
            continue;
        const bool isPrefixed = found.capturedStart() < found.capturedStart(2);
        const qsizetype start =
            found.capturedLength(1) > 0 ? found.capturedStart() : found.capturedStart(2);
        const TextRange range{start, found.capturedEnd(2) - start};
        const std::optional<LabelLink> link = input.labels.linkOf(range);
        const bool isNamed = (link && link->topic == LabelTopic::Vat)
            || input.labels.isNear(LabelTopic::Vat, range, wordsBefore, wordsBehind);
        const bool isOther = link && link->topic == LabelTopic::Other;
        if (isNamed || found.capturedLength(1) > 0 || (isPrefixed && !isOther))
            findings.append({kind(), range, isNamed ? 96 : 90});
    }
    return findings;
}

} // namespace sportello
