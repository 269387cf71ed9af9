// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFrame>
#include <QPointer>

class QLabel;
class QVBoxLayout;

namespace sportello {

class Theme;

/// A small question over the window, answered by keys: it takes the focus, goes with Esc or a click
/// elsewhere, and gives the focus back. No dialog: the rest stays in sight.
class DeskPanel : public QFrame
{
    Q_OBJECT

public:
    /// The theme outlives the panel.
    DeskPanel(const Theme &theme, QWidget *parent);

    bool isOpen() const { return isVisible(); }
    void dismiss();

protected:
    /// Shows it with that question; `focus` gets the focus.
    void ask(const QString &question, QWidget *focus);
    /// After its contents changed: as high as they are.
    void place();
    QVBoxLayout &column() { return *m_column; }
    const Theme &theme() const { return m_theme; }
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void applyColors();
    void noteFocus(QWidget *now);

    const Theme &m_theme;
    QLabel *m_question;
    QVBoxLayout *m_column;
    QPointer<QWidget> m_focusBefore;
};

} // namespace sportello
