// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLatin1String>
#include <QString>

#include <array>
#include <optional>
#include <utility>

namespace sportello {

/// The two directions between an enumeration and the words that stand for it in the database and in
/// JSON.
template<typename Enum, size_t Count>
struct Words
{
    std::array<std::pair<Enum, QLatin1String>, Count> pairs;

    QString word(Enum value) const
    {
        for (const auto &[candidate, text] : pairs) {
            if (candidate == value)
                return QString(text);
        }
        return {};
    }
    std::optional<Enum> value(const QString &word) const
    {
        for (const auto &[candidate, text] : pairs) {
            if (word == text)
                return candidate;
        }
        return {};
    }
};

} // namespace sportello
