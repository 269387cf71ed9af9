// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "commandoutcome.h"

#include <QJsonDocument>

namespace sportello {

using namespace Qt::StringLiterals;

QList<QJsonObject> CommandOutcome::lines() const
{
    QList<QJsonObject> objects;
    const QStringList texts = output.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &text : texts)
        objects.append(QJsonDocument::fromJson(text.toUtf8()).object());
    return objects;
}

QJsonObject CommandOutcome::line() const
{
    const QList<QJsonObject> all = lines();
    return all.size() == 1 ? all.first() : QJsonObject();
}

} // namespace sportello
