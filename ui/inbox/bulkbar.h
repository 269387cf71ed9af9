// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace sportello {

class Theme;

/// Stands in place of the list's heading while several conversations are marked: how many, what can
/// be decided about all of them, and the way out. There is no reply among it.
class BulkBar : public QWidget
{
    Q_OBJECT

public:
    explicit BulkBar(const Theme &theme, QWidget *parent = nullptr);

    /// The window's actions, one button each.
    void setActions(const QList<QAction *> &actions);
    void setCount(int count);

Q_SIGNALS:
    void endWanted();

private:
    const Theme &m_theme;
    QLabel *m_count;
    QHBoxLayout *m_buttons;
    QToolButton *m_end;
};

} // namespace sportello
