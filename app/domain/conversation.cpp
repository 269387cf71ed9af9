// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/conversation.h"

#include "domain/words.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr Words<ConversationState, 5> words{{{
    {ConversationState::New, "new"_L1},
    {ConversationState::Taken, "taken"_L1},
    {ConversationState::WaitingForCustomer, "waiting_for_customer"_L1},
    {ConversationState::Snoozed, "snoozed"_L1},
    {ConversationState::Done, "done"_L1},
}}};

constexpr Words<ConversationOrder, 3> orders{{{
    {ConversationOrder::WaitingLongest, "waiting_longest"_L1},
    {ConversationOrder::LastActivity, "last_activity"_L1},
    {ConversationOrder::Due, "due"_L1},
}}};

} // namespace

QString toWord(ConversationState state)
{
    return words.word(state);
}

std::optional<ConversationState> conversationStateFromWord(const QString &word)
{
    return words.value(word);
}

QString toWord(ConversationOrder order)
{
    return orders.word(order);
}

std::optional<ConversationOrder> conversationOrderFromWord(const QString &word)
{
    return orders.value(word);
}

bool isWaiting(ConversationState state)
{
    return state == ConversationState::New || state == ConversationState::Taken;
}

} // namespace sportello
