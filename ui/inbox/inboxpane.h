// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/program.h"
#include "ui/models/conversationlistmodel.h"

#include <QWidget>

class QStackedWidget;
class QTimer;

namespace sportello {

class AudienceSegments;
class BulkBar;
struct BulkAction;
class ConversationListView;
class EmptyPage;
class ListHeader;
class Theme;

/// The list of one view with its heading.
class InboxPane : public QWidget
{
    Q_OBJECT

public:
    /// The references outlive the pane.
    InboxPane(Program &program, const Theme &theme, QWidget *parent = nullptr);

    const InboxView &view() const { return m_view; }
    void showView(BuiltInView view);
    /// Gives the sentence to show when its query cannot be read, then nothing changes.
    QString showSaved(const SavedView &view);
    void showAccount(const AccountId &account);
    /// Only this brand's, whatever else is shown; nothing = all.
    void setBrand(const std::optional<Brand> &brand);
    /// Searches over everything; an empty text returns to the view. Gives the sentence to show when
    /// the text cannot be read, then nothing changes.
    QString search(const QString &text);
    bool isSearching() const { return m_view.isSearch(); }
    /// What is shown as a query in words, to save it; nothing for what no query can say.
    std::optional<QString> savableQuery() const;

    void selectNext();
    void selectPrevious();
    /// Chooses that conversation when it is in the list.
    void select(const ConversationId &id);
    /// Chooses none; nothing is said of it.
    void unselect();
    /// Goes on to the neighbour, because the chosen one is about to leave the list; false when
    /// there is none.
    bool selectNeighbour();
    ConversationId current() const;
    /// Goes on to the first behind all of these; false when there is none but them.
    bool selectBeyond(const QList<ConversationId> &ids);

    /// Marks one conversation more in that direction, to decide about several at once.
    void markFurther(int step);
    bool hasSeveral() const;
    /// Those that are marked, in their order.
    QList<ConversationId> marked() const;
    /// What can be decided about several: stands beside their number.
    void setBulkActions(const QList<BulkAction> &actions);
    /// Null when it is not in the list or not read.
    const ConversationSummary *summary(const ConversationId &id) const;
    /// What the thread shows: marked whenever it is in the list and nothing else was chosen.
    void setShown(const ConversationId &id);
    ConversationListModel &model() { return *m_model; }

Q_SIGNALS:
    /// Another conversation was chosen; null when none is.
    void chosen(const sportello::ConversationId &id);
    /// Go into the conversation.
    void opened(const sportello::ConversationId &id);
    /// The button in the empty list that ends a search.
    void searchCleared();
    void failed(const sportello::Error &error);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    QWidget *buildHeader();
    void apply(const InboxView &view);
    void retitle();
    void markShown();
    void updateCounts();
    void updateEmpty();
    void tick();

    Program &m_program;
    const Theme &m_theme;
    ConversationListModel *m_model;
    InboxView m_view;
    InboxView m_beforeSearch;
    Query m_typed; ///< the search as it was written
    ConversationId m_shown;
    quint64 m_countNumber = 0;

    ListHeader *m_header = nullptr;
    BulkBar *m_bulk = nullptr;
    QStackedWidget *m_headers = nullptr;
    AudienceSegments *m_segments = nullptr;
    QStackedWidget *m_stack = nullptr;
    ConversationListView *m_list = nullptr;
    EmptyPage *m_empty = nullptr;
    QTimer *m_countTimer = nullptr;
};

} // namespace sportello
