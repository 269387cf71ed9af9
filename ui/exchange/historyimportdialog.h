// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/historyimports.h"

#include <QDialog>

#include <optional>

class QLineEdit;
class QProgressBar;
class QPushButton;

namespace sportello {

class Program;
class Theme;
class WrappedLabel;

/// Takes over a history from a file: shows what is in it and what of that is new, then imports.
class HistoryImportDialog : public QDialog
{
    Q_OBJECT

public:
    /// Program and theme outlive the dialog.
    HistoryImportDialog(Program &program, const Theme &theme, QWidget *parent = nullptr);
    ~HistoryImportDialog() override;

    void setPath(const QString &path);
    void reject() override;

private:
    void build(const Theme &theme);
    void choosePath();
    void forget();
    void look();
    void tell(const HistoryPreview &preview);
    void import();
    void end(const QString &sentence, bool worked);
    void fail(const Error &error);
    void begin();
    void cancel();
    void refresh();

    Program &m_program;
    QLineEdit *m_path;
    QPushButton *m_choose;
    WrappedLabel *m_preview;
    WrappedLabel *m_state;
    QProgressBar *m_progress;
    QPushButton *m_start = nullptr;
    QPushButton *m_close = nullptr;
    std::optional<HistoryPreview> m_looked;
    bool m_isArchive = false; ///< of a network, and no history of ours
    bool m_isWorking = false;
    bool m_isDone = false;
};

} // namespace sportello
