// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/attachmentcheck.h"
#include "services/attachments.h"

#include <QCommandLineParser>
#include <QObject>

#include <functional>

namespace sportello {

/// The files of `reply`: each `--attach FILE`, with `--describe TEXT` or `--without-description`
/// behind it.
class ReplyFiles : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    static QList<QCommandLineOption> options();
    /// What is wrong with how they are given as one sentence, or nothing.
    QString read(const QCommandLineParser &parser);
    bool isEmpty() const { return m_files.isEmpty(); }

    using Check = std::function<QList<AttachmentRemark>(const QList<OutgoingAttachment> &)>;
    /// Copies them into the profile, in order, and has them checked. Refused, with sentences for
    /// people one below the other, when something is in the way.
    Future<QList<OutgoingAttachment>> take(Attachments &attachments, const Check &check);

private:
    struct File
    {
        QString path;
        QString description;
        bool undescribed = false;
    };

    QString readAboutLast(const QString &option, const QString &value);

    QList<File> m_files;
};

} // namespace sportello
