// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/mastodon/mastodonintake.h"

#include "networks/http/jsonanswer.h"

namespace sportello::mastodon {

Intake::Intake(Client &client, Self self, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_self(std::move(self))
{
}

Future<RemoteBatch> Intake::fetch(List list, const Cursor &cursor)
{
    return andThen(page(list, {cursor.value, {}}), this, [cursor](const Page &page) {
        RemoteBatch batch;
        batch.messages = page.messages;
        batch.next = page.newest.isEmpty() ? cursor : Cursor{page.newest};
        if (cursor.isEmpty() && !page.oldest.isEmpty())
            batch.older = Cursor{page.oldest};
        // A short page is no end: servers filter pages after cutting them. An empty one is.
        batch.more = !cursor.isEmpty() && page.items > 0;
        return readyValue(batch);
    });
}

Future<RemoteBatch> Intake::fetchOlder(List list, const Cursor &cursor)
{
    if (cursor.isEmpty())
        return readyValue(RemoteBatch{});
    return andThen(page(list, {{}, cursor.value}), this, [](const Page &page) {
        RemoteBatch batch;
        batch.messages = page.messages;
        if (page.items > 0) {
            batch.older = Cursor{page.oldest};
            batch.more = true;
        }
        return readyValue(batch);
    });
}

Future<Page> Intake::newestMentions()
{
    return mentions({});
}

Future<Page> Intake::page(List list, const ListRange &range)
{
    if (list == List::Mentions)
        return mentions(range);
    return andThen(
        m_client.array(ownStatusesRequest(m_client.base(), m_self.id, range), Budget::News), this,
        [this, range](const QJsonArray &statuses) {
        return readyValue(readStatuses(statuses, m_self, range));
        });
}

Future<Page> Intake::mentions(const ListRange &range)
{
    const HttpRequest request =
        notificationsRequest(m_client.base(), range, m_types, m_includeFiltered);
    return andThen(m_client.answer(request, Budget::News), this,
                   [this, range](const HttpAnswer &answer) -> Future<Page> {
                       if ((answer.status == 400 || answer.status == 422)
                           && m_types != TypeFilter::None) {
                           // A type that this server does not know: ask for less, and choose
                           // ourselves.
                           m_types = m_types == TypeFilter::MentionsAndQuotes ? TypeFilter::Mentions
                                                                              : TypeFilter::None;
                           return mentions(range);
                       }
                       const Result<QJsonArray> list = readArray(answer, HttpEffect::Reads);
                       if (!list)
                           return readyError<Page>(list.error());
                       return readyValue(readNotifications(*list, m_self, range));
                   });
}

} // namespace sportello::mastodon
