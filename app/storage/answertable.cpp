// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/answertable.h"

#include "storage/idslices.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

// Who writes more than that before an answer asked something else by then.
constexpr int MostMessagesBetween = 20;
// The most used ones are enough to tell what is used.
constexpr int MostCanned = 500;
// The parts of a thread leave one after the other.
constexpr std::chrono::minutes OneAnswer{2};

} // namespace

QList<AnswerTable::Question> AnswerTable::questions(const QList<MessageId> &ids,
                                                    const ConversationId &except)
{
    QList<Question> questions;
    forEachSlice(ids, [&](const QString &marks, const auto &bindIds) {
        Statement select = m_database.statement(
            u"SELECT m.id, m.conversation_id, m.account_id, a.brand_id, m.text, m.warning,"
            u" m.language, m.created_at FROM message m JOIN account a ON a.id = m.account_id"
            u" WHERE m.id IN (%1) AND m.direction = 'in' AND m.author_address IS NULL"
            u" AND m.deleted_at IS NULL AND m.conversation_id <> ?"_s.arg(marks));
        bindIds(select);
        select.bind(except).exec();
        while (select.next()) {
            questions.append({MessageId(select.integer(0)), select.id<ConversationId>(1),
                              select.id<AccountId>(2), select.id<BrandId>(3), select.text(4),
                              select.text(5), select.text(6), select.instant(7)});
        }
    });
    return questions;
}

BrandId AnswerTable::brandOf(const AccountId &account)
{
    Statement select = m_database.statement(u"SELECT brand_id FROM account WHERE id = ?"_s);
    select.bind(account);
    return select.exec() && select.next() ? select.id<BrandId>(0) : BrandId();
}

QSet<ConversationId> AnswerTable::solved(const QList<ConversationId> &conversations)
{
    QSet<ConversationId> found;
    forEachRow(m_database,
               u"SELECT id FROM conversation WHERE id IN (%1) AND state = 'done'"
               u" AND outcome IN ('solved', 'redirected')"_s,
               conversations,
               [&found](const Statement &row) { found.insert(row.id<ConversationId>(0)); });
    return found;
}

QList<AnswerTable::Canned> AnswerTable::cannedTexts()
{
    Statement select = m_database.statement(
        u"SELECT t.text, t.language, r.use_count FROM canned_reply r JOIN canned_text t"
        u" ON t.reply_id = r.id WHERE r.use_count > 0 AND r.removed_at IS NULL"
        u" ORDER BY r.use_count DESC, r.id, t.language LIMIT ?"_s);
    select.bind(MostCanned).exec();
    QList<Canned> texts;
    while (select.next())
        texts.append({select.text(0), select.text(1), int(select.integer(2))});
    return texts;
}

std::optional<AnswerTable::Answer> AnswerTable::answerTo(const Question &question)
{
    Statement select = m_database.statement(
        u"SELECT m.id, m.direction, m.text, m.audience, m.url, m.created_at,"
        u" (SELECT g.name FROM agent g WHERE g.id = m.agent_id)"
        u" FROM message m WHERE m.conversation_id = ? AND (m.created_at, m.id) > (?, ?)"
        u" AND m.deleted_at IS NULL AND m.author_address IS NULL"
        u" ORDER BY m.created_at, m.id LIMIT ?"_s);
    select.bind(question.conversation).bind(question.createdAt).bind(question.id);
    select.bind(MostMessagesBetween).exec();
    std::optional<Answer> answer;
    Instant last;
    while (select.next()) {
        const bool isOurs = select.text(1) == u"out"_s;
        if (!isOurs && !answer)
            continue;
        if (!isOurs)
            break;
        const Instant at = select.instant(5);
        const Audience audience = audienceFromWord(select.text(3)).value_or(Audience::Private);
        if (!answer) {
            answer = Answer{MessageId(select.integer(0)),
                            select.text(2),
                            audience,
                            select.text(4),
                            select.text(6),
                            at};
        } else if (at - last > OneAnswer || audience != answer->audience) {
            break;
        } else {
            answer->text += u'\n' + select.text(2);
        }
        last = at;
    }
    return answer;
}

} // namespace sportello
