// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/fold.h"
#include "storage/testdatabase.h"

#include <QRandomGenerator>

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
};

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
        if (a.waitingSince != b.waitingSince) {
            if (!a.waitingSince || !b.waitingSince)
                return a.waitingSince.has_value();
            return *a.waitingSince < *b.waitingSince;
        }
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

    static bool termMatch(const Row &row, const QueryTerm &term)
    {
        switch (term.field) {
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
        for (const Field field : {Field::Network, Field::Account}) {
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
            const bool alternative =
                !term.negated && (term.field == Field::Network || term.field == Field::Account);
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

QList<Row> fill(TeamDatabase &db, QRandomGenerator &random)
{
    const QList<Account> accounts{
        anAccount().handle(u"Aurora@one.example"_s).in(db),
        anAccount().handle(u"aurora_bar@one.example"_s).in(db),
        anAccount().handle(u"100%bio@two.example"_s).network(u"bluesky"_s).in(db),
        anAccount().handle(u"bora\\vento@two.example"_s).network(u"bluesky"_s).in(db),
    };
    QList<Handle> handles;
    const QStringList names{u"Anna Città"_s, u"100% Mario"_s,  u"Bob_by"_s,
                            u"Ça va"_s,      u"back\\slash"_s, u"Zoë"_s};
    for (int i = 0; i < 24; ++i) {
        handles << aHandle()
                       .name(pick(random, names))
                       .address(u"user%1@%2.example"_s.arg(i).arg(i % 2 ? u"a_b"_s : u"a-b"_s))
                       .in(db);
    }
    QList<Row> rows;
    for (int i = 0; i < 90; ++i) {
        const Account account = pick(random, accounts);
        const Handle handle = pick(random, handles);
        const std::optional<Instant> waiting = random.bounded(3) == 0
            ? std::optional<Instant>()
            : testNow - std::chrono::minutes(random.bounded(20));
        const Conversation conversation =
            aConversation()
                .at(account)
                .with(handle)
                .audience(Audience(random.bounded(3)))
                .state(ConversationState(random.bounded(5)))
                .unread(random.bounded(3))
                .waitingSince(waiting)
                .lastActivity(testNow - std::chrono::minutes(random.bounded(20)))
                .in(db);
        Row row{conversation, account, handle, {}};
        const int messages = random.bounded(4);
        for (int m = 0; m < messages; ++m) {
            QStringList words;
            for (int w = random.bounded(6); w >= 0; --w)
                words << pick(random, vocabulary);
            const Message message = aMessage().of(conversation).text(words.join(u' ')).in(db);
            row.texts << message.text.text;
        }
        rows << row;
    }
    return rows;
}

QueryTerm randomTerm(QRandomGenerator &random)
{
    const bool negated = random.bounded(4) == 0;
    switch (random.bounded(4)) {
    case 0: return term(Field::Is, pick(random, isValues()), negated);
    case 1:
        return term(Field::Network, pick(random, QStringList{u"mastodon"_s, u"bluesky"_s, u"x"_s}),
                    negated);
    case 2:
        return term(
            Field::Account,
            pick(random,
                 QStringList{u"aurora"_s, u"_"_s, u"%"_s, u"\\"_s, u"TWO.example"_s, u"bio"_s}),
            negated);
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
    query.order = ConversationOrder(random.bounded(2));
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
        ConversationTable table(db);
        int found = 0;
        for (int i = 0; i < 1000; ++i) {
            const ConversationQuery query = randomQuery(random, rows);
            const QList<ConversationId> expected = oracle.ids(query);
            const QList<ConversationId> ids = table.ids(query);
            QVERIFY2(ids == expected,
                     qPrintable(u"query %1: %2; %3 instead of %4"_s.arg(i)
                                    .arg(toText(query.query))
                                    .arg(ids.size())
                                    .arg(expected.size())));
            QCOMPARE(table.count(query), int(expected.size()));
            found += int(expected.size());
        }
        // Queries that never find anything would agree too.
        QVERIFY(found > 5000);
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
        QCOMPARE(table.ids({{{term(Field::Text, u"100% m"_s)}}, {}, {}, {}}),
                 QList<ConversationId>{percent.id});
        QCOMPARE(table.ids({{{term(Field::Text, u"a_b"_s)}}, {}, {}, {}}),
                 QList<ConversationId>{line.id});
    }

    void unknownValueFindsNothing()
    {
        TestDatabase db(driver());
        aConversation().in(db);
        ConversationTable table(db);
        QVERIFY(table.ids({{{term(Field::Is, u"nonsense' OR 1=1 --"_s)}}, {}, {}, {}}).isEmpty());
        QVERIFY(table.ids({{}, {}, QList<ConversationId>{}, {}}).isEmpty());
        QCOMPARE(table.ids({}).size(), 1);
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
        QCOMPARE(ConversationTable(db).ids({{}, {}, only, {}}).size(), 40);
    }
};

SPORTELLO_TEST(TestConversationQuery)
#include "test_conversationquery.moc"
