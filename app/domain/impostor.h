// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/instant.h"
#include "domain/contact.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace sportello {

/// Whom somebody could be taken for.
struct Lookalike
{
    enum class Kind {
        BrandAddress, ///< the address looks like one of ours
        BrandName, ///< calls themselves as we do
        CustomerName, ///< calls themselves as a known customer does
        CustomerAddress, ///< the address looks like a known customer's
    };

    Kind kind = Kind::BrandName;
    HandleId handle; ///< who looks like somebody else
    std::optional<AccountId> account; ///< of ours, that they look like
    std::optional<HandleId> customer; ///< that they look like
    std::optional<Instant> dismissedAt; ///< somebody looked and found it harmless

    bool isSameAs(const Lookalike &other) const
    {
        return kind == other.kind && account == other.account && customer == other.customer;
    }
    bool operator==(const Lookalike &) const = default;
};

/// The words used in the database.
QString toWord(Lookalike::Kind kind);
std::optional<Lookalike::Kind> lookalikeKindFromWord(const QString &word);

/// By what one of our accounts is known.
struct OwnIdentity
{
    AccountId account;
    QString network;
    QString address;
    QStringList names; ///< the display name, the brand's

    bool operator==(const OwnIdentity &) const = default;
};

/// Whether a customer could be taken for us: the same or nearly the same name in the address, also
/// with "support" or the like put to it, or our name in the display name. A name of one short word
/// is many people's, and counts only when it is written with letters that deceive.
std::optional<Lookalike> looksLikeUs(const Handle &handle, const QList<OwnIdentity> &ours);

/// Whether somebody could be taken for a customer whom we know. Two people of one name are no
/// alarm: the name has to be written with letters that deceive, or to be the rare name of somebody
/// who was verified, or to come with the address of somebody who was.
std::optional<Lookalike> looksLikeCustomer(const Handle &handle, const Handle &known,
                                           bool isVerified);

/// True when hardly two people who write to one house have that name by chance: first and last
/// name, neither of them a common one.
bool isRareName(const QString &displayName);

} // namespace sportello
