// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "historyscene.h"

#include "services/exports.h"
#include "services/historydigest.h"
#include "storage/auditlog.h"
#include "storage/contactfiletable.h"
#include "storage/contexttable.h"
#include "storage/customerpromisetable.h"
#include "storage/handofftable.h"
#include "storage/holdtable.h"
#include "storage/notetable.h"
#include "storage/replymakingtable.h"
#include "storage/replyreviewtable.h"
#include "storage/tagtable.h"
#include "storage/verificationtable.h"

#include <QTest>

namespace sportello {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

QString hostileText(QRandomGenerator &random)
{
    static const QStringList pieces{u"Buongiorno, la camera è rumorosa"_s,
                                    u"=HYPERLINK(\"http://x\")"_s,
                                    u"\nFrom here to there"_s,
                                    u"\n>From the start"_s,
                                    u"\"quoted\", with; signs"_s,
                                    u"🧳👩‍👩‍👧 à bientôt"_s,
                                    u"\t@nobody"_s,
                                    u"\r\nX-Injected: yes"_s,
                                    u"\u202Eabc\u202C"_s,
                                    u"{\"type\":\"end\"}"_s,
                                    u" "_s};
    QString text;
    const int count = random.bounded(1, 6);
    for (int i = 0; i < count; ++i)
        text += pieces.at(random.bounded(int(pieces.size())));
    return text;
}

namespace {

void addReview(TeamDatabase &db, const MadeHistory &made, const Message &reply)
{
    ReplyMaking making;
    making.outbox = *reply.outbox;
    making.group = making.outbox;
    making.conversation = reply.conversation;
    making.canned = CannedReplyId::make();
    making.cannedTitle = u"Hours, \"both\""_s;
    making.cannedText = u"We are open.\n=1+1"_s;
    making.change = TextChange::Half;
    making.overridden = {u"private-email"_s, u"wrong-language"_s};
    ReplyMakingTable(db).save(making);
    // The later one takes the earlier one's place, and both stay.
    for (const auto &[verdict, comment] :
         {std::pair(ReplyVerdict::Wrong, u"Answer first"_s), {ReplyVerdict::Example, QString()}}) {
        ReplyReview review;
        review.id = ReplyReviewId::make();
        review.message = reply.id;
        review.reviewer = made.agent.id;
        review.verdict = verdict;
        review.comment = comment;
        review.isReviewed = verdict == ReplyVerdict::Example;
        review.at = testNow;
        ReplyReviewTable(db).append(review, reply.conversation);
    }
}

Conversation makeConversation(TeamDatabase &db, MadeHistory &made, QRandomGenerator &random,
                              const Tag &tag)
{
    const auto state = ConversationState(random.bounded(5));
    const Instant begun = testNow - std::chrono::minutes(random.bounded(1, 500'000));
    ConversationBuilder builder = aConversation();
    builder.at(made.accounts.at(random.bounded(int(made.accounts.size()))))
        .with(made.handles.at(random.bounded(int(made.handles.size()))))
        .audience(random.bounded(3) == 0 ? Audience::Private : Audience::Public)
        .state(state)
        .unread(isWaiting(state) ? 2 : 0)
        .waitingSince(isWaiting(state) ? std::optional(begun) : std::nullopt)
        .snippet(hostileText(random))
        .lastActivity(begun);
    const Conversation conversation = builder.in(db);
    QString parent;
    const int count = random.bounded(1, 12);
    for (int i = 0; i < count; ++i) {
        MessageBuilder message = aMessage();
        message.of(conversation)
            .text(hostileText(random))
            .parent(parent)
            .at(begun + std::chrono::seconds(random.bounded(120)))
            .language(random.bounded(2) == 0 ? u"it"_s : QString());
        if (random.bounded(3) == 0)
            message.out().outbox(OutboxId::make());
        else if (random.bounded(4) == 0)
            message.from(u"Zoë\nBcc: x"_s, u"zoe@elsewhere.example"_s);
        if (random.bounded(4) == 0)
            message.attachment({Attachment::Kind::Image, u"https://town.example/a.png"_s,
                                u"image/png"_s, u"The, room"_s});
        made.messages.append(message.in(db));
        parent = made.messages.last().remoteId;
        if (made.messages.last().outbox)
            addReview(db, made, made.messages.last());
    }
    MessageTable messages(db);
    if (random.bounded(2) == 0) {
        Message changed = made.messages.last();
        changed.text.text = hostileText(random) + u'!';
        changed.editedAt = testNow - 1h;
        messages.addVersion(made.messages.last(), changed, testNow);
        made.messages.last() = *messages.find(changed.id);
    }
    if (random.bounded(3) == 0)
        messages.markDeleted(made.messages.last().id, 3, testNow);
    ContextTable(db).save(conversation.id,
                          {u"context-%1"_s.arg(testNumber()),
                           parent,
                           u"Somebody"_s,
                           u"somebody@elsewhere.example"_s,
                           false,
                           {hostileText(random), {}},
                           {},
                           {},
                           begun});
    if (random.bounded(2) == 0)
        TagTable(db).add(conversation.id, tag.id, testNow);
    if (random.bounded(2) == 0)
        NoteTable(db).insert({NoteId::make(),
                              conversation.id,
                              made.agent.id,
                              {},
                              hostileText(random),
                              testNow - 2h,
                              std::nullopt});
    AuditLog(db).append({made.agent.id, u"state.changed"_s, conversation.account, conversation.id,
                         u"x"_s, u"done"_s},
                        testNow);
    return conversation;
}

void addRest(TeamDatabase &db, MadeHistory &made)
{
    const Conversation &first = made.conversations.first();
    ContactFact fact;
    fact.id = ContactFactId::make();
    fact.contact = made.handles.first().contact;
    fact.kind = ContactFact::Kind::Email;
    fact.value = u"anna@mail.example"_s;
    fact.agent = made.agent.id;
    fact.createdAt = testNow;
    ContactFileTable(db).insert(fact);
    Verification verification;
    verification.id = VerificationId::make();
    verification.handle = first.handle;
    verification.level = VerificationLevel::Certified;
    verification.method = VerificationMethod::CodeToContact;
    verification.contact = fact.contact;
    verification.fact = fact.id;
    verification.conversation = first.id;
    verification.agent = made.agent.id;
    verification.at = testNow;
    VerificationTable(db).insert(verification);
    Handoff handoff;
    handoff.id = HandoffId::make();
    handoff.publicConversation = first.id;
    handoff.account = first.account;
    handoff.handle = first.handle;
    handoff.state = HandoffState::Offered;
    handoff.stateSince = testNow;
    handoff.reference = makeHandoffReference();
    handoff.agent = made.agent.id;
    handoff.createdAt = testNow;
    handoff.outbox = OutboxId::make();
    HandoffTable(db).insert(handoff);
    CustomerPromise promise;
    promise.id = CustomerPromiseId::make();
    promise.conversation = first.id;
    promise.outbox = OutboxId::make();
    promise.said = u"We will call you back"_s;
    promise.agent = made.agent.id;
    promise.madeAt = testNow;
    promise.due = testNow + 2h;
    CustomerPromiseTable(db).insert(promise);
    promise.id = CustomerPromiseId::make();
    promise.due = testNow + 3h;
    promise.wasLate = true;
    promise.answersSeen = testNow + 1h;
    promise.keptAt = testNow + 2h;
    promise.proof = PromiseProof::Answer;
    promise.endedBy = made.agent.id;
    CustomerPromiseTable(db).insert(promise);
    PersonalHold hold;
    hold.id = HoldId::make();
    hold.contact = fact.contact;
    hold.reason = u"A claim is open"_s;
    hold.agent = made.agent.id;
    hold.placedAt = testNow;
    HoldTable(db).insert(hold);
}

} // namespace

MadeHistory makeHistory(TestStore &store, quint32 seed, int conversations)
{
    const Result<MadeHistory> result = store.team([&](TeamDatabase &db) -> Result<MadeHistory> {
        QRandomGenerator random(seed);
        MadeHistory made;
        made.agent = PeopleTable(db).ensureAgent(u"Maria"_s, testNow - 1000h);
        made.accounts = {anAccount().in(db), anAccount().network(u"bluesky"_s).in(db)};
        const Tag tag{TagId::make(), u"Rimborso"_s, u"red"_s, {}};
        TagTable(db).save(tag, testNow);
        const int people = 1 + conversations / 2;
        for (int i = 0; i < people; ++i)
            made.handles.append(aHandle().name(hostileText(random)).in(db));
        for (int i = 0; i < conversations; ++i)
            made.conversations.append(makeConversation(db, made, random, tag));
        addRest(db, made);
        if (db.error())
            return *db.error();
        return made;
    });
    if (!result) {
        QTest::qFail(qPrintable(result.error().message), __FILE__, __LINE__);
        return {};
    }
    MadeHistory history = *result;
    const Result<OutboxItem> queued = store.own([&](OwnDatabase &db) {
        return anOutboxItem().of(history.conversations.first()).text(u"Not sent yet"_s).in(db);
    });
    if (queued)
        history.queued = *queued;
    return history;
}

QString digestOf(TestStore &store)
{
    const Result<QString> digest = store.team([](TeamDatabase &db) { return historyDigest(db); });
    return digest ? *digest : u"failed: "_s + digest.error().message;
}

QString exportEverything(TestStore &store, const QString &folder, const QString &name)
{
    Exports exports(store.store(), store.clock());
    ExportRequest request;
    request.path = folder + u'/' + name;
    const Result<Exported> written = waitFor(exports.write(request));
    if (!written)
        QTest::qFail(qPrintable(written.error().message), __FILE__, __LINE__);
    return request.path;
}

} // namespace sportello
