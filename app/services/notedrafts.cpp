// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/notedrafts.h"

#include "storage/checked.h"
#include "storage/conversationtable.h"
#include "storage/notedrafttable.h"

namespace sportello {

namespace {

// Below the second that is promised, with room for a slow disk.
constexpr std::chrono::milliseconds saveDelay{300};
constexpr std::chrono::seconds retryDelay{5};

} // namespace

NoteDrafts::NoteDrafts(Store &store, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
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
    if (!m_pending.empty())
        store(m_pending);
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

Future<Done> NoteDrafts::store(const Pending &drafts)
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
    m_pending.insert_or_assign(Place(conversation, note),
                               NoteDraft{conversation, note, text, m_clock.now()});
    // Not restarted by later keys: who types without a pause is stored as often.
    if (m_scheduled)
        return;
    m_scheduled = true;
    m_clock.callAfter(saveDelay, this, [this] {
        m_scheduled = false;
        flush();
    });
}

Future<Done> NoteDrafts::flush()
{
    // One after the other, so that what failed and is tried again never ends up over something
    // newer.
    if (m_saving)
        return afterwards(*m_saving, this, [this](const Result<Done> &) { return flush(); });
    if (m_pending.empty())
        return readyValue(Done{});
    m_underway = std::exchange(m_pending, {});
    m_saving = afterwards(store(m_underway), this, [this](const Result<Done> &result) {
        saveEnded(result);
        return ready(result);
    });
    return *m_saving;
}

void NoteDrafts::saveEnded(const Result<Done> &result)
{
    m_saving.reset();
    Pending ended = std::exchange(m_underway, {});
    if (result) {
        for (const auto &[place, draft] : ended)
            Q_EMIT saved(draft.conversation, draft.note);
        return;
    }
    m_pending.merge(ended);
    m_clock.callAfter(retryDelay, this, [this] { flush(); });
    Q_EMIT failed(result.error());
}

Future<std::optional<NoteDraft>> NoteDrafts::find(const ConversationId &conversation,
                                                  const NoteId &note)
{
    for (const Pending *drafts : {&m_pending, &m_underway}) {
        const auto noted = drafts->find(Place(conversation, note));
        if (noted == drafts->end())
            continue;
        return readyValue(noted->second.text.isEmpty() ? std::optional<NoteDraft>()
                                                       : std::optional<NoteDraft>(noted->second));
    }
    return m_store.run([=](OwnDatabase &database) -> Result<std::optional<NoteDraft>> {
        return checked(database, NoteDraftTable(database).find(conversation, note));
    });
}

} // namespace sportello
