// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/handoff.h"
#include "ui/common/theme.h"

#include <QFrame>
#include <QList>

#include <chrono>
#include <optional>

class QPushButton;

namespace sportello {

class FlowLayout;
class HandoffStepper;
class Strip;

/// Above the thread: how far a customer has come on the way into private, and what can be done.
class HandoffBar : public QFrame
{
    Q_OBJECT

public:
    enum class Step {
        Timeline, ///< both conversations as one, or the one that is open alone
        OtherSide, ///< show the conversation on the other side
        Link, ///< say in which private conversation they wrote
        CustomerWrote, ///< they got in touch where we cannot see it
        Solved,
        NotSolved,
        CloseInPublic,
        GiveUp,
        Separate, ///< it was somebody else who wrote
    };

    /// The theme outlives the bar.
    explicit HandoffBar(const Theme &theme, QWidget *parent = nullptr);

    /// `isPrivateSide`: the conversation that is shown is the private one.
    void setHandoff(const Handoff &handoff, const QList<HandoffStep> &steps, const QString &contact,
                    bool isPrivateSide);
    /// Nothing happened for too long, and since when; nothing = it did.
    void setStalled(const std::optional<std::chrono::milliseconds> &since);
    /// Both conversations are shown as one timeline.
    void setJoined(bool joined);
    /// There is none.
    void clear();

Q_SIGNALS:
    void wanted(sportello::HandoffBar::Step step);

private:
    QPushButton *add(Step step, const QString &words, const QString &objectName);
    void applyColors();

    const Theme &m_theme;
    HandoffStepper *m_stepper;
    Strip *m_caution;
    Strip *m_stall;
    QList<std::pair<Step, QPushButton *>> m_buttons;
    FlowLayout *m_flow = nullptr;
};

} // namespace sportello
