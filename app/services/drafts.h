// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "domain/draft.h"
#include "services/draftqueue.h"
#include "storage/store.h"

#include <QObject>

#include <optional>
#include <utility>

namespace sportello {

/// Unfinished replies, stored within a second of the last key.
class Drafts : public QObject
{
    Q_OBJECT

public:
    Drafts(Store &store, Clock &clock, QObject *parent = nullptr);
    /// Hands what is not stored yet to the store, which finishes it before it closes.
    ~Drafts() override;

    /// Notes what is typed; it is stored 300 ms later at the latest after a pause, at least once a
    /// second while typing. A draft without text and files is removed. Account, parent and basis
    /// are bound by the first call.
    void edit(const Draft &draft);
    /// Stores what is noted now.
    Future<Done> flush();
    /// Forgets what is noted for that place without storing it: the reply was sent.
    void forget(const ConversationId &conversation, Audience audience);

    /// What is noted or stored.
    Future<std::optional<Draft>> find(const ConversationId &conversation, Audience audience);
    /// Those with a stored draft of a reply or of a note, newest draft first.
    Future<QList<ConversationId>> conversations();

Q_SIGNALS:
    void saved(const sportello::ConversationId &conversation, sportello::Audience audience);
    void failed(const sportello::Error &error);

private:
    using Place = std::pair<ConversationId, Audience>;
    using Queue = DraftQueue<Place, Draft>;

    Future<Done> store(const Queue::Texts &drafts);

    Store &m_store;
    Clock &m_clock;
    Queue m_queue;
};

} // namespace sportello
