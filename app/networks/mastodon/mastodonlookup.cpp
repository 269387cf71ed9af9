// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/mastodon/mastodonlookup.h"

#include "networks/http/rateheaders.h"
#include "networks/mastodon/mastodonapi.h"

#include <algorithm>

namespace sportello::mastodon {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::minutes margin{2};
constexpr int maximumPages = 25;

} // namespace

SentSearch::SentSearch(Client &client, Self self, Reply reply, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_self(std::move(self))
    , m_reply(std::move(reply))
    , m_since(m_reply.firstAttemptAt.value_or(m_reply.createdAt) - margin)
{
}

Future<std::optional<RemoteMessage>> SentSearch::start()
{
    readPage({});
    return m_promise.future();
}

void SentSearch::readPage(const QString &before)
{
    if (++m_pages > maximumPages) {
        // Not to have looked everywhere is no proof of absence.
        m_promise.finish(Error{ErrorKind::Refused, u"too many posts to look through"_s, {}, false});
        return;
    }
    const HttpRequest request = ownStatusesRequest(m_client.base(), m_self.id, {{}, before});
    whenDone(m_client.answer(request), this,
             [this, before](const Result<HttpAnswer> &answer) { pageAnswered(answer, before); });
}

void SentSearch::pageAnswered(const Result<HttpAnswer> &answer, const QString &before)
{
    const Result<QJsonArray> list =
        answer ? readArray(*answer, HttpEffect::Reads) : Result<QJsonArray>(answer.error());
    if (!list) {
        m_promise.finish(list.error());
        return;
    }
    if (m_pages == 1)
        learnSkew(*answer);
    const Page page = readStatuses(*list, m_self, {{}, before});
    bool reachedOlder = page.items == 0;
    for (const RemoteMessage &message : page.messages) {
        if (message.createdAt < m_since) {
            reachedOlder = true;
            continue;
        }
        // The oldest that fits: a later equal one is more likely somebody's second thought.
        const bool earlier = !m_found || message.createdAt < m_found->createdAt;
        if (earlier && isPublished(m_reply, message, m_self.host))
            m_found = message;
    }
    if (reachedOlder)
        m_promise.finish(m_found);
    else
        readPage(page.oldest);
}

void SentSearch::learnSkew(const HttpAnswer &answer)
{
    // Posts carry the server's time. If its clock is behind ours, look further back.
    const std::optional<Instant> theirs = httpDate(answer.header("date"));
    if (theirs)
        m_since = std::min(m_since, m_since + (*theirs - m_client.clock().now()));
}

} // namespace sportello::mastodon
