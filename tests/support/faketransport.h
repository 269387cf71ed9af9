// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "networks/http/httptransport.h"

#include <QJsonDocument>
#include <QPointer>
#include <QUrlQuery>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace sportello {

/// A stream that a test speaks through: Q_EMIT stream->opened(), event(…), closed(…).
class FakeStream : public WakeUpStream
{
    Q_OBJECT

public:
    explicit FakeStream(StreamRequest request);

    void open() override { m_isWanted = true; }
    void close() override { m_isWanted = false; }
    bool isWanted() const { return m_isWanted; }
    const StreamRequest &request() const { return m_request; }

private:
    StreamRequest m_request;
    bool m_isWanted = false;
};

/// A transport for dialogues written down in a test; nothing leaves the process.
///
///     FakeTransport http;
///     http.expect("GET", u"/api/v1/instance"_s).reply(200, R"({"version":"4.3"})");
///     http.expect("POST", u"/api/v1/statuses"_s).drop(FakeTransport::MayHaveArrived::Yes);
///     …
///     QVERIFY(http.verify());
///
/// Expectations of the same method and path are used up in the order in which they were written;
/// different ones may come in any order. A request without an expectation fails the running test
/// and gets Refused. Answers are finished futures, yet no caller of whenDone() hears of them before
/// the event loop's next turn.
class FakeTransport : public HttpTransport
{
    Q_OBJECT

public:
    enum class MayHaveArrived { No, Yes };

    /// What is expected, and what comes of it: 200 with an empty object when nothing is said.
    class Expectation
    {
    public:
        Expectation(const QByteArray &method, const QString &path);

        Expectation &reply(int status, const QByteArray &body = {},
                           QList<std::pair<QByteArray, QByteArray>> headers = {});
        Expectation &reply(int status, const QJsonDocument &body);
        /// The body is read from a file; a missing one fails the test.
        Expectation &replyFile(int status, const QString &fileName);
        /// No answer. `Yes` is the connection that broke after sending, `No` the one that never
        /// was.
        Expectation &drop(MayHaveArrived mayHaveArrived);
        Expectation &fail(const Error &error);
        /// No answer before FakeTransport::releaseHanging() or the transport's end.
        Expectation &hang();
        /// Must happen so many times; once by default.
        Expectation &times(int count);
        /// May happen any number of times, also never.
        Expectation &anyTimes();

        bool takes(const HttpRequest &request) const;
        bool isMet() const { return m_any || m_left == 0; }
        QString toString() const;
        /// Uses it up once. No value: it hangs.
        std::optional<Result<HttpAnswer>> use(const HttpRequest &request);

    private:
        QByteArray m_method;
        QString m_path;
        std::optional<QUrlQuery> m_query;
        Result<HttpAnswer> m_outcome;
        bool m_hangs = false;
        bool m_any = false;
        int m_left = 1;
    };

    using HttpTransport::HttpTransport;
    ~FakeTransport() override;

    /// `path` may have a query; then the request's must be equal (in any order of its fields), else
    /// it is not compared. The reference is good until the transport goes.
    Expectation &expect(const QByteArray &method, const QString &path);

    Future<HttpAnswer> send(const HttpRequest &request) override;
    /// A FakeStream, which lastStream() gives to the test.
    std::unique_ptr<WakeUpStream> stream(const StreamRequest &request) override;
    /// Null when none was made or it is gone.
    FakeStream *lastStream() const { return m_stream; }

    /// All requests so far, also unexpected ones.
    const QList<HttpRequest> &requests() const { return m_requests; }
    const HttpRequest &lastRequest() const { return m_requests.last(); }
    /// False, and the running test fails with the list, if an expectation was not met or a request
    /// was unexpected.
    bool verify();
    /// Forgets requests and expectations.
    void clear();
    /// Lets the hanging calls end, first to last, with this.
    void releaseHanging(const Result<HttpAnswer> &outcome);
    int hangingCount() const { return int(m_hanging.size()); }

private:
    std::vector<std::unique_ptr<Expectation>> m_expectations;
    QList<HttpRequest> m_requests;
    std::vector<Promise<HttpAnswer>> m_hanging;
    QPointer<FakeStream> m_stream;
    int m_unexpected = 0;
};

/// A field of a request's form-encoded body, of its multipart parts, or of its query.
QString formField(const HttpRequest &request, const QString &name);
QString queryField(const HttpRequest &request, const QString &name);
/// The value of a header (any case) that the caller set; empty without one.
QByteArray requestHeader(const HttpRequest &request, const QByteArray &name);

} // namespace sportello
