// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/handoff/laneheader.h"

#include "ui/common/breakinglabel.h"
#include "ui/common/painting.h"
#include "ui/conversation/lanes.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace sportello {

using namespace Qt::StringLiterals;

LaneHeader::LaneHeader(const Theme &theme, QWidget &thread, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_thread(thread)
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    setObjectName(u"laneHeader"_s);
    setAttribute(Qt::WA_StyledBackground);
    thread.installEventFilter(this);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_public = makeLane(u"lanePublic"_s);
    m_private = makeLane(u"lanePrivate"_s);
    connect(&theme, &Theme::changed, this, &LaneHeader::refresh);
    refresh();
    hide();
}

LaneHeader::Lane LaneHeader::makeLane(const QString &name)
{
    Lane lane;
    lane.frame = new QFrame(this);
    lane.frame->setObjectName(name);
    auto *row = new QHBoxLayout(lane.frame);
    row->setContentsMargins(Lanes::Inset, 5, Lanes::Inset, 5);
    row->setSpacing(6);
    lane.icon = new QLabel(lane.frame);
    row->addWidget(lane.icon, 0, Qt::AlignTop);
    lane.words = new BreakingLabel(lane.frame);
    lane.words->setObjectName(name + u"Words"_s);
    row->addWidget(lane.words, 1);
    lane.open = new QPushButton(tr("Open"), lane.frame);
    lane.open->setObjectName(name + u"Open"_s);
    lane.open->setProperty("extent", u"small"_s);
    row->addWidget(lane.open, 0, Qt::AlignTop);
    connect(lane.open, &QPushButton::clicked, this, &LaneHeader::otherWanted);
    m_row->addWidget(lane.frame, 1);
    return lane;
}

void LaneHeader::setContact(const QString &name)
{
    m_contact = name;
    refresh();
}

void LaneHeader::setOpen(bool isPrivateOpen)
{
    m_isPrivateOpen = isPrivateOpen;
    refresh();
}

void LaneHeader::setAudience(Audience audience)
{
    m_audience = audience;
    refresh();
}

void LaneHeader::arrange()
{
    // As the thread below it: beside each other, or one column for both.
    const bool isBeside = Lanes::in(m_thread.width(), m_theme).has_value();
    m_row->setDirection(isBeside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_row->setSpacing(isBeside ? Lanes::spineWidth(m_theme) : 0);
}

bool LaneHeader::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_thread && event->type() == QEvent::Resize)
        arrange();
    return QWidget::eventFilter(watched, event);
}

void LaneHeader::refresh()
{
    arrange();
    setStyleSheet(m_theme.expanded(u"sportello--LaneHeader { background: @surf; }"_s));
    const bool toPrivate = m_audience == Audience::Private;
    QString inPublic = tr("Public · everyone can see this thread.");
    QString inPrivate = tr("Private · only %1 and you.").arg(m_contact);
    (toPrivate ? inPrivate : inPublic) += u' ' + tr("Your answer goes here.");
    m_public.words->setText(inPublic);
    m_private.words->setText(inPrivate);
    m_public.open->setVisible(m_isPrivateOpen);
    m_public.open->setAccessibleName(tr("Open the public thread"));
    m_private.open->setVisible(!m_isPrivateOpen);
    m_private.open->setAccessibleName(tr("Open the private conversation"));
    const auto dress = [this](const Lane &lane, Audience audience, const QString &colours) {
        lane.frame->setStyleSheet(m_theme.expanded(colours));
        lane.words->setFont(m_theme.font(FontRole::Meta, QFont::DemiBold));
        lane.icon->setPixmap(m_theme.pixmap(Painting::audienceIcon(audience),
                                            Painting::audienceToken(audience), 14,
                                            devicePixelRatioF()));
    };
    dress(m_public, Audience::Public,
          u"QFrame { background: @pubBand; } QLabel { color: @pubFg; background: transparent; }"_s);
    dress(m_private, Audience::Private,
          u"QFrame { background: @prvBand; } QLabel { color: @prvFg; background: transparent; }"_s);
}

} // namespace sportello
