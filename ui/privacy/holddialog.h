// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/personaldata.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace sportello {

class Program;
class Theme;
class WrappedLabel;

/// Puts somebody, or one conversation with them, on hold, and lifts holds.
class HoldDialog : public QDialog
{
    Q_OBJECT

public:
    /// The references outlive the dialog.
    HoldDialog(Program &program, const ContactId &contact, const ConversationId &conversation,
               const QString &name, const Theme &theme, QWidget *parent = nullptr);

private:
    void read();
    void showHolds(const QList<PersonalHold> &holds);
    void place();
    void lift(const HoldId &id);
    void complain(const Error &error);

    Program &m_program;
    ContactId m_contact;
    ConversationId m_conversation;
    QVBoxLayout *m_holds;
    QLineEdit *m_reason;
    QCheckBox *m_oneOnly;
    WrappedLabel *m_problem;
    QPushButton *m_place = nullptr;
};

} // namespace sportello
