// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/replyreview.h"
#include "ui/common/theme.h"

#include <QCoreApplication>
#include <QList>

namespace sportello {

/// How the review of replies is worded.
class ReviewWords
{
    Q_DECLARE_TR_FUNCTIONS(ReviewWords)

public:
    /// A remark on a reply: an icon's name, words, and whether it is something to look at.
    struct Flag
    {
        QString icon;
        QString text;
        bool isBad = false;

        bool operator==(const Flag &) const = default;
    };

    /// Of ReviewModel::Column.
    static QString title(int column);
    static QString cell(const ReplyUnderReview &reply, int column, Instant now);

    static QString verdict(ReplyVerdict verdict);
    static QString change(TextChange change);
    /// What a check that was set aside is about.
    static QString rule(const QString &name);
    /// Who wrote it; "Elsewhere" for nobody that is known.
    static QString agent(const ReplyUnderReview &reply);
    static QString waited(const ReplyUnderReview &reply);
    static QList<Flag> flags(const ReplyUnderReview &reply);
    /// "canned reply “Opening hours”, not edited"
    static QString madeFrom(const ReplyUnderReview &reply);
};

} // namespace sportello
