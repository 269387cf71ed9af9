// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/builtinview.h"
#include "ui/models/inboxview.h"

#include <QList>
#include <QScrollArea>

#include <array>

class QToolButton;
class QVBoxLayout;

namespace sportello {

class NavigationModel;
class Theme;

/// The navigation as a column of icons, each with its count: the built-in views, below a line the
/// saved ones with the digit that opens them. The words are in the tool tips and the accessible
/// names. Scrolls where the window is low.
class Rail : public QScrollArea
{
    Q_OBJECT

public:
    Rail(NavigationModel &model, const Theme &theme, QWidget *parent = nullptr);

    void show(const InboxView &view);

Q_SIGNALS:
    void viewChosen(sportello::BuiltInView view);
    void savedChosen(const sportello::SavedViewId &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QToolButton *addButton(const QString &name);
    void dress(QToolButton &button, const QModelIndex &index);
    /// As many buttons as there are saved views.
    void matchSaved();
    void update();

    NavigationModel &m_model;
    const Theme &m_theme;
    QWidget *m_column;
    QVBoxLayout *m_layout;
    std::array<QToolButton *, AllBuiltInViews.size()> m_buttons{};
    QWidget *m_line;
    QList<QToolButton *> m_saved; ///< in the order of the views
    InboxView m_view;
};

} // namespace sportello
