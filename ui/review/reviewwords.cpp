// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/review/reviewwords.h"

#include "domain/links.h"
#include "ui/common/format.h"
#include "ui/models/reviewmodel.h"

namespace sportello {

using namespace Qt::StringLiterals;

QString ReviewWords::title(int column)
{
    switch (column) {
    case ReviewModel::Sent: return tr("Sent");
    case ReviewModel::AudienceColumn: return tr("Audience");
    case ReviewModel::AgentColumn: return tr("Agent");
    case ReviewModel::Account: return tr("Account");
    case ReviewModel::Contact: return tr("Contact");
    case ReviewModel::Waited: return tr("Waited");
    case ReviewModel::Canned: return tr("Canned reply");
    case ReviewModel::Edited: return tr("Edited");
    case ReviewModel::Flags: return tr("Flags");
    default: return {};
    }
}

QString ReviewWords::cell(const ReplyUnderReview &reply, int column, Instant now)
{
    switch (column) {
    case ReviewModel::Sent: return Format::moment(reply.sentAt, now);
    case ReviewModel::AudienceColumn: return Format::word(reply.audience);
    case ReviewModel::AgentColumn: return agent(reply);
    case ReviewModel::Account: return reply.accountName.simplified();
    case ReviewModel::Contact: return reply.contactName.simplified();
    case ReviewModel::Waited: {
        const QString time = waited(reply);
        return reply.isLate.value_or(false) ? tr("%1, late", "time that somebody waited").arg(time)
                                            : time;
    }
    case ReviewModel::Canned:
        return reply.hasCanned() ? reply.making.cannedTitle.simplified() : tr("None");
    case ReviewModel::Edited:
        return reply.hasCanned() ? change(reply.making.change)
                                 : tr("–", "there is nothing to edit");
    case ReviewModel::Flags: {
        QStringList words;
        const QList<Flag> all = flags(reply);
        for (const Flag &flag : all)
            words.append(flag.text);
        return words.isEmpty() ? tr("None") : words.join(u", "_s);
    }
    default: return {};
    }
}

QString ReviewWords::verdict(ReplyVerdict verdict)
{
    switch (verdict) {
    case ReplyVerdict::None: return tr("No verdict");
    case ReplyVerdict::Good: return tr("Good");
    case ReplyVerdict::CouldBeBetter: return tr("Could be better");
    case ReplyVerdict::Wrong: return tr("Wrong");
    case ReplyVerdict::Example: return tr("Example for others");
    }
    return {};
}

QString ReviewWords::change(TextChange change)
{
    switch (change) {
    case TextChange::None: return tr("No", "the canned reply was not edited");
    case TextChange::Little: return tr("A little");
    case TextChange::Half: return tr("Half of it");
    case TextChange::Mostly: return tr("Mostly");
    }
    return {};
}

QString ReviewWords::rule(const QString &name)
{
    if (name.startsWith(u"private"_s))
        return tr("Private data in public");
    if (name == u"blocked-word"_s)
        return tr("A word that is not wanted");
    if (name == u"other-name"_s)
        return tr("Somebody else's name");
    if (name == u"placeholder"_s)
        return tr("A blank that was not filled in");
    if (name == u"told-in-private"_s)
        return tr("Said in public what was told in private");
    if (name == u"unverified"_s)
        return tr("To somebody who was not verified");
    if (name == u"wrong-language"_s)
        return tr("In another language");
    if (name == u"news"_s)
        return tr("Without having seen what was new");
    return tr("A check was set aside");
}

QString ReviewWords::agent(const ReplyUnderReview &reply)
{
    if (!reply.agent)
        return tr("Elsewhere", "answered outside Sportello");
    const QString name = reply.agentName.simplified();
    return name.isEmpty() ? tr("Without a name") : name;
}

QString ReviewWords::waited(const ReplyUnderReview &reply)
{
    return reply.waited ? Format::duration(*reply.waited)
                        : tr("Nobody waited", "there was no question before the reply");
}

QList<ReviewWords::Flag> ReviewWords::flags(const ReplyUnderReview &reply)
{
    QList<Flag> flags;
    if (reply.isLate.value_or(false))
        flags.append({u"clock"_s, tr("Late"), true});
    QStringList rules;
    for (const QString &name : reply.making.overridden) {
        const QString words = rule(name);
        if (!rules.contains(words))
            rules.append(words);
    }
    for (const QString &words : std::as_const(rules))
        flags.append({u"shieldalert"_s, words, true});
    if (reply.isReopened)
        flags.append({u"undo"_s, tr("Came back"), true});
    if (reply.isSolved)
        flags.append({u"done"_s, tr("Solved"), false});
    if (reply.wroteBack)
        flags.append({u"comment"_s, tr("Wrote back"), false});
    if (reply.isDeleted)
        flags.append({u"close"_s, tr("Deleted"), false});
    const ReplyReview *review = reply.review();
    if (review && review->verdict != ReplyVerdict::None)
        flags.append({review->verdict == ReplyVerdict::Example ? u"star"_s : u"flag"_s,
                      verdict(review->verdict), review->verdict == ReplyVerdict::Wrong});
    if (reply.isReviewed())
        flags.append({u"check"_s, tr("Reviewed"), false});
    return flags;
}

QString ReviewWords::madeFrom(const ReplyUnderReview &reply)
{
    if (!reply.hasCanned())
        return tr("written freely");
    const QString title = isolateBidi(reply.making.cannedTitle.simplified());
    switch (reply.making.change) {
    case TextChange::None: return tr("canned reply “%1”, not edited").arg(title);
    case TextChange::Little: return tr("canned reply “%1”, edited a little").arg(title);
    case TextChange::Half: return tr("canned reply “%1”, half of it edited").arg(title);
    case TextChange::Mostly: return tr("canned reply “%1”, mostly edited").arg(title);
    }
    return {};
}

} // namespace sportello
