// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/common/theme.h"

#include "ui/common/colorscheme.h"
#include "ui/common/style.h"
#include "ui/common/stylesheet.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetrics>
#include <QIconEngine>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QPalette>
#include <QPointer>
#include <QRegularExpression>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<const char *, TokenCount> TokenNames{
    "win",       "surf",      "sunk",     "raise",   "hover",     "sel",     "press",    "line",
    "line2",     "tx",        "tx2",      "tx3",     "dis",       "acc",     "accOn",    "accTint",
    "focus",     "pubFg",     "pubFill",  "pubOn",   "pubFrame",  "pubTint", "pubBand",  "prvFg",
    "prvFill",   "prvOn",     "prvFrame", "prvTint", "prvBand",   "noteFg",  "noteFill", "noteOn",
    "noteFrame", "noteTint",  "noteBand", "badFg",   "badFill",   "badOn",   "badTint",  "badLine",
    "ok",        "warn",      "warnTint", "hit",     "tok",       "selTx",   "tagGrey",  "tagRed",
    "tagBrown",  "tagYellow", "tagGreen", "tagTeal", "tagViolet", "tagPink", "hm0",      "hm1",
    "hm2",       "hm3",       "hm4",      "dim",
};

/// The sizes of the design at a base font of 13 px.
struct RoleSize
{
    qreal text;
    int line;
    QFont::Weight weight;
};

constexpr qreal BasePixels = 13;

RoleSize sizeOf(FontRole role)
{
    switch (role) {
    case FontRole::Tile: return {10, 14, QFont::DemiBold};
    case FontRole::Caption: return {11, 16, QFont::Medium};
    case FontRole::Meta: return {12, 16, QFont::Normal};
    case FontRole::Body: return {13, 18, QFont::Normal};
    case FontRole::Title: return {15, 20, QFont::DemiBold};
    case FontRole::Section: return {20, 28, QFont::DemiBold};
    case FontRole::Page: return {28, 36, QFont::DemiBold};
    }
    return {13, 18, QFont::Normal};
}

/// "#RRGGBB" or "rgba(r,g,b,.a)".
QColor parseColor(const QString &text)
{
    if (!text.startsWith("rgba("_L1))
        return QColor(text);
    const QStringList parts = text.mid(5).chopped(1).split(u',');
    if (parts.size() != 4)
        return {};
    QColor color(parts.at(0).toInt(), parts.at(1).toInt(), parts.at(2).toInt());
    color.setAlphaF(parts.at(3).toFloat());
    return color;
}

/// The system's font, followed by the families that have emoji in colour. An alias or DejaVu Sans
/// in front would give monochrome emoji from DejaVu and split those with skin tones.
QFont applicationFont()
{
    QFont font = QApplication::font();
    QString family = QFontInfo(font).family();
    const bool noSystemFont = font.family() == "Sans Serif"_L1 || family.startsWith("DejaVu"_L1);
    if (noSystemFont) {
        const QStringList families = QFontDatabase::families();
        for (const QString &candidate : {u"Inter"_s, u"Noto Sans"_s}) {
            if (families.contains(candidate)) {
                family = candidate;
                break;
            }
        }
        font.setPointSizeF(std::max(font.pointSizeF(), BasePixels * 72 / 96));
    }
    font.setFamilies({family, u"Noto Sans"_s, u"Noto Color Emoji"_s, u"Apple Color Emoji"_s,
                      u"Segoe UI Emoji"_s});
    return font;
}

/// Draws an icon in a colour of the theme, whichever theme there is by then.
class ThemedIconEngine final : public QIconEngine
{
public:
    ThemedIconEngine(const Theme *theme, QString name, Token token)
        : m_theme(theme)
        , m_name(std::move(name))
        , m_token(token)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        if (!m_theme)
            return;
        const int size = std::min(rect.width(), rect.height());
        const QPixmap pixmap =
            m_theme->pixmap(m_name, mode == QIcon::Disabled ? Token::Dis : m_token, size,
                            painter->device()->devicePixelRatioF());
        painter->drawPixmap(rect.x() + (rect.width() - size) / 2,
                            rect.y() + (rect.height() - size) / 2, pixmap);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }
    // `size` is in device pixels; QIcon sets the ratio of what it gets.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        if (!m_theme)
            return {};
        QPixmap pixmap = m_theme->pixmap(m_name, mode == QIcon::Disabled ? Token::Dis : m_token,
                                         std::min(size.width(), size.height()), 1);
        pixmap.setDevicePixelRatio(scale);
        return pixmap;
    }
    QIconEngine *clone() const override { return new ThemedIconEngine(m_theme, m_name, m_token); }

private:
    QPointer<const Theme> m_theme;
    QString m_name;
    Token m_token;
};

} // namespace

Theme::Theme(QObject *parent)
    : QObject(parent)
    , m_system(std::make_unique<ColorScheme>())
    , m_choice(u"system"_s)
{
    connect(m_system.get(), &ColorScheme::changed, this, &Theme::apply);
    load();
}

Theme::~Theme() = default;

void Theme::install()
{
    QApplication::setStyle(new Style(*this));
    m_font = applicationFont();
    m_installed = true;
    applyFont();
    apply();
}

void Theme::setChoice(const QString &choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    apply();
}

void Theme::setTextSize(int percent)
{
    if (percent == m_textSize)
        return;
    m_textSize = percent;
    applyFont();
    apply();
}

void Theme::applyFont()
{
    if (!m_installed)
        return;
    QFont font = m_font;
    if (font.pixelSize() > 0)
        font.setPixelSize(qRound(font.pixelSize() * m_textSize / 100.0));
    else
        font.setPointSizeF(font.pointSizeF() * m_textSize / 100.0);
    QApplication::setFont(font);
}

QColor Theme::color(const QString &name) const
{
    // A filled button is 8 % lighter under the pointer and 12 % darker when pressed.
    if (name.endsWith("Hover"_L1))
        return color(name.chopped(5)).lighter(108);
    if (name.endsWith("Press"_L1))
        return color(name.chopped(5)).darker(112);
    for (size_t i = 0; i < TokenCount; ++i) {
        if (name == QLatin1String(TokenNames[i]))
            return m_colors[i];
    }
    return {};
}

QFont Theme::font(FontRole role) const
{
    return font(role, sizeOf(role).weight);
}

QFont Theme::font(FontRole role, QFont::Weight weight) const
{
    QFont font = QApplication::font();
    const qreal factor = sizeOf(role).text / BasePixels;
    if (font.pixelSize() > 0)
        font.setPixelSize(qRound(font.pixelSize() * factor));
    else
        font.setPointSizeF(font.pointSizeF() * factor);
    font.setWeight(weight);
    return font;
}

int Theme::lineHeight(FontRole role) const
{
    // A font with tall extenders (emoji fallbacks do not count) grows the line, never cuts it.
    const QFontMetrics metrics(font(role));
    const qreal scale = QFontInfo(QApplication::font()).pixelSize() / BasePixels;
    return std::max(qRound(sizeOf(role).line * scale), metrics.ascent() + metrics.descent());
}

QIcon Theme::icon(const QString &name, Token token) const
{
    return QIcon(new ThemedIconEngine(this, name, token));
}

QPixmap Theme::pixmap(const QString &name, Token token, int size, qreal devicePixelRatio) const
{
    return m_icons.pixmap(name, color(token), size, devicePixelRatio);
}

QPixmap Theme::pixmap(const QString &name, const QColor &color, int size,
                      qreal devicePixelRatio) const
{
    return m_icons.pixmap(name, color, size, devicePixelRatio);
}

QString Theme::expanded(const QString &styleSheet) const
{
    static const QRegularExpression placeholder(u"@([a-zA-Z0-9]+)"_s);
    QString text;
    qsizetype end = 0;
    auto matches = placeholder.globalMatch(styleSheet);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        text += QStringView(styleSheet).mid(end, match.capturedStart() - end);
        text += color(match.captured(1)).name(QColor::HexArgb);
        end = match.capturedEnd();
    }
    text += QStringView(styleSheet).mid(end);
    return text;
}

bool Theme::mayAnimate() const
{
    return QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) > 0
        && !m_system->reducesMotion();
}

void Theme::load()
{
    m_dark = m_choice == "dark"_L1 || (m_choice != "light"_L1 && m_system->isDark());
    QFile file(u":/themes/tokens.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The colours are missing from the program");
    const QJsonObject colors = QJsonDocument::fromJson(file.readAll())
                                   .object()
                                   .value(m_dark ? "dark"_L1 : "light"_L1)
                                   .toObject();
    for (size_t i = 0; i < TokenCount; ++i)
        m_colors[i] = parseColor(colors.value(QLatin1String(TokenNames[i])).toString());
}

void Theme::apply()
{
    load();
    if (m_installed) {
        QApplication::setPalette(paletteOf(*this));
        const QString lines = QString::number(lineHeight(FontRole::Body)) + u"px"_s;
        const QString sheet = expanded(styleSheet().replace(u"@bodyLine"_s, lines));
        if (qApp->styleSheet() != sheet)
            qApp->setStyleSheet(sheet);
    }
    Q_EMIT changed();
}

} // namespace sportello
