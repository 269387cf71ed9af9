// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/earlieranswers.h"
#include "ui/common/theme.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace sportello {

/// A question that was asked before, our answer, and what can be done with it.
class AnswerCard : public QFrame
{
    Q_OBJECT

public:
    /// `place` says when and where: "Sara, 2 Apr · Mastodon". The theme outlives the card.
    AnswerCard(const EarlierAnswer &answer, const QString &place, const Theme &theme,
               QWidget *parent = nullptr);

    /// For whom somebody writes at the moment: what was private is not offered for everybody.
    void setAudience(Audience audience);

Q_SIGNALS:
    void insertWanted(const QString &text, const sportello::ConversationId &source);
    void conversationWanted(const sportello::ConversationId &id);
    void linkWanted(const QString &url);
    /// A canned reply shall be made of it.
    void cannedWanted(const QString &text, const QString &language);

private:
    void buildButtons(QVBoxLayout &column);
    QString facts() const;
    void applyColors();
    void paintEvent(QPaintEvent *event) override;

    const EarlierAnswer m_answer;
    const Theme &m_theme;
    QLabel *m_reason;
    QPushButton *m_use;
};

} // namespace sportello
