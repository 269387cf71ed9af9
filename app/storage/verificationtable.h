// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/contactfact.h"
#include "domain/verification.h"
#include "storage/database.h"

#include <QList>

#include <optional>

namespace sportello {

/// How handles were verified. Rows are never deleted.
class VerificationTable
{
public:
    explicit VerificationTable(TeamDatabase &database)
        : m_database(database)
    {
    }

    void insert(const Verification &verification);
    /// Nothing when there is none, or it was taken back before.
    std::optional<Verification> takeBack(const VerificationId &id, Instant at);
    std::optional<Verification> find(const VerificationId &id);
    /// The newest first, those that are over or taken back too.
    QList<Verification> of(const HandleId &handle);
    /// The same without those that were taken back, or noted as over.
    QList<Verification> standing(const HandleId &handle);
    /// How well somebody is known now.
    VerificationLevel level(const HandleId &handle, Instant now);
    /// Not taken back, and given through this contact on file.
    QList<Verification> restingOn(const ContactFactId &fact);
    /// The same, for everything that an import brought.
    QList<Verification> restingOn(const ContactImportId &import);
    /// Whose time is over and nobody noted it, at most so many; noted from now on.
    QList<Verification> takeEnded(Instant now, int limit);

private:
    QList<Verification> readAll(Statement &select);

    TeamDatabase &m_database;
};

} // namespace sportello
