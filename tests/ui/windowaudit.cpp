// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "windowaudit.h"

#include "ui/common/breakinglabel.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QHash>
#include <QImage>
#include <QLabel>
#include <QStyle>
#include <QStyleOptionButton>
#include <QToolButton>
#include <QWidget>

#include <cmath>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr double LeastContrast = 4.5;
/// Styles round; nobody sees a pixel of the room around a text.
constexpr int Tolerance = 1;

QString describe(const QWidget *widget, const QString &text, const QString &what)
{
    QString place;
    for (const QWidget *above = widget; above; above = above->parentWidget()) {
        if (above != widget && !above->objectName().isEmpty()
            && !above->objectName().startsWith(u"qt_"_s)) {
            place = above->objectName() + u" > "_s;
            break;
        }
    }
    return u"%1%2 %3 “%4”: %5"_s.arg(place, QString::fromLatin1(widget->metaObject()->className()),
                                     widget->objectName(), text.left(60), what);
}

/// The text that a label or button shows; empty for any other, and for one that shows none.
QString shownText(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return label->pixmap(Qt::ReturnByValue).isNull() ? label->text() : QString();
    if (const auto *tool = qobject_cast<const QToolButton *>(widget)) {
        if (tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !tool->icon().isNull())
            return {};
    }
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return button->text();
    return {};
}

QList<QWidget *> readables(const QWidget &window)
{
    QList<QWidget *> found;
    const QList<QWidget *> all = window.findChildren<QWidget *>();
    for (QWidget *widget : all) {
        // Windows below this one are looked at by themselves.
        if (widget->isVisible() && widget->window() == window.window()
            && !shownText(widget).trimmed().isEmpty())
            found.append(widget);
    }
    return found;
}

/// The width of the widest piece that is not wrapped.
int longestWord(const QLabel *label)
{
    if (qobject_cast<const BreakingLabel *>(label) || label->textFormat() == Qt::RichText)
        return 0;
    // As the label breaks it: URLs and the like not only at blanks.
    const int edges = label->width() - label->contentsRect().width() + 2 * label->margin();
    const QRect narrow(0, 0, 1, 1);
    return label->fontMetrics().boundingRect(narrow, Qt::TextWordWrap, label->text()).width()
        + edges;
}

QSize neededSize(const QWidget *widget)
{
    const auto *label = qobject_cast<const QLabel *>(widget);
    if (label && label->wordWrap())
        return {longestWord(label), label->heightForWidth(label->width())};
    return widget->sizeHint();
}

bool isInScrollArea(const QWidget *parent)
{
    return parent && qobject_cast<const QAbstractScrollArea *>(parent->parentWidget());
}

/// Beyond the side of something that scrolls up and down only.
bool isOutOfReach(const QWidget *widget)
{
    for (const QWidget *above = widget->parentWidget(); above; above = above->parentWidget()) {
        const auto *area = qobject_cast<const QAbstractScrollArea *>(above);
        if (!area || area->horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff)
            continue;
        const QWidget *viewport = area->viewport();
        if (viewport == widget || !viewport->isAncestorOf(widget))
            continue;
        const int left = widget->mapTo(viewport, QPoint()).x();
        return left < -Tolerance || left + widget->width() > viewport->width() + Tolerance;
    }
    return false;
}

QRect textRect(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget)) {
        const QRect all = label->contentsRect().marginsRemoved(
            {label->margin(), label->margin(), label->margin(), label->margin()});
        int flags = int(label->alignment());
        if (label->wordWrap())
            flags |= Qt::TextWordWrap;
        return label->fontMetrics().boundingRect(all, flags, label->text()) & all;
    }
    // Icon and text have the same colour on our buttons.
    constexpr int Edge = 4;
    return widget->rect().adjusted(Edge, Edge, -Edge, -Edge);
}

double luminance(const QColor &color)
{
    const auto linear = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

/// The best contrast of any pixel to the most frequent colour; the text's own colour is reached
/// only in the middle of its strokes.
double contrastIn(const QImage &image, const QRect &rect)
{
    QHash<QRgb, int> counts;
    for (int y = rect.top(); y <= rect.bottom(); ++y) {
        for (int x = rect.left(); x <= rect.right(); ++x)
            ++counts[image.pixel(x, y)];
    }
    QRgb background = 0;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.value() > counts.value(background))
            background = it.key();
    }
    double best = 1;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        best = std::max(best, WindowAudit::contrast(QColor(it.key()), QColor(background)));
    return best;
}

} // namespace

QStringList WindowAudit::clippedTexts(const QWidget &window)
{
    QStringList clipped;
    for (const QWidget *widget : readables(window)) {
        const QSize needed = neededSize(widget);
        const QString text = shownText(widget);
        if (needed.width() > widget->width() + Tolerance
            || needed.height() > widget->height() + Tolerance) {
            clipped.append(describe(widget, text,
                                    u"needs %1 x %2, has %3 x %4"_s.arg(needed.width())
                                        .arg(needed.height())
                                        .arg(widget->width())
                                        .arg(widget->height())));
        }
        const QWidget *parent = widget->parentWidget();
        const QRect room = parent->rect().adjusted(-Tolerance, -Tolerance, Tolerance, Tolerance);
        if (!isInScrollArea(parent) && !room.contains(widget->geometry()))
            clipped.append(describe(widget, text, u"stands beyond its parent's edge"_s));
        else if (isOutOfReach(widget))
            clipped.append(describe(widget, text, u"stands beyond the side of what scrolls"_s));
    }
    return clipped;
}

QStringList WindowAudit::faintTexts(QWidget &window)
{
    QStringList faint;
    const QImage image = window.grab().toImage().convertToFormat(QImage::Format_RGB32);
    const double scale = image.devicePixelRatio();
    for (const QWidget *widget : readables(window)) {
        if (!widget->isEnabled())
            continue;
        const QRect text = textRect(widget) & widget->visibleRegion().boundingRect();
        if (text.isEmpty())
            continue;
        // Something else lies over it, or is to be seen there.
        QWidget *seen = window.childAt(widget->mapTo(&window, text.center()));
        if (seen != widget && !widget->isAncestorOf(seen))
            continue;
        const QRectF place = QRectF(text).translated(widget->mapTo(&window, QPoint()));
        const QRect pixels =
            QRectF(place.topLeft() * scale, place.size() * scale).toAlignedRect() & image.rect();
        // A part of a line of text that is scrolled away says nothing.
        if (pixels.height() < widget->fontMetrics().height() * scale * 0.8)
            continue;
        const double found = contrastIn(image, pixels);
        if (found < LeastContrast)
            faint.append(
                describe(widget, shownText(widget), u"contrast %1"_s.arg(found, 0, 'f', 2)));
    }
    return faint;
}

double WindowAudit::contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one) + 0.05;
    const double b = luminance(other) + 0.05;
    return std::max(a, b) / std::min(a, b);
}

QString LongLanguage::translate(const char *, const char *source, const char *disambiguation,
                                int) const
{
    static const QHash<QChar, QChar> accented{
        {u'a', u'å'}, {u'e', u'é'}, {u'i', u'î'}, {u'o', u'ö'}, {u'u', u'û'}, {u'c', u'ç'},
        {u'n', u'ñ'}, {u'A', u'Å'}, {u'E', u'É'}, {u'I', u'Î'}, {u'O', u'Ö'}, {u'U', u'Û'}};
    const QString text = QString::fromUtf8(source);
    if (QLatin1String(disambiguation).contains("format"_L1))
        return text;
    QString longer;
    bool inTag = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        inTag = c == u'<' || (inTag && c != u'>');
        // %1, %L1, %n
        const bool isPlace = i > 0 && (text.at(i - 1) == u'%' || text.mid(i - 2, 2) == u"%L"_s);
        longer += inTag || isPlace ? c : accented.value(c, c);
    }
    // As words that can be wrapped.
    qsizetype missing = text.size() * 2 / 5;
    for (; missing > 6; missing -= 6)
        longer += u" léñgé"_s;
    return longer + QString(missing, u'ö');
}

} // namespace sportello
