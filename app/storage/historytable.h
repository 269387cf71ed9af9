// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/message.h"
#include "storage/database.h"
#include "storage/historykinds.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>

#include <optional>
#include <utility>

namespace sportello {

/// Rows of any kind as lines of a history, and back.
class HistoryTable
{
public:
    explicit HistoryTable(TeamDatabase &database)
        : m_database(database)
    {
    }

    /// The next rows behind the values of `after` (which is moved on), at most so many; of one
    /// conversation, or of all. Fewer than that = there are no more.
    QList<QJsonObject> page(const HistoryKind &kind, QJsonArray &after, int limit,
                            const std::optional<ConversationId> &conversation = {});
    /// The lowest and the highest number.
    std::pair<MessageId, MessageId> messageRange();

    /// How a row is found that is here already.
    struct Present
    {
        QJsonValue id; ///< as in a line
        bool byId = false;
    };
    /// Looks by the id, then by what makes it the same.
    std::optional<Present> find(const HistoryKind &kind, const QJsonObject &line);
    /// Writes the row with what stands within it, and what is made from it (search index, counts).
    /// A message whose number is taken gets another one; gives the id.
    QJsonValue insert(const HistoryKind &kind, const QJsonObject &line);

    /// Keeps the reviews that the line of a reply holds, beside those of the reply that is here.
    void addReviews(const HistoryKind &kind, const QJsonObject &line, MessageId message);

    /// The contact of the handle with that address, if there is one.
    std::optional<QString> contactAt(const QString &network, const QString &address,
                                     const QString &lastingId);
    std::optional<QString> handleAt(const QString &network, const QString &address,
                                    const QString &lastingId);
    /// Of that network.
    QList<AccountId> accountsOf(const QString &network);
    QString networkOf(const QString &conversation);
    /// The row of that conversation as a line, without what stands within; empty where there is
    /// none.
    QJsonObject conversation(const QString &id);
    /// A message from before the rest arrived in a conversation that is here: its times, and what
    /// it shows of itself.
    void noteOlder(const QJsonObject &message, const QString &snippet);
    /// Where the conversation stands: what has a higher one counts as news.
    qint64 revisionOf(const QString &conversation);

    /// When the latest agent was made; 0 when there is none.
    qint64 newestAgent();
    /// Whether this profile's own record holds the event.
    bool isRecorded(const QString &event);

    /// UUID with hyphens and the key in the database; anything else stays as it is.
    static QString idFromKey(const QString &key);
    static QString keyFromId(const QString &id);

private:
    std::optional<QString> findHandle(const QString &column, const QString &network,
                                      const QString &address, const QString &lastingId);
    void readChildren(const HistoryKind &kind, QList<QJsonObject> &lines);
    /// False when `isKept` kept what was there.
    bool insertRow(const QString &table, const QList<HistoryColumn> &columns,
                   const QJsonObject &values, const QString &parent, const QJsonValue &parentId,
                   bool isKept);
    QJsonObject completed(const HistoryKind &kind, const QJsonObject &line);
    void derive(const HistoryKind &kind, const QJsonObject &line);

    TeamDatabase &m_database;
};

} // namespace sportello
