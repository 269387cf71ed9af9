// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "domain/auditchain.h"
#include "services/secretstore.h"
#include "storage/store.h"

#include <QObject>

#include <optional>

namespace sportello {

/// Lets the keychain remember how far the history goes and what its last record is, so that a cut
/// at the end, or a history written anew, is noticed.
///
/// It is told after the commit and never waited for: after a sudden end the database may be ahead
/// of the keychain and is never behind it. When the database is behind all the same, or is another
/// history, and no backup was put back meanwhile, the keychain keeps what it remembers, so that
/// this can still be found.
class HistoryMemory : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Unknown, ///< not asked yet
        Kept, ///< it remembers a part of this history, or all of it
        Unavailable, ///< locked or missing, or there is none; error() says what it told
        Differs, ///< it remembers more than there is, or another history
    };

    /// Under `key` in the keychain; empty = nothing is remembered, as in practice. The references
    /// outlive this object.
    HistoryMemory(Store &store, SecretStore &secrets, Clock &clock, QString key,
                  QObject *parent = nullptr);

    /// The entry's name for a profile.
    static QString keyFor(const QString &profilePath);

    /// Asks the keychain, once, and compares; then keeps up with the history until this object
    /// goes. Finishes when it is known where it stands, within some seconds.
    Future<Done> settle();
    State state() const { return m_state; }
    const std::optional<Error> &error() const { return m_error; }
    /// What the keychain remembers now; empty when it cannot be told.
    Future<std::optional<AuditHead>> remembered();

Q_SIGNALS:
    void stateChanged();

private:
    struct Entry
    {
        AuditHead head;
        QString restore; ///< the last record of a backup put back that was taken note of
    };
    struct Comparison
    {
        Entry now;
        bool agrees = false; ///< with what the keychain remembers
    };

    static QString toText(const Entry &entry);
    static std::optional<Entry> fromText(const QString &text);
    Future<Comparison> compare(const std::optional<Entry> &entry);
    Future<Done> judge(const std::optional<Entry> &entry, const Comparison &comparison);
    Future<Done> beginToRemember();
    Future<Done> writeNow();
    void keepUp();
    void set(State state, const std::optional<Error> &error);

    Store &m_store;
    SecretStore &m_secrets;
    Clock &m_clock;
    const QString m_key;
    State m_state = State::Unknown;
    std::optional<Error> m_error;
    std::optional<Promise<Done>> m_settling;
    AuditHead m_written;
    QString m_restore; ///< backups are put back before a profile is open, and never while it is
    bool m_isWriting = false;
    bool m_isWantedAgain = false;
    bool m_isScheduled = false;
};

} // namespace sportello
