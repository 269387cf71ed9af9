// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/earlieranswers.h"

#include "domain/questionwords.h"
#include "support/builders.h"
#include "support/teststore.h"

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QStringList words(const QString &text, const QString &language)
{
    QStringList found;
    for (const QuestionWord &word : questionWords(text, language, {u"aurora"_s}))
        found.append(word.word);
    return found;
}

} // namespace

/// "How did we answer this?"
class TestEarlierAnswers : public StoreTestCase
{
    Q_OBJECT

    struct Scene
    {
        Scene()
            : answers(store.store(), store.clock())
        {
            store.team([this](TeamDatabase &database) {
                account = anAccount().in(database);
                brandMate = anAccount().brand(account.brand).in(database);
                stranger = anAccount()
                               .brand(PeopleTable(database).ensureBrand(u"Porto"_s, testNow).id)
                               .in(database);
            });
            // What everybody writes says little.
            for (int i = 0; i < 12; ++i)
                ask(u"Buongiorno, la camera numero %1 della prenotazione"_s.arg(i), {}, 24h * 100);
            asked = ask(u"Buongiorno! Possiamo portare il cane in camera?"_s, {}, 1min);
        }
        /// A conversation in which a customer asked and was answered, or not.
        Conversation ask(const QString &question, const QString &answer,
                         std::chrono::milliseconds ago, Audience audience = Audience::Public,
                         std::optional<Account> at = {}, const QString &language = u"it"_s)
        {
            return store
                .team([&](TeamDatabase &database) -> Result<Conversation> {
                    ConversationBuilder builder = aConversation();
                    builder.at(at.value_or(account)).audience(audience);
                    ConversationRecord record = builder.record();
                    const Conversation made = builder.in(database);
                    setLanguage(database, made, language);
                    Message message = aMessage().of(made).text(question).at(testNow - ago).value();
                    message.language = language;
                    MessageTable(database).insert(message, {});
                    if (!answer.isEmpty())
                        aMessage()
                            .of(made)
                            .out()
                            .text(answer)
                            .at(testNow - ago + 5min)
                            .in(database);
                    return made;
                })
                .value();
        }
        static void setLanguage(TeamDatabase &database, const Conversation &conversation,
                                const QString &language)
        {
            auto record = ConversationTable(database).find(conversation.id);
            record->conversation.language = language;
            ConversationTable(database).update(*record);
        }
        QList<EarlierAnswer> found(int limit = 12)
        {
            return waitFor(answers.of(asked.id, limit)).value();
        }
        QStringList texts()
        {
            QStringList texts;
            const QList<EarlierAnswer> all = found();
            for (const EarlierAnswer &answer : all)
                texts.append(answer.answerText);
            return texts;
        }

        TestStore store;
        EarlierAnswers answers;
        Account account;
        Account brandMate;
        Account stranger;
        Conversation asked;
    };

private Q_SLOTS:
    void theWordsOfAQuestion()
    {
        QCOMPARE(words(u"Buongiorno! Vorrei sapere se posso portare il CANE in camera, grazie"_s,
                       u"it"_s),
                 QStringList({u"portare"_s, u"cane"_s, u"camera"_s}));
        QCOMPARE(
            words(u"@aurora@social.example Is the pool heated? https://x.example/pool AU-48213"_s,
                  u"en"_s),
            QStringList({u"pool"_s, u"heated"_s}));
        QCOMPARE(words(u"Aurora, città città"_s, u"it"_s), QStringList({u"citta"_s}));
        // No language, no small words of any.
        QCOMPARE(words(u"Wo ist das Frühstück? Where is the breakfast?"_s, {}),
                 QStringList({u"fruhstuck"_s, u"breakfast"_s}));
        QVERIFY(questionWords(u"camera"_s, u"it"_s).first().forms.contains(u"camere"_s));
        QVERIFY(questionWords(u"dogs"_s, u"en"_s).first().forms == QStringList{u"dogs"_s});
        QVERIFY(questionWords(u"towels"_s, u"en"_s).first().forms.contains(u"towel"_s));
        // Folding takes it apart, an index does not.
        QVERIFY(questionWords(u"Straße"_s, u"de"_s).first().forms.contains(u"straße"_s));
    }

    void whatWasSolvedComesFirstUntilItIsReopened()
    {
        Scene scene;
        const QString question = u"Possiamo portare il cane in camera?"_s;
        scene.ask(question, u"Sì, senza problemi."_s, 24h * 10);
        const Conversation other =
            scene.ask(question, u"Certo, con un piccolo supplemento."_s, 24h * 12);
        QCOMPARE(scene.texts().first(), u"Sì, senza problemi."_s);
        QVERIFY(!scene.found().first().solved);
        const auto end = [&](ConversationState state, Outcome outcome) {
            scene.store.team([&](TeamDatabase &database) {
                auto record = ConversationTable(database).find(other.id);
                record->conversation.state = state;
                record->conversation.desk.outcome = outcome;
                ConversationTable(database).update(*record);
            });
        };
        end(ConversationState::Done, Outcome::Solved);
        QCOMPARE(scene.texts().first(), u"Certo, con un piccolo supplemento."_s);
        QVERIFY(scene.found().first().solved);
        end(ConversationState::Done, Outcome::Spam);
        QCOMPARE(scene.texts().first(), u"Sì, senza problemi."_s);
        end(ConversationState::New, Outcome::None);
        QCOMPARE(scene.texts().first(), u"Sì, senza problemi."_s);
    }

    void whatWasSentAgainComesFirst()
    {
        Scene scene;
        const QString question = u"Possiamo portare il cane in camera?"_s;
        scene.ask(question, u"Sì, senza problemi."_s, 24h * 10);
        for (int i = 0; i < 4; ++i)
            scene.ask(question, u"Certo, con un piccolo supplemento."_s, 24h * (12 + i));
        const QList<EarlierAnswer> found = scene.found();
        QCOMPARE(found.size(), 2);
        QCOMPARE(found.first().answerText, u"Certo, con un piccolo supplemento."_s);
        QCOMPARE(found.first().timesUsed, 4);
        QCOMPARE(found.last().timesUsed, 1);
        // A use is no reason to give another answer than to what was asked.
        scene.ask(u"Il cane può dormire in camera con i bambini?"_s, u"Sì, certo."_s, 24h * 9);
        for (int i = 0; i < 9; ++i)
            scene.ask(u"Quanto costa la camera con vista, signora?"_s, u"Cento euro."_s,
                      24h * (3 + i));
        QVERIFY(scene.texts().first() != u"Cento euro."_s);
    }

    void aCannedReplyThatWasHardlyChangedComesFirst()
    {
        Scene scene;
        const QString question = u"Possiamo portare il cane in camera?"_s;
        const QString canned = u"Certo, cani piccoli sono benvenuti senza supplemento."_s;
        scene.ask(question, u"Sì, senza problemi per noi davvero."_s, 24h * 10);
        scene.ask(question, canned + u" Saluti"_s, 24h * 12);
        QCOMPARE(scene.texts().first(), u"Sì, senza problemi per noi davvero."_s);
        const auto put = [&](const QString &id, const QString &text, int uses) {
            scene.store.team([&](TeamDatabase &database) {
                database
                    .statement(u"INSERT INTO canned_reply (id, shortcut, title, scope, audience,"
                               u" active, kind, use_count, created_at, updated_at)"
                               u" VALUES (?, '', 'x', 'all', 'any', 1, 'ordinary', ?, 1, 1)"_s)
                    .bind(id)
                    .bind(uses)
                    .exec();
                database
                    .statement(u"INSERT INTO canned_text (reply_id, language, position, text,"
                               u" short_text) VALUES (?, 'it', 0, ?, '')"_s)
                    .bind(id)
                    .bind(text)
                    .exec();
            });
        };
        put(u"never"_s, canned, 0);
        QCOMPARE(scene.texts().first(), u"Sì, senza problemi per noi davvero."_s);
        put(u"other"_s, u"{{contact.first_name}}, la piscina apre alle nove."_s, 40);
        QCOMPARE(scene.texts().first(), u"Sì, senza problemi per noi davvero."_s);
        put(u"used"_s, u"{{contact.first_name}}: "_s + canned, 30);
        const EarlierAnswer best = scene.found().first();
        QCOMPARE(best.answerText, canned + u" Saluti"_s);
        QCOMPARE(best.timesUsed, 30);
    }

    void aSimilarQuestionBringsOurAnswer()
    {
        Scene scene;
        const Conversation like = scene.ask(u"Il cane può dormire nelle camere con noi?"_s,
                                            u"Certo, i cani piccoli sono benvenuti."_s, 24h * 30);
        scene.ask(u"A che ora apre la piscina?"_s, u"Alle nove."_s, 24h * 20);
        const QList<EarlierAnswer> found = scene.found();
        QCOMPARE(found.size(), 1);
        const EarlierAnswer &answer = found.first();
        QCOMPARE(answer.conversation, like.id);
        QCOMPARE(answer.answerText, u"Certo, i cani piccoli sono benvenuti."_s);
        QCOMPARE(answer.questionText, u"Il cane può dormire nelle camere con noi?"_s);
        QCOMPARE(int(answer.audience), int(Audience::Public));
        QVERIFY(answer.url.startsWith(u"https://"_s));
        QCOMPARE(answer.network, u"mastodon"_s);
        QVERIFY(!answer.contactName.isEmpty());
        QCOMPARE(answer.answeredAt, Instant(testNow - 24h * 30 + 5min));
    }

    void onlyWhatReachedSomebodyIsAnAnswer()
    {
        Scene scene;
        scene.ask(u"Posso portare il cane in camera?"_s, {}, 24h * 3);
        const Conversation deleted = scene.ask(u"Il cane in camera va bene?"_s, u"No."_s, 24h * 4);
        scene.store.team([&deleted](TeamDatabase &database) {
            const QList<Message> all = MessageTable(database).page(deleted.id, {}, 10);
            MessageTable(database).markDeleted(all.last().id, 2, testNow);
        });
        const Conversation gone = scene.ask(u"Cane in camera?"_s, u"Sì, volentieri."_s, 24h * 5);
        scene.store.team([&gone](TeamDatabase &database) {
            const QList<Message> all = MessageTable(database).page(gone.id, {}, 10);
            MessageTable(database).markDeleted(all.first().id, 2, testNow);
        });
        // Somebody else's post in a thread of ours is nobody's question to us.
        const Conversation crowd = scene.ask(u"Ciao"_s, {}, 24h * 7);
        scene.store.team([&crowd](TeamDatabase &database) {
            aMessage()
                .of(crowd)
                .text(u"Il cane in camera?"_s)
                .from(u"Passante"_s, u"passante@town.example"_s)
                .at(testNow - 24h * 7 + 1min)
                .in(database);
            aMessage().of(crowd).out().text(u"Ciao!"_s).at(testNow - 24h * 7 + 2min).in(database);
        });
        QCOMPARE(scene.texts(), QStringList());
    }

    void theConversationItselfIsNoAnswer()
    {
        Scene scene;
        scene.store.team([&scene](TeamDatabase &database) {
            aMessage()
                .of(scene.asked)
                .text(u"Allora, il cane in camera?"_s)
                .at(testNow - 24h)
                .in(database);
            aMessage().of(scene.asked).out().text(u"Vediamo"_s).at(testNow - 23h).in(database);
        });
        QCOMPARE(scene.texts(), QStringList());
    }

    void aPrivateAnswerIsMarkedAndNeverForEverybody()
    {
        Scene scene;
        scene.ask(u"Cane in camera?"_s, u"Per la sua stanza 12 sì."_s, 24h * 3, Audience::Private);
        const QList<EarlierAnswer> found = scene.found();
        QCOMPARE(found.size(), 1);
        QCOMPARE(int(found.first().audience), int(Audience::Private));
        QVERIFY(found.first().url.isEmpty());
        QVERIFY(!EarlierAnswers::mayBeInserted(found.first(), Audience::Public));
        QVERIFY(!EarlierAnswers::mayBeInserted(found.first(), Audience::Review));
        QVERIFY(EarlierAnswers::mayBeInserted(found.first(), Audience::Private));
    }

    void sameAccountSameLanguageAndRecentOnesComeFirst()
    {
        Scene scene;
        const QString question = u"Posso portare il cane in camera?"_s;
        scene.ask(question, u"altra marca"_s, 24h * 10, Audience::Public, scene.stranger);
        scene.ask(question, u"vecchia"_s, 24h * 900);
        scene.ask(question, u"altra lingua"_s, 24h * 10, Audience::Public, {}, u"es"_s);
        scene.ask(question, u"altro account"_s, 24h * 10, Audience::Public, scene.brandMate);
        scene.ask(question, u"giusta"_s, 24h * 10);
        QCOMPARE(scene.texts(),
                 QStringList({u"giusta"_s, u"altro account"_s, u"vecchia"_s, u"altra marca"_s,
                              u"altra lingua"_s}));
        QCOMPARE(scene.found(2).size(), 2);
    }

    void oneAnswerOfManyTimesIsOneAndItsPartsAreTogether()
    {
        Scene scene;
        scene.ask(u"Cane in camera?"_s, u"Sì, volentieri!"_s, 24h * 3);
        scene.ask(u"In camera col cane?"_s, u"Sì volentieri."_s, 24h * 4);
        const Conversation parts =
            scene.ask(u"Il mio cane in camera?"_s, u"Prima parte"_s, 24h * 9);
        scene.store.team([&parts](TeamDatabase &database) {
            const Instant first = testNow - 24h * 9 + 5min;
            aMessage().of(parts).out().text(u"e seconda"_s).at(first + 10s).in(database);
            aMessage().of(parts).text(u"Grazie"_s).at(first + 20s).in(database);
            aMessage().of(parts).out().text(u"Prego"_s).at(first + 30s).in(database);
        });
        QStringList texts = scene.texts();
        texts.sort();
        QCOMPARE(texts, QStringList({u"Prima parte\ne seconda"_s, u"Sì, volentieri!"_s}));
    }

    void nothingWorthLookingForFindsNothing()
    {
        Scene scene;
        scene.ask(u"Grazie mille"_s, u"Prego"_s, 24h);
        scene.asked = scene.ask(u"Grazie mille!!! 👍"_s, {}, 1min);
        QCOMPARE(scene.texts(), QStringList());
        const auto none = waitFor(scene.answers.of(ConversationId::make()));
        QCOMPARE(int(none.error().kind), int(ErrorKind::NotFound));
    }

    void everythingUnansweredIsTheQuestion()
    {
        Scene scene;
        scene.ask(u"Dove si parcheggia la macchina?"_s, u"Nel cortile."_s, 24h * 3);
        scene.store.team([&scene](TeamDatabase &database) {
            aMessage()
                .of(scene.asked)
                .text(u"E la macchina, dove si parcheggia?"_s)
                .at(testNow - 30s)
                .in(database);
        });
        QCOMPARE(scene.texts(), QStringList({u"Nel cortile."_s}));
    }
};

SPORTELLO_TEST(TestEarlierAnswers)

#include "test_earlieranswers.moc"
