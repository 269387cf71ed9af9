// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "networks/bluesky/blueskyclient.h"
#include "networks/bluesky/blueskypost.h"
#include "networks/bluesky/blueskyuri.h"
#include "support/faketransport.h"
#include "support/manualclock.h"
#include "support/testcase.h"
#include "support/wait.h"

#include <QFile>
#include <QJsonDocument>

// What the tests of posts have in common: two people, their posts, and an account's client.
namespace sportello::skytest {

using namespace Qt::StringLiterals;

inline const QString ourDid = u"did:plc:aurora22222222222222222a"_s;
inline const QString giuliaDid = u"did:plc:giulia22222222222222222a"_s;
inline const QString marcoDid = u"did:plc:marco222222222222222222a"_s;
inline const bluesky::Self self{ourDid, u"aurora.example"_s};

inline QString xrpc(const QString &method)
{
    return u"/xrpc/"_s + method;
}

inline QString postBy(const QString &did, const QString &key)
{
    return bluesky::postUri(did, key);
}

inline QJsonObject person(const QString &did)
{
    const QString name = did == ourDid ? u"aurora"_s : did == giuliaDid ? u"giulia"_s : u"marco"_s;
    return {{u"did"_s, did}, {u"handle"_s, name + u".example"_s}, {u"displayName"_s, name}};
}

inline QJsonObject strongRef(const QString &uri)
{
    return {{u"uri"_s, uri}, {u"cid"_s, u"cid of "_s + uri}};
}

/// A post's record; with a parent, an answer to it in the root's thread.
inline QJsonObject record(const QString &text, const QString &parent = {}, const QString &root = {},
                          const QString &time = u"2026-05-14T09:00:00.000Z"_s)
{
    QJsonObject record{
        {u"$type"_s, u"app.bsky.feed.post"_s}, {u"text"_s, text}, {u"createdAt"_s, time}};
    if (!parent.isEmpty()) {
        record.insert(u"reply"_s,
                      QJsonObject{{u"parent"_s, strongRef(parent)},
                                  {u"root"_s, strongRef(root.isEmpty() ? parent : root)}});
    }
    return record;
}

/// A post's record that mentions people.
inline QJsonObject mentioning(const QStringList &dids)
{
    QJsonArray facets;
    for (const QString &did : dids) {
        const QJsonObject feature{{u"$type"_s, u"app.bsky.richtext.facet#mention"_s},
                                  {u"did"_s, did}};
        facets.append(QJsonObject{{u"index"_s, QJsonObject{{u"byteStart"_s, 0}, {u"byteEnd"_s, 3}}},
                                  {u"features"_s, QJsonArray{feature}}});
    }
    QJsonObject made = record(u"Hello, we have found your key."_s);
    made.insert(u"facets"_s, facets);
    return made;
}

/// The answer of app.bsky.actor.getProfiles.
inline QJsonObject profiles(const QStringList &dids)
{
    QJsonArray list;
    for (const QString &did : dids)
        list.append(person(did));
    return {{u"profiles"_s, list}};
}

inline QJsonObject view(const QString &uri, const QJsonObject &record,
                        const QString &indexedAt = u"2026-05-14T09:00:01.000Z"_s)
{
    QJsonObject view = strongRef(uri);
    view.insert(u"author"_s, person(bluesky::atUriFrom(uri).did));
    view.insert(u"record"_s, record);
    view.insert(u"indexedAt"_s, indexedAt);
    return view;
}

inline QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

inline QByteArray refusal(const QString &name)
{
    return json({{u"error"_s, name}, {u"message"_s, u"The service says no"_s}});
}

inline QJsonObject posts(const QJsonArray &views)
{
    return {{u"posts"_s, views}};
}

inline QJsonObject threadOf(const QJsonObject &view)
{
    return {{u"thread"_s,
             QJsonObject{{u"$type"_s, u"app.bsky.feed.defs#threadViewPost"_s}, {u"post"_s, view}}}};
}

inline QJsonObject bodyOf(const HttpRequest &request)
{
    return QJsonDocument::fromJson(request.body).object();
}

inline QJsonObject fixture(const QString &name)
{
    QFile file(QStringLiteral(SPORTELLO_FIXTURES "/") + name);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

inline QStringList remoteIds(const QList<RemoteMessage> &messages)
{
    QStringList ids;
    for (const RemoteMessage &message : messages)
        ids.append(message.remoteId);
    return ids;
}

/// An account's client in a conversation that the test writes down.
struct Desk
{
    FakeTransport http;
    ManualClock clock;
    bluesky::Client client{http, clock, credentials()};

    static bluesky::Credentials credentials()
    {
        bluesky::Credentials credentials;
        credentials.server = u"https://pds.example"_s;
        credentials.did = ourDid;
        credentials.handle = u"aurora.example"_s;
        credentials.accessToken = Secret(u"acce55"_s);
        credentials.refreshToken = Secret(u"refre5h"_s);
        return credentials;
    }

    FakeTransport::Expectation &query(const QString &method)
    {
        return http.expect("GET", xrpc(method));
    }
    FakeTransport::Expectation &procedure(const QString &method)
    {
        return http.expect("POST", xrpc(method));
    }
    QList<HttpRequest> sent(const QString &method) const
    {
        QList<HttpRequest> requests;
        for (const HttpRequest &request : http.requests()) {
            if (request.url.path() == xrpc(method))
                requests.append(request);
        }
        return requests;
    }
};

} // namespace sportello::skytest
