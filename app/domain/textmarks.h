// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QStringView>

namespace sportello {

/// A stretch of plain text that networks treat as more than letters.
struct TextMark
{
    enum class Kind {
        Link, ///< http or https with its scheme written out; trailing punctuation is not part
        Mention, ///< `@user` or `@user@host`
        Tag, ///< `#word`, at least one character of it no digit
    };

    Kind kind = Kind::Link;
    qsizetype start = 0;
    qsizetype length = 0;
    /// Mention: the length of `@user` alone; otherwise the same as length.
    qsizetype localLength = 0;

    bool operator==(const TextMark &) const = default;
};

/// The marks of a text from front to back, never overlapping; found as Mastodon finds them
/// (app/models/account.rb, config/initializers/twitter_regex.rb), but for the list of top-level
/// domains. Linear.
QList<TextMark> findMarks(QStringView text);

} // namespace sportello
