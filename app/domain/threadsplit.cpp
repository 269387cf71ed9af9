// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/threadsplit.h"

#include "domain/graphemes.h"
#include "domain/textcount.h"
#include "domain/textmarks.h"

#include <algorithm>
#include <optional>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

// Their number has two digits at most.
constexpr int mostDigits = 2;
constexpr qsizetype mostParts = 99;
// A last part of fewer graphemes looks like an accident, if the limit is not that small itself.
constexpr qsizetype crumb = 40;
// How many sizes are tried so that the last part is no crumb.
constexpr int attempts = 12;

QString counterOf(int part, int parts)
{
    return u" (%1/%2)"_s.arg(part).arg(parts);
}

/// A cut: the part is what stands before `end`, the next begins at `next`.
struct Cut
{
    qsizetype end = 0;
    qsizetype next = 0;
};

bool isSentenceEnd(QChar character)
{
    return QStringView(u".!?…。！？").contains(character);
}

/// Closing quotes and brackets belong to the sentence before them.
bool isCloser(QChar character)
{
    return QStringView(u"\"')]»”’").contains(character);
}

bool endsSentence(QStringView text, qsizetype position)
{
    while (position > 0 && isCloser(text.at(position - 1)))
        --position;
    return position > 0 && isSentenceEnd(text.at(position - 1));
}

/// How good a place a stretch of white space is: paragraph 4, sentence 3, line 2, word 1.
int worthOf(QStringView text, const Cut &cut)
{
    const auto lines = text.sliced(cut.end, cut.next - cut.end).count(u'\n');
    if (lines >= 2)
        return 4;
    if (endsSentence(text, cut.end))
        return 3;
    return lines == 1 ? 2 : 1;
}

/// White space that may be cut at: what a network would not keep at the end of a text anyway.
bool isBlank(QChar character)
{
    return character == u' ' || character == u'\n' || character == u'\t' || character == u'\r';
}

/// The best white space to cut a text that does not fit, at or before `fits`.
std::optional<Cut> bestBlank(QStringView text, qsizetype fits)
{
    std::optional<Cut> best;
    int bestWorth = 0;
    // A better place is worth a shorter part, but not a much shorter one.
    const auto shortest = [fits](int worth) { return worth == 1 ? qsizetype(0) : fits * 2 / 5; };
    for (qsizetype i = 1; i <= fits && i < text.size(); ++i) {
        if (!isBlank(text.at(i)) || isBlank(text.at(i - 1)))
            continue;
        Cut cut{i, i};
        while (cut.next < text.size() && isBlank(text.at(cut.next)))
            ++cut.next;
        // A mark that combines with a blank would begin the next part alone.
        if (cut.next < text.size() && graphemeBoundaryBefore(text, cut.next) != cut.next)
            continue;
        int worth = worthOf(text, cut);
        if (i < shortest(worth))
            worth = 1;
        if (worth >= bestWorth) {
            best = cut;
            bestWorth = worth;
        }
    }
    return best;
}

/// A place inside a word that is too long, never inside what means something only as a whole.
std::optional<Cut> cutInside(QStringView text, qsizetype fits)
{
    qsizetype end = graphemeBoundaryBefore(text, fits);
    const QList<TextMark> marks = findMarks(text);
    for (const TextMark &mark : marks) {
        if (mark.start < end && end < mark.start + mark.length)
            end = mark.start;
    }
    end = graphemeBoundaryBefore(text, end);
    if (end <= 0)
        return {};
    return Cut{end, end};
}

/// How much of a text fits. Looks only as far as it must: a long text is split into many parts.
qsizetype fitting(QStringView rest, const TextLimits &limits)
{
    qsizetype window = 2000;
    for (const Limit &limit : limits.limits)
        window = std::max(window, limit.maximum * 4);
    if (window < rest.size()) {
        const QStringView start = rest.first(graphemeBoundaryBefore(rest, window));
        // A link at the edge of the window is another link than the whole one.
        if (const qsizetype fits = fittingLength(start.toString(), limits); fits < start.size() / 2)
            return fits;
    }
    return fittingLength(rest.toString(), limits);
}

bool fits(const QString &text, const TextLimits &limits)
{
    const TextUse use = tightestUse(text, limits);
    return use.maximum == 0 || use.left() >= 0;
}

TextLimits lessened(const TextLimits &limits, qsizetype by, double factor)
{
    TextLimits less = limits;
    for (Limit &limit : less.limits) {
        limit.maximum = std::max(qsizetype(double(limit.maximum) * factor) - by, qsizetype(0));
    }
    return less;
}

/// The parts without counters, with room for counters of that many digits; nothing when it does not
/// go.
std::optional<QList<ThreadPart>> cutUp(const QString &text, const TextLimits &limits, int digits,
                                       double factor)
{
    QList<ThreadPart> parts;
    QStringView rest(text);
    while (!rest.isEmpty()) {
        if (QString::number(parts.size() + 1).size() > digits)
            return {};
        const qsizetype room = QString::number(parts.size() + 1).size() + digits + 4;
        const TextLimits inner = lessened(limits, room, factor);
        qsizetype most = fitting(rest, inner);
        if (most >= rest.size()) {
            parts.append({rest.toString(), {}});
            break;
        }
        std::optional<Cut> cut;
        for (;;) {
            cut = bestBlank(rest, most);
            if (!cut)
                cut = cutInside(rest, most);
            // Alone, the part may count for more than it did as the beginning of the text: what was
            // one link is two words now.
            if (!cut || fits(rest.first(cut->end).toString(), inner))
                break;
            most = cut->end - 1;
        }
        if (!cut)
            return {};
        parts.append({rest.first(cut->end).toString(),
                      rest.sliced(cut->end, cut->next - cut->end).toString()});
        rest = rest.sliced(cut->next);
    }
    return parts;
}

qsizetype graphemesIn(const QString &text)
{
    qsizetype count = 0;
    for (qsizetype i = 0; i < text.size(); i = graphemeEnd(text, i))
        ++count;
    return count;
}

/// The same number of parts, but with a last one that is worth reading.
QList<ThreadPart> withoutCrumb(const QList<ThreadPart> &greedy, const QString &text,
                               const TextLimits &limits, int digits)
{
    qsizetype least = crumb;
    for (const Limit &limit : limits.limits)
        least = std::min(least, limit.maximum / 4);
    QList<ThreadPart> best = greedy;
    qsizetype bestLast = graphemesIn(greedy.last().text);
    for (int i = 1; i <= attempts && bestLast < least; ++i) {
        const double factor = 1.0 - double(i) * 0.5 / attempts;
        const auto tried = cutUp(text, limits, digits, factor);
        if (!tried || tried->size() != greedy.size())
            continue;
        if (const qsizetype last = graphemesIn(tried->last().text); last > bestLast) {
            best = *tried;
            bestLast = last;
        }
    }
    return best;
}

} // namespace

QList<ThreadPart> splitThread(const QString &text, const TextLimits &limits)
{
    const QString whole = text.trimmed();
    if (whole.isEmpty())
        return {};
    const TextUse use = tightestUse(whole, limits);
    if (use.maximum == 0 || use.left() >= 0)
        return {{whole, {}}};
    // Somebody pasted a book: not worth a try at every key.
    if (use.used > mostParts * use.maximum)
        return {};
    for (int digits = 1; digits <= mostDigits; ++digits) {
        const auto greedy = cutUp(whole, limits, digits, 1.0);
        if (!greedy)
            continue;
        QList<ThreadPart> parts = withoutCrumb(*greedy, whole, limits, digits);
        const int count = int(parts.size());
        for (int i = 0; i < count; ++i)
            parts[i].text += counterOf(i + 1, count);
        const bool allFit = std::all_of(parts.begin(), parts.end(), [&](const ThreadPart &part) {
            return fits(part.text, limits);
        });
        if (allFit)
            return parts;
    }
    return {};
}

QString withoutCounter(const QString &partText, int part, int parts)
{
    const QString counter = counterOf(part, parts);
    return parts > 1 && partText.endsWith(counter) ? partText.chopped(counter.size()) : partText;
}

QString joinThread(const QList<ThreadPart> &parts)
{
    QString text;
    const int count = int(parts.size());
    for (int i = 0; i < count; ++i) {
        text += withoutCounter(parts.at(i).text, i + 1, count);
        if (i + 1 < count)
            text += parts.at(i).joint;
    }
    return text;
}

} // namespace sportello
