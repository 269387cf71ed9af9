// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/result.h"
#include "domain/contactmove.h"
#include "storage/contactlikenesstable.h"
#include "storage/contactmovetable.h"
#include "storage/database.h"

#include <QList>

#include <optional>

namespace sportello {

/// Puts contacts together and takes them apart inside one transaction. Lives on the storage thread
/// for the length of that transaction.
class ContactMergeSteps
{
public:
    ContactMergeSteps(TeamDatabase &database, Instant now)
        : m_database(database)
        , m_table(database)
        , m_likeness(database)
        , m_now(now)
    {
    }

    Result<ContactMove> merge(const ContactId &contact, const ContactId &other,
                              std::optional<MergeGround> ground, const AgentId &agent);
    Result<ContactMove> splitOff(const HandleId &handle, const AgentId &agent);
    Result<ContactMove> takeBack(const ContactMoveId &id, bool differ, const AgentId &agent);
    /// Who may be the same person, the most telling first, at most so many.
    QList<MergeSuggestion> suggestions(const ContactId &contact, int limit);

private:
    struct Candidates;
    void addFromFile(const ContactId &contact, Candidates &found);
    void addNamesakes(const ContactId &contact, Candidates &found);
    bool contradicts(const ContactId &one, const ContactId &other);
    /// A name that two have is no longer like another's, or is again.
    void lookAgain(const ContactId &contact);
    void record(const ContactMove &move, const AgentId &agent, const QString &kind);

    TeamDatabase &m_database;
    ContactMoveTable m_table;
    ContactLikenessTable m_likeness;
    Instant m_now;
};

} // namespace sportello
