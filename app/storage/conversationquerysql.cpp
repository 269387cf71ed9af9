// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/conversationquerysql.h"

#include "domain/fold.h"
#include "storage/replyquery.h"

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

using Field = QueryTerm::Field;

/// A piece of SQL and what its placeholders stand for.
struct Condition
{
    QString sql;
    QList<QueryValue> values;
    bool needsJoin = false;
};

const QString nothing = u"1 = 0"_s;

/// `%` and `_` have a meaning in LIKE.
QString escaped(QString folded)
{
    return folded.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
}

QString containing(const QString &folded)
{
    return u'%' + escaped(folded) + u'%';
}

QString placeholders(qsizetype count)
{
    QStringList marks;
    marks.fill(u"?"_s, count);
    return marks.join(u", "_s);
}

template<typename IdType>
Condition oneOf(const QString &column, const QList<IdType> &ids)
{
    if (ids.isEmpty())
        return {nothing, {}, false};
    Condition condition{u"%1 IN (%2)"_s.arg(column, placeholders(ids.size())), {}, false};
    for (const IdType &id : ids)
        condition.values << id.key();
    return condition;
}

/// Those called just that; where there are none, those whose name holds it.
template<typename Named>
auto idsByName(const QList<Named> &all, const QString &name)
{
    const QString wanted = fold(name);
    QList<decltype(Named::id)> exact;
    QList<decltype(Named::id)> part;
    for (const Named &each : all) {
        const QString folded = fold(each.name);
        if (folded == wanted)
            exact << each.id;
        else if (folded.contains(wanted))
            part << each.id;
    }
    return exact.isEmpty() ? part : exact;
}

bool needsNames(const Query &query)
{
    return std::any_of(query.terms.begin(), query.terms.end(), [](const QueryTerm &term) {
        return term.field == Field::Brand || term.field == Field::Owner
            || term.field == Field::Agent || term.field == Field::From;
    });
}

// A NULL must not make a condition NULL: its opposite would be, too.
Condition dueWithin(std::optional<qint64> after, qint64 until)
{
    Condition condition{u"(c.due_at IS NOT NULL AND c.due_at <= ?"_s, {until}, false};
    if (after) {
        condition.sql += u" AND c.due_at > ?"_s;
        condition.values << *after;
    }
    condition.sql += u')';
    return condition;
}

QString hasCondition(const QString &value)
{
    if (value == u"attachment"_s)
        return u"EXISTS (SELECT 1 FROM message m JOIN message_attachment x ON x.message_id = m.id"
               u" WHERE m.conversation_id = c.id AND m.deleted_at IS NULL)"_s;
    // A quotation mark within a JSON text has a backslash before it, so that this is a span's kind.
    if (value == u"link"_s)
        return u"EXISTS (SELECT 1 FROM message m WHERE m.conversation_id = c.id"
               u" AND m.deleted_at IS NULL AND m.spans LIKE '%[\"link\",%')"_s;
    if (value == u"note"_s)
        return u"EXISTS (SELECT 1 FROM note n WHERE n.conversation_id = c.id"
               u" AND n.removed_at IS NULL)"_s;
    if (value == u"reply"_s)
        return u"c.last_out_at IS NOT NULL"_s;
    if (value == u"tag"_s)
        return u"EXISTS (SELECT 1 FROM conversation_tag ct JOIN tag t ON t.id = ct.tag_id"
               u" WHERE ct.conversation_id = c.id AND t.removed_at IS NULL)"_s;
    return nothing;
}

class Compiler
{
public:
    Compiler(const ConversationQuery &query, const QueryContext &context, const QueryNames &names,
             const Dialect &dialect, QueryScope scope)
        : m_query(query)
        , m_context(context)
        , m_names(names)
        , m_dialect(dialect)
        , m_scope(scope)
    {
    }

    CompiledQuery compile()
    {
        if (m_query.only)
            add(oneOf(u"c.id"_s, *m_query.only));
        if (m_query.account)
            add({u"c.account_id = ?"_s, {m_query.account->key()}, false});
        // Tried on what the other conditions find: beginning with the accounts of a brand would
        // read all they ever had.
        if (m_query.brand) {
            add({u"EXISTS (SELECT 1 FROM account b WHERE b.id = c.account_id AND b.brand_id = ?)"_s,
                 {m_query.brand->key()},
                 false});
        }
        for (const Field field : {Field::Network, Field::Account, Field::Brand, Field::Owner,
                                  Field::From, Field::To, Field::Agent, Field::Lang})
            addAlternatives(field);
        for (const QueryTerm &term : m_query.query.terms) {
            if (!isAlternative(term))
                add(negated(conditionFor(term), term.negated));
        }
        if (m_conditions.isEmpty())
            m_conditions << u"1 = 1"_s;
        m_result.condition = m_conditions.join(u" AND "_s);
        m_result.order = orderText();
        return m_result;
    }

private:
    // As the indexes have it: NULLS LAST would sort 100,000 rows at every look.
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

    static bool isAlternative(const QueryTerm &term)
    {
        return !term.negated
            && (term.field == Field::Network || term.field == Field::Account
                || term.field == Field::Brand || term.field == Field::Owner
                || term.field == Field::From || term.field == Field::To
                || term.field == Field::Agent || term.field == Field::Lang);
    }

    static Condition negated(Condition condition, bool negate)
    {
        if (negate && !condition.sql.isEmpty())
            condition.sql = u"NOT (%1)"_s.arg(condition.sql);
        return condition;
    }

    void add(const Condition &condition)
    {
        if (condition.sql.isEmpty())
            return;
        m_conditions << condition.sql;
        m_result.values << condition.values;
        m_result.needsJoin = m_result.needsJoin || condition.needsJoin;
    }

    void addAlternatives(Field field)
    {
        QStringList alternatives;
        Condition all;
        for (const QueryTerm &term : m_query.query.terms) {
            if (term.field != field || !isAlternative(term))
                continue;
            const Condition condition = conditionFor(term);
            alternatives << condition.sql;
            all.values << condition.values;
            all.needsJoin = all.needsJoin || condition.needsJoin;
        }
        if (alternatives.isEmpty())
            return;
        all.sql = u"(%1)"_s.arg(alternatives.join(u" OR "_s));
        add(all);
    }

    /// Empty when the term asks for nothing.
    Condition conditionFor(const QueryTerm &term) const
    {
        switch (term.field) {
        case Field::Is: return isCondition(term.value);
        case Field::Has: return {hasCondition(term.value), {}, false};
        case Field::Network: return {u"a.network = ?"_s, {term.value}, true};
        case Field::Account:
            return {
                u"LOWER(a.handle) LIKE ? ESCAPE '\\'"_s, {containing(term.value.toLower())}, true};
        case Field::Brand: {
            Condition condition = oneOf(u"a.brand_id"_s, idsByName(m_names.brands, term.value));
            condition.needsJoin = true;
            return condition;
        }
        case Field::Tag: return tagCondition(term);
        case Field::Owner: return ownerCondition(term.value);
        case Field::From:
            return term.value == u"me"_s ? writtenBy(term.value) : customerCondition(term.value);
        case Field::To: return recipientCondition(term.value);
        case Field::Agent: return writtenBy(term.value);
        case Field::Older:
        case Field::Newer: return ageCondition(term);
        case Field::Before:
        case Field::After: return dayCondition(term);
        case Field::Lang:
            return {u"(c.language = ? OR c.language LIKE ? ESCAPE '\\')"_s,
                    {term.value, escaped(term.value) + u"-%"_s},
                    false};
        case Field::Text: return textCondition(term);
        }
        return {nothing, {}, false};
    }

    Condition isCondition(const QString &value) const
    {
        const qint64 now = toMilliseconds(m_context.now);
        if (value == u"mine"_s) {
            Condition condition = mine();
            condition.sql = u"(%1 AND c.state IN ('new', 'taken'))"_s.arg(condition.sql);
            return condition;
        }
        if (value == u"late"_s)
            return dueWithin({}, now);
        if (value == u"due"_s)
            return dueWithin(now, toMilliseconds(m_context.now + DueSoon));
        if (value == u"promised"_s)
            return promised({});
        if (value == u"overdue_promise"_s)
            return promised(now);
        return {plainIsCondition(value), {}, false};
    }

    static QString plainIsCondition(const QString &value)
    {
        if (value == u"waiting"_s)
            return u"c.state IN ('new', 'taken')"_s;
        if (value == u"unassigned"_s)
            return u"(c.state IN ('new', 'taken') AND c.owner_id IS NULL)"_s;
        if (value == u"answered"_s)
            return u"c.state = 'waiting_for_customer'"_s;
        if (value == u"unread"_s)
            return u"c.unread > 0"_s;
        // The first half is what the index is made for.
        if (value == u"high"_s)
            return u"(c.priority <> 0 AND c.priority = 1)"_s;
        if (value == u"low"_s)
            return u"(c.priority <> 0 AND c.priority = -1)"_s;
        if (value == u"public"_s || value == u"private"_s || value == u"review"_s)
            return u"c.audience = '%1'"_s.arg(value);
        if (value == u"handoff"_s)
            return underHandoff();
        if (conversationStateFromWord(value))
            return u"c.state = '%1'"_s.arg(value);
        if (isReplyMark(value))
            return u"EXISTS (SELECT 1 FROM message m WHERE m.conversation_id = c.id"
                   u" AND m.direction = 'out' AND %1)"_s.arg(replyMarkCondition(value));
        if (!value.isEmpty() && outcomeFromWord(value))
            return u"c.outcome = '%1'"_s.arg(value);
        return nothing;
    }

    /// Few promises are open at a time, and an index has just these.
    static Condition promised(std::optional<qint64> due)
    {
        Condition condition{u"c.id IN (SELECT p.conversation_id FROM customer_promise p"
                            u" WHERE p.kept_at IS NULL AND p.withdrawn_at IS NULL"_s,
                            {},
                            false};
        if (due) {
            condition.sql += u" AND p.due_at <= ?"_s;
            condition.values << *due;
        }
        condition.sql += u')';
        return condition;
    }

    /// On either side of a handoff that is under way. Few are at a time, and the index on the state
    /// finds them.
    static QString underHandoff()
    {
        const QString open =
            u"WHERE f.state IN ('preparing', 'offered', 'customer_wrote', 'verified', 'solved')"_s;
        return u"(c.id IN (SELECT f.public_id FROM handoff f %1)"
               u" OR c.id IN (SELECT f.private_id FROM handoff f %1"
               u" AND f.private_id IS NOT NULL))"_s.arg(open);
    }

    Condition mine() const
    {
        if (!m_context.me)
            return {nothing, {}, false};
        return {u"(c.owner_id IS NOT NULL AND c.owner_id = ?)"_s, {m_context.me->key()}, false};
    }

    Condition ownerCondition(const QString &value) const
    {
        if (value == u"me"_s)
            return mine();
        if (value == u"none"_s)
            return {u"c.owner_id IS NULL"_s, {}, false};
        Condition condition = oneOf(u"c.owner_id"_s, idsByName(m_names.agents, value));
        condition.sql = u"(c.owner_id IS NOT NULL AND %1)"_s.arg(condition.sql);
        return condition;
    }

    static Condition customerCondition(const QString &value)
    {
        return {u"h.folded LIKE ? ESCAPE '\\'"_s, {containing(fold(value))}, true};
    }

    static Condition recipientCondition(const QString &value)
    {
        Condition condition = customerCondition(value);
        condition.sql = u"(%1 OR LOWER(a.handle) LIKE ? ESCAPE '\\')"_s.arg(condition.sql);
        condition.values << containing(value.toLower());
        return condition;
    }

    /// Something in it was written by that one of us; by nobody that is known with "none".
    Condition writtenBy(const QString &value) const
    {
        const QString written = u"EXISTS (SELECT 1 FROM message m WHERE m.conversation_id = c.id"
                                u" AND m.agent_id IS NOT NULL AND %1)"_s;
        if (value == u"none"_s)
            return {u"NOT "_s + written.arg(u"1 = 1"_s), {}, false};
        Condition condition;
        if (value != u"me"_s)
            condition = oneOf(u"m.agent_id"_s, idsByName(m_names.agents, value));
        else if (m_context.me)
            condition = oneOf(u"m.agent_id"_s, QList<AgentId>{*m_context.me});
        else
            return {nothing, {}, false};
        condition.sql = written.arg(condition.sql);
        return condition;
    }

    Condition tagCondition(const QueryTerm &term) const
    {
        const QString folded = fold(term.value);
        const QString from =
            u" FROM conversation_tag ct JOIN tag t ON t.id = ct.tag_id"
            u" WHERE t.removed_at IS NULL AND %1"_s.arg(
                term.prefix ? u"t.folded LIKE ? ESCAPE '\\'"_s : u"t.folded = ?"_s);
        // All that have a tag are quickly found by its index, but they may be thousands.
        const QString sql = m_scope == QueryScope::All
            ? u"c.id IN (SELECT ct.conversation_id%1)"_s.arg(from)
            : u"EXISTS (SELECT 1%1 AND ct.conversation_id = c.id)"_s.arg(from);
        return {sql, {term.prefix ? escaped(folded) + u'%' : folded}, false};
    }

    Condition ageCondition(const QueryTerm &term) const
    {
        const auto span = spanFromText(term.value);
        if (!span)
            return {nothing, {}, false};
        return {u"COALESCE(c.waiting_since, c.last_activity) %1 ?"_s.arg(
                    term.field == Field::Older ? u"<="_s : u">"_s),
                {toMilliseconds(m_context.now - *span)},
                false};
    }

    Condition dayCondition(const QueryTerm &term) const
    {
        const std::optional<Instant> start = startOfDay(term.value, m_context);
        if (!start)
            return {nothing, {}, false};
        return {u"c.last_activity %1 ?"_s.arg(term.field == Field::Before ? u"<"_s : u">="_s),
                {toMilliseconds(*start)},
                false};
    }

    Condition textCondition(const QueryTerm &term) const
    {
        if (foldedWords(term.value).isEmpty())
            return {};
        // A word with an inner mark ("e-mail") is searched as the phrase it is.
        const QString written = m_scope == QueryScope::All
            ? u"c.id IN (SELECT m.conversation_id FROM message m WHERE m.id %1)"_s.arg(
                m_dialect.searchCondition())
            : u"EXISTS (SELECT 1 FROM message m WHERE m.conversation_id = c.id AND %1)"_s.arg(
                m_dialect.searchRowCondition());
        // What somebody wrote, or who they are.
        return {u"(%1 OR h.folded LIKE ? ESCAPE '\\')"_s.arg(written),
                {m_dialect.matchText(term.value, term.prefix), containing(fold(term.value))},
                true};
    }

    const ConversationQuery &m_query;
    const QueryContext &m_context;
    const QueryNames &m_names;
    const Dialect &m_dialect;
    QueryScope m_scope;
    QStringList m_conditions;
    CompiledQuery m_result;
};

} // namespace

QueryNames readQueryNames(TeamDatabase &database, const Query &query)
{
    QueryNames names;
    if (!needsNames(query))
        return names;
    Statement brands = database.statement(u"SELECT id, name FROM brand"_s);
    brands.exec();
    while (brands.next())
        names.brands.append({brands.id<BrandId>(0), brands.text(1)});
    Statement agents = database.statement(u"SELECT id, name, initials FROM agent"_s);
    agents.exec();
    while (agents.next())
        names.agents.append({agents.id<AgentId>(0), agents.text(1), agents.text(2)});
    return names;
}

QString CompiledQuery::tables() const
{
    return needsJoin
        ? u"conversation c JOIN account a ON a.id = c.account_id JOIN handle h ON h.id = c.handle_id"_s
        : u"conversation c"_s;
}

void CompiledQuery::bindTo(Statement &statement) const
{
    for (const QueryValue &value : values)
        std::visit([&statement](const auto &each) { statement.bind(each); }, value);
}

CompiledQuery compileForConversations(const ConversationQuery &query, const QueryContext &context,
                                      const QueryNames &names, const Dialect &dialect,
                                      QueryScope scope)
{
    return Compiler(query, context, names, dialect, scope).compile();
}

EdgeSql edgeSql(TimeEdge::Of of)
{
    if (of == TimeEdge::Of::Promise) {
        const QString from =
            u" FROM customer_promise WHERE kept_at IS NULL AND withdrawn_at IS NULL"
            u" AND due_at > ? AND due_at <= ?"_s;
        return {{u"SELECT conversation_id"_s + from}, {u"SELECT MIN(due_at)"_s + from}};
    }
    // "(x IS NULL) = (1 = 0)" is the first column of an index, as both databases recognise it.
    const QStringList sources = of == TimeEdge::Of::Due
        ? QStringList{u"due_at|(due_at IS NULL) = (1 = 0)"_s}
        : QStringList{u"waiting_since|(waiting_since IS NULL) = (1 = 0)"_s,
                      u"last_activity|waiting_since IS NULL"_s};
    EdgeSql sql;
    for (const QString &source : sources) {
        const QString column = source.section(u'|', 0, 0);
        const QString from = u" FROM conversation WHERE %1 AND %2 > ? AND %2 <= ?"_s.arg(
            source.section(u'|', 1), column);
        sql.ids << u"SELECT id"_s + from;
        sql.earliest << u"SELECT MIN(%1)"_s.arg(column) + from;
    }
    return sql;
}

} // namespace sportello
