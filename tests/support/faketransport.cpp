// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "support/faketransport.h"

#include <QFile>
#include <QTest>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

using Fields = QList<std::pair<QString, QString>>;

Fields sortedFields(const QUrlQuery &query)
{
    Fields fields;
    const auto items = query.queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items)
        fields.append({name, value});
    std::sort(fields.begin(), fields.end());
    return fields;
}

void failTest(const QString &message)
{
    QTest::qFail(qPrintable(message), __FILE__, __LINE__);
}

QUrlQuery formQuery(QByteArray body)
{
    // A space may travel as a plus sign in forms, which QUrlQuery does not know.
    body.replace('+', "%20");
    return QUrlQuery(QString::fromUtf8(body));
}

} // namespace

FakeStream::FakeStream(StreamRequest request)
    : m_request(std::move(request))
{
}

FakeTransport::Expectation::Expectation(const QByteArray &method, const QString &path)
    : m_method(method)
    , m_path(path.section(u'?', 0, 0))
    , m_outcome(HttpAnswer{})
{
    if (path.contains(u'?'))
        m_query = QUrlQuery(path.section(u'?', 1));
    reply(200, QByteArrayLiteral("{}"));
}

FakeTransport::Expectation &
FakeTransport::Expectation::reply(int status, const QByteArray &body,
                                  QList<std::pair<QByteArray, QByteArray>> headers)
{
    HttpAnswer answer;
    answer.status = status;
    answer.body = body;
    for (auto &[name, value] : headers)
        name = name.toLower();
    answer.headers = std::move(headers);
    if (answer.header("content-type").isEmpty())
        answer.headers.emplaceBack("content-type", "application/json; charset=utf-8");
    m_outcome = answer;
    return *this;
}

FakeTransport::Expectation &FakeTransport::Expectation::reply(int status, const QJsonDocument &body)
{
    return reply(status, body.toJson(QJsonDocument::Compact));
}

FakeTransport::Expectation &FakeTransport::Expectation::replyFile(int status,
                                                                  const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        failTest(u"no fixture "_s + fileName);
    return reply(status, file.readAll());
}

FakeTransport::Expectation &FakeTransport::Expectation::drop(MayHaveArrived mayHaveArrived)
{
    const bool may = mayHaveArrived == MayHaveArrived::Yes;
    return fail(Error{may ? ErrorKind::Timeout : ErrorKind::Offline,
                      may ? u"the connection broke"_s : u"connection refused"_s,
                      {},
                      may});
}

FakeTransport::Expectation &FakeTransport::Expectation::fail(const Error &error)
{
    m_outcome = error;
    return *this;
}

FakeTransport::Expectation &FakeTransport::Expectation::hang()
{
    m_hangs = true;
    return *this;
}

FakeTransport::Expectation &FakeTransport::Expectation::times(int count)
{
    m_left = count;
    return *this;
}

FakeTransport::Expectation &FakeTransport::Expectation::anyTimes()
{
    m_any = true;
    return *this;
}

bool FakeTransport::Expectation::takes(const HttpRequest &request) const
{
    if ((!m_any && m_left == 0) || request.method != m_method || request.url.path() != m_path)
        return false;
    return !m_query || sortedFields(*m_query) == sortedFields(QUrlQuery(request.url));
}

QString FakeTransport::Expectation::toString() const
{
    QString text = QString::fromLatin1(m_method) + u' ' + m_path;
    if (m_query)
        text += u'?' + m_query->toString();
    return text;
}

std::optional<Result<HttpAnswer>> FakeTransport::Expectation::use(const HttpRequest &request)
{
    if (!m_any)
        --m_left;
    if (m_hangs)
        return {};
    if (m_outcome.ok())
        m_outcome.value().url = request.url;
    return m_outcome;
}

FakeTransport::~FakeTransport()
{
    releaseHanging(Error{ErrorKind::Cancelled, {}, {}, false});
}

FakeTransport::Expectation &FakeTransport::expect(const QByteArray &method, const QString &path)
{
    m_expectations.push_back(std::make_unique<Expectation>(method, path));
    return *m_expectations.back();
}

Future<HttpAnswer> FakeTransport::send(const HttpRequest &request)
{
    m_requests.append(request);
    for (const auto &expectation : m_expectations) {
        if (!expectation->takes(request))
            continue;
        if (auto outcome = expectation->use(request))
            return ready(std::move(*outcome));
        m_hanging.emplace_back();
        return m_hanging.back().future();
    }
    ++m_unexpected;
    failTest(u"unexpected request: %1 %2"_s.arg(
        QString::fromLatin1(request.method),
        request.url.toString(QUrl::RemoveScheme | QUrl::RemoveAuthority)));
    return readyError<HttpAnswer>(Error{ErrorKind::Refused, u"unexpected request"_s, {}, false});
}

std::unique_ptr<WakeUpStream> FakeTransport::stream(const StreamRequest &request)
{
    auto made = std::make_unique<FakeStream>(request);
    m_stream = made.get();
    return made;
}

bool FakeTransport::verify()
{
    bool met = m_unexpected == 0;
    for (const auto &expectation : m_expectations) {
        if (expectation->isMet())
            continue;
        met = false;
        failTest(u"expected and never asked: "_s + expectation->toString());
    }
    return met;
}

void FakeTransport::clear()
{
    m_expectations.clear();
    m_requests.clear();
    m_unexpected = 0;
}

void FakeTransport::releaseHanging(const Result<HttpAnswer> &outcome)
{
    const auto hanging = std::exchange(m_hanging, {});
    for (const auto &promise : hanging)
        promise.finish(outcome);
}

QString formField(const HttpRequest &request, const QString &name)
{
    for (const HttpPart &part : request.parts) {
        if (part.name == name)
            return QString::fromUtf8(part.data);
    }
    const QUrlQuery form = formQuery(request.body);
    return form.hasQueryItem(name) ? form.queryItemValue(name, QUrl::FullyDecoded)
                                   : queryField(request, name);
}

QString queryField(const HttpRequest &request, const QString &name)
{
    return QUrlQuery(request.url).queryItemValue(name, QUrl::FullyDecoded);
}

QByteArray requestHeader(const HttpRequest &request, const QByteArray &name)
{
    for (const auto &[key, value] : request.headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

} // namespace sportello
