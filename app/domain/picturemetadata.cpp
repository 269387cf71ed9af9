// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/picturemetadata.h"

#include <QtEndian>

#include <array>

namespace sportello {

namespace {

using namespace Qt::StringLiterals;

quint16 bigShort(const QByteArray &data, qsizetype at)
{
    return qFromBigEndian<quint16>(data.constData() + at);
}

quint32 bigLong(const QByteArray &data, qsizetype at)
{
    return qFromBigEndian<quint32>(data.constData() + at);
}

/// EXIF 2.3, 4.6.4: tag 0x0112 of the first directory. 1 = as it lies, also where nothing is said.
int orientationOf(const QByteArray &tiff)
{
    if (tiff.size() < 8)
        return 1;
    const bool isLittle = tiff.startsWith("II");
    const auto shortAt = [&](qsizetype at) -> quint32 {
        if (at < 0 || at + 2 > tiff.size())
            return 0;
        return isLittle ? qFromLittleEndian<quint16>(tiff.constData() + at) : bigShort(tiff, at);
    };
    const auto longAt = [&](qsizetype at) -> quint32 {
        return isLittle ? qFromLittleEndian<quint32>(tiff.constData() + at) : bigLong(tiff, at);
    };
    const qsizetype directory = longAt(4);
    const quint32 entries = shortAt(directory);
    for (quint32 i = 0; i < entries; ++i) {
        const qsizetype entry = directory + 2 + 12 * qsizetype(i);
        if (shortAt(entry) == 0x0112) {
            const quint32 value = shortAt(entry + 8);
            return value >= 1 && value <= 8 ? int(value) : 1;
        }
    }
    return 1;
}

/// An EXIF segment that says nothing but how the picture is turned.
QByteArray turnedSegment(int orientation)
{
    QByteArray body("Exif\0\0MM\0\x2a\0\0\0\x08", 14);
    body += QByteArray("\0\x01\x01\x12\0\x03\0\0\0\x01\0", 11);
    body += char(orientation);
    body += QByteArray("\0\0\0\0\0\0", 6);
    QByteArray length(2, '\0');
    qToBigEndian<quint16>(quint16(body.size() + 2), length.data());
    return QByteArray("\xff\xe1", 2) + length + body;
}

/// What a JPEG needs to be shown as it was meant: its frame, tables and scans, JFIF, the colour
/// profile and Adobe's word on the colours.
bool isNeeded(uchar marker, const QByteArray &body)
{
    const bool isApplication = marker >= 0xe0 && marker <= 0xef;
    if (marker == 0xe0)
        return body.startsWith("JFIF");
    if (marker == 0xe2)
        return body.startsWith("ICC_PROFILE");
    if (marker == 0xee)
        return body.startsWith("Adobe");
    return !isApplication && marker != 0xfe;
}

/// Where the coded pixels that begin at `from` end: at the next marker that is none of theirs.
qsizetype endOfScan(const QByteArray &data, qsizetype from)
{
    for (qsizetype at = from; at + 1 < data.size(); ++at) {
        if (uchar(data.at(at)) != 0xff)
            continue;
        const uchar next = uchar(data.at(at + 1));
        const bool isOfScan = next == 0 || next == 0xff || (next >= 0xd0 && next <= 0xd7);
        if (!isOfScan)
            return at;
    }
    return -1;
}

std::optional<QByteArray> cleanJpeg(const QByteArray &data)
{
    QByteArray clean = data.left(2);
    int orientation = 1;
    qsizetype at = 2;
    bool hasScan = false;
    while (at + 1 < data.size()) {
        if (uchar(data.at(at)) != 0xff)
            return {};
        const uchar marker = uchar(data.at(at + 1));
        if (marker == 0xff) { // padding
            ++at;
            continue;
        }
        if (marker == 0xd9) {
            clean += data.mid(at, 2);
            // Directly behind the beginning, where JFIF would stand; readers take both orders.
            if (orientation != 1)
                clean.insert(2, turnedSegment(orientation));
            return hasScan ? std::optional(clean) : std::nullopt;
        }
        if (at + 4 > data.size())
            return {};
        const qsizetype length = bigShort(data, at + 2);
        if (length < 2 || at + 2 + length > data.size())
            return {};
        const QByteArray body = data.mid(at + 4, length - 2);
        if (marker == 0xe1 && body.startsWith("Exif"))
            orientation = orientationOf(body.mid(6));
        if (isNeeded(marker, body))
            clean += data.mid(at, length + 2);
        at += length + 2;
        if (marker == 0xda) {
            hasScan = true;
            const qsizetype end = endOfScan(data, at);
            // Cut off in the middle, as some cameras leave it: programs show what is there.
            if (end < 0) {
                clean += data.mid(at) + QByteArray("\xff\xd9", 2);
                if (orientation != 1)
                    clean.insert(2, turnedSegment(orientation));
                return clean;
            }
            clean += data.mid(at, end - at);
            at = end;
        }
    }
    return {};
}

std::optional<QByteArray> cleanPng(const QByteArray &data)
{
    static constexpr std::array Told{"tEXt", "zTXt", "iTXt", "eXIf", "tIME"};
    constexpr qsizetype Signature = 8;
    QByteArray clean = data.left(Signature);
    qsizetype at = Signature;
    while (at + 12 <= data.size()) {
        const qsizetype length = bigLong(data, at);
        if (at + 12 + length > data.size())
            return {};
        const QByteArray type = data.mid(at + 4, 4);
        if (std::find(Told.begin(), Told.end(), type) == Told.end())
            clean += data.mid(at, length + 12);
        if (type == "IEND")
            return clean;
        at += length + 12;
    }
    return {};
}

std::optional<QByteArray> cleanWebp(const QByteArray &data)
{
    constexpr qsizetype Header = 12;
    constexpr char ExifFlag = 0x08;
    constexpr char XmpFlag = 0x04;
    QByteArray clean = data.left(Header);
    const qsizetype end = std::min<qsizetype>(
        data.size(), 8 + qsizetype(qFromLittleEndian<quint32>(data.constData() + 4)));
    qsizetype at = Header;
    while (at + 8 <= end) {
        const qsizetype length = qFromLittleEndian<quint32>(data.constData() + at + 4);
        const qsizetype padded = 8 + length + (length & 1);
        if (at + 8 + length > end)
            return {};
        QByteArray chunk = data.mid(at, padded);
        const QByteArray type = chunk.left(4);
        if (type == "VP8X" && chunk.size() > 8)
            chunk[8] = char(chunk.at(8) & ~(ExifFlag | XmpFlag));
        if (type != "EXIF" && type != "XMP ")
            clean += chunk;
        at += padded;
    }
    if (clean.size() <= Header)
        return {};
    qToLittleEndian<quint32>(quint32(clean.size() - 8), clean.data() + 4);
    return clean;
}

} // namespace

std::optional<QByteArray> withoutMetadata(const QByteArray &data)
{
    if (data.startsWith("\xff\xd8\xff"))
        return cleanJpeg(data);
    if (data.startsWith("\x89PNG\r\n\x1a\n"))
        return cleanPng(data);
    if (data.startsWith("RIFF") && data.mid(8, 4) == "WEBP")
        return cleanWebp(data);
    return data;
}

bool canCleanMetadata(const QString &mediaType)
{
    return mediaType == "image/jpeg"_L1 || mediaType == "image/png"_L1
        || mediaType == "image/webp"_L1;
}

bool mayKeepMetadata(const QString &mediaType)
{
    const bool isMade = mediaType.startsWith("image/"_L1) || mediaType.startsWith("video/"_L1);
    return isMade && !canCleanMetadata(mediaType) && mediaType != "image/gif"_L1;
}

} // namespace sportello
