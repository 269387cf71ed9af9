// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/htmltokens.h"
#include "domain/links.h"
#include "domain/safehtml.h"
#include "support/testcase.h"

#include <QRandomGenerator>

using namespace sportello;
using namespace Qt::StringLiterals;

using Kind = TextSpan::Kind;

/// What comes from outside as HTML becomes plain text with harmless spans, whatever it was.
class TestSafeHtml : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void texts_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("text");

        const auto row = [](const char *name, const QString &html, const QString &text) {
            QTest::newRow(name) << html << text;
        };
        row("nothing", u""_s, u""_s);
        row("plain", u"hello"_s, u"hello"_s);
        row("paragraphs", u"<p>one</p><p>two</p>"_s, u"one\n\ntwo"_s);
        row("unclosed paragraphs", u"<p>one<p>two"_s, u"one\n\ntwo"_s);
        row("empty paragraphs", u"<p></p><p>one</p><p> </p><p>two</p><p></p>"_s, u"one\n\ntwo"_s);
        row("break", u"<p>one<br>two<br/>three<br />four</p>"_s, u"one\ntwo\nthree\nfour"_s);
        row("breaks", u"one<br><br>two"_s, u"one\n\ntwo"_s);
        row("a thousand breaks", u"one"_s + u"<br>"_s.repeated(1000) + u"two"_s,
            u"one\n\n\n\ntwo"_s);
        row("break at the end", u"<p>one<br></p>"_s, u"one"_s);
        row("white space", u"  <p>\n one \t two\n\n</p>\r\n<p>three</p> "_s, u"one two\n\nthree"_s);
        row("space around tags", u"a <b> b </b> c"_s, u"a b c"_s);
        row("space at a break", u"a <br> b"_s, u"a\nb"_s);
        row("hard space", u"a&nbsp;&nbsp;b"_s, u"a\u00a0\u00a0b"_s);
        row("list", u"<p>x</p><ul><li>one</li><li>two</li></ul><p>y</p>"_s,
            u"x\n\n• one\n• two\n\ny"_s);
        row("numbers", u"<ol><li>one<li>two</ol>"_s, u"1. one\n2. two"_s);
        row("numbers from", u"<ol start=\"7\"><li>one</li><li>two</li></ol>"_s,
            u"7. one\n8. two"_s);
        row("numbers from nonsense", u"<ol start=99999999999><li>one</ol>"_s, u"0. one"_s);
        row("list in a list", u"<ul><li>a<ol><li>b</li><li>c</li></ol></li><li>d</li></ul>"_s,
            u"• a\n  1. b\n  2. c\n• d"_s);
        row("paragraph in an item", u"<ul><li><p>a</p></li><li><p>b</p><p>c</p></li></ul>"_s,
            u"• a\n• b\n\nc"_s);
        row("empty item", u"<ul><li></li><li>a</li></ul>"_s, u"• a"_s);
        row("item without a list", u"<li>a</li><li>b</li>"_s, u"• a\n• b"_s);
        row("quote", u"<p>he said</p><blockquote><p>a</p><p>b</p></blockquote>no"_s,
            u"he said\n\na\n\nb\n\nno"_s);
        row("preformatted", u"x<pre>\n  a  b\n\tc\n\n</pre>y"_s, u"x\n\n  a  b\n\tc\n\ny"_s);
        row("preformatted first", u"<pre>\n\n  a\n b</pre>"_s, u"  a\n b"_s);
        row("headline", u"<h1>Title</h1>text"_s, u"Title\n\ntext"_s);
        row("unknown elements", u"<div>a</div><div>b</div><foo>c</foo><bar d=e>f"_s, u"a\nb\ncf"_s);
        row("table", u"<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>"_s,
            u"a b\nc"_s);
        row("script", u"a<script>alert('<b>x</b>')</script>b"_s, u"ab"_s);
        row("script in capitals", u"a<SCRIPT SRC=x>alert(1)</ScRiPt >b"_s, u"ab"_s);
        row("script that pretends to end", u"a<script>x</scripty>y</script\n>b"_s, u"ab"_s);
        row("open script", u"a<script>alert(1)"_s, u"a"_s);
        row("script without an end", u"a<script"_s, u"a"_s);
        row("style", u"a<style>@import url(file:///etc/passwd);</style>b"_s, u"ab"_s);
        row("title", u"<title>x <b>y</title>a"_s, u"a"_s);
        row("head", u"<html><head><meta charset=x><title>t</title>x</head><body>a</body></html>"_s,
            u"a"_s);
        row("open head", u"<head><meta x><body>a"_s, u"a"_s);
        row("svg", u"a<svg onload=x><text>y</text><a href=\"javascript:x\">z</a></svg>b"_s,
            u"ab"_s);
        row("svg in svg", u"a<svg><svg>x</svg>y</svg>b"_s, u"ab"_s);
        row("open svg", u"a<svg><text>y<p>b</p>"_s, u"a\n\nb"_s);
        row("math", u"a<math><mtext>x</mtext></math>b"_s, u"ab"_s);
        row("iframe", u"a<iframe src=x>y<p>z</p></iframe>b"_s, u"ab"_s);
        row("picture", u"a<img src=file:///dev/zero alt=\"x\">b"_s, u"ab"_s);
        row("link element", u"a<link rel=stylesheet href=file:///etc/passwd>b"_s, u"ab"_s);
        row("comment", u"a<!-- <b>x</b> -- > -->b"_s, u"ab"_s);
        row("short comments", u"a<!-->b<!--->c<!---->d"_s, u"abcd"_s);
        row("open comment", u"a<!-- b"_s, u"a"_s);
        row("declarations", u"<!DOCTYPE html><?xml version=\"1\"?>a</ x>b"_s, u"ab"_s);
        row("CDATA", u"a<![CDATA[<script>x</script>]]>b"_s, u"ab"_s);
        row("bracket in a quote", u"a<b title=\"x>y\" id='>'>c</b>"_s, u"ac"_s);
        row("open quote", u"a<b title=\"x>c</b> d"_s, u"ac d"_s);
        row("less than", u"5 < 6 and 7 <8 &lt;b&gt; I <3 you"_s, u"5 < 6 and 7 <8 <b> I <3 you"_s);
        row("lone ampersand", u"a & b &c; &nosuch; &amp;amp; x&y=1&copy=2 &#; &#x; &"_s,
            u"a & b &c; &nosuch; &amp; x&y=1©=2 &#; &#x; &"_s);
        row("named", u"&lt;&gt;&quot;&apos;&hellip;&euro;&Auml;&auml;&szlig;&ndash;"_s,
            u"<>\"'…€Ääß–"_s);
        row("numeric", u"&#39;&#x27;&#X41;&#66&#128512;&#x1F600;"_s, u"''AB😀😀"_s);
        row("numbers of no character", u"&#0;&#xD800;&#x110000;&#99999999999999;a"_s,
            u"\uFFFD\uFFFD\uFFFD\uFFFDa"_s);
        row("Windows numbers", u"&#150;&#x80;&#129;"_s, u"–€\uFFFD"_s);
        row("controls by number", u"a&#7;b&#127;c&#13;d"_s, u"abc d"_s);
        row("entity makes no tag", u"&lt;script&gt;alert(1)&lt;/script&gt;"_s,
            u"<script>alert(1)</script>"_s);
        row("shortened link",
            u"<a href=\"https://a.example/long/path\"><span class=\"invisible\">https://</span>"
            "<span class=\"ellipsis\">a.example/lo</span><span class=\"invisible\">ng/path</span>"
            "</a> ok"_s,
            u"a.example/lo… ok"_s);
        row("invisible outside of a link", u"<span class=\"invisible\">we see you</span>"_s,
            u"we see you"_s);
        row("NUL and halves", u"a"_s + QChar(0) + QChar(0xD83D) + u'b' + QChar(0xDE00) + u'c',
            u"abc"_s);
        row("wrong order", u"<b>a<i>b</b>c</i></p></ul>d"_s, u"abcd"_s);
        row("attributes without sense", u"<p =x / \"y\" z= >a</p =>b"_s, u"a\n\nb"_s);
    }

    void texts()
    {
        QFETCH(const QString, html);
        QFETCH(const QString, text);
        QCOMPARE(textFromHtml(html).text, text);
    }

    void spans_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QStringList>("spans");

        const auto row = [](const char *name, const QString &html, const QStringList &spans) {
            QTest::newRow(name) << html << spans;
        };
        row("bold", u"a <b>b c</b> <strong>d</strong>"_s, {u"bold[b c]"_s, u"bold[d]"_s});
        row("space is outside", u"a<i> b </i>c"_s, {u"italic[b]"_s});
        row("more bold", u"<b>a<b>b</b></b><b></b>"_s, {u"bold[ab]"_s});
        row("strike and code", u"<s>a</s><del>b</del><code>c</code><pre><code>d</code></pre>"_s,
            {u"strike[a]"_s, u"strike[b]"_s, u"code[c]"_s, u"code[d]"_s});
        row("nested", u"<b>a<i>b</i></b>"_s, {u"bold[ab]"_s, u"italic[b]"_s});
        row("left open", u"a<b>b"_s, {u"bold[b]"_s});
        row("quote over lines", u"<blockquote><p>a</p><p>b</p></blockquote>c"_s,
            {u"quote[a\n\nb]"_s});
        row("link", u"<a href=\"https://a.example/?x=1&amp;y=2\">here</a>"_s,
            {u"link[here]https://a.example/?x=1&y=2"_s});
        row("link with a > in it", u"<a title='>' href='https://a.example/>'>here</a>"_s,
            {u"link[here]https://a.example/>"_s});
        row("first href counts", u"<a href=https://a.example/ href=https://b.example/>here</a>"_s,
            {u"link[here]https://a.example/"_s});
        row("mailto", u"<a href=\"mailto:a@b.example\">m</a><a href='tel:+39 06 1'>t</a>"_s,
            {u"link[m]mailto:a@b.example"_s, u"link[t]tel:+39 06 1"_s});
        row("empty link", u"<a href=\"https://a.example\"></a>x"_s, {});
        row("link in a link", u"<a href=https://a.example/>x<a href=https://b.example/>y</a>"_s,
            {u"link[x]https://a.example/"_s, u"link[y]https://b.example/"_s});
        for (const QString &target :
             {u"javascript:alert(1)"_s, u" javascript:alert(1)"_s, u"JaVaScRiPt:alert(1)"_s,
              u"java\tscript:alert(1)"_s, u"java&#10;script:alert(1)"_s,
              u"&#106;avascript&colon;alert(1)"_s, u"data:text/html,x"_s, u"file:///etc/passwd"_s,
              u"//host/share"_s, u"\\\\host\\share"_s, u"/relative"_s, u"vbscript:x"_s,
              u"blob:https://a.example/x"_s, u"https:javascript:x"_s, u"ftp://a.example/"_s, u""_s})
            row(qPrintable(target), u"<a href=\"%1\">here</a>"_s.arg(target), {});
        row("mention",
            u"<span class=\"h-card\"><a href=\"https://a.example/@ann\" class=\"u-url mention\">"
            "@<span>ann</span></a></span>"_s,
            {u"mention[@ann]https://a.example/@ann"_s});
        row("tag", u"<a class=\"mention hashtag\" href=\"https://a.example/tags/x\">#<span>x</a>"_s,
            {u"tag[#x]https://a.example/tags/x"_s});
        row("link in a mention's clothes",
            u"<a class=mention href=https://evil.example/>bank.example</a>"_s,
            {u"link[bank.example]https://evil.example/"_s});
        row("mention without a target", u"<a class=mention href=\"javascript:x\">@ann</a>"_s,
            {u"mention[@ann]"_s});
        row("disguise without a target", u"<a class=mention href=\"javascript:x\">ann</a>"_s, {});
        row("shortened link",
            u"<a href=\"https://a.example/long/path\"><span class=\"invisible\">https://</span>"
            "<span class=\"ellipsis\">a.example/lo</span><span class=\"invisible\">ng/path</span>"
            "</a>"_s,
            {u"link[a.example/lo…]https://a.example/long/path"_s});
        row("bold item", u"<ul><li><b>a</b></li></ul>"_s, {u"bold[a]"_s});
        row("headline", u"<h2>a</h2>b"_s, {u"bold[a]"_s});
    }

    void spans()
    {
        QFETCH(const QString, html);
        QFETCH(const QStringList, spans);
        QCOMPARE(described(textFromHtml(html)), spans);
    }

    void plainTextHasLinksToo()
    {
        const QString text = u"@ann@social.example see https://a.example/x. #Thanks\r\n#1 @bob "
                             "https://localhost/ http://b.example:99999/"_s;
        const FormattedText plain = textFromPlain(text);
        QVERIFY(!plain.text.contains(u'\r'));
        const QStringList expected{u"mention[@ann@social.example]ann@social.example"_s,
                                   u"link[https://a.example/x]https://a.example/x"_s,
                                   u"tag[#Thanks]"_s, u"mention[@bob]bob"_s};
        QCOMPARE(described(plain), expected);
        QCOMPARE(textFromPlain(u"<b>&amp;</b>"_s).text, u"<b>&amp;</b>"_s);
    }

    void cleanTextKeepsOnlyText()
    {
        QCOMPARE(cleanText(u"a\r\nb\rc\n\td"_s), u"a\nb\nc\n\td"_s);
        QCOMPARE(cleanText(QString(QChar(0)) + u"a\x01\x1b\x7f\u0085\u009bb"_s), u"ab"_s);
        QCOMPARE(cleanText(u"😀"_s + QChar(0xDE00) + QChar(0xD83D) + u'x' + QChar(0xD83D)), u"😀x"_s);
        // Harmless to store; made harmless to show by isolateBidi().
        QCOMPARE(cleanText(u"a\u202Eb\u200D"_s), u"a\u202Eb\u200D"_s);
    }

    void longTextIsCut()
    {
        const FormattedText text = textFromHtml(u"<b>"_s + QString(300'000, u'x'));
        QCOMPARE(text.text.size(), 200'000 - 3);
        QCOMPARE(text.spans.size(), 1);
        QCOMPARE(text.spans.first().length, text.text.size());
    }

    void mutationsNeverHurt()
    {
        const QStringList corpus = hostileCorpus();
        QRandomGenerator random(1);
        for (int i = 0; i < 20'000; ++i) {
            QString html = corpus.at(random.bounded(int(corpus.size())))
                + corpus.at(random.bounded(int(corpus.size())));
            for (quint32 count = random.bounded(1U, 6U); count > 0; --count)
                mutate(html, corpus, random);
            const FormattedText text = textFromHtml(html);
            check(text, html);
            if (QTest::currentTestFailed())
                return;
        }
    }

    void scriptsNeverShow()
    {
        const QStringList corpus = hostileCorpus();
        QRandomGenerator random(2);
        for (int i = 0; i < 4000; ++i) {
            QString before = corpus.at(random.bounded(int(corpus.size())));
            mutate(before, corpus, random);
            before.remove(u"secretscript"_s);
            // Ends whatever tag, quote or comment the mutation left open, as in the browser's eyes.
            before += u" x\"'>-->]]>"_s;
            const QString html = before + u"<script>secretscript</script><b>x</b>"_s;
            const FormattedText text = textFromHtml(html);
            QVERIFY2(!text.text.contains("secretscript"_L1), qPrintable(html));
        }
    }

    void deepNestingStaysFlat()
    {
        const FormattedText bold = textFromHtml(u"<b>"_s.repeated(60'000) + u"x"_s);
        QCOMPARE(bold.text, u"x"_s);
        QCOMPARE(bold.spans.size(), 1);
        const FormattedText quotes = textFromHtml(u"<blockquote>"_s.repeated(10'000) + u'x'
                                                  + u"</blockquote>"_s.repeated(4'000) + u'y');
        QCOMPARE(quotes.text, u"x\n\ny"_s);
        QVERIFY(quotes.spans.size() <= 100);
    }

    void workGrowsWithTheText_data()
    {
        QTest::addColumn<QString>("piece");
        for (const QString &piece : {u"<b>"_s,       u"</b>"_s,       u"<!--"_s,
                                     u"<![CDATA["_s, u"<script>"_s,   u"</script"_s,
                                     u"<a "_s,       u"<a href=\""_s, u"<a href=\"x\" "_s,
                                     u"<a b='"_s,    u"&"_s,          u"&#"_s,
                                     u"&#x1"_s,      u"<"_s,          u"<<"_s,
                                     u"</"_s,        u"<!"_s,         u"<svg>"_s,
                                     u"<svg><p>"_s,  u"<li>"_s,       u"<p><ul>"_s,
                                     u"<pre>\n"_s,   u"< "_s,         u"<style></sty"_s,
                                     u"<a\""_s,      u"='"_s})
            QTest::newRow(qPrintable(piece)) << piece;
    }

    void workGrowsWithTheText()
    {
        QFETCH(const QString, piece);
        for (const QString &start : {u""_s, u"<a title=\""_s, u"<script>"_s, u"<a "_s}) {
            const QString html = start + piece.repeated(20'000);
            HtmlTokens tokens(html);
            while (tokens.next()) {}
            QVERIFY2(tokens.work() <= 4 * html.size() + 100,
                     qPrintable(u"%1 for %2"_s.arg(tokens.work()).arg(html.size())));
        }
    }

private:
    static QString kindName(Kind kind)
    {
        switch (kind) {
        case Kind::Link: return u"link"_s;
        case Kind::Mention: return u"mention"_s;
        case Kind::Tag: return u"tag"_s;
        case Kind::Bold: return u"bold"_s;
        case Kind::Italic: return u"italic"_s;
        case Kind::Strike: return u"strike"_s;
        case Kind::Code: return u"code"_s;
        case Kind::Quote: return u"quote"_s;
        }
        return {};
    }

    static QStringList described(const FormattedText &text)
    {
        QStringList list;
        for (const TextSpan &span : text.spans)
            list.append(kindName(span.kind) + u'[' + text.text.mid(span.start, span.length) + u']'
                        + span.target);
        return list;
    }

    static QStringList hostileCorpus()
    {
        return {
            u"<p>Hello <b>world</b>, <a href=\"https://a.example/x\">here</a>!</p>"_s,
            u"<img src=file:///dev/zero onerror=\"alert(1)\">"_s,
            u"<link rel=stylesheet href=file:///etc/passwd>"_s,
            u"<style>@import url(file:///etc/passwd); body{background:url(//h/s)}</style>"_s,
            u"<script>secretscript</script>"_s,
            u"<svg><script>secretscript</script><a xlink:href=\"javascript:x\">y</a></svg>"_s,
            u"<a href=\"javascript:alert(1)\" class=mention>@x</a>"_s,
            u"<a href='data:text/html;base64,x'>y</a><a href=file:///c:/x>z</a>"_s,
            u"<iframe src=\"javascript:x\">secretscript</iframe>"_s,
            u"<b>"_s.repeated(150),
            u"<ul><li>"_s.repeated(60) + u'x',
            u"<blockquote><p>"_s.repeated(60) + u'x',
            u"<![CDATA[ <script>secretscript</script> ]]>"_s,
            u"<!-- <script>secretscript</script> -->"_s,
            u"&#x202E;&#xD800;&#0;&lt;script&gt;&nbsp;&NotEqualTilde;"_s,
            QString(QChar(0xD800)) + u'x' + QChar(0xDC00) + QChar(0xFFFF),
            u"a\u202Eb\u2066c<span class=invisible>x</span>"_s,
            u"<ol start=-5><li>a</ol><pre>\n  x\n\n</pre>"_s,
            u"<a href=\"https://a.example\"><span class=\"invisible\">https://</span>"
            "<span class=ellipsis>a.exam</span></a>"_s,
            u"<h1><h2><table><td><math><mtext></math><template>secretscript</template>"_s,
        };
    }

    static void mutate(QString &html, const QStringList &corpus, QRandomGenerator &random)
    {
        const QStringList pieces{
            u"<"_s,           u">"_s,        u"\""_s,           u"'"_s,   u"&"_s,
            u"</"_s,          u"<!--"_s,     u"-->"_s,          u"]]>"_s, u"/"_s,
            u"javascript:"_s, u"<a href="_s, QString(QChar(0)), u"<p>"_s};
        const qsizetype at = random.bounded(int(html.size() + 1));
        switch (random.bounded(5)) {
        case 0: html.insert(at, pieces.at(random.bounded(int(pieces.size())))); break;
        case 1: html.remove(at, random.bounded(20)); break;
        case 2: html.insert(at, corpus.at(random.bounded(int(corpus.size())))); break;
        case 3: html.insert(at, QChar(char16_t(random.bounded(0x10000)))); break;
        default: html.truncate(at);
        }
    }

    static void check(const FormattedText &text, const QString &html)
    {
        QVERIFY2(cleanText(text.text) == text.text, qPrintable(html));
        for (const TextSpan &span : text.spans) {
            QVERIFY2(span.start >= 0 && span.length > 0, qPrintable(html));
            QVERIFY2(span.start + span.length <= text.text.size(), qPrintable(html));
            QVERIFY2(span.target.isEmpty() || describeLink(span.target, {}).allowed,
                     qPrintable(html));
            for (const QString &scheme : {u"javascript:"_s, u"data:"_s, u"file:"_s})
                QVERIFY2(!span.target.startsWith(scheme, Qt::CaseInsensitive), qPrintable(html));
        }
    }
};

SPORTELLO_TEST(TestSafeHtml)
#include "test_safehtml.moc"
