// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/id.h"
#include "domain/audience.h"
#include "domain/capabilities.h"
#include "domain/handoff.h"

#include <QList>
#include <QString>

#include <optional>

namespace sportello {

/// A way to a brand outside the thread: what a customer is told.
struct BrandChannel
{
    enum class Kind { Account, Phone, Email, Form };

    BrandChannelId id; ///< null for an account
    BrandId brand;
    Kind kind = Kind::Phone;
    QString name; ///< "Front desk"; may be empty
    QString target; ///< as people read it: number, address, link
    int position = 0;

    bool operator==(const BrandChannel &) const = default;
};

/// The words used in the database and in JSON: account, phone, email, form.
QString toWord(BrandChannel::Kind kind);
std::optional<BrandChannel::Kind> brandChannelKindFromWord(const QString &word);

/// The channel as people write it, "Front desk: +39 02 5550 0100", and back: a target with an @ is
/// an e-mail address, one with https:// a form, everything else a phone.
QString toLine(const BrandChannel &channel);
BrandChannel channelFromLine(const QString &line);

/// What a network says about writing to a person in private.
enum class PrivateReach {
    Possible,
    AsRequest, ///< it arrives in a folder that they have to open
    NotPossible,
    Unknown, ///< could not be asked
};

/// What decides how somebody is moved into private.
struct HandoffFacts
{
    Capabilities capabilities;
    PrivateReach reach = PrivateReach::Unknown;
    QString reachReason; ///< a sentence of the network's; may be empty
    /// Where a customer begins a private message to this account; empty where the network has no
    /// such link.
    QString invitationLink;
    QList<BrandChannel> channels; ///< other ways to the brand, the preferred first
};

/// One way of moving somebody.
struct HandoffOffer
{
    HandoffRoute route = HandoffRoute::PrivateMessage;
    Audience audience = Audience::Private; ///< of what we write
    QString link; ///< to be named in an invitation; may be empty
    std::optional<BrandChannel> channel; ///< of OtherChannel
    PrivateReach reach = PrivateReach::Unknown;
    QString reachReason; ///< what speaks for or against; may be empty

    bool operator==(const HandoffOffer &) const = default;
};

/// All ways that are open, the best first: a private message where one may be sent, else a public
/// invitation with the network's link, else another channel of the brand. Nothing where the
/// network takes no replies either.
QList<HandoffOffer> handoffOffers(const HandoffFacts &facts);

} // namespace sportello
