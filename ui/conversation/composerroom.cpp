// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/conversation/composerroom.h"

#include "ui/common/fittedscroll.h"
#include "ui/conversation/replyeditor.h"

#include <QEvent>
#include <QFrame>
#include <QLayout>

#include <algorithm>

namespace sportello {

namespace {

/// Of what is left for text and remarks, where not everything has room.
constexpr double RemarkShare = 0.35;

} // namespace

ComposerRoom::ComposerRoom(QFrame &frame, ReplyEditor &editor, const QList<FittedScroll *> &remarks)
    : QObject(&frame)
    , m_frame(frame)
    , m_editor(editor)
    , m_remarks(remarks)
{
    frame.installEventFilter(this);
}

void ComposerRoom::setHeight(int height)
{
    m_height = std::max(1, height);
    share();
}

bool ComposerRoom::eventFilter(QObject *watched, QEvent *event)
{
    const bool done = QObject::eventFilter(watched, event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        share();
    return done;
}

int ComposerRoom::fixedHeight() const
{
    const QLayout *layout = m_frame.layout();
    const QMargins edge = m_frame.contentsMargins() + layout->contentsMargins();
    const int width = m_frame.width() - edge.left() - edge.right();
    int height = edge.top() + edge.bottom();
    for (int i = 0; i < layout->count(); ++i) {
        QLayoutItem *item = layout->itemAt(i);
        QWidget *widget = item->widget();
        const bool shared = widget == &m_editor
            || std::find(m_remarks.begin(), m_remarks.end(), widget) != m_remarks.end();
        if (!shared && !item->isEmpty())
            height +=
                item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height();
    }
    return height;
}

void ComposerRoom::share()
{
    if (m_height == 0)
        return;
    const int room = m_height - fixedHeight();
    int wanted = m_editor.wantedHeight();
    for (const FittedScroll *remarks : m_remarks)
        wanted += remarks->isHidden() ? 0 : remarks->wantedHeight();
    if (wanted <= room) {
        for (FittedScroll *remarks : m_remarks)
            remarks->setMostHeight(QWIDGETSIZE_MAX);
        m_editor.setMostHeight(QWIDGETSIZE_MAX);
        return;
    }
    // Two lines and a button's edges: less shows that there is a remark, but not which.
    const int least = 2 * m_editor.fontMetrics().lineSpacing() + 20;
    const int most = std::max(least, int(room * RemarkShare));
    int left = room;
    for (FittedScroll *remarks : m_remarks) {
        remarks->setMostHeight(most);
        left -= remarks->isHidden() ? 0 : std::min(most, remarks->wantedHeight());
    }
    m_editor.setMostHeight(left);
}

} // namespace sportello
