// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/result.h"
#include "storage/database.h"

#include <QHash>
#include <QJsonObject>
#include <QString>

#include <array>

namespace sportello {

/// One number for a whole history: equal when it is the same history, wherever it lies.
///
/// SHA-256 over how many lines there are of each type (storage/historykinds.h) and the sum of their
/// own SHA-256, so that order does not matter. Brands, agents and tags count by their names, since
/// a profile may have given them other ids; that a history was exported or imported is no part of
/// it, and neither are outcomes, which belong to one computer.
class HistoryDigest
{
public:
    /// In the order in which they are written: names stand before what names them.
    void add(const QJsonObject &line);
    QString hex() const;

private:
    QJsonObject canonical(const QJsonObject &line) const;

    struct Sum
    {
        std::array<quint64, 4> value{};
        qint64 count = 0;
    };
    QHash<QString, Sum> m_sums;
    QHash<QString, QString> m_names; ///< by type and id
};

/// Of everything in the store, in one transaction: for tests and small histories.
Result<QString> historyDigest(TeamDatabase &database);

} // namespace sportello
