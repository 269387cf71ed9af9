// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/attachmentcheck.h"
#include "support/testcase.h"

using namespace sportello;
using namespace Qt::StringLiterals;

namespace {

OutgoingAttachment picture(const QString &description = u"A room"_s)
{
    OutgoingAttachment file{u"/p/1.png"_s, u"00"_s, u"image/png"_s, description};
    file.name = u"room.png"_s;
    file.bytes = 1000;
    return file;
}

OutgoingAttachment film()
{
    OutgoingAttachment file = picture();
    file.mediaType = u"video/mp4"_s;
    return file;
}

Capabilities aServer()
{
    Capabilities can;
    can.features = Feature::PublicReply | Feature::Media | Feature::MediaText;
    can.maxMedia = 2;
    can.maxMediaBytes = 2000;
    can.maxMediaTextLength = 10;
    can.mediaTypes = {u"image/png"_s, u"video/mp4"_s};
    return can;
}

QList<AttachmentFault> faults(const QList<OutgoingAttachment> &files, const Capabilities &can,
                              Audience audience = Audience::Public, const QString &text = u"x"_s)
{
    QList<AttachmentFault> found;
    const QList<AttachmentRemark> remarks = checkAttachments(files, can, audience, u"Net"_s, text);
    for (const AttachmentRemark &remark : remarks) {
        if (remark.words.isEmpty())
            QTest::qFail("a remark without words", __FILE__, __LINE__);
        found.append(remark.fault);
    }
    return found;
}

using Faults = QList<AttachmentFault>;

} // namespace

/// What keeps files from being sent.
class TestAttachmentCheck final : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void whatFitsIsFine()
    {
        QCOMPARE(faults({picture(), picture()}, aServer()), Faults());
        QCOMPARE(faults({}, aServer()), Faults());
    }

    void eachLimitIsSaidOfItsFile()
    {
        OutgoingAttachment large = picture();
        large.bytes = 2001;
        OutgoingAttachment pdf = picture();
        pdf.mediaType = u"application/pdf"_s;
        const QList<AttachmentRemark> remarks =
            checkAttachments({picture(), large, pdf}, aServer(), Audience::Public, u"Net"_s, {});
        QCOMPARE(remarks.size(), 3);
        QCOMPARE(remarks.at(0).fault, AttachmentFault::TooMany);
        QCOMPARE(remarks.at(0).index, -1);
        QCOMPARE(remarks.at(1).fault, AttachmentFault::TooLarge);
        QCOMPARE(remarks.at(1).index, 1);
        QVERIFY(remarks.at(1).words.contains(u"Net"_s));
        QCOMPARE(remarks.at(2).fault, AttachmentFault::WrongType);
        QVERIFY(remarks.at(2).words.contains(u"application/pdf"_s));
    }

    void theTypeIsComparedWithoutCase()
    {
        OutgoingAttachment loud = picture();
        loud.mediaType = u"IMAGE/PNG"_s;
        QCOMPARE(faults({loud}, aServer()), Faults());
    }

    void aDescriptionIsWrittenOrDecidedAgainst()
    {
        QCOMPARE(faults({picture({})}, aServer()), Faults{AttachmentFault::NoDescription});
        QCOMPARE(faults({picture(u"  "_s)}, aServer()), Faults{AttachmentFault::NoDescription});
        OutgoingAttachment skipped = picture({});
        skipped.undescribed = true;
        QCOMPARE(faults({skipped}, aServer()), Faults());
        Capabilities without = aServer();
        without.features.setFlag(Feature::MediaText, false);
        QCOMPARE(faults({picture({})}, without), Faults());
    }

    void descriptionsAreCountedInCharacters()
    {
        // Ten characters of two units each.
        QCOMPARE(faults({picture(QString::fromUcs4(U"👍👍👍👍👍👍👍👍👍👍"))}, aServer()), Faults());
        QCOMPARE(faults({picture(u"12345678901"_s)}, aServer()),
                 Faults{AttachmentFault::DescriptionTooLong});
    }

    void aFilmHasItsOwnSizeAndMayHaveToGoAlone()
    {
        OutgoingAttachment long_ = film();
        long_.bytes = 5000;
        QCOMPARE(faults({long_}, aServer()), Faults{AttachmentFault::TooLarge});
        Capabilities can = aServer();
        can.maxFilmBytes = 6000;
        QCOMPARE(faults({long_}, can), Faults());
        QCOMPARE(faults({film(), picture()}, can), Faults());
        can.filmsGoAlone = true;
        QCOMPARE(faults({film(), picture()}, can), Faults{AttachmentFault::FilmNotAlone});
        QCOMPARE(faults({film()}, can), Faults());
        QCOMPARE(faults({picture(), picture()}, can), Faults());
    }

    void someAudiencesTakeNone()
    {
        Capabilities can = aServer();
        can.withoutMedia = {Audience::Private};
        QCOMPARE(faults({picture()}, can), Faults());
        QCOMPARE(faults({picture()}, can, Audience::Private), Faults{AttachmentFault::NotTaken});
        QVERIFY(!whyNoAttachments(can, Audience::Public, u"Net"_s));
        QVERIFY(whyNoAttachments(can, Audience::Private, u"Net"_s)->contains(u"private"_s));
        can.features.setFlag(Feature::Media, false);
        QVERIFY(whyNoAttachments(can, Audience::Public, u"Net"_s).has_value());
    }

    void aWordMayBeWanted()
    {
        Capabilities can = aServer();
        QCOMPARE(faults({picture()}, can, Audience::Public, {}), Faults());
        can.mediaNeedsText = true;
        QCOMPARE(faults({picture()}, can, Audience::Public, u" "_s),
                 Faults{AttachmentFault::NoText});
        QCOMPARE(faults({picture()}, can), Faults());
    }

    void whatNobodyHasToldIsNotChecked()
    {
        QCOMPARE(faults({picture({}), picture(), picture()}, {}), Faults());
        Capabilities quiet;
        quiet.features = Feature::Media;
        OutgoingAttachment huge = picture();
        huge.bytes = qint64(1) << 40;
        QCOMPARE(faults({huge, huge, huge, huge, huge}, quiet), Faults());
    }
};

SPORTELLO_TEST(TestAttachmentCheck)
#include "test_attachmentcheck.moc"
