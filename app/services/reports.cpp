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

AnswerStudy studyOf(const AnswerFacts &facts, AnswerGrouping grouping, WaitClock clock)
{
    return {answerReport(facts, grouping), waitSpread(facts, WaitKind::Reply, clock),
            waitSpread(facts, WaitKind::Resolution, clock)};
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
    QuestionTable::Merges merges;
    ConversationId last;
    qsizetype read = 0;
    qsizetype all = 0;

    bool isMeant(const Question &question) const
    {
        return question.asked >= scope.from && question.asked < scope.to
            && facts.accounts.contains(question.account);
    }
    bool isTooMany() const { return scope.most > 0 && facts.questions.size() > scope.most; }
};

Reports::Reports(Store &store, Clock &clock, const QTimeZone &zone, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_zone(zone)
{
}

Future<AnswerFacts> Reports::answers(const ReportScope &scope)
{
    if (scope.to < scope.from)
        return readyError<AnswerFacts>(refused(tr("The period ends before it begins.")));
    auto walk = std::make_shared<Walk>();
    walk->scope = scope;
    walk->facts.from = scope.from;
    walk->facts.to = scope.to;
    walk->facts.now = m_clock.now();
    walk->facts.zone = m_zone;
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
            walk->all = questions.count(walk->scope.from);
            return checked(database, Done{});
        },
        Urgency::Background);
    auto read = andThen(places, this, [this, walk](Done) { return this->walk(walk); });
    return andThen(read, this, [walk](Done) {
        std::stable_sort(walk->facts.questions.begin(), walk->facts.questions.end(),
                         [](const Question &one, const Question &other) {
            return one.asked < other.asked;
        });
        return readyValue(std::move(walk->facts));
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
                walk->last, walk->scope.from, conversationsAtOnce, walk->merges);
            walk->last = part.last;
            walk->read += part.places;
            walk->facts.spam +=
                std::count_if(part.spam.cbegin(), part.spam.cend(),
                              [walk](const Question &question) { return walk->isMeant(question); });
            for (const Question &question : part.questions) {
                if (!walk->isMeant(question))
                    continue;
                walk->facts.questions.append(question);
                if (part.tags.contains(question.conversation))
                    walk->facts.tags.insert(question.conversation,
                                            part.tags.value(question.conversation));
            }
            return checked(database, !part.last.isNull());
        },
        Urgency::Background);
    return andThen(slice, this, [this, walk](bool goesOn) {
        if (isTooLate(walk->scope))
            return readyError<Done>(cancelled());
        if (walk->isTooMany())
            return readyError<Done>(
                refused(tr("There are more than %n question(s) in this period. Choose a shorter "
                           "one, or fewer accounts.",
                           nullptr, int(walk->scope.most))));
        Q_EMIT progressed(walk->scope.number, walk->read, walk->all);
        return goesOn ? this->walk(walk) : readyValue(Done{});
    });
}

Future<AnswerStudy> Reports::study(std::shared_ptr<const AnswerFacts> facts,
                                   AnswerGrouping grouping, WaitClock clock)
{
    const Promise<AnswerStudy> promise;
    QThreadPool::globalInstance()->start([promise, facts = std::move(facts), grouping, clock] {
        promise.finish(studyOf(*facts, grouping, clock));
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
