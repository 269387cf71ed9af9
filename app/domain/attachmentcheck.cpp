// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/attachmentcheck.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

/// lupdate finds the context of a member function only.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(sportello::AttachmentCheck)
};

qint64 largest(const OutgoingAttachment &file, const Capabilities &can)
{
    return isFilmOrSound(file.mediaType) && can.maxFilmBytes > 0 ? can.maxFilmBytes
                                                                 : can.maxMediaBytes;
}

QString size(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

bool takesType(const Capabilities &can, const QString &type)
{
    // "image/jpg" and the like: some servers list what nobody sends.
    return can.mediaTypes.isEmpty() || can.mediaTypes.contains(type, Qt::CaseInsensitive);
}

std::optional<AttachmentRemark> faultOf(const OutgoingAttachment &file, const Capabilities &can,
                                        const QString &network)
{
    if (!takesType(can, file.mediaType)) {
        return AttachmentRemark{
            AttachmentFault::WrongType, -1,
            Words::tr("%1 takes no files of this kind (%2)").arg(network, file.mediaType)};
    }
    if (const qint64 most = largest(file, can); most > 0 && file.bytes > most) {
        return AttachmentRemark{AttachmentFault::TooLarge, -1,
                                Words::tr("Too large: %1 of %2 that %3 takes")
                                    .arg(size(file.bytes), size(most), network)};
    }
    return {};
}

std::optional<AttachmentRemark> faultOfDescription(const OutgoingAttachment &file,
                                                   const Capabilities &can)
{
    if (!can.has(Feature::MediaText))
        return {};
    const qsizetype length = descriptionLength(file.description);
    if (can.maxMediaTextLength > 0 && length > can.maxMediaTextLength) {
        return AttachmentRemark{AttachmentFault::DescriptionTooLong, -1,
                                Words::tr("The description is %n character(s) too long", nullptr,
                                          int(length - can.maxMediaTextLength))};
    }
    if (file.description.trimmed().isEmpty() && !file.undescribed) {
        return AttachmentRemark{
            AttachmentFault::NoDescription, -1,
            Words::tr("Describe what can be seen or heard, or choose to send it without")};
    }
    return {};
}

QList<AttachmentRemark> faultsOfAll(const QList<OutgoingAttachment> &files, const Capabilities &can,
                                    const QString &network, const QString &text)
{
    QList<AttachmentRemark> remarks;
    if (can.maxMedia > 0 && files.size() > can.maxMedia) {
        remarks.append({AttachmentFault::TooMany, -1,
                        Words::tr("%1 takes at most %n file(s) with a reply", nullptr, can.maxMedia)
                            .arg(network)});
    }
    const bool hasFilm =
        std::any_of(files.begin(), files.end(),
                    [](const OutgoingAttachment &file) { return isFilmOrSound(file.mediaType); });
    if (can.filmsGoAlone && files.size() > 1 && hasFilm) {
        remarks.append(
            {AttachmentFault::FilmNotAlone, -1,
             Words::tr("On %1 a video or a sound goes alone, without other files").arg(network)});
    }
    if (can.mediaNeedsText && text.trimmed().isEmpty()) {
        remarks.append({AttachmentFault::NoText, -1,
                        Words::tr("%1 takes no files without a text").arg(network)});
    }
    return remarks;
}

} // namespace

QString sentenceFor(const AttachmentRemark &remark, const QList<OutgoingAttachment> &files)
{
    const QString name = remark.index < 0 ? QString() : files.at(remark.index).name;
    return name.isEmpty() ? remark.words + u'.' : u"“%1”: %2."_s.arg(name, remark.words);
}

qsizetype descriptionLength(const QString &description)
{
    return description.toUcs4().size();
}

bool isFilmOrSound(const QString &mediaType)
{
    return mediaType.startsWith(QLatin1String("video/"))
        || mediaType.startsWith(QLatin1String("audio/"));
}

std::optional<QString> whyNoAttachments(const Capabilities &capabilities, Audience audience,
                                        const QString &network)
{
    // Before the first answer nothing is known; the server decides in the end.
    if (capabilities.features == Features())
        return {};
    if (!capabilities.has(Feature::Media))
        return Words::tr("%1 takes no files with replies").arg(network);
    if (!capabilities.withoutMedia.contains(audience))
        return {};
    return audience == Audience::Private
        ? Words::tr("%1 takes no files with private messages").arg(network)
        : Words::tr("%1 takes no files with public replies").arg(network);
}

QList<AttachmentRemark> checkAttachments(const QList<OutgoingAttachment> &files,
                                         const Capabilities &capabilities, Audience audience,
                                         const QString &network, const QString &text)
{
    if (files.isEmpty() || capabilities.features == Features())
        return {};
    if (const std::optional<QString> why = whyNoAttachments(capabilities, audience, network))
        return {{AttachmentFault::NotTaken, -1, *why}};
    QList<AttachmentRemark> remarks = faultsOfAll(files, capabilities, network, text);
    for (qsizetype i = 0; i < files.size(); ++i) {
        for (std::optional<AttachmentRemark> remark :
             {faultOf(files.at(i), capabilities, network),
              faultOfDescription(files.at(i), capabilities)}) {
            if (!remark)
                continue;
            remark->index = i;
            remarks.append(*remark);
        }
    }
    return remarks;
}

} // namespace sportello
