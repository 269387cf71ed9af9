// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/models/palettemodel.h"

#include <QPointer>
#include <QWidget>

class QFrame;
class QLabel;
class QLineEdit;
class QListView;

namespace sportello {

class Theme;

/// One field for everything that can be done or gone to. Lies over its parent and keeps the focus
/// until something is chosen or Esc is pressed; then the focus is where it was.
class CommandPalette : public QWidget
{
    Q_OBJECT

public:
    /// The theme outlives the palette.
    CommandPalette(const Theme &theme, QWidget *parent);

    /// Shows it over the parent from `top` on with these things to choose from.
    void open(QList<PaletteItem> items, const QStringList &recent, int top);
    void close();
    /// What was looked up for the text; left out when it was typed on in the meantime.
    void setFound(const QString &text, QList<PaletteItem> items);
    bool isOpen() const { return isVisible(); }

Q_SIGNALS:
    /// The text that was typed so far, also nothing; whatever else fits may be given to setFound().
    void typed(const QString &text);
    /// It was closed for this; its function has not been called yet.
    void chosen(const sportello::PaletteItem &item);
    /// Ctrl+Enter: look for this text in all conversations.
    void searchWanted(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void applyColors();
    void layOut();
    void move(int step);
    void choose(int row);
    bool handleKey(QKeyEvent &event);
    void refreshFoot();

    const Theme &m_theme;
    PaletteModel *m_model;
    QFrame *m_panel;
    QLineEdit *m_field;
    QListView *m_list;
    QLabel *m_empty;
    QLabel *m_foot;
    QPointer<QWidget> m_focusBefore;
    int m_top = 0;
};

} // namespace sportello
