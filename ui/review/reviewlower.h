// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/replyreview.h"

#include <QScrollArea>

class QBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace sportello {

class ReviewComment;
class ReviewText;
class Theme;

/// The reply that is looked at: what the customer asked, what we replied and what was changed in
/// it, and what there is to say. Beside each other, or below each other where there is no room.
class ReviewLower : public QScrollArea
{
    Q_OBJECT

public:
    /// The theme outlives it.
    explicit ReviewLower(const Theme &theme, QWidget *parent = nullptr);

    ReviewComment &comment() { return *m_comment; }
    /// `me` looks.
    void showReply(const ReplyUnderReview &reply, const AgentId &me, Instant now);
    void showNothing();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QVBoxLayout *addPart(QLabel *&heading, ReviewText *&text, const QString &name);
    void applyColors();

    const Theme &m_theme;
    QBoxLayout *m_row;
    QLabel *m_asked = nullptr;
    QLabel *m_replied = nullptr;
    QPushButton *m_changes = nullptr;
    ReviewText *m_question = nullptr;
    ReviewText *m_reply = nullptr;
    ReviewComment *m_comment = nullptr;
    std::optional<ReplyUnderReview> m_shown;
    Instant m_now;
};

} // namespace sportello
