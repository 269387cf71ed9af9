// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/id.h"
#include "core/instant.h"
#include "domain/capabilities.h"
#include "domain/contact.h"
#include "domain/verification.h"

#include <QList>
#include <QString>

#include <optional>

namespace sportello {

using ContactImportId = Id<struct ContactImportTag>;

/// Something on file about a contact: how they are reached, or who they are to us.
struct ContactFact
{
    enum class Kind {
        Phone, ///< E.164: "+390612345678"
        Email, ///< the domain in small letters
        CustomerNumber,
        Name,
        Handle, ///< network and address, joined by a blank
    };
    enum class Source { ByHand, Import };

    ContactFactId id;
    ContactId contact;
    Kind kind = Kind::Name;
    QString value; ///< as normalizedFact() makes it
    Source source = Source::ByHand;
    std::optional<ContactImportId> import; ///< that brought it
    AgentId agent; ///< who did
    Instant createdAt;
    std::optional<Instant> removedAt;

    bool operator==(const ContactFact &) const = default;
};

/// A file of contacts that was taken in.
struct ContactImport
{
    ContactImportId id;
    QString fileName;
    Instant at;
    AgentId agent;
    int facts = 0; ///< how many it brought
    std::optional<Instant> undoneAt;
    QString agentName{};

    bool operator==(const ContactImport &) const = default;
};

/// The words used in the database.
QString toWord(ContactFact::Kind kind);
QString toWord(ContactFact::Source source);
std::optional<ContactFact::Kind> factKindFromWord(const QString &word);
std::optional<ContactFact::Source> factSourceFromWord(const QString &word);

/// What somebody typed or a file says, in the form in which it is kept; nothing when it is none of
/// that kind. Phone numbers without a prefix are read as in a region (ISO 3166, "IT").
std::optional<QString> normalizedFact(ContactFact::Kind kind, const QString &written,
                                      const QString &region);
/// Of a handle, as a fact.
QString handleFact(const QString &network, const QString &address);

/// True when something can be sent to it, or come from it.
bool isReachable(ContactFact::Kind kind);

/// Whether a handle, on a network whose addresses are of a kind, is this contact on file.
bool isOnFileAs(const Handle &handle, AddressKind addresses, const ContactFact &fact);
/// What the handle of a fact is called on a network whose addresses are of a kind; empty where the
/// fact says nothing about that network.
QString addressOf(const ContactFact &fact, const QString &network, AddressKind addresses);

} // namespace sportello
