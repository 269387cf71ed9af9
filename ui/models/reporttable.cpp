// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/reporttable.h"

#include "domain/csv.h"

namespace sportello {

namespace {

QList<QStringList> rowsOf(const ReportTable &table)
{
    QList<QStringList> rows{table.columns};
    for (const ReportLine &line : table.lines) {
        QStringList row{line.name};
        for (const ReportCell &cell : line.cells)
            row.append(cell.text);
        rows.append(row);
    }
    return rows;
}

} // namespace

QByteArray reportCsv(const ReportTable &table)
{
    QByteArray text("\xEF\xBB\xBF");
    const QList<QStringList> rows = rowsOf(table);
    for (const QStringList &row : rows)
        text += csvLine(row).toUtf8();
    return text;
}

QString reportText(const ReportTable &table)
{
    QString text;
    const QList<QStringList> rows = rowsOf(table);
    for (const QStringList &row : rows) {
        QStringList cells;
        for (const QString &cell : row)
            cells.append(cell.simplified());
        text += cells.join(u'\t') + u'\n';
    }
    return text;
}

} // namespace sportello
