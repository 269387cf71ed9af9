// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/replyquery.h"

#include "domain/replyreview.h"

#include <QStringList>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

QString made(const QString &how)
{
    return u"EXISTS (SELECT 1 FROM reply_making y WHERE y.outbox_id = m.outbox_id AND %1)"_s.arg(
        how);
}

QString judged(const QString &how)
{
    return u"EXISTS (SELECT 1 FROM reply_review y WHERE y.message_id = m.id AND %1)"_s.arg(how);
}

bool isVerdict(const QString &value)
{
    return !value.isEmpty() && replyVerdictFromWord(value);
}

} // namespace

bool isReplyMark(const QString &value)
{
    static const QStringList marks{u"canned"_s,   u"edited"_s,    u"overridden"_s,
                                   u"reviewed"_s, u"commented"_s, u"judged"_s};
    return marks.contains(value) || isVerdict(value);
}

QString replyMarkCondition(const QString &value)
{
    if (value == u"canned"_s)
        return made(u"y.text_change <> ''"_s);
    if (value == u"edited"_s)
        return made(u"y.text_change NOT IN ('', 'none')"_s);
    if (value == u"overridden"_s)
        return made(u"y.overridden <> ''"_s);
    if (value == u"reviewed"_s)
        return judged(u"y.replaced_at IS NULL AND y.reviewed = 1"_s);
    if (value == u"commented"_s)
        return judged(u"y.comment <> ''"_s);
    // What was thought before does not count any more.
    return judged(value == u"judged"_s
                      ? u"y.replaced_at IS NULL AND y.verdict <> ''"_s
                      : u"y.replaced_at IS NULL AND y.verdict = '%1'"_s.arg(value));
}

QString replyCondition()
{
    return u"m.direction = 'out' AND m.author_address IS NULL AND NOT "_s + made(u"y.part > 1"_s)
        + u" AND NOT (m.parent_remote_id <> '' AND EXISTS"
          u" (SELECT 1 FROM message y WHERE y.account_id = m.account_id"
          u" AND y.remote_id = m.parent_remote_id AND y.direction = 'out'"
          u" AND y.conversation_id = m.conversation_id"
          u" AND y.created_at >= m.created_at - 120000) AND NOT "_s
        + made(u"1 = 1"_s) + u')';
}

} // namespace sportello
