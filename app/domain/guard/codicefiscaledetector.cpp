// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/guard/codicefiscaledetector.h"

#include "domain/guard/checksums.h"
#include "domain/guard/numbers.h"

#include <QRegularExpression>

namespace sportello {

using namespace Qt::StringLiterals;

QList<PrivateFinding> CodiceFiscaleDetector::find(const GuardInput &input) const
{
    // Names, year, month, day (women's from 41 on), municipality, check. L M N P Q R S T U V stand
    // for 0 to 9 in an omocodia.
    static const QRegularExpression code(
        u"(?<![\\p{L}\\d])[a-z]{3}[ .-]?[a-z]{3}[ .-]?[\\dlmnp-v]{2}[ .-]?[abcdehlmprst][ .-]?"
        "[0-7lmnp-t][\\dlmnp-v][ .-]?[a-z][ .-]?[\\dlmnp-v]{3}[ .-]?[a-z](?![\\p{L}\\d])"_s,
        QRegularExpression::CaseInsensitiveOption);
    QList<PrivateFinding> findings;
    for (auto match = code.globalMatch(input.text.plain()); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        const TextRange range{found.capturedStart(), found.capturedLength()};
        if (passesCodiceFiscale(codeOf(found.capturedView())))
            findings.append({kind(), range, 98});
    }
    return findings;
}

} // namespace sportello
