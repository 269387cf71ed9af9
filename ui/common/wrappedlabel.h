// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLabel>
#include <QResizeEvent>

#include <algorithm>

namespace sportello {

/// Running text that always has the height of its lines. Layouts in forms and dialogs ask for the
/// height before they know the width, and then cut the last line.
class WrappedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit WrappedLabel(const QString &text, QWidget *parent = nullptr)
        : QLabel(text, parent)
    {
        setWordWrap(true);
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }

    /// Once the width is known no higher than its lines: QLabel guesses a square, which leaves
    /// blanks around a short text.
    QSize sizeHint() const override
    {
        const QSize guessed = QLabel::sizeHint();
        return m_isFitted ? QSize(guessed.width(), minimumHeight()) : guessed;
    }

    /// After the text changed.
    void fit()
    {
        // Before that its width is nobody's.
        if (!testAttribute(Qt::WA_Resized))
            return;
        m_isFitted = true;
        setMinimumHeight(std::max(0, heightForWidth(width())));
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QLabel::resizeEvent(event);
        if (event->size().width() != event->oldSize().width())
            fit();
    }

private:
    bool m_isFitted = false;
};

} // namespace sportello
