// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/conversationquerysql.h"

#include "domain/fold.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

using Field = QueryTerm::Field;

QString placeholders(qsizetype count)
{
    QStringList marks;
    marks.fill(u"?"_s, count);
    return marks.join(u", "_s);
}

QString isCondition(const QString &value)
{
    if (value == u"waiting"_s)
        return u"c.state IN ('new', 'taken')"_s;
    if (value == u"answered"_s)
        return u"c.state = 'waiting_for_customer'"_s;
    if (value == u"unread"_s)
        return u"c.unread > 0"_s;
    if (value == u"public"_s || value == u"private"_s || value == u"review"_s)
        return u"c.audience = '%1'"_s.arg(value);
    if (conversationStateFromWord(value))
        return u"c.state = '%1'"_s.arg(value);
    return u"1 = 0"_s;
}

/// `%` and `_` have a meaning in LIKE.
QString containing(const QString &folded)
{
    QString pattern = folded;
    pattern.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return u'%' + pattern + u'%';
}

class Compiler
{
public:
    Compiler(const ConversationQuery &query, const Dialect &dialect)
        : m_query(query)
        , m_dialect(dialect)
    {
    }

    CompiledQuery compile()
    {
        if (m_query.only)
            restrictTo(*m_query.only);
        if (m_query.account) {
            m_conditions << u"c.account_id = ?"_s;
            m_result.texts << m_query.account->key();
        }
        addAlternatives(Field::Network, u"a.network = ?"_s,
                        [](const QString &value) { return value; });
        addAlternatives(Field::Account, u"LOWER(a.handle) LIKE ? ESCAPE '\\'"_s,
                        [](const QString &value) { return containing(value.toLower()); });
        for (const QueryTerm &term : m_query.query.terms) {
            if (term.field == Field::Is)
                m_conditions << negate(isCondition(term.value), term.negated);
            else if (term.field == Field::Text)
                addText(term);
        }
        if (m_conditions.isEmpty())
            m_conditions << u"1 = 1"_s;
        m_result.condition = m_conditions.join(u" AND "_s);
        // As the index has it: NULLS LAST would sort 100,000 rows at every look.
        m_result.order = orderText();
        return m_result;
    }

private:
    QString orderText() const
    {
        switch (m_query.order) {
        case ConversationOrder::WaitingLongest:
            return u"(c.waiting_since IS NULL), c.waiting_since, c.last_activity DESC, c.id"_s;
        case ConversationOrder::Due:
            return u"(c.due_at IS NULL), c.due_at, c.last_activity DESC, c.id"_s;
        case ConversationOrder::LastActivity: break;
        }
        return u"c.last_activity DESC, c.id DESC"_s;
    }

    static QString negate(const QString &condition, bool negated)
    {
        return negated ? u"NOT (%1)"_s.arg(condition) : condition;
    }

    void restrictTo(const QList<ConversationId> &ids)
    {
        if (ids.isEmpty()) {
            m_conditions << u"1 = 0"_s;
            return;
        }
        m_conditions << u"c.id IN (%1)"_s.arg(placeholders(ids.size()));
        for (const ConversationId &id : ids)
            m_result.texts << id.key();
    }

    template<typename Value>
    void addAlternatives(Field field, const QString &condition, Value value)
    {
        QStringList alternatives;
        for (const QueryTerm &term : m_query.query.terms) {
            if (term.field != field || term.negated)
                continue;
            alternatives << condition;
            m_result.texts << value(term.value);
        }
        if (!alternatives.isEmpty()) {
            m_result.needsJoin = true;
            m_conditions << u"(%1)"_s.arg(alternatives.join(u" OR "_s));
        }
        for (const QueryTerm &term : m_query.query.terms) {
            if (term.field != field || !term.negated)
                continue;
            m_result.needsJoin = true;
            m_conditions << negate(condition, true);
            m_result.texts << value(term.value);
        }
    }

    void addText(const QueryTerm &term)
    {
        if (foldedWords(term.value).isEmpty())
            return;
        // What somebody wrote, or who they are. A word with an inner mark ("e-mail") is searched as
        // the phrase it is.
        m_result.needsJoin = true;
        m_conditions << negate(
            u"(c.id IN (SELECT m.conversation_id FROM message m WHERE m.id %1)"
            u" OR h.folded LIKE ? ESCAPE '\\')"_s.arg(m_dialect.searchCondition()),
            term.negated);
        m_result.texts << m_dialect.matchText(term.value, term.prefix)
                       << containing(fold(term.value));
    }

    const ConversationQuery &m_query;
    const Dialect &m_dialect;
    QStringList m_conditions;
    CompiledQuery m_result;
};

} // namespace

CompiledQuery compileForConversations(const ConversationQuery &query, const Dialect &dialect)
{
    return Compiler(query, dialect).compile();
}

} // namespace sportello
