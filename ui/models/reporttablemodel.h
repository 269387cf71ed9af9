// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/models/reporttable.h"

#include <QAbstractTableModel>

namespace sportello {

/// A table of a report. A screen reader gets each figure with its group and what it counts.
class ReportTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setTable(const ReportTable &table);
    const ReportTable &table() const { return m_table; }
    /// Nothing for the column of the names.
    const ReportCell *cell(const QModelIndex &index) const;
    /// "Aurora, Answered": what the figure there is.
    QString about(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    ReportTable m_table;
};

} // namespace sportello
