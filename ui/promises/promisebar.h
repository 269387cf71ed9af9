// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/customerpromises.h"
#include "ui/common/theme.h"

#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace sportello {

class Strip;

/// Above the thread: what this customer was told that we will do, until when, and what can be done
/// about it.
class PromiseBar : public QWidget
{
    Q_OBJECT

public:
    enum class Step {
        Kept,
        KeptByAnswer,
        NotKeptYet, ///< our answers so far are not what was promised
        Move,
        Withdraw,
    };

    /// The theme outlives the bar.
    explicit PromiseBar(const Theme &theme, QWidget *parent = nullptr);

    /// Shows the one that is due first, and how many there are besides; none hides the bar.
    void setPromises(const QList<StandingPromise> &promises, Instant now);

Q_SIGNALS:
    void wanted(const sportello::CustomerPromise &promise, sportello::PromiseBar::Step step);

private:
    void add(const StandingPromise &standing, int further, Instant now);

    const Theme &m_theme;
    QVBoxLayout *m_column;
    QList<Strip *> m_strips;
};

} // namespace sportello
