// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/attachmentcheck.h"
#include "ui/common/theme.h"

#include <QWidget>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace sportello {

class AttachmentChip;

/// The files of a reply under its text, with what keeps them from being sent; hidden without any.
class AttachmentRow : public QWidget
{
    Q_OBJECT

public:
    /// The theme outlives the row.
    explicit AttachmentRow(const Theme &theme, QWidget *parent = nullptr);

    /// What is shown; nothing is announced.
    void setFiles(const QList<OutgoingAttachment> &files, const QList<AttachmentRemark> &remarks,
                  bool takeDescriptions);
    const QList<OutgoingAttachment> &files() const { return m_files; }
    /// False where a file can be kept without a description and nobody has to say so.
    void setMayGoUndescribed(bool may) { m_mayGoUndescribed = may; }
    /// Something else that is wrong, shown under the files; the row is shown for it.
    void setTrouble(const QString &words);
    /// The first file without a description, else the last one.
    void focusNext();

Q_SIGNALS:
    /// Somebody described, moved or removed one.
    void changed(const QList<sportello::OutgoingAttachment> &files);
    /// The last one was removed with the focus in it.
    void leftEmpty();

private:
    void makeChips();
    void showRemarks(const QList<AttachmentRemark> &remarks);
    void remove(qsizetype index);
    void move(qsizetype index, int by);
    QString notes() const;
    void fitHeight();

    const Theme &m_theme;
    QList<OutgoingAttachment> m_files;
    QList<AttachmentChip *> m_chips;
    bool m_mayGoUndescribed = true;
    QScrollArea *m_scroll;
    QWidget *m_list;
    QVBoxLayout *m_column;
    QLabel *m_about; ///< what is wrong with all of them
    QLabel *m_note; ///< what is taken out of them
};

} // namespace sportello
