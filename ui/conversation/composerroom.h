// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QObject>

class QFrame;

namespace sportello {

class FittedScroll;
class ReplyEditor;

/// Shares the height that a composer may have between the text and what is said about it, so that
/// neither pushes the thread or the send button out of sight.
class ComposerRoom : public QObject
{
    Q_OBJECT

public:
    /// `frame` holds the editor and the remarks in its layout, and what keeps its height; it owns
    /// this.
    ComposerRoom(QFrame &frame, ReplyEditor &editor, const QList<FittedScroll *> &remarks);

    /// How high the frame may be.
    void setHeight(int height);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void share();
    /// What neither grows nor shrinks.
    int fixedHeight() const;

    QFrame &m_frame;
    ReplyEditor &m_editor;
    QList<FittedScroll *> m_remarks;
    int m_height = 0; ///< 0 = as much as it wants
};

} // namespace sportello
