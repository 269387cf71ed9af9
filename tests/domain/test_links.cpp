// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/links.h"
#include "domain/lookalikes.h"
#include "support/testcase.h"

#include <QRegularExpression>
#include <QUrl>

using namespace sportello;
using namespace Qt::StringLiterals;

/// Links show where they go, and nobody gets away with a host that looks like another.
class TestLinks : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void hosts_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("host");

        const auto row = [](const QString &target, const QString &host) {
            QTest::addRow("%s", qPrintable(target)) << target << host;
        };

        // Plain.
        row(u"https://a.example"_s, u"a.example"_s);
        row(u"http://a.example/"_s, u"a.example"_s);
        row(u"HTTPS://A.EXAMPLE/Path"_s, u"a.example"_s);
        row(u" https://a.example/ "_s, u"a.example"_s);
        row(u"https://a.example./x"_s, u"a.example"_s);
        row(u"https://a.example:8443/x"_s, u"a.example"_s);
        row(u"https://a.example:/x"_s, u"a.example"_s);
        row(u"https://a.example?q"_s, u"a.example"_s);
        row(u"https://a.example#f"_s, u"a.example"_s);
        row(u"https://a-b.c--d.example"_s, u"a-b.c--d.example"_s);
        row(u"https://a_b.example"_s, u"a_b.example"_s);
        row(u"http://localhost:8080/"_s, u"localhost"_s);
        row(u"https://a.example/x?\\y"_s, u"a.example"_s);

        // User info.
        row(u"https://bank.example@evil.example/"_s, u"evil.example"_s);
        row(u"https://bank.example:secret@evil.example/"_s, u"evil.example"_s);
        row(u"https://bank.example%2F@evil.example/"_s, u"evil.example"_s);
        row(u"https://@a.example/"_s, u"a.example"_s);
        row(u"https://a.example/@bank.example"_s, u"a.example"_s);
        row(u"https://a.example?@bank.example"_s, u"a.example"_s);
        row(u"https://a.example#@bank.example"_s, u"a.example"_s);

        // Percent-encoded hosts are decoded by everybody.
        row(u"https://%65vil.example/"_s, u"evil.example"_s);
        row(u"https://bank%2eexample.evil.example/"_s, u"bank.example.evil.example"_s);

        // Fullwidth letters and other dots.
        row(u"https://ｂａｎｋ.example/"_s, u"bank.example"_s);
        row(u"https://bank。example/"_s, u"bank.example"_s);
        row(u"https://ba\u00ADnk.example/"_s, u"bank.example"_s);
        row(u"https://①.example/"_s, u"1.example"_s);
        row(u"https://𝐛ank.example/"_s, u"bank.example"_s);

        // Addresses.
        row(u"http://192.0.2.1/"_s, u"192.0.2.1"_s);
        row(u"http://2130706433/"_s, u"127.0.0.1"_s);
        row(u"http://0x7f000001/"_s, u"127.0.0.1"_s);
        row(u"http://0x7f.1/"_s, u"127.0.0.1"_s);
        row(u"http://0177.0.0.1/"_s, u"127.0.0.1"_s);
        row(u"http://127.1/"_s, u"127.0.0.1"_s);
        row(u"http://[::1]/"_s, u"::1"_s);
        row(u"http://[2001:DB8::1]:8080/x"_s, u"2001:db8::1"_s);
        row(u"http://[::ffff:192.0.2.1]/"_s, u"::ffff:192.0.2.1"_s);

        // One script, no doubt.
        row(u"https://münchen.de/"_s, u"münchen.de"_s);
        row(u"https://xn--mnchen-3ya.de/"_s, u"münchen.de"_s);
        row(u"https://XN--MNCHEN-3YA.DE/"_s, u"münchen.de"_s);
        row(u"https://MÜNCHEN.de/"_s, u"münchen.de"_s);
        row(u"https://mu\u0308nchen.de/"_s, u"münchen.de"_s);
        row(u"https://straße.example/"_s, u"straße.example"_s);
        row(u"https://español.example/"_s, u"español.example"_s);
        row(u"https://łódź.pl/"_s, u"łódź.pl"_s);
        row(u"https://çok-iyi.example/"_s, u"çok-iyi.example"_s);
        row(u"https://smørrebrød.dk/"_s, u"smørrebrød.dk"_s);
        row(u"https://paral·lel.cat/"_s, u"paral·lel.cat"_s);
        row(u"https://việt.vn/"_s, u"việt.vn"_s);
        row(u"https://bucureşti.ro/"_s, u"bucureşti.ro"_s);
        row(u"https://日本語.jp/"_s, u"日本語.jp"_s);
        row(u"https://日本語.jp./"_s, u"日本語.jp"_s);
        row(u"https://にほんのホテル.jp/"_s, u"にほんのホテル.jp"_s);
        row(u"https://ホテルー.jp/"_s, u"ホテルー.jp"_s);
        row(u"https://中国.中国/"_s, u"中国.中国"_s);
        row(u"https://한국.kr/"_s, u"한국.kr"_s);
        row(u"https://пример.рф/"_s, u"пример.рф"_s);
        row(u"https://xn--e1afmkfd.xn--p1ai/"_s, u"пример.рф"_s);
        row(u"https://пример.com/"_s, u"пример.com"_s);
        row(u"https://рора.рф/"_s, u"рора.рф"_s); // lookalikes, but nothing there reads Latin
        row(u"https://правительство.рф/"_s, u"правительство.рф"_s);
        row(u"https://παράδειγμα.ελ/"_s, u"παράδειγμα.ελ"_s);
        row(u"https://δοκιμή.example/"_s, u"δοκιμή.example"_s);
        row(u"https://հայաստան.հայ/"_s, u"հայաստան.հայ"_s);
        row(u"https://ไทย.ไทย/"_s, u"ไทย.ไทย"_s);
        row(u"https://भारत.भारत/"_s, u"भारत.भारत"_s);
        row(u"https://தமிழ்.example/"_s, u"தமிழ்.example"_s);
        row(u"https://მაგალითი.გე/"_s, u"მაგალითი.გე"_s);
        row(u"https://مثال.مصر/"_s, u"مثال.مصر"_s);
        row(u"https://דוגמה.קום/"_s, u"דוגמה.קום"_s);
        row(u"https://www.münchen.de/"_s, u"www.münchen.de"_s);
        row(u"https://пример.münchen.de/"_s, u"пример.münchen.de"_s); // one script per label

        // Right to left between left to right would change the order of the labels.
        row(u"https://مثال.example/"_s, u"xn--mgbh0fb.example"_s);
        row(u"https://bank.דוגמה.example/"_s, u"bank.xn--6dbbec0c.example"_s);

        // Whole-script lookalikes of Latin.
        row(u"https://аррӏе.com/"_s, u"xn--80ak6aa92e.com"_s);
        row(u"https://xn--80ak6aa92e.com/"_s, u"xn--80ak6aa92e.com"_s);
        row(u"https://www.xn--80ak6aa92e.com/"_s, u"www.xn--80ak6aa92e.com"_s);
        for (const QString &label :
             {u"еріс"_s,   u"сосо"_s,   u"рау"_s,   u"ехсеѕѕ"_s, u"орега"_s, u"ѕсоре"_s,
              u"јаха"_s,   u"раураӏ"_s, u"ԁоре"_s,  u"һуаѕ"_s,   u"ԛԛ"_s,    u"ԝԝԝ"_s,
              u"уахԁех"_s, u"оо7"_s,    u"ѕех-1"_s, u"νοκια"_s,  u"ορα"_s,   u"τυρο"_s,
              u"κοκο"_s,   u"αρρ"_s,    u"υβερ"_s,  u"օօօ"_s,    u"ոսօ"_s,   u"զօօ"_s,
              u"ᴀ"_s,      u"ノ"_s,     u"一"_s,    u"口口"_s,   u"ロ"_s})
            row(u"https://"_s + label + u".com/"_s, ace(label) + u".com"_s);

        // Mixed scripts.
        for (const QString &label : {u"аpple"_s,
                                     u"pаypal"_s,
                                     u"gооgle"_s,
                                     u"micrоsoft"_s,
                                     u"fасebook"_s,
                                     u"bаnk"_s,
                                     u"amazοn"_s,
                                     u"yαhoo"_s,
                                     u"twιtter"_s,
                                     u"αpple"_s,
                                     u"νokia"_s,
                                     u"раypаl"_s,
                                     u"почтаbank"_s,
                                     u"bankПочта"_s.toLower(),
                                     u"ελa"_s,
                                     u"прωмер"_s,
                                     u"bankր"_s,
                                     u"東京tower"_s,
                                     u"tower日本"_s,
                                     u"bankホテル"_s,
                                     u"한국bank"_s,
                                     u"あ한"_s,
                                     u"пример日本"_s,
                                     u"ไทยbank"_s,
                                     u"भारतbank"_s,
                                     u"bankა"_s,
                                     u"ᎪᏢᏢᏞᎬ"_s.toLower(),
                                     u"ꓮꓑꓑ"_s,
                                     u"ⲁⲣⲣⲗⲉ"_s,
                                     u"𐐪𐐫"_s})
            row(u"https://"_s + label + u".com/"_s, ace(label) + u".com"_s);

        // Letters and signs that leave a doubt although they are of one script.
        for (const QString &label : {u"gıthub"_s,
                                     u"ɡoogle"_s,
                                     u"bɑnk"_s,
                                     u"ƅank"_s,
                                     u"paʏpal"_s,
                                     u"ĸita"_s,
                                     u"a·b"_s,
                                     u"☃"_s,
                                     u"♥"_s,
                                     u"x\u0335y"_s,
                                     u"b\u0323\u0323ank"_s,
                                     u"пример\u0301"_s,
                                     u"a٣"_s,
                                     u"०१"_s,
                                     u"๑๒"_s,
                                     u"bank\u02BB"_s,
                                     u"ꜱale"_s,
                                     u"ʟogin"_s,
                                     u"bankǃ"_s,
                                     u"ᚠᚢ"_s,
                                     u"ⴰⴱ"_s,
                                     u"𐌰𐌱"_s})
            row(u"https://"_s + label + u".example/"_s, ace(label) + u".example"_s);
        row(u"https://xn--ls8h.la/"_s, u"xn--ls8h.la"_s);
        row(u"https://xn--a/"_s, u"xn--a"_s);
        row(u"https://x\u200Dy.example/"_s, ace(u"x\u200Dy"_s) + u".example"_s);
    }

    void hosts()
    {
        QFETCH(const QString, target);
        QFETCH(const QString, host);
        const LinkDisplay display = describeLink(target, {});
        QVERIFY(display.allowed);
        QCOMPARE(display.host, host);
        QVERIFY(!display.textNamesAnotherHost);
        QVERIFY(display.address.size() <= 80);
        QVERIFY(display.address.startsWith("http"_L1));
        // Shown and opened are the same.
        const QString asShown = QString::fromLatin1(QUrl::toAce(host));
        if (!asShown.isEmpty())
            QCOMPARE(QUrl(target.trimmed())
                         .host(QUrl::FullyEncoded)
                         .remove(QRegularExpression(u"\\.$"_s)),
                     asShown);
    }

    void notAllowed_data()
    {
        QTest::addColumn<QString>("target");
        for (const QString &target : {u""_s,
                                      u"a.example"_s,
                                      u"/path"_s,
                                      u"../path"_s,
                                      u"#fragment"_s,
                                      u"?query"_s,
                                      u"//host/share"_s,
                                      u"\\\\host\\share"_s,
                                      u"javascript:alert(1)"_s,
                                      u"JAVASCRIPT:alert(1)"_s,
                                      u"java\tscript:alert(1)"_s,
                                      u"java\nscript:alert(1)"_s,
                                      u"javascript://a.example/%0aalert(1)"_s,
                                      u"vbscript:x"_s,
                                      u"data:text/html,x"_s,
                                      u"file:///etc/passwd"_s,
                                      u"file://host/share"_s,
                                      u"FILE:/x"_s,
                                      u"ftp://a.example/"_s,
                                      u"smb://a.example/x"_s,
                                      u"blob:https://a.example/x"_s,
                                      u"about:blank"_s,
                                      u"view-source:https://a.example"_s,
                                      u"ms-msdt:x"_s,
                                      u"search-ms:x"_s,
                                      u"ssh://a"_s,
                                      u"web+x:y"_s,
                                      u"x-apple.systempreferences:"_s,
                                      u"https"_s,
                                      u"https:"_s,
                                      u"https:/"_s,
                                      u"https://"_s,
                                      u"https:///a.example"_s,
                                      u"https:a.example"_s,
                                      u"https:/a.example"_s,
                                      u"http:/\\/a.example"_s,
                                      u"http:\\\\a.example"_s,
                                      u"http:\\/a.example"_s,
                                      u"https://a.example\\@b.example/"_s,
                                      u"https://a.example/x\\y"_s,
                                      u"https://a .example/"_s,
                                      u"https://a..example/"_s,
                                      u"https://.example/"_s,
                                      u"https://-a.example/"_s,
                                      u"https://a.example:99999/"_s,
                                      u"https://a.example:x/"_s,
                                      u"https://u:p@ss@a.example/"_s,
                                      u"https://a%2fb.example/"_s,
                                      u"https://%00a.example/"_s,
                                      u"https://a.example%20/"_s,
                                      u"https://a\u202E.example/"_s,
                                      u"https://a.example\n/"_s,
                                      u"https://a\u0000b.example"_s,
                                      u"http://1.2.3.256/"_s,
                                      u"http://1.2.3.4.5/"_s,
                                      u"http://a.0x1/"_s,
                                      u"http://1a.2/"_s,
                                      u"http://[::1/"_s,
                                      u"http://[fe80::1%25eth0]/"_s,
                                      u"http://[::g]/"_s,
                                      u"https://xn--/"_s,
                                      u"mailto:"_s,
                                      u"mailto:a"_s,
                                      u"mailto:@b.example"_s,
                                      u"mailto:a@"_s,
                                      u"mailto:a@b.example?attach=/etc/passwd"_s,
                                      u"mailto:a@b.example?subject=x&Attachment=y"_s,
                                      u"mailto:a@b.example?bcc=c@d.example"_s,
                                      u"mailto:a@b.example%0Abcc:c@d.example"_s,
                                      u"tel:"_s,
                                      u"tel:*#06#"_s,
                                      u"tel:%2A21%23"_s,
                                      u"tel:x"_s,
                                      u"tel:+"_s,
                                      u" : "_s,
                                      u"://"_s,
                                      u":"_s})
            QTest::addRow("%s", qPrintable(target)) << target;
    }

    void notAllowed()
    {
        QFETCH(const QString, target);
        const LinkDisplay display = describeLink(target, {});
        QVERIFY(!display.allowed);
        QVERIFY(display.host.isEmpty());
        QVERIFY(display.address.size() <= 80);
        for (const QChar c : display.address)
            QVERIFY(c.isPrint());
    }

    void otherSchemes()
    {
        QVERIFY(describeLink(u"mailto:a@b.example"_s, {}).allowed);
        QVERIFY(describeLink(u"MAILTO:a@b.example,c@d.example?Subject=x&body=y"_s, {}).allowed);
        QVERIFY(describeLink(u"tel:+39-06-698"_s, {}).allowed);
        QVERIFY(describeLink(u"tel:(06)%20698"_s, {}).allowed);
        QVERIFY(!describeLink(u"mailto:a@b.example"_s, u"a@b.example"_s).textNamesAnotherHost);
        QVERIFY(describeLink(u"mailto:a@evil.example"_s, u"a@bank.example"_s).textNamesAnotherHost);
        QCOMPARE(describeLink(u"mailto:a@b.example"_s, {}).host, u""_s);
        QCOMPARE(describeLink(u"mailto:a@b.example"_s, {}).address, u"mailto:a@b.example"_s);
    }

    void addresses_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("address");
        const auto row = [](const QString &target, const QString &address) {
            QTest::addRow("%s", qPrintable(target)) << target << address;
        };
        row(u"https://u:p@a.example/x?y#z"_s, u"https://a.example/x?y#z"_s);
        row(u"HTTPS://MÜNCHEN.de:8080/Straße"_s, u"https://münchen.de:8080/Stra%C3%9Fe"_s);
        row(u"https://a.example/\u202Egpj.exe"_s, u"https://a.example/%E2%80%AEgpj.exe"_s);
        row(u"https://a.example/%E2%80%AEx"_s, u"https://a.example/%E2%80%AEx"_s);
        row(u"https://xn--80ak6aa92e.com/"_s, u"https://xn--80ak6aa92e.com/"_s);
        row(u"https://מ.קום/bank"_s,
            u"https://"_s + ace(u"מ"_s) + u'.' + ace(u"קום"_s) + u"/bank"_s);
        row(u"http://[::1]:80/x"_s, u"http://[::1]:80/x"_s);
        row(u"https://a.example/"_s + QString(100, u'x'),
            u"https://a.example/"_s + QString(61, u'x') + u'…');
        row(u"https://"_s + u"bank.example."_s.repeated(6) + u"evil.example/x"_s,
            u"https://…"_s + (u"bank.example."_s.repeated(6) + u"evil.example"_s).right(59)
                + u"/x"_s);
        row(u"ftp://user:secret@a.example/x"_s, u"ftp://a.example/x"_s);
        row(u"javascript:a\u202Eb\nc"_s, u"javascript:a%E2%80%AEb%0Ac"_s);
    }

    void addresses()
    {
        QFETCH(const QString, target);
        QFETCH(const QString, address);
        QCOMPARE(describeLink(target, {}).address, address);
    }

    void namesAnotherHost_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("another");
        const auto row = [](const QString &target, const QString &text, bool another) {
            QTest::addRow("%s %s", qPrintable(text), qPrintable(target))
                << target << text << another;
        };
        const QString evil = u"https://evil.example/x"_s;
        for (const QString &text : {u"bank.example"_s,
                                    u"www.bank.example"_s,
                                    u"https://bank.example/login"_s,
                                    u"HTTPS://BANK.EXAMPLE"_s,
                                    u"Visit bank.example now"_s,
                                    u"(bank.example)"_s,
                                    u"»bank.example«,"_s,
                                    u"bank.example:443"_s,
                                    u"bank.example/x.html"_s,
                                    u"https://bank.example@evil.example/"_s,
                                    u"https://bank.example:x@evil.example"_s,
                                    u"bank.exa…"_s,
                                    u"bank.exam..."_s,
                                    u"ｂａｎｋ．ｅｘａｍｐｌｅ"_s,
                                    u"bank。example"_s,
                                    u"ba\u200Bnk.example"_s,
                                    u"\u2066bank.example\u2069"_s,
                                    u"support@bank.example"_s,
                                    u"münchen.de"_s,
                                    u"192.0.2.1"_s,
                                    u"http://192.0.2.1/x"_s,
                                    u"evil.example.bank.example"_s,
                                    u"elpmaxe.knab\u202E"_s,
                                    u"notevil.example"_s,
                                    u"evil.example bank.example"_s,
                                    u"line\nbank.example"_s,
                                    u"bank.example?x"_s,
                                    u"ftp://bank.example"_s,
                                    u"evil-example.com"_s,
                                    u"пример.рф"_s})
            row(evil, text, true);
        for (const QString &text : {u""_s,
                                    u"here"_s,
                                    u"evil.example"_s,
                                    u"EVIL.example"_s,
                                    u"www.evil.example"_s,
                                    u"https://evil.example/other"_s,
                                    u"shop.evil.example"_s,
                                    u"evil.example/…"_s,
                                    u"evil.ex…"_s,
                                    u"evil.example/some/pa…"_s,
                                    u"Read more at evil.example."_s,
                                    u"e.g."_s,
                                    u"z.B. hier"_s,
                                    u"10.30"_s,
                                    u"v1.2.3"_s,
                                    u"report.pdf"_s,
                                    u"Node.js"_s,
                                    u"index.html"_s,
                                    u"U.S."_s,
                                    u"@ann@bank.example"_s,
                                    u"#bank.example"_s,
                                    u"..."_s,
                                    u"…"_s,
                                    u"wait...what"_s,
                                    u"1.000.000"_s,
                                    u"a.b"_s,
                                    u"."_s,
                                    u"://"_s,
                                    u"https://"_s,
                                    u"😀"_s,
                                    u"@"_s})
            row(evil, text, false);
        row(u"https://shop.bank.example/"_s, u"bank.example"_s, false);
        row(u"https://www.bank.example/"_s, u"bank.example"_s, false);
        row(u"https://münchen.de/"_s, u"münchen.de"_s, false);
        row(u"https://xn--mnchen-3ya.de/"_s, u"MÜNCHEN.DE"_s, false);
        row(u"https://münchen.de/"_s, u"xn--mnchen-3ya.de"_s, false);
        row(u"https://xn--80ak6aa92e.com/"_s, u"apple.com"_s, true);
        row(u"https://xn--80ak6aa92e.com/"_s, u"аррӏе.com"_s, true); // reads as another
        row(u"https://xn--80ak6aa92e.com/"_s, u"xn--80ak6aa92e.com"_s, false);
        row(u"http://127.1/"_s, u"127.0.0.1"_s, false);
        row(u"http://127.1/"_s, u"0.0.1"_s, false);
        row(u"javascript:x"_s, u"bank.example"_s, true);
        row(u"javascript:x"_s, u"here"_s, false);
        row(u"https://com/"_s, u"bank.com"_s, true);
    }

    void namesAnotherHost()
    {
        QFETCH(const QString, target);
        QFETCH(const QString, text);
        QFETCH(const bool, another);
        QCOMPARE(describeLink(target, text).textNamesAnotherHost, another);
    }

    void bidiControlsAreBalanced_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("safe");
        const auto row = [](const char *name, const QString &text, const QString &safe) {
            QTest::newRow(name) << text << safe;
        };
        row("nothing", u"abc אבג"_s, u"abc אבג"_s);
        row("override", u"a\u202Egpj.exe"_s, u"agpj.exe"_s);
        row("override with its end", u"a\u202Dbc\u202Cd"_s, u"abcd"_s);
        row("embedding", u"a\u202Bb\u202Cc"_s, u"a\u202Bb\u202Cc"_s);
        row("open embedding", u"a\u202Ab"_s, u"a\u202Ab\u202C"_s);
        row("open isolate", u"a\u2067b\u2066c"_s, u"a\u2067b\u2066c\u2069\u2069"_s);
        row("ends of nothing", u"a\u202Cb\u2069c"_s, u"abc"_s);
        row("isolate ends embedding", u"\u2068a\u202Bb\u2069c"_s, u"\u2068a\u202Bb\u202C\u2069c"_s);
        row("embedding does not end isolate", u"\u2068a\u202Cb\u2069"_s, u"\u2068ab\u2069"_s);
        row("override within embedding", u"\u202Aa\u202Eb\u202Cc\u202C"_s, u"\u202Aabc\u202C"_s);
        row("per line", u"a\u202Bb\nc\u202Cd"_s, u"a\u202Bb\u202C\ncd"_s);
        row("marks stay", u"a\u200E\u200F\u061Cb"_s, u"a\u200E\u200F\u061Cb"_s);
    }

    void bidiControlsAreBalanced()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, safe);
        QCOMPARE(isolateBidi(text), safe);
        QCOMPARE(isolateBidi(safe), safe);
    }

    void bidiDepthIsLimited()
    {
        const QString safe = isolateBidi(QString(10'000, QChar(0x2067)) + u'x');
        QCOMPARE(safe.size(), 125 + 1 + 125);
        QCOMPARE(isolateBidi(safe), safe);
    }

    void deceptiveNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("deceptive");
        const auto rows = [](const QStringList &names, bool deceptive) {
            for (const QString &name : names)
                QTest::addRow("%s", qPrintable(name)) << name << deceptive;
        };
        rows({u""_s,
              u"Hotel Aurora"_s,
              u"Müller & Söhne"_s,
              u"Анна Петрова"_s,
              u"Вера"_s,
              u"Роса Сорокина"_s,
              u"Αθηνά"_s,
              u"Anna Петрова"_s,
              u"Γιώργος (George)"_s,
              u"山田 Taro"_s,
              u"東京Tower"_s,
              u"محمد Ali"_s,
              u"דנה"_s,
              u"Ann 🎉"_s,
              u"👩‍👩‍👧"_s,
              u"한국 Kim"_s,
              u"नमस्ते"_s,
              u"𝐁old"_s,
              u"O'Brien-Ø"_s,
              u"α-team"_s,
              u"Team β"_s,
              u"Ltd. ООО Ромашка"_s},
             false);
        rows({u"Hotel \u202Earorua"_s, u"\u2067Aurora"_s, u"Hotel Аurora"_s, u"Pаypal"_s, u"Bаnk"_s,
              u"Αpple Support"_s, u"Аррӏе Support"_s, u"Аррӏе 支持 Support"_s, u"Sрark"_s,
              u"ВАNК"_s, u"РАУРА Help"_s, u"Auro\u200Bra"_s, u"Au\u00ADrora"_s, u"Aurora\u2060"_s,
              u"bankօ"_s, u"Ᏼank"_s, u"\u202A"_s},
             true);
    }

    void deceptiveNames()
    {
        QFETCH(const QString, name);
        QFETCH(const bool, deceptive);
        QCOMPARE(looksDeceptive(name), deceptive);
    }

    void hugeTargetsAreRefused()
    {
        const QString huge = u"https://a.example/"_s + QString(1'000'000, u'@');
        QVERIFY(!describeLink(huge, huge).allowed);
        QVERIFY(describeLink(huge, {}).address.size() <= 80);
    }

private:
    static QString ace(const QString &label) { return QString::fromLatin1(QUrl::toAce(label)); }
};

SPORTELLO_TEST(TestLinks)
#include "test_links.moc"
