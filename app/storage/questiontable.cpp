// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/questiontable.h"

#include "domain/conversation.h"
#include "storage/tagtable.h"

namespace sportello {

using namespace Qt::StringLiterals;

QuestionTable::Slice QuestionTable::slice(const ConversationId &after, Instant since, int limit)
{
    Slice slice;
    QList<ConversationId> conversations;
    const QList<Place> found = places(after, since, limit);
    for (const Place &place : found) {
        const QList<Question> questions =
            questionsIn(turns(place.conversation), done(place.conversation));
        for (Question question : questions) {
            question.conversation = place.conversation;
            question.account = place.account;
            question.audience = place.audience;
            slice.questions.append(question);
        }
        conversations.append(place.conversation);
    }
    slice.tags = TagTable(m_database).namesOf(conversations);
    slice.last = conversations.value(conversations.size() - 1);
    return slice;
}

QList<QuestionTable::Place> QuestionTable::places(const ConversationId &after, Instant since,
                                                  int limit)
{
    Statement select = m_database.statement(
        u"SELECT id, account_id, audience FROM conversation WHERE id > ? AND last_activity >= ?"
        u" ORDER BY id LIMIT ?"_s);
    select.bind(after.isNull() ? QString() : after.key()).bind(since).bind(limit).exec();
    QList<Place> found;
    while (select.next())
        found.append({select.id<ConversationId>(0), select.id<AccountId>(1),
                      audienceFromWord(select.text(2)).value_or(Audience::Public)});
    return found;
}

QList<Turn> QuestionTable::turns(const ConversationId &conversation)
{
    Statement select =
        m_database.statement(u"SELECT id, direction, created_at, agent_id FROM message"
                             u" WHERE conversation_id = ? ORDER BY created_at, id"_s);
    select.bind(conversation).exec();
    QList<Turn> turns;
    while (select.next())
        turns.append({MessageId(select.integer(0)), select.text(1) == "out"_L1, select.instant(2),
                      select.optionalId<AgentId>(3)});
    return turns;
}

QList<Instant> QuestionTable::done(const ConversationId &conversation)
{
    Statement select = m_database.statement(
        u"SELECT happened_at, detail FROM audit_event WHERE conversation_id = ?"
        u" AND kind = 'state.changed' ORDER BY happened_at"_s);
    select.bind(conversation).exec();
    QList<Instant> done;
    while (select.next()) {
        // "taken>done", as DeskSteps writes it.
        if (select.text(1).endsWith(u'>' + toWord(ConversationState::Done)))
            done.append(select.instant(0));
    }
    return done;
}

} // namespace sportello
