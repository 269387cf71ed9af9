// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/instant.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace sportello {

/// Somebody in the head of a mail.
struct MailPerson
{
    QString name;
    QString address; ///< on the network; may be no mail address
    QString network;
};

/// What a mail program shows of a message.
struct Mail
{
    QString id; ///< see mailId()
    QString inReplyTo; ///< the same of what it answers; may be empty
    MailPerson from;
    MailPerson to;
    Instant at;
    QString subject;
    QList<std::pair<QByteArray, QString>> extra; ///< further headers: "X-…" and the value
    QString text;
};

/// What stands in Message-ID (without the angle brackets) for a network's message: the same at
/// every export, and nothing of the text in it.
QString mailId(const QString &network, const QString &server, const QString &remoteId);

/// One message of an mbox file, mboxrd: RFC 4155 with every line that begins with any number of ">"
/// and "From " quoted by one more ">". Head after RFC 5322, words in it after RFC 2047, text as
/// quoted-printable in UTF-8 (RFC 2045). No value can begin a header of its own.
QByteArray mboxEntry(const Mail &mail);

} // namespace sportello
