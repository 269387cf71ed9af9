// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/handoffsteps.h"

#include "core/refused.h"
#include "storage/auditlog.h"
#include "storage/conversationtable.h"
#include "storage/messagetable.h"
#include "storage/verificationtable.h"

#include <QCoreApplication>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

/// Late answers count, but not for ever: after that long it is something new.
constexpr std::chrono::hours answerCounts{30 * 24};
/// How many of the newest messages may hold a reference number.
constexpr int messagesRead = 10;

Error refused(const char *sentence)
{
    return sportello::refused(QCoreApplication::translate("sportello::Handoffs", sentence));
}

Error noSuchHandoff()
{
    return {ErrorKind::NotFound, u"no such handoff"_s, {}, false};
}

QString unlinkedFrom(const ConversationId &conversation)
{
    return u"unlinked "_s + conversation.key();
}

bool isAnswerable(HandoffState state)
{
    return isAllowed(state, HandoffState::CustomerWrote) && state != HandoffState::Verified
        && state != HandoffState::Solved;
}

} // namespace

HandoffSteps::HandoffSteps(TeamDatabase &database, const std::optional<AgentId> &agent, Instant now)
    : m_database(database)
    , m_table(database)
    , m_agent(agent)
    , m_now(now)
{
}

std::optional<Handoff> HandoffSteps::step(const HandoffId &id, HandoffState to,
                                          const QString &detail)
{
    const std::optional<Handoff> before = m_table.find(id);
    if (!before)
        return {};
    const std::optional<Handoff> after = m_table.step(
        id, before->state, {.to = to, .at = m_now, .agent = m_agent, .detail = detail});
    if (after)
        audit(*after, detail);
    return after;
}

std::optional<Handoff> HandoffSteps::recognise(const ConversationId &privateConversation)
{
    ConversationTable conversations(m_database);
    const ConversationId place = conversations.resolve(privateConversation);
    const std::optional<ConversationRecord> record = conversations.find(place);
    if (!record || record->conversation.audience != Audience::Private || !record->lastIn)
        return {};
    QStringList references;
    for (const Message &message : MessageTable(m_database).page(place, {}, messagesRead)) {
        if (message.direction == Direction::In && !message.deletedAt)
            references += handoffReferencesIn(message.text.text);
    }
    references.removeDuplicates();
    const auto found = m_table.answeredBy(place, references, m_now - answerCounts);
    if (!found || *record->lastIn < found->first.createdAt
        || wasUnlinkedFrom(found->first.id, place))
        return {};
    const auto &[handoff, match] = *found;
    if (handoff.privateConversation != place)
        setPrivate(handoff, place, match);
    return goOn(step(handoff.id, HandoffState::CustomerWrote, u"linked "_s + toWord(match)));
}

std::optional<Handoff> HandoffSteps::goOn(std::optional<Handoff> handoff)
{
    if (!handoff || !handoff->privateConversation)
        return handoff;
    // Whoever wrote counts, and not whoever was invited.
    const auto record = ConversationTable(m_database).find(*handoff->privateConversation);
    if (!record
        || !countsAsVerified(
            VerificationTable(m_database).level(record->conversation.handle, m_now)))
        return handoff;
    const auto further = step(handoff->id, HandoffState::Verified, u"verified before"_s);
    return further ? further : handoff;
}

void HandoffSteps::follow(const Handoff &handoff, const std::optional<OutboxItem> &item)
{
    const bool isGone = !item || item->state == OutboxState::Cancelled;
    const bool isSent = item && item->state == OutboxState::Sent;
    if (handoff.state == HandoffState::Preparing) {
        const bool isPrivate = handoff.route == HandoffRoute::PrivateMessage;
        if (item && !isGone && isPrivate && !handoff.privateConversation)
            setPrivate(handoff, item->conversation, HandoffMatch::SameConversation);
        if (isSent)
            step(handoff.id, HandoffState::Offered);
        else if (isGone)
            step(handoff.id, HandoffState::Withdrawn);
        return;
    }
    if (handoff.state != HandoffState::Solved || !handoff.closingOutbox)
        return;
    if (isSent)
        step(handoff.id, HandoffState::ClosedInPublic);
    else if (isGone)
        m_table.setClosing(handoff.id, {});
}

Result<Handoff> HandoffSteps::link(const HandoffId &id, const ConversationId &privateConversation)
{
    const std::optional<Handoff> handoff = m_table.find(id);
    ConversationTable conversations(m_database);
    const auto record = conversations.find(conversations.resolve(privateConversation));
    if (!handoff)
        return noSuchHandoff();
    if (!record || record->conversation.audience != Audience::Private)
        return refused(QT_TRANSLATE_NOOP("sportello::Handoffs",
                                         "Only a private conversation can be joined to it."));
    if (!isAnswerable(handoff->state))
        return refused(
            QT_TRANSLATE_NOOP("sportello::Handoffs",
                              "It has a private conversation already. Separate that one first."));
    setPrivate(*handoff, record->conversation.id, HandoffMatch::ByHand);
    const std::optional<Handoff> linked =
        goOn(step(id, HandoffState::CustomerWrote, u"linked by_hand"_s));
    return linked ? Result<Handoff>(*linked) : Result<Handoff>(noSuchHandoff());
}

Result<Handoff> HandoffSteps::unlink(const HandoffId &id)
{
    const std::optional<Handoff> handoff = m_table.find(id);
    if (!handoff)
        return noSuchHandoff();
    if (!handoff->privateConversation || !isAllowed(handoff->state, HandoffState::Offered))
        return refused(QT_TRANSLATE_NOOP("sportello::Handoffs",
                                         "There is no private conversation to be separated from."));
    const ConversationId place = *handoff->privateConversation;
    ConversationTable(m_database).unlink(handoff->publicConversation, place);
    m_table.setPrivate(id, {}, HandoffMatch::None);
    const std::optional<Handoff> unlinked = step(id, HandoffState::Offered, unlinkedFrom(place));
    return unlinked ? Result<Handoff>(*unlinked) : Result<Handoff>(noSuchHandoff());
}

void HandoffSteps::verified(const HandleId &handle, const QString &detail)
{
    for (const Handoff &handoff : ofHandle(handle, HandoffState::CustomerWrote))
        step(handoff.id, HandoffState::Verified, detail);
}

void HandoffSteps::unverified(const HandleId &handle, const QString &detail)
{
    for (const Handoff &handoff : ofHandle(handle, HandoffState::Verified))
        step(handoff.id, HandoffState::CustomerWrote, detail);
}

void HandoffSteps::solved(const ConversationId &privateConversation)
{
    for (const Handoff &handoff : m_table.of(privateConversation)) {
        if (handoff.privateConversation == privateConversation)
            step(handoff.id, HandoffState::Solved);
    }
}

int HandoffSteps::expire(int limit)
{
    const QList<Handoff> over =
        m_table.inStateSince(HandoffState::Offered, m_now - HandoffOfferTime, limit);
    for (const Handoff &handoff : over)
        step(handoff.id, HandoffState::Expired);
    return int(over.size());
}

QList<Handoff> HandoffSteps::remind()
{
    constexpr int atMost = 500;
    QList<Handoff> stalled;
    for (const Handoff &handoff : m_table.open(atMost)) {
        const std::optional<Instant> since = stallsAt(handoff);
        if (!since || *since > m_now)
            continue;
        const QList<HandoffStep> steps = m_table.steps(handoff.id);
        const bool wasSaid = std::ranges::any_of(steps, [&](const HandoffStep &step) {
            return step.detail == u"reminded"_s && step.at >= handoff.stateSince;
        });
        if (wasSaid)
            continue;
        m_table.remark(handoff.id, m_now, m_agent, u"reminded"_s);
        stalled.append(handoff);
    }
    return stalled;
}

QList<Handoff> HandoffSteps::ofHandle(const HandleId &handle, HandoffState state)
{
    constexpr int atMost = 500;
    QList<Handoff> found;
    for (const Handoff &handoff : m_table.open(atMost)) {
        if (handoff.state != state || !handoff.privateConversation)
            continue;
        // Whoever writes in the private conversation was verified, which need not be the handle
        // that was invited.
        const auto record = ConversationTable(m_database).find(*handoff.privateConversation);
        if (record && record->conversation.handle == handle)
            found.append(handoff);
    }
    return found;
}

bool HandoffSteps::wasUnlinkedFrom(const HandoffId &id, const ConversationId &conversation)
{
    const QString detail = unlinkedFrom(conversation);
    return std::ranges::any_of(m_table.steps(id),
                               [&](const HandoffStep &step) { return step.detail == detail; });
}

void HandoffSteps::setPrivate(const Handoff &handoff, const ConversationId &conversation,
                              HandoffMatch match)
{
    m_table.setPrivate(handoff.id, conversation, match);
    ConversationTable(m_database).link(conversation, handoff.publicConversation);
}

void HandoffSteps::audit(const Handoff &handoff, const QString &detail)
{
    AuditLog(m_database)
        .append({m_agent, u"handoff."_s + toWord(handoff.state), handoff.account,
                 handoff.publicConversation, handoff.id.toString(), detail},
                m_now);
}

} // namespace sportello
