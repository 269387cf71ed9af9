// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/handoff/handoffbar.h"

#include "ui/common/flowlayout.h"
#include "ui/common/format.h"
#include "ui/conversation/strip.h"
#include "ui/handoff/handoffstepper.h"
#include "ui/handoff/handoffwords.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

HandoffBar::HandoffBar(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_stepper(new HandoffStepper(theme, this))
    , m_caution(new Strip(theme, Strip::Tone::Bad, this))
    , m_stall(new Strip(theme, Strip::Tone::Plain, this))
{
    setObjectName(u"handoffBar"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(0);
    column->addWidget(m_stepper);
    auto *inner = new QVBoxLayout;
    inner->setContentsMargins(16, 0, 16, 0);
    inner->setSpacing(8);
    m_caution->setObjectName(u"handoffCaution"_s);
    inner->addWidget(m_caution);
    m_stall->setObjectName(u"handoffStalled"_s);
    inner->addWidget(m_stall);
    auto *row = new QWidget(this);
    m_flow = new FlowLayout(row);
    m_flow->setContentsMargins(0, 0, 0, 0);
    m_flow->setSpacing(8);
    inner->addWidget(row);
    column->addLayout(inner);
    add(Step::Timeline, tr("One timeline"), u"handoffTimeline"_s)->setCheckable(true);
    add(Step::OtherSide, {}, u"handoffOther"_s);
    add(Step::Link, tr("Link a conversation…"), u"handoffLink"_s);
    add(Step::CustomerWrote, tr("They got in touch"), u"handoffWrote"_s);
    add(Step::Solved, tr("Solved"), u"handoffSolved"_s);
    add(Step::NotSolved, tr("Not solved after all"), u"handoffReopen"_s);
    add(Step::CloseInPublic, tr("Close in public…"), u"handoffClose"_s);
    add(Step::Separate, tr("Somebody else wrote"), u"handoffSeparate"_s);
    add(Step::GiveUp, tr("Give up"), u"handoffGiveUp"_s);
    connect(&theme, &Theme::changed, this, &HandoffBar::applyColors);
    applyColors();
    hide();
}

QPushButton *HandoffBar::add(Step step, const QString &words, const QString &objectName)
{
    auto *button = new QPushButton(words, this);
    button->setObjectName(objectName);
    button->setProperty("extent", u"small"_s);
    m_flow->addWidget(button);
    m_buttons.append({step, button});
    connect(button, &QPushButton::clicked, this, [this, step] { Q_EMIT wanted(step); });
    return button;
}

void HandoffBar::setHandoff(const Handoff &handoff, const QList<HandoffStep> &steps,
                            const QString &contact, bool isPrivateSide)
{
    m_stepper->setHandoff(handoff, steps, contact);
    m_caution->setText(isPrivateSide && isOpen(handoff.state) ? HandoffWords::caution(handoff)
                                                              : QString());
    using enum HandoffState;
    const HandoffState state = handoff.state;
    const bool isLinked = handoff.privateConversation.has_value();
    for (const auto &[step, button] : std::as_const(m_buttons)) {
        bool isOffered = false;
        switch (step) {
        case Step::Timeline: isOffered = isLinked; break;
        case Step::Link:
            isOffered = !isLinked && state != HandoffState::Solved
                && isAllowed(state, HandoffState::CustomerWrote);
            break;
        case Step::OtherSide:
            isOffered = isLinked;
            button->setText(isPrivateSide ? tr("Show the public thread")
                                          : tr("Show the private conversation"));
            break;
        case Step::CustomerWrote:
            isOffered = state == Offered && handoff.route == HandoffRoute::OtherChannel;
            break;
        case Step::Solved: isOffered = isAllowed(state, HandoffState::Solved); break;
        case Step::NotSolved:
            isOffered = state == HandoffState::Solved && !handoff.closingOutbox;
            break;
        case Step::CloseInPublic:
            isOffered = state == HandoffState::Solved && !handoff.closingOutbox;
            break;
        case Step::Separate:
            isOffered = isLinked && (state == CustomerWrote || state == Verified);
            break;
        case Step::GiveUp: isOffered = isAllowed(state, Declined); break;
        }
        button->setVisible(isOffered);
    }
    show();
}

void HandoffBar::setStalled(const std::optional<std::chrono::milliseconds> &since)
{
    m_stall->setText(since ? tr("Nothing happened here for %1.").arg(Format::duration(*since))
                           : QString());
}

void HandoffBar::setJoined(bool joined)
{
    for (const auto &[step, button] : std::as_const(m_buttons)) {
        if (step == Step::Timeline)
            button->setChecked(joined);
    }
}

void HandoffBar::clear()
{
    hide();
}

void HandoffBar::applyColors()
{
    setStyleSheet(m_theme.expanded(
        u"sportello--HandoffBar { background: @surf; border: 0; border-bottom: 1px solid @line; }"_s));
}

} // namespace sportello
