// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "domain/account.h"
#include "domain/agent.h"
#include "domain/brand.h"
#include "domain/conversation.h"
#include "domain/openinghours.h"
#include "domain/replyclock.h"
#include "services/accounts.h"
#include "storage/store.h"

#include <QHash>
#include <QObject>

#include <optional>

namespace sportello {

/// What accounts are for and what they promise: brands, opening hours, answer times, signs.
///
/// A change of what is promised goes on to the customers who wait already: their due times are
/// worked out anew, in parts, before the future finishes. Refused comes with a sentence for people.
class Duties : public QObject
{
    Q_OBJECT

public:
    /// The longest answer time that can be promised.
    static constexpr std::chrono::hours LongestPromise{90 * 24};
    static constexpr int LongestInitials = 4;

    /// All references outlive this object. `agent` is who works here.
    Duties(Store &store, Accounts &accounts, Clock &clock, const Agent &agent,
           QObject *parent = nullptr);

    /// Works all due times out anew: the program may have ended in the middle of a change.
    Future<Done> recover();

    /// Refused: an unknown account, unknown hours, a time that is no promise.
    Future<Done> setDuties(const AccountId &account, const AccountDuties &duties);

    Future<QList<Brand>> brands(); ///< in the order in which they were made
    /// Refused: an empty name, or one that another brand has but for case and accents.
    Future<Brand> createBrand(const QString &name);
    Future<Done> renameBrand(const BrandId &id, const QString &name);
    Future<Done> moveAccount(const AccountId &account, const BrandId &brand);
    /// Refused while an account belongs to it, or did when it was removed: its history names it.
    Future<Done> removeBrand(const BrandId &id);

    Future<QList<OpeningHours>> openingHours(); ///< by name
    /// Makes hours (without an id) or changes them; gives them as they are then. Refused: hours
    /// that are not valid, a name that is empty or taken.
    Future<OpeningHours> saveOpeningHours(const OpeningHours &hours);
    /// Refused while an account answers in them.
    Future<Done> removeOpeningHours(const OpeningHoursId &id);

    /// What colleagues read where this agent did something. Refused: an empty name.
    Future<Agent> setName(const QString &name);
    /// What the agent's sign is made of: up to four letters or digits; empty = no sign.
    Future<Agent> setInitials(const QString &initials);
    const Agent &agent() const { return m_agent; }
    /// What will stand at the end of a reply as this account: "^MR"; empty when it does not sign.
    QString signOf(const AccountId &account) const;

    /// When that account answers, as far as it is known here; nothing where it has not said.
    std::optional<OpeningHours> hoursOf(const AccountId &account) const;

    /// For the clock beside a conversation; nothing when nobody waits or nothing was promised. From
    /// what is known here, without the store: call it once recover() has finished.
    std::optional<ReplyReading> reading(const ConversationSummary &conversation, Instant now) const;

Q_SIGNALS:
    /// Name, initials, a promise, or hours changed.
    void changed();

private:
    /// Works out anew whom these accounts promised what.
    Future<Done> recompute(const QList<AccountId> &accounts);
    Future<Done> recomputeFrom(const AccountId &account, const ConversationId &after);
    Future<Done> readHours();
    /// Once what changed is committed: what is kept here, then the due times.
    Future<Done> follow(const QList<AccountId> &accounts);

    Store &m_store;
    Accounts &m_accounts;
    Clock &m_clock;
    Agent m_agent;
    QHash<OpeningHoursId, OpeningHours> m_hours;
};

} // namespace sportello
