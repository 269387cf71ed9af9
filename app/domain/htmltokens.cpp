// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/htmltokens.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

using Kind = HtmlToken::Kind;

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isSpace(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f';
}

bool holdsRawText(const QString &name)
{
    static const QSet<QString> names{u"script"_s, u"style"_s,    u"title"_s,    u"textarea"_s,
                                     u"iframe"_s, u"noembed"_s,  u"noframes"_s, u"noscript"_s,
                                     u"xmp"_s,    u"plaintext"_s};
    return names.contains(name);
}

const QHash<QString, char32_t> &namedEntities()
{
    static const QHash<QString, char32_t> names{
        {u"amp"_s, U'&'},      {u"lt"_s, U'<'},       {u"gt"_s, U'>'},       {u"quot"_s, U'"'},
        {u"apos"_s, U'\''},    {u"nbsp"_s, 0xA0},     {u"iexcl"_s, 0xA1},    {u"cent"_s, 0xA2},
        {u"pound"_s, 0xA3},    {u"yen"_s, 0xA5},      {u"sect"_s, 0xA7},     {u"copy"_s, 0xA9},
        {u"laquo"_s, 0xAB},    {u"shy"_s, 0xAD},      {u"reg"_s, 0xAE},      {u"deg"_s, 0xB0},
        {u"plusmn"_s, 0xB1},   {u"para"_s, 0xB6},     {u"middot"_s, 0xB7},   {u"raquo"_s, 0xBB},
        {u"frac12"_s, 0xBD},   {u"iquest"_s, 0xBF},   {u"Agrave"_s, 0xC0},   {u"Auml"_s, 0xC4},
        {u"Egrave"_s, 0xC8},   {u"Eacute"_s, 0xC9},   {u"Ouml"_s, 0xD6},     {u"times"_s, 0xD7},
        {u"Uuml"_s, 0xDC},     {u"szlig"_s, 0xDF},    {u"agrave"_s, 0xE0},   {u"aacute"_s, 0xE1},
        {u"acirc"_s, 0xE2},    {u"atilde"_s, 0xE3},   {u"auml"_s, 0xE4},     {u"aring"_s, 0xE5},
        {u"aelig"_s, 0xE6},    {u"ccedil"_s, 0xE7},   {u"egrave"_s, 0xE8},   {u"eacute"_s, 0xE9},
        {u"ecirc"_s, 0xEA},    {u"euml"_s, 0xEB},     {u"igrave"_s, 0xEC},   {u"iacute"_s, 0xED},
        {u"icirc"_s, 0xEE},    {u"ntilde"_s, 0xF1},   {u"ograve"_s, 0xF2},   {u"oacute"_s, 0xF3},
        {u"ocirc"_s, 0xF4},    {u"otilde"_s, 0xF5},   {u"ouml"_s, 0xF6},     {u"divide"_s, 0xF7},
        {u"oslash"_s, 0xF8},   {u"ugrave"_s, 0xF9},   {u"uacute"_s, 0xFA},   {u"ucirc"_s, 0xFB},
        {u"uuml"_s, 0xFC},     {u"ensp"_s, 0x2002},   {u"emsp"_s, 0x2003},   {u"thinsp"_s, 0x2009},
        {u"zwnj"_s, 0x200C},   {u"zwj"_s, 0x200D},    {u"ndash"_s, 0x2013},  {u"mdash"_s, 0x2014},
        {u"lsquo"_s, 0x2018},  {u"rsquo"_s, 0x2019},  {u"sbquo"_s, 0x201A},  {u"ldquo"_s, 0x201C},
        {u"rdquo"_s, 0x201D},  {u"bdquo"_s, 0x201E},  {u"bull"_s, 0x2022},   {u"hellip"_s, 0x2026},
        {u"lsaquo"_s, 0x2039}, {u"rsaquo"_s, 0x203A}, {u"euro"_s, 0x20AC},   {u"trade"_s, 0x2122},
        {u"larr"_s, 0x2190},   {u"rarr"_s, 0x2192},   {u"minus"_s, 0x2212},  {u"ne"_s, 0x2260},
        {u"le"_s, 0x2264},     {u"ge"_s, 0x2265},     {u"hearts"_s, 0x2665}, {u"check"_s, 0x2713},
        {u"Tab"_s, U'\t'},     {u"NewLine"_s, U'\n'}, {u"colon"_s, U':'},    {u"sol"_s, U'/'},
        {u"lpar"_s, U'('},     {u"rpar"_s, U')'},
    };
    return names;
}

// The standard's reading of numbers that name what no text contains.
char32_t characterOf(quint32 number)
{
    constexpr QStringView windows1252 = u"€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD"
                                        u"\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ";
    if (number >= 0x80 && number <= 0x9F)
        return windows1252[number - 0x80].unicode();
    const bool valid = number != 0 && number <= 0x10FFFF && !QChar::isSurrogate(number);
    return valid ? number : U'\uFFFD';
}

struct Entity
{
    char32_t character = 0;
    qsizetype length = 0; // 0 = there is none
};

Entity numericEntity(QStringView text)
{
    const bool hex = text.size() > 2 && (text[2] == u'x' || text[2] == u'X');
    const qsizetype digits = hex ? 3 : 2;
    qsizetype end = digits;
    quint32 number = 0;
    while (end < text.size()) {
        const QChar c = text[end];
        const bool decimal = c >= u'0' && c <= u'9';
        const int letter = c.toLower().unicode() - u'a';
        if (!decimal && !(hex && letter >= 0 && letter < 6))
            break;
        const quint32 digit = decimal ? c.unicode() - u'0' : quint32(letter) + 10;
        number = std::min<quint32>(number * (hex ? 16 : 10) + digit, 0x110000);
        ++end;
    }
    if (end == digits)
        return {};
    const bool closed = end < text.size() && text[end] == u';';
    return {characterOf(number), closed ? end + 1 : end};
}

Entity namedEntity(QStringView text, EntityContext context)
{
    constexpr qsizetype longestName = 10;
    qsizetype end = 1;
    while (end < text.size() && end <= longestName && text[end].unicode() < 0x80
           && text[end].isLetterOrNumber())
        ++end;
    const char32_t character = namedEntities().value(text.sliced(1, end - 1).toString());
    if (character == 0)
        return {};
    if (end < text.size() && text[end] == u';')
        return {character, end + 1};
    // "?a=1&copy=2" is no copyright sign.
    const bool mayBeOpen = context == EntityContext::Text && end <= 5;
    return mayBeOpen ? Entity{character, end} : Entity();
}

Entity entityAt(QStringView text, EntityContext context)
{
    if (text.size() < 3)
        return {};
    return text[1] == u'#' ? numericEntity(text) : namedEntity(text, context);
}

} // namespace

QString withoutEntities(QStringView text, EntityContext context)
{
    QString result;
    result.reserve(text.size());
    qsizetype position = 0;
    while (position < text.size()) {
        if (text[position] == u'&') {
            const Entity entity = entityAt(text.sliced(position), context);
            if (entity.length > 0) {
                result += QChar::fromUcs4(entity.character);
                position += entity.length;
                continue;
            }
        }
        result += text[position++];
    }
    return result;
}

HtmlTokens::HtmlTokens(QStringView html)
    : m_html(html)
{
}

std::optional<HtmlToken> HtmlTokens::next()
{
    while (m_position < m_html.size()) {
        if (!startsMarkup(m_position))
            return readText();
        if (std::optional<HtmlToken> token = readMarkup())
            return token;
    }
    return {};
}

QChar HtmlTokens::at(qsizetype position) const
{
    return position < m_html.size() ? m_html[position] : QChar();
}

// "5 < 6" and "<3" are text.
bool HtmlTokens::startsMarkup(qsizetype position) const
{
    const QChar following = at(position + 1);
    return m_html[position] == u'<'
        && (isLetter(following) || following == u'/' || following == u'!' || following == u'?');
}

HtmlToken HtmlTokens::readText()
{
    const qsizetype start = m_position;
    do {
        ++m_position;
    } while (m_position < m_html.size() && !startsMarkup(m_position));
    m_work += m_position - start;
    HtmlToken token;
    token.text = withoutEntities(m_html.sliced(start, m_position - start), EntityContext::Text);
    return token;
}

std::optional<HtmlToken> HtmlTokens::readMarkup()
{
    const QStringView rest = m_html.sliced(m_position);
    if (rest.startsWith(u"<!-->") || rest.startsWith(u"<!--->"))
        skipPast(u">", m_position);
    else if (rest.startsWith(u"<!--"))
        skipPast(u"-->", m_position + 4);
    else if (rest.startsWith(u"<![CDATA["))
        skipPast(u"]]>", m_position + 9);
    else if (isLetter(at(m_position + 1)))
        return readTag(Kind::Start, m_position + 1);
    else if (at(m_position + 1) == u'/' && isLetter(at(m_position + 2)))
        return readTag(Kind::End, m_position + 2);
    else
        skipPast(u">", m_position + 2);
    return {};
}

std::optional<HtmlToken> HtmlTokens::readTag(Kind kind, qsizetype nameStart)
{
    const qsizetype start = m_position;
    HtmlToken token;
    token.kind = kind;
    m_position = nameStart;
    token.name = readUntil(u" \t\n\r\f/>").toString().toLower();
    while (m_position < m_html.size() && m_html[m_position] != u'>') {
        if (!readAttribute(token)) {
            m_quotesHold = false;
            m_position = start;
            return readTag(kind, nameStart);
        }
    }
    // Without an end it is no tag, and nothing follows.
    if (m_position >= m_html.size())
        return {};
    ++m_position;
    if (kind == Kind::Start && holdsRawText(token.name)) {
        skipRawText(token.name);
        return {};
    }
    return token;
}

// False when a quote stays open to the end.
bool HtmlTokens::readAttribute(HtmlToken &token)
{
    skipSpace();
    if (at(m_position) == u'/' || at(m_position) == u'=') {
        ++m_position;
        return true;
    }
    const QStringView name = readUntil(u" \t\n\r\f/>=");
    skipSpace();
    if (at(m_position) != u'=')
        return true;
    ++m_position;
    skipSpace();
    const QStringView value = readAttributeValue();
    if (value.isNull())
        return false;
    const auto take = [&](QString &field, QLatin1String wanted) {
        // The first of several counts, for browsers too.
        if (field.isEmpty() && name.compare(wanted, Qt::CaseInsensitive) == 0)
            field = withoutEntities(value, EntityContext::Attribute);
    };
    take(token.target, "href"_L1);
    take(token.classes, "class"_L1);
    take(token.number, "start"_L1);
    return true;
}

// Null when a quote stays open to the end.
QStringView HtmlTokens::readAttributeValue()
{
    const QChar quote = at(m_position);
    if (!m_quotesHold || (quote != u'"' && quote != u'\'')) {
        const QStringView value = readUntil(u" \t\n\r\f>");
        return value.isNull() ? QStringView(u"") : value;
    }
    ++m_position;
    const QStringView value = readUntil(QStringView(&quote, 1));
    if (m_position >= m_html.size())
        return {};
    ++m_position;
    return value.isNull() ? QStringView(u"") : value;
}

QStringView HtmlTokens::readUntil(QStringView stops)
{
    const qsizetype start = m_position;
    while (m_position < m_html.size() && !stops.contains(m_html[m_position]))
        ++m_position;
    m_work += m_position - start + 1;
    return m_html.sliced(start, m_position - start);
}

void HtmlTokens::skipSpace()
{
    const qsizetype start = m_position;
    while (m_position < m_html.size() && isSpace(m_html[m_position]))
        ++m_position;
    m_work += m_position - start + 1;
}

// Without the end, nothing follows: what should have been hidden is not shown.
void HtmlTokens::skipPast(QStringView end, qsizetype from)
{
    const qsizetype found = m_html.indexOf(end, std::min(from, m_html.size()));
    const qsizetype start = m_position;
    m_position = found < 0 ? m_html.size() : found + end.size();
    m_work += m_position - start;
}

void HtmlTokens::skipRawText(const QString &name)
{
    const QString end = u"</"_s + name;
    const qsizetype start = m_position;
    while (m_position < m_html.size()) {
        const qsizetype found = m_html.indexOf(end, m_position, Qt::CaseInsensitive);
        m_position = found < 0 ? m_html.size() : found + end.size();
        const QChar following = at(m_position);
        if (found >= 0 && (isSpace(following) || following == u'/' || following == u'>')) {
            skipPast(u">", m_position);
            break;
        }
    }
    m_work += m_position - start;
}

} // namespace sportello
