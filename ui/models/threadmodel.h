// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/privateposts.h"
#include "ui/models/joinedrows.h"
#include "ui/models/threadreader.h"

#include <QAbstractListModel>

#include <functional>
#include <optional>

namespace sportello {

/// One conversation as rows: other people's posts, days, messages and notes, then the replies on
/// their way. With the conversation on the other side of a handoff both are one timeline; what is
/// asked of the model and answered is about the first alone.
///
/// Rows are read again when a commit touched the conversation; they are inserted, removed and
/// changed, never reset, so that selection and scroll position stay. Values are raw; the view words
/// them.
class ThreadModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        KindRole = Qt::UserRole + 1, ///< int of ThreadRow::Kind
        KeyRole, ///< QString, stable
        TextRole, ///< QString: the message's, post's or reply's text
        WarningRole, ///< QString
        AuthorRole, ///< QString: the writer's name
        TimeRole, ///< QDateTime, UTC
        OursRole, ///< bool
        DeletedRole, ///< bool
        VersionRole, ///< int
        CountRole, ///< int: folded posts
        StateRole, ///< OutboxState
        ReasonRole, ///< OutboxReason
    };
    using Description = std::function<QString(const ThreadRow &)>;

    static constexpr int PageSize = ThreadReader::PageSize;

    /// All references outlive this object.
    ThreadModel(Store &store, Conversations &conversations, Outbox &outbox,
                QObject *parent = nullptr);

    /// From then on the private data that customers published are masked; outlives this object.
    void maskWith(PrivatePosts &posts);
    /// Shows a message as it was written, once it is recorded that `agent` wanted to see it; until
    /// conceal() or another conversation is shown.
    void reveal(const QString &key, const AgentId &agent);
    void conceal(const QString &key);
    /// Earlier wordings of the message in that row, masked as the message is.
    QList<MessageVersion> shownVersions(int row, QList<MessageVersion> versions) const;
    /// The newest message whose private data are masked, or null.
    const ThreadRow *newestMasked() const;

    /// Shows another conversation, alone; a null id shows nothing. Rows come later.
    void setConversation(const ConversationId &id);
    const ConversationId &conversation() const { return m_own.conversation(); }
    /// Shows the conversation on the other side of a handoff in between, or with a null id no
    /// longer; `ownLane` is where the one that is open stands.
    void join(const ConversationId &other, ThreadRow::Lane ownLane,
              const std::optional<Instant> &movedAt);
    const ConversationId &joined() const { return m_other.conversation(); }
    /// Rows of both are there.
    bool isJoined() const { return m_own.isWhole() && m_other.isWhole(); }
    /// Of the conversation on the other side; empty before it is read.
    const ThreadContent &otherContent() const { return m_other.content(); }
    /// What the last read gave, without its messages; empty before loaded().
    const ThreadContent &content() const { return m_own.content(); }
    bool isLoaded() const { return m_own.isLoaded(); }
    bool hasOlder() const { return m_own.content().hasOlder; }
    /// The oldest loaded page's predecessor; nothing when there is none or one is on its way.
    void loadOlder();
    /// Shows the posts behind a folded row.
    void unfold(const QString &firstPost);

    const ThreadRow &row(int number) const { return m_rows.at(number); }
    int rowOf(const QString &key) const; ///< -1 when it is not there
    /// The newest message in that direction, or null.
    const Message *newest(Direction direction) const;
    /// True when a message that was read was edited.
    bool hasVersions() const;

    /// Gives the text that is read out for a row (Qt::AccessibleTextRole).
    void setDescription(Description description) { m_description = std::move(description); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    /// The conversation's first page is there.
    void loaded();
    /// content() changed: header, revision, or what can be read.
    void contentChanged();
    /// otherContent() did.
    void otherChanged();
    void failed(const sportello::Error &error);

private:
    void rebuild();
    QList<ThreadRow> rows() const;
    void mask(ThreadRow &row) const;
    void apply(QList<ThreadRow> rows);
    void removeGone(const QList<ThreadRow> &rows);
    QVariant messageData(const Message &message, int role) const;
    QVariant postData(const ContextMessage &post, int role) const;
    QVariant noteData(const Note &note, int role) const;
    QVariant itemData(const OutboxItem &item, int role) const;

    ThreadReader m_own;
    ThreadReader m_other;
    ThreadRow::Lane m_ownLane = ThreadRow::Lane::None;
    std::optional<Instant> m_movedAt;
    QSet<QString> m_unfolded;
    PrivatePosts *m_posts = nullptr; ///< null = nothing is masked
    QSet<MessageId> m_revealed;
    QList<ThreadRow> m_rows;
    Description m_description;
};

} // namespace sportello
