// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/mastodon/mastodonactions.h"

#include "networks/mastodon/mastodonapi.h"

namespace sportello::mastodon {

using namespace Qt::StringLiterals;

namespace {

using Fields = QList<std::pair<QString, QString>>;

Future<Done> change(Client &client, const HttpRequest &request, QObject *context)
{
    return andThen(client.answer(request), context, [](const HttpAnswer &answer) {
        if (!answer.succeeded())
            return readyError<Done>(errorFrom(answer, HttpEffect::Changes));
        return readyValue(Done{});
    });
}

/// What follows /api/v1/statuses/:id, or /api/v1/accounts/:id for a person.
QString verb(ActionKind kind)
{
    switch (kind) {
    case ActionKind::Like: return u"favourite"_s;
    case ActionKind::Unlike: return u"unfavourite"_s;
    case ActionKind::Mute: return u"mute"_s;
    case ActionKind::Unmute: return u"unmute"_s;
    case ActionKind::Block: return u"block"_s;
    case ActionKind::Unblock: return u"unblock"_s;
    case ActionKind::Delete:
    case ActionKind::Hide:
    case ActionKind::Unhide:
    case ActionKind::Report: break;
    }
    return {};
}

/// The categories of a report; impersonation has none of its own.
QString category(ReportReason reason)
{
    switch (reason) {
    case ReportReason::Spam: return u"spam"_s;
    case ReportReason::Illegal: return u"legal"_s;
    case ReportReason::Harassment:
    case ReportReason::Impersonation:
    case ReportReason::Other: break;
    }
    return u"other"_s;
}

Future<QString> authorOf(Client &client, const QString &statusId, QObject *context)
{
    return andThen(client.object(statusRequest(client.base(), statusId)), context,
                   [](const QJsonObject &status) {
        const QString id = status["account"_L1]["id"_L1].toString();
        if (id.isEmpty())
            return readyError<QString>(
                {ErrorKind::Protocol, u"the post has no author"_s, {}, false});
        return readyValue(id);
    });
}

HttpRequest reportRequest(const QUrl &base, const RemoteAction &action, const QString &accountId)
{
    Fields fields{{u"account_id"_s, accountId},
                  {u"status_ids[]"_s, action.messageRemoteId},
                  {u"category"_s, category(action.reason)}};
    if (!action.comment.isEmpty())
        fields.append({u"comment"_s, action.comment});
    return postForm(base, u"/api/v1/reports"_s, fields);
}

} // namespace

Future<Done> act(Client &client, const RemoteAction &action, QObject *context)
{
    if (action.messageRemoteId.isEmpty())
        return readyError<Done>({ErrorKind::Refused, u"there is no post to act on"_s, {}, false});
    const QString status = u"/api/v1/statuses/"_s + segment(action.messageRemoteId);
    if (action.kind == ActionKind::Delete) {
        HttpRequest request = get(client.base(), status);
        request.method = "DELETE";
        request.effect = HttpEffect::Changes;
        return change(client, request, context);
    }
    if (!concernsPerson(action.kind) && action.kind != ActionKind::Report)
        return change(client, postForm(client.base(), status + u'/' + verb(action.kind), {}),
                      context);
    return andThen(authorOf(client, action.messageRemoteId, context), context,
                   [&client, action, context](const QString &accountId) {
        if (action.kind == ActionKind::Report)
            return change(client, reportRequest(client.base(), action, accountId), context);
        const QString path = u"/api/v1/accounts/"_s + segment(accountId) + u'/' + verb(action.kind);
        return change(client, postForm(client.base(), path, {}), context);
    });
}

} // namespace sportello::mastodon
