// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <optional>

namespace sportello {

/// Who can read a message. Only what the brand and named people alone can read is private;
/// followers-only counts as public for every check. The network's own visibility is kept beside it.
enum class Audience {
    Public,
    Private,
    Review, ///< a public review of the brand; treated as public when sending
};

/// The word used in the database and in JSON.
QString toWord(Audience audience);
std::optional<Audience> audienceFromWord(const QString &word);

} // namespace sportello
