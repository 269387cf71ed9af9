// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/reviewcsv.h"

#include "domain/csv.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

QString minutes(const std::optional<std::chrono::milliseconds> &span)
{
    return span ? QString::number(std::chrono::duration_cast<std::chrono::minutes>(*span).count())
                : QString();
}

QString outcome(const ReplyUnderReview &reply)
{
    QStringList words;
    if (reply.wroteBack)
        words << u"wrote_back"_s;
    if (reply.isReopened)
        words << u"reopened"_s;
    if (reply.isSolved)
        words << u"solved"_s;
    return words.join(u' ');
}

} // namespace

QByteArray reviewCsvHead()
{
    return QByteArrayLiteral("\xef\xbb\xbf")
        + csvLine({u"sent"_s,     u"audience"_s,       u"agent"_s,        u"account"_s,
                   u"network"_s,  u"contact"_s,        u"question"_s,     u"reply"_s,
                   u"parts"_s,    u"waited_minutes"_s, u"open_minutes"_s, u"promised_minutes"_s,
                   u"late"_s,     u"canned_reply"_s,   u"change"_s,       u"overridden"_s,
                   u"outcome"_s,  u"reviewed"_s,       u"verdict"_s,      u"comment"_s,
                   u"reviewer"_s, u"reviewed_at"_s,    u"url"_s})
              .toUtf8();
}

QByteArray reviewCsvRow(const ReplyUnderReview &reply)
{
    QStringList asked;
    for (const ReviewMessage &message : reply.question)
        asked << message.text;
    const ReplyReview *review = reply.review();
    const QString late = reply.isLate ? (*reply.isLate ? u"yes"_s : u"no"_s) : QString();
    return csvLine({toRfc3339(reply.sentAt),
                    toWord(reply.audience),
                    reply.agentName,
                    reply.accountName,
                    reply.network,
                    reply.contactName,
                    asked.join(u"\n"_s),
                    reply.text,
                    QString::number(reply.parts),
                    minutes(reply.waited),
                    minutes(reply.openTime),
                    reply.promised ? QString::number(reply.promised->count()) : QString(),
                    late,
                    reply.making.cannedTitle,
                    reply.hasCanned() ? toWord(reply.making.change) : QString(),
                    reply.making.overridden.join(u' '),
                    outcome(reply),
                    reply.isReviewed() ? u"yes"_s : u"no"_s,
                    review ? toWord(review->verdict) : QString(),
                    review ? review->comment : QString(),
                    review ? review->reviewerName : QString(),
                    review ? toRfc3339(review->at) : QString(),
                    reply.url})
        .toUtf8();
}

} // namespace sportello
