// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/links.h"
#include "ui/common/format.h"
#include "ui/conversation/threaditem.h"
#include "ui/review/reviewwords.h"

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

// Of those that say something there is seldom more than one.
constexpr qsizetype MostComments = 5;

bool hasNews(const QList<ReplyReview> &comments)
{
    return std::any_of(comments.cbegin(), comments.cend(), [](const ReplyReview &comment) {
        return !comment.comment.isEmpty() && !comment.seenAt;
    });
}

} // namespace

QString ThreadItemMaker::commentWords(const QList<ReplyReview> &comments)
{
    if (comments.isEmpty())
        return {};
    const int count = int(comments.size());
    QString words = hasNews(comments) ? tr("New: %n comment(s) for you", nullptr, count)
                                      : tr("%n comment(s) for you", nullptr, count);
    if (comments.first().verdict != ReplyVerdict::None)
        words = tr("%1 · %2", "how many comments, the verdict")
                    .arg(words, ReviewWords::verdict(comments.first().verdict));
    return words;
}

void ThreadItemMaker::addComments(ThreadItem &item, Pen &pen, const RowState &state) const
{
    const QList<ReplyReview> &comments = state.comments;
    if (comments.isEmpty())
        return;
    addRemark(item, pen, u"comment"_s, commentWords(comments));
    if (hasNews(comments))
        item.remarks.last().token = Token::Acc;
    addAction(item, pen, RowAction::Kind::ToggleComments,
              state.commentsShown ? tr("Hide what was said") : tr("Show what was said"));
    if (!state.commentsShown)
        return;
    addRemark(item, pen, u"note"_s, tr("Internal: only we read it"));
    TextLook noted = look();
    noted.text = m_theme.color(Token::NoteFg);
    for (const ReplyReview &comment : comments.mid(0, MostComments)) {
        const QString name = isolateBidi(comment.reviewerName.simplified());
        QString words =
            tr("%1, %2", "who, when")
                .arg(name.isEmpty() ? tr("Somebody") : name, Format::moment(comment.at, m_now));
        if (comment.verdict != ReplyVerdict::None)
            words = tr("%1 · %2", "who and when, the verdict")
                        .arg(words, ReviewWords::verdict(comment.verdict));
        const bool isExample = comment.verdict == ReplyVerdict::Example;
        addRemark(item, pen, isExample ? u"star"_s : u"flag"_s, words);
        if (!comment.comment.isEmpty())
            addText(item, pen, {comment.comment, {}}, noted);
    }
}

} // namespace sportello
