// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/promisedate.h"
#include "ui/desk/timepanel.h"

namespace sportello {

/// Asks until when something is promised: in people's words, or by one of the offered times.
class PromiseTimePanel : public TimePanel
{
    Q_OBJECT

public:
    PromiseTimePanel(const Theme &theme, QWidget *parent);

    void open(const QString &question, const PromiseCalendar &calendar);

Q_SIGNALS:
    void chosen(sportello::Instant due);

protected:
    Reading read(const QString &typed) const override;
    void choose(Instant due) override;

private:
    PromiseCalendar m_calendar;
};

} // namespace sportello
