// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "networks/http/httptransport.h"

#include <QJsonDocument>

namespace sportello {

/// True for a web page where data was asked for: the log-in page of a hotel's network, the error
/// page of a proxy. The body decides before the content type does.
bool looksLikeHtml(const HttpAnswer &answer);

/// The JSON of a successful answer. Statuses other than 2xx become errors by errorFrom(). A page,
/// an empty or a malformed body is Protocol; `mayHaveArrived` is set for changing requests, because
/// an answer that cannot be read does not say that nothing happened.
Result<QJsonDocument> jsonFrom(const HttpAnswer &answer, HttpEffect effect);

} // namespace sportello
