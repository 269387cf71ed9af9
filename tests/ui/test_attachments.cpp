// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "controlnames.h"
#include "panefixture.h"

#include "support/testcase.h"
#include "support/wait.h"
#include "ui/conversation/attachmentchip.h"
#include "ui/conversation/attachmentrow.h"
#include "ui/conversation/composerattachments.h"

#include <QBuffer>
#include <QCheckBox>
#include <QCryptographicHash>
#include <QDir>
#include <QImage>
#include <QLineEdit>
#include <QMimeData>
#include <QTemporaryDir>
#include <QToolButton>
#include <QUrl>

using namespace sportello;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

QByteArray png(int side = 20)
{
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "png");
    return bytes;
}

/// A pane whose network takes pictures.
struct Files : PaneFixture
{
    explicit Files(Audience audience = Audience::Public)
        : PaneFixture(audience)
    {
        Capabilities &can = desk.network().capabilities;
        can.features |= Feature::Media;
        can.features |= Feature::MediaText;
        can.maxMedia = 2;
        can.maxMediaBytes = 100'000;
        can.maxMediaTextLength = 20;
        can.mediaTypes = {u"image/png"_s};
        Q_EMIT desk.network().connector->capabilitiesChanged();
        show();
    }
    QString put(const QString &name, const QByteArray &data)
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(data) != data.size())
            qFatal("cannot write");
        return file.fileName();
    }
    void paste(const QStringList &paths)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls.append(QUrl::fromLocalFile(path));
        data.setUrls(urls);
        Q_EMIT editor()->filesOffered(&data);
    }
    QList<AttachmentChip *> chips() const
    {
        return pane->findChildren<AttachmentChip *>(u"attachmentChip"_s);
    }
    AttachmentChip *chip(const QString &name) const
    {
        for (AttachmentChip *chip : chips()) {
            if (chip->file().name == name)
                return chip;
        }
        return nullptr;
    }
    QStringList names() const
    {
        QStringList names;
        for (const OutgoingAttachment &file : child<AttachmentRow>("attachmentRow")->files())
            names.append(file.name);
        return names;
    }
    void describe(const QString &name, const QString &text)
    {
        auto *field = chip(name)->findChild<QLineEdit *>(u"attachmentDescription"_s);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
    }
    QString problem() const { return child<Strip>("composerProblem")->text(); }
    QList<OutgoingAttachment> stored(Audience audience = Audience::Public)
    {
        pass(1s);
        waitFor(desk.program().drafts().flush());
        const auto draft = waitFor(desk.program().drafts().find(conversation.id, audience));
        return draft && *draft ? (**draft).attachments : QList<OutgoingAttachment>();
    }

    QTemporaryDir folder;
};

} // namespace

/// Files in the composer.
class TestAttachments final : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void aPictureWantsADescriptionOrAWordWithout()
    {
        Files pane;
        pane.type(u"Eccola"_s);
        QVERIFY(pane.sendButton()->isEnabled());
        pane.paste({pane.put(u"room.png"_s, png())});
        QTRY_VERIFY(pane.chip(u"room.png"_s));
        QVERIFY(!pane.sendButton()->isEnabled());
        QVERIFY2(pane.stateText().contains(u"room.png"_s), qPrintable(pane.stateText()));
        QCOMPARE(namelessControls(pane.pane.get()), QStringList());
        pane.pressSend();
        pane.pass(1s);
        QVERIFY(!pane.card());

        pane.describe(u"room.png"_s, u"A room"_s);
        QVERIFY(pane.sendButton()->isEnabled());
        pane.describe(u"room.png"_s, u"longer than twenty letters"_s);
        QVERIFY(!pane.sendButton()->isEnabled());
        auto *field = pane.chip(u"room.png"_s)->findChild<QLineEdit *>(u"attachmentDescription"_s);
        field->clear();
        QTest::keyClick(field, Qt::Key_Backspace);
        pane.describe(u"room.png"_s, u"x"_s);
        QTest::keyClick(field, Qt::Key_Backspace);
        QVERIFY(!pane.sendButton()->isEnabled());
        auto *without =
            pane.chip(u"room.png"_s)->findChild<QCheckBox *>(u"attachmentUndescribed"_s);
        QVERIFY(without->isVisible());
        without->click();
        QVERIFY(pane.sendButton()->isEnabled());
    }

    void whatIsNotTakenIsSaidAtOnce()
    {
        Files pane;
        pane.type(u"Ecco"_s);
        pane.paste({pane.put(u"menu.pdf"_s, "%PDF-1.7 the menu")});
        QTRY_VERIFY(pane.chip(u"menu.pdf"_s));
        auto *remark = pane.chip(u"menu.pdf"_s)->findChild<QLabel *>(u"attachmentRemark"_s);
        QVERIFY(remark->isVisible() && remark->text().contains(u"application/pdf"_s));
        QVERIFY(!pane.sendButton()->isEnabled());
        // What is not there is said and does not come in.
        pane.paste({pane.folder.filePath(u"nowhere.png"_s)});
        QTRY_VERIFY(pane.problem().contains(u"nowhere.png"_s));
        QCOMPARE(pane.names(), QStringList{u"menu.pdf"_s});
        pane.paste({pane.put(u"1.png"_s, png(1)), pane.put(u"2.png"_s, png(2))});
        QTRY_COMPARE(pane.names().size(), 3);
        QVERIFY(pane.child<QLabel>("attachmentsAbout")->isVisible());
    }

    void aNetworkWithoutFilesSaysSo()
    {
        Files pane;
        pane.desk.network().capabilities.withoutMedia = {Audience::Public};
        Q_EMIT pane.desk.network().connector->capabilitiesChanged();
        pane.type(u"Ecco"_s);
        pane.paste({pane.put(u"room.png"_s, png())});
        QTRY_VERIFY(!pane.problem().isEmpty());
        QVERIFY(pane.names().isEmpty());
        QVERIFY(pane.sendButton()->isEnabled());
    }

    void theKeysMoveAndRemove()
    {
        Files pane;
        pane.paste({pane.put(u"a.png"_s, png(3))});
        QTRY_COMPARE(pane.names().size(), 1);
        pane.paste({pane.put(u"b.png"_s, png(4))});
        QTRY_COMPARE(pane.names(), (QStringList{u"a.png"_s, u"b.png"_s}));
        pane.chip(u"b.png"_s)->setFocus();
        QTest::keyClick(pane.chip(u"b.png"_s), Qt::Key_Up);
        QCOMPARE(pane.names(), (QStringList{u"b.png"_s, u"a.png"_s}));
        QVERIFY(pane.chip(u"b.png"_s)->hasFocus());
        QTest::keyClick(pane.chip(u"b.png"_s), Qt::Key_Up);
        QCOMPARE(pane.names(), (QStringList{u"b.png"_s, u"a.png"_s}));
        QTest::keyClick(pane.chip(u"b.png"_s), Qt::Key_Delete);
        QCOMPARE(pane.names(), QStringList{u"a.png"_s});
        QTRY_VERIFY(pane.chip(u"a.png"_s)->hasFocus());
        QTest::keyClick(pane.chip(u"a.png"_s), Qt::Key_Delete);
        QVERIFY(pane.names().isEmpty());
        QVERIFY(pane.editor()->hasFocus());
        QCOMPARE(pane.stored(), QList<OutgoingAttachment>());
    }

    void aPictureOfTheClipboardIsTaken()
    {
        Files pane;
        QMimeData data;
        data.setImageData(QImage::fromData(png()));
        Q_EMIT pane.editor()->filesOffered(&data);
        QTRY_COMPARE(pane.names(), QStringList{u"Picture.png"_s});
        // A text that brings a picture of itself is a text.
        QMimeData text;
        text.setImageData(QImage::fromData(png()));
        text.setText(u"Ciao"_s);
        QVERIFY(!ComposerAttachments::canTake(text));
        QMimeData link;
        link.setUrls({QUrl(u"https://hotel.example/room.png"_s)});
        QVERIFY(!ComposerAttachments::canTake(link));
    }

    void theDraftKeepsThemOverARestart()
    {
        Files pane;
        pane.paste({pane.put(u"room.png"_s, png())});
        QTRY_VERIFY(pane.chip(u"room.png"_s));
        pane.describe(u"room.png"_s, u"A room"_s);
        QCOMPARE(pane.stored().size(), 1);
        const OutgoingAttachment file = pane.stored().first();
        QCOMPARE(file.description, u"A room"_s);
        pane.pane.reset();
        QVERIFY(QFile::remove(pane.folder.filePath(u"room.png"_s)));
        pane.desk.restart();
        pane.show();
        QTRY_VERIFY(pane.chip(u"room.png"_s));
        QCOMPARE(pane.chip(u"room.png"_s)->file(), file);
        // The other audience has none of it.
        pane.pane->composer().setAudience(Audience::Private);
        QVERIFY(pane.names().isEmpty());
    }

    void aCopyThatIsGoneIsNotSentSilently()
    {
        Files pane;
        pane.type(u"Eccola"_s);
        pane.paste({pane.put(u"room.png"_s, png())});
        QTRY_VERIFY(pane.chip(u"room.png"_s));
        pane.describe(u"room.png"_s, u"A room"_s);
        QVERIFY(pane.sendButton()->isEnabled());
        QVERIFY(QFile::remove(pane.chip(u"room.png"_s)->file().path));
        pane.editor()->setFocus();
        pane.type(u"!"_s);
        QVERIFY(!pane.sendButton()->isEnabled());
        QVERIFY(pane.chip(u"room.png"_s)->findChild<QLabel *>(u"attachmentRemark"_s)->isVisible());
    }

    void sentWithoutTextAndTakenBack()
    {
        Files pane;
        pane.paste({pane.put(u"room.png"_s, png())});
        QTRY_VERIFY(pane.chip(u"room.png"_s));
        pane.describe(u"room.png"_s, u"A room"_s);
        QVERIFY(pane.sendButton()->isEnabled());
        pane.sendButton()->click();
        QTRY_VERIFY(pane.card());
        QVERIFY(pane.child<QLabel>("outboxText")->text().contains(u"room.png"_s));
        QTRY_VERIFY(pane.names().isEmpty());
        QTRY_VERIFY(pane.button("outbox_undo"));
        pane.button("outbox_undo")->click();
        QTRY_COMPARE(pane.names(), QStringList{u"room.png"_s});
        QCOMPARE(pane.chip(u"room.png"_s)->file().description, u"A room"_s);
        QVERIFY(pane.sendButton()->isEnabled());
    }

    void theCardTellsHowFarTheFilesAre()
    {
        Files pane;
        const Promise<RemoteMessage> never;
        QString key;
        pane.desk.network().send = [&](const Reply &reply) {
            key = reply.idempotencyKey;
            return never.future();
        };
        pane.desk.program().settings().setUndoWindow(0s);
        pane.desk.program().outbox().start();
        pane.type(u"Eccole"_s);
        pane.pressSend();
        QTRY_VERIFY(pane.card() && pane.card()->item().state == OutboxState::Sending);
        QTRY_VERIFY(!key.isEmpty());
        Connector *connector = pane.desk.network().connector;
        Q_EMIT connector->uploading(key, {2, 3, 50, 200});
        Q_EMIT connector->uploading(u"another"_s, {1, 1, 1, 1});
        QVERIFY2(pane.card()->words().contains(u"2 of 3"_s), qPrintable(pane.card()->words()));
        QVERIFY(pane.card()->words().contains(u"25"_s));
    }
};

SPORTELLO_TEST(TestAttachments)
#include "test_attachments.moc"
