// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/replyreview.h"

#include <QTextBrowser>

namespace sportello {

class Theme;

/// Messages below each other, each on its audience's ground under a line that says who wrote when.
/// All texts are plain.
class ReviewText : public QTextBrowser
{
    Q_OBJECT

public:
    /// The theme outlives it.
    explicit ReviewText(const Theme &theme, QWidget *parent = nullptr);

    /// What the customer asked, and under it what they wrote back.
    void showQuestion(const ReplyUnderReview &reply, Instant now);
    /// What we replied; with `changes` laid over the canned reply that it was made from.
    void showReply(const ReplyUnderReview &reply, bool changes, Instant now);
    void showNothing(const QString &sentence);

private:
    struct Card
    {
        QString author;
        QString remark;
        QString time;
        Audience audience = Audience::Public;
        bool isOurs = false;
    };

    void begin();
    void addLine(const QString &words);
    /// The cursor stands where the text goes.
    QTextCursor addCard(const Card &card);
    void end();

    const Theme &m_theme;
    bool m_isEmpty = true;
};

} // namespace sportello
