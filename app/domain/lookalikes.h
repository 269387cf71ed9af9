// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace sportello {

/// The host as people may read it, from its ASCII form: a label becomes Unicode only when all its
/// letters are of one script in wide modern use (or of one writing system, as Japanese), when
/// nothing in it is a digit or a mark of another, and when it is not made wholly of letters that
/// look like Latin ones under a domain of another script (UTS #39, sections 4 and 5.2). A label
/// written from right to left stays ASCII between others, since it would change their order.
QString displayHost(const QString &asciiHost);

/// True when a word mixes Latin, Greek, Cyrillic or another alphabet with lookalikes of Latin.
bool mixesLookalikeScripts(const QString &word);

/// True when the word holds letters, none of them Latin, and each has the shape of a Latin letter.
bool looksLatin(const QString &word);

} // namespace sportello
