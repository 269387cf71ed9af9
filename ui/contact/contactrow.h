// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/common/theme.h"

#include <QAbstractButton>

namespace sportello {

/// A row of the contact panel that can be pressed: the network's tile, a line of text, a smaller
/// one below it, an icon at the right. What does not fit is elided; the tooltip has all of it.
class ContactRow : public QAbstractButton
{
    Q_OBJECT

public:
    struct Content
    {
        QString tile; ///< the network's short name
        QString network; ///< its whole name, for the screen reader
        QString text; ///< from outside: shown as it is
        QString detail;
        QString icon; ///< at the right; may be empty
        Token iconColour = Token::Tx3;
        Qt::TextElideMode elide = Qt::ElideRight; ///< of the text
        QString mark{}; ///< an icon before the detail, which says the same; may be empty
        Token markColour = Token::Tx3;
        QString about{}; ///< more for the tooltip

        bool operator==(const Content &) const = default;
    };

    /// The theme outlives the row.
    ContactRow(Content content, const Theme &theme, QWidget *parent = nullptr);

    const Content &content() const { return m_content; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    const Content m_content;
    const Theme &m_theme;
};

} // namespace sportello
