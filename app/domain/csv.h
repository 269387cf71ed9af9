// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QChar>
#include <QList>
#include <QString>
#include <QStringList>

namespace sportello {

/// One record of a CSV file.
struct CsvRow
{
    int line = 0; ///< in which it begins, from 1
    QStringList fields;
    bool hasStrayText = false; ///< something stood behind a closing quotation mark

    bool operator==(const CsvRow &) const = default;
};

/// A CSV file taken apart.
struct CsvTable
{
    QChar separator = u',';
    QList<CsvRow> rows; ///< without those that are blank
    int openQuoteLine = 0; ///< where a quotation mark opens that is never closed; 0 = nowhere
    bool isTooBig = false; ///< more than 50,000 rows or 200 columns: reading stopped there
};

/// Reads CSV (RFC 4180): quoted fields with line breaks and doubled quotation marks, line ends of
/// all systems. The separator (comma, semicolon or tab) is the one that the first line has most of,
/// or what a spreadsheet's first line "sep=;" says. Never fails; linear.
CsvTable readCsv(const QString &text);

/// A record with its line end (CR LF). What a spreadsheet would take for a formula gets an
/// apostrophe in front.
QString csvLine(const QStringList &fields);
/// The field as it was before csvLine() protected it.
QString withoutFormulaGuard(const QString &field);

} // namespace sportello
