// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/conversation/outboxactions.h"

#include <QCoreApplication>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

QList<OutboxAction> heldActions(OutboxReason reason)
{
    using Action = OutboxAction;
    switch (reason) {
    case OutboxReason::SignedOut: return {Action::SignIn, Action::Edit, Action::Discard};
    case OutboxReason::Keychain: return {Action::TryKeychain, Action::Edit, Action::Discard};
    case OutboxReason::News: return {Action::SendAnyway, Action::Edit, Action::Discard};
    case OutboxReason::ClosedBefore: return {Action::SendNow, Action::Edit, Action::Discard};
    case OutboxReason::NeedsALook:
        return {Action::CheckAgain, Action::MarkSent, Action::SendAgain, Action::Discard};
    // Sending it once more would be refused for the same reason.
    case OutboxReason::AccountChanged: return {Action::Edit, Action::Discard};
    default: return {Action::Retry, Action::Edit, Action::Discard};
    }
}

} // namespace

QList<OutboxAction> outboxActions(const OutboxItem &item)
{
    using Action = OutboxAction;
    switch (item.state) {
    case OutboxState::Queued:
        return item.reason == OutboxReason::UndoWindow ? QList{Action::Undo}
                                                       : QList{Action::Edit, Action::Discard};
    case OutboxState::Held: return heldActions(item.reason);
    case OutboxState::Failed:
        if (item.reason == OutboxReason::ParentGone)
            return {Action::Edit, Action::Discard};
        return {Action::Retry, Action::Edit, Action::Discard};
    case OutboxState::Sending:
    case OutboxState::Unconfirmed:
    case OutboxState::Sent:
    case OutboxState::Cancelled: break;
    }
    return {};
}

QString outboxActionText(OutboxAction action)
{
    const auto translated = [](const char *text) {
        return QCoreApplication::translate("sportello::OutboxActions", text);
    };
    switch (action) {
    case OutboxAction::Undo:
        return translated(QT_TRANSLATE_NOOP("sportello::OutboxActions", "Undo"));
    case OutboxAction::Retry:
        return translated(QT_TRANSLATE_NOOP("sportello::OutboxActions", "Retry"));
    case OutboxAction::SendNow:
        return translated(QT_TRANSLATE_NOOP("sportello::OutboxActions", "Send now"));
    case OutboxAction::SendAnyway:
        return translated(QT_TRANSLATE_NOOP("sportello::OutboxActions", "Send anyway"));
    case OutboxAction::SendAgain:
        return translated(QT_TRANSLATE_NOOP("sportello::OutboxActions", "Send again"));
    case OutboxAction::CheckAgain:
        return translated(QT_TRANSLATE_NOOP("sportello::OutboxActions", "Check again"));
    case OutboxAction::MarkSent:
        return translated(QT_TRANSLATE_NOOP("sportello::OutboxActions", "It was sent"));
    case OutboxAction::SignIn:
        return translated(QT_TRANSLATE_NOOP("sportello::OutboxActions", "Sign in"));
    case OutboxAction::TryKeychain:
        return translated(QT_TRANSLATE_NOOP("sportello::OutboxActions", "Try again"));
    case OutboxAction::Edit:
        return translated(QT_TRANSLATE_NOOP("sportello::OutboxActions", "Edit"));
    case OutboxAction::Discard:
        return translated(QT_TRANSLATE_NOOP("sportello::OutboxActions", "Discard"));
    }
    return {};
}

QString outboxActionName(OutboxAction action)
{
    switch (action) {
    case OutboxAction::Undo: return u"undo"_s;
    case OutboxAction::Retry: return u"retry"_s;
    case OutboxAction::SendNow: return u"sendNow"_s;
    case OutboxAction::SendAnyway: return u"sendAnyway"_s;
    case OutboxAction::SendAgain: return u"sendAgain"_s;
    case OutboxAction::CheckAgain: return u"checkAgain"_s;
    case OutboxAction::MarkSent: return u"markSent"_s;
    case OutboxAction::SignIn: return u"signIn"_s;
    case OutboxAction::TryKeychain: return u"tryKeychain"_s;
    case OutboxAction::Edit: return u"edit"_s;
    case OutboxAction::Discard: return u"discard"_s;
    }
    return {};
}

} // namespace sportello
