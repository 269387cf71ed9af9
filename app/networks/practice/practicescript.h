// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/result.h"
#include "domain/capabilities.h"
#include "networks/remote.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace sportello {

/// A moment of the script: time since the account was connected; negative = before.
using ScriptTime = std::chrono::milliseconds;

/// What becomes of every reply to a guest. A property of the guest and of nothing else, so that it
/// is the same after a restart.
enum class PracticeFate {
    Published,
    Slow, ///< published; the answer takes its time
    Unclear, ///< published, but no answer says so
    Lost, ///< no answer either, and the first attempt was not published
    Refused, ///< the guest has blocked the account
};

/// Something that somebody writes, by the script.
struct PracticeMessage
{
    enum class From {
        Guest,
        Us, ///< written by the brand from elsewhere
        Other, ///< another person in a public thread: context only
    };

    QString remoteId;
    From from = From::Guest;
    QString guest; ///< id of the guest whose exchange it is; empty for a post to everyone
    RemoteHandle author;
    Audience audience = Audience::Public;
    QString parentRemoteId;
    QStringList participants;
    FormattedText text;
    QString warning;
    QList<Attachment> attachments;
    ScriptTime at{0};
    std::optional<ScriptTime> editedAt;
    FormattedText editedText;
    std::optional<ScriptTime> deletedAt;
};

/// What a guest writes after a reply of ours. Answers are given in their order.
struct PracticeAnswer
{
    QString remoteId;
    Audience to = Audience::Public; ///< the audience of the reply that it follows
    Audience audience = Audience::Public; ///< its own
    ScriptTime after{0};
    /// Given only to a reply that names a reference number, which stands for "{reference}".
    bool onlyInvited = false;
    FormattedText text;
};

struct PracticeGuest
{
    QString id; ///< "hotel-guest03"
    RemoteHandle handle;
    QString language; ///< "en", "it", "de", "fr"
    PracticeFate fate = PracticeFate::Published;
    PrivateRoute::Kind privateRoute = PrivateRoute::Kind::Message;
    QList<PracticeAnswer> answers;
    /// The same person at another place, by the guest's id; what reaches them there they say here.
    QString elsewhere;
    QString codeText; ///< how they say a code, with {code}
};

/// One made-up brand with everybody who writes to it.
struct PracticePlace
{
    RemoteHandle identity; ///< its remoteId is the place's id: "hotel", "restaurant"
    AddressKind addresses = AddressKind::OfNetwork;
    QStringList words; ///< what a person may call it when signing in, in lower case
    /// Where the pages of the past begin and end, newest first; a first look reaches back to the
    /// first border. No public thread crosses one.
    QList<ScriptTime> borders;
    QList<PracticeGuest> guests;
    QList<PracticeMessage> messages; ///< by time

    const PracticeGuest *guest(const QString &id) const;
    const PracticeGuest *guestAt(const QString &address) const;
    const PracticeMessage *message(const QString &remoteId) const;
};

/// Everything that happens on the practice network, except for what the agent does.
struct PracticeScript
{
    QList<PracticePlace> places;

    const PracticePlace *place(const QString &id) const;
    /// The place that a person means by a word; null when there is none.
    const PracticePlace *placeCalled(const QString &word) const;
    /// The first place that is none of these; null when all are.
    const PracticePlace *placeBeyond(const QStringList &ids) const;
};

/// Reads a script in the form that README.md describes. The error says what is wrong where.
Result<PracticeScript> parsePracticeScript(const QByteArray &json);

/// The script that is compiled in.
PracticeScript builtInPracticeScript();

/// A text with its links, mentions and tags marked, as a network would mark them.
FormattedText markedPracticeText(const QString &text, const QHash<QString, QString> &links = {});

} // namespace sportello
