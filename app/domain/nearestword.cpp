// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/nearestword.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace sportello {

namespace {

// Edits with a swap of neighbours as one step, since that is how fingers err.
int editDistance(QStringView left, QStringView right)
{
    std::vector<int> beforeLast;
    std::vector<int> last(size_t(right.size()) + 1);
    for (size_t j = 0; j < last.size(); ++j)
        last[j] = int(j);
    for (qsizetype i = 0; i < left.size(); ++i) {
        std::vector<int> row(last.size());
        row[0] = int(i) + 1;
        for (qsizetype j = 0; j < right.size(); ++j) {
            const auto k = size_t(j);
            const int substitution = last[k] + (left[i] == right[j] ? 0 : 1);
            row[k + 1] = std::min({last[k + 1] + 1, row[k] + 1, substitution});
            if (i > 0 && j > 0 && left[i] == right[j - 1] && left[i - 1] == right[j])
                row[k + 1] = std::min(row[k + 1], beforeLast[k - 1] + 1);
        }
        beforeLast = std::exchange(last, std::move(row));
    }
    return last.back();
}

} // namespace

QString nearestWord(const QString &word, const QStringList &candidates)
{
    constexpr qsizetype longestTypo = 24;
    if (word.isEmpty() || word.size() > longestTypo)
        return {};
    const QString folded = word.toLower();
    QString best;
    int bestDistance = int(word.size() + 2) / 3 + 1;
    for (const QString &candidate : candidates) {
        // Somebody who stopped typing meant the whole word.
        const int distance = candidate.startsWith(folded) ? 1 : editDistance(folded, candidate);
        if (distance < bestDistance) {
            bestDistance = distance;
            best = candidate;
        }
    }
    return best;
}

} // namespace sportello
