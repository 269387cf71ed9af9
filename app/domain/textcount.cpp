// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/textcount.h"

#include "domain/authorsign.h"
#include "domain/graphemes.h"
#include "domain/textmarks.h"

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

// What a network counts in place of what was written, and which part of the writing each part of it
// stands for.
struct Countable
{
    struct Piece
    {
        qsizetype start; // in `text`
        qsizetype length;
        qsizetype from; // in what was written
        qsizetype to;
        bool whole; // stands for a link or a mention, which are not cut
    };

    QString text;
    QList<Piece> pieces;

    void append(QStringView replacement, qsizetype from, qsizetype to, bool whole)
    {
        if (from == to && replacement.isEmpty())
            return;
        pieces.append({text.size(), replacement.size(), from, to, whole});
        text.append(replacement);
    }

    qsizetype written(qsizetype position) const
    {
        for (const Piece &piece : pieces) {
            if (position >= piece.start + piece.length)
                continue;
            return piece.whole ? piece.from : piece.from + (position - piece.start);
        }
        return pieces.isEmpty() ? 0 : pieces.last().to;
    }
};

// What the connector puts in front, then the text.
QString withPrefix(const QString &text, const TextLimits &rules)
{
    if (rules.prefix.isEmpty())
        return text;
    return rules.prefix.endsWith(u' ') ? rules.prefix + text : rules.prefix + u' ' + text;
}

// The whole text as it leaves.
QString outgoing(const QString &text, const TextLimits &rules)
{
    return withPrefix(withSign(text, rules.suffix), rules);
}

Countable countable(const QString &written, const TextLimits &rules)
{
    // A server may claim any weight; no text costs more memory than a thousand characters a link.
    const int linkWeight = std::clamp(rules.linkWeight, 0, 1000);
    Countable result;
    const QStringView view(written);
    qsizetype done = 0;
    const QList<TextMark> marks =
        linkWeight > 0 || rules.remoteMentionPartFree ? findMarks(view) : QList<TextMark>();
    for (const TextMark &mark : marks) {
        const bool link = mark.kind == TextMark::Kind::Link && linkWeight > 0;
        const bool remote = mark.kind == TextMark::Kind::Mention && rules.remoteMentionPartFree
            && mark.localLength < mark.length;
        if (!link && !remote)
            continue;
        result.append(view.sliced(done, mark.start - done), done, mark.start, false);
        done = mark.start + mark.length;
        const QString placeholder(link ? QString(linkWeight, u'x')
                                       : view.sliced(mark.start, mark.localLength).toString());
        result.append(placeholder, mark.start, done, true);
    }
    result.append(view.sliced(done), done, view.size(), false);
    return result;
}

// GSM 03.38, section 6.2.1: the default alphabet, and the table reached by an escape.
bool isGsmBasic(char32_t c)
{
    if (c < 0x80) {
        return c == U'\n' || c == U'\r'
            || (c >= 0x20 && c < 0x7F && !QStringView(u"^{}\\[~]|`").contains(QChar(c)));
    }
    return c <= 0xFFFF
        && QStringView(u"£¥èéùìòÇØøÅåΔΦΓΛΩΠΨΣΘΞÆæßÉ¤¡ÄÖÑÜ§¿äöñüà").contains(QChar(char16_t(c)));
}

bool isGsmExtension(char32_t c)
{
    return c <= 0xFFFF && QStringView(u"^{}\\[~]|€\f").contains(QChar(char16_t(c)));
}

bool fitsGsm(QStringView text)
{
    for (qsizetype i = 0; i < text.size();) {
        const CodePointAt at = codePointAt(text, i);
        if (!isGsmBasic(at.value) && !isGsmExtension(at.value))
            return false;
        i = at.next;
    }
    return true;
}

qsizetype septets(QStringView cluster)
{
    return std::count_if(cluster.begin(), cluster.end(),
                         [](QChar c) { return isGsmExtension(c.unicode()); })
        + cluster.size();
}

qsizetype utf8Size(QStringView cluster)
{
    qsizetype bytes = 0;
    for (qsizetype i = 0; i < cluster.size();) {
        const CodePointAt at = codePointAt(cluster, i);
        bytes += at.value < 0x80 ? 1 : at.value < 0x800 ? 2 : at.value < 0x10000 ? 3 : 4;
        i = at.next;
    }
    return bytes;
}

// A cluster that is drawn as one picture: flags, keycaps, joined pictures and those with a tone.
bool isEmoji(QStringView cluster)
{
    const CodePointAt first = codePointAt(cluster, 0);
    const bool flag = first.value >= 0x1F1E6 && first.value <= 0x1F1FF;
    const bool drawn = cluster.contains(QChar(0xFE0F)) || cluster.contains(QChar(0x20E3));
    return flag || drawn || (isPictograph(first.value) && first.next < cluster.size());
}

// The configuration (version 3) that twitter-text publishes, in whole characters.
qsizetype weighted(QStringView cluster)
{
    if (isEmoji(cluster))
        return 2;
    const auto isLight = [](char32_t c) {
        return c <= 4351 || (c >= 8192 && c <= 8205) || (c >= 8208 && c <= 8223)
            || (c >= 8242 && c <= 8247);
    };
    const QString composed = cluster.toString().normalized(QString::NormalizationForm_C);
    qsizetype weight = 0;
    for (qsizetype i = 0; i < composed.size();) {
        const CodePointAt at = codePointAt(composed, i);
        weight += isLight(at.value) ? 1 : 2;
        i = at.next;
    }
    return weight;
}

using ClusterCost = qsizetype (*)(QStringView);

ClusterCost clusterCost(Limit::Unit unit, QStringView whole)
{
    constexpr ClusterCost units = [](QStringView cluster) { return cluster.size(); };
    switch (unit) {
    case Limit::Unit::Graphemes: return [](QStringView) { return qsizetype(1); };
    case Limit::Unit::Bytes: return utf8Size;
    case Limit::Unit::Utf16: return units;
    case Limit::Unit::Weighted: return weighted;
    case Limit::Unit::Septets: return fitsGsm(whole) ? ClusterCost(septets) : units;
    }
    return units;
}

qsizetype cost(QStringView text, ClusterCost costOf)
{
    qsizetype sum = 0;
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype end = graphemeEnd(text, i);
        sum += costOf(text.sliced(i, end - i));
        i = end;
    }
    return sum;
}

qsizetype lengthWithin(QStringView text, qsizetype maximum, ClusterCost costOf)
{
    qsizetype left = maximum;
    qsizetype position = 0;
    while (position < text.size()) {
        const qsizetype end = graphemeEnd(text, position);
        left -= costOf(text.sliced(position, end - position));
        if (left < 0)
            break;
        position = end;
    }
    return position;
}

qsizetype fitting(const QString &text, const TextLimits &limits)
{
    const QString whole = withPrefix(text, limits);
    const QString end = limits.suffix.isEmpty() ? QString() : u' ' + limits.suffix;
    const Countable all = countable(whole, limits);
    qsizetype length = whole.size();
    for (const Limit &limit : limits.limits) {
        const ClusterCost costOf = clusterCost(limit.unit, all.text);
        const qsizetype room = limit.maximum - cost(end, costOf);
        length = std::min(length, all.written(lengthWithin(all.text, room, costOf)));
    }
    const qsizetype prefixLength = whole.size() - text.size();
    return graphemeBoundaryBefore(text, std::max(length - prefixLength, qsizetype(0)));
}

} // namespace

qsizetype countText(const QString &text, const Limit &limit, const TextLimits &rules)
{
    const Countable all = countable(outgoing(text, rules), rules);
    return cost(all.text, clusterCost(limit.unit, all.text));
}

TextUse tightestUse(const QString &text, const TextLimits &limits)
{
    TextUse tightest;
    if (limits.limits.isEmpty()) {
        tightest.used = countText(text, Limit(), limits);
        return tightest;
    }
    const Countable all = countable(outgoing(text, limits), limits);
    bool first = true;
    for (const Limit &limit : limits.limits) {
        const TextUse use{limit.unit, cost(all.text, clusterCost(limit.unit, all.text)),
                          limit.maximum};
        if (first || use.left() < tightest.left())
            tightest = use;
        first = false;
    }
    return tightest;
}

TextLimits replyLimits(const Capabilities &capabilities, Audience audience,
                       const QStringList &readers)
{
    TextLimits limits = capabilities.textLimits(audience);
    QStringList mentions;
    for (const QString &reader : readers)
        mentions.append(reader.startsWith(u'@') ? reader : u'@' + reader);
    limits.prefix.replace(u"{recipients}"_s, mentions.join(u' '));
    return limits;
}

qsizetype fittingLength(const QString &text, const TextLimits &limits)
{
    // A sign that stands there already needs no room of its own.
    if (!limits.suffix.isEmpty() && tightestUse(text, limits).left() >= 0)
        return text.size();
    const qsizetype length = fitting(text, limits);
    const bool septets =
        std::any_of(limits.limits.begin(), limits.limits.end(),
                    [](const Limit &limit) { return limit.unit == Limit::Unit::Septets; });
    // Without what made the whole text UTF-16, the escaped characters of the rest cost two septets.
    return septets && length < text.size() ? fitting(text.left(length), limits) : length;
}

} // namespace sportello
