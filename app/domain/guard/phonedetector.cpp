// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/guard/phonedetector.h"

#include "domain/guard/guardlabels.h"
#include "domain/guard/numbers.h"
#include "domain/guard/phonenumbers.h"

#include <QRegularExpression>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype fewestDigits = 6;
constexpr qsizetype wordsBefore = 45;
constexpr qsizetype wordsBehind = 25;
// Beyond the longest numbers with all their blanks nobody means one.
constexpr qsizetype mostCandidates = 200;

/// Everything that is no part of a phone number, made so that nothing joins across it.
QString withoutFigures(const GuardText &text)
{
    static const QRegularExpression mail(u"[^\\s@]+@[^\\s@]+"_s);
    static const QRegularExpression link(u"(?:https?://|www\\.)(?!wa\\.me/|api\\.whatsapp)\\S+"_s);
    QString plain = text.plain();
    const QList<TextRange> figures = findFigures(text);
    for (const TextRange &figure : figures)
        std::fill_n(plain.begin() + figure.start, figure.length, u'x');
    for (const QRegularExpression &other : {mail, link}) {
        for (auto match = other.globalMatch(plain); match.hasNext();) {
            const QRegularExpressionMatch found = match.next();
            std::fill_n(plain.begin() + found.capturedStart(), found.capturedLength(), u'x');
        }
    }
    return plain;
}

/// With its country's prefix. After two zeros it is one only where it is written in groups: numbers
/// of parcels and forms begin with zeros, too.
bool isInternational(const QString &written)
{
    static const QRegularExpression grouped(u"^00\\d{1,3}[ .\\-/(]+\\d"_s);
    return written.startsWith(u'+') || written.startsWith("(+"_L1)
        || grouped.match(written).hasMatch();
}

/// The regions whose numbers may begin so; the others cannot take it and cost time.
QStringList regionsFor(const QString &written, const QStringList &all)
{
    const QString digits = digitsOf(written);
    if (isInternational(written) || digits.startsWith("00"_L1))
        return {all.value(0, u"IT"_s)};
    QStringList regions;
    for (const QString &region : all) {
        const bool hasTrunkZero = region != "US"_L1 && region != "ES"_L1 && region != "CA"_L1;
        if (!digits.startsWith(u'0') || hasTrunkZero)
            regions.append(region);
    }
    return regions;
}

/// The longest numbers in a stretch of digits, valid in one of the regions.
QList<TextRange> numbersIn(const QString &written, const QStringList &regions)
{
    QList<TextRange> found;
    for (const QString &region : regions) {
        const QList<TextRange> here = findPhoneNumbers(written, region, PhoneLeniency::Valid);
        for (const TextRange &range : here) {
            const auto overlaps = [&](const TextRange &other) {
                return other.start < range.end() && range.start < other.end();
            };
            const auto before = std::find_if(found.begin(), found.end(), overlaps);
            if (before == found.end())
                found.append(range);
            else if (before->length < range.length)
                *before = range;
        }
        if (found.size() == 1 && found.first().length == written.size())
            break;
    }
    return found;
}

/// The same for what a room or a house number stands before or behind: "alle 10 333 1234567".
QList<TextRange> numbersInParts(const QString &written, const QStringList &regions)
{
    static const QRegularExpression firstPart(u"^[+(]*\\d{1,3}[ .\\-/)]+(?=[+(\\d])"_s);
    static const QRegularExpression lastPart(u"[^\\d]+\\d{1,3}$"_s);
    if (const QRegularExpressionMatch first = firstPart.match(written); first.hasMatch()) {
        QList<TextRange> found = numbersIn(written.sliced(first.capturedLength()), regions);
        for (TextRange &range : found)
            range.start += first.capturedLength();
        if (!found.isEmpty())
            return found;
    }
    if (const QRegularExpressionMatch last = lastPart.match(written); last.hasMatch())
        return numbersIn(written.first(last.capturedStart()), regions);
    return {};
}

/// How sure the way it is written makes it; 0 where numbers of other things are written so.
int strengthOfShape(const QString &written)
{
    static const QRegularExpression american(
        u"^(?:1[ .-])?\\(?[2-9]\\d\\d\\)?[ .-]{1,3}[2-9]\\d\\d[ .-]\\d{4}$"_s);
    static const QRegularExpression italianMobile(u"^3\\d{8,9}$"_s);
    static const QRegularExpression spanish(u"^[679]\\d{2}(?:[ .-]\\d{2,3}){2,3}$"_s);
    static const QRegularExpression tollFree(
        u"^(?:800|803|840|848|199)[ .-]?\\d{3}[ .-]?\\d{3}$"_s);
    const QString digits = digitsOf(written);
    if (isInternational(written))
        return 92;
    if (digits.startsWith("00"_L1))
        return digits.size() >= 11 ? 86 : 0;
    if (digits.startsWith(u'0'))
        return digits.size() >= 9 && digits.size() <= 12 ? 75 : 0;
    if (american.match(written).hasMatch())
        return 75;
    if (italianMobile.match(digits).hasMatch())
        return digits.size() == 10 || written.size() > digits.size() ? 72 : 0;
    if (spanish.match(written).hasMatch())
        return 68;
    return tollFree.match(written).hasMatch() ? 68 : 0;
}

/// "(391 5472213": the bracket belongs to the sentence.
TextRange withoutOpenBracket(const GuardText &text, const TextRange &range)
{
    const QString number = text.plain(range);
    if (number.startsWith(u'(') && !number.contains(u')'))
        return {range.start + 1, range.length - 1};
    return range;
}

/// A word says it right before.
bool isCalledPhone(const GuardInput &input, const TextRange &range)
{
    const std::optional<LabelLink> link = input.labels.linkOf(range);
    return link && link->topic == LabelTopic::Phone && link->looseWords == 0;
}

/// "your number now 934 655 143", where no word says of what.
bool isCalledNumber(const GuardText &text, const TextRange &range)
{
    static const QRegularExpression number(
        u"\\b(?:number|numero|nummer|numeri)\\b[^.!?\\d]{0,20}$"_s);
    const qsizetype from = std::max<qsizetype>(0, range.start - 30);
    return number.match(text.folded().sliced(from, range.start - from)).hasMatch();
}

/// The last groups of something longer: "5480 0946 5010 5203".
bool isRestOfGroups(const GuardText &text, const TextRange &range)
{
    static const QRegularExpression before(u"(?:^|\\D)\\d{4}[ -]$"_s);
    static const QRegularExpression beginning(u"^\\d{4}[ -]"_s);
    const qsizetype from = std::max<qsizetype>(0, range.start - 6);
    return before.match(text.plain().sliced(from, range.start - from)).hasMatch()
        && beginning.match(text.plain(range)).hasMatch();
}

/// A word says that it is a number of something else.
bool isOfOther(const LabelLink &link, bool isWrittenAsPhone)
{
    if (link.topic == LabelTopic::Phone || link.topic == LabelTopic::Email
        || link.topic == LabelTopic::Nothing)
        return false;
    // "the toll-free number for lost cards: 0800 …", "the address for invoices, 06 …"
    const bool isOfPlace = link.topic == LabelTopic::Card || link.topic == LabelTopic::Other;
    if (isWrittenAsPhone && (isOfPlace || link.isAcrossComma || link.isTaken))
        return false;
    return link.looseWords == 0 || (link.topic == LabelTopic::Order && link.looseWords <= 2);
}

/// How sure the words around make it; 0 = it is none.
int strengthOf(const GuardInput &input, const TextRange &range, const QString &written)
{
    const int shape = strengthOfShape(written);
    if (isInternational(written))
        return shape;
    if (isQuantity(input.text, range))
        return 0;
    const std::optional<LabelLink> link = input.labels.linkOf(range);
    if (link && isOfOther(*link, shape > 0))
        return 0;
    const bool isNamed = (link && link->topic == LabelTopic::Phone)
        || isCalledNumber(input.text, range)
        || input.labels.isNear(LabelTopic::Phone, range, wordsBefore, wordsBehind);
    return isNamed ? std::max(shape, 80) + 6 : shape;
}

/// The numbers in a stretch of digits that begins at a position of the text.
QList<PrivateFinding> findingsIn(const GuardInput &input, const QString &written, qsizetype start)
{
    const QStringList regions = regionsFor(written, input.context.regions);
    QList<TextRange> found = numbersIn(written, regions);
    if (found.isEmpty())
        found = numbersInParts(written, regions);
    if (found.isEmpty() && isCalledPhone(input, {start, written.size()})
        && !findPhoneNumbers(written, regions.value(0, u"IT"_s), PhoneLeniency::Possible).isEmpty())
        found = {{0, written.size()}};
    QList<PrivateFinding> findings;
    for (const TextRange &part : std::as_const(found)) {
        const TextRange range = withoutOpenBracket(input.text, {part.start + start, part.length});
        const QString number = input.text.plain(range);
        if (countDigits(number) < fewestDigits || isRestOfGroups(input.text, range))
            continue;
        if (const int strength = strengthOf(input, range, number); strength > 0)
            findings.append({PrivateKind::Phone, range, strength});
    }
    return findings;
}

} // namespace

QList<PrivateFinding> PhoneDetector::find(const GuardInput &input) const
{
    static const QRegularExpression candidate(
        u"(?<![\\p{L}\\d#€$£_])(?:\\(\\+|\\+ ?\\(?|\\()?\\d(?:[ .\\-/()]{0,3}\\d){5,40}"
        "(?![\\p{L}\\d_%€])"_s);
    static const QRegularExpression attached(
        u"(?<=tel|tel\\.|cell|cell\\.|ph)(?:\\+|\\()?\\d(?:[ .\\-/()]{0,3}\\d){5,40}"
        "(?![\\p{L}\\d_%€])"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString plain = withoutFigures(input.text);
    QList<PrivateFinding> findings;
    qsizetype count = 0;
    for (const QRegularExpression &pattern : {candidate, attached}) {
        for (auto match = pattern.globalMatch(plain); match.hasNext() && count < mostCandidates;
             ++count) {
            const QRegularExpressionMatch found = match.next();
            findings.append(findingsIn(input, found.captured(), found.capturedStart()));
        }
    }
    return findings;
}

} // namespace sportello
