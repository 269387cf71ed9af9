// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/cannedimport/cannedplan.h"
#include "services/program.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace sportello {

/// Chooses a file with canned replies, shows what importing it would do, and does it.
class CannedImportDialog : public QDialog
{
    Q_OBJECT

public:
    /// The program outlives the dialog.
    CannedImportDialog(Program &program, QWidget *parent);

    /// Reads a file and shows it.
    void showFile(const QString &path);

Q_SIGNALS:
    void imported(const sportello::CannedImport &import);

private:
    void build();
    void addColumns(const QByteArray &bytes);
    void read();
    void showPlan();
    void carryOut();

    Program &m_program;
    QLabel *m_file;
    QComboBox *m_system;
    QTableWidget *m_columns; ///< CSV only: what each column is
    QTableWidget *m_table;
    QLabel *m_words;
    QPushButton *m_import;
    QByteArray m_bytes;
    QString m_name;
    CannedColumns m_mapping;
    CannedPlan m_plan;
};

} // namespace sportello
