// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace sportello {

/// Text from outside made fit for a terminal: whatever could move the cursor, change colours or
/// turn the direction of writing becomes visible instead; line breaks stay.
QString printable(const QString &text);
/// The same on one line.
QString printableLine(const QString &text);
/// Broken at spaces into lines of at most `width` columns; longer words are broken anywhere.
QStringList wrapped(const QString &text, int width);
/// How many columns of a terminal a text takes.
int columnsOf(const QString &text);

/// Rows in aligned columns that fit a width: the widest column that may be cut is cut.
class TextTable
{
public:
    struct Column
    {
        QString title;
        bool mayBeCut = false;
    };

    explicit TextTable(QList<Column> columns);
    /// As many cells as there are columns.
    void add(const QStringList &cells);
    QStringList lines(int width) const;

private:
    QList<int> widths(int width) const;

    QList<Column> m_columns;
    QList<QStringList> m_rows;
};

} // namespace sportello
