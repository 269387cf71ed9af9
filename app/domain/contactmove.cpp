// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/contactmove.h"

#include "domain/fold.h"
#include "domain/impostor.h"
#include "domain/skeleton.h"
#include "domain/words.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

using Kind = ContactMove::Kind;

constexpr Words<MergeGround, 7> grounds{{{
    {MergeGround::CustomerNumber, "customer_number"_L1},
    {MergeGround::Email, "email"_L1},
    {MergeGround::Phone, "phone"_L1},
    {MergeGround::HandleOnFile, "handle_on_file"_L1},
    {MergeGround::NameAndAddress, "name_and_address"_L1},
    {MergeGround::NameAndHost, "name_and_host"_L1},
    {MergeGround::RareName, "rare_name"_L1},
}}};

constexpr Words<Kind, 2> kinds{{{
    {Kind::Merge, "merge"_L1},
    {Kind::Split, "split"_L1},
}}};

// Shorter ones are taken by somebody else on the next network.
constexpr qsizetype shortestUserName = 6;
constexpr qsizetype shortestHost = 5;

/// What stands behind the "@"; of a domain that is the address itself, all of it.
QString hostOf(const QString &address)
{
    return address.section(u'@', -1).toLower();
}

bool isDomain(const QString &address)
{
    return !address.contains(u'@') && address.contains(u'.');
}

} // namespace

QString toWord(MergeGround ground)
{
    return grounds.word(ground);
}

std::optional<MergeGround> mergeGroundFromWord(const QString &word)
{
    return grounds.value(word);
}

QString toWord(ContactMove::Kind kind)
{
    return kinds.word(kind);
}

std::optional<ContactMove::Kind> contactMoveKindFromWord(const QString &word)
{
    return kinds.value(word);
}

std::optional<MergeReason> sameNameGround(const Handle &one, const Handle &other)
{
    const QStringList words = foldedWords(one.displayName);
    const bool isNamed = one.displayName != one.address && other.displayName != other.address;
    if (!isNamed || words.isEmpty() || words != foldedWords(other.displayName)
        || one.network == other.network)
        return {};
    // A domain of their own is an address on one network and a server on the other.
    const QString host = hostOf(one.address);
    if (host == hostOf(other.address) && host.size() >= shortestHost
        && (isDomain(one.address) || isDomain(other.address)))
        return MergeReason{MergeGround::NameAndHost, host};
    const QString user = userNameOf(one.address).toLower();
    if (user == userNameOf(other.address).toLower() && user.size() >= shortestUserName)
        return MergeReason{MergeGround::NameAndAddress, user};
    if (isRareName(one.displayName))
        return MergeReason{MergeGround::RareName, one.displayName};
    return {};
}

} // namespace sportello
