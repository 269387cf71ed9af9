// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/handoff/handoffdesk.h"

#include "domain/links.h"
#include "ui/common/format.h"
#include "ui/conversation/cannedinsertion.h"
#include "ui/conversation/composer.h"
#include "ui/handoff/linkpanel.h"
#include "ui/handoff/takeprivatestrip.h"
#include "ui/models/accountname.h"

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

/// Who wrote longer ago than so many is looked for in the list.
constexpr qsizetype MostToLink = 200;

} // namespace

HandoffDesk::HandoffDesk(Program &program, const Theme &theme, Composer &composer,
                         CannedInsertion &canned, QWidget *page)
    : QObject(page)
    , m_program(program)
    , m_composer(composer)
    , m_canned(canned)
    , m_bar(new HandoffBar(theme, page))
    , m_strip(new TakePrivateStrip(theme, page))
    , m_link(new LinkPanel(theme, page))
{
    connect(m_bar, &HandoffBar::wanted, this, &HandoffDesk::step);
    connect(m_strip, &TakePrivateStrip::offerWanted, this, &HandoffDesk::offer);
    connect(m_strip, &TakePrivateStrip::cancelled, this, &HandoffDesk::cancel);
    connect(m_link, &LinkPanel::chosen, this, [this](const ConversationId &id) {
        if (m_handoff)
            change(m_program.handoffs().link(m_handoff->id, id, m_program.agent().id));
    });
    connect(&m_composer, &Composer::handoffEnded, this, [this] {
        m_plan.reset();
        m_strip->clear();
    });
    connect(&m_program.store(), &Store::committed, this, [this](const ChangeSet &changes) {
        if (!changes.handoffs.isEmpty())
            read();
    });
}

QString HandoffDesk::contact() const
{
    return isolateBidi(Format::name(m_conversation).simplified());
}

QString HandoffDesk::account() const
{
    const std::optional<Account> account = m_program.accounts().account(m_conversation.account);
    return account ? AccountName::of(m_program.accounts(), *account) : QString();
}

void HandoffDesk::setConversation(const ConversationSummary &conversation)
{
    const bool isOther = conversation.id != m_conversation.id;
    m_conversation = conversation;
    if (!isOther)
        return;
    m_plan.reset();
    m_strip->clear();
    m_link->dismiss();
    forget();
    read();
}

void HandoffDesk::read()
{
    if (m_conversation.id.isNull())
        return;
    const quint64 number = ++m_number;
    whenDone(m_program.handoffs().of(m_conversation.id), this,
             [this, number](const Result<QList<Handoff>> &found) {
        if (number != m_number || !found)
            return;
        const auto shown = std::ranges::find_if(*found, [](const Handoff &handoff) {
            return handoff.state != HandoffState::Withdrawn;
        });
        if (shown == found->cend()) {
            forget();
            return;
        }
        whenDone(m_program.handoffs().steps(shown->id), this,
                 [this, number, handoff = *shown](const Result<QList<HandoffStep>> &steps) {
            if (number == m_number && steps)
                showHandoff(handoff, *steps);
        });
    });
}

void HandoffDesk::forget()
{
    m_handoff.reset();
    m_steps.clear();
    m_bar->clear();
    Q_EMIT changed();
}

void HandoffDesk::followStall()
{
    const std::optional<Instant> stalls = m_handoff ? stallsAt(*m_handoff) : std::nullopt;
    const Instant now = m_program.clock().now();
    const bool isStalled = stalls && *stalls <= now;
    m_bar->setStalled(isStalled ? std::optional(now - m_handoff->stateSince) : std::nullopt);
    if (!stalls)
        return;
    const auto wait = isStalled
        ? std::chrono::milliseconds(std::chrono::minutes(1))
        : std::min<std::chrono::milliseconds>(*stalls - now, std::chrono::minutes(1));
    m_program.clock().callAfter(wait, this, [this, number = ++m_stallNumber] {
        if (number == m_stallNumber)
            followStall();
    });
}

void HandoffDesk::showHandoff(const Handoff &handoff, const QList<HandoffStep> &steps)
{
    m_handoff = handoff;
    m_steps = steps;
    followStall();
    Q_EMIT changed();
    const bool isPrivateSide = handoff.privateConversation == m_conversation.id;
    m_bar->setHandoff(handoff, steps, contact(), isPrivateSide);
    if (m_closing == handoff.id && !isPrivateSide)
        beginClosingHere(handoff);
}

// ---------------------------------------------------------------------------- into private

void HandoffDesk::takePrivate()
{
    begin(false);
}

void HandoffDesk::askToDelete()
{
    begin(true);
}

QString HandoffDesk::deletionText() const
{
    const QList<CannedReply> wordings = m_program.handoffs().deletionWordings();
    return wordings.isEmpty() ? QString() : m_canned.filled(wordings.first(), {});
}

void HandoffDesk::requestDeletion()
{
    m_composer.setAudience(SendCheck::publicAudience(m_conversation));
    m_composer.replaceHandoffText(deletionText());
    m_composer.focusEditor();
}

void HandoffDesk::begin(bool asksToDelete)
{
    if (m_conversation.id.isNull())
        return;
    const ConversationId asked = m_conversation.id;
    whenDone(m_program.handoffs().plan(asked), this,
             [this, asked, asksToDelete](const Result<HandoffPlan> &plan) {
        if (asked != m_conversation.id)
            return;
        if (!plan) {
            if (plan.error().kind == ErrorKind::Refused)
                Q_EMIT told(plan.error().message);
            else
                Q_EMIT failed(plan.error());
            return;
        }
        if (asksToDelete && (plan->underWay || plan->offers.isEmpty())) {
            requestDeletion();
            return;
        }
        if (plan->underWay) {
            Q_EMIT told(tr("%1 is on the way into private already.").arg(contact()));
            return;
        }
        if (plan->offers.isEmpty()) {
            Q_EMIT told(tr("There is no way into private here: the network has none, and no other "
                           "channel of the brand is written down. Add a phone number, an address "
                           "or a form in the settings of the brand."));
            return;
        }
        m_plan = *plan;
        m_asksToDelete = asksToDelete;
        offer(0);
    });
}

void HandoffDesk::offer(int index)
{
    if (!m_plan || index < 0 || index >= m_plan->offers.size())
        return;
    const HandoffOffer &chosen = m_plan->offers.at(index);
    TakePrivate decision;
    decision.plan = *m_plan;
    decision.offer = chosen;
    m_composer.setAudience(chosen.audience == Audience::Public
                               ? SendCheck::publicAudience(m_conversation)
                               : chosen.audience);
    const QList<CannedReply> wordings = m_program.handoffs().wordings(chosen.route);
    CannedFacts extra;
    extra.handoffReference = m_plan->reference;
    extra.handoffLink = chosen.link;
    extra.handoffChannel = chosen.channel ? chosen.channel->target : QString();
    if (!wordings.isEmpty()) {
        const CannedReply &wording = wordings.first();
        if (!wording.id.isNull())
            decision.wording = wording.id;
        decision.wordingTitle = wording.title;
        QString text = m_canned.filled(wording, extra);
        if (m_asksToDelete)
            text += QStringLiteral("\n\n") + deletionText();
        m_composer.replaceHandoffText(text);
    }
    m_composer.setHandoff(HandoffIntent{decision, {}});
    m_strip->showPlan(*m_plan, index, contact(), account(), m_program.clock().now());
    m_composer.focusEditor();
}

void HandoffDesk::cancel()
{
    m_plan.reset();
    m_closing.reset();
    m_composer.cancelHandoff();
    m_strip->clear();
}

// ---------------------------------------------------------------------------- further steps

void HandoffDesk::step(HandoffBar::Step step)
{
    if (!m_handoff)
        return;
    Handoffs &handoffs = m_program.handoffs();
    const HandoffId id = m_handoff->id;
    const AgentId me = m_program.agent().id;
    switch (step) {
    case HandoffBar::Step::OtherSide:
        Q_EMIT conversationWanted(m_handoff->privateConversation == m_conversation.id
                                      ? m_handoff->publicConversation
                                      : m_handoff->privateConversation.value_or(ConversationId()));
        break;
    case HandoffBar::Step::Timeline: Q_EMIT timelineWanted(); break;
    case HandoffBar::Step::Link: askLink(); break;
    case HandoffBar::Step::CustomerWrote: change(handoffs.customerWrote(id, me)); break;
    case HandoffBar::Step::Solved: change(handoffs.solve(id, me)); break;
    case HandoffBar::Step::NotSolved: change(handoffs.reopen(id, me)); break;
    case HandoffBar::Step::GiveUp: change(handoffs.decline(id, me)); break;
    case HandoffBar::Step::Separate: change(handoffs.unlink(id, me)); break;
    case HandoffBar::Step::CloseInPublic: beginClosing(); break;
    }
}

void HandoffDesk::askLink()
{
    if (!m_handoff || m_handoff->publicConversation != m_conversation.id) {
        Q_EMIT told(tr("Nobody was invited into private here."));
        return;
    }
    ConversationQuery query;
    query.query = parseQuery(u"is:private"_s).query;
    query.order = ConversationOrder::LastActivity;
    Conversations &conversations = m_program.conversations();
    auto found = andThen(conversations.list(query), this,
                         [&conversations](const QList<ConversationId> &ids) {
        return conversations.summaries(ids.mid(0, MostToLink));
    });
    whenDone(found, this,
             [this, asked = m_conversation.id](const Result<QList<ConversationSummary>> &result) {
        if (asked != m_conversation.id)
            return;
        if (!result)
            Q_EMIT failed(result.error());
        else if (result->isEmpty())
            Q_EMIT told(tr("There is no private conversation yet."));
        else
            m_link->open(contact(), m_conversation.contact, *result, m_program.clock().now());
    });
}

void HandoffDesk::change(Future<Handoff> changed)
{
    whenDone(changed, this, [this](const Result<Handoff> &result) {
        if (result)
            return;
        if (result.error().kind == ErrorKind::Refused)
            Q_EMIT told(result.error().message);
        else
            Q_EMIT failed(result.error());
    });
}

void HandoffDesk::beginClosing()
{
    const Handoff handoff = *m_handoff;
    m_closing = handoff.id;
    if (handoff.publicConversation == m_conversation.id)
        beginClosingHere(handoff);
    else
        Q_EMIT conversationWanted(handoff.publicConversation);
}

void HandoffDesk::beginClosingHere(const Handoff &handoff)
{
    m_closing.reset();
    m_composer.setAudience(SendCheck::publicAudience(m_conversation));
    const QList<CannedReply> wordings = m_program.handoffs().closingWordings();
    if (!wordings.isEmpty())
        m_composer.replaceHandoffText(m_canned.filled(wordings.first(), {}));
    m_composer.setHandoff(HandoffIntent{{}, handoff.id});
    m_strip->showClosing(contact(), account());
    m_composer.focusEditor();
}

} // namespace sportello
