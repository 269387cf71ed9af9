// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/capabilities.h"
#include "domain/outgoingattachment.h"

#include <QList>
#include <QString>

#include <optional>

namespace sportello {

/// What can be wrong with the files of a reply.
enum class AttachmentFault {
    NotTaken, ///< the network takes no files here at all
    TooMany,
    WrongType,
    TooLarge,
    FilmNotAlone,
    DescriptionTooLong,
    NoDescription, ///< neither written nor decided against
    NoText, ///< this network wants a word with the files
};

struct AttachmentRemark
{
    AttachmentFault fault = AttachmentFault::NotTaken;
    qsizetype index = -1; ///< of the file; -1 = about all of them
    QString words; ///< a sentence for people

    bool operator==(const AttachmentRemark &) const = default;
};

/// Everything that keeps these files from being sent to that audience, in the files' order; what is
/// about all of them comes first. What a network has not told is not checked. `network` is its name
/// for people, `text` what is written.
QList<AttachmentRemark> checkAttachments(const QList<OutgoingAttachment> &files,
                                         const Capabilities &capabilities, Audience audience,
                                         const QString &network, const QString &text);

/// A remark as a whole sentence, with the file's name where it is about one.
QString sentenceFor(const AttachmentRemark &remark, const QList<OutgoingAttachment> &files);

/// Whether files can be added for that audience: nothing, or the sentence why not.
std::optional<QString> whyNoAttachments(const Capabilities &capabilities, Audience audience,
                                        const QString &network);

/// How many characters a description has, as the strictest of the networks counts.
qsizetype descriptionLength(const QString &description);

/// True for a film or a sound.
bool isFilmOrSound(const QString &mediaType);

} // namespace sportello
