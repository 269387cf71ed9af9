// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace sportello {

/// What a display name on a network says about a person's name.
struct PersonName
{
    QString full; ///< without pictures, pronouns, shortcodes and what stands behind a bar
    QString first; ///< empty when it would be a guess
    QString last;

    bool operator==(const PersonName &) const = default;
};

/// Takes a display name apart. An empty first name is better than a wrong one: a text's fallback
/// ("there") then stands in its place. The rules:
///
/// - Pictures, ":shortcodes:", brackets with what is in them, and everything behind "|", "•", "·",
///   "~" or a dash between blanks are left out: "✨ Giulia ✨" and "Giulia | Travel" are Giulia.
/// - "Rossi, Maria" is Maria Rossi; "Anna Bianchi, MD" is Anna Bianchi.
/// - Titles in English, Italian, German and French are left out: "Dr. Anna Bianchi" is Anna. A
/// title
///   before a single word makes it a last name: "Frau Müller" has no first name.
/// - Names in capitals or small letters get capitals at the beginnings of their parts:
///   "JEAN-PIERRE DUBOIS" is Jean-Pierre. Others stay as they are written.
/// - "Anna & Marco" is a first name as a whole.
/// - There is no first name in what looks like a handle (with @, _, a dot inside, digits, or two
///   words written together), an organisation ("Hotel Aurora", "Bianchi GmbH"), an initial ("M.
///   Rossi"), names written in Han, Kana or Hangul (the family comes first there, without a blank),
///   and words of more than 30 letters.
PersonName personName(const QString &displayName);

} // namespace sportello
