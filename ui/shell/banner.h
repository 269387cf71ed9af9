// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace sportello {

class Theme;

/// A line across the window that says what happened and what to do. Stays until it is closed or
/// another takes its place.
class Banner : public QFrame
{
    Q_OBJECT

public:
    /// The theme outlives the banner.
    explicit Banner(const Theme &theme, QWidget *parent = nullptr);

    enum class Tone { Information, Trouble };
    void show(Tone tone, const QString &sentence, const QString &nextStep,
              const QString &details = {});
    QString text() const;

private:
    void applyTone();

    const Theme &m_theme;
    Tone m_tone = Tone::Information;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_close;
};

} // namespace sportello
