// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "core/future.h"

#include <functional>
#include <map>
#include <optional>
#include <utility>

namespace sportello {

/// Unfinished texts on their way to the disk, one for each place: noted at once, stored together
/// 300 ms later, one transaction after the other. What could not be stored stays noted and is tried
/// again.
template<typename Place, typename Text>
class DraftQueue
{
public:
    using Texts = std::map<Place, Text>;

    /// How the texts get to the disk, and who is told.
    struct Ways
    {
        std::function<Future<Done>(const Texts &)> store;
        std::function<void(const Place &)> saved;
        std::function<void(const Error &)> failed;
    };

    /// The clock outlives the queue; `owner` has it as a member.
    DraftQueue(Clock &clock, QObject *owner, Ways ways)
        : m_clock(clock)
        , m_owner(owner)
        , m_ways(std::move(ways))
    {
    }
    Q_DISABLE_COPY_MOVE(DraftQueue)

    void note(const Place &place, const Text &text)
    {
        m_pending.insert_or_assign(place, text);
        // Not restarted by later keys: who types without a pause is stored as often.
        if (m_scheduled)
            return;
        m_scheduled = true;
        m_clock.callAfter(saveDelay, m_owner, [this] {
            m_scheduled = false;
            flush();
        });
    }

    Future<Done> flush()
    {
        // One after the other: what could not be stored and is tried again must not end up over
        // something newer.
        if (m_saving)
            return afterwards(*m_saving, m_owner, [this](const Result<Done> &) { return flush(); });
        if (m_pending.empty())
            return readyValue(Done{});
        m_underway = std::exchange(m_pending, {});
        m_saving =
            afterwards(m_ways.store(m_underway), m_owner, [this](const Result<Done> &result) {
                saveEnded(result);
                return ready(result);
            });
        return *m_saving;
    }

    void forget(const Place &place)
    {
        m_pending.erase(place);
        m_underway.erase(place);
    }

    /// The newest that is noted there and perhaps not stored yet.
    std::optional<Text> noted(const Place &place) const
    {
        for (const Texts *texts : {&m_pending, &m_underway}) {
            if (const auto found = texts->find(place); found != texts->end())
                return found->second;
        }
        return {};
    }
    /// All of them.
    Texts noted() const
    {
        Texts all = m_pending;
        for (const auto &[place, text] : m_underway)
            all.try_emplace(place, text);
        return all;
    }
    /// What nobody has begun to store.
    const Texts &pending() const { return m_pending; }

private:
    // Below the second that is promised, with room for a slow disk.
    static constexpr std::chrono::milliseconds saveDelay{300};
    static constexpr std::chrono::seconds retryDelay{5};

    void saveEnded(const Result<Done> &result)
    {
        m_saving.reset();
        Texts ended = std::exchange(m_underway, {});
        if (result) {
            for (const auto &[place, text] : ended)
                m_ways.saved(place);
            return;
        }
        // A full disk must not eat what is on the screen.
        m_pending.merge(ended);
        m_clock.callAfter(retryDelay, m_owner, [this] { flush(); });
        m_ways.failed(result.error());
    }

    Clock &m_clock;
    QObject *m_owner;
    Ways m_ways;
    Texts m_pending;
    Texts m_underway; ///< being stored
    std::optional<Future<Done>> m_saving;
    bool m_scheduled = false;
};

} // namespace sportello
