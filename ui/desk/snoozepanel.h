// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/deskstate.h"
#include "domain/timewords.h"
#include "ui/desk/deskpanel.h"

#include <QList>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace sportello {

/// Asks until when a conversation sleeps: in people's words, or by one of the offered times.
class SnoozePanel : public DeskPanel
{
    Q_OBJECT

public:
    SnoozePanel(const Theme &theme, QWidget *parent);

    void open(const QString &name, Instant now);

Q_SIGNALS:
    void chosen(sportello::Instant until, sportello::SnoozeWake wake);

private:
    void read();
    void offer();
    void choose(Instant until);
    static QString words(TimeSuggestion::Kind kind);
    static QString words(const TimeProblem &problem);

    Instant m_now;
    QLineEdit *m_field;
    QLabel *m_answer;
    QList<QPushButton *> m_offers;
    QCheckBox *m_inAnyCase;
    std::optional<Instant> m_until;
};

} // namespace sportello
