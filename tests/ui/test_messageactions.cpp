// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "panefixture.h"
#include "support/testcase.h"

#include "ui/conversation/reportdialog.h"

#include <QComboBox>
#include <QMenu>
#include <QPlainTextEdit>

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What a message's menu does besides answering: only what the network can, never to others without
/// a question, and with a word about how it ended.
class TestMessageActions : public TestCase
{
    Q_OBJECT

    /// The menu of the newest row that is a message.
    struct Menu
    {
        explicit Menu(const PaneFixture &pane)
        {
            const ThreadModel &model = pane.pane->model();
            for (int row = model.rowCount() - 1; row >= 0; --row) {
                if (model.row(row).message()) {
                    pane.pane->view().fillMenu(menu, row);
                    break;
                }
            }
        }
        QAction *action(const char *name) const
        {
            return menu.findChild<QAction *>(u"message_"_s + QLatin1String(name));
        }
        QMenu menu;
    };

    static Strip *question(const PaneFixture &pane) { return pane.child<Strip>("actionQuestion"); }
    static QString note(const PaneFixture &pane) { return pane.child<Strip>("threadNote")->text(); }

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void onlyWhatTheNetworkCan()
    {
        PaneFixture pane;
        pane.show();
        QTRY_VERIFY(Menu(pane).action("like"));
        const Menu menu(pane);
        QVERIFY(menu.action("block") && menu.action("report"));
        QVERIFY(!menu.action("mute")); // this network has no such thing
        QVERIFY(!menu.action("delete")); // not ours
    }

    void aLikeNeedsNoQuestionAndCanBeTakenBack()
    {
        PaneFixture pane;
        pane.show();
        QTRY_VERIFY(Menu(pane).action("like"));
        Menu(pane).action("like")->trigger();
        QTRY_COMPARE(note(pane), u"Liked as @hotelaurora."_s);
        QCOMPARE(pane.desk.network().actions.size(), 1);
        QCOMPARE(pane.desk.network().actions.first().messageRemoteId, u"first"_s);
        QTRY_VERIFY(Menu(pane).action("unlike"));
        QVERIFY(!Menu(pane).action("like"));
        Menu(pane).action("unlike")->trigger();
        QTRY_COMPARE(note(pane), u"The like was taken back."_s);
        QTRY_VERIFY(Menu(pane).action("like"));
    }

    void nobodyIsBlockedWithoutAnAnswer()
    {
        PaneFixture pane;
        pane.show();
        QTRY_VERIFY(Menu(pane).action("block"));
        Menu(pane).action("block")->trigger();
        QVERIFY(question(pane)->isVisible());
        QVERIFY2(question(pane)->text().contains(u"on Mastodon"_s),
                 qPrintable(question(pane)->text()));
        QTRY_VERIFY(pane.button("actionNo")->hasFocus());
        pane.button("actionNo")->click();
        QVERIFY(!question(pane)->isVisible());
        pane.pass(1min);
        QVERIFY(pane.desk.network().actions.isEmpty());
        Menu(pane).action("block")->trigger();
        pane.button("actionYes")->click();
        QTRY_VERIFY(note(pane).contains(u"is blocked for @hotelaurora"_s));
        QCOMPARE(pane.desk.network().actions.size(), 1);
        QCOMPARE(pane.desk.network().actions.first().person.address, u"giulia@town.example"_s);
        QTRY_VERIFY(Menu(pane).action("unblock"));
    }

    void ourOwnReplyIsDeletedThereAndMarkedHere()
    {
        PaneFixture pane;
        pane.add(pane.message(u"Certo!"_s, 10).remoteId(u"ours"_s).out());
        pane.show();
        QTRY_VERIFY(Menu(pane).action("delete"));
        QVERIFY(!Menu(pane).action("block"));
        Menu(pane).action("delete")->trigger();
        QVERIFY(question(pane)->text().startsWith(u"Delete this message on Mastodon?"_s));
        pane.button("actionYes")->click();
        QTRY_COMPARE(note(pane), u"Deleted on Mastodon."_s);
        QTRY_VERIFY(pane.pane->model().newest(Direction::Out)->deletedAt);
        QVERIFY(!Menu(pane).action("delete"));
    }

    void aReportGoesWithReasonAndWords()
    {
        PaneFixture pane;
        pane.show();
        QTRY_VERIFY(Menu(pane).action("report"));
        Menu(pane).action("report")->trigger();
        auto *dialog = pane.pane->findChild<ReportDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        auto *reasons = dialog->findChild<QComboBox *>(u"reportReason"_s);
        reasons->setCurrentIndex(reasons->findData(int(ReportReason::Harassment)));
        dialog->findChild<QPlainTextEdit *>(u"reportComment"_s)->setPlainText(u"Third time"_s);
        dialog->findChild<QPushButton *>(u"reportSend"_s)->click();
        QTRY_COMPARE(note(pane), u"Reported to the moderators of Mastodon."_s);
        QCOMPARE(pane.desk.network().actions.first().reason, ReportReason::Harassment);
        QCOMPARE(pane.desk.network().actions.first().comment, u"Third time"_s);
    }

    void anUnclearReportIsSaidAndNotRepeated()
    {
        PaneFixture pane;
        pane.desk.network().actionProblem = Error{ErrorKind::Timeout, {}, {}, true};
        pane.show();
        QTRY_VERIFY(Menu(pane).action("report"));
        Menu(pane).action("report")->trigger();
        pane.pane->findChild<QPushButton *>(u"reportSend"_s)->click();
        QTRY_VERIFY2(note(pane).startsWith(u"It is not known whether the report arrived"_s),
                     qPrintable(note(pane)));
        pane.pass(5min);
        QCOMPARE(pane.desk.network().actions.size(), 1);
    }

    void aRefusalIsSaid()
    {
        PaneFixture pane;
        pane.desk.network().actionProblem =
            Error{ErrorKind::Refused, u"you cannot like this"_s, {}, false};
        pane.show();
        QTRY_VERIFY(Menu(pane).action("like"));
        Menu(pane).action("like")->trigger();
        QTRY_VERIFY2(note(pane).contains(u"you cannot like this"_s), qPrintable(note(pane)));
        QVERIFY(Menu(pane).action("like"));
    }
};

SPORTELLO_TEST(TestMessageActions)
#include "test_messageactions.moc"
