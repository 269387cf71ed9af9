// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "commandline/texttable.h"

#include "domain/graphemes.h"

#include <algorithm>
#include <numeric>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView gap = "  "_L1;
constexpr int narrowest = 6;

bool isHarmful(char32_t c)
{
    const bool control = (c < 0x20 && c != '\n') || (c >= 0x7F && c < 0xA0);
    const bool direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    const bool lineEnd = c == 0x2028 || c == 0x2029;
    return control || direction || lineEnd;
}

/// East Asian Wide and Fullwidth, in the coarse ranges that terminals use, and emoji.
bool isWide(char32_t c)
{
    return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF)
        || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x1F000 && isPictograph(c))
        || (c >= 0x20000 && c <= 0x3FFFD);
}

/// The position behind as much of a text as fits.
qsizetype fitting(QStringView text, int columns)
{
    int used = 0;
    qsizetype position = 0;
    while (position < text.size()) {
        used += isWide(codePointAt(text, position).value) ? 2 : 1;
        if (used > columns)
            break;
        position = graphemeEnd(text, position);
    }
    return position;
}

QString cut(const QString &text, int columns)
{
    if (columnsOf(text) <= columns)
        return text;
    return text.left(fitting(text, columns - 1)) + u'…';
}

QString padded(const QString &text, int columns)
{
    return text + QString(std::max(0, columns - columnsOf(text)), u' ');
}

} // namespace

QString printable(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text)
        result += isHarmful(c.unicode()) ? (c == u'\t' ? QChar(u' ') : QChar(u'\uFFFD')) : c;
    return result;
}

QString printableLine(const QString &text)
{
    return printable(text).simplified();
}

QStringList wrapped(const QString &text, int width)
{
    QStringList lines;
    for (const QString &paragraph : text.split(u'\n')) {
        QString line;
        for (QString word : paragraph.split(u' ', Qt::SkipEmptyParts)) {
            if (!line.isEmpty() && columnsOf(line) + 1 + columnsOf(word) > width)
                lines.append(std::exchange(line, {}));
            while (line.isEmpty() && columnsOf(word) > width) {
                // At least one character, or a width of nothing would never end.
                const qsizetype end = std::max(fitting(word, width), graphemeEnd(word, 0));
                lines.append(word.left(end));
                word.remove(0, end);
            }
            line += (line.isEmpty() ? QString() : u" "_s) + word;
        }
        lines.append(line);
    }
    return lines;
}

int columnsOf(const QString &text)
{
    int columns = 0;
    for (qsizetype position = 0; position < text.size(); position = graphemeEnd(text, position))
        columns += isWide(codePointAt(text, position).value) ? 2 : 1;
    return columns;
}

TextTable::TextTable(QList<Column> columns)
    : m_columns(std::move(columns))
{
}

void TextTable::add(const QStringList &cells)
{
    QStringList row;
    for (const QString &cell : cells)
        row.append(printableLine(cell));
    m_rows.append(row);
}

QList<int> TextTable::widths(int width) const
{
    QList<int> result;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        int widest = columnsOf(m_columns.at(i).title);
        for (const QStringList &row : m_rows)
            widest = std::max(widest, columnsOf(row.at(i)));
        result.append(widest);
    }
    int excess = std::accumulate(result.cbegin(), result.cend(), 0)
        + int(gap.size() * (m_columns.size() - 1)) - width;
    while (excess > 0) {
        int widest = -1;
        for (int i = 0; i < m_columns.size(); ++i) {
            if (m_columns.at(i).mayBeCut && (widest < 0 || result.at(i) > result.at(widest)))
                widest = i;
        }
        if (widest < 0 || result.at(widest) <= narrowest)
            break;
        --result[widest];
        --excess;
    }
    return result;
}

QStringList TextTable::lines(int width) const
{
    const QList<int> columns = widths(width);
    const auto line = [&](const auto &cellAt) {
        QStringList cells;
        for (int i = 0; i < columns.size(); ++i)
            cells.append(padded(cut(cellAt(i), columns.at(i)), columns.at(i)));
        QString text = cells.join(gap);
        while (text.endsWith(u' '))
            text.chop(1);
        return text;
    };
    QStringList result{line([&](int i) { return m_columns.at(i).title; })};
    for (const QStringList &row : m_rows)
        result.append(line([&](int i) { return row.at(i); }));
    return result;
}

} // namespace sportello
