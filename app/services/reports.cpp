// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/reports.h"

#include "core/refused.h"
#include "storage/accounttable.h"
#include "storage/checked.h"
#include "storage/conversationtable.h"
#include "storage/messagetable.h"
#include "storage/openinghourstable.h"
#include "storage/peopletable.h"
#include "storage/questiontable.h"

#include <QThreadPool>

#include <algorithm>

namespace sportello {

namespace {

// A transaction that nobody notices.
constexpr int conversationsAtOnce = 100;
// Long enough to recognise a question by.
constexpr int excerptLetters = 240;

Error cancelled()
{
    return {ErrorKind::Cancelled, {}, {}, false};
}

AnswerStudy studyOf(const AnswerFacts &facts, const AnswerFacts *before, AnswerGrouping grouping,
                    WaitClock clock)
{
    AnswerStudy study{answerReport(facts, grouping),
                      waitSpread(facts, WaitKind::Reply, clock),
                      waitSpread(facts, WaitKind::Resolution, clock),
                      {}};
    if (before)
        study.before = answerReport(*before, grouping).sum;
    return study;
}

void sortByTime(QList<Question> &questions)
{
    std::stable_sort(questions.begin(), questions.end(),
                     [](const Question &one, const Question &other) {
        return one.asked < other.asked;
    });
}

CoverageStudy coverageOf(const AnswerFacts &facts, const CoverageChoice &choice)
{
    CoverageStudy study;
    study.map = coverageMap(facts, choice.bearable);
    study.was = coverageAsItWas(facts, choice.bearable);
    if (!choice.week)
        return study;
    const HoursOfAccount hours = [&](const AccountId &account) -> std::optional<OpeningHours> {
        const OpeningHours *present = facts.hoursOf(account);
        if (!present)
            return {};
        OpeningHours other = *present;
        other.week = *choice.week;
        return other;
    };
    study.otherMap = coverageMapReplayed(facts, choice.bearable, hours);
    study.other = coverageReplayed(facts, choice.bearable, hours);
    return study;
}

} // namespace

struct Reports::Walk
{
    ReportScope scope;
    AnswerFacts facts;
    std::optional<AnswerFacts> before; ///< nothing = not wanted, or too much
    Instant since; ///< the beginning of what is read
    QuestionTable::Merges merges;
    ConversationId last;
    qsizetype read = 0;
    qsizetype all = 0;

    bool isTooMany(const AnswerFacts &some) const
    {
        return scope.most > 0 && some.questions.size() > scope.most;
    }
    /// The period that a question belongs to; null for none.
    AnswerFacts *factsFor(const Question &question)
    {
        if (!facts.accounts.contains(question.account))
            return nullptr;
        if (question.asked >= facts.from && question.asked < facts.to)
            return &facts;
        const bool isBefore =
            before && question.asked >= before->from && question.asked < before->to;
        return isBefore ? &*before : nullptr;
    }
    void take(const QuestionTable::Slice &part)
    {
        for (const Question &question : part.spam) {
            if (AnswerFacts *some = factsFor(question))
                ++some->spam;
        }
        for (const Question &question : part.questions) {
            AnswerFacts *some = factsFor(question);
            if (!some)
                continue;
            some->questions.append(question);
            if (part.tags.contains(question.conversation))
                some->tags.insert(question.conversation, part.tags.value(question.conversation));
        }
        // What cannot be compared is no reason to show nothing.
        if (before && isTooMany(*before))
            before.reset();
    }
    /// What is needed to judge the questions is the same for both.
    void share()
    {
        if (!before)
            return;
        before->accounts = facts.accounts;
        before->hours = facts.hours;
        before->agents = facts.agents;
    }
};

Reports::Reports(Store &store, Clock &clock, const QTimeZone &zone, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_zone(zone)
{
}

Reports::WalkPointer Reports::newWalk(const ReportScope &scope,
                                      const std::optional<ReportPeriod> &before) const
{
    auto walk = std::make_shared<Walk>();
    walk->scope = scope;
    walk->facts.from = scope.from;
    walk->facts.to = scope.to;
    walk->facts.now = m_clock.now();
    walk->facts.zone = m_zone;
    walk->since = scope.from;
    if (before) {
        walk->before = walk->facts;
        walk->before->from = before->from;
        walk->before->to = before->to;
        walk->since = before->from;
    }
    return walk;
}

Future<Done> Reports::readAll(const WalkPointer &walk)
{
    auto places = m_store.run(
        [walk](TeamDatabase &database) -> Result<Done> {
            const QList<Account> accounts = AccountTable(database).all();
            for (const Account &account : accounts) {
                const bool isMeant =
                    (walk->scope.brand.isNull() || account.brand == walk->scope.brand)
                    && (walk->scope.accounts.isEmpty()
                        || walk->scope.accounts.contains(account.id));
                if (isMeant)
                    walk->facts.accounts.insert(account.id, account);
            }
            const QList<OpeningHours> hours = OpeningHoursTable(database).all();
            for (const OpeningHours &each : hours)
                walk->facts.hours.insert(each.id, each);
            const QList<Agent> agents = PeopleTable(database).agents();
            for (const Agent &agent : agents)
                walk->facts.agents.insert(agent.id, agent.name);
            QuestionTable questions(database);
            walk->merges = questions.merges();
            walk->all = questions.count(walk->since);
            return checked(database, Done{});
        },
        Urgency::Background);
    return andThen(places, this, [this, walk](Done) { return this->walk(walk); });
}

Future<AnswerFacts> Reports::answers(const ReportScope &scope)
{
    if (scope.to < scope.from)
        return readyError<AnswerFacts>(refused(tr("The period ends before it begins.")));
    const WalkPointer walk = newWalk(scope, {});
    return andThen(readAll(walk), this, [walk](Done) {
        sortByTime(walk->facts.questions);
        return readyValue(std::move(walk->facts));
    });
}

Future<ComparedFacts> Reports::compared(const ReportScope &scope)
{
    if (scope.to < scope.from)
        return readyError<ComparedFacts>(refused(tr("The period ends before it begins.")));
    const WalkPointer walk = newWalk(scope, periodBefore({scope.from, scope.to}, m_zone));
    return andThen(readAll(walk), this, [walk](Done) {
        walk->share();
        sortByTime(walk->facts.questions);
        if (walk->before)
            sortByTime(walk->before->questions);
        return readyValue(ComparedFacts{std::move(walk->facts), std::move(walk->before)});
    });
}

bool Reports::isTooLate(const ReportScope &scope) const
{
    return scope.number != 0 && scope.number != m_newest;
}

Future<Done> Reports::walk(const WalkPointer &walk)
{
    if (isTooLate(walk->scope))
        return readyError<Done>(cancelled());
    auto slice = m_store.run(
        [walk](TeamDatabase &database) -> Result<bool> {
            const QuestionTable::Slice part = QuestionTable(database).slice(
                walk->last, walk->since, conversationsAtOnce, walk->merges);
            walk->last = part.last;
            walk->read += part.places;
            walk->take(part);
            return checked(database, !part.last.isNull());
        },
        Urgency::Background);
    return andThen(slice, this, [this, walk](bool goesOn) {
        if (isTooLate(walk->scope))
            return readyError<Done>(cancelled());
        if (walk->isTooMany(walk->facts))
            return readyError<Done>(
                refused(tr("There are more than %n question(s) in this period. Choose a shorter "
                           "one, or fewer accounts.",
                           nullptr, int(walk->scope.most))));
        Q_EMIT progressed(walk->scope.number, walk->read, walk->all);
        return goesOn ? this->walk(walk) : readyValue(Done{});
    });
}

Future<AnswerStudy> Reports::study(std::shared_ptr<const AnswerFacts> facts,
                                   std::shared_ptr<const AnswerFacts> before,
                                   AnswerGrouping grouping, WaitClock clock)
{
    const Promise<AnswerStudy> promise;
    QThreadPool::globalInstance()->start(
        [promise, facts = std::move(facts), before = std::move(before), grouping, clock] {
        promise.finish(studyOf(*facts, before.get(), grouping, clock));
    });
    return promise.future();
}

Future<CoverageStudy> Reports::coverage(std::shared_ptr<const AnswerFacts> facts,
                                        const CoverageChoice &choice)
{
    const Promise<CoverageStudy> promise;
    QThreadPool::globalInstance()->start([promise, facts = std::move(facts), choice] {
        promise.finish(coverageOf(*facts, choice));
    });
    return promise.future();
}

Future<AnswerSummary> Reports::summary(std::shared_ptr<const AnswerFacts> facts,
                                       const ReplyScope &scope)
{
    const Promise<AnswerSummary> promise;
    QThreadPool::globalInstance()->start([promise, facts = std::move(facts), scope] {
        promise.finish(answerSummary(*facts, scope));
    });
    return promise.future();
}

Future<QList<ReportQuestion>> Reports::questions(const QList<MessageId> &messages)
{
    return m_store.run([messages](TeamDatabase &database) -> Result<QList<ReportQuestion>> {
        QList<ReportQuestion> questions;
        QList<ConversationId> places;
        for (const MessageId message : messages) {
            ReportQuestion question;
            question.message = message;
            if (const std::optional<Message> found = MessageTable(database).find(message)) {
                question.conversation = found->conversation;
                question.account = found->account;
                question.audience = found->audience;
                question.person =
                    found->authorName.isEmpty() ? found->authorAddress : found->authorName;
                // A post is masked as a whole: half of a number would not be found.
                question.text = found->audience == Audience::Private
                    ? found->text.text.left(excerptLetters)
                    : found->text.text;
                places.append(found->conversation);
            }
            questions.append(question);
        }
        QHash<ConversationId, ConversationSummary> summaries;
        const QList<ConversationSummary> all = ConversationTable(database).summaries(places);
        for (const ConversationSummary &summary : all)
            summaries.insert(summary.id, summary);
        for (ReportQuestion &question : questions) {
            const ConversationSummary summary = summaries.value(question.conversation);
            question.network = summary.network;
            if (question.person.isEmpty())
                question.person =
                    summary.contactName.isEmpty() ? summary.handleAddress : summary.contactName;
        }
        return checked(database, questions);
    });
}

} // namespace sportello
