// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/program.h"
#include "ui/models/threadmodel.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace sportello {

class BreakingLabel;
class Theme;
class ThreadLocator;
class ThreadView;

/// The conversation around a text that was found, to be read. One goes from hit to hit in it.
class SearchPreview : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive the preview.
    SearchPreview(Program &program, const Theme &theme, QWidget *parent = nullptr);

    /// Shows where that stands, with the words of the query marked as hits; a canned reply alone.
    void show(const HistoryText &text, const Query &query);
    void clear();
    const ConversationId &conversation() const { return m_text.conversation; }
    /// The row at which the preview stands: what "Open conversation" goes to.
    QString key() const;

    void goToNext() { step(1); }
    void goToPrevious() { step(-1); }

Q_SIGNALS:
    void openWanted();

private:
    void build();
    QWidget *buildHits();
    void step(int by);
    void takeContent();
    void updateHits();
    QList<int> hitRows() const;

    Program &m_program;
    const Theme &m_theme;
    ThreadModel m_model;
    HistoryText m_text;
    Query m_query;
    QStackedWidget *m_pages = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_detail = nullptr;
    QPushButton *m_open = nullptr;
    QWidget *m_hits = nullptr;
    QLabel *m_position = nullptr;
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
    QLabel *m_alone = nullptr; ///< a text without a conversation
    ThreadView *m_view = nullptr;
    ThreadLocator *m_locator = nullptr;
};

/// The row of a thread (ThreadRow::key) in which a text stands; empty for a canned reply.
QString threadKeyOf(const HistoryText &text);

} // namespace sportello
