// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/allnetworks.h"
#include "services/notedrafts.h"
#include "services/notes.h"
#include "services/tags.h"
#include "services/triage.h"
#include "storage/auditlog.h"
#include "support/builders.h"
#include "support/servicedesk.h"
#include "support/spynetwork.h"

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString marker = u"zzNoteMarkerZz"_s;
const QString replyText = u"Grazie, guardiamo subito qqReplyQq"_s;

// Nothing that goes out can be made of a note, and nothing that sends takes one.
template<typename Outgoing>
constexpr bool isApart =
    !std::is_constructible_v<
        Outgoing,
        Note> && !std::is_convertible_v<Note, Outgoing> && !std::is_assignable_v<Outgoing &, Note>;
template<typename Outgoing>
constexpr bool isApartFromDrafts =
    !std::is_constructible_v<
        Outgoing,
        NoteDraft> && !std::is_convertible_v<NoteDraft, Outgoing> && !std::is_assignable_v<Outgoing &, NoteDraft>;
static_assert(
    isApartFromDrafts<
        Reply> && isApartFromDrafts<OutboxItem> && isApartFromDrafts<NewReply> && isApartFromDrafts<Draft> && isApartFromDrafts<Message> && isApartFromDrafts<QString>);
static_assert(
    isApart<
        Reply> && isApart<RemoteAction> && isApart<RemoteThread> && isApart<OutboxItem> && isApart<NewReply> && isApart<NewAction> && isApart<Draft> && isApart<Message> && isApart<QString> && isApart<FormattedText>);

template<typename Outgoing>
concept MadeOfANote = requires(Note note)
{
    Outgoing{note};
};
static_assert(
    !MadeOfANote<
        Reply> && !MadeOfANote<RemoteAction> && !MadeOfANote<RemoteThread> && !MadeOfANote<OutboxItem> && !MadeOfANote<NewReply> && !MadeOfANote<Draft>);

static_assert(
    !std::is_invocable_v<decltype(&Connector::send), Connector *, Note> && !std::is_invocable_v<decltype(&Connector::findSent), Connector *, Note> && !std::is_invocable_v<decltype(&Connector::act), Connector *, Note> && !std::is_invocable_v<decltype(&Connector::thread), Connector *, Note> && !std::is_invocable_v<decltype(&Outbox::enqueue), Outbox *, Note> && !std::is_invocable_v<decltype(&Drafts::edit), Drafts *, Note> && !std::is_invocable_v<decltype(&Drafts::edit), Drafts *, NoteDraft>);

} // namespace

/// Remarks among ourselves, and that they stay so.
class TestNotes : public StoreTestCase
{
    Q_OBJECT

    struct Scene
    {
        Scene()
            : desk({&server})
            , notes(desk.store.store(), desk.store.clock())
        {
            desk.store.clock().advance(1h);
            server.customerWrites(u"giulia"_s, u"Buongiorno"_s, desk.store.clock().now() - 1s);
            account = desk.connect(server);
            giulia = desk.conversationWith(u"giulia"_s).id;
        }
        QStringList texts()
        {
            QStringList texts;
            const QList<Note> all = waitFor(notes.of(giulia)).value();
            for (const Note &note : all)
                texts.append(note.text);
            return texts;
        }

        ScriptedServer server;
        ServiceDesk desk;
        Notes notes;
        Account account;
        ConversationId giulia;
    };

private Q_SLOTS:
    void areKeptInOrder()
    {
        Scene scene;
        scene.desk.store.takeCommits();
        const auto first =
            waitFor(scene.notes.add(scene.giulia, u" Cliente di casa \n"_s, scene.desk.agent.id));
        QVERIFY(first);
        QCOMPARE(first->text, u"Cliente di casa"_s);
        QCOMPARE(first->agentName, u"Sara"_s);
        const ChangeSet changes = scene.desk.store.takeCommits().first();
        QCOMPARE(changes.notes, QSet{scene.giulia});
        QVERIFY(changes.conversations.isEmpty()); // no row of the list shows anything else
        scene.desk.store.clock().advance(1min);
        QVERIFY(waitFor(scene.notes.add(scene.giulia, u"Stanza 12"_s, scene.desk.agent.id)));
        const auto thread = waitFor(scene.desk.conversations->thread(scene.giulia, 10)).value();
        QCOMPARE(thread.notes.size(), 2);
        QCOMPARE(thread.notes.first(), *first);
        QCOMPARE(thread.messages.size(), 1);
        QCOMPARE(scene.desk.store
                     .team([](TeamDatabase &db) { return AuditLog(db).count(u"note.added"_s); })
                     .value(),
                 2);
    }

    void areEditedRemovedAndTakenBack()
    {
        Scene scene;
        const AgentId sara = scene.desk.agent.id;
        const NoteId id = waitFor(scene.notes.add(scene.giulia, u"Stanza 12"_s, sara)).value().id;
        scene.desk.store.clock().advance(1min);
        const auto edited = waitFor(scene.notes.edit(id, u"Stanza 14"_s, sara));
        QVERIFY(edited->editedAt == scene.desk.store.clock().now());
        QCOMPARE(scene.texts(), QStringList{u"Stanza 14"_s});
        QVERIFY(waitFor(scene.notes.remove(id, sara)));
        QVERIFY(scene.texts().isEmpty());
        QVERIFY(waitFor(scene.notes.restore(id, sara)));
        QCOMPARE(scene.texts(), QStringList{u"Stanza 14"_s});

        const auto kind = [](const Result<Note> &result) { return result.error().kind; };
        QCOMPARE(kind(waitFor(scene.notes.edit(id, u" \n"_s, sara))), ErrorKind::Refused);
        const QString tooLong(Notes::MaximumLength + 1, u'x');
        QCOMPARE(kind(waitFor(scene.notes.add(scene.giulia, tooLong, sara))), ErrorKind::Refused);
        QCOMPARE(kind(waitFor(scene.notes.add(ConversationId::make(), u"x"_s, sara))),
                 ErrorKind::NotFound);
        QCOMPARE(kind(waitFor(scene.notes.remove(NoteId::make(), sara))), ErrorKind::NotFound);
    }

    void reachNoNetwork_data()
    {
        QTest::addColumn<int>("index");
        const NetworkList networks = allNetworks();
        QVERIFY(networks.size() >= 3);
        for (size_t i = 0; i < networks.size(); ++i)
            QTest::newRow(qPrintable(networks.at(i)->name())) << int(i);
        QTest::newRow("scripted") << -1;
    }

    /// Everything that a network's connector is given, and everything that it sends, while
    /// conversations are full of notes.
    void reachNoNetwork()
    {
        QFETCH(const int, index);
        const NetworkList networks = allNetworks();
        Spied spied;
        ScriptedServer server;
        server.customerWrites(u"giulia"_s, u"Buongiorno"_s, testNow);
        ServiceDesk desk({&server});
        desk.store.clock().advance(1h);
        spied.network = desk.network;
        if (index >= 0)
            spied.network = networks.at(size_t(index)).get();
        spied.answers = answers;
        desk.networks.push_back(std::make_unique<SpyNetwork>(spied));
        desk.accounts->setPractice(spied.network->isPractice());
        const auto account =
            waitFor(desk.accounts->add(SpyNetwork::Name, signedIn(*spied.network, desk)));
        QVERIFY(account);
        desk.sync();
        ask(desk, *account);
        writeNotes(desk);
        desk.sync();
        answer(desk, *account);

        for (const QString &line : std::as_const(spied.seen))
            QVERIFY2(!line.contains(marker), qPrintable(line));
        // ... and it was looked at what goes out.
        for (const QString &call : {u"fetch "_s, u"thread "_s, u"send "_s, u"act "_s})
            QVERIFY2(!spied.seen.filter(call).isEmpty(), qPrintable(call));
        QVERIFY(!spied.seen.filter(u"send "_s).filter(u"qqReplyQq"_s).isEmpty());
        if (!spied.network->isPractice() && index >= 0)
            QVERIFY2(!spied.seen.filter(u"http "_s).filter(u"qqReplyQq"_s).isEmpty(),
                     qPrintable(spied.seen.mid(spied.seen.size() - 12).join(u'\n')));
    }

private:
    /// A post of the network that looks at ids more closely than the others.
    static QString messageId(Audience audience)
    {
        return audience == Audience::Public ? post : u"4711"_s;
    }
    static inline const QString post =
        u"at://did:plc:giulia22222222222222222a/app.bsky.feed.post/3lb2222222222"_s;
    static inline const QHash<QString, QByteArray> answers{
        {u"com.atproto.repo.getRecord"_s, "{\"error\":\"RecordNotFound\"}"},
        {u"app.bsky.feed.getPostThread"_s,
         "{\"thread\":{\"post\":{\"uri\":\"" + post.toUtf8() + "\",\"cid\":\"bafy\"}}}"}};

    /// Conversations as the network may bring them.
    static void ask(ServiceDesk &desk, const Account &account)
    {
        desk.store.team([&](TeamDatabase &database) {
            for (const Audience audience : {Audience::Public, Audience::Private}) {
                const Handle handle = HandleBuilder().in(database);
                const Conversation conversation = aConversation()
                                                      .at(account)
                                                      .with(handle)
                                                      .audience(audience)
                                                      .lastActivity(testNow + 59min)
                                                      .in(database);
                aMessage().of(conversation).remoteId(messageId(audience)).in(database);
            }
        });
    }
    static void writeNotes(ServiceDesk &desk)
    {
        const AgentId agent = desk.agent.id;
        Notes notes(desk.store.store(), desk.store.clock());
        NoteDrafts drafts(desk.store.store(), desk.store.clock());
        Tags tags(desk.store.store(), desk.store.clock());
        const auto tag = waitFor(tags.create({{}, marker, u"red"_s, {}}, agent));
        QVERIFY(tag);
        const auto ids = waitFor(desk.conversations->list({})).value();
        QVERIFY(ids.size() >= 2);
        for (const ConversationId &id : ids) {
            const auto note = waitFor(notes.add(id, marker + u" uno"_s, agent));
            QVERIFY(note);
            QVERIFY(waitFor(notes.edit(note->id, u"due "_s + marker, agent)));
            const auto gone = waitFor(notes.add(id, marker, agent));
            QVERIFY(waitFor(notes.remove(gone->id, agent)));
            drafts.edit(id, {}, marker + u" begun"_s);
            drafts.edit(id, note->id, marker + u" changed"_s);
            QVERIFY(waitFor(drafts.flush()).ok());
        }
        QVERIFY(waitFor(desk.triage->toggleTag(ids, tag->id, agent)));
        QVERIFY(waitFor(desk.triage->take(ids, agent)));
    }
    /// Replies to everybody, and everything else that can be done to what they wrote.
    static void answer(ServiceDesk &desk, const Account &account)
    {
        const auto ids = waitFor(desk.conversations->list({})).value();
        const auto rows = waitFor(desk.conversations->summaries(ids)).value();
        for (const ConversationSummary &row : rows) {
            desk.reply(row, replyText, row.audience);
            for (int kind = int(ActionKind::Like); kind <= int(ActionKind::Report); ++kind) {
                NewAction action;
                action.kind = ActionKind(kind);
                action.account = account.id;
                action.conversation = row.id;
                action.messageRemoteId = messageId(row.audience);
                action.personAddress = row.handleAddress;
                action.comment = u"Spam"_s;
                action.agent = desk.agent.id;
                QVERIFY(waitFor(desk.moderation->request(action)));
            }
        }
        desk.pass(45s);
        desk.sync();
    }
    /// By its own sign-in where that asks nothing, else made up.
    static SignedIn signedIn(const Network &network, ServiceDesk &desk)
    {
        for (const SignInMethod &method : network.signInForm().methods) {
            const bool asks = std::any_of(method.fields.begin(), method.fields.end(),
                                          [](const SignInField &field) { return field.required; });
            if (method.kind != SignInMethod::Kind::Fields || asks)
                continue;
            const auto attempt = network.signIn({method.name, {}}, desk.context);
            std::optional<Result<SignedIn>> answer;
            QObject::connect(attempt.get(), &SignInAttempt::finished, attempt.get(),
                             [&](const Result<SignedIn> &result) { answer = result; });
            attempt->start();
            if (!QTest::qWaitFor([&] { return answer && answer->ok(); }))
                qWarning("The sign-in did not succeed.");
            return answer ? answer->valueOr(SignedIn{}) : SignedIn{};
        }
        SignedIn made;
        made.server = u"https://127.0.0.1:9"_s;
        made.identity = {
            u"brand.example"_s, u"did:plc:aurora22222222222222222a"_s, u"Hotel Aurora"_s, {}, {}};
        made.credentials = Secret(
            u"{\"access_token\":\"t\",\"token\":\"t\",\"accessJwt\":\"t\",\"refreshJwt\":\"t\","
            "\"refresh_token\":\"t\",\"client_id\":\"c\",\"client_secret\":\"t\",\"password\":"
            "\"t\","
            "\"scope\":\"read write\"}"_s);
        return made;
    }
};

SPORTELLO_TEST(TestNotes)
#include "test_notes.moc"
