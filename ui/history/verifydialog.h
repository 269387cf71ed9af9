// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/historyverifier.h"

#include <QDialog>

class QLineEdit;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;

namespace sportello {

class Theme;
class WrappedLabel;

/// Looks through the history and says in a sentence how it stands, and what was found.
class VerifyDialog : public QDialog
{
    Q_OBJECT

public:
    /// The references outlive the dialog.
    VerifyDialog(HistoryVerifier &verifier, const Theme &theme, QWidget *parent = nullptr);
    ~VerifyDialog() override;

    void start();
    void reject() override;

private:
    void build(const Theme &theme);
    void tell(const HistoryReport &report);
    void say(const QString &sentence, bool isGood);
    void refresh();
    void copy();

    HistoryVerifier &m_verifier;
    WrappedLabel *m_state;
    QProgressBar *m_progress;
    QPlainTextEdit *m_findings;
    WrappedLabel *m_headTitle;
    QLineEdit *m_head;
    QPushButton *m_copy;
    QPushButton *m_start = nullptr;
    QPushButton *m_close = nullptr;
    bool m_isWorking = false;
};

} // namespace sportello
