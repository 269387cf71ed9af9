// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/query.h"

#include "domain/nearestword.h"
#include "domain/queryvalues.h"

#include <algorithm>
#include <array>
#include <utility>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

using Field = QueryTerm::Field;

// How a field understands what stands behind its colon.
enum class Values {
    Listed, // only those that listedValues() names, in any case
    Name, // kept in lower case
    Free, // kept as written
    Person, // kept as written, but for "me" and "none"
    Span,
    Day,
};

struct FieldRule
{
    Field field;
    QLatin1String name;
    Values values;
};

// A further field is a line here and an entry in QueryTerm::Field.
constexpr std::array fieldRules{
    FieldRule{Field::Is, "is"_L1, Values::Listed},
    FieldRule{Field::Network, "network"_L1, Values::Name},
    FieldRule{Field::Account, "account"_L1, Values::Free},
    FieldRule{Field::Brand, "brand"_L1, Values::Free},
    FieldRule{Field::Tag, "tag"_L1, Values::Free},
    FieldRule{Field::Owner, "owner"_L1, Values::Person},
    FieldRule{Field::From, "from"_L1, Values::Person},
    FieldRule{Field::To, "to"_L1, Values::Free},
    FieldRule{Field::Agent, "agent"_L1, Values::Person},
    FieldRule{Field::Older, "older"_L1, Values::Span},
    FieldRule{Field::Newer, "newer"_L1, Values::Span},
    FieldRule{Field::Before, "before"_L1, Values::Day},
    FieldRule{Field::After, "after"_L1, Values::Day},
    FieldRule{Field::Has, "has"_L1, Values::Listed},
    FieldRule{Field::Lang, "lang"_L1, Values::Name},
};

const FieldRule *ruleFor(QStringView name)
{
    for (const FieldRule &rule : fieldRules) {
        if (name.compare(rule.name, Qt::CaseInsensitive) == 0)
            return &rule;
    }
    return nullptr;
}

QStringList listedValues(Field field)
{
    return field == Field::Has ? hasValues() : isValues();
}

class QueryReader
{
public:
    explicit QueryReader(const QString &text)
        : m_text(text)
    {
    }

    ParsedQuery read()
    {
        ParsedQuery parsed;
        while (!m_problem && skipSpace()) {
            if (std::optional<QueryTerm> term = readTerm())
                parsed.query.terms.append(*std::move(term));
        }
        parsed.problem = std::move(m_problem);
        return parsed;
    }

private:
    using Kind = QueryProblem::Kind;

    bool atEnd() const { return m_position >= m_text.size(); }
    bool atSpace() const { return !atEnd() && m_text.at(m_position).isSpace(); }
    bool at(QChar wanted) const { return !atEnd() && m_text.at(m_position) == wanted; }

    bool skipSpace()
    {
        while (atSpace())
            ++m_position;
        return !atEnd();
    }

    void fail(Kind kind, const QString &word, qsizetype position, const QString &suggestion = {})
    {
        m_problem = QueryProblem{kind, word, suggestion, position};
    }

    std::optional<QueryTerm> readTerm()
    {
        QueryTerm term;
        const bool lastCharacter = m_position + 1 >= m_text.size();
        if (at(u'-') && !lastCharacter && !m_text.at(m_position + 1).isSpace()) {
            term.negated = true;
            ++m_position;
        }
        const qsizetype start = m_position;
        const FieldRule *rule = readFieldName();
        if (m_problem)
            return {};
        const qsizetype valueStart = m_position;
        if (!readValue(term))
            return {};
        if (term.value.isEmpty()) {
            fail(Kind::EmptyValue, rule ? QString(rule->name) : QString(), start);
            return {};
        }
        if (rule && !apply(*rule, term, valueStart))
            return {};
        return term;
    }

    // Moves behind "name:" when there is one; a word of the sort "10:30", ":-)" or "https://…" has
    // none.
    const FieldRule *readFieldName()
    {
        qsizetype end = m_position;
        while (end < m_text.size() && m_text.at(end).isLetter())
            ++end;
        // One letter names no field, but begins "C:\…" and "a:b".
        if (end - m_position < 2 || end >= m_text.size() || m_text.at(end) != u':')
            return nullptr;
        const QString name = m_text.sliced(m_position, end - m_position);
        const FieldRule *rule = ruleFor(name);
        if (rule)
            m_position = end + 1;
        else if (!QStringView(m_text).sliced(end + 1).startsWith("//"_L1))
            fail(Kind::UnknownField, name, m_position, nearestWord(name, fieldNames()));
        return rule;
    }

    bool readValue(QueryTerm &term)
    {
        if (at(u'"')) {
            if (!readQuoted(term))
                return false;
            term.phrase = true;
            if (at(u'*')) {
                term.prefix = true;
                ++m_position;
            }
            return true;
        }
        const qsizetype start = m_position;
        while (!atEnd() && !atSpace())
            ++m_position;
        term.value = m_text.sliced(start, m_position - start);
        if (term.value.size() > 1 && term.value.endsWith(u'*')) {
            term.prefix = true;
            term.value.chop(1);
        }
        return true;
    }

    bool readQuoted(QueryTerm &term)
    {
        const qsizetype quote = m_position++;
        while (!atEnd() && !at(u'"')) {
            // Only before a quote or itself, so that a path keeps its backslashes.
            const bool more = m_position + 1 < m_text.size();
            if (at(u'\\') && more
                && (m_text.at(m_position + 1) == u'"' || m_text.at(m_position + 1) == u'\\'))
                ++m_position;
            term.value.append(m_text.at(m_position++));
        }
        if (atEnd()) {
            fail(Kind::OpenQuote, m_text.sliced(quote + 1), quote);
            return false;
        }
        ++m_position;
        return true;
    }

    bool apply(const FieldRule &rule, QueryTerm &term, qsizetype valueStart)
    {
        term.field = rule.field;
        // Quotes around a field's value only hold it together.
        term.phrase = false;
        const QString written = m_text.sliced(valueStart, m_position - valueStart);
        switch (rule.values) {
        case Values::Free: return true;
        case Values::Name: term.value = term.value.toLower(); return true;
        case Values::Person: applyPerson(term); return true;
        case Values::Listed: return applyListed(term, written, valueStart);
        case Values::Span:
            return applyCanonical(term, canonicalSpan(term.value),
                                  {Kind::NoSpan, written, spanLike(term.value), valueStart});
        case Values::Day:
            return applyCanonical(
                term, canonicalDay(term.value),
                {Kind::NoDay, written, nearestWord(term.value, dayWords()), valueStart});
        }
        return false;
    }

    static void applyPerson(QueryTerm &term)
    {
        for (const QString &word : {u"me"_s, u"none"_s}) {
            if (term.value.compare(word, Qt::CaseInsensitive) == 0)
                term.value = word;
        }
    }

    bool applyListed(QueryTerm &term, const QString &written, qsizetype position)
    {
        term.value = term.value.toLower();
        const QStringList values = listedValues(term.field);
        if (!term.prefix && values.contains(term.value))
            return true;
        fail(Kind::UnknownValue, written, position, nearestWord(term.value, values));
        return false;
    }

    bool applyCanonical(QueryTerm &term, const QString &canonical, const QueryProblem &problem)
    {
        if (canonical.isEmpty() || term.prefix) {
            m_problem = problem;
            return false;
        }
        term.value = canonical;
        return true;
    }

    const QString m_text;
    qsizetype m_position = 0;
    std::optional<QueryProblem> m_problem;
};

QString quoted(const QString &value)
{
    QString escaped = value;
    escaped.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return u'"' + escaped + u'"';
}

bool needsQuotes(const QString &value)
{
    return value.startsWith(u'"') || value.endsWith(u'*')
        || std::any_of(value.begin(), value.end(), [](QChar c) { return c.isSpace(); });
}

} // namespace

bool namesBrand(const Query &query)
{
    return std::any_of(query.terms.begin(), query.terms.end(),
                       [](const QueryTerm &term) { return term.field == QueryTerm::Field::Brand; });
}

ParsedQuery parseQuery(const QString &text)
{
    return QueryReader(text).read();
}

QString toText(const Query &query)
{
    QStringList words;
    for (const QueryTerm &term : query.terms) {
        QString word;
        if (term.negated)
            word += u'-';
        if (term.field != Field::Text)
            word += fieldName(term.field) + u':' + writtenValue(term.value);
        else
            word += term.phrase ? quoted(term.value) : term.value;
        if (term.prefix)
            word += u'*';
        words.append(word);
    }
    return words.join(u' ');
}

QStringList isValues()
{
    return {u"waiting"_s,    u"new"_s,       u"taken"_s,      u"answered"_s,        u"snoozed"_s,
            u"done"_s,       u"mine"_s,      u"unassigned"_s, u"unread"_s,          u"late"_s,
            u"due"_s,        u"high"_s,      u"low"_s,        u"public"_s,          u"private"_s,
            u"review"_s,     u"handoff"_s,   u"promised"_s,   u"overdue_promise"_s, u"solved"_s,
            u"redirected"_s, u"no_answer"_s, u"spam"_s,       u"canned"_s,          u"edited"_s,
            u"overridden"_s, u"reviewed"_s,  u"commented"_s,  u"judged"_s,          u"good"_s,
            u"better"_s,     u"wrong"_s,     u"example"_s};
}

QStringList hasValues()
{
    return {u"attachment"_s, u"link"_s, u"note"_s, u"reply"_s, u"tag"_s};
}

QStringList fieldNames()
{
    QStringList names;
    for (const FieldRule &rule : fieldRules)
        names.append(QString(rule.name));
    return names;
}

QString fieldName(QueryTerm::Field field)
{
    for (const FieldRule &rule : fieldRules) {
        if (rule.field == field)
            return QString(rule.name);
    }
    return {};
}

std::optional<QueryTerm::Field> fieldFromName(QStringView name)
{
    const FieldRule *rule = ruleFor(name);
    return rule ? std::optional(rule->field) : std::nullopt;
}

QString writtenValue(const QString &value)
{
    return needsQuotes(value) ? quoted(value) : value;
}

} // namespace sportello
