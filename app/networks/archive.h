// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/result.h"
#include "networks/remote.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace sportello {

/// What people downloaded from a network about their own account.
struct NetworkArchive
{
    QString server; ///< canonical base URL
    QString address; ///< of the account: "aurora@social.example"
    QList<RemoteMessage> messages; ///< ours that are part of conversations, the oldest first
    int others = 0; ///< what else is in it: posts to everybody, shared posts of others
};

/// A network whose servers give people an archive of their account. Not every network is one:
/// `dynamic_cast<const ArchiveSource *>(network)` asks.
class ArchiveSource
{
public:
    virtual ~ArchiveSource() = default;

    /// The files of the archive that are read, by name without folders. All must be there.
    virtual QStringList archiveFiles() const = 0;
    /// Takes the files apart; pure, in any thread. Protocol when they are not what they should be.
    virtual Result<NetworkArchive> readArchive(const QHash<QString, QByteArray> &files) const = 0;
};

} // namespace sportello
