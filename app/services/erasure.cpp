// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/erasure.h"

#include "core/log.h"
#include "services/erasuresteps.h"
#include "storage/backup.h"
#include "storage/checked.h"
#include "storage/holdtable.h"
#include "storage/personowntable.h"
#include "storage/persontable.h"

#include <QFileInfo>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

Erasures::Erasures(Store &store, Attachments &attachments, Clock &clock, const QString &profile,
                   QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_attachments(attachments)
    , m_clock(clock)
    , m_journal(profile.isEmpty() ? QString() : profile + u"/erasures"_s)
    , m_search(profile, store.location().path)
{
}

QList<ErasedBackup> Erasures::backups() const
{
    QList<ErasedBackup> list;
    if (!m_search.isPossible())
        return list;
    const QList<BackupFile> files = listBackups(backupFolderOf(m_store.location()));
    qsizetype daily = 0;
    qsizetype upgrades = 0;
    for (const BackupFile &file : files) {
        qsizetype &newer = file.beforeUpgrade ? upgrades : daily;
        list.append(
            {QFileInfo(file.path).fileName(), file.time, keptUntil(file, newer, m_clock.now())});
        ++newer;
    }
    const QStringList damaged = m_search.damagedFiles();
    for (const QString &name : damaged)
        list.append({name, {}, {}});
    return list;
}

Future<ErasurePreview> Erasures::preview(const ContactId &contact)
{
    auto read = m_store.run([contact](TeamDatabase &database) -> Result<ErasurePreview> {
        PersonTable table(database);
        const std::optional<PersonScope> scope = table.find(contact);
        if (!scope)
            return database.error().value_or(
                Error{ErrorKind::NotFound, u"no such person"_s, {}, false});
        return checked(
            database,
            ErasurePreview{*scope, table.count(*scope), HoldTable(database).of(contact), 0, {}});
    });
    return andThen(read, this, [this](const ErasurePreview &team) {
        return m_store.run([team, backups = backups()](OwnDatabase &database) {
            ErasurePreview preview = team;
            PersonOwnTable own(database);
            preview.counts += own.count(preview.scope.conversations);
            preview.open = own.countOpen(preview.scope.conversations);
            preview.backups = backups;
            return checked(database, preview);
        });
    });
}

Error Erasures::refusal(const ErasurePreview &preview)
{
    const QString sentence = preview.holds.isEmpty()
        ? tr("A reply to this person is still on its way or waits for you. Wait until it is sent, "
             "or discard it; then erase.")
        : tr("This person is on hold: %1. Lift the hold first.").arg(preview.holds.first().reason);
    return {ErrorKind::Refused, sentence, {}, false};
}

Future<ErasureReceipt> Erasures::erase(const ContactId &contact, const AgentId &agent)
{
    if (m_isWorking) {
        return readyError<ErasureReceipt>(
            {ErrorKind::Refused,
             tr("Another person is being erased. Wait until that is finished."),
             {},
             false});
    }
    m_isWorking = true;
    auto job = std::make_shared<ErasureJob>();
    job->contact = contact;
    job->receipt.id = ErasureId::make();
    job->receipt.agent = agent;
    job->receipt.requestedAt = m_clock.now();
    auto looked = preview(contact);
    auto done = andThen(looked, this, [this, job](const ErasurePreview &preview) {
        if (!preview.holds.isEmpty() || preview.open > 0)
            return readyError<ErasureReceipt>(refusal(preview));
        return work(job);
    });
    return afterwards(done, this, [this](const Result<ErasureReceipt> &result) {
        m_isWorking = false;
        Q_EMIT changed();
        return ready(result);
    });
}

Future<QList<ErasureReceipt>> Erasures::receipts(int limit)
{
    return m_store.run([limit](TeamDatabase &database) {
        return checked(database, ErasureTable(database).all(limit));
    });
}

/// Runs `step(ErasureSteps &)` as one transaction.
template<typename Step>
auto Erasures::step(const Job &job, Step step)
{
    return m_store.run(
        [job, step = std::move(step), now = m_clock.now()](TeamDatabase &database) {
        ErasureSteps steps(database, *job, now);
        return step(steps);
        },
        Urgency::Background);
}

Future<ErasureReceipt> Erasures::work(const Job &job)
{
    job->receipt.backups = backups();
    auto begun = begin(job);
    auto own = andThen(begun, this, [this, job](Done) { return removeOwn(job); });
    auto texts = andThen(own, this, [this, job](Done) { return removeConversations(job); });
    auto rest = andThen(texts, this, [this, job](Done) {
        return step(job, [](ErasureSteps &steps) { return steps.removeRest(); });
    });
    // What was written into a draft or came into the outbox meanwhile.
    auto again = andThen(rest, this, [this, job](Done) { return removeOwn(job); });
    auto files = andThen(again, this, [this](Done) { return m_attachments.clean(); });
    auto compact = andThen(files, this, [this, job](Done) {
        return step(job, [](ErasureSteps &steps) { return steps.compact(false); });
    });
    auto looked = andThen(compact, this, [this, job](Done) { return lookAfter(job, true); });
    return andThen(looked, this, [this, job](Done) {
        return step(job, [](ErasureSteps &steps) { return steps.finish(); });
    });
}

Future<Done> Erasures::begin(const Job &job)
{
    auto read = step(job, [](ErasureSteps &steps) { return steps.read(); });
    auto own = andThen(read, this, [this, job](Done) {
        return m_store.run([job](OwnDatabase &database) -> Result<Done> {
            PersonOwnTable table(database);
            const QList<ConversationId> &conversations = job->scope.conversations;
            job->pieces += table.pieces(conversations, ErasureJob::MostPieces);
            job->receipt.counts.files += int(table.files(conversations).size());
            return checked(database, Done{});
        });
    });
    auto begun = andThen(own, this, [this, job](Done) {
        return step(
            job, [name = tr("Erased person")](ErasureSteps &steps) { return steps.begin(name); });
    });
    return andThen(begun, this, [this, job](Done) {
        // What is done again stands there.
        return ready(job->receipt.again ? Result<Done>(Done{})
                                        : m_journal.append(job->secret, job->entry()));
    });
}

Future<Done> Erasures::removeOwn(const Job &job)
{
    return m_store.run([job](OwnDatabase &database) -> Result<Done> {
        job->receipt.counts += PersonOwnTable(database).remove(job->scope.conversations);
        return checked(database, Done{});
    });
}

Future<Done> Erasures::removeConversations(const Job &job)
{
    auto removed = step(job, [](ErasureSteps &steps) { return steps.removeSome(); });
    return andThen(removed, this, [this, job](bool all) {
        Q_EMIT progressed(int(job->next), int(job->scope.conversations.size()));
        return all ? readyValue(Done{}) : removeConversations(job);
    });
}

Future<Done> Erasures::lookAfter(const Job &job, bool mayWriteAnew)
{
    auto emptied = m_store.emptyLog();
    if (!m_search.isPossible())
        return emptied;
    return andThen(emptied, this, [this, job, mayWriteAnew](Done) {
        auto looked = m_search.find(job->pieces);
        return andThen(looked, this, [this, job, mayWriteAnew](const ProfileLook &look) {
            return judge(job, look, mayWriteAnew);
        });
    });
}

Future<Done> Erasures::judge(const Job &job, const ProfileLook &look, bool mayWriteAnew)
{
    auto mentioned = m_store.run([found = look.found](TeamDatabase &database) {
        return checked(database, PersonTable(database).countMentioned(found));
    });
    return andThen(mentioned, this, [this, job, look, mayWriteAnew](int mentions) {
        const int left = int(look.found.size()) - mentions;
        job->receipt.scan = {look.complete && !job->isResumed, int(job->pieces.size()), look.bytes,
                             left, mentions};
        if (left == 0 || !mayWriteAnew)
            return readyValue(Done{});
        // Between the rows of a page what moved elsewhere may still stand.
        auto written = step(job, [](ErasureSteps &steps) { return steps.compact(true); });
        return andThen(written, this, [this, job](Done) { return lookAfter(job, false); });
    });
}

Future<Done> Erasures::recover(const AgentId &agent)
{
    return andThen(missing(agent), this, [this](const QList<Job> &jobs) {
        if (jobs.isEmpty())
            return readyValue(Done{});
        m_isWorking = true;
        return afterwards(runAll(jobs, 0), this, [this](const Result<Done> &result) {
            m_isWorking = false;
            Q_EMIT changed();
            return ready(result);
        });
    });
}

Future<QList<Erasures::Job>> Erasures::missing(const AgentId &agent)
{
    const QList<ErasureJournal::Entry> entries = m_journal.entries();
    const QString secret = m_journal.secret();
    return m_store.run([entries, secret, agent](TeamDatabase &database) -> Result<QList<Job>> {
        QList<Job> jobs;
        ErasureTable table(database);
        const QList<ErasureTable::Running> running = table.running();
        for (const ErasureTable::Running &each : running) {
            auto job = std::make_shared<ErasureJob>();
            job->contact = each.contact;
            job->receipt = each.receipt;
            job->isResumed = true;
            jobs.append(job);
        }
        QHash<QString, ContactId> contacts;
        for (const ErasureJournal::Entry &entry : entries) {
            if (table.find(entry.id))
                continue;
            // A database from before knows neither the person's mark nor that they are gone.
            if (contacts.isEmpty())
                contacts = PersonTable(database).contactsByHash(secret);
            ErasedMarkTable marks(database);
            marks.ensureSecret(secret);
            for (const ErasedMark &mark : entry.marks)
                marks.save(mark);
            const auto contact = contacts.constFind(entry.contact);
            if (contact == contacts.cend())
                continue;
            auto job = std::make_shared<ErasureJob>();
            job->contact = *contact;
            job->receipt.id = entry.id;
            job->receipt.agent = agent;
            job->receipt.requestedAt = entry.at;
            job->receipt.again = true;
            jobs.append(job);
        }
        return checked(database, jobs);
    });
}

Future<Done> Erasures::runAll(const QList<Job> &jobs, qsizetype from)
{
    if (from >= jobs.size())
        return readyValue(Done{});
    return afterwards(work(jobs.at(from)), this,
                      [this, jobs, from](const Result<ErasureReceipt> &result) {
        if (!result)
            qCWarning(logStorage).noquote()
                << "An erasure could not be finished:" << redacted(result.error().message);
        return runAll(jobs, from + 1);
    });
}

} // namespace sportello
