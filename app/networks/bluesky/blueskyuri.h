// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace sportello::bluesky {

/// The name of one record of somebody's repository: at://did:plc:abc/app.bsky.feed.post/3lqx.
struct AtUri
{
    QString did;
    QString collection;
    QString key;

    bool isValid() const { return !did.isEmpty() && !collection.isEmpty() && !key.isEmpty(); }
    QString toString() const;
    bool operator==(const AtUri &) const = default;
};

/// Not valid unless all three parts are there and owner is a DID: an address with a handle would
/// name another record as soon as the handle changes.
AtUri atUriFrom(const QString &text);

/// True for "did:<method>:<id>".
bool isDid(const QString &text);

/// The names of records that are written or read here.
QString postCollection();
QString likeCollection();
QString blockCollection();
/// app.bsky.feed.threadgate: who may answer below a post, and which answers are hidden.
QString threadgateCollection();

QString postUri(const QString &did, const QString &key);
/// Where people see a profile or a post. With the DID, since handles change; empty for a URI that
/// is no post's.
QString profileAddress(const QString &did);
QString postAddress(const QString &uri);

} // namespace sportello::bluesky
