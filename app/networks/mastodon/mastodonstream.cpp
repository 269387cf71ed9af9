// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/mastodon/mastodonstream.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace sportello::mastodon {

using namespace Qt::StringLiterals;

Wake wakeFrom(const QString &event, const QByteArray &payload, const Self &self)
{
    const QJsonObject object = QJsonDocument::fromJson(payload).object();
    const RemoteHandle author = readAccount(object["account"_L1].toObject(), self.host);
    const bool ours = !author.remoteId.isEmpty()
        && (author.remoteId == self.id || author.address == self.address);
    Wake wake;
    if (event == "notification"_L1) {
        const QString type = object["type"_L1].toString();
        wake.mentions = type.isEmpty() || type == "mention"_L1 || type == "quote"_L1;
    } else if (event == "conversation"_L1 || event == "notifications_merged"_L1) {
        wake.mentions = true;
    } else if (event == "update"_L1) {
        wake.own = ours;
    } else if (event == "status.update"_L1) {
        if (object.isEmpty() || ours || addressesUs(object, self))
            wake.changedId = idFrom(object["id"_L1]);
    } else if (event == "delete"_L1) {
        wake.changedId = QString::fromUtf8(payload).remove(u'"').trimmed();
    }
    return wake;
}

Wake wakeFromFrame(const QByteArray &frame, const Self &self)
{
    const QJsonObject object = QJsonDocument::fromJson(frame).object();
    const QJsonValue payload = object["payload"_L1];
    const QByteArray text =
        payload.isObject() ? QJsonDocument(payload.toObject()).toJson() : idFrom(payload).toUtf8();
    return wakeFrom(object["event"_L1].toString(), text, self);
}

} // namespace sportello::mastodon
