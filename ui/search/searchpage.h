// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/program.h"
#include "ui/models/historymodel.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;

namespace sportello {

class FacetList;
class SearchPreview;
class QueryChips;
class Theme;

/// What a search of the whole history found: how the query was read, what narrows it, the texts,
/// and the conversation around the one that is chosen.
class SearchPage : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive the page.
    SearchPage(Program &program, const Theme &theme, QWidget *parent = nullptr);

    HistoryModel &model() { return *m_model; }
    /// The list gets the focus, with its first row where none is chosen.
    void enter();
    /// The next or the previous hit of the conversation that is shown.
    void goToHit(int by);
    /// How much there is, for the line at the bottom; empty while it is counted.
    QString summary() const;

Q_SIGNALS:
    /// The query shall be this.
    void textWanted(const QString &text);
    /// A field of the query shall be typed on.
    void fieldWanted(const QString &beginning);
    /// `key` is the row of the thread (ThreadRow::key); may be empty.
    void conversationWanted(const sportello::ConversationId &id, const QString &key);
    void saveWanted();
    /// The same query as a list of conversations.
    void listWanted();
    /// Escape: back to what there was before.
    void left();
    void summaryChanged();
    void failed(const sportello::Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    QWidget *buildBar();
    QWidget *buildResults();
    QPushButton *makeButton(QWidget *parent, const QString &words, const QString &icon,
                            const QString &name);
    void takeResults();
    void takeFacets();
    void showPeople();
    void preview(const QModelIndex &index);
    void open();
    void layOut();

    Program &m_program;
    const Theme &m_theme;
    HistoryModel *m_model;
    QueryChips *m_chips = nullptr;
    FacetList *m_facets = nullptr;
    QLabel *m_count = nullptr;
    QComboBox *m_order = nullptr;
    QWidget *m_people = nullptr;
    QStackedWidget *m_stack = nullptr;
    QListView *m_list = nullptr;
    QLabel *m_nothing = nullptr;
    SearchPreview *m_preview = nullptr;
};

} // namespace sportello
