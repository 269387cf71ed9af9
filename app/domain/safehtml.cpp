// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/safehtml.h"

#include "domain/htmltokens.h"
#include "domain/links.h"
#include "domain/textmarks.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

using SpanKind = TextSpan::Kind;

constexpr qsizetype longestHtml = 200'000;
constexpr size_t deepestNesting = 100;

// What an element of the allow-list does.
struct ElementRule
{
    int breaks = 0; // line ends before and after: 1 a new line, 2 a new paragraph
    std::optional<SpanKind> span;
};

const QHash<QString, ElementRule> &elementRules()
{
    static const QHash<QString, ElementRule> rules{
        {u"p"_s, {2, {}}},
        {u"a"_s, {0, SpanKind::Link}},
        {u"span"_s, {}},
        {u"strong"_s, {0, SpanKind::Bold}},
        {u"b"_s, {0, SpanKind::Bold}},
        {u"em"_s, {0, SpanKind::Italic}},
        {u"i"_s, {0, SpanKind::Italic}},
        {u"u"_s, {}},
        {u"s"_s, {0, SpanKind::Strike}},
        {u"del"_s, {0, SpanKind::Strike}},
        {u"code"_s, {0, SpanKind::Code}},
        {u"pre"_s, {2, SpanKind::Code}},
        {u"blockquote"_s, {2, SpanKind::Quote}},
        {u"ul"_s, {2, {}}},
        {u"ol"_s, {2, {}}},
        {u"li"_s, {1, {}}},
        {u"h1"_s, {2, SpanKind::Bold}},
        {u"h2"_s, {2, SpanKind::Bold}},
        {u"h3"_s, {2, SpanKind::Bold}},
        {u"h4"_s, {2, SpanKind::Bold}},
        {u"h5"_s, {2, SpanKind::Bold}},
        {u"h6"_s, {2, SpanKind::Bold}},
    };
    return rules;
}

// Dropped markup that ends a line all the same, or words of two cells would run together.
bool separatesLines(const QString &name)
{
    static const QSet<QString> names{
        u"div"_s,     u"section"_s, u"article"_s,  u"header"_s, u"footer"_s,     u"main"_s,
        u"nav"_s,     u"aside"_s,   u"address"_s,  u"table"_s,  u"tr"_s,         u"hr"_s,
        u"dl"_s,      u"dt"_s,      u"dd"_s,       u"figure"_s, u"figcaption"_s, u"details"_s,
        u"summary"_s, u"form"_s,    u"fieldset"_s, u"center"_s, u"caption"_s,    u"body"_s};
    return names.contains(name);
}

// Elements whose content is not the message's text.
bool hidesContent(const QString &name)
{
    static const QSet<QString> names{u"head"_s,     u"svg"_s,    u"math"_s,
                                     u"template"_s, u"object"_s, u"select"_s,
                                     u"audio"_s,    u"video"_s,  u"canvas"_s};
    return names.contains(name);
}

bool hasClass(const QString &classes, QLatin1String wanted)
{
    const QStringList list = classes.simplified().split(u' ');
    return std::any_of(list.begin(), list.end(),
                       [wanted](const QString &name) { return name == wanted; });
}

class TextBuilder
{
public:
    void take(const HtmlToken &token)
    {
        if (!m_hidden.isEmpty() && staysHidden(token))
            return;
        switch (token.kind) {
        case HtmlToken::Kind::Text: write(token.text); break;
        case HtmlToken::Kind::Start: start(token); break;
        case HtmlToken::Kind::End: end(token.name); break;
        }
    }

    FormattedText finished()
    {
        while (!m_open.empty())
            closeLast();
        m_result.spans.removeIf([](const TextSpan &span) { return span.length <= 0; });
        return std::move(m_result);
    }

private:
    struct Element
    {
        QString name;
        int breaks = 0;
        qsizetype span = -1; // its place in the result, or none
        qsizetype start = 0; // of its text, once there is some
        bool tagLike = false; // a link of class mention or hashtag
        bool invisible = false;
        bool ellipsis = false;
        int number = 0; // of the next item of an ordered list
    };

    // True while the token belongs to content that is not shown.
    bool staysHidden(const HtmlToken &token)
    {
        if (token.name == m_hidden && token.kind != HtmlToken::Kind::Text) {
            m_hiddenDepth += token.kind == HtmlToken::Kind::Start ? 1 : -1;
            if (m_hiddenDepth == 0)
                m_hidden.clear();
            return true;
        }
        // As in browsers: a text element ends a drawing, and a head, that was never closed.
        const bool mayEnd = m_hidden == "svg"_L1 || m_hidden == "math"_L1 || m_hidden == "head"_L1;
        const bool ends = token.kind == HtmlToken::Kind::Start && token.name != "a"_L1
            && (elementRules().contains(token.name) || separatesLines(token.name)
                || token.name == "br"_L1);
        if (mayEnd && ends)
            m_hidden.clear();
        return !m_hidden.isEmpty();
    }

    void start(const HtmlToken &token)
    {
        if (token.name == "br"_L1) {
            lineBreak();
        } else if (hidesContent(token.name)) {
            m_hidden = token.name;
            m_hiddenDepth = 1;
        } else if (separatesLines(token.name)) {
            separate(1);
        } else if (token.name == "td"_L1 || token.name == "th"_L1) {
            writeSpace(u' ');
        } else if (const auto rule = elementRules().constFind(token.name);
                   rule != elementRules().constEnd()) {
            closeImplied(token.name);
            open(token, *rule);
        }
    }

    void end(const QString &name)
    {
        if (separatesLines(name))
            separate(1);
        if (!elementRules().contains(name))
            return;
        if (m_tooDeep > 0) {
            --m_tooDeep;
            separate(elementRules().value(name).breaks);
            return;
        }
        const size_t place = placeOf(name);
        while (place < m_open.size())
            closeLast();
    }

    // The innermost open element of that name, or the number of open ones.
    size_t placeOf(const QString &name) const
    {
        for (size_t i = m_open.size(); i > 0; --i) {
            if (m_open[i - 1].name == name)
                return i - 1;
        }
        return m_open.size();
    }

    // Paragraphs, items and links do not hold others of their kind.
    void closeImplied(const QString &name)
    {
        if (name != "p"_L1 && name != "li"_L1 && name != "a"_L1)
            return;
        const size_t place = placeOf(name);
        for (size_t i = place + 1; i < m_open.size(); ++i) {
            const QString &inner = m_open[i].name;
            if (inner == "ul"_L1 || inner == "ol"_L1 || inner == "blockquote"_L1)
                return;
        }
        while (place < m_open.size())
            closeLast();
    }

    void open(const HtmlToken &token, const ElementRule &rule)
    {
        if (m_open.size() >= deepestNesting) {
            ++m_tooDeep;
            separate(rule.breaks);
            return;
        }
        Element element;
        element.name = token.name;
        const bool nestedList = isList(token.name) && listDepth() > 0;
        // What an item begins with stands on the item's line.
        const bool beginsItem = !m_marker.isEmpty() && token.name != "li"_L1;
        element.breaks = nestedList || beginsItem ? std::min(rule.breaks, 1) : rule.breaks;
        if (!beginsItem)
            separate(element.breaks);
        if (token.name == "li"_L1)
            m_marker = nextMarker();
        if (token.name == "ol"_L1)
            element.number =
                std::clamp(token.number.isEmpty() ? 1 : token.number.toInt(), 0, 99'999);
        m_verbatim += token.name == "pre"_L1 ? 1 : 0;
        m_verbatimBegins = token.name == "pre"_L1;
        if (token.name == "span"_L1 && isOpen("a"_L1)) {
            element.invisible = hasClass(token.classes, "invisible"_L1);
            element.ellipsis = hasClass(token.classes, "ellipsis"_L1);
        }
        m_invisible += element.invisible ? 1 : 0;
        if (rule.span)
            openSpan(*rule.span, token, element);
        m_open.push_back(element);
    }

    void openSpan(SpanKind kind, const HtmlToken &token, Element &element)
    {
        TextSpan span{0, 0, kind, {}};
        if (kind == SpanKind::Link) {
            const QString target = token.target.trimmed();
            if (describeLink(target, {}).allowed)
                span.target = target;
            element.tagLike =
                hasClass(token.classes, "mention"_L1) || hasClass(token.classes, "hashtag"_L1);
            if (span.target.isEmpty() && !element.tagLike)
                return;
        } else if (kind != SpanKind::Quote && isSpanOpen(kind)) {
            return; // bold within bold is no bolder
        }
        element.span = m_result.spans.size();
        m_result.spans.append(span);
    }

    void closeLast()
    {
        const Element element = m_open.back();
        m_verbatim -= element.name == "pre"_L1 ? 1 : 0;
        m_invisible -= element.invisible ? 1 : 0;
        if (element.ellipsis && m_invisible == 0 && m_begun >= m_open.size())
            m_result.text += u'…';
        if (element.span >= 0 && m_begun >= m_open.size())
            closeSpan(element);
        if (element.name == "li"_L1)
            m_marker.clear();
        m_open.pop_back();
        m_begun = std::min(m_begun, m_open.size());
        separate(element.breaks);
    }

    void closeSpan(const Element &element)
    {
        TextSpan &span = m_result.spans[element.span];
        span.start = element.start;
        span.length = m_result.text.size() - element.start;
        if (!element.tagLike || span.length <= 0)
            return;
        // Only what reads as a mention or a tag: a link must not pass for one by its class.
        const QChar first = m_result.text.at(span.start);
        if (first == u'@')
            span.kind = SpanKind::Mention;
        else if (first == u'#')
            span.kind = SpanKind::Tag;
        else if (span.target.isEmpty())
            span.length = 0;
    }

    bool isOpen(QLatin1String name) const
    {
        return std::any_of(m_open.begin(), m_open.end(),
                           [name](const Element &element) { return element.name == name; });
    }

    bool isSpanOpen(SpanKind kind) const
    {
        return std::any_of(m_open.begin(), m_open.end(), [&](const Element &element) {
            return element.span >= 0 && m_result.spans.at(element.span).kind == kind;
        });
    }

    static bool isList(const QString &name) { return name == "ul"_L1 || name == "ol"_L1; }

    qsizetype listDepth() const
    {
        return std::count_if(m_open.begin(), m_open.end(),
                             [](const Element &element) { return isList(element.name); });
    }

    QString nextMarker()
    {
        const QString indent(2 * std::max<qsizetype>(listDepth() - 1, 0), u' ');
        const auto list = std::find_if(m_open.rbegin(), m_open.rend(),
                                       [](const Element &element) { return isList(element.name); });
        if (list == m_open.rend() || list->name == "ul"_L1)
            return indent + u"• "_s;
        return indent + QString::number(list->number++) + u". "_s;
    }

    void separate(int breaks)
    {
        if (breaks == 0)
            return;
        m_breaks = std::max(m_breaks, breaks);
        m_space.clear();
    }

    void lineBreak()
    {
        constexpr int mostBreaks = 4;
        if (m_verbatim > 0) {
            m_space += u'\n';
            return;
        }
        m_breaks = std::min(m_breaks + 1, mostBreaks);
        m_space.clear();
    }

    void write(const QString &text)
    {
        if (m_invisible > 0)
            return;
        QString clean = cleanText(text);
        // The standard's gift to those who write "<pre>" on a line of its own.
        if (std::exchange(m_verbatimBegins, false) && clean.startsWith(u'\n'))
            clean.remove(0, 1);
        for (const QChar c : std::as_const(clean)) {
            if (c == u' ' || c == u'\t' || c == u'\n') {
                writeSpace(c);
            } else {
                writePending();
                m_result.text += c;
            }
        }
    }

    void writeSpace(QChar c)
    {
        if (m_verbatim > 0)
            m_space += c;
        else if (m_breaks == 0 && m_marker.isEmpty() && m_space.isEmpty())
            m_space = u" "_s;
    }

    // Line ends, spaces and list markers wait for the character that follows them, so that no text
    // ends in them and no span begins with them.
    void writePending()
    {
        if (m_result.text.isEmpty())
            m_space = m_verbatim > 0 ? m_space.sliced(m_space.lastIndexOf(u'\n') + 1) : QString();
        else
            m_result.text += QString(m_breaks, u'\n');
        m_result.text += m_space + m_marker;
        m_breaks = 0;
        m_space.clear();
        m_marker.clear();
        for (; m_begun < m_open.size(); ++m_begun)
            m_open[m_begun].start = m_result.text.size();
    }

    FormattedText m_result;
    std::vector<Element> m_open;
    size_t m_begun = 0; // how many of the open elements have text, counted from the outside
    int m_tooDeep = 0;
    int m_verbatim = 0;
    bool m_verbatimBegins = false;
    int m_invisible = 0;
    int m_breaks = 0;
    QString m_space;
    QString m_marker;
    QString m_hidden; // the element whose content is left out
    int m_hiddenDepth = 0;
};

SpanKind spanKind(TextMark::Kind kind)
{
    switch (kind) {
    case TextMark::Kind::Link: return SpanKind::Link;
    case TextMark::Kind::Mention: return SpanKind::Mention;
    case TextMark::Kind::Tag: return SpanKind::Tag;
    }
    return SpanKind::Link;
}

} // namespace

FormattedText textFromHtml(const QString &html)
{
    const QString text = cleanText(html.left(longestHtml));
    HtmlTokens tokens(text);
    TextBuilder builder;
    while (const std::optional<HtmlToken> token = tokens.next())
        builder.take(*token);
    return builder.finished();
}

FormattedText textFromPlain(const QString &text)
{
    FormattedText result{cleanText(text), {}};
    for (const TextMark &mark : findMarks(result.text)) {
        const QString marked = result.text.sliced(mark.start, mark.length);
        TextSpan span{mark.start, mark.length, spanKind(mark.kind), {}};
        if (mark.kind == TextMark::Kind::Link) {
            if (!describeLink(marked, marked).allowed)
                continue;
            span.target = marked;
        } else if (mark.kind == TextMark::Kind::Mention) {
            span.target = marked.sliced(1);
        }
        result.spans.append(span);
    }
    return result;
}

QString cleanText(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const QChar following = i + 1 < text.size() ? text.at(i + 1) : QChar();
        if (c.isHighSurrogate() && following.isLowSurrogate()) {
            clean += c;
            clean += following;
            ++i;
        } else if (c == u'\r') {
            if (following != u'\n')
                clean += u'\n';
        } else if (c == u'\n' || c == u'\t'
                   || (!c.isSurrogate() && c.category() != QChar::Other_Control)) {
            clean += c;
        }
    }
    return clean;
}

} // namespace sportello
