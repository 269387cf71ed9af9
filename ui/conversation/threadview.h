// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/conversations.h"
#include "ui/conversation/messagedelegate.h"
#include "ui/models/threadmodel.h"

#include <QListView>

class QMenu;

namespace sportello {

/// The thread of one conversation. Stays at the newest message while the reader is there, and keeps
/// its place when something comes in above or below otherwise.
class ThreadView : public QListView
{
    Q_OBJECT

public:
    /// All references outlive this object.
    ThreadView(ThreadModel &model, Conversations &conversations, const Theme &theme, Clock &clock,
               QWidget *parent = nullptr);

    void setNames(const ThreadNames &names);
    /// From then on what others said about one's own replies stands below them.
    void showComments(ReplyComments &comments);
    /// Puts a widget in a row's place; the widget decides the height.
    void setRowWidget(const QString &row, QWidget *widget);
    void forgetRowWidget(const QString &row) { m_delegate.forgetWidget(row); }
    /// The widgets' heights may be others now.
    void updateRowWidgets();
    /// Goes to the newest row.
    void showNewest();
    /// Shows what the edited messages said before, and goes to the newest of them.
    void showVersions();

    /// Everything that can be done with a row, for the context menu and the keyboard.
    void fillMenu(QMenu &menu, int row);
    const MessageDelegate &layouts() const { return m_delegate; }
    /// Does what a click on a row's action does.
    void trigger(int row, const RowAction &action);

Q_SIGNALS:
    /// A message's menu is about to be shown: what else can be done with it?
    void menuFilling(QMenu &menu, const sportello::Message &message);
    /// A row of the conversation on the other side of a handoff was chosen.
    void otherWanted();
    void noteEditWanted(const sportello::Note &note);
    void noteRemoveWanted(const sportello::Note &note);
    /// Somebody wants to follow a link; nothing was opened yet.
    void linkWanted(const QString &target, const QString &visibleText);
    void failed(const sportello::Error &error);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void updateGeometries() override;
    bool viewportEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Place
    {
        int row = -1;
        QPointF inText; ///< relative to the text's origin
        const ThreadItem *item = nullptr;
    };

    Place placeAt(const QPoint &point) const;
    const TextSpan *linkAt(const QPoint &point) const;
    QString visibleText(int row, const TextSpan &span) const;
    void markFrom(qsizetype anchor, qsizetype position);
    void copy();
    void openMenu(int row, const QPoint &point);
    void toggleVersions(int row);
    void toggleComments(int row);
    void setRowState(int row, const RowState &state);
    void layOutAgain();
    void rememberPlace();
    void restorePlace();
    void applyColors();

    ThreadModel &m_model;
    Conversations &m_conversations;
    const Theme &m_theme;
    Clock &m_clock;
    MessageDelegate m_delegate;
    ReplyComments *m_comments = nullptr; ///< null = none are shown
    QHash<QString, QWidget *> m_widgets;
    bool m_placeKept = false; ///< rememberPlace() waits for restorePlace()
    bool m_atEnd = true;
    QString m_placeRow;
    int m_placeOffset = 0;
    qsizetype m_anchor = -1;
    QPoint m_pressed;
};

} // namespace sportello
