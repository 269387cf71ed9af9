// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/inbox.h"

#include "core/log.h"
#include "domain/language.h"
#include "services/intake.h"

#include <QThreadPool>

#include <utility>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

// Longer transactions would let a screen wait (measured: 14 to 18 ms for 50 messages).
constexpr qsizetype sliceSize = 50;

using Stored = std::pair<IngestReport, QList<OwnArrival>>;

Result<Stored> stored(const Intake &intake, const TeamDatabase &database)
{
    if (database.error())
        return *database.error();
    return Stored{intake.report(), intake.ownArrivals()};
}

void add(IngestReport &sum, const IngestReport &report)
{
    sum.received += report.received;
    sum.stored += report.stored;
    sum.edited += report.edited;
    sum.deleted += report.deleted;
}

} // namespace

Inbox::Inbox(Store &store, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
{
}

/// A batch on its way into the store, slice by slice.
struct Inbox::Delivery
{
    Account account;
    QString source;
    RemoteBatch batch;
    SourcePosition position;

    qsizetype endOfSlice(qsizetype start) const
    {
        return std::min(start + sliceSize, batch.messages.size());
    }

    /// In the order of the slice's messages. An eighth of the time of a slice: it is found out
    /// while the slice before is being written.
    static Future<QStringList> languages(const std::shared_ptr<const Delivery> &delivery,
                                         qsizetype start)
    {
        const Promise<QStringList> promise;
        const qsizetype end = delivery->endOfSlice(start);
        if (start == end)
            return promise.future();
        QThreadPool::globalInstance()->start([promise, delivery, start, end] {
            QStringList found;
            for (qsizetype i = start; i < end; ++i)
                found.append(detectLanguage(delivery->batch.messages.at(i).text.text));
            promise.finish(std::move(found));
        });
        return promise.future();
    }
};

Future<IngestReport> Inbox::ingest(const Account &account, const QString &source,
                                   const RemoteBatch &batch, const SourcePosition &position)
{
    const auto delivery =
        std::make_shared<const Delivery>(Delivery{account, source, batch, position});
    return ingestSlice(delivery, 0, {}, {});
}

Future<IngestReport> Inbox::ingestSlice(const std::shared_ptr<const Delivery> &delivery,
                                        qsizetype start, const Future<QStringList> &languages,
                                        IngestReport sum)
{
    const qsizetype end = delivery->endOfSlice(start);
    const bool last = end == delivery->batch.messages.size();
    const Instant now = m_clock.now();
    auto work = [=](TeamDatabase &database) -> Result<Stored> {
        Intake intake(database, delivery->account, now);
        // The transaction does not wait for them: whoever else uses the pool may take long.
        const QStringList known = languages.isFinished() && languages.resultCount() > 0
            ? languages.result().valueOr(QStringList())
            : QStringList();
        for (qsizetype i = start; i < end; ++i) {
            const bool isKnown = i - start < known.size();
            intake.store(delivery->batch.messages.at(i),
                         isKnown ? std::optional(known.at(i - start)) : std::nullopt);
        }
        if (last) {
            for (const QString &remoteId : delivery->batch.deleted)
                intake.markDeleted(remoteId);
            // The cursor moves with what it covers: after a crash the batch comes again and is
            // recognised.
            SourceTable(database).save(delivery->account.id, delivery->source, delivery->position);
        }
        return stored(intake, database);
    };
    const Future<QStringList> next = Delivery::languages(delivery, end);
    return andThen(m_store.run(work, Urgency::Background), this,
                   [this, delivery, end, last, next, sum](const Stored &done) mutable {
        add(sum, done.first);
        announce(delivery->account.id, done.second);
        if (last)
            return readyValue(sum);
        return ingestSlice(delivery, end, next, sum);
    });
}

Future<IngestReport> Inbox::ingestThread(const Account &account, const ConversationId &conversation,
                                         const RemoteThreadContent &content)
{
    const Instant now = m_clock.now();
    auto work = [=](TeamDatabase &database) -> Result<Stored> {
        Intake intake(database, account, now);
        for (const RemoteMessage &message : content.messages)
            intake.store(message);
        for (const QString &remoteId : content.deleted)
            intake.markDeleted(remoteId);
        intake.storeContext(conversation, content.context);
        return stored(intake, database);
    };
    return andThen(m_store.run(work, Urgency::Screen), this, [this, account](const Stored &done) {
        announce(account.id, done.second);
        return readyValue(done.first);
    });
}

Future<Done> Inbox::storeSent(const Account &account, const SentReply &sent)
{
    const Instant now = m_clock.now();
    return m_store.run([=](TeamDatabase &database) -> Result<Done> {
        Intake intake(database, account, now);
        intake.storeSent(sent);
        if (database.error())
            return *database.error();
        return Done{};
    });
}

void Inbox::announce(const AccountId &account, const QList<OwnArrival> &arrivals)
{
    for (const OwnArrival &arrival : arrivals)
        Q_EMIT ownMessageArrived(account, arrival.conversation, arrival.remoteId);
}

} // namespace sportello
