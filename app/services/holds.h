// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "core/future.h"
#include "domain/personaldata.h"
#include "storage/store.h"

#include <QList>
#include <QObject>

namespace sportello {

/// Reasons to keep what would be erased: a quarrel before a court, an order of an authority. While
/// somebody is on hold nothing of theirs is erased, by hand or because its time is over.
class Holds : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype MaximumLength = 500; ///< of a reason

    /// The references outlive this object.
    Holds(Store &store, Clock &clock, QObject *parent = nullptr);

    /// Of everything about the person, or of one conversation alone. Refused, with a sentence:
    /// without a reason, or one that is too long. NotFound when there is nobody like that.
    Future<PersonalHold> place(const ContactId &contact,
                               const std::optional<ConversationId> &conversation,
                               const QString &reason, const AgentId &agent);
    /// NotFound when it was lifted before.
    Future<PersonalHold> lift(const HoldId &id, const AgentId &agent);
    /// Not the lifted ones, the oldest first.
    Future<QList<PersonalHold>> of(const ContactId &contact);
    Future<QList<PersonalHold>> all();

Q_SIGNALS:
    void changed();

private:
    Store &m_store;
    Clock &m_clock;
};

} // namespace sportello
