// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "domain/conversation.h"
#include "domain/guard/allowedcontacts.h"
#include "domain/guard/privatedata.h"
#include "domain/message.h"
#include "services/accounts.h"
#include "storage/store.h"

#include <QCache>
#include <QObject>

namespace sportello {

/// Private data that customers published: what of their posts is shown, and who looked behind it.
///
/// Nothing is changed in the history: what is masked is found again whenever it is shown, so that
/// an entry on a brand's list of its own contacts, or a better detector, counts for old posts too.
/// The thread of the window.
class PrivatePosts : public QObject
{
    Q_OBJECT

public:
    /// All references outlive this object.
    PrivatePosts(Store &store, Accounts &accounts, Clock &clock, QObject *parent = nullptr);

    /// Reads what the brands publish about themselves. Until then everything counts as private.
    Future<Done> load();

    /// The private data in something that everybody can read; empty for private messages and for
    /// ours.
    QList<PrivateFinding> findingsIn(const Message &message) const;
    /// The same of a text that somebody published where that account reads.
    QList<PrivateFinding> findingsIn(const QString &text, const AccountId &account) const;
    /// What a list or a notification may show of the newest message.
    QString snippet(const ConversationSummary &conversation) const;
    /// What may be shown of a text that a customer published.
    QString excerpt(const QString &text, const AccountId &account) const;

    /// To be asked before the whole text is shown: who wanted to see it goes into the audit log,
    /// with the kinds of data and without the data.
    Future<Done> recordReveal(const Message &message, const AgentId &agent);

Q_SIGNALS:
    /// What counts as private is something else now.
    void changed();

private:
    GuardContext contextOf(const AccountId &account) const;

    Store &m_store;
    Accounts &m_accounts;
    Clock &m_clock;
    QHash<BrandId, AllowedContacts> m_allowed;
    quint64 m_number = 0; ///< answers to older questions are dropped
    mutable QCache<QString, QList<PrivateFinding>> m_known; ///< by account and text
};

} // namespace sportello
