// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "support/fakemastodon.h"

#include "support/fakemastodonanswers.h"
#include "support/fakemastodoncontrol.h"

#include <QJsonDocument>
#include <QLocale>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

using Request = LoopbackServer::Request;
using Response = LoopbackServer::Response;
using fakemastodon::error;
using fakemastodon::json;

int compareIds(const QString &one, const QString &other)
{
    return one.size() != other.size() ? int(one.size() - other.size())
                                      : QString::compare(one, other);
}

/// The value of a plain field of a multipart body; enough for what clients of this API send.
QString multipartField(const Request &request, const QByteArray &name)
{
    const qsizetype start = request.body.indexOf("name=\"" + name + "\"");
    const qsizetype value = start < 0 ? -1 : request.body.indexOf("\r\n\r\n", start);
    const qsizetype end = value < 0 ? -1 : request.body.indexOf("\r\n--", value + 4);
    return end < 0 ? QString() : QString::fromUtf8(request.body.mid(value + 4, end - value - 4));
}

} // namespace

FakeMastodon::FakeMastodon(Clock &clock, FakeDialect dialect, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_state(clock, dialect)
    , m_honoursKeys(dialect == FakeDialect::Mastodon)
    , m_server([this](const Request &request) { return answer(request); })
{
    if (dialect == FakeDialect::Snac)
        return;
    m_state.stream = [this](const QString &name, const QString &payload) {
        const QJsonObject frame{
            {u"stream"_s, QJsonArray{u"user"_s}}, {u"event"_s, name}, {u"payload"_s, payload}};
        m_server.pushText(QString::fromUtf8(QJsonDocument(frame).toJson(QJsonDocument::Compact)));
    };
}

QString FakeMastodon::addBrand(const QString &name)
{
    return m_state.addUser(name, {}).id;
}

QString FakeMastodon::addCustomer(const QString &name, const QString &host)
{
    return m_state.addUser(name, host).id;
}

QString FakeMastodon::tokenOf(const QString &brand)
{
    const FakeUser *user = m_state.userByName(brand);
    return user ? user->token : QString();
}

void FakeMastodon::revokeToken(const QString &brand)
{
    if (FakeUser *user = m_state.userByName(brand))
        user->token.clear();
}

QString FakeMastodon::renewToken(const QString &brand)
{
    FakeUser *user = m_state.userByName(brand);
    if (!user)
        return {};
    user->token = u"token-%1-of-%2"_s.arg(m_state.newId(), brand);
    return user->token;
}

QString FakeMastodon::customerPosts(const QString &user, const QString &text,
                                    const QString &visibility, const QString &inReplyTo)
{
    const FakeUser *author = m_state.userByName(user);
    if (!author)
        return {};
    FakeStatus status;
    status.author = author->id;
    status.text = text;
    status.visibility = visibility;
    status.inReplyTo = inReplyTo;
    return m_state.addStatus(status).id;
}

QString FakeMastodon::brandPosts(const QString &brand, const QString &text,
                                 const QString &visibility, const QString &inReplyTo)
{
    return customerPosts(brand, text, visibility, inReplyTo);
}

void FakeMastodon::customerEdits(const QString &id, const QString &text)
{
    FakeStatus *status = m_state.status(id);
    if (!status)
        return;
    status->text = text;
    status->editedAt = m_clock.now();
    // Only the reference implementation says so on the stream.
    if (m_state.stream && m_state.dialect == FakeDialect::Mastodon) {
        m_state.stream(
            u"status.update"_s,
            QString::fromUtf8(
                QJsonDocument(m_state.statusJson(*status)).toJson(QJsonDocument::Compact)));
    }
}

void FakeMastodon::customerDeletes(const QString &id)
{
    FakeStatus *status = m_state.status(id);
    if (!status)
        return;
    status->deleted = true;
    if (m_state.stream)
        m_state.stream(u"delete"_s, id);
}

QList<FakeStatus> FakeMastodon::statusesOf(const QString &brand)
{
    const FakeUser *user = m_state.userByName(brand);
    QList<FakeStatus> found;
    for (const FakeStatus &status : m_state.statuses()) {
        if (user && status.author == user->id)
            found.append(status);
    }
    return found;
}

int FakeMastodon::countPublished(const QString &text)
{
    const QList<FakeStatus> &all = m_state.statuses();
    return int(std::count_if(all.begin(), all.end(), [&](const FakeStatus &status) {
        return m_state.userById(status.author)->isLocal() && status.text.contains(text);
    }));
}

void FakeMastodon::setRateLimit(int requests, std::chrono::milliseconds window)
{
    m_rateLimit = requests;
    m_rateWindow = window;
    m_budgets.clear();
}

void FakeMastodon::setConsent(Consent consent, const QString &brand)
{
    m_consent = consent;
    m_consentBrand = brand;
}

Response FakeMastodon::answer(const Request &request)
{
    if (m_control && request.path.startsWith("/_control/"_L1))
        return fakeMastodonControl(*this, request);
    if (m_state.dialect == FakeDialect::GoToSocial && request.header("user-agent").isEmpty())
        return error(418, u"who are you?"_s);
    if (std::optional<Response> response = overLimit(request))
        return *response;
    const std::optional<FakeFault> fault = takeFault(request);
    Response response = fault ? faulty(*fault, request) : route(request);
    response.headers += budgetHeaders(request);
    return response;
}

LoopbackServer::Headers FakeMastodon::budgetHeaders(const Request &request) const
{
    const auto budget = m_budgets.constFind(request.bearer());
    if (m_rateLimit <= 0 || budget == m_budgets.constEnd())
        return {};
    const Instant reset = m_clock.now() + (budget->since + m_rateWindow - m_clock.elapsed());
    // With microseconds, as the reference implementation writes it.
    const QByteArray time = toRfc3339(reset).chopped(1).toLatin1() + "000Z";
    return {{"X-RateLimit-Limit", QByteArray::number(m_rateLimit)},
            {"X-RateLimit-Remaining", QByteArray::number(std::max(0, m_rateLimit - budget->used))},
            {"X-RateLimit-Reset", time},
            // The server's clock is the test's, not this machine's.
            {"Date",
             QLocale::c()
                 .toString(toDateTime(m_clock.now()), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s)
                 .toLatin1()}};
}

std::optional<FakeFault> FakeMastodon::takeFault(const Request &request)
{
    for (qsizetype i = 0; i < m_faults.size(); ++i) {
        FakeFault &fault = m_faults[i];
        const bool fits = (fault.method.isEmpty() || fault.method == request.method)
            && (fault.path.isEmpty() || fault.path == request.path);
        if (!fits)
            continue;
        const FakeFault taken = fault;
        if (--fault.times <= 0)
            m_faults.removeAt(i);
        return taken;
    }
    return {};
}

Response FakeMastodon::faulty(const FakeFault &fault, const Request &request)
{
    using Kind = FakeFault::Kind;
    using Ending = LoopbackServer::Ending;
    LoopbackServer::Headers headers;
    if (!fault.retryAfter.isEmpty())
        headers.append({"Retry-After", fault.retryAfter});
    const QByteArray page = "<!doctype html><html><title>Guest network</title></html>";
    Response done;
    if (fault.kind <= Kind::CommitAndHtml || fault.kind == Kind::Delay)
        done = route(request);
    switch (fault.kind) {
    case Kind::CommitAndDrop: return Response::fault(Ending::Close, fault.delay);
    case Kind::CommitAndReset: return Response::fault(Ending::Reset, fault.delay);
    case Kind::CommitAndHang: return Response::fault(Ending::Hang);
    case Kind::CommitAndTruncate: done.ending = Ending::Truncate; break;
    case Kind::CommitAndError: return error(500, u"Something went wrong"_s);
    case Kind::CommitAndHtml: return Response::html(200, page);
    case Kind::Drop: return Response::fault(Ending::Close, fault.delay);
    case Kind::Reset: return Response::fault(Ending::Reset, fault.delay);
    case Kind::Error: return error(500, u"Something went wrong"_s);
    case Kind::TooMany: return json(429, {{u"error"_s, u"Too many requests"_s}}, headers);
    case Kind::Html: return Response::html(200, page);
    case Kind::Unauthorized: return error(401, u"The access token is invalid"_s);
    case Kind::Delay: break;
    }
    done.delay = fault.delay;
    return done;
}

std::optional<Response> FakeMastodon::overLimit(const Request &request)
{
    if (m_rateLimit <= 0)
        return {};
    Budget &budget = m_budgets[request.bearer()];
    const std::chrono::milliseconds now = m_clock.elapsed();
    if (budget.used == 0 || now - budget.since >= m_rateWindow)
        budget = {now, 0};
    if (++budget.used <= m_rateLimit)
        return {};
    return json(429, {{u"error"_s, u"Too many requests"_s}}, budgetHeaders(request));
}

Response FakeMastodon::route(const Request &request)
{
    bool found = false;
    Response response = routePublic(request, found);
    if (found)
        return response;
    FakeUser *user = m_state.userByToken(request.bearer());
    if (!user)
        return error(401, u"The access token is invalid"_s);
    return routeSignedIn(request, *user);
}

Response FakeMastodon::routePublic(const Request &request, bool &found)
{
    const bool isPost = request.method == "POST";
    found = true;
    if (request.path == "/.well-known/oauth-authorization-server"_L1) {
        return m_state.dialect == FakeDialect::Snac ? error(404, u"Not found"_s) : metadata();
    }
    if (request.path == "/api/v1/apps"_L1 && isPost)
        return registerApplication(request);
    if (request.path == "/oauth/authorize"_L1)
        return authorize(request);
    if (request.path == "/oauth/token"_L1 && isPost)
        return token(request);
    if (request.path == "/oauth/revoke"_L1 && isPost)
        return revoke(request);
    if (request.path == "/api/v2/instance"_L1 && m_state.dialect != FakeDialect::Snac)
        return json(200, m_state.instanceJson(2));
    if (request.path == "/api/v1/instance"_L1)
        return json(200, m_state.instanceJson(1));
    found = false;
    return {};
}

Response FakeMastodon::routeSignedIn(const Request &request, FakeUser &user)
{
    const QString path = request.path;
    const bool isPost = request.method == "POST";
    if (path == "/api/v1/accounts/verify_credentials"_L1)
        return json(200, m_state.accountJson(user));
    if (path == "/api/v2/notifications/policy"_L1 && m_state.dialect == FakeDialect::Mastodon)
        return json(200, {{u"for_not_following"_s, m_policy}});
    if (path == "/api/v1/notifications"_L1)
        return notifications(request, user);
    if (path == "/api/v1/conversations"_L1)
        return Response::json(200, "[]");
    if (path.startsWith("/api/v1/accounts/"_L1) && path.endsWith("/statuses"_L1))
        return statusesOfAccount(request, path.section(u'/', 4, 4), user);
    if (path == "/api/v1/statuses"_L1 && isPost)
        return publish(request, user);
    if (path.startsWith("/api/v1/statuses/"_L1))
        return oneStatus(path, user);
    if ((path == "/api/v2/media"_L1 || path == "/api/v1/media"_L1) && isPost)
        return upload(request);
    if (path.startsWith("/api/v1/media/"_L1))
        return media(path.section(u'/', 4, 4));
    const bool streams = m_state.dialect != FakeDialect::Snac;
    if (path == "/api/v1/streaming"_L1 && request.wantsWebSocket && streams)
        return Response::webSocket();
    return error(404, u"Record not found"_s);
}

Response FakeMastodon::listed(const Request &request, const QList<QJsonObject> &newestFirst)
{
    const bool forgetsLimit =
        m_state.dialect == FakeDialect::Snac && !request.query.hasQueryItem(u"limit"_s);
    const int limit =
        forgetsLimit ? 1 : std::clamp(request.query.queryItemValue(u"limit"_s).toInt(), 1, 80);
    const QString after = request.query.queryItemValue(u"min_id"_s);
    const QString before = request.query.queryItemValue(u"max_id"_s);
    QList<QJsonObject> inside;
    for (const QJsonObject &item : newestFirst) {
        const QString id = item[u"id"_s].toString();
        if ((after.isEmpty() || compareIds(id, after) > 0)
            && (before.isEmpty() || compareIds(id, before) < 0))
            inside.append(item);
    }
    // min_id pages forward: the oldest of what is newer.
    const qsizetype surplus = std::max(qsizetype(0), inside.size() - limit);
    inside = after.isEmpty() ? inside.mid(0, limit) : inside.mid(surplus);
    QJsonArray array;
    for (const QJsonObject &item : std::as_const(inside))
        array.append(item);
    LoopbackServer::Headers headers;
    if (!inside.isEmpty() && m_state.dialect != FakeDialect::Snac) {
        const QByteArray base = m_server.url(request.path).toEncoded();
        headers.append({"Link",
                        "<" + base + "?max_id=" + inside.last()[u"id"_s].toString().toUtf8()
                            + ">; rel=\"next\""});
    }
    return Response::json(200, QJsonDocument(array).toJson(QJsonDocument::Compact), headers);
}

Response FakeMastodon::notifications(const Request &request, const FakeUser &user)
{
    QList<QJsonObject> items;
    for (const FakeNotification &notification : m_state.notifications()) {
        const QJsonObject item = m_state.notificationJson(notification);
        if (notification.receiver == user.id && !item.isEmpty())
            items.prepend(item);
    }
    return listed(request, items);
}

Response FakeMastodon::statusesOfAccount(const Request &request, const QString &account,
                                         const FakeUser &user)
{
    QList<QJsonObject> items;
    for (const FakeStatus &status : m_state.statuses()) {
        const bool visible = m_clock.elapsed() - status.createdElapsed >= m_ownListLag;
        if (status.author == account && !status.deleted && visible && m_state.canSee(user, status))
            items.prepend(m_state.statusJson(status));
    }
    return listed(request, items);
}

Response FakeMastodon::oneStatus(const QString &path, const FakeUser &user)
{
    FakeStatus *status = m_state.status(path.section(u'/', 4, 4));
    if (!status || !m_state.canSee(user, *status))
        return error(404, u"Record not found"_s);
    if (path.section(u'/', 5, 5) == "context"_L1)
        return json(200, m_state.contextJson(*status, user));
    return json(200, m_state.statusJson(*status));
}

Response FakeMastodon::publish(const Request &request, const FakeUser &user)
{
    const QString key = QString::fromLatin1(request.header("idempotency-key"));
    const QString remembered = user.id + u' ' + key;
    if (m_honoursKeys && !key.isEmpty() && m_keys.contains(remembered)) {
        if (const FakeStatus *before = m_state.status(m_keys.value(remembered)))
            return json(200, m_state.statusJson(*before));
    }
    const QJsonObject body = request.json().object();
    FakeStatus status;
    status.author = user.id;
    status.text = body[u"status"_s].toString();
    status.visibility = body[u"visibility"_s].toString(u"public"_s);
    status.inReplyTo = body[u"in_reply_to_id"_s].toString();
    status.idempotencyKey = key;
    for (const QJsonValue &id : body[u"media_ids"_s].toArray())
        status.media.append(id.toString());
    const FakeStatus *parent = m_state.status(status.inReplyTo);
    if (!status.inReplyTo.isEmpty() && (!parent || !m_state.canSee(user, *parent)))
        return error(404, u"The post you are trying to reply to does not appear to exist."_s);
    if (status.text.trimmed().isEmpty() && status.media.isEmpty())
        return error(422, u"Validation failed: Text can't be blank"_s);
    for (const QString &id : std::as_const(status.media)) {
        if (m_media.value(id, 1) > 0)
            return error(422, u"Cannot attach files that have not finished processing."_s);
    }
    const FakeStatus &added = m_state.addStatus(status);
    m_keys.insert(remembered, added.id);
    return json(200, m_state.statusJson(added));
}

Response FakeMastodon::upload(const Request &request)
{
    const QString id = m_state.newId();
    const bool slow = request.path == "/api/v2/media"_L1;
    m_media.insert(id, slow ? 1 : 0);
    return json(slow ? 202 : 200,
                {{u"id"_s, id},
                 {u"type"_s, u"image"_s},
                 {u"url"_s, QJsonValue()},
                 {u"description"_s, multipartField(request, "description")}});
}

Response FakeMastodon::media(const QString &id)
{
    if (!m_media.contains(id))
        return error(404, u"Record not found"_s);
    int &left = m_media[id];
    const bool ready = left <= 0 || --left <= 0;
    return json(ready ? 200 : 206, {{u"id"_s, id}, {u"type"_s, u"image"_s}});
}

} // namespace sportello
