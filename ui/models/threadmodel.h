// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/conversations.h"
#include "services/outbox.h"
#include "services/privateposts.h"
#include "ui/models/threadrow.h"

#include <QAbstractListModel>

#include <functional>

namespace sportello {

/// One conversation as rows: other people's posts, days, messages and notes, then the replies on
/// their way.
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

    static constexpr int PageSize = 60;

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

    /// Shows another conversation; a null id shows nothing. Rows come later.
    void setConversation(const ConversationId &id);
    const ConversationId &conversation() const { return m_conversation; }
    /// What the last read gave, without its messages; empty before loaded().
    const ThreadContent &content() const { return m_content; }
    bool isLoaded() const { return m_loaded; }
    bool hasOlder() const { return m_content.hasOlder; }
    /// The oldest loaded page's predecessor; nothing when there is none or one is on its way.
    void loadOlder();
    /// Shows the posts behind a folded row.
    void unfold(const QString &firstPost);
    /// Reads everything again.
    void reload();

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
    void failed(const sportello::Error &error);

private:
    void handleCommit(const ChangeSet &changes);
    void readThread();
    void readItems();
    void takeThread(ThreadContent content);
    void rebuild();
    void mask(ThreadRow &row) const;
    void apply(QList<ThreadRow> rows);
    void removeGone(const QList<ThreadRow> &rows);
    QVariant messageData(const Message &message, int role) const;
    QVariant postData(const ContextMessage &post, int role) const;
    QVariant noteData(const Note &note, int role) const;
    QVariant itemData(const OutboxItem &item, int role) const;

    Conversations &m_conversations;
    Outbox &m_outbox;
    ConversationId m_conversation;
    ThreadContent m_content;
    ThreadParts m_parts;
    QSet<QString> m_unfolded;
    PrivatePosts *m_posts = nullptr; ///< null = nothing is masked
    QSet<MessageId> m_revealed;
    QList<ThreadRow> m_rows;
    Description m_description;
    int m_wanted = PageSize;
    /// Numbers of the newest questions; answers to older ones are dropped.
    quint64 m_threadNumber = 0;
    quint64 m_itemsNumber = 0;
    bool m_loaded = false;
    bool m_itemsLoaded = false;
    bool m_loadingOlder = false;
};

} // namespace sportello
