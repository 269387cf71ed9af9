// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/questiontable.h"

#include "domain/conversation.h"
#include "domain/deskstate.h"
#include "storage/conversationtable.h"
#include "storage/tagtable.h"

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

QuestionTable::Slice QuestionTable::slice(const ConversationId &after, Instant since, int limit,
                                          const Merges &merges)
{
    Slice slice;
    QList<ConversationId> conversations;
    const QList<Place> found = places(after, since, limit);
    for (const Place &place : found) {
        conversations.append(place.conversation);
        const QList<Question> questions =
            questionsIn(turns(place.conversation), done(place.conversation, merges));
        for (Question question : questions) {
            question.conversation = place.conversation;
            question.account = place.account;
            question.audience = place.audience;
            (place.isSpam ? slice.spam : slice.questions).append(question);
        }
    }
    slice.tags = TagTable(m_database).namesOf(conversations);
    slice.last = conversations.value(conversations.size() - 1);
    slice.places = conversations.size();
    return slice;
}

QList<QuestionTable::Place> QuestionTable::places(const ConversationId &after, Instant since,
                                                  int limit)
{
    Statement select =
        m_database.statement(u"SELECT id, account_id, audience, outcome FROM conversation"
                             u" WHERE id > ? AND last_activity >= ? ORDER BY id LIMIT ?"_s);
    select.bind(after.isNull() ? QString() : after.key()).bind(since).bind(limit).exec();
    QList<Place> found;
    while (select.next())
        found.append({select.id<ConversationId>(0), select.id<AccountId>(1),
                      audienceFromWord(select.text(2)).value_or(Audience::Public),
                      select.text(3) == toWord(Outcome::Spam)});
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

QList<Instant> QuestionTable::done(const ConversationId &conversation, const Merges &merges)
{
    QList<Instant> done;
    // What went into it has kept its own id in the record, and may itself have taken others in.
    QList<ConversationId> parts{conversation};
    for (qsizetype i = 0; i < parts.size(); ++i) {
        addDone(parts.at(i), done);
        parts += merges.values(parts.at(i));
    }
    std::sort(done.begin(), done.end());
    return done;
}

void QuestionTable::addDone(const ConversationId &conversation, QList<Instant> &done)
{
    Statement select = m_database.statement(
        u"SELECT happened_at, detail FROM audit_event WHERE conversation_id = ?"
        u" AND kind = 'state.changed' ORDER BY happened_at"_s);
    select.bind(conversation).exec();
    while (select.next()) {
        // "taken>done", as DeskSteps writes it.
        if (select.text(1).endsWith(u'>' + toWord(ConversationState::Done)))
            done.append(select.instant(0));
    }
}

QuestionTable::Merges QuestionTable::merges()
{
    Merges merges;
    const auto all = ConversationTable(m_database).merges();
    for (const auto &[gone, stays] : all)
        merges.insert(stays, gone);
    return merges;
}

qsizetype QuestionTable::count(Instant since)
{
    Statement select =
        m_database.statement(u"SELECT COUNT(*) FROM conversation WHERE last_activity >= ?"_s);
    select.bind(since).exec();
    return select.next() ? qsizetype(select.integer(0)) : 0;
}

} // namespace sportello
