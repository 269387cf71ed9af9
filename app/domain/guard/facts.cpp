// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/guard/facts.h"

#include "domain/guard/codevalues.h"
#include "domain/guard/contactkeys.h"
#include "domain/guard/factdates.h"
#include "domain/guard/numbers.h"
#include "domain/guard/phonenumbers.h"
#include "domain/guard/privatedata.h"
#include "domain/words.h"

#include <QRegularExpression>

#include <algorithm>
#include <tuple>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr Words<FactKind, 7> kindWords{{{
    {FactKind::Code, "code"_L1},
    {FactKind::Email, "email"_L1},
    {FactKind::Phone, "phone"_L1},
    {FactKind::Date, "date"_L1},
    {FactKind::Amount, "amount"_L1},
    {FactKind::Room, "room"_L1},
    {FactKind::Address, "address"_L1},
}}};

constexpr qsizetype fewest = 4;
constexpr qsizetype fewestPhoneDigits = 8;
constexpr qsizetype mostPhoneDigits = 15;

/// Takes facts by their place in the cleaned text.
class Reader
{
public:
    Reader(const GuardText &text, const QStringList &regions)
        : m_text(text)
        , m_regions(regions)
    {
    }

    void take(FactKind kind, const TextRange &range, const QStringList &keys)
    {
        const TextRange place = m_text.toWritten(range);
        if (!keys.isEmpty())
            m_facts.append({kind, place, m_text.written().sliced(place.start, place.length), keys});
    }

    void readFindings()
    {
        GuardContext context;
        context.regions = m_regions;
        const QList<PrivateFinding> findings = findPrivateData(m_text.written(), context);
        for (const PrivateFinding &finding : findings) {
            const QString value =
                m_text.written().sliced(finding.range.start, finding.range.length);
            const QString plain = GuardText(value).plain();
            Fact fact{FactKind::Code, finding.range, value, {codeOf(plain)}};
            if (finding.kind == PrivateKind::Email)
                fact = {FactKind::Email, finding.range, value, {emailKey(value)}};
            else if (finding.kind == PrivateKind::Phone)
                fact = {FactKind::Phone, finding.range, value, phoneForms(plain, m_regions)};
            else if (finding.kind == PrivateKind::Address)
                fact = {FactKind::Address, finding.range, value, {addressKey(value)}};
            if (!fact.keys.isEmpty())
                m_facts.append(fact);
        }
    }

    void readCodes()
    {
        const GuardLabels labels(m_text);
        const QList<LabelledCode> codes = findCodes(m_text, labels);
        for (const LabelledCode &code : codes) {
            const CodeValue &value = code.value;
            if (value.code.size() < fewest || value.digits == 0 || isYear(value.code))
                continue;
            take(FactKind::Code, value.range, {value.code});
            // Written as a number of something else, it is a phone all the same.
            if (value.isNumber() && value.digits >= fewestPhoneDigits
                && value.digits <= mostPhoneDigits)
                take(FactKind::Phone, value.range,
                     phoneForms(m_text.plain(value.range), m_regions));
        }
    }

    void readAmounts()
    {
        static const QRegularExpression amount(
            u"(?<before>€|\\$|£|\\beur|\\beuro|\\busd|\\bgbp|\\bchf) ?(?<first>\\d[\\d.,']*)"
            "|(?<![\\d.,])(?<second>\\d[\\d.,']*) ?(?<behind>€|\\$|£|eur\\b|euros?\\b|usd\\b|gbp\\b"
            "|chf\\b|dollars?\\b|pounds?\\b|francs?\\b|dollari\\b|sterline\\b|franchi\\b)"_s);
        for (auto match = amount.globalMatch(m_text.folded()); match.hasNext();) {
            const QRegularExpressionMatch found = match.next();
            const bool isBefore = found.capturedLength(u"before"_s) > 0;
            const QString number = found.captured(isBefore ? u"first"_s : u"second"_s);
            const QString currency = found.captured(isBefore ? u"before"_s : u"behind"_s);
            qsizetype length = found.capturedLength();
            // A stop or comma behind the last digit is the sentence's.
            if (isBefore && !number.back().isDigit())
                --length;
            take(FactKind::Amount, {found.capturedStart(), length},
                 {currencyKey(currency) + amountKey(number)});
        }
    }

    void readRooms()
    {
        static const QRegularExpression room(
            u"\\b(?:room|rooms|camera|camere|stanza|suite|apartment|appartamento|zimmer|chambre"
            "|habitacion)(?: (?:number|no\\.?|n\\.?|nr\\.?|numero|num\\.?))?[ #:°.]{1,3}"
            "(?<number>[a-z]?\\d{1,4}[a-z]?)(?![\\p{L}\\d])(?![.,:/]\\d)"_s);
        for (auto match = room.globalMatch(m_text.folded()); match.hasNext();) {
            const QRegularExpressionMatch found = match.next();
            const TextRange number{found.capturedStart(u"number"_s),
                                   found.capturedLength(u"number"_s)};
            if (!isQuantity(m_text, number))
                take(FactKind::Room, {found.capturedStart(), found.capturedLength()},
                     {codeOf(m_text.plain(number))});
        }
    }

    void readDates()
    {
        const QList<DatePlace> dates = findDates(m_text);
        for (const DatePlace &date : dates)
            take(FactKind::Date, date.range, {date.key()});
    }

    QList<Fact> facts()
    {
        std::stable_sort(m_facts.begin(), m_facts.end(), [](const Fact &one, const Fact &other) {
            return std::tuple(one.range.start, -one.range.length)
                < std::tuple(other.range.start, -other.range.length);
        });
        return m_facts;
    }

private:
    static QString currencyKey(const QString &written)
    {
        if (written == "$"_L1 || written.startsWith("us"_L1) || written.startsWith("dollar"_L1))
            return u"USD"_s;
        if (written == u"£" || written.startsWith("gb"_L1) || written.startsWith("pound"_L1)
            || written == "sterline"_L1)
            return u"GBP"_s;
        return written.startsWith("ch"_L1) || written.startsWith("fran"_L1) ? u"CHF"_s : u"EUR"_s;
    }

    /// In cents: "1.250", "1250,00" and "1'250.-" are the same.
    static QString amountKey(const QString &written)
    {
        static const QRegularExpression decimals(u"[.,](\\d{1,2})[.,']*$"_s);
        const QRegularExpressionMatch match = decimals.match(written);
        const QString whole =
            digitsOf(match.hasMatch() ? written.first(match.capturedStart()) : written);
        return whole + u'.' + match.captured(1).leftJustified(2, u'0');
    }

    const GuardText &m_text;
    const QStringList &m_regions;
    QList<Fact> m_facts;
};

} // namespace

QString toWord(FactKind kind)
{
    return kindWords.word(kind);
}

QList<Fact> readFacts(const QString &text, const QStringList &regions)
{
    const GuardText read(text);
    Reader reader(read, regions);
    reader.readFindings();
    reader.readCodes();
    reader.readAmounts();
    reader.readRooms();
    reader.readDates();
    return reader.facts();
}

bool isSameFact(const Fact &one, const Fact &other)
{
    if (one.kind != other.kind)
        return false;
    if (one.kind == FactKind::Date)
        return areSameDate(one.keys.first(), other.keys.first());
    if (one.kind == FactKind::Address)
        return isSameAddress(one.keys.first(), other.keys.first());
    return std::any_of(one.keys.begin(), one.keys.end(),
                       [&](const QString &key) { return other.keys.contains(key); });
}

} // namespace sportello
