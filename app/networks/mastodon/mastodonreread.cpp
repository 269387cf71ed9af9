// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/mastodon/mastodonreread.h"

#include "networks/http/jsonanswer.h"
#include "networks/mastodon/mastodonapi.h"

#include <memory>

namespace sportello::mastodon {

using namespace Qt::StringLiterals;

namespace {

using Status = std::optional<QJsonObject>;

struct Gathering
{
    QStringList ids;
    QList<Result<Status>> answers;
    int missing = 0;
    Promise<Reread> promise;
};

bool wasReached(const Error &error)
{
    return error.kind == ErrorKind::Refused || error.kind == ErrorKind::Protocol
        || error.kind == ErrorKind::NotFound;
}

Result<Reread> sorted(const Gathering &gathering)
{
    Reread reread;
    for (qsizetype i = 0; i < gathering.ids.size(); ++i) {
        const Result<Status> &answer = gathering.answers.at(i);
        if (!answer && !wasReached(answer.error()))
            return answer.error();
        if (!answer)
            continue;
        if (answer->has_value())
            reread.found.append(**answer);
        else
            reread.deleted.append(gathering.ids.at(i));
    }
    return reread;
}

} // namespace

Future<Reread> rereadStatuses(Client &client, const QStringList &ids)
{
    if (ids.isEmpty())
        return readyValue(Reread{});
    auto gathering = std::make_shared<Gathering>();
    gathering->ids = ids;
    gathering->answers.fill(Result<Status>(Status()), ids.size());
    gathering->missing = int(ids.size());
    for (qsizetype i = 0; i < ids.size(); ++i) {
        whenDone(rereadStatus(client, ids.at(i)), &client,
                 [gathering, i](const Result<Status> &status) {
            gathering->answers[i] = status;
            if (--gathering->missing == 0)
                gathering->promise.finish(sorted(*gathering));
        });
    }
    return gathering->promise.future();
}

Future<std::optional<QJsonObject>> rereadStatus(Client &client, const QString &id)
{
    return andThen(client.answer(statusRequest(client.base(), id)), &client,
                   [](const HttpAnswer &answer) -> Future<Status> {
                       const bool gone = answer.status == 404 || answer.status == 410;
                       // A page is some proxy's, not the API's word.
                       if (gone && !looksLikeHtml(answer))
                           return readyValue(Status());
                       const Result<QJsonObject> object = readObject(answer, HttpEffect::Reads);
                       if (!object)
                           return readyError<Status>(object.error());
                       return readyValue(Status(*object));
                   });
}

} // namespace sportello::mastodon
