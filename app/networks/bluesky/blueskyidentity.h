// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/future.h"
#include "networks/http/httptransport.h"

#include <QJsonObject>
#include <QObject>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace sportello {
class TxtLookup;
}

namespace sportello::bluesky {

/// Who is behind a name, and where their account lives.
struct Identity
{
    QString did;
    /// Empty when none of the names in the document leads back to it.
    QString handle;
    QUrl server;

    bool operator==(const Identity &) const = default;
};

/// What a DID document (w3.org/TR/did-core) says that we use.
struct DidDocument
{
    QString did;
    QStringList handles; ///< as the document claims them, in lower case
    QUrl server; ///< empty when it names none that may be used
};

/// What a person types as a handle or DID, cleaned: "@Aurora.example", "at://…" and the address of
/// a profile page are understood. Empty when it can be neither.
QString identifierFromInput(const QString &input);
/// A host name with at least two parts that is no address of a machine or of a private network
/// (atproto.com/specs/handle).
bool isHandle(const QString &text);
/// did:plc or did:web, the two methods in use.
bool isKnownDid(const QString &text);

/// Whether an address named by somebody else may be asked: https, and no private place. Loopback
/// only where we are on a loopback service ourselves.
bool isPublicServer(const QUrl &url, bool loopbackAllowed);
DidDocument readDidDocument(const QJsonObject &document, bool loopbackAllowed);

/// Finds out whose a handle is: by the domain name system, else by a file on the handle's host.
/// The DID's document says where the account lives, and must name the handle in turn: a handle
/// alone could point at anybody (atproto.com/specs/handle).
class IdentityLookup : public QObject
{
    Q_OBJECT

public:
    static QUrl publicDirectory();

    /// `names` may be null; then hosts are asked only by https. `directory` is asked for did:plc.
    IdentityLookup(HttpTransport &http, TxtLookup *names, QUrl directory = publicDirectory(),
                   QObject *parent = nullptr);

    /// NotFound when nobody has the name, Refused when it is none or the two directions differ.
    Future<Identity> find(const QString &handleOrDid);

private:
    Future<QString> didOf(const QString &handle);
    Future<QString> didFromFile(const QString &handle);
    Future<DidDocument> document(const QString &did);
    Future<Identity> findHandle(const QString &handle);
    Future<Identity> findDid(const QString &did);

    HttpTransport &m_http;
    TxtLookup *m_names;
    QUrl m_directory;
    bool m_loopbackAllowed;
};

} // namespace sportello::bluesky
