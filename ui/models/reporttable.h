// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/id.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace sportello {

/// A figure of a report, in words, with the questions that it counts.
struct ReportCell
{
    QString text;
    QList<MessageId> messages;

    bool operator==(const ReportCell &) const = default;
};

/// One group of a report.
struct ReportLine
{
    QString name;
    QList<ReportCell> cells;

    bool operator==(const ReportLine &) const = default;
};

/// A table of a report; what its picture shows stands in it too.
struct ReportTable
{
    QStringList columns; ///< the first one is over the names
    QList<ReportLine> lines;

    bool operator==(const ReportTable &) const = default;
};

/// For a spreadsheet: UTF-8 with a byte order mark, which some need to know it; nothing in it
/// becomes a formula.
QByteArray reportCsv(const ReportTable &table);
/// For the clipboard: tabs between the columns.
QString reportText(const ReportTable &table);

} // namespace sportello
