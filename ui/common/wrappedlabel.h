// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLabel>
#include <QResizeEvent>

namespace sportello {

/// Running text that always has the height of its lines. Layouts in forms and dialogs ask for the
/// height before they know the width, and then cut the last line. Plain text only.
class WrappedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit WrappedLabel(const QString &text, QWidget *parent = nullptr)
        : QLabel(text, parent)
    {
        setTextFormat(Qt::PlainText);
        setWordWrap(true);
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }

    /// Not QLabel's, which never is less than a minimum that was set once.
    int heightForWidth(int width) const override
    {
        const QMargins edges = contentsMargins() + margin();
        const QRect room(0, 0, width - edges.left() - edges.right(), QWIDGETSIZE_MAX);
        const QRect text = fontMetrics().boundingRect(room, Qt::TextWordWrap, this->text());
        return text.height() + edges.top() + edges.bottom();
    }
    /// Once the width is known as high as its lines: QLabel guesses a square, which leaves blanks
    /// around a short text.
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
        setMinimumHeight(heightForWidth(width()));
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
