// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "core/future.h"
#include "domain/promisedate.h"
#include "domain/promisephrase.h"
#include "domain/promisereport.h"
#include "services/duties.h"
#include "storage/store.h"

#include <QObject>
#include <QSet>
#include <QTimeZone>

namespace sportello {

/// A promise as it is shown and listed.
struct StandingPromise
{
    CustomerPromise promise;
    QString agentName; ///< who made it
    QString contactName; ///< to whom; the address where there is no name
    QString accountHandle;
    /// We wrote in the conversation after the promise, and nobody has said yet whether that kept
    /// it.
    bool wasAnswered = false;

    bool operator==(const StandingPromise &) const = default;
};

/// What customers were told that we will do: recognised while it is written, made when the reply
/// was sent, and open until somebody says that it was kept or withdraws it.
///
/// A promise is never kept by itself: an answer, or a conversation that is done, is a question to
/// people. Every step is recorded.
class CustomerPromises : public QObject
{
    Q_OBJECT

public:
    /// All references outlive this object. `zone` is where we are; an account with opening hours is
    /// where these are.
    CustomerPromises(Store &store, Duties &duties, Clock &clock, const QTimeZone &zone,
                     QObject *parent = nullptr);

    /// Who changes the phrases; null = nobody says.
    void setAgent(const AgentId &agent) { m_agent = agent; }

    /// Reads the phrases, makes the promises of replies that were sent when the program ended, and
    /// follows the store from then on.
    Future<Done> recover();

    /// What is known here without the store, once recover() has finished.
    const QList<PromisePhrase> &phrases() const { return m_phrases; }
    /// Takes phrases away and keeps others, in one step; one given in both stays as the second
    /// says. It is recorded. Refused without a word in it, and then nothing is changed.
    Future<Done> changePhrases(const QList<PromisePhrase> &away, const QList<PromisePhrase> &kept);

    /// When and where somebody promises something as that account.
    PromiseCalendar calendar(const AccountId &account) const;

    /// Open ones of a conversation, the one that is due first first.
    Future<QList<StandingPromise>> openOf(const ConversationId &conversation);
    /// All open ones, the one that is due first first; at most so many.
    Future<QList<StandingPromise>> open(int limit);
    Future<CustomerPromise> find(const CustomerPromiseId &id);

    // What a person may do. NotFound for an unknown one, Refused when it is not open any more.

    /// With PromiseProof::Answer it was kept when we last wrote in the conversation, else now.
    Future<CustomerPromise> keep(const CustomerPromiseId &id, PromiseProof proof,
                                 const AgentId &agent);
    /// All that are open in these conversations, said together with their outcome. Gives those.
    Future<QList<CustomerPromise>> keepWithOutcome(const QList<ConversationId> &conversations,
                                                   const AgentId &agent);
    /// Our answers so far are not what was promised.
    Future<CustomerPromise> notKeptYet(const CustomerPromiseId &id, const AgentId &agent);
    /// Refused: a time that is over. What is overdue by now stays known as late.
    Future<CustomerPromise> move(const CustomerPromiseId &id, Instant due, const AgentId &agent);
    Future<CustomerPromise> withdraw(const CustomerPromiseId &id, const AgentId &agent);
    /// Takes a step back: the promise stands as it did before, unless somebody did something to it
    /// meanwhile (Refused); `after` is what the step gave.
    Future<CustomerPromise> takeBack(const CustomerPromise &before, const CustomerPromise &after,
                                     const AgentId &agent);

    /// Made within [from, to), the oldest first. `brand` null and `accounts` empty = all.
    Future<QList<MadePromise>> madeBetween(Instant from, Instant to, const BrandId &brand = {},
                                           const QSet<AccountId> &accounts = {});

    /// The sentence for a time that is no time for a promise.
    static QString overWords();

Q_SIGNALS:
    void phrasesChanged();

private:
    template<typename Change>
    Future<CustomerPromise> change(const CustomerPromiseId &id, const AgentId &agent,
                                   const QString &kind, Change change);
    Future<Done> readPhrases();
    Future<Done> storeSent();

    Store &m_store;
    Duties &m_duties;
    Clock &m_clock;
    QTimeZone m_zone;
    AgentId m_agent;
    QList<PromisePhrase> m_phrases;
    bool m_follows = false;
    bool m_storing = false;
    bool m_again = false;
};

} // namespace sportello
