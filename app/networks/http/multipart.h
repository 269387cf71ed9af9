// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "networks/http/httptransport.h"

namespace sportello {

/// A multipart/form-data body (RFC 7578) and the content type that names its boundary.
struct MultipartBody
{
    QByteArray contentType;
    QByteArray body;
};

/// Serialises the parts. We do it ourselves because QHttpMultiPart's body can be read twice, and so
/// be sent twice. Names are escaped as browsers do; the boundary occurs in no part.
MultipartBody multipartBody(const QList<HttpPart> &parts);

} // namespace sportello
