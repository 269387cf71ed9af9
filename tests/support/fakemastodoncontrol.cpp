// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "support/fakemastodoncontrol.h"

#include "support/fakemastodon.h"

#include <QCoreApplication>
#include <QTimer>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

using Response = LoopbackServer::Response;

Response json(const QJsonObject &object, int status = 200)
{
    return Response::json(status, QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<FakeFault> faultFrom(const QJsonObject &fields)
{
    using Kind = FakeFault::Kind;
    static const QHash<QString, Kind> kinds{{u"commit_drop"_s, Kind::CommitAndDrop},
                                            {u"commit_reset"_s, Kind::CommitAndReset},
                                            {u"commit_hang"_s, Kind::CommitAndHang},
                                            {u"commit_truncate"_s, Kind::CommitAndTruncate},
                                            {u"commit_error"_s, Kind::CommitAndError},
                                            {u"commit_html"_s, Kind::CommitAndHtml},
                                            {u"drop"_s, Kind::Drop},
                                            {u"reset"_s, Kind::Reset},
                                            {u"error"_s, Kind::Error},
                                            {u"too_many"_s, Kind::TooMany},
                                            {u"html"_s, Kind::Html},
                                            {u"unauthorized"_s, Kind::Unauthorized},
                                            {u"delay"_s, Kind::Delay}};
    const QString kind = fields[u"kind"_s].toString();
    if (!kinds.contains(kind))
        return {};
    FakeFault fault;
    fault.kind = kinds.value(kind);
    fault.method = fields[u"method"_s].toString(u"POST"_s).toLatin1();
    fault.path = fields[u"path"_s].toString(u"/api/v1/statuses"_s);
    fault.times = fields[u"times"_s].toInt(1);
    fault.delay = std::chrono::milliseconds(fields[u"delay_ms"_s].toInt());
    fault.retryAfter = fields[u"retry_after"_s].toString().toLatin1();
    return fault;
}

QJsonObject dump(FakeMastodon &server)
{
    FakeMastodonState &state = server.state();
    QJsonArray statuses;
    for (const FakeStatus &status : state.statuses()) {
        const FakeUser *author = state.userById(status.author);
        statuses.append(QJsonObject{
            {u"id"_s, status.id},
            {u"author"_s, author->name},
            {u"customer"_s, !author->isLocal()},
            {u"text"_s, status.text},
            {u"visibility"_s, status.visibility},
            {u"in_reply_to_id"_s, status.inReplyTo},
            {u"media"_s, QJsonArray::fromStringList(status.media)},
            {u"idempotency_key"_s, status.idempotencyKey},
            {u"created_at"_s, toRfc3339(status.createdAt)},
            {u"edited"_s, status.editedAt.has_value()},
            {u"deleted"_s, status.deleted},
        });
    }
    return {{u"accounts"_s, fakeMastodonAccounts(server)},
            {u"statuses"_s, statuses},
            {u"wire_count"_s, server.server().wireCount()}};
}

/// What only changes something; false when there is no such call.
bool change(FakeMastodon &server, const QString &call, const QJsonObject &fields)
{
    const auto text = [&fields](const QString &name) { return fields[name].toString(); };
    const auto time = [&fields](const QString &name) {
        return std::chrono::milliseconds(fields[name].toInt());
    };
    if (call == "edit"_L1) {
        server.customerEdits(text(u"id"_s), text(u"text"_s));
    } else if (call == "delete"_L1) {
        server.customerDeletes(text(u"id"_s));
    } else if (call == "clear_faults"_L1) {
        server.clearFaults();
    } else if (call == "lag"_L1) {
        server.setOwnListLag(time(u"ms"_s));
    } else if (call == "policy"_L1) {
        server.setPolicy(text(u"strangers"_s));
    } else if (call == "keys"_L1) {
        server.setHonoursKeys(fields[u"honoured"_s].toBool(true));
    } else if (call == "rate_limit"_L1) {
        server.setRateLimit(fields[u"requests"_s].toInt(), time(u"window_ms"_s));
    } else if (call == "consent"_L1) {
        server.setConsent(fields[u"given"_s].toBool(true) ? FakeMastodon::Consent::Given
                                                          : FakeMastodon::Consent::Denied,
                          text(u"user"_s));
    } else if (call == "revoke"_L1) {
        server.revokeToken(text(u"user"_s));
    } else if (call == "quit"_L1) {
        QTimer::singleShot(0, qApp, &QCoreApplication::quit);
    } else {
        return false;
    }
    return true;
}

} // namespace

QJsonArray fakeMastodonAccounts(FakeMastodon &server)
{
    QJsonArray accounts;
    for (const FakeUser &user : server.state().users()) {
        const QString host = user.isLocal() ? QString(FakeMastodonState::domain) : user.host;
        accounts.append(QJsonObject{{u"name"_s, user.name},
                                    {u"id"_s, user.id},
                                    {u"address"_s, user.name + u'@' + host},
                                    {u"token"_s, user.token}});
    }
    return accounts;
}

LoopbackServer::Response fakeMastodonControl(FakeMastodon &server,
                                             const LoopbackServer::Request &request)
{
    const QString call = request.path.section(u'/', 2);
    const QJsonObject fields = request.json().object();
    if (request.method == "GET" && call == "dump"_L1)
        return json(dump(server));
    if (request.method == "GET" && call == "count"_L1) {
        const QString text = request.query.queryItemValue(u"text"_s, QUrl::FullyDecoded);
        return json({{u"count"_s, server.countPublished(text)}});
    }
    if (request.method != "POST")
        return json({{u"error"_s, u"unknown"_s}}, 404);
    if (call == "post"_L1) {
        const QString id = server.customerPosts(
            fields[u"user"_s].toString(), fields[u"text"_s].toString(),
            fields[u"visibility"_s].toString(u"public"_s), fields[u"in_reply_to"_s].toString());
        if (FakeStatus *posted = server.state().status(id)) {
            for (const QJsonValue &file : fields[u"media"_s].toArray())
                posted->media.append(file.toString());
        }
        return json({{u"id"_s, id}}, id.isEmpty() ? 404 : 200);
    }
    if (call == "fault"_L1) {
        const std::optional<FakeFault> fault = faultFrom(fields);
        if (!fault)
            return json({{u"error"_s, u"unknown kind"_s}}, 400);
        server.addFault(*fault);
        return json({});
    }
    if (call == "renew"_L1)
        return json({{u"token"_s, server.renewToken(fields[u"user"_s].toString())}});
    return change(server, call, fields) ? json({}) : json({{u"error"_s, u"unknown"_s}}, 404);
}

} // namespace sportello
