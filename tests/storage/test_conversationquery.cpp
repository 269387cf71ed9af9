// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/builtinview.h"
#include "domain/fold.h"
#include "storage/tagtable.h"
#include "storage/testdatabase.h"

#include <QRandomGenerator>
#include <QRegularExpression>

#include <algorithm>

using namespace sportello;
using namespace Qt::StringLiterals;

namespace {

using Field = QueryTerm::Field;

struct Row
{
    Conversation conversation;
    Account account;
    Handle handle;
    QStringList texts;
    QString brand;
    QStringList tags;
    bool attachment = false;
    bool link = false;
    bool note = false;
    bool replied = false;
};

const Agent maria{AgentId::make(), u"Maria Città"_s, {}};
const Agent mario{AgentId::make(), u"Mario"_s, {}};
const Agent marioBros{AgentId::make(), u"Mario B."_s, {}};
const QList<Agent> agents{maria, mario, marioBros};

const QueryContext context{testNow, QTimeZone("Europe/Rome"), maria.id};

QueryTerm term(Field field, const QString &value, bool negated = false, bool prefix = false)
{
    return {field, value, negated, false, prefix};
}

/// What the words of a query mean, said once more without SQL.
class Oracle
{
public:
    explicit Oracle(QList<Row> rows)
        : m_rows(std::move(rows))
    {
    }

    QList<ConversationId> ids(const ConversationQuery &query) const
    {
        QList<const Row *> found;
        for (const Row &row : m_rows) {
            if (matches(row, query))
                found << &row;
        }
        std::sort(found.begin(), found.end(), [&](const Row *a, const Row *b) {
            return comesBefore(a->conversation, b->conversation, query.order);
        });
        QList<ConversationId> ids;
        for (const Row *row : std::as_const(found))
            ids << row->conversation.id;
        return ids;
    }

private:
    static bool comesBefore(const Conversation &a, const Conversation &b, ConversationOrder order)
    {
        if (order == ConversationOrder::LastActivity)
            return std::pair(a.lastActivity, a.id.key()) > std::pair(b.lastActivity, b.id.key());
        const bool byDue = order == ConversationOrder::Due;
        const std::optional<Instant> &first = byDue ? a.dueAt : a.waitingSince;
        const std::optional<Instant> &second = byDue ? b.dueAt : b.waitingSince;
        if (first != second)
            return first && (!second || *first < *second);
        if (a.lastActivity != b.lastActivity)
            return a.lastActivity > b.lastActivity;
        return a.id < b.id;
    }

    static bool isMatch(const Conversation &conversation, const QString &value)
    {
        if (value == u"waiting"_s)
            return isWaiting(conversation.state);
        if (value == u"answered"_s)
            return conversation.state == ConversationState::WaitingForCustomer;
        if (value == u"unread"_s)
            return conversation.unread > 0;
        const DeskState &desk = conversation.desk;
        if (value == u"mine"_s)
            return isWaiting(conversation.state) && desk.owner == context.me;
        if (value == u"unassigned"_s)
            return isWaiting(conversation.state) && !desk.owner;
        if (value == u"late"_s)
            return conversation.dueAt && *conversation.dueAt <= testNow;
        if (value == u"due"_s)
            return conversation.dueAt && *conversation.dueAt > testNow
                && *conversation.dueAt <= testNow + std::chrono::hours(1);
        if (value == u"high"_s)
            return desk.priority == Priority::High;
        if (value == u"low"_s)
            return desk.priority == Priority::Low;
        if (desk.outcome != Outcome::None && toWord(desk.outcome) == value)
            return true;
        return toWord(conversation.audience) == value || toWord(conversation.state) == value;
    }

    static bool holdsPhrase(const QString &text, const QStringList &phrase, bool prefix)
    {
        const QStringList words = foldedWords(text);
        for (qsizetype start = 0; start + phrase.size() <= words.size(); ++start) {
            bool equal = true;
            for (qsizetype i = 0; i < phrase.size(); ++i) {
                const QString &word = words.at(start + i);
                const bool last = i == phrase.size() - 1;
                equal = equal
                    && (last && prefix ? word.startsWith(phrase.at(i)) : word == phrase.at(i));
            }
            if (equal)
                return true;
        }
        return false;
    }

    static bool textMatch(const Row &row, const QueryTerm &term)
    {
        const QStringList phrase = foldedWords(term.value);
        if (fold(row.handle.displayName + u' ' + row.handle.address).contains(fold(term.value)))
            return true;
        return std::any_of(row.texts.begin(), row.texts.end(), [&](const QString &text) {
            return holdsPhrase(text, phrase, term.prefix);
        });
    }

    // The very name before a part of one.
    static bool nameMatch(const QString &name, const QStringList &all, const QString &wanted)
    {
        const bool exact = std::any_of(all.begin(), all.end(), [&wanted](const QString &each) {
            return fold(each) == fold(wanted);
        });
        return exact ? fold(name) == fold(wanted) : fold(name).contains(fold(wanted));
    }

    static bool ownerMatch(const std::optional<AgentId> &owner, const QString &wanted)
    {
        if (wanted == u"none"_s || !owner)
            return wanted == u"none"_s && !owner;
        if (wanted == u"me"_s)
            return owner == context.me;
        QString name;
        QStringList names;
        for (const Agent &agent : agents) {
            names << agent.name;
            if (agent.id == *owner)
                name = agent.name;
        }
        return nameMatch(name, names, wanted);
    }

    static bool tagMatch(const QStringList &tags, const QueryTerm &term)
    {
        return std::any_of(tags.begin(), tags.end(), [&term](const QString &tag) {
            return term.prefix ? fold(tag).startsWith(fold(term.value))
                               : fold(tag) == fold(term.value);
        });
    }

    static bool hasMatch(const Row &row, const QString &value)
    {
        return (value == u"attachment"_s && row.attachment) || (value == u"link"_s && row.link)
            || (value == u"note"_s && row.note) || (value == u"reply"_s && row.replied)
            || (value == u"tag"_s && !row.tags.isEmpty());
    }

    static Instant age(const Conversation &conversation)
    {
        return conversation.waitingSince.value_or(conversation.lastActivity);
    }

    // Spans and days of the test's queries; the day in Rome begins at 22:00 UTC.
    static std::chrono::milliseconds span(const QString &text)
    {
        return text == u"5m"_s ? std::chrono::minutes(5)
            : text == u"1h"_s  ? std::chrono::minutes(60)
                               : std::chrono::minutes(60 * 24 * 2);
    }
    static Instant dayStart(const QString &text)
    {
        const Instant today = testNow - std::chrono::hours(12);
        const int daysAgo = text == u"today"_s ? 0 : text == u"yesterday"_s ? 1 : 3;
        return today - std::chrono::hours(24 * daysAgo);
    }

    static bool languageMatch(const QString &language, const QString &wanted)
    {
        return language == wanted || language.startsWith(wanted + u'-');
    }

    static bool isCalled(const Row &row, const QString &name)
    {
        return fold(row.handle.displayName + u' ' + row.handle.address).contains(fold(name));
    }

    static bool termMatch(const Row &row, const QueryTerm &term)
    {
        const Conversation &conversation = row.conversation;
        switch (term.field) {
        case Field::Has: return hasMatch(row, term.value);
        case Field::Brand:
            return nameMatch(row.brand, {u"Aurora"_s, u"Aurora Bar"_s, u"Città"_s}, term.value);
        case Field::Tag: return tagMatch(row.tags, term);
        case Field::Owner: return ownerMatch(conversation.desk.owner, term.value);
        case Field::From: return term.value != u"me"_s && isCalled(row, term.value);
        case Field::To:
            return isCalled(row, term.value)
                || row.account.handle.toLower().contains(term.value.toLower());
        // All answers came from elsewhere.
        case Field::Agent: return term.value == u"none"_s;
        case Field::Older: return age(conversation) <= testNow - span(term.value);
        case Field::Newer: return age(conversation) > testNow - span(term.value);
        case Field::Before: return conversation.lastActivity < dayStart(term.value);
        case Field::After: return conversation.lastActivity >= dayStart(term.value);
        case Field::Lang: return languageMatch(conversation.language, term.value);
        case Field::Is: return isMatch(row.conversation, term.value);
        case Field::Network: return row.account.network == term.value;
        case Field::Account: return row.account.handle.toLower().contains(term.value.toLower());
        case Field::Text: return textMatch(row, term);
        }
        return false;
    }

    static bool matches(const Row &row, const ConversationQuery &query)
    {
        if (query.only && !query.only->contains(row.conversation.id))
            return false;
        if (query.account && *query.account != row.account.id)
            return false;
        const QList<Field> ofOneValue{Field::Network, Field::Account, Field::Brand, Field::Owner,
                                      Field::From,    Field::To,      Field::Agent, Field::Lang};
        for (const Field field : ofOneValue) {
            bool asked = false;
            bool found = false;
            for (const QueryTerm &term : query.query.terms) {
                if (term.field != field || term.negated)
                    continue;
                asked = true;
                found = found || termMatch(row, term);
            }
            if (asked && !found)
                return false;
        }
        return std::all_of(query.query.terms.begin(), query.query.terms.end(),
                           [&](const QueryTerm &term) {
            const bool alternative = !term.negated && ofOneValue.contains(term.field);
            const bool empty = term.field == Field::Text && foldedWords(term.value).isEmpty();
            return alternative || empty || termMatch(row, term) != term.negated;
        });
    }

    QList<Row> m_rows;
};

const QStringList vocabulary{u"camera"_s,    u"Città"_s,  u"perché"_s,      u"prenotazione"_s,
                             u"prenotare"_s, u"e-mail"_s, u"rimborso"_s,    u"100%"_s,
                             u"PERCHE"_s,    u"über"_s,   u"acqua_calda"_s, u"x"_s};

template<typename List>
auto pick(QRandomGenerator &random, const List &list)
{
    return list.at(random.bounded(int(list.size())));
}

/// Times around everything that the queries ask about, edges included.
Instant randomPast(QRandomGenerator &random)
{
    const QList<std::chrono::milliseconds> ago{std::chrono::minutes(random.bounded(20)),
                                               std::chrono::minutes(5),
                                               std::chrono::minutes(60),
                                               std::chrono::hours(12),
                                               std::chrono::hours(36),
                                               std::chrono::hours(random.bounded(120))};
    return testNow - pick(random, ago);
}

DeskState randomDesk(QRandomGenerator &random)
{
    DeskState desk;
    if (random.bounded(2))
        desk.owner = pick(random, agents).id;
    desk.priority = Priority(random.bounded(3) - 1);
    desk.outcome = Outcome(random.bounded(5));
    return desk;
}

ConversationRecord randomRecord(QRandomGenerator &random, const Account &account,
                                const Handle &handle)
{
    const std::optional<Instant> waiting =
        random.bounded(3) == 0 ? std::optional<Instant>() : randomPast(random);
    const std::optional<Instant> due = random.bounded(2)
        ? std::optional(testNow + std::chrono::minutes(30 * (random.bounded(7) - 3)))
        : std::nullopt;
    ConversationRecord record = aConversation()
                                    .at(account)
                                    .with(handle)
                                    .audience(Audience(random.bounded(3)))
                                    .state(ConversationState(random.bounded(5)))
                                    .unread(random.bounded(3))
                                    .waitingSince(waiting)
                                    .lastActivity(randomPast(random))
                                    .record();
    record.conversation.desk = randomDesk(random);
    record.conversation.dueAt = due;
    record.conversation.language =
        pick(random, QStringList{{}, u"it"_s, u"en"_s, u"pt-br"_s, u"pt"_s});
    if (random.bounded(2))
        record.lastOut = randomPast(random);
    return record;
}

void addMessages(TeamDatabase &db, QRandomGenerator &random, Row &row)
{
    const int messages = random.bounded(4);
    for (int m = 0; m < messages; ++m) {
        QStringList words;
        for (int w = random.bounded(6); w >= 0; --w)
            words << pick(random, vocabulary);
        MessageBuilder message = aMessage().of(row.conversation).text(words.join(u' '));
        const bool link = random.bounded(4) == 0;
        // A word that stands in the JSON text of spans, too.
        TextSpan span{0, 1, link ? TextSpan::Kind::Link : TextSpan::Kind::Tag, u"[\"link\",1]"_s};
        message.spans({span});
        row.link = row.link || link;
        if (random.bounded(4) == 0) {
            message.attachment({});
            row.attachment = true;
        }
        row.texts << message.in(db).text.text;
    }
}

void addNoteAndTags(TeamDatabase &db, QRandomGenerator &random, const QList<Tag> &tags, Row &row)
{
    for (const Tag &tag : tags) {
        if (random.bounded(4) != 0)
            continue;
        TagTable(db).add(row.conversation.id, tag.id, testNow);
        // The last one is taken away from the list afterwards.
        if (tag.id != tags.last().id)
            row.tags << tag.name;
    }
    const int note = random.bounded(3);
    if (note == 0)
        return;
    Statement insert = db.statement(
        u"INSERT INTO note (id, conversation_id, agent_id, text, written_at, removed_at)"
        u" VALUES (?, ?, ?, ?, ?, ?)"_s);
    insert.bind(NoteId::make()).bind(row.conversation.id).bind(maria.id).bind(u"nota"_s);
    insert.bind(testNow).bind(note == 1 ? std::optional<Instant>() : testNow).exec();
    row.note = note == 1;
}

QList<Account> addAccounts(TeamDatabase &db, QStringList &brandNames)
{
    PeopleTable people(db);
    const QList<Brand> brands{people.ensureBrand(u"Aurora"_s, testNow),
                              people.ensureBrand(u"Aurora Bar"_s, testNow),
                              people.ensureBrand(u"Città"_s, testNow)};
    brandNames = {brands[0].name, brands[1].name, brands[2].name, brands[2].name};
    return {
        anAccount().brand(brands[0].id).handle(u"Aurora@one.example"_s).in(db),
        anAccount().brand(brands[1].id).handle(u"aurora_bar@one.example"_s).in(db),
        anAccount()
            .brand(brands[2].id)
            .handle(u"100%bio@two.example"_s)
            .network(u"bluesky"_s)
            .in(db),
        anAccount()
            .brand(brands[2].id)
            .handle(u"bora\\vento@two.example"_s)
            .network(u"bluesky"_s)
            .in(db),
    };
}

QList<Row> fill(TeamDatabase &db, QRandomGenerator &random)
{
    for (const Agent &agent : agents) {
        db.statement(u"INSERT INTO agent (id, name, created_at) VALUES (?, ?, ?)"_s)
            .bind(agent.id)
            .bind(agent.name)
            .bind(testNow)
            .exec();
    }
    QStringList brandNames;
    const QList<Account> accounts = addAccounts(db, brandNames);
    QList<Handle> handles;
    const QStringList names{u"Anna Città"_s, u"100% Mario"_s,  u"Bob_by"_s,
                            u"Ça va"_s,      u"back\\slash"_s, u"Zoë"_s};
    for (int i = 0; i < 24; ++i) {
        handles << aHandle()
                       .name(pick(random, names))
                       .address(u"user%1@%2.example"_s.arg(i).arg(i % 2 ? u"a_b"_s : u"a-b"_s))
                       .in(db);
    }
    QList<Tag> tags;
    for (const QString &name : {u"Rimborso"_s, u"rimborso%"_s, u"Città vecchia"_s, u"weg"_s}) {
        tags << Tag{TagId::make(), name, u"red"_s, {}};
        TagTable(db).save(tags.last(), testNow);
    }
    QList<Row> rows;
    for (int i = 0; i < 120; ++i) {
        const int account = random.bounded(int(accounts.size()));
        const Handle handle = pick(random, handles);
        const ConversationRecord record = randomRecord(random, accounts[account], handle);
        ConversationTable(db).insert(record, testNow);
        Row row{record.conversation, accounts[account], handle, {}, brandNames[account], {}};
        row.replied = record.lastOut.has_value();
        addMessages(db, random, row);
        addNoteAndTags(db, random, tags, row);
        rows << row;
    }
    TagTable(db).remove(tags.last().id, testNow);
    return rows;
}

QueryTerm randomNameTerm(QRandomGenerator &random, bool negated)
{
    switch (random.bounded(8)) {
    case 5:
        return term(
            Field::From,
            pick(random, QStringList{u"me"_s, u"citta"_s, u"bob_"_s, u"USER1"_s, u"100%"_s}),
            negated);
    case 6:
        return term(Field::To,
                    pick(random, QStringList{u"ca va"_s, u"aurora"_s, u"a_b"_s, u"\\"_s}), negated);
    case 7:
        return term(Field::Agent, pick(random, QStringList{u"me"_s, u"none"_s, u"mario"_s}),
                    negated);
    case 0:
        return term(Field::Network, pick(random, QStringList{u"mastodon"_s, u"bluesky"_s, u"x"_s}),
                    negated);
    case 1:
        return term(
            Field::Account,
            pick(random,
                 QStringList{u"aurora"_s, u"_"_s, u"%"_s, u"\\"_s, u"TWO.example"_s, u"bio"_s}),
            negated);
    case 2:
        return term(
            Field::Brand,
            pick(random, QStringList{u"aurora"_s, u"AUR"_s, u"citta"_s, u"bar"_s, u"zzz"_s}),
            negated);
    case 3:
        return term(
            Field::Owner,
            pick(random,
                 QStringList{u"me"_s, u"none"_s, u"mario"_s, u"MAR"_s, u"citta"_s, u"nobody"_s}),
            negated);
    default:
        return term(Field::Lang, pick(random, QStringList{u"it"_s, u"pt"_s, u"pt-br"_s, u"p"_s}),
                    negated);
    }
}

QueryTerm randomTerm(QRandomGenerator &random)
{
    const bool negated = random.bounded(4) == 0;
    const QStringList spans{u"5m"_s, u"1h"_s, u"2d"_s};
    // Three days before 2026-05-14, a Thursday.
    const QStringList days{u"today"_s, u"yesterday"_s, u"monday"_s, u"2026-05-11"_s};
    switch (random.bounded(9)) {
    case 0:
    case 1: return term(Field::Is, pick(random, isValues()), negated);
    case 2:
    case 3: return randomNameTerm(random, negated);
    case 4:
        return term(Field::Tag,
                    pick(random,
                         QStringList{u"rimborso"_s, u"RIMB"_s, u"citta vecchia"_s, u"weg"_s,
                                     u"rimborso%"_s, u"%"_s}),
                    negated, random.bounded(2) == 0);
    case 5:
        return term(random.bounded(2) ? Field::Older : Field::Newer, pick(random, spans), negated);
    case 6:
        return term(random.bounded(2) ? Field::Before : Field::After, pick(random, days), negated);
    case 7: return term(Field::Has, pick(random, hasValues()), negated);
    default: break;
    }
    const QStringList values{
        u"citta"_s,  u"CITTÀ"_s, u"pren"_s,        u"perche"_s, u"mail"_s,
        u"e-mail"_s, u"100%"_s,  u"%"_s,           u"_"_s,      u"camera rimborso"_s,
        u"anna"_s,   u"a_b"_s,   u"uber"_s,        u"\\"_s,     u"\""_s,
        u"x"_s,      u"'"_s,     u"acqua calda"_s, u"bo"_s,     u"prenotazione"_s};
    return term(Field::Text, pick(random, values), negated, random.bounded(3) == 0);
}

ConversationQuery randomQuery(QRandomGenerator &random, const QList<Row> &rows)
{
    ConversationQuery query;
    for (int i = random.bounded(4); i > 0; --i)
        query.query.terms << randomTerm(random);
    query.order = ConversationOrder(random.bounded(3));
    if (random.bounded(5) == 0)
        query.account = pick(random, rows).account.id;
    if (random.bounded(5) == 0) {
        query.only.emplace();
        for (int i = random.bounded(30); i > 0; --i)
            *query.only << pick(random, rows).conversation.id;
    }
    return query;
}

} // namespace

/// The language of views and search, as SQL.
class TestConversationQuery : public StoreTestCase
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithAnOracle()
    {
        TestDatabase db(driver());
        QRandomGenerator random(20260514);
        const QList<Row> rows = fill(db, random);
        db.commit();
        const Oracle oracle(rows);
        QList<ConversationId> all;
        for (const Row &row : rows)
            all << row.conversation.id;
        ConversationTable table(db);
        int found = 0;
        for (int i = 0; i < 1000; ++i) {
            const ConversationQuery query = randomQuery(random, rows);
            const QList<ConversationId> expected = oracle.ids(query);
            const QList<ConversationId> ids = table.ids(query, context);
            QVERIFY2(ids == expected,
                     qPrintable(u"query %1: %2; %3 instead of %4"_s.arg(i)
                                    .arg(toText(query.query))
                                    .arg(ids.size())
                                    .arg(expected.size())));
            QCOMPARE(table.count(query, context), int(expected.size()));
            QCOMPARE(table.among(all, query, context),
                     QSet<ConversationId>(expected.begin(), expected.end()));
            found += int(expected.size());
        }
        // Queries that never find anything would agree too.
        QVERIFY(found > 5000);
    }

    void edgesAreWhereSidesChange()
    {
        TestDatabase db(driver());
        QRandomGenerator random(5);
        fill(db, random);
        db.commit();
        ConversationTable table(db);
        for (const QString &text :
             {u"older:2d"_s, u"newer:1h"_s, u"is:late"_s, u"is:due"_s, u"older:5m is:late"_s}) {
            ConversationQuery query;
            query.query = parseQuery(text).query;
            const QList<TimeEdge> edges = timeEdges(query.query);
            QueryContext at = context;
            int turns = 0;
            while (const std::optional<Instant> next = table.nextCrossing(edges, at.now)) {
                QVERIFY(*next > at.now);
                const QList<ConversationId> before = table.ids(query, at);
                QSet<ConversationId> members(before.begin(), before.end());
                // Until then nothing happens …
                QueryContext then = at;
                then.now = *next - std::chrono::milliseconds(1);
                QCOMPARE(table.ids(query, then), before);
                QVERIFY(table.crossed(edges, at.now, then.now).isEmpty());
                // … and then just the rows that are named.
                then.now = *next;
                const QSet<ConversationId> crossed = table.crossed(edges, at.now, then.now);
                QVERIFY(!crossed.isEmpty());
                members -= crossed;
                members += table.among(crossed.values(), query, then);
                const QList<ConversationId> after = table.ids(query, then);
                QCOMPARE(members, QSet<ConversationId>(after.begin(), after.end()));
                at = then;
                ++turns;
            }
            QVERIFY(turns > 1);
        }
    }

    void viewsAreReadByIndexes()
    {
        if (!isSqlite())
            QSKIP("PostgreSQL plans after the number of rows, and here there are few.");
        TestDatabase db(driver());
        QList<Query> queries;
        for (const BuiltInView view : AllBuiltInViews) {
            if (const std::optional<Query> query = queryOf(view))
                queries << *query;
        }
        for (const QString &text :
             {u"owner:me"_s, u"tag:rimborso"_s, u"is:high"_s, u"after:today"_s})
            queries << parseQuery(text).query;
        QList<std::pair<QString, QList<QueryValue>>> statements;
        for (const Query &query : std::as_const(queries)) {
            for (const ConversationOrder order :
                 {ConversationOrder::WaitingLongest, ConversationOrder::LastActivity,
                  ConversationOrder::Due}) {
                const CompiledQuery compiled =
                    compileForConversations({query, order, {}, {}}, context, {}, Dialect(driver()));
                statements.append({u"SELECT c.id FROM %1 WHERE %2 ORDER BY %3"_s.arg(
                                       compiled.tables(), compiled.condition, compiled.order),
                                   compiled.values});
                // Narrowed to a brand, the same rows are read in the same way.
                const CompiledQuery ofBrand = compileForConversations(
                    {query, order, {}, {}, BrandId::make()}, context, {}, Dialect(driver()));
                const auto stepsOf = [&db](const CompiledQuery &asked) {
                    Statement plan = db->statement(
                        u"EXPLAIN QUERY PLAN SELECT c.id FROM %1 WHERE %2 ORDER BY %3"_s.arg(
                            asked.tables(), asked.condition, asked.order));
                    asked.bindTo(plan);
                    plan.exec();
                    QStringList steps;
                    while (plan.next()) {
                        if (plan.text(3).contains(QRegularExpression(u"^(SCAN|SEARCH) c\\b"_s)))
                            // Where it sorts anyway, either index of the states does.
                            steps << plan.text(3)
                                         .remove(u"COVERING "_s)
                                         .replace(u"by_state_waiting"_s, u"by_state"_s);
                    }
                    return steps;
                };
                QCOMPARE(stepsOf(ofBrand), stepsOf(compiled));
                QVERIFY(!stepsOf(ofBrand).isEmpty());
            }
        }
        for (const TimeEdge::Of of :
             {TimeEdge::Of::Age, TimeEdge::Of::Due, TimeEdge::Of::Promise}) {
            for (const QString &sql : edgeSql(of).ids + edgeSql(of).earliest)
                statements.append({sql, {qint64(1), qint64(2)}});
        }
        for (const auto &[sql, values] : std::as_const(statements)) {
            Statement plan = db->statement(u"EXPLAIN QUERY PLAN "_s + sql);
            CompiledQuery bound;
            bound.values = values;
            bound.bindTo(plan);
            plan.exec();
            while (plan.next()) {
                const QString step = plan.text(3);
                const bool reads = step.startsWith(u"SCAN c"_s) || step.startsWith(u"SEARCH c"_s);
                QVERIFY2(!reads || step.contains(u" INDEX"_s), qPrintable(step + u": "_s + sql));
                const bool isEdge = sql.contains(u"FROM conversation WHERE"_s);
                QVERIFY2(!isEdge || !step.startsWith(u"SCAN"_s), qPrintable(step + u": "_s + sql));
            }
        }
    }

    void everythingIsInTheOrderOfAnIndex()
    {
        if (!isSqlite())
            QSKIP("PostgreSQL plans after the number of rows, and here there are few.");
        TestDatabase db(driver());
        for (const ConversationOrder order :
             {ConversationOrder::WaitingLongest, ConversationOrder::LastActivity,
              ConversationOrder::Due}) {
            const CompiledQuery compiled =
                compileForConversations({{}, order, {}, {}}, context, {}, Dialect(driver()));
            Statement plan =
                db->statement(u"EXPLAIN QUERY PLAN SELECT c.id FROM %1 ORDER BY %2"_s.arg(
                    compiled.tables(), compiled.order));
            plan.exec();
            while (plan.next())
                QVERIFY2(!plan.text(3).contains(u"TEMP B-TREE"_s), qPrintable(plan.text(3)));
        }
    }

    void wildcardsInNamesAreLetters()
    {
        TestDatabase db(driver());
        const Conversation percent =
            aConversation().with(aHandle().name(u"100% Mario"_s).in(db)).in(db);
        const Conversation line =
            aConversation().with(aHandle().name(u"a_b"_s).address(u"u@x"_s).in(db)).in(db);
        aConversation().with(aHandle().name(u"1000 Marios axb"_s).in(db)).in(db);
        ConversationTable table(db);
        QCOMPARE(table.ids({{{term(Field::Text, u"100% m"_s)}}, {}, {}, {}}, context),
                 QList<ConversationId>{percent.id});
        QCOMPARE(table.ids({{{term(Field::Text, u"a_b"_s)}}, {}, {}, {}}, context),
                 QList<ConversationId>{line.id});
    }

    void unknownValueFindsNothing()
    {
        TestDatabase db(driver());
        aConversation().in(db);
        ConversationTable table(db);
        QVERIFY(table.ids({{{term(Field::Is, u"nonsense' OR 1=1 --"_s)}}, {}, {}, {}}, context)
                    .isEmpty());
        QVERIFY(table.ids({{}, {}, QList<ConversationId>{}, {}}, context).isEmpty());
        QCOMPARE(table.ids({}, context).size(), 1);
    }

    void manyNamedConversations()
    {
        TestDatabase db(driver());
        const Account account = anAccount().in(db);
        const Handle handle = aHandle().in(db);
        QList<ConversationId> ids;
        for (int i = 0; i < 40; ++i)
            ids << aConversation().at(account).with(handle).in(db).id;
        QList<ConversationId> only = ids;
        for (int i = 0; i < 3000; ++i)
            only << ConversationId::make();
        QCOMPARE(ConversationTable(db).ids({{}, {}, only, {}}, context).size(), 40);
    }
};

SPORTELLO_TEST(TestConversationQuery)
#include "test_conversationquery.moc"
