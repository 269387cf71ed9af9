// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/querycompletion.h"

#include "domain/fold.h"
#include "domain/query.h"
#include "domain/queryvalues.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

using Field = QueryTerm::Field;

constexpr qsizetype mostCandidates = 20;

/// What words of the language mean, for people.
class QueryWords
{
    Q_DECLARE_TR_FUNCTIONS(sportello::QueryWords)

public:
    static QString field(const QString &name)
    {
        switch (fieldFromName(name).value_or(Field::Text)) {
        case Field::Is: return tr("A state or a mark");
        case Field::Has: return tr("What is in it");
        case Field::Network: return tr("A network");
        case Field::Account: return tr("One of our accounts");
        case Field::Brand: return tr("A brand");
        case Field::Tag: return tr("A tag");
        case Field::Owner: return tr("Who took it");
        case Field::From: return tr("Who wrote");
        case Field::To: return tr("Who it was written to");
        case Field::Agent: return tr("Who of us wrote");
        case Field::Older: return tr("Waits at least so long");
        case Field::Newer: return tr("Waits less than that");
        case Field::Before: return tr("Nothing since that day");
        case Field::After: return tr("Something on that day or later");
        case Field::Lang: return tr("The customer's language");
        case Field::Text: break;
        }
        return {};
    }

    static QString is(const QString &value)
    {
        const QList<std::pair<QString, QString>> all{
            {u"waiting"_s, tr("Waits for us")},
            {u"new"_s, tr("Nobody took it")},
            {u"taken"_s, tr("Somebody took it")},
            {u"answered"_s, tr("Waits for the customer")},
            {u"snoozed"_s, tr("Put off")},
            {u"done"_s, tr("Done")},
            {u"mine"_s, tr("Waits for me")},
            {u"unassigned"_s, tr("Waits, and nobody took it")},
            {u"unread"_s, tr("Has unread messages")},
            {u"late"_s, tr("Later than promised")},
            {u"due"_s, tr("Promised within the hour")},
            {u"high"_s, tr("High priority")},
            {u"low"_s, tr("Low priority")},
            {u"public"_s, tr("Everybody can read it")},
            {u"private"_s, tr("Private")},
            {u"review"_s, tr("A review")},
            {u"handoff"_s, tr("On the way into private")},
            {u"promised"_s, tr("Something is promised and open")},
            {u"overdue_promise"_s, tr("A promise is overdue")},
            {u"solved"_s, tr("Ended: solved")},
            {u"redirected"_s, tr("Ended: told where to go")},
            {u"no_answer"_s, tr("Ended: no answer needed")},
            {u"spam"_s, tr("Ended: spam")},
            {u"canned"_s, tr("Answered with a canned reply")},
            {u"edited"_s, tr("Answered with a canned reply that was changed")},
            {u"overridden"_s, tr("Answered against a check")},
            {u"reviewed"_s, tr("An answer was reviewed")},
            {u"commented"_s, tr("An answer was commented on")},
            {u"judged"_s, tr("An answer got a verdict")},
            {u"good"_s, tr("An answer was judged good")},
            {u"better"_s, tr("An answer could have been better")},
            {u"wrong"_s, tr("An answer was judged wrong")},
            {u"example"_s, tr("An answer is an example for others")},
        };
        return find(all, value);
    }

    static QString has(const QString &value)
    {
        const QList<std::pair<QString, QString>> all{
            {u"attachment"_s, tr("A picture, video or file")},
            {u"link"_s, tr("A link")},
            {u"note"_s, tr("A note of ours")},
            {u"reply"_s, tr("An answer of ours")},
            {u"tag"_s, tr("Any tag")},
        };
        return find(all, value);
    }

    static QString owner(const QString &value)
    {
        if (value == u"me"_s)
            return tr("Me");
        return value == u"none"_s ? tr("Nobody") : QString();
    }

    static QString agent(const QString &value) { return value == u"me"_s ? tr("Me") : QString(); }

    static QString span(int number, QChar unit)
    {
        switch (unit.unicode()) {
        case u'm': return tr("%n minute(s)", nullptr, number);
        case u'h': return tr("%n hour(s)", nullptr, number);
        case u'd': return tr("%n day(s)", nullptr, number);
        default: return tr("%n week(s)", nullptr, number);
        }
    }

    static QString day(const QString &word)
    {
        if (word == u"today"_s)
            return tr("Today");
        if (word == u"yesterday"_s)
            return tr("Yesterday");
        return isRelativeDay(word) ? tr("The last one, or today") : tr("Year, month, day");
    }

private:
    static QString find(const QList<std::pair<QString, QString>> &all, const QString &value)
    {
        const auto found = std::find_if(all.begin(), all.end(),
                                        [&value](const auto &pair) { return pair.first == value; });
        return found == all.end() ? QString() : found->second;
    }
};

/// The word of a query in which the cursor stands.
struct Word
{
    qsizetype start = 0; ///< behind a minus
    qsizetype valueStart = 0; ///< behind the colon; start without a field
    qsizetype end = 0;
    std::optional<Field> field;
};

/// Behind a quoted stretch that begins at `position`, or behind the text when it is not closed.
qsizetype behindQuotes(const QString &text, qsizetype position)
{
    for (++position; position < text.size(); ++position) {
        if (text.at(position) == u'\\')
            ++position;
        else if (text.at(position) == u'"')
            return position + 1;
    }
    return text.size();
}

Word wordFrom(const QString &text, qsizetype position)
{
    Word word;
    if (text.at(position) == u'-')
        ++position;
    word.start = position;
    qsizetype letters = position;
    while (letters < text.size() && text.at(letters).isLetter())
        ++letters;
    if (letters < text.size() && text.at(letters) == u':') {
        word.field = fieldFromName(QStringView(text).sliced(position, letters - position));
        if (word.field)
            position = letters + 1;
    }
    word.valueStart = position;
    if (position < text.size() && text.at(position) == u'"')
        position = behindQuotes(text, position);
    while (position < text.size() && !text.at(position).isSpace())
        ++position;
    word.end = position;
    return word;
}

/// An empty word where the cursor touches none.
Word wordAt(const QString &text, qsizetype cursor)
{
    qsizetype position = 0;
    while (position < cursor) {
        if (text.at(position).isSpace()) {
            ++position;
            continue;
        }
        const Word word = wordFrom(text, position);
        if (word.end >= cursor)
            return word;
        position = word.end;
    }
    if (cursor < text.size() && !text.at(cursor).isSpace())
        return wordFrom(text, cursor);
    return {cursor, cursor, cursor, {}};
}

/// Those that begin with what was typed, then those that hold it.
class Chosen
{
public:
    explicit Chosen(const QString &typed)
        : m_typed(fold(typed))
    {
    }

    void offer(const QString &word, const QString &text, const QString &description)
    {
        const QString folded = fold(word);
        if (folded.startsWith(m_typed))
            m_first.append({text, description});
        else if (folded.contains(m_typed))
            m_second.append({text, description});
    }

    /// Only when something of it was typed, and only its beginning counts.
    void offerIfBegun(const QString &word, const QString &text, const QString &description)
    {
        if (!m_typed.isEmpty() && fold(word).startsWith(m_typed))
            m_second.append({text, description});
    }

    QList<QueryCandidate> candidates() const { return (m_first + m_second).mid(0, mostCandidates); }

private:
    QString m_typed;
    QList<QueryCandidate> m_first;
    QList<QueryCandidate> m_second;
};

void offerAll(Chosen &chosen, const QStringList &words, QString (*describe)(const QString &))
{
    for (const QString &word : words)
        chosen.offer(word, writtenValue(word), describe ? describe(word) : QString());
}

// After a number its units; before it some spans that people ask for.
QList<QueryCandidate> spans(const QString &typed)
{
    QStringList offered{u"30m"_s, u"1h"_s, u"2h"_s, u"1d"_s, u"3d"_s, u"1w"_s};
    const int number = typed.toInt();
    if (number > 0) {
        offered.clear();
        for (const QChar unit : {u'm', u'h', u'd', u'w'})
            offered << QString::number(number) + unit;
    }
    QList<QueryCandidate> candidates;
    for (const QString &span : std::as_const(offered)) {
        if (!canonicalSpan(span).isEmpty() && span.startsWith(typed, Qt::CaseInsensitive))
            candidates.append({span, QueryWords::span(span.chopped(1).toInt(), span.back())});
    }
    return candidates;
}

QList<QueryCandidate> valuesOf(Field field, const QString &typed, const QueryVocabulary &known)
{
    Chosen chosen(typed);
    switch (field) {
    case Field::Is: offerAll(chosen, isValues(), QueryWords::is); break;
    case Field::Has: offerAll(chosen, hasValues(), QueryWords::has); break;
    case Field::Network: offerAll(chosen, known.networks, nullptr); break;
    case Field::Account: offerAll(chosen, known.accounts, nullptr); break;
    case Field::Brand: offerAll(chosen, known.brands, nullptr); break;
    case Field::Tag: offerAll(chosen, known.tags, nullptr); break;
    case Field::Owner:
        offerAll(chosen, QStringList{u"me"_s, u"none"_s} + known.owners, QueryWords::owner);
        break;
    case Field::Agent:
        offerAll(chosen, QStringList{u"me"_s} + known.owners, QueryWords::agent);
        break;
    case Field::From: offerAll(chosen, QStringList{u"me"_s}, QueryWords::agent); break;
    case Field::To: offerAll(chosen, known.accounts, nullptr); break;
    case Field::Lang: offerAll(chosen, known.languages, nullptr); break;
    case Field::Before:
    case Field::After: offerAll(chosen, dayWords(), QueryWords::day); break;
    case Field::Older:
    case Field::Newer: return spans(typed);
    case Field::Text: break;
    }
    return chosen.candidates();
}

QList<QueryCandidate> fieldsBeginning(const QString &typed)
{
    QList<QueryCandidate> candidates;
    for (const QString &name : fieldNames()) {
        if (name.startsWith(typed, Qt::CaseInsensitive))
            candidates.append({name + u':', QueryWords::field(name)});
    }
    return candidates;
}

QList<QueryCandidate> beginnings(const QString &typed, const QueryVocabulary &known)
{
    Chosen chosen(typed);
    for (const QString &value : isValues())
        chosen.offerIfBegun(value, u"is:"_s + value, QueryWords::is(value));
    for (const QString &tag : known.tags)
        chosen.offerIfBegun(tag, u"tag:"_s + writtenValue(tag), QueryWords::field(u"tag"_s));
    return (fieldsBeginning(typed) + chosen.candidates()).mid(0, mostCandidates);
}

} // namespace

QueryCompletions completions(const QString &text, qsizetype cursor, const QueryVocabulary &known)
{
    cursor = std::clamp<qsizetype>(cursor, 0, text.size());
    const Word word = wordAt(text, cursor);
    const bool inValue = word.field && cursor >= word.valueStart;
    const qsizetype start = inValue ? word.valueStart : std::min(word.start, cursor);
    QueryCompletions found{start, word.end - start, {}};
    QString typed = text.sliced(start, cursor - start);
    if (inValue) {
        typed.remove(u'"');
        found.candidates = valuesOf(*word.field, typed, known);
    } else if (!typed.contains(u'"')) {
        // Before a colon that is there already only the name changes.
        if (word.field)
            found.length = word.valueStart - start;
        found.candidates = word.field ? fieldsBeginning(typed) : beginnings(typed, known);
    }
    const QString present = text.sliced(found.start, found.length);
    found.candidates.removeIf(
        [&present](const QueryCandidate &candidate) { return candidate.text == present; });
    return found;
}

} // namespace sportello
