// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/instant.h"
#include "services/historydigest.h"
#include "storage/erasuretable.h"
#include "storage/historytable.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QStringList>
#include <QUuid>

#include <optional>

namespace sportello {

/// A line that cannot be read, and why.
struct HistoryProblem
{
    int line = 0;
    QString why;

    bool operator==(const HistoryProblem &) const = default;
};

/// What a file holds, and what of it is not here yet.
struct HistoryPreview
{
    int lines = 0;
    QStringList accounts; ///< handles
    int people = 0;
    int conversations = 0;
    int messages = 0;
    int newMessages = 0;
    int notes = 0;
    int outcomes = 0; ///< which are read and not taken over
    std::optional<Instant> oldest; ///< of the messages
    std::optional<Instant> newest;
    QList<HistoryProblem> problems; ///< the first hundred
    int allProblems = 0;

    bool operator==(const HistoryPreview &) const = default;
};

/// What became of a file.
struct HistoryImported
{
    int messages = 0; ///< that were not here
    int conversations = 0;
    int people = 0;
    int notes = 0;
    int known = 0; ///< messages that were here already
    int leftOut = 0; ///< messages that were erased here, or are older than what is kept

    bool operator==(const HistoryImported &) const = default;
};

/// What is known of a file from one line to the next. Remembers the ids of conversations and
/// people, not of messages.
struct HistoryImportState
{
    HistoryPreview preview;
    HistoryImported imported;
    HistoryDigest digest;
    bool hasBegun = false;
    bool hasEnded = false;
    QHash<QString, QSet<QUuid>> seen; ///< by type
    QHash<QUuid, QString> here; ///< ids of the file that are others here
    QSet<QUuid> known; ///< accounts and conversations that were here before
    QSet<QUuid> gone; ///< what is not to come back
    QHash<QUuid, QString> contacts; ///< contacts whose handle was here before
    QHash<QUuid, int> erasedHandles; ///< by contact
    QHash<QUuid, int> handles; ///< the same, all of them
};

/// The steps of an import, each within a transaction. Nothing that is imported is ever sent: no
/// step writes to the outbox, and the lines of it are only counted.
class HistoryImportSteps
{
public:
    HistoryImportSteps(TeamDatabase &database, HistoryImportState &state, Instant now);

    /// Looks whether the line can be read and what is new in it; writes nothing.
    void check(const QByteArray &line);
    /// What can be said only after the last line.
    void checkEnd();
    /// Takes it over; only lines that were checked, in their order.
    void take(const QByteArray &line);

private:
    QString problemIn(const QJsonObject &line);
    QString problemIn(const HistoryColumn &column, const QJsonValue &value, bool isNumberId) const;
    void note(const HistoryKind &kind, const QJsonObject &line);
    void noteHandle(const QJsonObject &line);
    bool wasErased(const QString &network, const QStringList &who, Instant at);
    void complain(const QString &why);

    /// False when it names what is not to come back.
    bool map(const QList<HistoryColumn> &columns, QJsonObject &values) const;
    void takeRow(const HistoryKind &kind, QJsonObject line);
    bool isKnownContact(const QJsonObject &line);
    bool isKnownHandle(const QJsonObject &line);
    bool isKnownConversation(const HistoryKind &kind, const QJsonObject &line);
    void takeMessage(const HistoryKind &kind, QJsonObject line);
    bool isUnwanted(const QJsonObject &message);
    void goOnAs(const QJsonObject &line, const QString &id);

    TeamDatabase &m_database;
    HistoryImportState &m_state;
    Instant m_now;
    HistoryTable m_table;
    ErasedMarkTable m_erased;
    QString m_secret; ///< empty when nobody was ever erased
};

} // namespace sportello
