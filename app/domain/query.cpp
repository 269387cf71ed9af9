// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/query.h"

#include "domain/nearestword.h"

#include <algorithm>
#include <array>
#include <utility>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

using Field = QueryTerm::Field;

// How a field understands what stands behind its colon.
enum class Values {
    Listed, // only those of isValues(), in any case
    Name, // kept in lower case
    Free, // kept as written
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
};

const FieldRule *ruleFor(QStringView name)
{
    for (const FieldRule &rule : fieldRules) {
        if (name.compare(rule.name, Qt::CaseInsensitive) == 0)
            return &rule;
    }
    return nullptr;
}

QStringList fieldNames()
{
    QStringList names;
    for (const FieldRule &rule : fieldRules)
        names.append(QString(rule.name));
    return names;
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
        if (rule.values == Values::Free)
            return true;
        const QString written = m_text.sliced(valueStart, m_position - valueStart);
        term.value = term.value.toLower();
        if (rule.values == Values::Listed && (term.prefix || !isValues().contains(term.value))) {
            fail(Kind::UnknownValue, written, valueStart, nearestWord(term.value, isValues()));
            return false;
        }
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
        for (const FieldRule &rule : fieldRules) {
            if (rule.field == term.field)
                word += QString(rule.name) + u':';
        }
        const bool quotes = term.phrase || (term.field != Field::Text && needsQuotes(term.value));
        word += quotes ? quoted(term.value) : term.value;
        if (term.prefix)
            word += u'*';
        words.append(word);
    }
    return words.join(u' ');
}

QStringList isValues()
{
    return {u"waiting"_s, u"new"_s,    u"taken"_s,  u"answered"_s, u"snoozed"_s,
            u"done"_s,    u"unread"_s, u"public"_s, u"private"_s,  u"review"_s};
}

} // namespace sportello
