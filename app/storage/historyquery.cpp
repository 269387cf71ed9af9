// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/historyquery.h"

#include "domain/fold.h"
#include "storage/replyquery.h"
#include "storage/replyscope.h"

#include <algorithm>
#include <functional>
#include <limits>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

using Field = QueryTerm::Field;

// A person with more is looked for among what the words find.
constexpr qsizetype mostOfPerson = 4000;
constexpr int mostHandles = 200;
// Longer words are none, and PostgreSQL refuses them.
constexpr qsizetype longestText = 500;
constexpr qsizetype mostWords = 60;
// A minute that is full spills into the next ones.
constexpr qint64 spill = 64;

const QString nothing = u"1 = 0"_s;

QString escaped(QString text)
{
    return text.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
}

QString containing(const QString &text)
{
    return u'%' + escaped(text) + u'%';
}

bool isAudience(const QString &value)
{
    return audienceFromWord(value).has_value();
}

bool isState(const QString &value)
{
    return value == u"answered"_s || conversationStateFromWord(value).has_value();
}

HistoryCondition negated(const HistoryCondition &condition)
{
    return {u"NOT COALESCE(%1, 1 = 0)"_s.arg(u'(' + condition.sql + u')'), condition.values};
}

HistoryCondition anyOf(const QList<HistoryCondition> &conditions)
{
    QStringList each;
    QList<QueryValue> values;
    for (const HistoryCondition &condition : conditions) {
        each << condition.sql;
        values << condition.values;
    }
    return {u'(' + each.join(u" OR "_s) + u')', values};
}

template<typename IdType>
HistoryCondition oneOf(const QString &column, const QList<IdType> &ids)
{
    if (ids.isEmpty())
        return {nothing, {}};
    QStringList marks;
    HistoryCondition condition;
    for (const IdType &id : ids) {
        marks << u"?"_s;
        condition.values << id.key();
    }
    condition.sql = u"%1 IN (%2)"_s.arg(column, marks.join(u", "_s));
    return condition;
}

class HistoryCompiler
{
public:
    HistoryCompiler(TeamDatabase &database, const HistoryQuery &query, const QueryContext &context)
        : m_database(database)
        , m_query(query)
        , m_context(context)
        , m_names(readQueryNames(database, query.query))
    {
        m_result.highest = std::numeric_limits<qint64>::max();
    }

    CompiledHistory compile()
    {
        addWords();
        addTimes();
        addAccounts();
        addAlternatives(&HistoryCompiler::isAudienceTerm, &HistoryCompiler::audienceCondition);
        addAlternatives(&HistoryCompiler::isStateTerm, &HistoryCompiler::conversationCondition);
        for (const Field field : {Field::Owner, Field::From, Field::To, Field::Agent, Field::Lang})
            addAlternativesOf(field);
        for (const QueryTerm &term : m_query.query.terms)
            addPlain(term);
        m_result.versions = m_result.messages;
        for (const QueryEdge &edge : std::as_const(m_edges)) {
            const QString sql = edge.isBefore ? u"%1 < ?"_s : u"%1 >= ?"_s;
            const QList<QueryValue> values{toMilliseconds(edge.at)};
            m_result.messages.add(sql.arg(u"m.created_at"_s), values);
            m_result.notes.add(sql.arg(u"n.written_at"_s), values);
            m_result.canned.add(sql.arg(u"r.updated_at"_s), values);
        }
        addPerson();
        return m_result;
    }

private:
    struct Both
    {
        HistoryCondition message;
        std::optional<HistoryCondition> note; ///< none: no note fits
    };
    using Is = bool (HistoryCompiler::*)(const QueryTerm &) const;
    using Make = Both (HistoryCompiler::*)(const QueryTerm &) const;

    const QList<QueryTerm> &terms() const { return m_query.query.terms; }

    bool isAudienceTerm(const QueryTerm &term) const
    {
        return term.field == Field::Is && isAudience(term.value);
    }
    bool isStateTerm(const QueryTerm &term) const
    {
        return term.field == Field::Is && isState(term.value);
    }
    static bool isAlternativeField(Field field)
    {
        return field == Field::Owner || field == Field::From || field == Field::To
            || field == Field::Agent || field == Field::Lang;
    }
    static bool isAccountField(Field field)
    {
        return field == Field::Account || field == Field::Network || field == Field::Brand;
    }

    void add(const Both &both)
    {
        m_result.messages.add(both.message.sql, both.message.values);
        if (both.note)
            m_result.notes.add(both.note->sql, both.note->values);
        else
            m_result.hasNotes = false;
    }

    // ---------------------------------------------------------------- words

    void addWords()
    {
        QStringList wanted;
        QStringList unwanted;
        for (const QueryTerm &term : terms()) {
            const QString text = term.value.left(longestText);
            if (term.field != Field::Text || foldedWords(text).isEmpty()
                || wanted.size() + unwanted.size() >= mostWords)
                continue;
            const QString match = m_database.dialect().matchText(text, term.prefix);
            (term.negated ? unwanted : wanted) << u'(' + match + u')';
        }
        const bool sqlite = m_database.dialect().isSqlite();
        const QString both = sqlite ? u" AND "_s : u" & "_s;
        const QString either = sqlite ? u" OR "_s : u" | "_s;
        const QString except = sqlite ? u" NOT "_s : u" & !"_s;
        if (!wanted.isEmpty()) {
            m_result.match = u'(' + wanted.join(both) + u')';
            if (!unwanted.isEmpty())
                m_result.match += except + u'(' + unwanted.join(either) + u')';
        } else if (!unwanted.isEmpty()) {
            const QString match = unwanted.join(either);
            const QString has = m_database.dialect().searchRowCondition();
            add({{u"NOT "_s + has, {match}}, {}});
            m_result.hasCanned = false;
        }
    }

    // ---------------------------------------------------------------- times

    void addTimes()
    {
        for (const QueryTerm &term : terms()) {
            if (isTimeTerm(term))
                addEdge(edgeOf(term, m_context));
        }
    }

    void addEdge(const std::optional<QueryEdge> &edge)
    {
        if (!edge) {
            m_result.highest = -1;
            return;
        }
        const qint64 minute =
            std::clamp<qint64>(toMilliseconds(edge->at) / 60'000, 1, qint64(1) << 40);
        const qint64 id = minute << MessageId::SequenceBits;
        // The range is what makes it quick; the exact time decides.
        if (edge->isBefore)
            m_result.highest = std::min(m_result.highest, id + (spill << MessageId::SequenceBits));
        else
            m_result.lowest = std::max(m_result.lowest, id);
        m_edges.append(*edge);
    }

    // ---------------------------------------------------------------- accounts

    void addAccounts()
    {
        const std::optional<QList<AccountId>> ids =
            accountsOf(m_database, m_query, m_context, m_names);
        if (!ids)
            return;
        for (const QueryTerm &term : terms())
            m_result.hasCanned = m_result.hasCanned && !isAccountField(term.field);
        add({oneOf(u"m.account_id"_s, *ids), oneOf(u"c.account_id"_s, *ids)});
    }

    // ---------------------------------------------------------------- the rest

    void addAlternatives(Is is, Make make)
    {
        QList<HistoryCondition> messages;
        QList<HistoryCondition> notes;
        for (const QueryTerm &term : terms()) {
            if (term.negated || !(this->*is)(term))
                continue;
            const Both both = (this->*make)(term);
            messages << both.message;
            if (both.note)
                notes << *both.note;
        }
        if (messages.isEmpty())
            return;
        m_result.hasCanned = false;
        add({anyOf(messages), notes.isEmpty() ? std::optional<HistoryCondition>() : anyOf(notes)});
    }

    void addAlternativesOf(Field field)
    {
        QList<HistoryCondition> messages;
        QList<HistoryCondition> notes;
        QList<HistoryCondition> canned;
        for (const QueryTerm &term : terms()) {
            if (term.negated || term.field != field)
                continue;
            const Both both = conditionFor(term);
            messages << both.message;
            if (both.note)
                notes << *both.note;
            if (field == Field::Lang)
                canned << languageCondition(u"x.language"_s, term.value);
        }
        if (messages.isEmpty())
            return;
        add({anyOf(messages), notes.isEmpty() ? std::optional<HistoryCondition>() : anyOf(notes)});
        if (canned.isEmpty())
            m_result.hasCanned = false;
        else
            m_result.canned.add(anyOf(canned).sql, anyOf(canned).values);
    }

    void addPlain(const QueryTerm &term)
    {
        const bool elsewhere = term.field == Field::Text || term.field == Field::Before
            || term.field == Field::After || term.field == Field::Older
            || term.field == Field::Newer || isAccountField(term.field);
        const bool alternative = !term.negated
            && (isAlternativeField(term.field) || isAudienceTerm(term) || isStateTerm(term));
        if (elsewhere || alternative)
            return;
        m_result.hasCanned = false;
        Both both = conditionFor(term);
        if (term.negated) {
            // What a note cannot have, none of them has.
            if (both.note)
                both.note = negated(*both.note);
            else
                both.note = HistoryCondition();
            both.message = negated(both.message);
        }
        add(both);
    }

    Both conditionFor(const QueryTerm &term) const
    {
        switch (term.field) {
        case Field::From: return fromCondition(term);
        case Field::To: return toCondition(term);
        case Field::Agent: return agentCondition(term);
        case Field::Lang: return {languageCondition(u"m.language"_s, term.value), {}};
        case Field::Has:
            if (term.value == u"attachment"_s)
                return {{u"EXISTS (SELECT 1 FROM message_attachment x WHERE x.message_id = m.id)"_s,
                         {}},
                        {}};
            if (term.value == u"link"_s)
                return {{u"m.spans LIKE '%[\"link\",%'"_s, {}}, {}};
            return conversationCondition(term);
        case Field::Is:
            if (isReplyMark(term.value))
                return {{replyMarkCondition(term.value), {}}, {}};
            return isAudience(term.value) ? audienceCondition(term) : conversationCondition(term);
        default: return conversationCondition(term);
        }
    }

    static HistoryCondition languageCondition(const QString &column, const QString &language)
    {
        return {u"(%1 = ? OR %1 LIKE ? ESCAPE '\\')"_s.arg(column),
                {language, escaped(language) + u"-%"_s}};
    }

    Both audienceCondition(const QueryTerm &term) const
    {
        return {{u"m.audience = ?"_s, {term.value}},
                HistoryCondition{u"c.audience = ?"_s, {term.value}}};
    }

    Both conversationCondition(const QueryTerm &term) const
    {
        ConversationQuery asked;
        asked.query.terms << term;
        asked.query.terms.first().negated = false;
        const CompiledQuery compiled =
            compileForConversations(asked, m_context, m_names, m_database.dialect());
        const HistoryCondition condition{u'(' + compiled.condition + u')', compiled.values};
        return {condition, condition};
    }

    Both agentCondition(const QueryTerm &term) const
    {
        if (term.value == u"none"_s)
            return {{u"(m.direction = 'out' AND m.agent_id IS NULL)"_s, {}}, {}};
        const QList<AgentId> agents = agentsCalled(term.value, m_context, m_names);
        return {oneOf(u"m.agent_id"_s, agents), oneOf(u"n.agent_id"_s, agents)};
    }

    Both fromCondition(const QueryTerm &term) const
    {
        const QList<AgentId> agents = agentsCalled(term.value, m_context, m_names);
        const HistoryCondition ours = oneOf(u"m.agent_id"_s, agents);
        const HistoryCondition ourNote = oneOf(u"n.agent_id"_s, agents);
        if (term.value == u"me"_s)
            return {ours, ourNote};
        const QString folded = containing(fold(term.value));
        const QString lower = containing(term.value.toLower());
        const HistoryCondition theirs{
            u"((m.direction = 'in' AND m.author_address IS NULL AND h.folded LIKE ? ESCAPE '\\')"
            u" OR (m.author_address IS NOT NULL AND (LOWER(m.author_name) LIKE ? ESCAPE '\\'"
            u" OR LOWER(m.author_address) LIKE ? ESCAPE '\\')))"_s,
            {folded, lower, lower}};
        return {anyOf({theirs, ours}), ourNote};
    }

    Both toCondition(const QueryTerm &term) const
    {
        return {{u"((m.direction = 'out' AND h.folded LIKE ? ESCAPE '\\')"
                 u" OR (m.direction = 'in' AND LOWER(a.handle) LIKE ? ESCAPE '\\'))"_s,
                 {containing(fold(term.value)), containing(term.value.toLower())}},
                {}};
    }

    // ---------------------------------------------------------------- a person

    /// One person's messages are quickly listed; looking for them among all that hold a common word
    /// is not.
    void addPerson()
    {
        QList<MessageId> found;
        bool asked = false;
        for (const QueryTerm &term : terms()) {
            if (term.field != Field::From || term.negated)
                continue;
            if (!agentsCalled(term.value, m_context, m_names).isEmpty() || term.value == u"me"_s
                || !collect(term.value, found))
                return;
            asked = true;
        }
        if (!asked)
            return;
        std::sort(found.begin(), found.end(), std::greater<>());
        found.erase(std::unique(found.begin(), found.end()), found.end());
        m_result.only = found;
    }

    /// False when they are too many.
    bool collect(const QString &name, QList<MessageId> &found)
    {
        QStringList handles;
        {
            Statement select = m_database.statement(
                u"SELECT id FROM handle WHERE folded LIKE ? ESCAPE '\\' LIMIT ?"_s);
            select.bind(containing(fold(name))).bind(mostHandles + 1).exec();
            while (select.next())
                handles << select.text(0);
        }
        if (handles.size() > mostHandles)
            return false;
        for (const QString &handle : std::as_const(handles)) {
            Statement select = m_database.statement(
                u"SELECT m.id FROM conversation c JOIN message m ON m.conversation_id = c.id"
                u" WHERE c.handle_id = ? LIMIT ?"_s);
            select.bind(handle).bind(qint64(mostOfPerson + 1 - found.size()));
            if (!append(select, found))
                return false;
        }
        Statement select = m_database.statement(
            u"SELECT id FROM message WHERE author_address IS NOT NULL"
            u" AND (LOWER(author_name) LIKE ? ESCAPE '\\' OR LOWER(author_address) LIKE ?"
            u" ESCAPE '\\') LIMIT ?"_s);
        const QString lower = containing(name.toLower());
        select.bind(lower).bind(lower).bind(qint64(mostOfPerson + 1 - found.size()));
        return append(select, found);
    }

    static bool append(Statement &select, QList<MessageId> &found)
    {
        select.exec();
        while (select.next())
            found << MessageId(select.integer(0));
        return found.size() <= mostOfPerson;
    }

    TeamDatabase &m_database;
    const HistoryQuery &m_query;
    const QueryContext &m_context;
    QueryNames m_names;
    QList<QueryEdge> m_edges;
    CompiledHistory m_result;
};

} // namespace

void HistoryCondition::add(const QString &condition, const QList<QueryValue> &more)
{
    if (condition.isEmpty())
        return;
    sql += sql.isEmpty() ? condition : u" AND "_s + condition;
    values << more;
}

QString HistoryCondition::further() const
{
    return sql.isEmpty() ? QString() : u" AND "_s + sql;
}

void HistoryCondition::bindTo(Statement &statement) const
{
    for (const QueryValue &value : values)
        std::visit([&statement](const auto &each) { statement.bind(each); }, value);
}

CompiledHistory compileForHistory(TeamDatabase &database, const HistoryQuery &query,
                                  const QueryContext &context)
{
    return HistoryCompiler(database, query, context).compile();
}

} // namespace sportello
