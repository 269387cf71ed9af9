// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/reporttablemodel.h"

namespace sportello {

void ReportTableModel::setTable(const ReportTable &table)
{
    beginResetModel();
    m_table = table;
    endResetModel();
}

const ReportCell *ReportTableModel::cell(const QModelIndex &index) const
{
    if (!index.isValid() || index.column() == 0)
        return nullptr;
    const ReportLine &line = m_table.lines.at(index.row());
    return index.column() <= line.cells.size() ? &line.cells.at(index.column() - 1) : nullptr;
}

QString ReportTableModel::about(const QModelIndex &index) const
{
    return tr("%1, %2", "group, what is counted")
        .arg(m_table.lines.at(index.row()).name, m_table.columns.at(index.column()));
}

int ReportTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.lines.size());
}

int ReportTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.columns.size());
}

QVariant ReportTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ReportCell *figure = cell(index);
    const QString text = figure ? figure->text : m_table.lines.at(index.row()).name;
    switch (role) {
    case Qt::DisplayRole: return index.column() == 0 || figure ? text : QString();
    case Qt::TextAlignmentRole:
        return index.column() == 0 ? int(Qt::AlignLeft | Qt::AlignVCenter)
                                   : int(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return figure ? tr("%1: %2", "what is counted, number").arg(about(index), text) : text;
    default: return {};
    }
}

QVariant ReportTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= m_table.columns.size())
        return {};
    if (role == Qt::DisplayRole)
        return m_table.columns.at(section);
    if (role == Qt::TextAlignmentRole)
        return section == 0 ? int(Qt::AlignLeft | Qt::AlignVCenter)
                            : int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

} // namespace sportello
