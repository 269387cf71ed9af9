// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/textmarks.h"

#include "domain/graphemes.h"

#include <QString>

#include <optional>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

bool isWord(char32_t c)
{
    return QChar::isLetterOrNumber(c) || QChar::isMark(c) || c == U'_';
}

bool isAsciiAlphanumeric(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
}

bool isHostCharacter(char32_t c)
{
    return isWord(c) || c == U'-' || c == U'.';
}

bool isUserInfo(char32_t c)
{
    return isWord(c) || (c < 0x80 && QStringView(u"-._~%!$&'()*+,;=:").contains(QChar(c)));
}

bool endsUrl(char32_t c)
{
    if (c <= 0x20 || c == 0x7F || (c < 0x80 && QStringView(u"<>\"\\^`{}").contains(QChar(c))))
        return true;
    switch (QChar::category(c)) {
    case QChar::Separator_Space:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
    case QChar::Other_Control:
    case QChar::Other_Format: // bidi controls among them
    case QChar::Other_Surrogate:
    case QChar::Punctuation_InitialQuote:
    case QChar::Punctuation_FinalQuote: return true;
    default: return c == U'\u201E' || c == U'\u201A' || (c >= 0x3001 && c <= 0x3011);
    }
}

bool mayEndUrl(QChar c)
{
    if (c.unicode() < 0x80)
        return isAsciiAlphanumeric(c) || QStringView(u"=_#/+-").contains(c);
    return !c.isPunct();
}

class MarkFinder
{
public:
    explicit MarkFinder(QStringView text)
        : m_text(text)
    {
    }

    QList<TextMark> find()
    {
        QList<TextMark> marks;
        char32_t before = 0;
        qsizetype position = 0;
        while (position < m_text.size()) {
            if (const std::optional<TextMark> mark = markAt(position, before)) {
                marks.append(*mark);
                position += mark->length;
                before = m_text[position - 1].unicode();
                continue;
            }
            const CodePointAt at = codePointAt(m_text, position);
            before = at.value;
            position = at.next;
        }
        return marks;
    }

private:
    using Kind = TextMark::Kind;

    std::optional<TextMark> markAt(qsizetype position, char32_t before) const
    {
        switch (m_text[position].unicode()) {
        case u'h':
        case u'H': return linkAt(position, before);
        case u'@': return mentionAt(position, before);
        case u'#': return tagAt(position, before);
        default: return {};
        }
    }

    std::optional<TextMark> linkAt(qsizetype start, char32_t before) const
    {
        const bool glued = before < 0x80 && isAsciiAlphanumeric(QChar(char16_t(before)));
        if (glued || before == U'@' || before == U'#' || before == U'$')
            return {};
        const QStringView rest = m_text.sliced(start);
        qsizetype schemeLength = 0;
        if (rest.startsWith("https://"_L1, Qt::CaseInsensitive))
            schemeLength = 8;
        else if (rest.startsWith("http://"_L1, Qt::CaseInsensitive))
            schemeLength = 7;
        else
            return {};
        const qsizetype authorityEnd = endOfAuthority(start + schemeLength);
        if (authorityEnd < 0)
            return {};
        const qsizetype end = endOfUrl(authorityEnd);
        return TextMark{Kind::Link, start, end - start, end - start};
    }

    // Behind host and port, or -1 where no host with a dot begins.
    qsizetype endOfAuthority(qsizetype start) const
    {
        const qsizetype host = skipUserInfo(start);
        const qsizetype end = endOfHost(host);
        return end < 0 && host > start ? endOfHost(start) : end;
    }

    qsizetype endOfHost(qsizetype host) const
    {
        qsizetype end = -1;
        qsizetype label = host;
        while (label < m_text.size()) {
            const qsizetype labelEnd = endOfLabel(label);
            if (labelEnd == label)
                break;
            const bool mayBeLast = label > host && labelEnd - label >= 2 && isLetter(label);
            if (mayBeLast)
                end = labelEnd;
            if (labelEnd >= m_text.size() || m_text[labelEnd] != u'.')
                break;
            label = labelEnd + 1;
        }
        return end < 0 ? -1 : endOfPort(end);
    }

    // Deceptive as it is, "https://bank.example@evil.example/" is one link, to the second host.
    qsizetype skipUserInfo(qsizetype start) const
    {
        constexpr qsizetype longest = 300; // keeps many failing beginnings linear
        const qsizetype limit = qMin(m_text.size(), start + longest);
        qsizetype position = start;
        while (position < limit) {
            const CodePointAt at = codePointAt(m_text, position);
            if (at.value == U'@')
                return at.next;
            if (!isUserInfo(at.value))
                break;
            position = at.next;
        }
        return start;
    }

    qsizetype endOfLabel(qsizetype start) const
    {
        constexpr qsizetype longest = 63; // RFC 1035, section 2.3.4
        qsizetype position = start;
        qsizetype end = start;
        while (position < m_text.size() && position - start < longest) {
            const CodePointAt at = codePointAt(m_text, position);
            if (!isWord(at.value) && at.value != U'-')
                break;
            position = at.next;
            if (at.value != U'-' && at.value != U'_')
                end = position;
        }
        return end;
    }

    bool isLetter(qsizetype position) const
    {
        return QChar::isLetter(codePointAt(m_text, position).value);
    }

    qsizetype endOfPort(qsizetype hostEnd) const
    {
        if (hostEnd >= m_text.size() || m_text[hostEnd] != u':')
            return hostEnd;
        qsizetype end = hostEnd + 1;
        while (end < m_text.size() && end - hostEnd <= 5 && m_text[end] >= u'0'
               && m_text[end] <= u'9')
            ++end;
        return end > hostEnd + 1 ? end : hostEnd;
    }

    // Path, query and fragment; parentheses belong to them only in pairs.
    qsizetype endOfUrl(qsizetype authorityEnd) const
    {
        if (authorityEnd >= m_text.size() || !QStringView(u"/?#").contains(m_text[authorityEnd]))
            return authorityEnd;
        int depth = 0;
        qsizetype opened = authorityEnd;
        qsizetype end = authorityEnd;
        while (end < m_text.size()) {
            const CodePointAt at = codePointAt(m_text, end);
            if (endsUrl(at.value) || (at.value == U')' && depth == 0))
                break;
            if (at.value == U'(' && depth++ == 0)
                opened = end;
            else if (at.value == U')')
                --depth;
            end = at.next;
        }
        if (depth > 0)
            end = opened;
        while (end > authorityEnd && !mayEndUrl(m_text[end - 1]) && m_text[end - 1] != u')')
            --end;
        return end;
    }

    std::optional<TextMark> mentionAt(qsizetype start, char32_t before) const
    {
        if (isWord(before) || before == U'/' || before == U'@' || before == U'=')
            return {};
        const qsizetype user = endOfUser(start + 1);
        if (user == start + 1)
            return {};
        qsizetype end = user;
        if (user < m_text.size() && m_text[user] == u'@') {
            const qsizetype host = endOfMentionHost(user + 1);
            if (host > user + 1)
                end = host;
        }
        return TextMark{Kind::Mention, start, end - start, user - start};
    }

    qsizetype endOfUser(qsizetype start) const
    {
        qsizetype end = start;
        for (qsizetype i = start; i < m_text.size(); ++i) {
            const QChar c = m_text[i];
            if (isAsciiAlphanumeric(c) || c == u'_')
                end = i + 1;
            else if ((c != u'.' && c != u'-') || i == start)
                break;
        }
        return end;
    }

    qsizetype endOfMentionHost(qsizetype start) const
    {
        qsizetype end = start;
        for (qsizetype i = start; i < m_text.size();) {
            const CodePointAt at = codePointAt(m_text, i);
            if (!isHostCharacter(at.value))
                break;
            i = at.next;
            if (isWord(at.value))
                end = i;
        }
        return end;
    }

    std::optional<TextMark> tagAt(qsizetype start, char32_t before) const
    {
        if (isWord(before) || before == U'/' || before == U')' || before == U'#' || before == U'&')
            return {};
        qsizetype end = start + 1;
        bool onlyDigits = true;
        while (end < m_text.size()) {
            const CodePointAt at = codePointAt(m_text, end);
            if (!isWord(at.value))
                break;
            onlyDigits = onlyDigits && (QChar::isDigit(at.value) || at.value == U'_');
            end = at.next;
        }
        if (onlyDigits)
            return {};
        return TextMark{Kind::Tag, start, end - start, end - start};
    }

    QStringView m_text;
};

} // namespace

QList<TextMark> findMarks(QStringView text)
{
    return MarkFinder(text).find();
}

} // namespace sportello
