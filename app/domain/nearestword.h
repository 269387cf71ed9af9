// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringList>

namespace sportello {

/// The candidate (in small letters) that somebody most likely meant by a word, or nothing when none
/// is near: "did you mean …?".
QString nearestWord(const QString &word, const QStringList &candidates);

} // namespace sportello
