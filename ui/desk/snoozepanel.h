// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/deskstate.h"
#include "domain/timewords.h"
#include "ui/desk/timepanel.h"

class QCheckBox;

namespace sportello {

/// Asks until when a conversation sleeps: in people's words, or by one of the offered times.
class SnoozePanel : public TimePanel
{
    Q_OBJECT

public:
    SnoozePanel(const Theme &theme, QWidget *parent);

    void open(const QString &name, Instant now);

Q_SIGNALS:
    void chosen(sportello::Instant until, sportello::SnoozeWake wake);

protected:
    Reading read(const QString &typed) const override;
    void choose(Instant until) override;

private:
    static QString words(TimeSuggestion::Kind kind);
    static QString words(const TimeProblem &problem);

    Instant m_now;
    QCheckBox *m_inAnyCase;
};

} // namespace sportello
