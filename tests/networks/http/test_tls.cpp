// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "core/clock.h"
#include "httptest.h"
#include "networks/http/nettransport.h"
#include "networks/http/requestrules.h"
#include "support/loopbackserver.h"
#include "support/testcase.h"
#include "support/wait.h"

#include <QNetworkReply>
#include <QProcess>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Ending = LoopbackServer::Ending;
using Response = LoopbackServer::Response;

/// Encrypted connections, with certificates made for the occasion.
class TestTls : public TestCase
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    struct Identity
    {
        QSslConfiguration server;
        QSslCertificate certificate;
    };

    void openssl(const QStringList &arguments)
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(u"openssl"_s, arguments);
        if (!process.waitForFinished() || process.exitCode() != 0)
            QTest::qFail(process.readAllStandardError().constData(), __FILE__, __LINE__);
    }

    QByteArray contentOf(const QString &name)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            QTest::qFail(qPrintable(u"cannot read "_s + name), __FILE__, __LINE__);
        return file.readAll();
    }

    void write(const QString &name, const QByteArray &text)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            QTest::qFail(qPrintable(u"cannot write "_s + name), __FILE__, __LINE__);
    }

    /// A self-signed certificate for `name`, as in "DNS:localhost" or "IP:127.0.0.1". Made by the
    /// "ca" command, because the simpler one cannot make an expired one.
    Identity identity(const QByteArray &name, const QString &from = u"20200101000000Z"_s,
                      const QString &until = u"20991231235959Z"_s)
    {
        write(u"index.txt"_s, {});
        write(u"serial"_s, "01\n");
        write(u"ca.cnf"_s,
              "[ca]\ndefault_ca=d\n[d]\ndir=.\ndatabase=index.txt\nserial=serial\nnew_certs_dir=.\n"
              "default_md=sha256\npolicy=p\nx509_extensions=e\n[p]\ncommonName=supplied\n"
              "[e]\nsubjectAltName="
                  + name + "\nbasicConstraints=CA:TRUE\n");
        openssl({u"req"_s, u"-new"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                 u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s, u"-keyout"_s, u"key.pem"_s,
                 u"-out"_s, u"request.pem"_s, u"-subj"_s, u"/CN=test"_s});
        openssl({u"ca"_s, u"-batch"_s, u"-selfsign"_s, u"-notext"_s, u"-config"_s, u"ca.cnf"_s,
                 u"-keyfile"_s, u"key.pem"_s, u"-in"_s, u"request.pem"_s, u"-startdate"_s, from,
                 u"-enddate"_s, until, u"-out"_s, u"certificate.pem"_s});
        Identity made;
        made.certificate = QSslCertificate(contentOf(u"certificate.pem"_s));
        made.server = QSslConfiguration::defaultConfiguration();
        made.server.setLocalCertificate(made.certificate);
        made.server.setPrivateKey(QSslKey(contentOf(u"key.pem"_s), QSsl::Ec));
        made.server.setPeerVerifyMode(QSslSocket::VerifyNone);
        return made;
    }

    static void trust(const QSslCertificate &certificate)
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setCaCertificates({certificate});
        QSslConfiguration::setDefaultConfiguration(configuration);
    }

    QSslConfiguration m_before;

private Q_SLOTS:
    void initTestCase()
    {
        if (!QSslSocket::supportsSsl())
            QSKIP("Qt was built without TLS");
        if (QStandardPaths::findExecutable(u"openssl"_s).isEmpty())
            QSKIP("the openssl command makes the certificates");
    }
    void init()
    {
        TestCase::init();
        m_before = QSslConfiguration::defaultConfiguration();
    }
    void cleanup() { QSslConfiguration::setDefaultConfiguration(m_before); }

    void selfSignedIsRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addRow("body") << QByteArray("{}");
        QTest::addRow("empty") << QByteArray();
    }
    void selfSignedIsRefused()
    {
        QFETCH(QByteArray, body);
        LoopbackServer server({}, identity("IP:127.0.0.1").server);
        SystemClock clock;
        NetTransport transport(clock, u"Sportello/test"_s);
        HttpRequest request = changing(server.url(), body);
        request.bearer = Secret(u"tok"_s);
        const auto result = waitFor(transport.send(request));
        QVERIFY(!result.ok());
        QCOMPARE(result.error().kind, ErrorKind::Offline);
        QVERIFY(!result.error().mayHaveArrived);
        QVERIFY(!result.error().message.isEmpty());
        QTest::qWait(20);
        QCOMPARE(server.wireCount(), 0);
    }

    void oldProtocolsAreNotOffered_data()
    {
        QTest::addColumn<QUrl>("url");
        QTest::addRow("https") << QUrl(u"https://social.example"_s);
        QTest::addRow("wss") << QUrl(u"wss://social.example"_s);
    }

    /// The library of this system may be stricter than others, so what is asked of it counts.
    void oldProtocolsAreNotOffered()
    {
        QFETCH(QUrl, url);
        QSslConfiguration lenient = QSslConfiguration::defaultConfiguration();
        lenient.setProtocol(QSsl::AnyProtocol);
        lenient.setPeerVerifyMode(QSslSocket::VerifyNone);
        QSslConfiguration::setDefaultConfiguration(lenient);
        const QSslConfiguration asked =
            strictRequest(url, u"Sportello/test"_s, {}, {}).sslConfiguration();
        QCOMPARE(asked.protocol(), QSsl::TlsV1_2OrLater);
        QCOMPARE(asked.peerVerifyMode(), QSslSocket::VerifyPeer);
    }

    void anOldProtocolIsRefused_data()
    {
        QTest::addColumn<QString>("protocol");
        QTest::addRow("1.0") << u"-tls1"_s;
        QTest::addRow("1.1") << u"-tls1_1"_s;
    }

    void anOldProtocolIsRefused()
    {
        QFETCH(QString, protocol);
        trust(identity("IP:127.0.0.1").certificate);
        QProcess server;
        server.setWorkingDirectory(m_folder.path());
        server.setProcessChannelMode(QProcess::MergedChannels);
        server.start(u"openssl"_s,
                     {u"s_server"_s, u"-accept"_s, u"127.0.0.1:0"_s, u"-www"_s, u"-cert"_s,
                      u"certificate.pem"_s, u"-key"_s, u"key.pem"_s, u"-cipher"_s,
                      u"ALL:@SECLEVEL=0"_s, protocol});
        const auto stop = qScopeGuard([&server] {
            server.kill();
            server.waitForFinished();
        });
        // "ACCEPT 127.0.0.1:40123"
        QByteArray said;
        QRegularExpressionMatch match;
        static const QRegularExpression accepting(u"ACCEPT 127\\.0\\.0\\.1:(\\d+)\\s"_s);
        while (!match.hasMatch() && server.waitForReadyRead()) {
            said += server.readAll();
            match = accepting.match(QString::fromLatin1(said));
        }
        QVERIFY2(match.hasMatch(), said.constData());
        const QUrl url(u"https://127.0.0.1:%1/"_s.arg(match.captured(1)));
        SystemClock clock;
        NetTransport transport(clock, u"Sportello/test"_s);
        const auto result = waitFor(transport.send(reading(url)));
        QVERIFY(!result.ok());
        QCOMPARE(result.error().kind, ErrorKind::Offline);
    }

    void selfSignedStreamsAreRefused_data()
    {
        QTest::addColumn<QString>("scheme");
        QTest::addRow("server-sent events") << u"https"_s;
        QTest::addRow("WebSocket") << u"wss"_s;
    }

    void selfSignedStreamsAreRefused()
    {
        QFETCH(QString, scheme);
        LoopbackServer server({}, identity("IP:127.0.0.1").server);
        SystemClock clock;
        NetTransport transport(clock, u"Sportello/test"_s);
        StreamRequest request;
        request.url = server.url();
        request.url.setScheme(scheme);
        request.bearer = Secret(u"tok"_s);
        const auto stream = transport.stream(request);
        std::optional<Error> error;
        bool opened = false;
        connect(stream.get(), &WakeUpStream::opened, this, [&opened] { opened = true; });
        connect(stream.get(), &WakeUpStream::closed, this, [&](const Error &why) { error = why; });
        stream->open();
        QTRY_VERIFY_WITH_TIMEOUT(error, 30'000);
        stream->close();
        QVERIFY(!opened);
        QCOMPARE(server.wireCount(), 0);
    }

    void wrongHostIsRefused()
    {
        const Identity made = identity("DNS:elsewhere.example");
        trust(made.certificate);
        LoopbackServer server({}, made.server);
        SystemClock clock;
        NetTransport transport(clock, u"Sportello/test"_s);
        const auto result = waitFor(transport.send(changing(server.url(), "{}")));
        QVERIFY(!result.ok());
        QVERIFY(!result.error().mayHaveArrived);
        QCOMPARE(server.wireCount(), 0);
    }

    void expiredIsRefused()
    {
        const Identity made = identity("IP:127.0.0.1", u"20200101000000Z"_s, u"20210101000000Z"_s);
        trust(made.certificate);
        LoopbackServer server({}, made.server);
        SystemClock clock;
        NetTransport transport(clock, u"Sportello/test"_s);
        const auto result = waitFor(transport.send(changing(server.url(), "{}")));
        QVERIFY(!result.ok());
        QVERIFY(!result.error().mayHaveArrived);
        QCOMPARE(server.wireCount(), 0);
    }

    /// Where Qt alone repeats the most.
    void changesGoOnceOverTlsToo()
    {
        const Identity made = identity("IP:127.0.0.1");
        trust(made.certificate);
        LoopbackServer server(
            [](const LoopbackServer::Request &request) {
            if (request.path == u"/good"_s)
                return Response::json(200, "{}");
            return Response::fault(request.path == u"/reset"_s ? Ending::Reset : Ending::Close);
            },
            made.server);

        QNetworkAccessManager manager;
        QNetworkRequest plain(server.url(u"/close"_s));
        plain.setHeader(QNetworkRequest::ContentTypeHeader, "text/plain"_L1);
        QNetworkReply *reply = manager.post(plain, "hello");
        QVERIFY(QTest::qWaitFor([reply] { return reply->isFinished(); }));
        reply->deleteLater();
        qInfo("plain QNetworkAccessManager over TLS: 1 call, %d requests on the wire",
              server.wireCount());
        QVERIFY(server.wireCount() > 1);

        SystemClock clock;
        NetTransport transport(clock, u"Sportello/test"_s);
        for (const QString &path : {u"/close"_s, u"/reset"_s}) {
            for (const QByteArray &body :
                 {QByteArray("{}"), QByteArray(), QByteArray(200'000, 'x')}) {
                for (const bool reused : {false, true}) {
                    server.forget();
                    if (reused)
                        QVERIFY(waitFor(transport.send(changing(server.url(u"/good"_s)))).ok());
                    const auto result = waitFor(transport.send(changing(server.url(path), body)));
                    QVERIFY(!result.ok());
                    QVERIFY(result.error().mayHaveArrived);
                    QTest::qWait(20);
                    QCOMPARE(server.wireCount(), reused ? 2 : 1);
                }
            }
        }
    }
};

SPORTELLO_TEST(TestTls)
#include "test_tls.moc"
