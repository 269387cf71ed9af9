// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"

#include <QFrame>
#include <QPointer>

#include <functional>

class QLabel;
class QPushButton;

namespace sportello {

class Theme;

/// "Done: Giulia Ricci · Undo", for some seconds, above everything else in the window.
class Toast : public QFrame
{
    Q_OBJECT

public:
    /// The references outlive the toast.
    Toast(const Theme &theme, Clock &clock, QWidget *parent);

    /// Shows a text with a way back; a newer one takes the place of the older.
    void offerUndo(const QString &text, std::chrono::milliseconds time);
    /// Shows a text alone.
    void say(const QString &text);
    QString text() const;
    /// Stands at the lower end of this widget, which must belong to the same window; what is
    /// written elsewhere stays visible.
    void standOn(QWidget *widget);

Q_SIGNALS:
    void undoWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void show(const QString &text, std::chrono::milliseconds time);
    void place();
    void applyColors();

    const Theme &m_theme;
    Clock &m_clock;
    QPointer<QWidget> m_ground;
    QLabel *m_text;
    QPushButton *m_undo;
    quint64 m_number = 0;
};

} // namespace sportello
