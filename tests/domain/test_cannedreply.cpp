// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/cannedlint.h"
#include "domain/cannedreply.h"
#include "support/testcase.h"

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Instant now{std::chrono::milliseconds(1'778'752'800'000)};

CannedReply aReply(const QList<CannedText> &texts = {{u"en"_s, u"Hello"_s, {}}})
{
    CannedReply reply;
    reply.id = CannedReplyId::make();
    reply.shortcut = u"hello"_s;
    reply.title = u"Hello"_s;
    reply.texts = texts;
    return reply;
}

NetworkLimits limit(const QString &name, qsizetype characters)
{
    return {name, name.toUpper(), {{{Limit::Unit::Graphemes, characters}}, 0, false, {}}};
}

QList<CannedRemark::Kind> kinds(const CannedReply &reply, const QList<NetworkLimits> &limits = {})
{
    QList<CannedRemark::Kind> found;
    for (const CannedRemark &remark : CannedLint::check(reply, limits, now)) {
        found.append(remark.kind);
        if (remark.words.isEmpty())
            QTest::qFail("a remark without words", __FILE__, __LINE__);
    }
    return found;
}

} // namespace

/// Which text is offered, where a reply may be used, and what its author is told.
class TestCannedReply : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void offersTheBestLanguage_data()
    {
        QTest::addColumn<QStringList>("languages");
        QTest::addColumn<QString>("customer");
        QTest::addColumn<int>("expected");
        const QStringList four{u"en"_s, u"it"_s, u"de"_s, u"pt-br"_s};
        QTest::newRow("exactly") << four << u"it"_s << 1;
        QTest::newRow("relative") << four << u"de-AT"_s << 2;
        QTest::newRow("sister") << four << u"pt-pt"_s << 3;
        QTest::newRow("family") << four << u"pt"_s << 3;
        QTest::newRow("ours") << four << u"ja"_s << 0;
        QTest::newRow("unknown") << four << QString() << 0;
        QTest::newRow("exact before relative")
            << QStringList{u"de"_s, u"de-at"_s} << u"de-at"_s << 1;
        QTest::newRow("any before ours") << QStringList{u"en"_s, {}} << u"fr"_s << 1;
        QTest::newRow("first") << QStringList{u"it"_s, u"fr"_s} << u"ja"_s << 0;
        QTest::newRow("none") << QStringList() << u"it"_s << -1;
    }

    void offersTheBestLanguage()
    {
        QFETCH(QStringList, languages);
        QFETCH(QString, customer);
        CannedReply reply = aReply({});
        for (const QString &language : languages)
            reply.texts.append({language, u"x"_s, {}});
        QTEST(bestText(reply, customer, u"en"_s), "expected");
    }

    void takesTheShortVariantWhereOnlyThatFits()
    {
        const CannedText text{u"en"_s, u"Dear {{contact.name}}, welcome to us"_s,
                              u"Hi {{contact.name}}"_s};
        const auto choose = [&](qsizetype characters, const QString &name) {
            return fittingText(text, limit(u"x"_s, characters).limits, {{u"contact.name"_s, name}},
                               {});
        };
        QVERIFY(!choose(100, u"Anna"_s).isShort && choose(100, u"Anna"_s).fits);
        // What counts is the text as it will be sent.
        QVERIFY(choose(23, u"Anna"_s).isShort);
        QVERIFY(!choose(24, u"Anna"_s).isShort);
        QCOMPARE(choose(10, u"Anna"_s).filled.text, u"Hi Anna"_s);
        const CannedChoice neither = choose(3, u"Anna"_s);
        QVERIFY(!neither.isShort && !neither.fits);
        const CannedText onlyShort{u"en"_s, {}, u"Hi"_s};
        QVERIFY(fittingText(onlyShort, {}, {}, {}).isShort);
    }

    void usable_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<CannedUse>("expected");
        int number = 0;
        for (const CannedUse use :
             {CannedUse::Usable, CannedUse::Inactive, CannedUse::Expired, CannedUse::OtherAgent,
              CannedUse::OtherBrand, CannedUse::OtherAccount, CannedUse::OtherNetwork,
              CannedUse::PrivateOnly, CannedUse::PublicOnly, CannedUse::NotesOnly,
              CannedUse::NoText, CannedUse::NotVerified, CannedUse::PrivateOnly, CannedUse::Usable,
              CannedUse::Usable}) {
            QTest::addRow("%d", number) << number << use;
            ++number;
        }
    }

    void usable()
    {
        QFETCH(int, number);
        QFETCH(CannedUse, expected);
        CannedContext context;
        context.account = AccountId::make();
        context.brand = BrandId::make();
        context.agent = AgentId::make();
        context.network = u"x"_s;
        CannedReply reply = aReply();
        switch (number) {
        case 0:
            reply.scope = CannedScope::Account;
            reply.accounts = {context.account};
            break;
        case 1: reply.active = false; break;
        case 2: reply.expiresAt = now; break;
        case 3:
            reply.scope = CannedScope::Mine;
            reply.agent = AgentId::make();
            break;
        case 4:
            reply.scope = CannedScope::Brand;
            reply.brand = BrandId::make();
            break;
        case 5:
            reply.scope = CannedScope::Account;
            reply.accounts = {AccountId::make()};
            break;
        case 6: reply.networks = {u"y"_s}; break;
        case 7: reply.audience = CannedAudience::PrivateOnly; break;
        case 8:
            reply.audience = CannedAudience::Public;
            context.place = CannedPlace::Private;
            break;
        case 9: reply.audience = CannedAudience::Note; break;
        case 10: reply.texts = {{u"en"_s, {}, {}}}; break;
        case 11:
            reply.level = VerificationLevel::Certified;
            context.place = CannedPlace::Private;
            context.level = VerificationLevel::ReachableAddress;
            break;
        case 12: // whoever was verified is not alone there
            reply.level = VerificationLevel::Certified;
            context.level = VerificationLevel::SignedIn;
            break;
        case 13:
            reply.level = VerificationLevel::Certified;
            context.place = CannedPlace::Private;
            context.level = VerificationLevel::Certified;
            break;
        case 14:
            reply.level = VerificationLevel::Certified;
            context.place = CannedPlace::Note;
            break;
        }
        QCOMPARE(usableHere(reply, context, now), expected);
        QCOMPARE(CannedLint::reason(expected).isEmpty(), expected == CannedUse::Usable);
    }

    void aReviewIsPublic()
    {
        QCOMPARE(placeFor(Audience::Review), CannedPlace::Public);
        QCOMPARE(placeFor(Audience::Private), CannedPlace::Private);
    }

    void normalizes()
    {
        CannedReply reply = aReply({{u"DE_at"_s, u"\n Hallo\r\n "_s, {}}, {u"fr"_s, {}, u" "_s}});
        reply.shortcut = u" / hello\u0000 "_s;
        reply.tags = {u"a, b"_s, u" a "_s, u""_s};
        reply.agent = AgentId::make();
        reply.brand = BrandId::make();
        reply.accounts = {AccountId::make()};
        reply.kind = u" "_s;
        const CannedReply clean = normalized(reply);
        QCOMPARE(clean.shortcut, u"hello"_s);
        QCOMPARE(clean.tags, (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(clean.texts, (QList<CannedText>{{u"de-at"_s, u" Hallo"_s, {}}}));
        QVERIFY(clean.agent.isNull() && clean.brand.isNull() && clean.accounts.isEmpty());
        QCOMPARE(clean.kind, u"ordinary"_s);
        QVERIFY(normalized(clean) == clean);
    }

    void makesShortcutsOfTitles()
    {
        QCOMPARE(shortcutFor(u"  Où se garer ?"_s), u"ou-se-garer"_s);
        QCOMPARE(shortcutFor(u"Größe & Maße"_s), u"große-maße"_s);
        QCOMPARE(shortcutFor(u"Привет, мир"_s), u"привет-мир"_s);
        QCOMPARE(shortcutFor(u"!!! 🙂"_s).contains(u' '), false);
        QVERIFY(shortcutFor(QString(5000, u'x')).size() <= 40);
        QVERIFY(shortcutFor(u"one two three four five six seven eight nine ten"_s).size() <= 40);
    }

    void samePlaceIsShortcutAndScope()
    {
        CannedReply one = aReply();
        CannedReply other = aReply();
        other.shortcut = u"HELLO"_s;
        other.title = u"Other"_s;
        QVERIFY(samePlace(one, other));
        other.scope = CannedScope::Mine;
        QVERIFY(!samePlace(one, other));
        other.scope = CannedScope::All;
        one.shortcut.clear();
        QVERIFY(!samePlace(one, other));
        other.shortcut.clear();
        other.title = u"héllo"_s;
        QVERIFY(samePlace(one, other));
    }

    void lintFindsWhatIsWrong()
    {
        using Kind = CannedRemark::Kind;
        QVERIFY(kinds(aReply()).isEmpty());
        CannedReply reply = aReply();
        reply.shortcut.clear();
        reply.expiresAt = now - 1ms;
        QCOMPARE(kinds(reply), (QList<Kind>{Kind::NoShortcut, Kind::Expired}));
        reply = aReply({});
        reply.shortcut = u"two words"_s;
        QCOMPARE(kinds(reply), (QList<Kind>{Kind::ShortcutWithBlanks, Kind::Empty}));
        reply = aReply({{u"en"_s, u"{{contact.nmae}} {{ }}"_s, u"{{"_s}, {u"en"_s, {}, {}}});
        QCOMPARE(kinds(reply),
                 (QList<Kind>{Kind::UnknownVariable, Kind::EmptyPlaceholder, Kind::UnclosedBrace,
                              Kind::DuplicateLanguage, Kind::Empty}));
        const QList<CannedRemark> remarks = CannedLint::check(reply, {}, now);
        QVERIFY(remarks.first().words.contains(u"{{contact.name}}"_s));
        QCOMPARE(remarks.first().start, 0);
        QCOMPARE(remarks.first().length, 16);
        QCOMPARE(remarks.at(2).part, CannedRemark::Part::ShortText);
        QCOMPARE(remarks.at(3).text, 1);
    }

    void lintMeasuresWhatCannotBecomeShorter()
    {
        using Kind = CannedRemark::Kind;
        const QString forty(40, u'x');
        // Placeholders may stay empty.
        QVERIFY(kinds(aReply({{u"en"_s, forty + u"{{contact.name|}}{{ask:x}}"_s, {}}}),
                      {limit(u"net"_s, 40)})
                    .isEmpty());
        CannedReply reply = aReply({{u"en"_s, forty, {}}});
        const QList<NetworkLimits> limits{limit(u"net"_s, 30), limit(u"big"_s, 400)};
        QCOMPARE(kinds(reply, limits), (QList<Kind>{Kind::NoShortText, Kind::TooLong}));
        QVERIFY(CannedLint::check(reply, limits, now).last().words.contains(u"NET"_s));
        QVERIFY(CannedLint::check(reply, limits, now).last().words.contains(u"10"_s));
        reply.texts.first().shortText = u"short"_s;
        QVERIFY(kinds(reply, limits).isEmpty());
        reply.texts.first().shortText = forty;
        QCOMPARE(kinds(reply, limits), QList<Kind>{Kind::TooLong});
        // A network that it is not for does not count.
        reply.networks = {u"big"_s};
        QVERIFY(kinds(reply, limits).isEmpty());
    }
};

SPORTELLO_TEST(TestCannedReply)

#include "test_cannedreply.moc"
