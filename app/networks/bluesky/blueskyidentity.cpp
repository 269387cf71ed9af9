// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/bluesky/blueskyidentity.h"

#include "core/refused.h"
#include "networks/http/jsonanswer.h"
#include "networks/http/requestrules.h"
#include "networks/http/txtlookup.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace sportello::bluesky {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestDocument = 256 * 1024;

Error notFound(const QString &handle)
{
    return {ErrorKind::NotFound,
            QCoreApplication::translate("BlueskyIdentity", "Nobody is called “%1” on Bluesky.")
                .arg(handle),
            {},
            false};
}

Error noServer()
{
    return refused(QCoreApplication::translate("BlueskyIdentity",
                                               "The account does not say on which server it is."));
}

/// Nothing when the texts name no DID or several.
QString didFrom(const QStringList &texts)
{
    QStringList dids;
    for (const QString &text : texts) {
        const QString did = text.startsWith("did="_L1) ? text.mid(4).trimmed() : QString();
        if (isKnownDid(did) && !dids.contains(did))
            dids.append(did);
    }
    return dids.size() == 1 ? dids.first() : QString();
}

/// Where the document of a did:web is. Nothing for hosts that are not to be asked.
std::optional<QUrl> addressOfWebDid(const QString &did, bool loopbackAllowed)
{
    const QString host = QUrl::fromPercentEncoding(did.mid(qsizetype(strlen("did:web:"))).toUtf8());
    QUrl url(u"https://"_s + host + u"/.well-known/did.json"_s, QUrl::StrictMode);
    if (isLoopbackHost(url.host()))
        url.setScheme(u"http"_s);
    const bool plain = url.userInfo().isEmpty() && url.path() == "/.well-known/did.json"_L1
        && (url.port() < 0 || isLoopbackHost(url.host()));
    if (!url.isValid() || !plain || !isPublicServer(url, loopbackAllowed))
        return {};
    return url;
}

} // namespace

QString identifierFromInput(const QString &input)
{
    // Names copied from web pages come wrapped in marks that nobody sees.
    static const QRegularExpression invisible(
        u"[\\x{200b}-\\x{200f}\\x{202a}-\\x{202e}\\x{2060}-\\x{2069}\\x{feff}]"_s);
    QString text = input;
    text.remove(invisible);
    text = text.trimmed();
    static const QRegularExpression page(u"\\A(?:https?://bsky\\.app/profile/|at://)"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    if (const QRegularExpressionMatch match = page.match(text); match.hasMatch()) {
        text.remove(0, match.capturedLength());
        text = text.section(u'/', 0, 0);
    }
    if (text.startsWith(u'@'))
        text.remove(0, 1);
    if (isKnownDid(text))
        return text;
    text = text.toLower();
    return isHandle(text) ? text : QString();
}

bool isHandle(const QString &text)
{
    static const QRegularExpression name(
        u"\\A(?=.{3,253}\\z)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+"
        u"[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?\\z"_s);
    static const QStringList unusable{u"local"_s, u"localhost"_s, u"internal"_s,
                                      u"arpa"_s,  u"onion"_s,     u"invalid"_s};
    return name.match(text).hasMatch() && !unusable.contains(text.section(u'.', -1));
}

bool isKnownDid(const QString &text)
{
    static const QRegularExpression did(
        u"\\Adid:(?:plc:[a-z2-7]{24}|web:[A-Za-z0-9.-]+(?:%3A[0-9]{1,5})?)\\z"_s);
    return did.match(text).hasMatch();
}

bool isPublicServer(const QUrl &url, bool loopbackAllowed)
{
    if (refusalOf(url, u"https"_s, u"http"_s) || !url.userInfo().isEmpty())
        return false;
    const QString host = url.host(QUrl::FullyEncoded).toLower();
    return isLoopbackHost(host) ? loopbackAllowed : isHandle(host);
}

DidDocument readDidDocument(const QJsonObject &object, bool loopbackAllowed)
{
    DidDocument document;
    document.did = object["id"_L1].toString();
    const QJsonArray names = object["alsoKnownAs"_L1].toArray();
    for (const QJsonValue &name : names) {
        const QString text = name.toString();
        if (text.startsWith("at://"_L1) && isHandle(text.mid(5).toLower()))
            document.handles.append(text.mid(5).toLower());
    }
    const QJsonArray services = object["service"_L1].toArray();
    for (const QJsonValue &value : services) {
        const QString id = value["id"_L1].toString();
        if (id != "#atproto_pds"_L1 && id != document.did + "#atproto_pds"_L1)
            continue;
        QUrl url(value["serviceEndpoint"_L1].toString(), QUrl::StrictMode);
        if (isPublicServer(url, loopbackAllowed)) {
            url.setPath({});
            url.setQuery(QString());
            url.setFragment({});
            document.server = url;
            break;
        }
    }
    return document;
}

QUrl IdentityLookup::publicDirectory()
{
    return QUrl(u"https://plc.directory"_s);
}

IdentityLookup::IdentityLookup(HttpTransport &http, TxtLookup *names, QUrl directory,
                               QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_names(names)
    , m_directory(std::move(directory))
    , m_loopbackAllowed(isLoopbackHost(m_directory.host()))
{
}

Future<Identity> IdentityLookup::find(const QString &handleOrDid)
{
    if (isKnownDid(handleOrDid))
        return findDid(handleOrDid);
    if (!isHandle(handleOrDid))
        return readyError<Identity>(notFound(handleOrDid));
    return findHandle(handleOrDid);
}

Future<Identity> IdentityLookup::findHandle(const QString &handle)
{
    const auto confirm = [handle](const DidDocument &found) -> Future<Identity> {
        if (!found.handles.contains(handle)) {
            return readyError<Identity>(refused(
                QCoreApplication::translate(
                    "BlueskyIdentity", "“%1” points at an account that does not use this name.")
                    .arg(handle)));
        }
        if (found.server.isEmpty())
            return readyError<Identity>(noServer());
        return readyValue(Identity{found.did, handle, found.server});
    };
    return andThen(didOf(handle), this, [this, confirm](const QString &did) {
        return andThen(document(did), this, confirm);
    });
}

Future<Identity> IdentityLookup::findDid(const QString &did)
{
    return andThen(document(did), this, [this](const DidDocument &found) -> Future<Identity> {
        if (found.server.isEmpty())
            return readyError<Identity>(noServer());
        const Identity nameless{found.did, {}, found.server};
        if (found.handles.isEmpty())
            return readyValue(nameless);
        const QString handle = found.handles.first();
        return afterwards(didOf(handle), this, [nameless, handle](const Result<QString> &back) {
            Identity identity = nameless;
            if (back && *back == nameless.did)
                identity.handle = handle;
            return readyValue(identity);
        });
    });
}

Future<QString> IdentityLookup::didOf(const QString &handle)
{
    if (!m_names)
        return didFromFile(handle);
    return afterwards(m_names->texts(u"_atproto."_s + handle), this,
                      [this, handle](const Result<QStringList> &texts) -> Future<QString> {
                          const QString did = texts ? didFrom(*texts) : QString();
                          return did.isEmpty() ? didFromFile(handle) : readyValue(did);
                      });
}

Future<QString> IdentityLookup::didFromFile(const QString &handle)
{
    HttpRequest request;
    request.url = QUrl(u"https://"_s + handle + u"/.well-known/atproto-did"_s);
    request.maximumBytes = 4096;
    return andThen(m_http.send(request), this, [handle](const HttpAnswer &answer) {
        if (answer.status == 429 || answer.status >= 500)
            return readyError<QString>(errorFrom(answer, HttpEffect::Reads));
        const QString did = QString::fromUtf8(answer.body).trimmed();
        if (!answer.succeeded() || !isKnownDid(did))
            return readyError<QString>(notFound(handle));
        return readyValue(did);
    });
}

Future<DidDocument> IdentityLookup::document(const QString &did)
{
    HttpRequest request;
    request.maximumBytes = largestDocument;
    if (did.startsWith("did:web:"_L1)) {
        const std::optional<QUrl> address = addressOfWebDid(did, m_loopbackAllowed);
        if (!address)
            return readyError<DidDocument>(noServer());
        request.url = *address;
    } else {
        request.url = m_directory;
        request.url.setPath(u'/' + did);
    }
    return andThen(
        m_http.send(request), this, [this, did](const HttpAnswer &answer) -> Future<DidDocument> {
            const Result<QJsonDocument> json = jsonFrom(answer, HttpEffect::Reads);
            if (!json)
                return readyError<DidDocument>(json.error());
            const DidDocument found = readDidDocument(json->object(), m_loopbackAllowed);
            if (found.did == did)
                return readyValue(found);
            return readyError<DidDocument>(
                {ErrorKind::Protocol, u"the document is about somebody else"_s, {}, false});
        });
}

} // namespace sportello::bluesky
