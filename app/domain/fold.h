// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringList>

namespace sportello {

/// The form in which text is compared without case or accents: "Città" and "CITTA" become "citta".
QString fold(const QString &text);

/// The folded words of a text: runs of letters and digits, as the full-text index cuts them.
QStringList foldedWords(const QString &text);

} // namespace sportello
