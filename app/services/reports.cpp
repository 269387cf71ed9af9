// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/reports.h"

#include "core/refused.h"
#include "storage/accounttable.h"
#include "storage/checked.h"
#include "storage/openinghourstable.h"
#include "storage/peopletable.h"
#include "storage/questiontable.h"

#include <algorithm>

namespace sportello {

namespace {

// A transaction that nobody notices.
constexpr int conversationsAtOnce = 100;

} // namespace

struct Reports::Walk
{
    ReportScope scope;
    AnswerFacts facts;
    ConversationId last;

    bool isMeant(const Question &question) const
    {
        return question.asked >= scope.from && question.asked < scope.to
            && facts.accounts.contains(question.account);
    }
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

Future<Done> Reports::walk(const WalkPointer &walk)
{
    auto slice = m_store.run(
        [walk](TeamDatabase &database) -> Result<bool> {
            const QuestionTable::Slice part =
                QuestionTable(database).slice(walk->last, walk->scope.from, conversationsAtOnce);
            walk->last = part.last;
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
        return goesOn ? this->walk(walk) : readyValue(Done{});
    });
}

} // namespace sportello
