// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/program.h"

#include <QDialog>

class QPushButton;
class QTableWidget;

namespace sportello {

class WrappedLabel;

/// Puts customers of a file (CSV) on file: chooses the file, shows row by row what it would bring,
/// and does it. Earlier imports are listed, and each can be undone as a whole.
class ContactImportDialog : public QDialog
{
    Q_OBJECT

public:
    /// The program outlives the dialog.
    ContactImportDialog(Program &program, QWidget *parent);

    /// Reads a file and shows it.
    void showFile(const QString &path);

Q_SIGNALS:
    void imported(const sportello::ContactImport &import);

private:
    void build();
    QTableWidget *table(const QString &objectName, const QString &name, const QStringList &columns,
                        int stretched);
    void chooseFile();
    void showPlan();
    void showImports();
    void refreshUndo();
    void carryOut();
    void undoChosen();
    static QString whatHappens(const ContactImportRow &row);

    Program &m_program;
    WrappedLabel *m_about;
    WrappedLabel *m_words;
    QTableWidget *m_rows;
    QTableWidget *m_earlier;
    QPushButton *m_import;
    QPushButton *m_undo;
    ContactImportPlan m_plan;
    QList<ContactImport> m_imports;
    quint64 m_number = 0; ///< goes up with every file; older answers are let go
};

} // namespace sportello
