// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/notedrafts.h"

#include "storage/checked.h"
#include "storage/conversationtable.h"
#include "storage/notedrafttable.h"

#include <algorithm>

namespace sportello {

NoteDrafts::NoteDrafts(Store &store, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_queue(clock, this,
              {[this](const Queue::Texts &drafts) { return this->store(drafts); },
               [this](const Place &place) { Q_EMIT saved(place.first, place.second); },
               [this](const Error &error) { Q_EMIT failed(error); }})
{
    connect(&m_store, &Store::committed, this, [this](const ChangeSet &changes) {
        Merges merges;
        for (auto merge = changes.merged.cbegin(); merge != changes.merged.cend(); ++merge)
            merges.append({merge.key(), merge.value()});
        if (!merges.isEmpty())
            follow(merges);
    });
}

NoteDrafts::~NoteDrafts()
{
    if (!m_queue.pending().empty())
        store(m_queue.pending());
}

Future<Done> NoteDrafts::recover()
{
    auto merges = m_store.run([](TeamDatabase &database) -> Result<Merges> {
        return checked(database, ConversationTable(database).merges());
    });
    return andThen(merges, this, [this](const Merges &found) { return follow(found); });
}

Future<Done> NoteDrafts::follow(const Merges &merges)
{
    return m_store.run([merges](OwnDatabase &database) -> Result<Done> {
        for (const auto &[from, into] : merges)
            NoteDraftTable(database).moveConversation(from, into);
        return checked(database, Done{});
    });
}

Future<Done> NoteDrafts::store(const Queue::Texts &drafts)
{
    return m_store.run([drafts](OwnDatabase &database) -> Result<Done> {
        NoteDraftTable table(database);
        for (const auto &[place, draft] : drafts) {
            if (draft.text.isEmpty())
                table.remove(draft.conversation, draft.note);
            else
                table.save(draft);
        }
        return checked(database, Done{});
    });
}

void NoteDrafts::edit(const ConversationId &conversation, const NoteId &note, const QString &text)
{
    m_queue.note(Place(conversation, note), {conversation, note, text, m_clock.now()});
}

Future<Done> NoteDrafts::flush()
{
    return m_queue.flush();
}

Future<std::optional<NoteDraft>> NoteDrafts::find(const ConversationId &conversation,
                                                  const NoteId &note)
{
    if (const std::optional<NoteDraft> noted = m_queue.noted(Place(conversation, note)))
        return readyValue(noted->text.isEmpty() ? std::optional<NoteDraft>() : noted);
    return m_store.run([=](OwnDatabase &database) -> Result<std::optional<NoteDraft>> {
        return checked(database, NoteDraftTable(database).find(conversation, note));
    });
}

Future<QList<NoteDraft>> NoteDrafts::ofConversation(const ConversationId &conversation)
{
    auto stored = m_store.run([conversation](OwnDatabase &database) -> Result<QList<NoteDraft>> {
        return checked(database, NoteDraftTable(database).ofConversation(conversation));
    });
    return andThen(stored, this,
                   [this, conversation, before = m_queue.noted()](const QList<NoteDraft> &found) {
        // What was noted when the store was asked may be stored and forgotten by now.
        Queue::Texts noted = m_queue.noted();
        for (const auto &[place, draft] : before)
            noted.try_emplace(place, draft);
        QList<NoteDraft> drafts = found;
        for (const auto &[place, draft] : noted) {
            if (place.first != conversation)
                continue;
            drafts.removeIf([&draft](const NoteDraft &old) { return old.note == draft.note; });
            if (!draft.text.isEmpty())
                drafts.append(draft);
        }
        std::stable_sort(drafts.begin(), drafts.end(),
                         [](const NoteDraft &left, const NoteDraft &right) {
            return left.updatedAt > right.updatedAt;
        });
        return readyValue(drafts);
    });
}

} // namespace sportello
