// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace sportello {

class Theme;

/// The hatched strip that stays on screen the whole time while practising.
class PracticeStrip : public QFrame
{
    Q_OBJECT

public:
    /// The theme outlives the strip.
    explicit PracticeStrip(const Theme &theme, QWidget *parent = nullptr);

Q_SIGNALS:
    void leaveWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();

    const Theme &m_theme;
    QLabel *m_text;
    QPushButton *m_leave;
};

} // namespace sportello
