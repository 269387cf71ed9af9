// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/review/reviewlower.h"

#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/review/reviewcomment.h"
#include "ui/review/reviewtext.h"
#include "ui/review/reviewwords.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

/// Below so many letters question, reply and comment stand below each other.
constexpr int NarrowLetters = 110;

} // namespace

ReviewLower::ReviewLower(const Theme &theme, QWidget *parent)
    : QScrollArea(parent)
    , m_theme(theme)
{
    setObjectName(u"reviewLower"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    m_row = new QBoxLayout(QBoxLayout::LeftToRight, content);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    setWidget(content);
    addPart(m_asked, m_question, u"reviewQuestion"_s);
    m_question->setAccessibleName(tr("Customer asked"));
    QVBoxLayout *ours = addPart(m_replied, m_reply, u"reviewReply"_s);
    m_reply->setAccessibleName(tr("We replied"));
    m_changes = new QPushButton(tr("Show what was changed"), content);
    m_changes->setObjectName(u"reviewChanges"_s);
    m_changes->setProperty("kind", u"link"_s);
    m_changes->setCheckable(true);
    connect(m_changes, &QPushButton::toggled, this, [this](bool on) {
        if (m_shown)
            m_reply->showReply(*m_shown, on, m_now);
    });
    ours->addWidget(m_changes, 0, Qt::AlignLeft);
    m_comment = new ReviewComment(m_theme, content);
    m_row->addWidget(m_comment, 1);
    connect(&theme, &Theme::changed, this, &ReviewLower::applyColors);
    applyColors();
    showNothing();
}

QVBoxLayout *ReviewLower::addPart(QLabel *&heading, ReviewText *&text, const QString &name)
{
    auto *side = new QWidget(widget());
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(6);
    heading = new QLabel(side);
    heading->setTextFormat(Qt::PlainText);
    heading->setWordWrap(true);
    column->addWidget(heading);
    text = new ReviewText(m_theme, side);
    text->setObjectName(name);
    text->setMinimumHeight(4 * m_theme.lineHeight(FontRole::Body));
    column->addWidget(text, 1);
    m_row->addWidget(side, 1);
    return column;
}

void ReviewLower::showReply(const ReplyUnderReview &reply, const AgentId &me, Instant now)
{
    m_shown = reply;
    m_now = now;
    m_changes->setVisible(reply.hasCanned() && reply.making.change != TextChange::None);
    QString asked = tr("Customer asked");
    if (reply.waited && reply.openTime && *reply.openTime != *reply.waited)
        asked = tr("Customer asked, waited %1 (%2 while we were open)")
                    .arg(Format::duration(*reply.waited), Format::duration(*reply.openTime));
    else if (reply.waited)
        asked = tr("Customer asked, waited %1").arg(Format::duration(*reply.waited));
    m_asked->setText(asked);
    m_replied->setText(tr("We replied: %1").arg(ReviewWords::madeFrom(reply)));
    m_question->showQuestion(reply, now);
    m_reply->showReply(reply, m_changes->isChecked(), now);
    m_comment->show(reply, me, now);
}

void ReviewLower::showNothing()
{
    m_shown.reset();
    m_changes->hide();
    m_asked->setText(tr("Customer asked"));
    m_replied->setText(tr("We replied"));
    m_question->showNothing({});
    m_reply->showNothing({});
    m_comment->clear();
}

void ReviewLower::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    const int letter = QFontMetrics(m_theme.font(FontRole::Body)).averageCharWidth();
    const bool isNarrow = width() < NarrowLetters * letter;
    m_row->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void ReviewLower::applyColors()
{
    m_asked->setFont(m_theme.font(FontRole::Body, QFont::DemiBold));
    m_replied->setFont(m_theme.font(FontRole::Body, QFont::DemiBold));
    setStyleSheet(u"QTextBrowser { background: transparent; }"_s);
    if (m_shown) {
        m_question->showQuestion(*m_shown, m_now);
        m_reply->showReply(*m_shown, m_changes->isChecked(), m_now);
    }
}

} // namespace sportello
