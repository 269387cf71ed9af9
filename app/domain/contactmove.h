// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/id.h"
#include "core/instant.h"
#include "domain/contact.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace sportello {

using ContactMoveId = Id<struct ContactMoveTag>;

/// Why two contacts may be one person; the most telling first.
enum class MergeGround {
    CustomerNumber, ///< the same is on file for both
    Email,
    Phone,
    HandleOnFile, ///< the one's handle is on file for the other
    NameAndAddress, ///< the same display name and user name on two networks
    NameAndHost, ///< the same display name, and both at a domain of their own
    RareName, ///< the same name on two networks, and no common one
};

struct MergeReason
{
    MergeGround ground = MergeGround::CustomerNumber;
    QString value; ///< what is the same

    bool operator==(const MergeReason &) const = default;
};

/// Somebody who may be the same person.
struct MergeSuggestion
{
    Contact contact;
    QList<Handle> handles; ///< may be empty: somebody on file who never wrote
    QList<MergeReason> reasons; ///< the most telling first

    bool operator==(const MergeSuggestion &) const = default;
};

/// Handles that were joined to a contact, or taken from one.
struct ContactMove
{
    enum class Kind { Merge, Split };

    ContactMoveId id;
    Kind kind = Kind::Merge;
    ContactId from;
    ContactId into;
    QString reason; ///< word of a MergeGround; empty = somebody knew
    AgentId agent;
    QString agentName;
    Instant at;
    std::optional<Instant> undoneAt;
    QString nameBefore; ///< of the contact that took another name by it
    QString nameAfter;
    QList<Handle> handles; ///< that moved; empty where only what was on file did

    bool operator==(const ContactMove &) const = default;
};

/// The words used in the database.
QString toWord(MergeGround ground);
std::optional<MergeGround> mergeGroundFromWord(const QString &word);
QString toWord(ContactMove::Kind kind);
std::optional<ContactMove::Kind> contactMoveKindFromWord(const QString &word);

/// What the names of two handles on different networks say about their being one person's; nothing
/// for a name alone, unless it is a rare one.
std::optional<MergeReason> sameNameGround(const Handle &one, const Handle &other);

} // namespace sportello
