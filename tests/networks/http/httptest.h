// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "networks/http/httptransport.h"

namespace sportello {

inline HttpRequest reading(const QUrl &url)
{
    HttpRequest request;
    request.url = url;
    return request;
}

/// A changing request; without a body when none is given.
inline HttpRequest changing(const QUrl &url, const QByteArray &body = {},
                            const QByteArray &method = "POST")
{
    HttpRequest request;
    request.method = method;
    request.url = url;
    request.effect = HttpEffect::Changes;
    request.body = body;
    if (!body.isEmpty())
        request.contentType = "application/json";
    return request;
}

} // namespace sportello
