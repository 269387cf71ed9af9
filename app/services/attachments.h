// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "domain/cannedreply.h"
#include "domain/outgoingattachment.h"
#include "storage/store.h"

#include <QObject>
#include <QSet>

namespace sportello {

/// The files of replies. What is attached is copied into the profile at once, without what a
/// picture tells of its maker (domain/picturemetadata.h), so that what is changed or removed where
/// it came from neither changes nor stops a reply. A copy goes away when no draft and no reply on
/// its way needs it any more.
class Attachments : public QObject
{
    Q_OBJECT

public:
    /// The largest file that is taken up; above any network's limit.
    static constexpr qint64 MaximumBytes = qint64(200) * 1024 * 1024;

    /// `folder` is made when it is needed, for its owner alone.
    Attachments(Store &store, Clock &clock, QString folder, QObject *parent = nullptr);

    /// Reads and copies aside. Refused, with a sentence for people: not there, not readable, empty,
    /// too large, or a broken picture; Storage when the copy cannot be written.
    Future<OutgoingAttachment> add(const QString &path);
    /// The same for something that is in no file; `name` is what it is called.
    Future<OutgoingAttachment> addData(const QByteArray &data, const QString &name);
    /// The file of a canned reply, if it is still the one that was put there; else Refused.
    Future<OutgoingAttachment> addCanned(const CannedAttachment &file);
    /// What a canned reply keeps of a file; nothing is copied.
    Future<CannedAttachment> describe(const QString &path);

    /// True while the copy is there in full. Whether it is the same to the last byte is seen when
    /// it is sent.
    static bool isThere(const OutgoingAttachment &file);

    /// Removes the copies that nothing needs. At the start, and by itself after drafts and replies
    /// changed.
    Future<Done> clean();

private:
    struct Source;
    Future<OutgoingAttachment> keep(const Source &source);
    void scheduleCleaning();
    void removeAllBut(const QStringList &paths);

    Store &m_store;
    Clock &m_clock;
    QString m_folder;
    /// Copies that no stored draft has named yet.
    QSet<QString> m_fresh;
    int m_adding = 0;
    bool m_isScheduled = false;
};

} // namespace sportello
