// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/outboxitem.h"

#include <QList>
#include <QString>

namespace sportello {

/// What a person may do with a reply on its way.
enum class OutboxAction {
    Undo,
    Retry, ///< the same again
    SendNow, ///< it never left
    SendAnyway, ///< accepts the news
    SendAgain, ///< although it may have arrived
    CheckAgain,
    MarkSent,
    SignIn,
    TryKeychain,
    Edit,
    Discard,
};

/// The actions that state and reason allow, the first being the one to take.
QList<OutboxAction> outboxActions(const OutboxItem &item);

/// The words on the button.
QString outboxActionText(OutboxAction action);
/// "undo", "sendAnyway" …: part of the button's object name.
QString outboxActionName(OutboxAction action);

} // namespace sportello
