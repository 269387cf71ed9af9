// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>

namespace sportello {

/// A stretch of two wordings laid over each other.
struct DifferencePart
{
    enum class Kind { Same, Removed, Added };

    Kind kind = Kind::Same;
    QString text;

    bool operator==(const DifferencePart &) const = default;
};

/// What became of a text, word by word. Texts of more than 600 words are given as removed and added
/// as a whole: a finer answer would cost a second.
QList<DifferencePart> wordDifference(const QString &before, const QString &after);

} // namespace sportello
