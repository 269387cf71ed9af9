// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/personaldata.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace sportello {

class PersonPdf;
class Program;
class Theme;
class WrappedLabel;

/// Writes everything that is stored about somebody into a folder that people choose.
class PersonExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// The references outlive the dialog.
    PersonExportDialog(Program &program, const ContactId &contact, const QString &name,
                       const Theme &theme, QWidget *parent = nullptr);
    ~PersonExportDialog() override;

    void setFolder(const QString &folder);
    void reject() override;

private:
    void chooseFolder();
    void start();
    void writePdf(const PersonExported &written);
    void end(const QString &sentence, bool worked);
    void refresh();

    Program &m_program;
    ContactId m_contact;
    PersonPdf *m_pdf;
    QLineEdit *m_folder;
    QCheckBox *m_facts;
    WrappedLabel *m_state;
    QProgressBar *m_progress;
    QPushButton *m_start;
    QPushButton *m_close;
    QString m_written; ///< what is removed when it is broken off
    bool m_isWorking = false;
    bool m_isDone = false;
};

} // namespace sportello
