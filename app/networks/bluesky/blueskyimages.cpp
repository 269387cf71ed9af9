// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/bluesky/blueskyimages.h"

#include "core/refused.h"
#include "core/sha256.h"

#include <QBuffer>
#include <QColorSpace>
#include <QCoreApplication>
#include <QFile>
#include <QImage>
#include <QImageReader>
#include <QImageWriter>
#include <QThreadPool>

namespace sportello::bluesky {

using namespace Qt::StringLiterals;

namespace {

// Above any photograph; it only keeps a wrong path from filling the memory.
constexpr qint64 maximumFileBytes = qint64(100) * 1024 * 1024;
constexpr int maximumSide = 4000;
// A few bytes can claim any size, and each pixel that is believed costs four bytes of memory. What
// telephones take is below; the network itself shows less than a tenth of it.
constexpr qint64 maximumPixels = 100'000'000;

QString translated(const char *text)
{
    return QCoreApplication::translate("sportello::bluesky::Images", text);
}

Error notAPicture()
{
    return refused(translated(
        QT_TRANSLATE_NOOP("sportello::bluesky::Images",
                          "A file of this reply is not a picture that can be published here.")));
}

Error tooLarge()
{
    return refused(translated(
        QT_TRANSLATE_NOOP("sportello::bluesky::Images", "A picture of this reply is too large.")));
}

/// By what the file begins with: a name can be anything.
QByteArray formatOf(const QByteArray &data)
{
    if (data.startsWith("\xff\xd8\xff"))
        return "jpeg";
    if (data.startsWith("\x89PNG\r\n\x1a\n"))
        return "png";
    if (data.startsWith("RIFF") && data.mid(8, 4) == "WEBP")
        return "webp";
    return {};
}

Result<QByteArray> readFile(const OutgoingAttachment &attachment)
{
    QFile file(attachment.path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > maximumFileBytes) {
        return refused(translated(QT_TRANSLATE_NOOP(
            "sportello::bluesky::Images",
            "A picture of this reply cannot be read any more. Attach it again.")));
    }
    const QByteArray data = file.readAll();
    if (sha256Hex(data).compare(attachment.sha256, Qt::CaseInsensitive) != 0) {
        return refused(translated(QT_TRANSLATE_NOOP(
            "sportello::bluesky::Images",
            "A picture of this reply was changed after it was attached. Attach it again.")));
    }
    return data;
}

/// True where an alpha channel says nothing, as in most screenshots.
bool isOpaque(const QImage &rgba)
{
    for (int y = 0; y < rgba.height(); ++y) {
        const uchar *line = rgba.constScanLine(y);
        for (int x = 0; x < rgba.width(); ++x) {
            if (line[4 * x + 3] != 255)
                return false;
        }
    }
    return true;
}

/// True for more than can be read here.
bool isTooLarge(QSize size, const QByteArray &format)
{
    const qint64 pixels = qint64(size.width()) * size.height();
    if (pixels > maximumPixels)
        return true;
    // Only JPEG is made smaller while it is read; of the others Qt takes what fits its limit, and
    // gives no reason where it does not.
    const qint64 limit = qint64(QImageReader::allocationLimit()) * 1024 * 1024;
    return format != "jpeg" && limit > 0 && pixels * 4 > limit;
}

/// The pixels, and nothing else: an image of Qt carries the file's texts along and writes them
/// again.
QImage bare(QImage image)
{
    // What is shown elsewhere is taken for sRGB once the profile is gone.
    if (image.colorSpace().isValid())
        image.convertToColorSpace(QColorSpace(QColorSpace::SRgb));
    if (image.hasAlphaChannel())
        image = image.convertToFormat(QImage::Format_RGBA8888);
    if (!image.hasAlphaChannel() || isOpaque(image))
        image = image.convertToFormat(QImage::Format_RGB888);
    return QImage(image.constBits(), image.width(), image.height(), image.bytesPerLine(),
                  image.format())
        .copy();
}

Result<QImage> decoded(QByteArray data)
{
    const QByteArray format = formatOf(data);
    if (format.isEmpty())
        return notAPicture();
    QBuffer buffer(&data);
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid())
        return notAPicture();
    if (isTooLarge(size, format))
        return tooLarge();
    if (size.width() > maximumSide || size.height() > maximumSide) {
        reader.setScaledSize(
            size.scaled(maximumSide, maximumSide, Qt::KeepAspectRatio).expandedTo({1, 1}));
    }
    const QImage image = reader.read();
    if (image.isNull())
        return notAPicture();
    return bare(image);
}

QByteArray encoded(const QImage &image, const QByteArray &format, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    writer.setQuality(quality);
    return writer.write(image) ? bytes : QByteArray();
}

bool fits(const QByteArray &bytes)
{
    return !bytes.isEmpty() && bytes.size() <= MaximumImageBytes;
}

/// The first way of writing it that is small enough, at this size.
std::optional<PreparedImage> written(const QImage &image, bool asPng)
{
    // PNG's "quality" is its compression, and costs nothing but time.
    if (asPng || image.hasAlphaChannel()) {
        const QByteArray bytes = encoded(image, "png", 50);
        if (fits(bytes))
            return PreparedImage{bytes, u"image/png"_s, image.size()};
    }
    if (image.hasAlphaChannel())
        return {};
    for (const int quality : {90, 80, 70}) {
        const QByteArray bytes = encoded(image, "jpeg", quality);
        if (fits(bytes))
            return PreparedImage{bytes, u"image/jpeg"_s, image.size()};
    }
    return {};
}

} // namespace

QStringList imageTypes()
{
    QStringList types{u"image/jpeg"_s, u"image/png"_s};
    if (QImageReader::supportedMimeTypes().contains("image/webp"))
        types.append(u"image/webp"_s);
    return types;
}

Result<PreparedImage> prepareImage(const OutgoingAttachment &attachment)
{
    const Result<QByteArray> data = readFile(attachment);
    if (!data)
        return data.error();
    const Result<QImage> read = decoded(*data);
    if (!read)
        return read.error();
    QImage image = *read;
    const bool isPng = formatOf(*data) == "png";
    while (true) {
        if (const std::optional<PreparedImage> prepared = written(image, isPng))
            return *prepared;
        const QSize smaller = image.size() * 0.8;
        if (smaller.width() < 1 || smaller.height() < 1 || smaller == image.size())
            return tooLarge();
        image = image.scaled(smaller, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }
}

Future<PreparedImage> prepareImageAside(const OutgoingAttachment &attachment)
{
    const Promise<PreparedImage> promise;
    QThreadPool::globalInstance()->start(
        [promise, attachment] { promise.finish(prepareImage(attachment)); });
    return promise.future();
}

} // namespace sportello::bluesky
