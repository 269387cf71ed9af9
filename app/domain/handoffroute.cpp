// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/handoffroute.h"

#include "domain/words.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr Words<BrandChannel::Kind, 4> kindWords{{{
    {BrandChannel::Kind::Account, "account"_L1},
    {BrandChannel::Kind::Phone, "phone"_L1},
    {BrandChannel::Kind::Email, "email"_L1},
    {BrandChannel::Kind::Form, "form"_L1},
}}};

bool takesPrivateMessages(const Capabilities &capabilities)
{
    return capabilities.has(Feature::PrivateMessage)
        || capabilities.has(Feature::PrivateFromPublic);
}

} // namespace

QString toWord(BrandChannel::Kind kind)
{
    return kindWords.word(kind);
}

std::optional<BrandChannel::Kind> brandChannelKindFromWord(const QString &word)
{
    return kindWords.value(word);
}

QString toLine(const BrandChannel &channel)
{
    return channel.name.isEmpty() ? channel.target : channel.name + u": "_s + channel.target;
}

BrandChannel channelFromLine(const QString &line)
{
    BrandChannel channel;
    channel.target = line.trimmed();
    const qsizetype colon = channel.target.indexOf(u": "_s);
    if (colon > 0) {
        channel.name = channel.target.first(colon).trimmed();
        channel.target = channel.target.sliced(colon + 2).trimmed();
    }
    if (channel.target.contains(u"://"_s))
        channel.kind = BrandChannel::Kind::Form;
    else if (channel.target.contains(u'@'))
        channel.kind = BrandChannel::Kind::Email;
    else
        channel.kind = BrandChannel::Kind::Phone;
    return channel;
}

QList<HandoffOffer> handoffOffers(const HandoffFacts &facts)
{
    const Capabilities &capabilities = facts.capabilities;
    const bool canWritePrivately = takesPrivateMessages(capabilities);
    HandoffOffer message{
        HandoffRoute::PrivateMessage, Audience::Private, {}, {}, facts.reach, facts.reachReason};
    QList<HandoffOffer> offers;
    const bool isSure =
        facts.reach == PrivateReach::Possible || facts.reach == PrivateReach::AsRequest;
    if (canWritePrivately && isSure)
        offers.append(message);
    if (capabilities.has(Feature::PublicReply)) {
        if (canWritePrivately || !facts.invitationLink.isEmpty())
            offers.append({HandoffRoute::Invitation,
                           Audience::Public,
                           facts.invitationLink,
                           {},
                           facts.reach,
                           facts.reachReason});
        for (const BrandChannel &channel : facts.channels)
            offers.append({HandoffRoute::OtherChannel,
                           Audience::Public,
                           {},
                           channel,
                           facts.reach,
                           facts.reachReason});
    }
    // What could not be asked may still work, and says so when it does not: but it is no first
    // choice.
    if (canWritePrivately && facts.reach == PrivateReach::Unknown)
        offers.append(message);
    return offers;
}

} // namespace sportello
