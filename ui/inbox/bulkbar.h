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

/// A decision about all that are marked.
struct BulkAction
{
    QAction *action = nullptr; ///< the window's
    QString word; ///< short, beside the icon where there is room
};

/// Stands in place of the list's heading while several conversations are marked: how many, what can
/// be decided about all of them, and the way out. There is no reply among it.
///
/// From the first button on each has its word beside the icon as long as there is room; the others
/// have it in their tool tip. Words never make the list wider.
class BulkBar : public QWidget
{
    Q_OBJECT

public:
    explicit BulkBar(const Theme &theme, QWidget *parent = nullptr);

    /// One button each; what matters most comes first.
    void setActions(const QList<BulkAction> &actions);
    void setCount(int count);
    /// With icons alone.
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void endWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Button
    {
        QToolButton *button = nullptr;
        int word = 0; ///< its width with the word
    };

    void measure();
    void fit();
    int leastWidth() const;

    const Theme &m_theme;
    QLabel *m_count;
    QHBoxLayout *m_buttonRow;
    QToolButton *m_end;
    QList<Button> m_buttons;
};

} // namespace sportello
