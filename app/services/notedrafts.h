// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "core/future.h"
#include "domain/notedraft.h"
#include "services/draftqueue.h"
#include "storage/store.h"

#include <QObject>

#include <optional>
#include <utility>

namespace sportello {

/// Unfinished remarks among ourselves, stored within a second of the last key as the drafts of
/// replies are. Apart from those: whoever sends takes its text from services/drafts, and nothing of
/// a note must ever be there.
class NoteDrafts : public QObject
{
    Q_OBJECT

public:
    /// The references outlive this object.
    NoteDrafts(Store &store, Clock &clock, QObject *parent = nullptr);
    /// Hands what is not stored yet to the store, which finishes it before it closes.
    ~NoteDrafts() override;

    /// Once at the start: drafts follow the conversations that were merged when a program ended in
    /// between.
    Future<Done> recover();
    /// Notes what is typed for that note, or for a new one where it is null; it is stored 300 ms
    /// later at the latest. Empty text removes the draft.
    void edit(const ConversationId &conversation, const NoteId &note, const QString &text);
    /// Stores what is noted now.
    Future<Done> flush();
    /// What is noted or stored.
    Future<std::optional<NoteDraft>> find(const ConversationId &conversation, const NoteId &note);
    /// All of that conversation, noted or stored; the newest first.
    Future<QList<NoteDraft>> ofConversation(const ConversationId &conversation);

Q_SIGNALS:
    void saved(const sportello::ConversationId &conversation, const sportello::NoteId &note);
    /// What is noted stays noted and is tried again.
    void failed(const sportello::Error &error);

private:
    using Place = std::pair<ConversationId, NoteId>;
    using Queue = DraftQueue<Place, NoteDraft>;
    using Merges = QList<std::pair<ConversationId, ConversationId>>;

    Future<Done> follow(const Merges &merges);
    Future<Done> store(const Queue::Texts &drafts);

    Store &m_store;
    Clock &m_clock;
    Queue m_queue;
};

} // namespace sportello
