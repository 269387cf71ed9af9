// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace sportello::mastodon {

/// Where and how a server wants to be asked for access (RFC 8414), or what is usual where it does
/// not say.
struct ServerMetadata
{
    QUrl authorize;
    QUrl token;
    QUrl registration;
    QString issuer; ///< without a slash at the end
    bool issuerPromised = false; ///< answers always name the issuer (RFC 9207)
    QStringList scopes; ///< all that exist; empty = not told

    bool operator==(const ServerMetadata &) const = default;
};

/// The usual addresses.
ServerMetadata defaultMetadata(const QUrl &base);
/// Reads the document. One that speaks of another issuer is not believed, nor are addresses on
/// another host: the code and our secret go where the person said, or nowhere.
ServerMetadata readMetadata(const QUrl &base, const QJsonObject &document);

/// What we ask to be allowed, separated by spaces: never more than this product does, and only what
/// exists on the server.
QString scopesFor(const ServerMetadata &metadata);
/// The same for old servers that refuse scopes they do not know.
QString cautiousScopes();

/// The page to be opened in the browser.
QUrl authorizeUrl(const ServerMetadata &metadata, const QString &clientId,
                  const QString &redirectUri, const QString &scopes, const QString &state,
                  const QString &challenge);

/// The redirect address that means "show the code to the person".
inline constexpr QLatin1StringView outOfBand{"urn:ietf:wg:oauth:2.0:oob"};

} // namespace sportello::mastodon
