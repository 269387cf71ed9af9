// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/id.h"
#include "core/instant.h"
#include "domain/contact.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace sportello {

using ErasureId = Id<struct ErasureTag>;
using HoldId = Id<struct HoldTag>;
using RetentionRunId = Id<struct RetentionRunTag>;

/// How much is stored about somebody, or was removed.
struct PersonCounts
{
    int conversations = 0;
    int messages = 0; ///< theirs and ours
    int versions = 0; ///< earlier wordings
    int attachments = 0; ///< descriptions of files that came with messages
    int context = 0; ///< their posts in threads that are not theirs
    int notes = 0;
    int tags = 0;
    int drafts = 0; ///< replies and notes that were not finished
    int replies = 0; ///< copies of what was sent, in the outbox
    int actions = 0; ///< likes, blocks, reports
    int files = 0; ///< copies of files that went out
    int facts = 0; ///< contacts on file
    int handles = 0;
    int verifications = 0;
    int codes = 0;
    int handoffs = 0;
    int holds = 0; ///< lifted ones, with their reasons
    int records = 0; ///< audit events that lost their details

    PersonCounts &operator+=(const PersonCounts &other);
    bool operator==(const PersonCounts &) const = default;
    QJsonObject toJson() const;
    static PersonCounts fromJson(const QJsonObject &object);
};

/// Where somebody's data stand.
struct PersonScope
{
    Contact contact;
    QList<Handle> handles;
    QStringList lastingIds; ///< of the handles, in their order; empty where there is none
    QList<ConversationId> conversations;

    /// What people call them: the contact's name, or else a handle.
    QString name() const;
};

/// A backup that still holds what was erased.
struct ErasedBackup
{
    QString name; ///< the file's
    Instant time;
    Instant goneBy; ///< newer daily backups have taken its place by then

    bool operator==(const ErasedBackup &) const = default;
};

/// The look through every byte of the profile after an erasure.
struct ErasureScan
{
    bool done = false; ///< false where the database is no file of ours, or the job was interrupted
    int patterns = 0; ///< pieces of text that were looked for
    qint64 bytes = 0; ///< that were looked at
    int found = 0; ///< pieces that stood where they should not
    int mentions = 0; ///< pieces that stand in texts of others, which stay

    bool operator==(const ErasureScan &) const = default;
};

/// What was erased, when and by whom; nothing in it says who it was about.
struct ErasureReceipt
{
    ErasureId id;
    AgentId agent;
    QString agentName;
    Instant requestedAt;
    std::optional<Instant> finishedAt; ///< nothing while it works
    PersonCounts counts;
    ErasureScan scan;
    QList<ErasedBackup> backups;
    bool again = false; ///< done once more, because an older backup took the database's place

    bool operator==(const ErasureReceipt &) const = default;
    /// What is stored; the columns beside it have the rest.
    QJsonObject toJson() const;
    void readJson(const QJsonObject &object);
};

/// A reason to keep what would be erased.
struct PersonalHold
{
    HoldId id;
    ContactId contact;
    std::optional<ConversationId> conversation; ///< nothing = everything about the person
    QString contactName;
    QString reason;
    AgentId agent;
    QString agentName;
    Instant placedAt;
    std::optional<Instant> liftedAt;

    bool operator==(const PersonalHold &) const = default;
};

/// How long texts of finished conversations are kept.
struct RetentionRule
{
    static constexpr int UsualMonths = 24;
    static constexpr int MostMonths = 240;
    /// Between the choice and the first removal: time to look at it again.
    static constexpr std::chrono::hours Grace{24 * 7};

    AccountId account;
    std::optional<int> privateMonths; ///< nothing = for ever
    std::optional<int> publicMonths; ///< public messages and reviews
    AgentId agent;
    Instant chosenAt;

    /// What is older than that is not kept; nothing = all is, for now or for ever.
    std::optional<Instant> keptFrom(bool isPrivate, Instant now) const;
    bool operator==(const RetentionRule &) const = default;
};

struct RetentionRun
{
    RetentionRunId id;
    Instant startedAt;
    std::optional<Instant> finishedAt;
    PersonCounts counts;

    bool operator==(const RetentionRun &) const = default;
};

/// So many calendar months before, in UTC; a day that the month does not have is its last.
Instant monthsBefore(Instant now, int months);

} // namespace sportello
