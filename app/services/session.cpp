// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/session.h"

#include "core/log.h"
#include "storage/accounttable.h"
#include "storage/conversationtable.h"
#include "storage/handletable.h"
#include "storage/messagetable.h"
#include "storage/nosuchconversation.h"

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

// Longer than any deadline of the transport: only a connector that forgot to answer gets here.
constexpr std::chrono::minutes operationLimit{3};
constexpr std::chrono::minutes signedOutRetry{15};
constexpr std::chrono::hours refreshInterval{1};
constexpr int knownIdsForThread = 20;

struct LoadedPositions
{
    QHash<QString, SourcePosition> positions;
    std::optional<Instant> lastMessage;
};

Result<RemoteThread> findThread(TeamDatabase &database, const ConversationId &id)
{
    const std::optional<ConversationRecord> record = ConversationTable(database).find(id);
    if (!record)
        return noSuchConversation(database);
    MessageTable messages(database);
    RemoteThread thread;
    thread.audience = record->conversation.audience;
    if (const std::optional<Handle> handle =
            HandleTable(database).find(record->conversation.handle))
        thread.counterpart = handle->address;
    thread.knownRemoteIds = messages.newestRemoteIds(record->conversation.id, knownIdsForThread);
    if (const std::optional<Message> newest = messages.newestIn(record->conversation.id))
        thread.parentRemoteId = newest->remoteId;
    else if (!thread.knownRemoteIds.isEmpty())
        thread.parentRemoteId = thread.knownRemoteIds.first();
    if (database.error())
        return *database.error();
    return thread;
}

} // namespace

Session::Session(const Account &account, std::unique_ptr<Connector> connector, Store &store,
                 Inbox &inbox, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_account(account)
    , m_connector(std::move(connector))
    , m_store(store)
    , m_inbox(inbox)
    , m_clock(clock)
{
    connect(m_connector.get(), &Connector::wakeUp, this, [this](const Source &source) {
        want(source.name);
        pump();
    });
    connect(m_connector.get(), &Connector::listeningChanged, this, [this](bool listening) {
        m_health.streaming = listening;
        Q_EMIT healthChanged();
        // Streams do not replay what they missed.
        wantAll();
        pump();
    });
}

Session::~Session()
{
    if (m_round)
        finishRound(Error{ErrorKind::Cancelled, {}, {}, false});
}

Capabilities Session::capabilities() const
{
    return m_connector->capabilities();
}

bool Session::canSend() const
{
    return m_refreshed && m_health.state != ConnectionState::SignedOut;
}

void Session::start()
{
    m_started = true;
    m_connector->setListening(true);
    checkNow();
}

void Session::checkNow()
{
    m_notBefore = {};
    wantAll();
    pump();
}

Future<SyncReport> Session::syncOnce()
{
    if (!m_round) {
        m_round.emplace();
        m_roundReceived = 0;
        checkNow();
    }
    return m_round ? m_round->future()
                   : readyValue(SyncReport{m_account.id, 0, m_health.state, m_health.problem});
}

void Session::want(const QString &source)
{
    if (!m_wanted.contains(source))
        m_wanted.append(source);
}

void Session::wantAll()
{
    const QList<Source> sources = m_connector->sources();
    for (const Source &source : sources)
        want(source.name);
}

quint64 Session::beginOperation()
{
    m_busy = true;
    const quint64 operation = ++m_operation;
    m_clock.callAfter(operationLimit, this, [this, operation] {
        if (m_busy && m_operation == operation)
            fail({ErrorKind::Timeout, u"the network did not answer"_s, {}, false});
    });
    return operation;
}

void Session::pump()
{
    if (m_busy)
        return;
    if (!m_positionsLoaded) {
        loadPositions();
        return;
    }
    if (const std::chrono::milliseconds wait = m_notBefore - m_clock.elapsed(); wait.count() > 0) {
        pumpAfter(wait);
        return;
    }
    if (m_refreshed && m_clock.elapsed() - m_refreshedAt > refreshInterval)
        m_refreshed = false;
    if (!m_refreshed) {
        const quint64 operation = beginOperation();
        whenDone(ensureReady(), this, [this, operation](const Result<Done> &result) {
            if (operation != m_operation)
                return;
            m_busy = false;
            if (!result)
                fail(result.error());
            else
                pump();
        });
        return;
    }
    // Taken off now: who asks for it while the answer is on its way knows of something newer.
    if (!m_wanted.isEmpty())
        fetchNext(m_wanted.takeFirst());
    else if (const std::optional<QString> older = nextOlderSource())
        fetchOlderNext(*older);
    else
        roundDone();
}

void Session::loadPositions()
{
    const quint64 operation = beginOperation();
    QStringList names;
    for (const Source &source : m_connector->sources())
        names.append(source.name);
    auto work = [account = m_account.id, names](TeamDatabase &database) -> Result<LoadedPositions> {
        LoadedPositions loaded;
        for (const QString &name : names)
            loaded.positions.insert(name, SourceTable(database).find(account, name));
        loaded.lastMessage = AccountTable(database).lastMessage(account);
        if (database.error())
            return *database.error();
        return loaded;
    };
    whenDone(m_store.run(work, Urgency::Background), this,
             [this, operation](const Result<LoadedPositions> &loaded) {
        if (operation != m_operation)
            return;
        m_busy = false;
        if (!loaded) {
            fail(loaded.error());
            return;
        }
        m_positions = loaded->positions;
        m_health.lastMessage = loaded->lastMessage;
        m_positionsLoaded = true;
        updateOlderHealth();
        pump();
    });
}

Future<Done> Session::ensureReady()
{
    if (m_refreshed)
        return readyValue(Done{});
    if (!m_refreshing) {
        m_refreshing.emplace();
        whenDone(m_connector->refresh(), this, [this](const Result<Done> &result) {
            const Promise<Done> promise = *std::exchange(m_refreshing, std::nullopt);
            if (result) {
                m_refreshed = true;
                m_knowsCapabilities = true;
                m_health.strangers = m_connector->strangers();
                m_refreshedAt = m_clock.elapsed();
                setState(ConnectionState::Working, {});
                Q_EMIT becameReady();
            } else if (result.error().kind == ErrorKind::SignInNeeded) {
                noteSignInLost(result.error());
            }
            promise.finish(result);
        });
    }
    return m_refreshing ? m_refreshing->future() : readyValue(Done{});
}

void Session::fetchNext(const QString &source)
{
    const quint64 operation = beginOperation();
    const Cursor cursor{m_positions.value(source).next};
    whenDone(m_connector->fetch(Source{source}, cursor), this,
             [this, operation, source](const Result<RemoteBatch> &batch) {
        if (operation != m_operation)
            return;
        if (batch)
            handleBatch(source, false, *batch);
        else
            fail(batch.error());
    });
}

void Session::fetchOlderNext(const QString &source)
{
    const quint64 operation = beginOperation();
    const Cursor cursor{m_positions.value(source).older};
    whenDone(m_connector->fetchOlder(Source{source}, cursor), this,
             [this, operation, source](const Result<RemoteBatch> &batch) {
        if (operation != m_operation)
            return;
        if (batch)
            handleBatch(source, true, *batch);
        else
            fail(batch.error());
    });
}

void Session::handleBatch(const QString &source, bool older, const RemoteBatch &batch)
{
    SourcePosition position = m_positions.value(source);
    const bool first = position.next.isEmpty() && !older;
    // A server that ignores the cursor would be asked the same for ever.
    const bool again = batch.more && !older && batch.next.value != position.next;
    if (!older)
        position.next = batch.next.value;
    if (older || (first && position.older.isEmpty() && !position.olderDone)) {
        const bool stuck = older && batch.older && batch.older->value == position.older;
        position.older = batch.older && !stuck ? batch.older->value : QString();
        position.olderDone = position.older.isEmpty();
    }
    if (older) {
        position.fetchedOlder += int(batch.messages.size());
        for (const RemoteMessage &message : batch.messages) {
            position.fetchedBackTo =
                std::min(position.fetchedBackTo.value_or(message.createdAt), message.createdAt);
        }
    }
    const quint64 operation = m_operation;
    whenDone(m_inbox.ingest(m_account, source, batch, position), this,
             [this, operation, source, position, batch, again](const Result<IngestReport> &report) {
        if (operation != m_operation)
            return;
        if (report)
            stored(source, position, batch, *report, again);
        else
            fail(report.error());
    });
}

void Session::stored(const QString &source, const SourcePosition &position,
                     const RemoteBatch &batch, const IngestReport &report, bool again)
{
    m_busy = false;
    m_positions.insert(source, position);
    if (again && !m_wanted.contains(source))
        m_wanted.prepend(source);
    m_roundReceived += report.received;
    if (m_wasDown)
        m_health.fetchedAfterOutage += report.received;
    for (const RemoteMessage &message : batch.messages) {
        if (message.direction == Direction::In)
            m_health.lastMessage =
                std::max(m_health.lastMessage.value_or(message.createdAt), message.createdAt);
    }
    m_health.requestsLeft = m_connector->requestsLeft();
    updateOlderHealth();
    Q_EMIT healthChanged();
    pump();
}

void Session::updateOlderHealth()
{
    m_health.fetchingOlder = nextOlderSource().has_value();
    m_health.fetchedOlder = 0;
    m_health.fetchedBackTo.reset();
    for (const SourcePosition &position : std::as_const(m_positions)) {
        m_health.fetchedOlder += position.fetchedOlder;
        if (position.fetchedBackTo) {
            m_health.fetchedBackTo = std::min(
                m_health.fetchedBackTo.value_or(*position.fetchedBackTo), *position.fetchedBackTo);
        }
    }
}

std::optional<QString> Session::nextOlderSource() const
{
    const QList<Source> sources = m_connector->sources();
    for (const Source &source : sources) {
        const SourcePosition position = m_positions.value(source.name);
        if (!position.olderDone && !position.older.isEmpty())
            return source.name;
    }
    return {};
}

void Session::roundDone()
{
    m_backoff.reset();
    m_wasDown = false;
    m_health.lastCheck = m_clock.now();
    m_health.requestsLeft = m_connector->requestsLeft();
    setState(ConnectionState::Working, {});
    Q_EMIT healthChanged(); // the time of the check is another in any case
    finishRound({});
    if (m_started) {
        const quint64 timer = ++m_timer;
        m_clock.callAfter(m_connector->pollInterval(), this, [this, timer] {
            if (timer != m_timer)
                return;
            wantAll();
            pump();
        });
    }
}

void Session::finishRound(const std::optional<Error> &error)
{
    if (!m_round)
        return;
    const Promise<SyncReport> round = *std::exchange(m_round, std::nullopt);
    round.finish(SyncReport{m_account.id, m_roundReceived, m_health.state, error});
}

void Session::fail(const Error &error)
{
    m_busy = false;
    ++m_operation; // what still comes back belongs to the past
    qCInfo(logAccounts).noquote() << "A check failed:" << int(error.kind)
                                  << redacted(error.message);
    std::chrono::milliseconds wait{};
    if (error.kind == ErrorKind::SignInNeeded) {
        noteSignInLost(error);
        wait = signedOutRetry;
    } else if (error.kind == ErrorKind::RateLimited) {
        wait = error.retryAfter.value_or(m_backoff.next(Backoff::Jitter::Equal));
        setState(ConnectionState::Working, error);
    } else {
        wait = error.retryAfter.value_or(m_backoff.next(Backoff::Jitter::Full));
        m_refreshed = false;
        if (m_health.state == ConnectionState::Working)
            m_health.fetchedAfterOutage = 0;
        m_wasDown = true;
        setState(ConnectionState::Unreachable, error);
    }
    m_notBefore = m_clock.elapsed() + wait;
    finishRound(error);
    if (m_started) {
        wantAll();
        pumpAfter(wait);
    }
}

void Session::pumpAfter(std::chrono::milliseconds delay)
{
    const quint64 timer = ++m_timer;
    m_clock.callAfter(delay, this, [this, timer] {
        if (timer == m_timer)
            pump();
    });
}

void Session::noteSignInLost(const Error &error)
{
    m_refreshed = false;
    setState(ConnectionState::SignedOut, error);
}

void Session::setState(ConnectionState state, const std::optional<Error> &problem)
{
    if (m_health.state == state && m_health.problem == problem)
        return;
    m_health.state = state;
    m_health.problem = problem;
    Q_EMIT healthChanged();
}

Future<IngestReport> Session::readThread(const ConversationId &conversation,
                                         std::chrono::milliseconds budget)
{
    Promise<IngestReport> promise;
    m_clock.callAfter(budget, this, [promise] {
        promise.finish(
            Error{ErrorKind::Timeout, u"the thread could not be read in time"_s, {}, false});
    });
    auto place = m_store.run(
        [conversation](TeamDatabase &database) { return findThread(database, conversation); });
    auto content =
        andThen(place, this, [this](const RemoteThread &found) -> Future<RemoteThreadContent> {
            if (found.parentRemoteId.isEmpty())
                return readyValue(RemoteThreadContent{});
            return m_connector->thread(found);
        });
    auto ingested = andThen(content, this, [this, conversation](const RemoteThreadContent &thread) {
        return m_inbox.ingestThread(m_account, conversation, thread);
    });
    whenDone(ingested, this,
             [promise](const Result<IngestReport> &report) { promise.finish(report); });
    return promise.future();
}

} // namespace sportello
