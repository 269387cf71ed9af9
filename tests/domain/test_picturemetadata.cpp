// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/picturemetadata.h"
#include "support/testcase.h"

#include <QtEndian>

#include <algorithm>

using namespace sportello;
using namespace Qt::StringLiterals;

namespace {

QByteArray bigShort(int value)
{
    QByteArray bytes(2, '\0');
    qToBigEndian(quint16(value), bytes.data());
    return bytes;
}

QByteArray bigLong(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray littleLong(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToLittleEndian(value, bytes.data());
    return bytes;
}

QByteArray segment(int marker, const QByteArray &body)
{
    return QByteArray("\xff", 1) + char(marker) + bigShort(int(body.size()) + 2) + body;
}

/// One directory with the orientation and a text that must not get out.
QByteArray exif(int orientation, bool little)
{
    const auto shortOf = [little](int value) {
        QByteArray bytes = bigShort(value);
        if (little)
            std::reverse(bytes.begin(), bytes.end());
        return bytes;
    };
    const auto longOf = [little](quint32 value) {
        return little ? littleLong(value) : bigLong(value);
    };
    return QByteArray("Exif\0\0", 6) + (little ? "II" : "MM") + shortOf(42) + longOf(8) + shortOf(2)
        + shortOf(0x010f) + shortOf(2) + longOf(4) + "Cam" + QByteArray(1, '\0') + shortOf(0x0112)
        + shortOf(3) + longOf(1) + shortOf(orientation) + QByteArray(2, '\0') + longOf(0)
        + "45.4384 N";
}

/// Not a picture that anybody could show, but one in all its parts.
QByteArray jpeg(const QByteArray &told)
{
    return QByteArray("\xff\xd8", 2) + segment(0xe0, QByteArray("JFIF\0\1", 6)) + told
        + segment(0xe2, QByteArray("ICC_PROFILE\0colours", 19)) + segment(0xdb, "tables")
        + segment(0xc0, "frame") + segment(0xda, "scan")
        + QByteArray("\x12\xff\0\x34\xff\xd0\x56", 7) + segment(0xda, "second")
        + QByteArray("\x78", 1) + QByteArray("\xff\xd9", 2);
}

QByteArray chunk(const char *type, const QByteArray &body)
{
    return bigLong(quint32(body.size())) + type + body + "crc ";
}

QByteArray riff(const QByteArray &chunks)
{
    return "RIFF" + littleLong(quint32(chunks.size()) + 4) + "WEBP" + chunks;
}

QByteArray riffChunk(const char *type, const QByteArray &body)
{
    return type + littleLong(quint32(body.size())) + body + QByteArray(body.size() & 1, '\0');
}

const QByteArray pngHead("\x89PNG\r\n\x1a\n", 8);

} // namespace

/// What a picture tells besides its pixels.
class TestPictureMetadata final : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aPhotographTellsNothing()
    {
        const QByteArray told = segment(0xe1, exif(1, true))
            + segment(0xe1, "http://ns.adobe.com/xap") + segment(0xed, "Photoshop")
            + segment(0xfe, "by Anna") + segment(0xe2, "MPF\0more");
        const QByteArray behind = "and another picture behind the end";
        const std::optional<QByteArray> clean = withoutMetadata(jpeg(told) + behind);
        QVERIFY(clean.has_value());
        QCOMPARE(*clean, jpeg({}));
        QCOMPARE(withoutMetadata(*clean), clean);
    }

    void theWayItIsTurnedStays()
    {
        for (const bool little : {true, false}) {
            const std::optional<QByteArray> clean =
                withoutMetadata(jpeg(segment(0xe1, exif(6, little))));
            QVERIFY(clean.has_value());
            QVERIFY(!clean->contains("Cam") && !clean->contains("45.4384"));
            QVERIFY(clean->contains("Exif"));
            // A second time it says the same.
            QCOMPARE(withoutMetadata(*clean), clean);
        }
    }

    void aLyingDirectoryIsNotFollowed()
    {
        QByteArray body = exif(6, false);
        body.replace(10, 4, QByteArray("\xff\xff\xff\xf0", 4));
        QCOMPARE(withoutMetadata(jpeg(segment(0xe1, body))), std::optional(jpeg({})));
        for (qsizetype size = 0; size < body.size(); ++size)
            QVERIFY(withoutMetadata(jpeg(segment(0xe1, body.left(size)))).has_value());
    }

    void brokenPhotographsAreNone()
    {
        const QByteArray whole = jpeg({});
        QVERIFY(!withoutMetadata(whole.left(20)));
        QVERIFY(!withoutMetadata(QByteArray("\xff\xd8\xff\xd9", 4)));
        QVERIFY(!withoutMetadata(QByteArray("\xff\xd8\xff\xe1\0\0", 6)));
        // A camera that stopped in the middle left something to see.
        const QByteArray cut = whole.left(whole.size() - 2);
        QCOMPARE(withoutMetadata(cut), std::optional(whole));
    }

    void drawingsTellNothing()
    {
        const QByteArray needed = chunk("IHDR", "head") + chunk("gAMA", "colours");
        const QByteArray rest = chunk("IDAT", "pixels") + chunk("IEND", {});
        const QByteArray told = chunk("tEXt", "Author") + chunk("eXIf", "MM") + chunk("iTXt", "xmp")
            + chunk("zTXt", "z") + chunk("tIME", "now");
        QCOMPARE(withoutMetadata(pngHead + needed + told + rest + "behind"),
                 std::optional(pngHead + needed + rest));
        QVERIFY(!withoutMetadata(pngHead + needed));
        QVERIFY(!withoutMetadata(pngHead + QByteArray("\xff\xff\xff\xffIDATabcdefgh", 16)));
    }

    void webpTellsNothing()
    {
        QByteArray flags(10, '\0');
        flags[0] = char(0x08 | 0x04 | 0x10);
        QByteArray kept(10, '\0');
        kept[0] = char(0x10);
        const QByteArray pixels = riffChunk("VP8L", "odd");
        const QByteArray told = riffChunk("EXIF", "45.4384 N") + riffChunk("XMP ", "Anna");
        QCOMPARE(withoutMetadata(riff(riffChunk("VP8X", flags) + pixels + told)),
                 std::optional(riff(riffChunk("VP8X", kept) + pixels)));
        QVERIFY(!withoutMetadata(riff({})));
    }

    void otherFilesStayAsTheyAre()
    {
        for (const QByteArray &data : {QByteArray("%PDF-1.7"), QByteArray(), QByteArray("GIF89a…")})
            QCOMPARE(withoutMetadata(data), std::optional(data));
        QVERIFY(canCleanMetadata(u"image/jpeg"_s));
        QVERIFY(!canCleanMetadata(u"image/heic"_s));
        QVERIFY(mayKeepMetadata(u"image/heic"_s) && mayKeepMetadata(u"video/mp4"_s));
        QVERIFY(!mayKeepMetadata(u"image/png"_s) && !mayKeepMetadata(u"application/pdf"_s));
    }
};

SPORTELLO_TEST(TestPictureMetadata)
#include "test_picturemetadata.moc"
