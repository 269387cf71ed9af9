// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringList>

namespace sportello {

/// The language that a short text is written in, BCP 47 in lower case ("it"), or empty where it is
/// not sure. With candidates the answer is one of them or empty.
///
/// Links, handles, hashtags, digits and emoji do not count. From 20 letters on the library decides
/// (CLD2); below, it is wrong without knowing it ("grazie mille" is Estonian to it), so there only
/// words decide that no neighbouring language has, for English, Italian, German, French and
/// Spanish, or a script that one language has for itself. A language beyond the five needs 40
/// letters: that is what mixtures are mistaken for. Looks at the first 2,000 characters. Any
/// thread.
QString detectLanguage(const QString &text, const QStringList &candidates = {});

/// The language alone of the name of a language or a locale: "de" of "de-at" and of "de_AT".
QString languageOnly(const QString &name);

/// True when both are known and differ in more than the region: "pt" and "pt-br" are the same.
bool areDifferentLanguages(const QString &one, const QString &other);

/// The language's name for people, in the language of the program where it is a usual one here,
/// else in its own: "Italian", "dansk". The code itself when nobody knows it.
QString languageName(const QString &code);

} // namespace sportello
