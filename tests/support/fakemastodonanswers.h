// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "support/loopbackserver.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace sportello::fakemastodon {

inline LoopbackServer::Response json(int status, const QJsonObject &object,
                                     LoopbackServer::Headers headers = {})
{
    return LoopbackServer::Response::json(
        status, QJsonDocument(object).toJson(QJsonDocument::Compact), std::move(headers));
}

inline LoopbackServer::Response error(int status, const QString &words)
{
    return json(status, {{QStringLiteral("error"), words}});
}

} // namespace sportello::fakemastodon
