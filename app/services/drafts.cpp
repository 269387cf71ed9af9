// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/drafts.h"

#include "storage/checked.h"
#include "storage/drafttable.h"

namespace sportello {

Drafts::Drafts(Store &store, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_queue(clock, this,
              {[this](const Queue::Texts &drafts) { return this->store(drafts); },
               [this](const Place &place) { Q_EMIT saved(place.first, place.second); },
               [this](const Error &error) { Q_EMIT failed(error); }})
{
}

Drafts::~Drafts()
{
    if (!m_queue.pending().empty())
        store(m_queue.pending());
}

Future<Done> Drafts::store(const Queue::Texts &drafts)
{
    return m_store.run([drafts](OwnDatabase &database) -> Result<Done> {
        DraftTable table(database);
        for (const auto &[place, draft] : drafts) {
            if (draft.isEmpty())
                table.remove(draft.conversation, draft.audience);
            else
                table.save(draft);
        }
        return checked(database, Done{});
    });
}

void Drafts::edit(const Draft &draft)
{
    Draft noted = draft;
    noted.updatedAt = m_clock.now();
    m_queue.note(Place(draft.conversation, draft.audience), noted);
}

Future<Done> Drafts::flush()
{
    return m_queue.flush();
}

void Drafts::forget(const ConversationId &conversation, Audience audience)
{
    m_queue.forget(Place(conversation, audience));
}

Future<std::optional<Draft>> Drafts::find(const ConversationId &conversation, Audience audience)
{
    if (const std::optional<Draft> noted = m_queue.noted(Place(conversation, audience)))
        return readyValue(noted->isEmpty() ? std::optional<Draft>() : noted);
    return m_store.run(
        [conversation, audience](OwnDatabase &database) -> Result<std::optional<Draft>> {
            return checked(database, DraftTable(database).find(conversation, audience));
        });
}

Future<QList<ConversationId>> Drafts::conversations()
{
    return m_store.run([](OwnDatabase &database) -> Result<QList<ConversationId>> {
        return checked(database, DraftTable(database).conversations());
    });
}

} // namespace sportello
