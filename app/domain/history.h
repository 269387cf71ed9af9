// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/id.h"
#include "core/instant.h"
#include "domain/audience.h"
#include "domain/conversation.h"
#include "domain/message.h"

#include <QList>
#include <QString>

#include <optional>

namespace sportello {

/// One text of the history that a search found.
struct HistoryText
{
    enum class Kind {
        Message, ///< as it stands now
        Version, ///< an earlier wording
        Note,
        Canned, ///< a canned reply in one language
    };

    Kind kind = Kind::Message;
    qint64 id = 0; ///< sorts by time among those of its kind
    MessageId message{}; ///< Message, Version
    int version = 0; ///< Version
    QString item{}; ///< the key of a note or a canned reply
    QString language{}; ///< Canned
    ConversationId conversation{}; ///< null for a canned reply
    AccountId account{};
    QString network{};
    QString title{}; ///< the customer's name; of a canned reply its own
    QString author{}; ///< who wrote it, as they are called
    std::optional<AgentId> agent{}; ///< who of us wrote it
    QString agentName{};
    Direction direction = Direction::In;
    Audience audience = Audience::Private; ///< of a note its conversation's
    ConversationState state = ConversationState::New;
    Instant at{};
    bool isDeleted = false; ///< the customer deleted it
    QString text{};

    bool operator==(const HistoryText &) const = default;
};

enum class HistoryOrder { Newest, Relevance };

/// newest, relevance.
QString toWord(HistoryOrder order);
std::optional<HistoryOrder> historyOrderFromWord(const QString &word);
/// message, version, note, canned.
QString toWord(HistoryText::Kind kind);

} // namespace sportello
