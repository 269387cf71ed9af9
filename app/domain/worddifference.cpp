// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/worddifference.h"

#include <QStringList>

#include <vector>

namespace sportello {

namespace {

constexpr qsizetype MostWords = 600;

/// Words with the white space behind them, so that joining them gives the text again.
QStringList wordsOf(const QString &text)
{
    QStringList words;
    qsizetype start = 0;
    bool inSpace = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i).isSpace()) {
            inSpace = true;
        } else if (inSpace) {
            words.append(text.mid(start, i - start));
            start = i;
            inSpace = false;
        }
    }
    if (start < text.size())
        words.append(text.mid(start));
    return words;
}

void append(QList<DifferencePart> &parts, DifferencePart::Kind kind, const QString &text)
{
    if (text.isEmpty())
        return;
    if (!parts.isEmpty() && parts.constLast().kind == kind)
        parts.last().text += text;
    else
        parts.append({kind, text});
}

/// Lengths of the longest common subsequences of all pairs of tails.
class CommonTails
{
public:
    CommonTails(const QStringList &before, const QStringList &after)
        : m_width(after.size() + 1)
        , m_lengths(static_cast<size_t>((before.size() + 1) * m_width))
    {
        for (qsizetype i = before.size() - 1; i >= 0; --i) {
            for (qsizetype j = after.size() - 1; j >= 0; --j) {
                at(i, j) = before.at(i).trimmed() == after.at(j).trimmed()
                    ? at(i + 1, j + 1) + 1
                    : std::max(at(i + 1, j), at(i, j + 1));
            }
        }
    }
    int &at(qsizetype i, qsizetype j) { return m_lengths[static_cast<size_t>(i * m_width + j)]; }

private:
    qsizetype m_width;
    std::vector<int> m_lengths;
};

} // namespace

QList<DifferencePart> wordDifference(const QString &before, const QString &after)
{
    using Kind = DifferencePart::Kind;
    const QStringList old = wordsOf(before);
    const QStringList now = wordsOf(after);
    QList<DifferencePart> parts;
    if (old.size() > MostWords || now.size() > MostWords) {
        append(parts, before == after ? Kind::Same : Kind::Removed, before);
        if (before != after)
            append(parts, Kind::Added, after);
        return parts;
    }
    CommonTails common(old, now);
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < old.size() || j < now.size()) {
        if (i < old.size() && j < now.size() && old.at(i).trimmed() == now.at(j).trimmed()) {
            append(parts, Kind::Same, now.at(j));
            ++i;
            ++j;
        } else if (i < old.size()
                   && (j == now.size() || common.at(i + 1, j) >= common.at(i, j + 1))) {
            append(parts, Kind::Removed, old.at(i++));
        } else {
            append(parts, Kind::Added, now.at(j++));
        }
    }
    return parts;
}

} // namespace sportello
