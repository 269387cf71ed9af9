// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/id.h"

#include <QObject>

class QStackedWidget;

namespace sportello {

class Actions;
class BrandScope;
class ConversationPane;
class SearchPage;
class ReadingSide;
class SearchField;
class StatusLine;
class ThreadLocator;
class ViewSide;

/// The search of the whole history from the field of the toolbar. A query with words looks for
/// texts: what it finds takes the place of the panes. One without chooses conversations, and those
/// are shown by the list (ViewSide), as they are where the words stand in no text.
class HistorySide : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive this object. `pages` has the panes first and the page somewhere.
    struct Parts
    {
        SearchField &search;
        BrandScope &scope;
        SearchPage &page;
        QStackedWidget &pages;
        ReadingSide &reading;
        ConversationPane &thread;
        ViewSide &views;
        StatusLine &status;
    };

    HistorySide(const Parts &parts, const Actions &actions, QObject *parent = nullptr);

    bool isOpen() const;

private:
    void connectPage();
    void search(const QString &text);
    void take();
    void open();
    /// Shows the panes; the text stays in the field.
    void close();
    /// The panes with the focus, and nothing is searched any more.
    void leave();
    void goTo(const ConversationId &id, const QString &key);

    Parts m_parts;
    const Actions &m_actions;
    ThreadLocator *m_locator;
    bool m_isWanted = false; ///< the field was left while the answer was on its way
    bool m_isList = false; ///< somebody wants the conversations of this text
};

} // namespace sportello
