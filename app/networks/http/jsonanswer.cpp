// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/http/jsonanswer.h"

namespace sportello {

using namespace Qt::StringLiterals;

bool looksLikeHtml(const HttpAnswer &answer)
{
    QByteArray start = answer.body.left(1024);
    if (start.startsWith("\xef\xbb\xbf"))
        start.remove(0, 3);
    start = start.trimmed().left(15).toLower();
    if (start.startsWith('{') || start.startsWith('['))
        return false;
    const QByteArray type = answer.header("content-type").toLower();
    return start.startsWith("<!doctype html") || start.startsWith("<html")
        || start.startsWith("<head") || start.startsWith("<body") || type.startsWith("text/html")
        || type.startsWith("application/xhtml");
}

Result<QJsonDocument> jsonFrom(const HttpAnswer &answer, HttpEffect effect)
{
    if (!answer.succeeded())
        return errorFrom(answer, effect);
    const auto unreadable = [effect](const QString &why) {
        return Error{ErrorKind::Protocol, why, {}, effect == HttpEffect::Changes};
    };
    if (looksLikeHtml(answer))
        return unreadable(u"a web page came instead of data"_s);
    if (answer.body.trimmed().isEmpty())
        return unreadable(u"the answer is empty"_s);
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(answer.body, &problem);
    if (problem.error != QJsonParseError::NoError)
        return unreadable(u"malformed JSON: "_s + problem.errorString());
    return document;
}

} // namespace sportello
