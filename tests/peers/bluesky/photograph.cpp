// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "photograph.h"

#include <QBuffer>
#include <QDataStream>
#include <QImage>
#include <QImageWriter>

namespace sportello {

namespace {

constexpr quint32 secondsOfLatitude = 51'234'567;

QByteArray littleEndian(quint32 number)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setByteOrder(QDataStream::LittleEndian);
    stream << number;
    return bytes;
}

/// What a telephone writes into a photograph: that it lies on its side, and where it was taken.
QByteArray exifWithPlace()
{
    QByteArray tiff;
    QDataStream stream(&tiff, QIODevice::WriteOnly);
    stream.setByteOrder(QDataStream::LittleEndian);
    constexpr quint16 shortKind = 3;
    constexpr quint16 longKind = 4;
    stream << quint16(0x4949) << quint16(42) << quint32(8);
    stream << quint16(2);
    stream << quint16(0x0112) << shortKind << quint32(1) << quint32(6); // orientation
    stream << quint16(0x8825) << longKind << quint32(1) << quint32(38); // the place is at 38
    stream << quint32(0);
    stream << quint16(2);
    stream << quint16(1) << quint16(2) << quint32(2) << quint32('N');
    stream << quint16(2) << quint16(5) << quint32(3) << quint32(68); // latitude, at 68
    stream << quint32(0);
    stream << quint32(45) << quint32(1) << quint32(27) << quint32(1);
    stream << secondsOfLatitude << quint32(1'000'000);
    return QByteArray("Exif\0\0", 6) + tiff;
}

} // namespace

QByteArray photographWithPlace()
{
    QImage image(60, 40, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter(&buffer, "jpeg").write(image);
    const QByteArray exif = exifWithPlace();
    const auto length = quint16(exif.size() + 2);
    const QByteArray segment =
        QByteArray("\xff\xe1").append(char(length >> 8)).append(char(length & 255)) + exif;
    return bytes.left(2) + segment + bytes.mid(2);
}

bool namesPlace(const QByteArray &picture)
{
    return picture.contains("Exif") || picture.contains(littleEndian(secondsOfLatitude));
}

} // namespace sportello
