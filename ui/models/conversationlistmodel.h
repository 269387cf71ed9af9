// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/changeset.h"
#include "domain/outboxitem.h"
#include "domain/replyclock.h"
#include "services/conversations.h"
#include "services/drafts.h"
#include "services/outbox.h"
#include "ui/models/inboxview.h"
#include "ui/models/listdifference.h"

#include <QAbstractListModel>
#include <QCache>
#include <QHash>
#include <QSet>

#include <functional>

class QTimer;

namespace sportello {

/// The conversations of one view. Holds all their ids, so that the scroll bar is true and a jump
/// costs one read, and the summaries of the pages around what is looked at.
///
/// Follows the store: give it every committed change. An update becomes inserts, removals, moves
/// and dataChanged; only another view resets it. Roles: conversationroles.h; values are raw.
class ConversationListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    /// Rows read at once.
    static constexpr int PageSize = 64;
    /// Beyond so many rows there are no headings.
    static constexpr int MostGroupedRows = 10000;

    /// What a screen reader says of a row.
    using RowText = std::function<QString(const ConversationSummary &, const OutboxItem *)>;

    /// All references outlive the model.
    ConversationListModel(Conversations &conversations, Outbox &outbox, Drafts &drafts,
                          QObject *parent = nullptr);
    ~ConversationListModel() override;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    const InboxView &view() const { return m_view; }
    /// Shows another view; the rows of the old one stay until the new ones are read.
    void setView(const InboxView &view);
    /// Reads everything again.
    void refresh();
    /// What a commit changed.
    void noteChanges(const ChangeSet &changes);
    /// True while rows stand under headings: in the order of what was promised, but for views that
    /// are too long to be laid out row by row.
    bool hasGroups() const { return m_groups.has_value(); }
    /// Time went by: rows may stand under another heading.
    void noteTime();
    void setRowText(RowText text) { m_rowText = std::move(text); }
    /// What may be shown of a conversation's newest message; all of it if nothing else is said.
    using Snippet = std::function<QString(const ConversationSummary &)>;
    void setSnippet(Snippet snippet) { m_snippet = std::move(snippet); }

    /// False until the first answer for the present view.
    bool isLoaded() const { return m_loaded; }
    /// The row with that conversation, or -1.
    int rowOf(const ConversationId &id) const;
    ConversationId idAt(int row) const;
    const QList<ConversationId> &ids() const { return m_ids; } ///< of the whole view
    /// Null while it is not read.
    const ConversationSummary *summaryAt(int row) const;

Q_SIGNALS:
    /// The first rows of a new view are there.
    void loaded();
    /// Headings came, went, or stand above other rows.
    void groupsChanged();
    /// The view could not be read.
    void failed(const sportello::Error &error);

private:
    void readIds();
    void readSummaries(quint64 number, const QList<ConversationId> &ids);
    void takeRows(const QList<ConversationId> &ids, const QSet<ConversationId> &dirty,
                  const QList<ConversationSummary> &summaries);
    void update(const QList<ConversationId> &ids);
    void apply(const RowStep &step, const QList<ConversationId> &ids);
    void reorder(const QList<ConversationId> &ids);
    void announce(const QSet<ConversationId> &changed);
    void readDeliveries();
    void want(int row) const;
    void fetchWanted();
    ConversationSummary shown(ConversationSummary summary) const;
    void readGroups();
    std::optional<DueGroup> groupOf(int row) const;
    int groupSize(DueGroup group) const;

    Conversations &m_conversations;
    Outbox &m_outbox;
    Drafts &m_drafts;
    RowText m_rowText;
    Snippet m_snippet;

    InboxView m_view;
    QList<ConversationId> m_ids;
    QCache<ConversationId, ConversationSummary> m_summaries;
    QHash<ConversationId, OutboxItem> m_deliveries;

    /// How many rows stand at the beginning of the list, in the order of what was promised.
    struct Groups
    {
        int late = 0;
        int withinTheHour = 0;

        bool operator==(const Groups &) const = default;
    };
    std::optional<Groups> m_groups;
    quint64 m_groupNumber = 0;

    quint64 m_number = 0; ///< of the present view; answers with an older one are dropped
    quint64 m_deliveryNumber = 0;
    bool m_loaded = false;
    bool m_reading = false; ///< a round is under way
    bool m_again = false; ///< something changed meanwhile
    QSet<ConversationId> m_dirty; ///< changed since the last round began

    mutable QList<int> m_wantedPages; ///< the newest wish last
    mutable int m_lastPage = -1;
    QSet<int> m_pagesUnderWay;
    QTimer *m_fetchTimer;
};

} // namespace sportello
