// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/id.h"
#include "domain/builtinview.h"
#include "domain/savedview.h"

#include <QObject>

namespace sportello {

class Actions;
class BrandScope;
class InboxPane;
class NavigationPane;
class SearchField;
class ViewDesk;

/// What the list shows: a view, an account, a search, of one brand or of all. Everything that
/// chooses it, and everything that says what it is.
class ViewSide : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive this object.
    struct Parts
    {
        SearchField &search;
        BrandScope &scope;
        NavigationPane &navigation;
        InboxPane &inbox;
        ViewDesk &desk;
    };

    ViewSide(const Parts &parts, const Actions &actions, QObject *parent = nullptr);

    void show(BuiltInView view);
    void showSaved(const SavedView &view);
    void showAccount(const AccountId &account);
    /// Puts the text into the field and searches for it.
    void searchFor(const QString &text);

Q_SIGNALS:
    /// Another view was chosen: what was read before gives way to the list.
    void chosen();
    /// Why something cannot be shown.
    void told(const QString &text);

private:
    void connectActions(const Actions &actions);
    void connectSaved(const Actions &actions);
    void search(const QString &text);
    void clearSearch();
    /// The list shows something else: everything that says what it shows follows.
    void noteView();

    Parts m_parts;
};

} // namespace sportello
