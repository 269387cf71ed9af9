// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/common/icons.h"

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QObject>

#include <array>
#include <memory>

namespace sportello {

class ColorScheme;

/// The colours of the design, named as in resources/themes/tokens.json.
enum class Token {
    Win,
    Surf,
    Sunk,
    Raise,
    Hover,
    Sel,
    Press,
    Line,
    Line2,
    Tx,
    Tx2,
    Tx3,
    Dis,
    Acc,
    AccOn,
    AccTint,
    Focus,
    PubFg,
    PubFill,
    PubOn,
    PubFrame,
    PubTint,
    PubBand,
    PrvFg,
    PrvFill,
    PrvOn,
    PrvFrame,
    PrvTint,
    PrvBand,
    NoteFg,
    NoteFill,
    NoteOn,
    NoteFrame,
    NoteTint,
    NoteBand,
    BadFg,
    BadFill,
    BadOn,
    BadTint,
    BadLine,
    Ok,
    Warn,
    WarnTint,
    Hit,
    Tok,
    SelTx,
    TagGrey,
    TagRed,
    TagBrown,
    TagYellow,
    TagGreen,
    TagTeal,
    TagViolet,
    TagPink,
    Hm0,
    Hm1,
    Hm2,
    Hm3,
    Hm4,
    Dim,
};

inline constexpr int TokenCount = int(Token::Dim) + 1;

/// The sizes of text, relative to the application's font.
enum class FontRole { Tile, Caption, Meta, Body, Title, Section, Page };

/// Colours, fonts and icons of the window: light or dark, following the system or the setting.
/// Passed by reference to everything that paints; outlives all widgets.
class Theme : public QObject
{
    Q_OBJECT

public:
    explicit Theme(QObject *parent = nullptr);
    ~Theme() override;

    /// Sets style, font, palette and style sheet of the application and keeps them up to date.
    /// Once, before the first widget.
    void install();

    /// "light", "dark" or "system".
    void setChoice(const QString &choice);
    /// The size of all text in percent of the system's.
    void setTextSize(int percent);
    bool isDark() const { return m_dark; }

    QColor color(Token token) const { return m_colors[size_t(token)]; }
    /// The colour with that name in tokens.json, or of its hovered or pressed form ("accHover",
    /// "accPress"); invalid for an unknown one.
    QColor color(const QString &name) const;

    QFont font(FontRole role) const;
    QFont font(FontRole role, QFont::Weight weight) const;
    /// The height of a line in that role; from the metrics, never less than the design's.
    int lineHeight(FontRole role) const;

    /// An icon (":/icons/<name>.svg") in that colour; follows the theme, greys out when disabled.
    QIcon icon(const QString &name, Token token = Token::Tx) const;
    /// The same as a pixmap of `size` device-independent pixels.
    QPixmap pixmap(const QString &name, Token token, int size, qreal devicePixelRatio) const;
    QPixmap pixmap(const QString &name, const QColor &color, int size,
                   qreal devicePixelRatio) const;

    /// A style sheet in which "@tx" and the like stand for the colours.
    QString expanded(const QString &styleSheet) const;

    /// False when the system or the style asks for no motion.
    bool mayAnimate() const;

Q_SIGNALS:
    /// Colours, icons or fonts are others now: repaint, and renew what was expanded().
    void changed();

private:
    void apply();
    void applyFont();
    void load();

    std::unique_ptr<ColorScheme> m_system;
    std::array<QColor, TokenCount> m_colors;
    mutable Icons m_icons;
    QString m_choice;
    QFont m_font; ///< the system's, with our fallbacks
    int m_textSize = 100;
    bool m_dark = false;
    bool m_installed = false;
};

} // namespace sportello
