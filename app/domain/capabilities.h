// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/audience.h"

#include <QFlags>
#include <QHash>
#include <QList>
#include <QStringList>

#include <chrono>
#include <optional>

namespace sportello {

/// Something a network may or may not be able to do for one account.
enum class Feature : quint32 {
    PublicReply = 1U << 0,
    PrivateMessage = 1U << 1,
    PrivateFromPublic = 1U << 2, ///< a private message may answer a public one
    EditMessage = 1U << 3,
    DeleteMessage = 1U << 4,
    Media = 1U << 5,
    MediaText = 1U << 6, ///< media can carry a description
    ReadState = 1U << 7,
    Streaming = 1U << 8,
    History = 1U << 9, ///< older messages can be fetched
    IdempotentSend = 1U << 10, ///< the same key within the window publishes once
    FindSent = 1U << 11, ///< what we sent can be looked up
    Like = 1U << 12,
    Hide = 1U << 13,
    Mute = 1U << 14,
    Block = 1U << 15,
    Report = 1U << 16,
};
Q_DECLARE_FLAGS(Features, Feature)
Q_DECLARE_OPERATORS_FOR_FLAGS(Features)

/// An upper bound of a text's length in one unit.
struct Limit
{
    enum class Unit { Graphemes, Bytes, Utf16, Weighted, Septets };

    Unit unit = Unit::Graphemes;
    qsizetype maximum = 0;

    bool operator==(const Limit &) const = default;
};

/// How a network counts a text; it may count in two ways at once.
struct TextLimits
{
    QList<Limit> limits;
    /// What every link costs; 0 = as many as it has characters.
    int linkWeight = 0;
    /// True when only `@user` of `@user@host` counts.
    bool remoteMentionPartFree = false;
    /// Characters the connector adds by itself, to be counted with the text; "{recipients}" in it
    /// stands for the readers' mentions (replyLimits() fills them in).
    QString prefix{};
    /// The sign that is put at the end of the text when it is not there (domain/authorsign.h).
    QString suffix{};

    bool operator==(const TextLimits &) const = default;
};

/// What an address on a network is elsewhere too.
enum class AddressKind {
    OfNetwork, ///< nothing: it means somebody on that network alone
    Email,
    Phone,
};

/// What one account can do, as its server answered.
struct Capabilities
{
    Features features;
    QHash<Audience, TextLimits> limits;
    // Of files: 0 or empty = the network has not told.
    int maxMedia = 0;
    qint64 maxMediaBytes = 0;
    /// Of a film or a sound, where that is another limit.
    qint64 maxFilmBytes = 0;
    int maxMediaTextLength = 0;
    QStringList mediaTypes;
    /// True when a film or a sound cannot go with another file.
    bool filmsGoAlone = false;
    /// Audiences that take no files although others do.
    QList<Audience> withoutMedia;
    /// True when files do not go out without a word.
    bool mediaNeedsText = false;
    /// How long the same key is safe to repeat, counted from the first attempt; 0 = never.
    std::chrono::minutes idempotencyWindow{0};
    /// How long the network may take until a sent message can be found by Connector::findSent().
    std::chrono::milliseconds findSentLag{0};
    /// True when "not found" by findSent(), after the lag, proves that the message was not
    /// published.
    bool findSentIsCertain = false;
    /// Audiences for which neither of the two holds, neither IdempotentSend nor findSentIsCertain:
    /// what may have been sent to them is never sent again without a person's word.
    QList<Audience> neverRepeated;
    /// Some networks close private replies after a while.
    std::optional<std::chrono::hours> replyWindow;
    /// An address that only looks like a mailbox is none: anna@town.example on a social network may
    /// be somebody else than the mailbox of that name.
    AddressKind addressKind = AddressKind::OfNetwork;

    bool has(Feature feature) const { return features.testFlag(feature); }
    TextLimits textLimits(Audience audience) const { return limits.value(audience); }
    bool operator==(const Capabilities &) const = default;
};

} // namespace sportello
