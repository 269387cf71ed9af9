// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/mastodon/mastodonactions.h"
#include "support/faketransport.h"
#include "support/manualclock.h"
#include "support/testcase.h"
#include "support/wait.h"

using namespace sportello;
using namespace Qt::StringLiterals;

/// What is asked of the server for a like, a deletion, a mute, a block, a report.
class TestMastodonActions : public TestCase
{
    Q_OBJECT

    struct Desk
    {
        FakeTransport http;
        ManualClock clock;
        mastodon::Client client{http, clock, QUrl(u"https://social.example"_s), Secret(u"t"_s)};
        QObject context;

        Result<Done> act(ActionKind kind, ReportReason reason = ReportReason::Other)
        {
            RemoteAction action;
            action.kind = kind;
            action.messageRemoteId = u"7"_s;
            action.reason = reason;
            action.comment = u"Werbung & mehr"_s;
            return waitFor(mastodon::act(client, action, &context));
        }
        void expectAuthor()
        {
            http.expect("GET", u"/api/v1/statuses/7"_s).reply(200, R"({"account":{"id":"42"}})");
        }
    };

private Q_SLOTS:
    void asksTheRightPath_data()
    {
        QTest::addColumn<ActionKind>("kind");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("person");
        const auto row = [](const char *name, ActionKind kind, const QByteArray &method,
                            const QString &path, bool person) {
            QTest::newRow(name) << kind << method << path << person;
        };
        row("like", ActionKind::Like, "POST", u"/api/v1/statuses/7/favourite"_s, false);
        row("unlike", ActionKind::Unlike, "POST", u"/api/v1/statuses/7/unfavourite"_s, false);
        row("delete", ActionKind::Delete, "DELETE", u"/api/v1/statuses/7"_s, false);
        row("mute", ActionKind::Mute, "POST", u"/api/v1/accounts/42/mute"_s, true);
        row("unmute", ActionKind::Unmute, "POST", u"/api/v1/accounts/42/unmute"_s, true);
        row("block", ActionKind::Block, "POST", u"/api/v1/accounts/42/block"_s, true);
        row("unblock", ActionKind::Unblock, "POST", u"/api/v1/accounts/42/unblock"_s, true);
    }

    void asksTheRightPath()
    {
        QFETCH(ActionKind, kind);
        QFETCH(QByteArray, method);
        QFETCH(QString, path);
        QFETCH(bool, person);
        Desk desk;
        if (person)
            desk.expectAuthor();
        desk.http.expect(method, path).reply(200, "{}");
        QVERIFY(desk.act(kind));
        QVERIFY(desk.http.verify());
        QCOMPARE(desk.http.requests().last().effect, HttpEffect::Changes);
    }

    void aReportNamesThePostAndTheReason()
    {
        Desk desk;
        desk.expectAuthor();
        desk.http.expect("POST", u"/api/v1/reports"_s).reply(200, "{}");
        QVERIFY(desk.act(ActionKind::Report, ReportReason::Spam));
        const QByteArray body = desk.http.requests().last().body;
        const QUrlQuery form(QString::fromUtf8(body).replace(u'+', u' '));
        QCOMPARE(form.queryItemValue(u"account_id"_s), u"42"_s);
        QCOMPARE(form.queryItemValue(u"category"_s), u"spam"_s);
        QCOMPARE(form.queryItemValue(u"comment"_s, QUrl::FullyDecoded), u"Werbung & mehr"_s);
        QVERIFY(body.contains("status_ids") && body.contains("=7"));
    }

    void whatTheServerDeclinesIsSaid()
    {
        Desk desk;
        desk.http.expect("DELETE", u"/api/v1/statuses/7"_s).reply(404, R"({"error":"gone"})");
        QCOMPARE(desk.act(ActionKind::Delete).error().kind, ErrorKind::NotFound);
        desk.http.expect("POST", u"/api/v1/statuses/7/favourite"_s).reply(500, "{}");
        const Error broken = desk.act(ActionKind::Like).error();
        QVERIFY(broken.mayHaveArrived);
        desk.http.expect("GET", u"/api/v1/statuses/7"_s).reply(500, "{}");
        const Error unread = desk.act(ActionKind::Report).error();
        QVERIFY(!unread.mayHaveArrived); // nothing was reported yet
    }

    void withoutAPostNothingIsAsked()
    {
        Desk desk;
        RemoteAction action;
        action.kind = ActionKind::Block;
        const auto result = waitFor(mastodon::act(desk.client, action, &desk.context));
        QCOMPARE(result.error().kind, ErrorKind::Refused);
        QVERIFY(desk.http.requests().isEmpty());
    }
};

SPORTELLO_TEST(TestMastodonActions)
#include "test_mastodonactions.moc"
