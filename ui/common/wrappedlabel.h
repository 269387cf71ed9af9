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
    }

    /// After the text changed.
    void fit() { setMinimumHeight(std::max(0, heightForWidth(width()))); }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QLabel::resizeEvent(event);
        if (event->size().width() != event->oldSize().width())
            fit();
    }
};

} // namespace sportello
