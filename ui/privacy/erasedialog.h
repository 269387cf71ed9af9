// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/personaldata.h"

#include <QDialog>

class QLineEdit;
class QProgressBar;
class QPushButton;

namespace sportello {

class Program;
class Theme;
class WrappedLabel;

/// Says what erasing somebody removes and what stays, asks for the name, erases.
class EraseDialog : public QDialog
{
    Q_OBJECT

public:
    /// The references outlive the dialog.
    EraseDialog(Program &program, const ContactId &contact, const Theme &theme,
                QWidget *parent = nullptr);

    void reject() override;

Q_SIGNALS:
    /// The receipt is to be shown.
    void erased(const sportello::ErasureReceipt &receipt);

private:
    void build(const Theme &theme);
    void read();
    void showPreview(const ErasurePreview &preview);
    void refresh();
    void erase();
    void complain(const QString &sentence);

    Program &m_program;
    ContactId m_contact;
    QString m_name;
    WrappedLabel *m_question;
    WrappedLabel *m_goes;
    WrappedLabel *m_stays;
    WrappedLabel *m_copies;
    WrappedLabel *m_problem;
    WrappedLabel *m_asked;
    QLineEdit *m_typed;
    QProgressBar *m_progress;
    QPushButton *m_erase = nullptr;
    QPushButton *m_cancel = nullptr;
    bool m_isPossible = false;
    bool m_isWorking = false;
};

} // namespace sportello
