// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/handoffs.h"
#include "ui/common/theme.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace sportello {

/// Above the composer while a reply there moves the customer into private: what goes out, where,
/// what it means for the reply window, and the other ways.
class TakePrivateStrip : public QFrame
{
    Q_OBJECT

public:
    /// The theme outlives the strip.
    explicit TakePrivateStrip(const Theme &theme, QWidget *parent = nullptr);

    /// Shows the plan with one of its offers chosen. `contact` and `account`: who is moved, by
    /// whom; `now`: for the time that the reply window leaves.
    void showPlan(const HandoffPlan &plan, int offer, const QString &contact,
                  const QString &account, Instant now);
    /// The reply closes the public thread.
    void showClosing(const QString &contact, const QString &account);
    void clear();

Q_SIGNALS:
    void offerWanted(int offer);
    void cancelled();

private:
    void setWords(const QStringList &sentences);
    void applyColors();

    const Theme &m_theme;
    QLabel *m_words;
    QPushButton *m_others;
    QPushButton *m_cancel;
};

} // namespace sportello
