// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/outboxitem.h"

#include "core/sha256.h"

#include <QDataStream>
#include <QIODevice>

namespace sportello {

namespace {

/// What says nothing is the same whether it was never set or read from the store: a stream would
/// write the two differently.
QString plain(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

} // namespace

QString contentHash(const OutboxItem &item)
{
    // Length-prefixed fields, so that moving a character from one to the next changes the hash.
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << item.account.toString() << plain(item.accountRemoteId) << toWord(item.audience)
           << plain(item.recipient) << item.participants << plain(item.parentRemoteId)
           << plain(item.text) << item.part << item.parts;
    for (const OutgoingAttachment &attachment : item.attachments) {
        stream << plain(attachment.sha256) << plain(attachment.mediaType)
               << plain(attachment.description);
    }
    return sha256Hex(bytes);
}

} // namespace sportello
