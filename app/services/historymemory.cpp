// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/historymemory.h"

#include "core/sha256.h"
#include "domain/auditkinds.h"
#include "storage/auditlog.h"
#include "storage/checked.h"

#include <QFileInfo>
#include <QStringList>

#include <utility>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

// Several commits in a row are told at once.
constexpr std::chrono::seconds writeDelay{2};
constexpr std::chrono::minutes retryDelay{5};

const QStringList &placeTakers()
{
    static const QStringList kinds{AuditKind::restored, AuditKind::begunAnew};
    return kinds;
}

} // namespace

HistoryMemory::HistoryMemory(Store &store, SecretStore &secrets, Clock &clock, QString key,
                             QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_secrets(secrets)
    , m_clock(clock)
    , m_key(std::move(key))
{
    connect(&store, &Store::committed, this, &HistoryMemory::keepUp);
}

QString HistoryMemory::keyFor(const QString &profilePath)
{
    const QString path = QFileInfo(profilePath).canonicalFilePath();
    return u"history-"_s + sha256Hex(path.toUtf8()).left(32);
}

QString HistoryMemory::toText(const Entry &entry)
{
    return u"1 %1 %2 %3"_s.arg(QString::number(entry.head.records), entry.head.hash, entry.restore);
}

std::optional<HistoryMemory::Entry> HistoryMemory::fromText(const QString &text)
{
    const QStringList words = text.split(u' ');
    if (words.size() != 4 || words.first() != u"1")
        return {};
    return Entry{{words.at(1).toLongLong(), words.at(2)}, words.at(3)};
}

Future<Done> HistoryMemory::settle()
{
    if (m_settling)
        return m_settling->future();
    m_settling.emplace();
    const Promise<Done> promise = *m_settling;
    if (m_key.isEmpty()) {
        promise.finish(Done{});
        return promise.future();
    }
    auto judged = afterwards(m_secrets.read(m_key), this, [this](const Result<Secret> &secret) {
        if (!secret && secret.error().kind != ErrorKind::NotFound) {
            set(State::Unavailable, secret.error());
            return readyValue(Done{});
        }
        const std::optional<Entry> entry = secret ? fromText(secret->reveal()) : std::nullopt;
        // What is there and cannot be read was not written by us: it may be a trace.
        if (secret && !entry) {
            set(State::Differs, {});
            return readyValue(Done{});
        }
        auto compared = compare(entry);
        return andThen(compared, this, [this, entry](const Comparison &comparison) {
            return judge(entry, comparison);
        });
    });
    whenDone(judged, this, [this, promise](const Result<Done> &done) {
        if (!done)
            set(State::Unavailable, done.error());
        promise.finish(Done{});
    });
    return promise.future();
}

Future<HistoryMemory::Comparison> HistoryMemory::compare(const std::optional<Entry> &entry)
{
    return m_store.run(
        [entry](TeamDatabase &database) -> Result<Comparison> {
            AuditLog log(database);
            Comparison comparison;
            comparison.now = {log.head(), log.newestOf(placeTakers())};
            if (entry) {
                comparison.agrees = entry->head.records == 0
                    || (entry->head.records <= comparison.now.head.records
                        && log.hashOf(entry->head.records) == entry->head.hash);
            }
            return checked(database, comparison);
        },
        Urgency::Background);
}

Future<Done> HistoryMemory::judge(const std::optional<Entry> &entry, const Comparison &comparison)
{
    m_restore = comparison.now.restore;
    if (!entry)
        return beginToRemember();
    // A backup was put back since: the history says so itself, and goes on from there.
    const bool isExplained =
        !comparison.now.restore.isEmpty() && comparison.now.restore != entry->restore;
    if (!comparison.agrees && !isExplained) {
        set(State::Differs, {});
        return readyValue(Done{});
    }
    m_written = entry->head;
    set(State::Kept, {});
    return writeNow();
}

Future<Done> HistoryMemory::beginToRemember()
{
    // A locked keychain says "not found" too; then it does not take anything either.
    auto written = m_secrets.write(m_key, Secret(toText({})));
    return afterwards(written, this, [this](const Result<Done> &done) {
        if (!done) {
            set(State::Unavailable, done.error());
            return readyValue(Done{});
        }
        auto noted = m_store.run([now = m_clock.now()](TeamDatabase &database) {
            AuditLog(database).append({{}, AuditKind::remembered, {}, {}, {}, {}}, now);
            return checked(database, Done{});
        });
        return andThen(noted, this, [this](Done) {
            set(State::Kept, {});
            return writeNow();
        });
    });
}

Future<Done> HistoryMemory::writeNow()
{
    if (m_isWriting) {
        m_isWantedAgain = true;
        return readyValue(Done{});
    }
    m_isWriting = true;
    auto read = m_store.run(
        [](TeamDatabase &database) { return checked(database, AuditLog(database).head()); },
        Urgency::Background);
    auto written = andThen(read, this, [this](const AuditHead &head) {
        if (head == m_written)
            return readyValue(Done{});
        auto told = m_secrets.write(m_key, Secret(toText({head, m_restore})));
        return andThen(told, this, [this, head](Done) {
            m_written = head;
            return readyValue(Done{});
        });
    });
    return afterwards(written, this, [this](const Result<Done> &done) {
        m_isWriting = false;
        if (done) {
            set(State::Kept, {});
        } else {
            set(State::Unavailable, done.error());
            m_clock.callAfter(retryDelay, this, [this] { writeNow(); });
        }
        if (std::exchange(m_isWantedAgain, false) && done)
            keepUp();
        return readyValue(Done{});
    });
}

void HistoryMemory::keepUp()
{
    if (m_state != State::Kept || m_isScheduled)
        return;
    m_isScheduled = true;
    m_clock.callAfter(writeDelay, this, [this] {
        m_isScheduled = false;
        writeNow();
    });
}

Future<std::optional<AuditHead>> HistoryMemory::remembered()
{
    if (m_key.isEmpty())
        return readyValue(std::optional<AuditHead>());
    return afterwards(m_secrets.read(m_key), this, [](const Result<Secret> &secret) {
        const std::optional<Entry> entry = secret ? fromText(secret->reveal()) : std::nullopt;
        return readyValue(entry ? std::optional<AuditHead>(entry->head) : std::nullopt);
    });
}

void HistoryMemory::set(State state, const std::optional<Error> &error)
{
    m_error = error;
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged();
}

} // namespace sportello
