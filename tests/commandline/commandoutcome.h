// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace sportello {

/// What a command said and how it ended.
struct CommandOutcome
{
    int code = -1;
    QString output;
    QString errors;

    /// Every line of the output as an object; a line that is none becomes an empty one.
    QList<QJsonObject> lines() const;
    /// The only line; empty when there are several.
    QJsonObject line() const;
};

} // namespace sportello
