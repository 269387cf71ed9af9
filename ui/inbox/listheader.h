// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/conversation.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace sportello {

class Theme;

/// The heading of the list: what it shows, how many, in which order.
class ListHeader : public QWidget
{
    Q_OBJECT

public:
    explicit ListHeader(const Theme &theme, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setCount(int count);
    void setOrder(ConversationOrder order);

Q_SIGNALS:
    void orderChosen(sportello::ConversationOrder order);

private:
    void fillMenu();

    QLabel *m_title;
    QLabel *m_count;
    QToolButton *m_sort;
    ConversationOrder m_order = ConversationOrder::WaitingLongest;
};

} // namespace sportello
