// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/agent.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace sportello {

class Actions;
class SearchField;
class Theme;

/// The bar under the menus: navigation, Practice badge, search, settings.
class TopBar : public QWidget
{
    Q_OBJECT

public:
    TopBar(const Theme &theme, const Actions &actions, bool practice, QWidget *parent = nullptr);

    SearchField &search() { return *m_search; }
    /// Stands left, after the button of the navigation.
    void addScope(QWidget *scope);
    /// Something that is there to be said, before the buttons at the end.
    void addNotice(QWidget *notice);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QToolButton *makeButton(QAction *action);
    QToolButton *makePaletteButton(const Actions &actions);
    void writePaletteButton();
    void retranslate();
    void applyColors();

    const Theme &m_theme;
    const Actions &m_actions;
    SearchField *m_search;
    QToolButton *m_palette = nullptr;
    QLabel *m_badge = nullptr;
};

} // namespace sportello
