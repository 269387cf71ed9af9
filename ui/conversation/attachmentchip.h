// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/outgoingattachment.h"
#include "ui/common/theme.h"

#include <QFrame>

class QCheckBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace sportello {

/// One file of a reply: what it is, its description, and what is wrong with it. With the focus on
/// it the arrow keys move it and Delete takes it off.
class AttachmentChip : public QFrame
{
    Q_OBJECT

public:
    /// The theme outlives the chip.
    AttachmentChip(const Theme &theme, const OutgoingAttachment &file, QWidget *parent = nullptr);

    const OutgoingAttachment &file() const { return m_file; }
    /// Description and its refusal as they are now; the same file.
    void setFile(const OutgoingAttachment &file);
    /// Where it stands, for people who cannot see it.
    void setPlace(int number, int count);
    /// What keeps it from being sent; plain text, empty = nothing.
    void setRemark(const QString &words);
    /// `takes` is false where the network has no descriptions, `mayGoWithout` where nobody has to
    /// say that there is none.
    void setTakesDescription(bool takes, bool mayGoWithout);
    void focusDescription();

Q_SIGNALS:
    /// Description, or that there shall be none.
    void changed();
    void removeWanted();
    /// One place towards the front (-1) or the back (+1).
    void moveWanted(int by);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void showThumbnail();
    void applyColors();

    const Theme &m_theme;
    OutgoingAttachment m_file;
    QLabel *m_picture;
    QLabel *m_name;
    QLineEdit *m_description;
    QCheckBox *m_undescribed;
    QToolButton *m_remove;
    QLabel *m_remark;
};

} // namespace sportello
