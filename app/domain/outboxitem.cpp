// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/outboxitem.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>

namespace sportello {

QString contentHash(const OutboxItem &item)
{
    // Length-prefixed fields, so that moving a character from one to the next changes the hash.
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << item.account.toString() << item.accountRemoteId << toWord(item.audience)
           << item.recipient << item.participants << item.parentRemoteId << item.text << item.part
           << item.parts;
    for (const OutgoingAttachment &attachment : item.attachments)
        stream << attachment.sha256 << attachment.mediaType << attachment.description;
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace sportello
