// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/exports.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace sportello {

class Program;
class Theme;
class WrappedLabel;

/// Writes what the list shows, one conversation or everything into a file that people choose.
class HistoryExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// What can be meant besides everything.
    struct Offer
    {
        QList<ConversationId> listed; ///< what the list shows
        ConversationId conversation; ///< that is open; may be null
    };

    /// Program and theme outlive the dialog.
    HistoryExportDialog(Program &program, const Offer &offer, const Theme &theme,
                        QWidget *parent = nullptr);
    ~HistoryExportDialog() override;

    void setPath(const QString &path);
    void setFormat(ExportFormat format);
    void setScope(ExportRequest::Scope scope);
    void reject() override;

private:
    void build(const Theme &theme);
    void choosePath();
    void adaptPath();
    void start();
    void end(const QString &sentence, bool worked);
    void refresh();
    ExportFormat format() const;

    Program &m_program;
    Offer m_offer;
    QComboBox *m_scope;
    QComboBox *m_format;
    QLineEdit *m_path;
    QPushButton *m_choose;
    WrappedLabel *m_about;
    WrappedLabel *m_state;
    QProgressBar *m_progress;
    QPushButton *m_start = nullptr;
    QPushButton *m_close = nullptr;
    bool m_isWorking = false;
    bool m_isDone = false;
};

} // namespace sportello
