// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace sportello {

inline constexpr char formContentType[] = "application/x-www-form-urlencoded";

/// Fields as the body of a form, every character escaped that is not plain.
QByteArray formBody(const QList<std::pair<QString, QString>> &fields);

} // namespace sportello
