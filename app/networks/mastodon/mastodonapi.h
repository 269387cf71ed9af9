// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "networks/http/httptransport.h"
#include "networks/mastodon/mastodonstatus.h"
#include "networks/remote.h"

#include <QUrlQuery>

namespace sportello::mastodon {

/// base + path; `path` begins with a slash, its variable parts are put in with segment().
HttpRequest get(const QUrl &base, const QString &path, const QUrlQuery &query = {});
/// A form that changes something.
HttpRequest postForm(const QUrl &base, const QString &path,
                     const QList<std::pair<QString, QString>> &fields);

/// An id from outside as one segment of a path, whatever it consists of.
QString segment(const QString &id);

/// What a list of notifications may be asked for; servers differ in what they refuse.
enum class TypeFilter { MentionsAndQuotes, Mentions, None };

HttpRequest notificationsRequest(const QUrl &base, const ListRange &range, TypeFilter types,
                                 bool includeFiltered);
HttpRequest ownStatusesRequest(const QUrl &base, const QString &accountId, const ListRange &range);
HttpRequest statusRequest(const QUrl &base, const QString &id);
HttpRequest contextRequest(const QUrl &base, const QString &id);
HttpRequest uploadRequest(const QUrl &base, int apiVersion, const OutgoingAttachment &attachment,
                          const QByteArray &data);
/// The one request that publishes a reply.
HttpRequest publishRequest(const QUrl &base, const Reply &reply, const QString &ownHost,
                           const QString &visibility, const QStringList &mediaIds);

/// The visibility a reply gets: always said, since every server has another default. A public reply
/// is never seen by more people than what it answers. Refused when the reply would publish what was
/// private.
Result<QString> visibilityFor(const Reply &reply);

/// The exact text that is published: the reply with the mentions of its readers in front, unless it
/// begins with them. `ownHost` completes mentions without a host.
QString composeStatus(const Reply &reply, const QString &ownHost);

/// People whom the text mentions although they are not meant to read it. Each would become a reader
/// of a private message.
QStringList extraReaders(const Reply &reply, const QString &ownHost);

/// A text in the form in which what was sent and what a server made of it are equal: mentions
/// without their host, links in full but without scheme, no marks of formatting, one kind of space.
QString comparableText(const QString &sent);
QString comparableText(const FormattedText &received);

/// True when the message is the published reply, judged by parent, audience, text and number of
/// media.
bool isPublished(const Reply &reply, const RemoteMessage &message, const QString &ownHost);

} // namespace sportello::mastodon
