// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/drafts.h"

#include "storage/drafttable.h"

#include <utility>

namespace sportello {

namespace {

// Below the second that is promised, with room for a slow disk.
constexpr std::chrono::milliseconds saveDelay{300};

Result<Done> saveAll(OwnDatabase &database, const QList<Draft> &drafts)
{
    DraftTable table(database);
    for (const Draft &draft : drafts) {
        if (draft.isEmpty())
            table.remove(draft.conversation, draft.audience);
        else
            table.save(draft);
    }
    if (database.error())
        return *database.error();
    return Done{};
}

} // namespace

Drafts::Drafts(Store &store, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
{
}

Drafts::~Drafts()
{
    if (!m_pending.empty())
        m_store.run([drafts = draftsOf(m_pending)](OwnDatabase &database) {
            return saveAll(database, drafts);
        });
}

QList<Draft> Drafts::draftsOf(const Notes &notes)
{
    QList<Draft> drafts;
    for (const auto &[place, draft] : notes)
        drafts.append(draft);
    return drafts;
}

void Drafts::edit(const Draft &draft)
{
    const Place place(draft.conversation, draft.audience);
    Draft noted = draft;
    noted.updatedAt = m_clock.now();
    m_pending.insert_or_assign(place, noted);
    schedule();
}

void Drafts::schedule()
{
    // Not restarted by later keys: also who types without a pause is saved every 300 ms.
    if (m_scheduled)
        return;
    m_scheduled = true;
    m_clock.callAfter(saveDelay, this, [this] {
        m_scheduled = false;
        flush();
    });
}

Future<Done> Drafts::flush()
{
    // One after the other: what could not be saved and is tried again must not end up over
    // something newer.
    if (m_saving)
        return afterwards(*m_saving, this, [this](const Result<Done> &) { return flush(); });
    if (m_pending.empty())
        return readyValue(Done{});
    m_underway = std::exchange(m_pending, {});
    auto saving = m_store.run([drafts = draftsOf(m_underway)](OwnDatabase &database) {
        return saveAll(database, drafts);
    });
    m_saving = afterwards(saving, this, [this](const Result<Done> &result) {
        saveEnded(result);
        return ready(result);
    });
    return *m_saving;
}

void Drafts::saveEnded(const Result<Done> &result)
{
    m_saving.reset();
    Notes ended = std::exchange(m_underway, {});
    if (result) {
        for (const auto &[place, draft] : ended)
            Q_EMIT saved(draft.conversation, draft.audience);
        return;
    }
    // Kept, and tried again: a full disk must not eat what is on the screen.
    m_pending.merge(ended);
    m_clock.callAfter(std::chrono::seconds(5), this, [this] { flush(); });
    Q_EMIT failed(result.error());
}

void Drafts::forget(const ConversationId &conversation, Audience audience)
{
    m_pending.erase(Place(conversation, audience));
    m_underway.erase(Place(conversation, audience));
}

Future<std::optional<Draft>> Drafts::find(const ConversationId &conversation, Audience audience)
{
    for (const Notes *notes : {&m_pending, &m_underway}) {
        const auto noted = notes->find(Place(conversation, audience));
        if (noted == notes->end())
            continue;
        const Draft &draft = noted->second;
        return readyValue(draft.isEmpty() ? std::optional<Draft>() : std::optional<Draft>(draft));
    }
    return m_store.run(
        [conversation, audience](OwnDatabase &database) -> Result<std::optional<Draft>> {
            const std::optional<Draft> draft = DraftTable(database).find(conversation, audience);
            if (database.error())
                return *database.error();
            return draft;
        });
}

Future<QList<ConversationId>> Drafts::conversations()
{
    return m_store.run([](OwnDatabase &database) -> Result<QList<ConversationId>> {
        const QList<ConversationId> ids = DraftTable(database).conversations();
        if (database.error())
            return *database.error();
        return ids;
    });
}

} // namespace sportello
