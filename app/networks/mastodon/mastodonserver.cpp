// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/mastodon/mastodonserver.h"

#include "core/refused.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QRegularExpression>

namespace sportello::mastodon {

using namespace Qt::StringLiterals;

namespace {

Error refused(const char *sentence)
{
    return sportello::refused(QCoreApplication::translate("MastodonServer", sentence));
}

bool isLoopback(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

bool isPlausibleHost(const QString &host)
{
    if (isLoopback(host))
        return true;
    static const QRegularExpression name(
        u"\\A(?=.{4,253}\\z)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]\\z"_s);
    return name.match(host).hasMatch();
}

int effectivePort(const QUrl &url)
{
    return url.port(url.scheme() == "http"_L1 ? 80 : 443);
}

} // namespace

Result<QUrl> serverFromInput(const QString &input)
{
    QString text = input.trimmed();
    if (text.isEmpty())
        return refused(QT_TRANSLATE_NOOP("MastodonServer", "Type the address of the server."));
    static const QRegularExpression space(u"\\s"_s);
    if (text.contains(space)) {
        return refused(
            QT_TRANSLATE_NOOP("MastodonServer", "The address of a server has no spaces in it."));
    }
    static const QRegularExpression brokenScheme(u"\\Ahttps?(?:[:;]?/{1,2}|[:;])(?!/)"_s,
                                                 QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression scheme(u"\\A([a-z][a-z0-9+.-]*)://"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    QString wanted = u"https"_s;
    if (const QRegularExpressionMatch match = scheme.match(text); match.hasMatch()) {
        wanted = match.captured(1).toLower();
        text.remove(0, match.capturedLength());
    } else if (brokenScheme.match(text).hasMatch()) {
        return refused(
            QT_TRANSLATE_NOOP("MastodonServer",
                              "The address begins in an unusual way. Type only the server's name, "
                              "such as mastodon.example."));
    }
    if (wanted != "https"_L1 && wanted != "http"_L1) {
        return refused(
            QT_TRANSLATE_NOOP("MastodonServer", "The address of a server begins with https://."));
    }
    // "@giulia@social.example" and "giulia@social.example" name the server behind the last @, but
    // in "social.example/@giulia" the @ belongs to the path.
    text.truncate(text.indexOf(QRegularExpression(u"[/?#]"_s)) < 0
                      ? text.size()
                      : text.indexOf(QRegularExpression(u"[/?#]"_s)));
    if (text.contains(u'@'))
        text.remove(0, text.lastIndexOf(u'@') + 1);
    while (text.endsWith(u'.'))
        text.chop(1);

    const QUrl typed(wanted + "://"_L1 + text, QUrl::StrictMode);
    const QString host = typed.host(QUrl::FullyEncoded).toLower();
    if (!typed.isValid() || !isPlausibleHost(host)) {
        return refused(QT_TRANSLATE_NOOP(
            "MastodonServer",
            "This is not the address of a server. It looks like mastodon.example."));
    }
    if (wanted == "http"_L1 && !isLoopback(host)) {
        return refused(QT_TRANSLATE_NOOP(
            "MastodonServer", "The connection to a server must be encrypted (https://)."));
    }
    QUrl base;
    base.setScheme(wanted);
    base.setHost(host);
    base.setPort(typed.port());
    if (effectivePort(base) == (wanted == "http"_L1 ? 80 : 443))
        base.setPort(-1);
    return base;
}

QString hostFromWords(const QString &words)
{
    QString text = words.trimmed();
    if (const qsizetype scheme = text.indexOf("://"_L1); scheme >= 0)
        text.remove(0, scheme + 3);
    if (const qsizetype path = text.indexOf(u'/'); path >= 0)
        text.truncate(path);
    const QUrl url(u"https://"_s + text, QUrl::StrictMode);
    const QString host = url.host(QUrl::FullyEncoded).toLower();
    if (!url.isValid() || !url.userInfo().isEmpty() || !isPlausibleHost(host))
        return {};
    return url.port() < 0 ? host : host + u':' + QString::number(url.port());
}

bool sameOrigin(const QUrl &one, const QUrl &other)
{
    return one.scheme() == other.scheme() && one.host() == other.host()
        && effectivePort(one) == effectivePort(other);
}

} // namespace sportello::mastodon
