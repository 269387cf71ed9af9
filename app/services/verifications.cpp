// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/verifications.h"
#include "services/settingrecord.h"

#include "core/refused.h"
#include "services/verificationsteps.h"
#include "storage/checked.h"
#include "storage/checklisttable.h"
#include "storage/conversationtable.h"
#include "storage/nosuchconversation.h"

#include <algorithm>
#include <utility>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::minutes betweenLooks{1};
constexpr int endedAtOnce = 50;

} // namespace

Verifications::Verifications(Store &store, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
{
}

void Verifications::start()
{
    if (!std::exchange(m_started, true))
        look();
}

Future<QList<Verification>> Verifications::of(const HandleId &handle)
{
    return m_store.run([handle](TeamDatabase &database) -> Result<QList<Verification>> {
        return checked(database, VerificationTable(database).of(handle));
    });
}

Future<VerificationLevel> Verifications::level(const HandleId &handle)
{
    const Instant now = m_clock.now();
    return m_store.run([handle, now](TeamDatabase &database) -> Result<VerificationLevel> {
        return checked(database, VerificationTable(database).level(handle, now));
    });
}

Future<QList<ChecklistFact>> Verifications::checklist(const AccountId &account)
{
    return m_store.run([account](TeamDatabase &database) -> Result<QList<ChecklistFact>> {
        return checked(database, ChecklistTable(database).of(account));
    });
}

Future<Done> Verifications::saveChecklist(const AccountId &account,
                                          const QList<ChecklistFact> &facts)
{
    if (facts.size() > MostFacts) {
        return readyError<Done>(
            refused(tr("A checklist has at most %n facts.", nullptr, int(MostFacts))));
    }
    QList<ChecklistFact> cleaned = facts;
    for (ChecklistFact &fact : cleaned) {
        fact.label = fact.label.simplified();
        if (fact.label.isEmpty())
            return readyError<Done>(refused(tr("A fact has no name.")));
        if (fact.label.size() > LongestLabel)
            return readyError<Done>(refused(tr("The name of a fact is too long.")));
    }
    return m_store.run([account, cleaned, now = m_clock.now(),
                        agent = m_agent](TeamDatabase &database) -> Result<Done> {
        ChecklistTable(database).replace(account, cleaned);
        recordSetting(database, agent, u"checklist.changed"_s, {}, now, account);
        return checked(database, Done{});
    });
}

Future<Verification> Verifications::verifyByChecklist(const ConversationId &conversation,
                                                      const QSet<ChecklistFactId> &matched,
                                                      const QString &scope, const AgentId &agent)
{
    const Instant now = m_clock.now();
    return m_store.run([=](TeamDatabase &database) -> Result<Verification> {
        ConversationTable conversations(database);
        const auto record = conversations.find(conversations.resolve(conversation));
        if (!record)
            return noSuchConversation(database);
        int asked = 0;
        int missing = 0;
        for (const ChecklistFact &fact :
             ChecklistTable(database).of(record->conversation.account)) {
            asked += fact.active ? 1 : 0;
            missing += fact.active && !matched.contains(fact.id) ? 1 : 0;
        }
        if (asked == 0)
            return refused(tr("This account has no checklist yet. Make one in the settings."));
        if (missing > 0)
            return refused(tr("%n facts are not ticked. Only when all of them match the customer"
                              " counts as verified.",
                              nullptr, missing));
        Verification verification;
        verification.handle = record->conversation.handle;
        verification.method = VerificationMethod::Checklist;
        verification.scope = scope.simplified();
        verification.conversation = record->conversation.id;
        verification.agent = agent;
        return checked(database, VerificationSteps(database, agent, now).give(verification));
    });
}

Future<Verification> Verifications::verifyByHand(const ConversationId &conversation,
                                                 const QString &reason, const QString &scope,
                                                 const AgentId &agent)
{
    const QString why = reason.simplified();
    if (why.isEmpty())
        return readyError<Verification>(
            refused(tr("Say why you believe them, in a few words. It is kept with your name.")));
    if (why.size() > LongestReason)
        return readyError<Verification>(refused(tr("The reason is too long.")));
    const Instant now = m_clock.now();
    return m_store.run([=](TeamDatabase &database) -> Result<Verification> {
        ConversationTable conversations(database);
        const auto record = conversations.find(conversations.resolve(conversation));
        if (!record)
            return noSuchConversation(database);
        Verification verification;
        verification.handle = record->conversation.handle;
        verification.method = VerificationMethod::ByHand;
        verification.scope = scope.simplified();
        verification.reason = why;
        verification.conversation = record->conversation.id;
        verification.agent = agent;
        return checked(database, VerificationSteps(database, agent, now).give(verification));
    });
}

Future<Verification> Verifications::takeBack(const VerificationId &id, const AgentId &agent)
{
    const Instant now = m_clock.now();
    return m_store.run([id, agent, now](TeamDatabase &database) -> Result<Verification> {
        const Result<Verification> taken = VerificationSteps(database, agent, now).takeBack(id);
        if (database.error())
            return *database.error();
        return taken;
    });
}

void Verifications::look()
{
    const Instant now = m_clock.now();
    auto ended = m_store.run(
        [now](TeamDatabase &database) -> Result<int> {
            return checked(database, VerificationSteps(database, {}, now).end(endedAtOnce));
        },
        Urgency::Background);
    whenDone(ended, this, [this](const Result<int> &) {
        m_clock.callAfter(betweenLooks, this, [this] { look(); });
    });
}

} // namespace sportello
