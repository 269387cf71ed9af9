// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "core/future.h"
#include "domain/personaldata.h"
#include "storage/store.h"

#include <QObject>

#include <memory>

namespace sportello {

/// What is to be written about whom, and where.
struct PersonExportRequest
{
    ContactId contact;
    QString folder; ///< in which a new folder is made
    bool withFacts = false; ///< contacts on file too
    AgentId agent; ///< who asks
};

/// What was written.
struct PersonExported
{
    QString folder; ///< the new one
    QString linesPath; ///< JSON lines, see services/personlines.h
    QString personName;
    int lines = 0;
    int files = 0;

    bool operator==(const PersonExported &) const = default;
};

/// Writes everything that is stored about a person into a folder of its own: JSON lines and the
/// files that went out to them and are still there. Read in parts, so that no screen waits. What is
/// not finished leaves nothing behind.
class PersonExports : public QObject
{
    Q_OBJECT

public:
    static constexpr int Version = 1;

    /// The references outlive this object.
    PersonExports(Store &store, Clock &clock, QObject *parent = nullptr);

    /// Refused, with a sentence: one is being written already, or the folder cannot be used.
    /// Storage, with a sentence, when the disk is full. Cancelled after cancel().
    Future<PersonExported> write(const PersonExportRequest &request);
    void cancel();

Q_SIGNALS:
    /// In messages, of the one that is being written.
    void progressed(int done, int all);

private:
    struct Job;
    using JobPointer = std::shared_ptr<Job>;

    Future<Done> begin(const JobPointer &job);
    Future<Done> writeConversations(const JobPointer &job);
    Future<Done> writeMessages(const JobPointer &job);
    Future<Done> writeRest(const JobPointer &job);
    Future<Done> copyFiles(const JobPointer &job);
    Result<Done> put(const JobPointer &job, const QList<QJsonObject> &lines);

    Store &m_store;
    Clock &m_clock;
    bool m_isWorking = false;
    bool m_isCancelled = false;
};

} // namespace sportello
