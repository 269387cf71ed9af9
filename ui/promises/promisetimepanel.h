// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/promisedate.h"
#include "ui/desk/deskpanel.h"

#include <QList>

class QLabel;
class QLineEdit;
class QPushButton;

namespace sportello {

/// Asks until when something is promised: in people's words, or by one of the offered times.
class PromiseTimePanel : public DeskPanel
{
    Q_OBJECT

public:
    PromiseTimePanel(const Theme &theme, QWidget *parent);

    void open(const QString &question, const PromiseCalendar &calendar);

Q_SIGNALS:
    void chosen(sportello::Instant due);

private:
    void read();
    void offer();
    void choose(Instant due);

    PromiseCalendar m_calendar;
    QLineEdit *m_field;
    QLabel *m_answer;
    QList<QPushButton *> m_offers;
    std::optional<Instant> m_due;
};

} // namespace sportello
