// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/http/multipart.h"

#include <QRandomGenerator>

#include <algorithm>

namespace sportello {

namespace {

QByteArray quoted(const QString &name)
{
    QByteArray text = name.toUtf8();
    text.replace('\r', "%0D");
    text.replace('\n', "%0A");
    text.replace('"', "%22");
    return '"' + text + '"';
}

QByteArray boundaryOf(const QList<HttpPart> &parts)
{
    QByteArray boundary;
    do {
        boundary = "sportello-"
            + QByteArray::number(QRandomGenerator::global()->generate64(), 16)
                  .rightJustified(16, '0');
    } while (std::any_of(parts.begin(), parts.end(), [&boundary](const HttpPart &part) {
        return part.data.contains(boundary);
    }));
    return boundary;
}

} // namespace

MultipartBody multipartBody(const QList<HttpPart> &parts)
{
    const QByteArray boundary = boundaryOf(parts);
    QByteArray body;
    for (const HttpPart &part : parts) {
        body += "--" + boundary + "\r\nContent-Disposition: form-data; name=" + quoted(part.name);
        if (!part.fileName.isEmpty())
            body += "; filename=" + quoted(part.fileName);
        body += "\r\n";
        if (!part.contentType.isEmpty())
            body += "Content-Type: " + part.contentType + "\r\n";
        body += "\r\n" + part.data + "\r\n";
    }
    body += "--" + boundary + "--\r\n";
    return {"multipart/form-data; boundary=" + boundary, body};
}

} // namespace sportello
