// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/models/inboxview.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace sportello {

class Theme;

/// What stands in place of an empty list: that it is so, and what would fill it.
class EmptyPage : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyPage(const Theme &theme, QWidget *parent = nullptr);

    void show(const InboxView &view);

Q_SIGNALS:
    /// The button that ends a search.
    void clearWanted();

private:
    void say(const QString &title, const QString &text);
    void sayView(BuiltInView view);

    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_clear;
};

} // namespace sportello
