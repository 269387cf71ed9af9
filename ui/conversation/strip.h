// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/common/theme.h"

#include <QFrame>

class QBoxLayout;
class QPushButton;

namespace sportello {

class WrappedLabel;

/// A line that says what happened, and the buttons of what can be done; in place, instead of a
/// dialog. The buttons stand beside the text, or below it where they would leave it too little
/// room.
class Strip : public QFrame
{
    Q_OBJECT

public:
    enum class Tone {
        Plain,
        Bad, ///< somebody has to act
    };

    /// The theme outlives the strip.
    Strip(const Theme &theme, Tone tone, QWidget *parent = nullptr);

    /// Plain text; what comes from outside is not read as markup. An empty text hides the strip.
    void setText(const QString &text);
    QString text() const;
    /// A button behind the text; the strip owns it.
    QPushButton *addButton(const QString &text, const QString &objectName);

protected:
    bool event(QEvent *event) override;

private:
    void applyColors();
    void arrange();

    const Theme &m_theme;
    Tone m_tone;
    WrappedLabel *m_label;
    QBoxLayout *m_layout;
    QWidget *m_buttons;
};

} // namespace sportello
