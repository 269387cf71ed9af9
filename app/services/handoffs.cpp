// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/handoffs.h"

#include "core/refused.h"
#include "domain/guard/privatedata.h"
#include "services/handoffsteps.h"
#include "services/settingrecord.h"
#include "storage/brandchanneltable.h"
#include "storage/checked.h"
#include "storage/conversationtable.h"
#include "storage/handletable.h"
#include "storage/nosuchconversation.h"
#include "storage/outboxtable.h"

#include <QUrl>

#include <algorithm>
#include <utility>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds routeBudget{4};
constexpr std::chrono::minutes betweenLooks{1};
constexpr int expiredAtOnce = 50;

/// The network's answer in the words of the domain.
PrivateReach reachOf(PrivateRoute::Kind kind)
{
    switch (kind) {
    case PrivateRoute::Kind::Message: return PrivateReach::Possible;
    case PrivateRoute::Kind::RequestOnly: return PrivateReach::AsRequest;
    case PrivateRoute::Kind::NotPossible: break;
    }
    return PrivateReach::NotPossible;
}

struct PlanFacts
{
    HandoffPlan plan;
    AccountId account;
    QString address;
    std::optional<Instant> lastIn;
    QList<BrandChannel> channels;
};

Result<PlanFacts> readFacts(TeamDatabase &database, const ConversationId &conversation)
{
    ConversationTable conversations(database);
    const auto record = conversations.find(conversations.resolve(conversation));
    if (!record)
        return noSuchConversation(database);
    if (record->conversation.audience == Audience::Private)
        return refused(Handoffs::tr("This conversation is private already."));
    const std::optional<Handle> handle = HandleTable(database).find(record->conversation.handle);
    PlanFacts facts;
    facts.plan.conversation = record->conversation.id;
    facts.plan.language = record->conversation.language;
    HandoffTable handoffs(database);
    facts.plan.underWay = handoffs.openFrom(record->conversation.id);
    do {
        facts.plan.reference = makeHandoffReference();
    } while (!handoffs.isReferenceFree(facts.plan.reference) && !database.error());
    facts.account = record->conversation.account;
    facts.address = handle ? handle->address : QString();
    facts.lastIn = record->lastIn;
    facts.channels = BrandChannelTable(database).all();
    return checked(database, facts);
}

/// The other accounts of the brand that take private messages, then what is written down.
QList<BrandChannel> channelsFor(const Account &account, const QList<BrandChannel> &written,
                                const Accounts &accounts)
{
    QList<BrandChannel> channels;
    for (const Account &other : accounts.accounts()) {
        const bool isOther = other.id != account.id && other.brand == account.brand;
        if (!isOther || !accounts.capabilities(other.id).has(Feature::PrivateMessage))
            continue;
        channels.append({{},
                         account.brand,
                         BrandChannel::Kind::Account,
                         accounts.networkDisplayName(other.network),
                         other.url.isEmpty() ? u'@' + other.handle : other.url,
                         0});
    }
    for (const BrandChannel &channel : written) {
        if (channel.brand == account.brand)
            channels.append(channel);
    }
    return channels;
}

Result<Handoff> keepPrepared(TeamDatabase &database, const Handoff &handoff)
{
    HandoffTable table(database);
    if (table.openFrom(handoff.publicConversation))
        return refused(Handoffs::tr("This customer is on the way into private already."));
    if (!table.isReferenceFree(handoff.reference))
        return refused(Handoffs::tr("The reference number has been given meanwhile. Try again."));
    table.insert(handoff);
    return checked(database, handoff);
}

std::optional<Error> problemWith(const BrandChannel &channel)
{
    const QString target = channel.target.trimmed();
    const QUrl url(target, QUrl::StrictMode);
    switch (channel.kind) {
    case BrandChannel::Kind::Phone: {
        const auto digits = std::ranges::count_if(target, [](QChar c) { return c.isDigit(); });
        if (digits < 3)
            return refused(Handoffs::tr("“%1” is no phone number.").arg(target));
        break;
    }
    case BrandChannel::Kind::Email:
        if (target.count(u'@') != 1 || target.startsWith(u'@') || target.endsWith(u'@'))
            return refused(Handoffs::tr("“%1” is no e-mail address.").arg(target));
        break;
    case BrandChannel::Kind::Form:
        if (!url.isValid() || url.scheme() != u"https"_s || url.host().isEmpty())
            return refused(Handoffs::tr("“%1” is no link. It begins with https://.").arg(target));
        break;
    case BrandChannel::Kind::Account:
        return refused(Handoffs::tr("Accounts are known by themselves."));
    }
    return {};
}

} // namespace

Handoffs::Handoffs(Store &store, Accounts &accounts, Outbox &outbox, CannedReplies &cannedReplies,
                   Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_accounts(accounts)
    , m_outbox(outbox)
    , m_cannedReplies(cannedReplies)
    , m_clock(clock)
{
    connect(&m_store, &Store::committed, this, &Handoffs::noteCommit);
}

Future<Done> Handoffs::recover()
{
    return andThen(followOutbox(), this, [this](Done) {
        auto answers = m_store.run([](TeamDatabase &database) -> Result<QList<ConversationId>> {
            return checked(database, HandoffTable(database).unrecognisedAnswers());
        });
        return andThen(answers, this, [this](const QList<ConversationId> &conversations) {
            return recognise(conversations);
        });
    });
}

void Handoffs::start()
{
    if (!std::exchange(m_started, true))
        look();
}

void Handoffs::noteCommit(const ChangeSet &changes)
{
    if (!changes.outbox.isEmpty())
        followOutbox();
    if (!changes.newCustomerMessages.isEmpty())
        recognise(changes.newCustomerMessages.values());
}

// ---------------------------------------------------------------------------- offering

Future<HandoffPlan> Handoffs::plan(const ConversationId &conversation)
{
    auto read = m_store.run(
        [conversation](TeamDatabase &database) { return readFacts(database, conversation); });
    return andThen(read, this, [this](const PlanFacts &known) -> Future<HandoffPlan> {
        const std::optional<Account> account = m_accounts.account(known.account);
        if (!account || account->removed)
            return readyError<HandoffPlan>(refused(tr("The account is not connected.")));
        HandoffFacts facts;
        facts.capabilities = m_accounts.capabilities(account->id);
        facts.channels = channelsFor(*account, known.channels, m_accounts);
        HandoffPlan plan = known.plan;
        if (facts.capabilities.replyWindow && known.lastIn)
            plan.replyWindowEnd = *known.lastIn + *facts.capabilities.replyWindow;
        auto asked = route(account->id, known.address);
        return afterwards(asked, this, [plan, facts](const Result<PrivateRoute> &answer) mutable {
            if (answer) {
                facts.reach = reachOf(answer->kind);
                facts.reachReason = answer->reason;
                facts.invitationLink = answer->invitationLink;
            }
            plan.offers = handoffOffers(facts);
            return readyValue(plan);
        });
    });
}

Future<PrivateRoute> Handoffs::route(const AccountId &account, const QString &address)
{
    Session *session = m_accounts.session(account);
    if (!session)
        return readyError<PrivateRoute>({ErrorKind::SignInNeeded, {}, {}, false});
    // Somebody waits for the answer with a finger on the key.
    Promise<PrivateRoute> promise;
    whenDone(session->connector().privateRoute(address), this,
             [promise](const Result<PrivateRoute> &answer) mutable {
        if (!promise.future().isFinished())
            promise.finish(answer);
    });
    m_clock.callAfter(routeBudget, this, [promise]() mutable {
        if (!promise.future().isFinished())
            promise.finish(Error{ErrorKind::Timeout, {}, {}, false});
    });
    return promise.future();
}

QList<CannedReply> Handoffs::wordings(HandoffRoute route) const
{
    return m_cannedReplies.ofKind(cannedKind(route), m_clock.now());
}

QList<CannedReply> Handoffs::closingWordings() const
{
    return m_cannedReplies.ofKind(closingCannedKind(), m_clock.now());
}

QList<CannedReply> Handoffs::deletionWordings() const
{
    return m_cannedReplies.ofKind(deletionCannedKind(), m_clock.now());
}

Future<Handoff> Handoffs::take(const TakePrivate &decision)
{
    const std::optional<Account> account = m_accounts.account(decision.reply.account);
    Handoff handoff;
    handoff.id = HandoffId::make();
    handoff.publicConversation = decision.plan.conversation;
    handoff.account = decision.reply.account;
    handoff.route = decision.offer.route;
    handoff.state = HandoffState::Preparing;
    handoff.createdAt = m_clock.now();
    handoff.stateSince = handoff.createdAt;
    handoff.reference = decision.plan.reference;
    if (decision.offer.channel)
        handoff.channel = decision.offer.channel->target;
    handoff.wording = decision.wording;
    handoff.wordingTitle = decision.wordingTitle;
    handoff.agent = decision.reply.agent;
    handoff.outbox = OutboxId::make();

    NewReply reply = decision.reply;
    reply.id = handoff.outbox;
    reply.conversation = decision.plan.conversation;

    const HandoffId id = handoff.id;
    m_beingTaken.insert(id);
    auto kept = m_store.run([handoff](TeamDatabase &database) -> Result<Handoff> {
        const auto record = ConversationTable(database).find(handoff.publicConversation);
        if (!record)
            return noSuchConversation(database);
        Handoff whole = handoff;
        whole.handle = record->conversation.handle;
        // A reply to a review stays with the review: in the ledger it is public like any other.
        return keepPrepared(database, whole);
    });
    auto queued =
        andThen(kept, this, [this, reply](const Handoff &) { return m_outbox.enqueue(reply); });
    return afterwards(queued, this, [this, id](const Result<OutboxId> &result) -> Future<Handoff> {
        m_beingTaken.remove(id);
        if (!result) {
            // Nothing will leave, so nothing was offered.
            auto forgotten = m_store.run([id](TeamDatabase &database) -> Result<Done> {
                HandoffTable(database).forget(id);
                return checked(database, Done{});
            });
            const Error error = result.error();
            return afterwards(forgotten, this,
                              [error](const Result<Done> &) { return readyError<Handoff>(error); });
        }
        auto followed = followOutbox();
        return andThen(followed, this, [this, id](Done) {
            return m_store.run([id](TeamDatabase &database) -> Result<Handoff> {
                return checked(database, HandoffTable(database).find(id).value_or(Handoff{}));
            });
        });
    });
}

Future<OutboxId> Handoffs::closeInPublic(const HandoffId &id, const NewReply &asked)
{
    NewReply reply = asked;
    reply.id = OutboxId::make();
    const Instant now = m_clock.now();
    auto noted = m_store.run([id, reply, now](TeamDatabase &database) -> Result<ConversationId> {
        HandoffTable table(database);
        const std::optional<Handoff> handoff = table.find(id);
        if (!handoff)
            return Error{ErrorKind::NotFound, u"no such handoff"_s, {}, false};
        if (handoff->state != HandoffState::Solved)
            return refused(tr("The thread is closed in public once the matter is solved."));
        if (handoff->closingOutbox)
            return refused(tr("The closing line is on its way already."));
        table.setClosing(id, reply.id);
        table.remark(id, now, reply.agent, u"closing"_s);
        return checked(database, handoff->publicConversation);
    });
    m_beingTaken.insert(id);
    auto queued = andThen(noted, this, [this, reply](const ConversationId &conversation) mutable {
        reply.conversation = conversation;
        return m_outbox.enqueue(reply);
    });
    return afterwards(queued, this, [this, id](const Result<OutboxId> &result) {
        m_beingTaken.remove(id);
        if (!result)
            followOutbox();
        return ready(result);
    });
}

// ---------------------------------------------------------------------------- what people say

template<typename Work>
Future<Handoff> Handoffs::change(const AgentId &agent, Work work)
{
    const Instant now = m_clock.now();
    return m_store.run([agent, now, work](TeamDatabase &database) -> Result<Handoff> {
        HandoffSteps steps(database, agent, now);
        const Result<Handoff> changed = work(steps);
        if (database.error())
            return *database.error();
        return changed;
    });
}

Future<Handoff> Handoffs::stepTo(const HandoffId &id, HandoffState to, const AgentId &agent)
{
    return change(agent, [id, to](HandoffSteps &steps) -> Result<Handoff> {
        if (const std::optional<Handoff> changed = steps.step(id, to))
            return *changed;
        return refused(tr("This step is not possible any more: something happened meanwhile."));
    });
}

Future<Handoff> Handoffs::customerWrote(const HandoffId &id, const AgentId &agent)
{
    return stepTo(id, HandoffState::CustomerWrote, agent);
}

Future<Handoff> Handoffs::solve(const HandoffId &id, const AgentId &agent)
{
    return stepTo(id, HandoffState::Solved, agent);
}

Future<Handoff> Handoffs::reopen(const HandoffId &id, const AgentId &agent)
{
    return stepTo(id, HandoffState::CustomerWrote, agent);
}

Future<Handoff> Handoffs::decline(const HandoffId &id, const AgentId &agent)
{
    return stepTo(id, HandoffState::Declined, agent);
}

Future<Handoff> Handoffs::link(const HandoffId &id, const ConversationId &privateConversation,
                               const AgentId &agent)
{
    return change(agent, [id, privateConversation](HandoffSteps &steps) {
        return steps.link(id, privateConversation);
    });
}

Future<Handoff> Handoffs::unlink(const HandoffId &id, const AgentId &agent)
{
    return change(agent, [id](HandoffSteps &steps) { return steps.unlink(id); });
}

// ---------------------------------------------------------------------------- reading

Future<std::optional<Handoff>> Handoffs::find(const HandoffId &id)
{
    return m_store.run([id](TeamDatabase &database) -> Result<std::optional<Handoff>> {
        return checked(database, HandoffTable(database).find(id));
    });
}

Future<QList<Handoff>> Handoffs::of(const ConversationId &conversation)
{
    return m_store.run([conversation](TeamDatabase &database) -> Result<QList<Handoff>> {
        const ConversationId place = ConversationTable(database).resolve(conversation);
        return checked(database, HandoffTable(database).of(place));
    });
}

Future<QList<HandoffStep>> Handoffs::steps(const HandoffId &id)
{
    return m_store.run([id](TeamDatabase &database) -> Result<QList<HandoffStep>> {
        return checked(database, HandoffTable(database).steps(id));
    });
}

Future<QList<Handoff>> Handoffs::open()
{
    constexpr int atMost = 1000;
    return m_store.run([](TeamDatabase &database) -> Result<QList<Handoff>> {
        return checked(database, HandoffTable(database).open(atMost));
    });
}

Future<QList<HandoffRecord>> Handoffs::records(Instant from, Instant until)
{
    auto read = m_store.run([from, until](TeamDatabase &database) -> Result<QList<HandoffRecord>> {
        HandoffTable table(database);
        QList<HandoffRecord> records;
        for (const Handoff &handoff : table.offeredBetween(from, until))
            records.append({handoff, table.steps(handoff.id), {}});
        return checked(database, records);
    });
    return andThen(read, this, [this](QList<HandoffRecord> records) {
        for (HandoffRecord &record : records) {
            if (const auto account = m_accounts.account(record.handoff.account))
                record.network = m_accounts.networkDisplayName(account->network);
        }
        return readyValue(records);
    });
}

Future<QList<BrandChannel>> Handoffs::channels(const BrandId &brand)
{
    return m_store.run([brand](TeamDatabase &database) -> Result<QList<BrandChannel>> {
        return checked(database, BrandChannelTable(database).of(brand));
    });
}

Future<QStringList> Handoffs::publicContacts(const BrandId &brand)
{
    return m_store.run([brand](TeamDatabase &database) -> Result<QStringList> {
        return checked(database, BrandChannelTable(database).publicContacts(brand));
    });
}

Future<Done> Handoffs::savePublicContacts(const BrandId &brand, const QStringList &entries)
{
    const AllowedContacts read = AllowedContacts::parse(entries.join(u'\n'), usualPhoneRegions());
    if (!read.complaints().isEmpty())
        return readyError<Done>(refused(read.complaints().first()));
    QStringList kept;
    for (const QString &entry : entries) {
        if (!entry.trimmed().isEmpty())
            kept.append(entry.trimmed());
    }
    return m_store.run([brand, kept, now = m_clock.now(),
                        agent = m_agent](TeamDatabase &database) -> Result<Done> {
        BrandChannelTable(database).replacePublicContacts(brand, kept);
        recordSetting(database, agent, u"public_contacts.changed"_s, brand.toString(), now);
        return checked(database, Done{});
    });
}

Future<Done> Handoffs::saveChannels(const BrandId &brand, const QList<BrandChannel> &channels)
{
    QList<BrandChannel> cleaned = channels;
    for (BrandChannel &channel : cleaned) {
        if (const std::optional<Error> problem = problemWith(channel))
            return readyError<Done>(*problem);
        channel.name = channel.name.simplified();
        channel.target = channel.target.trimmed();
        channel.brand = brand;
    }
    return m_store.run([brand, cleaned, now = m_clock.now(),
                        agent = m_agent](TeamDatabase &database) -> Result<Done> {
        BrandChannelTable(database).replace(brand, cleaned);
        recordSetting(database, agent, u"channels.changed"_s, brand.toString(), now);
        return checked(database, Done{});
    });
}

// ---------------------------------------------------------------------------- what happens by
// itself

Future<Done> Handoffs::followOutbox()
{
    if (std::exchange(m_following, true)) {
        m_followAgain = true;
        return readyValue(Done{});
    }
    using Pending = QList<Handoff>;
    using Found = QList<std::pair<Handoff, std::optional<OutboxItem>>>;
    auto pending = m_store.run([](TeamDatabase &database) -> Result<Pending> {
        return checked(database, HandoffTable(database).withOpenOutbox());
    });
    auto found = andThen(pending, this, [this](Pending handoffs) {
        // Their rows are not there yet; those of others lie on their computers.
        handoffs.removeIf([this](const Handoff &handoff) {
            return m_beingTaken.contains(handoff.id) || handoff.agent != m_agent;
        });
        return m_store.run([handoffs](OwnDatabase &database) -> Result<Found> {
            OutboxTable outbox(database);
            Found rows;
            for (const Handoff &handoff : handoffs) {
                const bool prepares = handoff.state == HandoffState::Preparing;
                rows.append({handoff,
                             outbox.find(prepares ? handoff.outbox
                                                  : handoff.closingOutbox.value_or(OutboxId()))});
            }
            return checked(database, rows);
        });
    });
    const Instant now = m_clock.now();
    auto moved = andThen(found, this, [this, now](const Found &rows) {
        return m_store.run([rows, now](TeamDatabase &database) -> Result<Done> {
            for (const auto &[handoff, item] : rows)
                HandoffSteps(database, handoff.agent, now).follow(handoff, item);
            return checked(database, Done{});
        });
    });
    return afterwards(moved, this, [this](const Result<Done> &result) {
        m_following = false;
        if (std::exchange(m_followAgain, false))
            return followOutbox();
        return ready(result);
    });
}

Future<Done> Handoffs::recognise(const QList<ConversationId> &conversations)
{
    if (conversations.isEmpty())
        return readyValue(Done{});
    const Instant now = m_clock.now();
    return m_store.run(
        [conversations, now](TeamDatabase &database) -> Result<Done> {
            HandoffSteps steps(database, {}, now);
            for (const ConversationId &conversation : conversations)
                steps.recognise(conversation);
            return checked(database, Done{});
        },
        Urgency::Background);
}

void Handoffs::look()
{
    const Instant now = m_clock.now();
    auto looked = m_store.run(
        [now](TeamDatabase &database) -> Result<QList<Handoff>> {
            HandoffSteps steps(database, {}, now);
            steps.expire(expiredAtOnce);
            return checked(database, steps.remind());
        },
        Urgency::Background);
    whenDone(looked, this, [this](const Result<QList<Handoff>> &result) {
        if (result && !result->isEmpty())
            Q_EMIT stalled(*result);
        m_clock.callAfter(betweenLooks, this, [this] { look(); });
    });
}

} // namespace sportello
