// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/program.h"
#include "storage/checked.h"
#include "storage/replymakingtable.h"
#include "storage/replyreviewtable.h"
#include "storage/tagtable.h"
#include "support/builders.h"
#include "support/wait.h"

namespace sportello {

/// Three replies under the tag “Terrace”, for the review of replies: the newest first.
struct ReviewScene
{
    QList<MessageId> replies;
    QStringList texts;
    AgentId tom; ///< somebody else
    MessageId mine; ///< the reply of whoever sits here

    static ReviewScene fill(Program &program)
    {
        using namespace Qt::StringLiterals;
        using namespace std::chrono_literals;
        const Instant now = program.clock().now();
        const AgentId me = program.agent().id;
        const auto made =
            waitFor(program.store().run([now, me](TeamDatabase &database) -> Result<ReviewScene> {
                ReviewScene scene;
                scene.tom = AgentId::make();
                database
                    .statement(u"INSERT INTO agent (id, name, created_at)"
                               u" VALUES (?, 'Tom Reeve', 1)"_s)
                    .bind(scene.tom)
                    .exec();
                const Tag terrace{TagId::make(), u"Terrace"_s, u"green"_s, {}};
                TagTable(database).save(terrace, now);
                const Account account = anAccount().name(u"Trattoria del Porto"_s).in(database);
                AccountDuties duties;
                duties.firstReply = 60min;
                duties.nextReply = 60min;
                AccountTable(database).setDuties(account.id, duties);
                const Handle ingrid = aHandle().name(u"Ingrid Dahl"_s).in(database);
                const auto add = [&](const QString &text, std::chrono::minutes ago,
                                     const std::optional<AgentId> &agent, Audience audience,
                                     ReplyMaking making) {
                    const Conversation where = aConversation()
                                                   .at(account)
                                                   .with(ingrid)
                                                   .audience(audience)
                                                   .state(ConversationState::Done)
                                                   .in(database);
                    aMessage()
                        .of(where)
                        .text(u"Is the terrace open for dinner on a weekday?"_s)
                        .at(now - ago - 125min)
                        .in(database);
                    TagTable(database).add(where.id, terrace.id, now);
                    making.outbox = OutboxId::make();
                    making.group = making.outbox;
                    making.conversation = where.id;
                    ReplyMakingTable(database).save(making);
                    const Message reply = aMessage()
                                              .of(where)
                                              .text(text)
                                              .out()
                                              .outbox(making.outbox)
                                              .at(now - ago)
                                              .value();
                    scene.replies.append(MessageTable(database).insert(reply, agent));
                    scene.texts.append(text);
                    aMessage()
                        .of(where)
                        .text(u"I asked about tonight."_s)
                        .at(now - ago + 10min)
                        .in(database);
                };
                ReplyMaking canned;
                canned.canned = CannedReplyId::make();
                canned.cannedTitle = u"Opening hours"_s;
                canned.cannedText = u"We are open from Tuesday to Sunday at noon. See you soon!"_s;
                add(canned.cannedText, 20min, scene.tom, Audience::Public, canned);
                canned.change = TextChange::Half;
                add(u"We are open from Tuesday to Sunday, and the terrace tonight. See you soon!"_s,
                    40min, me, Audience::Private, canned);
                scene.mine = scene.replies.last();
                ReplyMaking free;
                free.overridden = {u"private-email"_s};
                add(u"Write to ingrid@town.example."_s, 60min, std::nullopt, Audience::Public,
                    free);
                return checked(database, scene);
            }));
        return made.valueOr(ReviewScene());
    }

    static void commentBy(Program &program, const AgentId &agent, MessageId message,
                          const QString &comment)
    {
        const Instant now = program.clock().now();
        waitFor(program.store().run([=](TeamDatabase &database) -> Result<Done> {
            ReplyReview review;
            review.id = ReplyReviewId::make();
            review.message = message;
            review.reviewer = agent;
            review.verdict = ReplyVerdict::Example;
            review.comment = comment;
            review.isReviewed = true;
            review.at = now;
            ReplyReviewTable(database).append(review,
                                              MessageTable(database).find(message)->conversation);
            return checked(database, Done{});
        }));
    }
};

} // namespace sportello
