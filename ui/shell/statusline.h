// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "ui/models/statusmodel.h"

#include <QStatusBar>

class QLabel;
class QToolButton;

namespace sportello {

class Theme;

/// The line at the bottom: how the channels are, what is waiting to be sent, when was looked last,
/// where the messages lie, and the time. Everything in words.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    /// The references outlive the line.
    StatusLine(const StatusModel &model, const QString &folder, Clock &clock, const Theme &theme,
               QWidget *parent = nullptr);

    /// What a search found, while it is shown; empty = none is.
    void showSearch(const QString &text);

Q_SIGNALS:
    /// Somebody wants to see the replies that need a person.
    void problemsWanted();
    /// Somebody wants to see which accounts do not work.
    void accountsWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Item
    {
        QWidget *widget = nullptr;
        QLabel *icon = nullptr;
        QLabel *text = nullptr;
    };

    Item addItem(const QString &name);
    /// How accounts are; a click shows them.
    QToolButton *addHealth(const QString &name);
    static void setHealth(QToolButton *button, const QString &text);
    void setItem(const Item &item, const QString &text);
    void update();
    void tick();
    /// Leaves out what has no room, where the messages lie first, and shortens what waits.
    void fit();
    QIcon mark(ConnectionState state) const;

    const StatusModel &m_model;
    QString m_folder;
    Clock &m_clock;
    const Theme &m_theme;
    QToolButton *m_working;
    QToolButton *m_unreachable;
    QToolButton *m_signedOut;
    QToolButton *m_needPerson;
    Item m_search;
    Item m_outbox;
    QString m_waiting; ///< what stands there, when it has room
    Item m_checked;
    Item m_stored;
    QLabel *m_time;
};

} // namespace sportello
