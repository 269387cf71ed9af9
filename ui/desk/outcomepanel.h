// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/deskstate.h"
#include "ui/desk/deskpanel.h"

#include <QList>

class QCheckBox;
class QPushButton;

namespace sportello {

/// Asks how a conversation ended, by one key: 1 to 4; Enter takes the one that has the focus.
class OutcomePanel : public DeskPanel
{
    Q_OBJECT

public:
    OutcomePanel(const Theme &theme, QWidget *parent);

    /// `name` is whom it concerns; `promises` is how many of those concerned were promised
    /// something that is open.
    void open(const QString &name, int promises = 0);
    /// Whether it was said with the outcome that what was promised is kept. Never by itself.
    bool keepsPromises() const;
    static QString word(Outcome outcome);

Q_SIGNALS:
    void chosen(sportello::Outcome outcome);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void choose(Outcome outcome);

    QList<QPushButton *> m_buttons;
    QCheckBox *m_kept;
};

} // namespace sportello
