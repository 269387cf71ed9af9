// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/program.h"
#include "ui/common/theme.h"

#include <QWidget>

class QPushButton;

namespace sportello {

class AttachmentRow;

/// The files of a canned reply: where they lie, what they were when they were put there, and
/// whether they still are.
class CannedFiles : public QWidget
{
    Q_OBJECT

public:
    /// The references outlive the widget.
    CannedFiles(Program &program, const Theme &theme, QWidget *parent = nullptr);

    void setFiles(const QList<CannedAttachment> &files);
    const QList<CannedAttachment> &files() const { return m_files; }
    /// As if they had been chosen in the dialog.
    void add(const QStringList &paths);

Q_SIGNALS:
    void changed();

private:
    void choose();
    void lookAt(const CannedAttachment &file);
    void refresh();

    Program &m_program;
    QList<CannedAttachment> m_files;
    QHash<QString, QString> m_troubles; ///< by path, in words
    AttachmentRow *m_row;
    QPushButton *m_add;
};

} // namespace sportello
