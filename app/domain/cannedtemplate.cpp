// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/cannedtemplate.h"

#include "domain/links.h"
#include "domain/nearestword.h"
#include "domain/safehtml.h"

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

using Piece = TemplatePiece;

constexpr QLatin1StringView askPrefix = "ask:"_L1;

// Where a placeholder that opens at a position ends: behind its "}}", or -1 when the line or the
// text ends before, or another one opens first.
qsizetype endOfPlaceholder(QStringView text, qsizetype open)
{
    for (qsizetype i = open + 2; i + 1 < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'\n' || (c == u'{' && text.at(i + 1) == u'{'))
            return -1;
        if (c == u'}' && text.at(i + 1) == u'}')
            return i + 2;
    }
    return -1;
}

bool opensAt(QStringView text, qsizetype position)
{
    // Of three braces the inner two open: "{{{name}}}" is a name in braces.
    return position + 1 < text.size() && text.at(position) == u'{' && text.at(position + 1) == u'{'
        && !(position + 2 < text.size() && text.at(position + 2) == u'{');
}

Piece readPlaceholder(QStringView inside)
{
    Piece piece;
    const qsizetype bar = inside.indexOf(u'|');
    const QStringView head = (bar < 0 ? inside : inside.first(bar)).trimmed();
    piece.hasFallback = bar >= 0;
    if (piece.hasFallback)
        piece.fallback = inside.sliced(bar + 1).toString();
    if (head.startsWith(askPrefix, Qt::CaseInsensitive)) {
        piece.kind = Piece::Kind::Ask;
        piece.name = head.sliced(askPrefix.size()).trimmed().toString();
        piece.fallback = piece.fallback.trimmed();
        piece.hasFallback = piece.hasFallback && !piece.fallback.isEmpty();
    } else {
        piece.kind = Piece::Kind::Variable;
        piece.name = head.toString().toLower();
    }
    return piece;
}

class Reader
{
public:
    explicit Reader(const QString &text)
        : m_text(text)
    {
    }

    CannedTemplate read()
    {
        while (m_position < m_text.size()) {
            if (m_text.at(m_position) == u'\\'
                && QStringView(m_text).sliced(m_position + 1).startsWith(u"{{"_s)) {
                take(3, u"{{"_s);
            } else if (opensAt(m_text, m_position)) {
                readOpening();
            } else {
                const qsizetype end = endOfPlain();
                take(end - m_position, m_text.sliced(m_position, end - m_position));
            }
        }
        endText();
        return std::move(m_result);
    }

private:
    void readOpening()
    {
        const qsizetype end = endOfPlaceholder(m_text, m_position);
        if (end < 0) {
            m_result.problems.append({TemplateProblem::Kind::Unclosed, m_position, 2, {}});
            take(2, u"{{"_s);
            return;
        }
        const qsizetype length = end - m_position;
        Piece piece = readPlaceholder(QStringView(m_text).sliced(m_position + 2, length - 4));
        if (piece.name.isEmpty()) {
            m_result.problems.append({TemplateProblem::Kind::Empty, m_position, length, {}});
            take(length, m_text.sliced(m_position, length));
            return;
        }
        endText();
        piece.start = m_position;
        piece.length = length;
        if (piece.kind == Piece::Kind::Variable && !isTemplateVariable(piece.name))
            m_result.problems.append(
                {TemplateProblem::Kind::UnknownVariable, m_position, length, piece.name});
        m_result.pieces.append(piece);
        m_position = end;
    }

    // Behind what is text in any case, at least one character.
    qsizetype endOfPlain() const
    {
        qsizetype end = m_position + 1;
        while (end < m_text.size() && m_text.at(end) != u'{' && m_text.at(end) != u'\\')
            ++end;
        return end;
    }

    void take(qsizetype length, const QString &text)
    {
        if (m_pending.length == 0)
            m_pending.start = m_position;
        m_pending.length += length;
        m_pending.text += text;
        m_position += length;
    }

    void endText()
    {
        if (m_pending.length > 0)
            m_result.pieces.append(std::exchange(m_pending, {}));
    }

    const QString &m_text;
    qsizetype m_position = 0;
    Piece m_pending;
    CannedTemplate m_result;
};

QString cleanValue(const QString &value)
{
    return isolateBidi(cleanText(value)).simplified();
}

class Filler
{
public:
    Filler(const QHash<QString, QString> &values, const QHash<QString, QString> &asked)
        : m_values(values)
        , m_asked(asked)
    {
    }

    void add(const Piece &piece)
    {
        switch (piece.kind) {
        case Piece::Kind::Text: addText(piece.text); break;
        case Piece::Kind::Variable: addVariable(piece); break;
        case Piece::Kind::Ask: addAsk(piece); break;
        }
    }

    FilledText finished()
    {
        // What an empty fallback left at the very end.
        if (m_afterNothing)
            dropBlankAtEnd();
        return std::move(m_result);
    }

private:
    using Kind = FilledSpan::Kind;

    void addVariable(const Piece &piece)
    {
        if (!isTemplateVariable(piece.name)) {
            addSpan(Kind::Missing, piece.name, writtenPlaceholder(piece));
            return;
        }
        const QString value = cleanValue(m_values.value(piece.name));
        if (!value.isEmpty())
            addSpan(Kind::Filled, piece.name, value);
        else if (!piece.hasFallback)
            addSpan(Kind::Missing, piece.name, writtenPlaceholder(piece));
        else
            addSpan(Kind::Filled, piece.name, piece.fallback);
    }

    void addAsk(const Piece &piece)
    {
        const auto answer = m_asked.constFind(piece.name);
        const QString text = cleanText(answer == m_asked.constEnd() ? piece.fallback : *answer);
        if (text.trimmed().isEmpty())
            addSpan(Kind::OpenAsk, piece.name, writtenPlaceholder(piece));
        else
            addSpan(Kind::Asked, piece.name, text.trimmed());
    }

    void addSpan(Kind kind, const QString &name, const QString &text)
    {
        if (text.isEmpty()) {
            m_afterNothing = true;
            return;
        }
        m_afterNothing = false;
        m_result.spans.append({m_result.text.size(), text.size(), kind, name});
        m_result.text += text;
    }

    void addText(QStringView text)
    {
        if (std::exchange(m_afterNothing, false) && !text.isEmpty()) {
            const bool atLineStart = m_result.text.isEmpty() || m_result.text.endsWith(u'\n');
            if (atLineStart && text.front() == u' ')
                text = text.sliced(1);
            else if (QStringView(u" \n,.;:!?)").contains(text.front()))
                dropBlankAtEnd();
        }
        m_result.text += text;
    }

    void dropBlankAtEnd()
    {
        const bool isOurs = m_result.spans.isEmpty()
            || m_result.spans.last().start + m_result.spans.last().length < m_result.text.size();
        if (m_result.text.endsWith(u' ') && isOurs)
            m_result.text.chop(1);
    }

    const QHash<QString, QString> &m_values;
    const QHash<QString, QString> &m_asked;
    FilledText m_result;
    bool m_afterNothing = false;
};

} // namespace

QStringList CannedTemplate::askLabels() const
{
    QStringList labels;
    for (const Piece &piece : pieces) {
        if (piece.kind == Piece::Kind::Ask)
            labels.append(piece.name);
    }
    labels.removeDuplicates();
    return labels;
}

QStringList CannedTemplate::placeholderNames() const
{
    QStringList names;
    for (const Piece &piece : pieces) {
        if (piece.kind == Piece::Kind::Ask)
            names.append(askPrefix + piece.name);
        else if (piece.kind == Piece::Kind::Variable && isTemplateVariable(piece.name))
            names.append(piece.name);
    }
    names.removeDuplicates();
    return names;
}

CannedTemplate parseTemplate(const QString &text)
{
    return Reader(text).read();
}

QString escapedForTemplate(const QString &text)
{
    QString escaped;
    escaped.reserve(text.size());
    for (qsizetype i = 0; i < text.size();) {
        if (QStringView(text).sliced(i).startsWith(u"{{"_s)) {
            escaped += u"\\{{"_s;
            i += 2;
        } else {
            escaped += text.at(i);
            ++i;
        }
    }
    return escaped;
}

QString writtenPlaceholder(const TemplatePiece &piece)
{
    if (piece.kind == Piece::Kind::Text)
        return escapedForTemplate(piece.text);
    QString text = u"{{"_s;
    if (piece.kind == Piece::Kind::Ask)
        text += askPrefix;
    text += piece.name;
    if (piece.hasFallback)
        text += u'|' + piece.fallback;
    return text + u"}}"_s;
}

const QStringList &templateVariables()
{
    static const QStringList names{u"contact.first_name"_s,
                                   u"contact.last_name"_s,
                                   u"contact.name"_s,
                                   u"contact.handle"_s,
                                   u"agent.first_name"_s,
                                   u"agent.name"_s,
                                   u"agent.sign"_s,
                                   u"brand.name"_s,
                                   u"account.name"_s,
                                   u"account.handle"_s,
                                   u"account.network"_s,
                                   u"conversation.id"_s,
                                   u"conversation.link"_s,
                                   u"conversation.date"_s,
                                   u"conversation.time"_s,
                                   u"handoff.reference"_s,
                                   u"handoff.link"_s,
                                   u"handoff.channel"_s,
                                   u"code"_s};
    return names;
}

bool isTemplateVariable(const QString &name)
{
    return templateVariables().contains(name);
}

QString suggestedVariable(const QString &name)
{
    return nearestWord(name, templateVariables());
}

bool FilledText::isComplete() const
{
    return std::none_of(spans.begin(), spans.end(), [](const FilledSpan &span) {
        return span.kind == FilledSpan::Kind::OpenAsk || span.kind == FilledSpan::Kind::Missing;
    });
}

FilledText fillTemplate(const CannedTemplate &parsed, const QHash<QString, QString> &values,
                        const QHash<QString, QString> &asked)
{
    Filler filler(values, asked);
    for (const Piece &piece : parsed.pieces)
        filler.add(piece);
    return filler.finished();
}

QList<OpenPlaceholder> openPlaceholders(const QString &text)
{
    QList<OpenPlaceholder> found;
    for (qsizetype i = text.indexOf(u"{{"_s); i >= 0; i = text.indexOf(u"{{"_s, i)) {
        const qsizetype end = opensAt(text, i) ? endOfPlaceholder(text, i) : -1;
        if (end < 0) {
            ++i;
            continue;
        }
        const Piece piece = readPlaceholder(QStringView(text).sliced(i + 2, end - i - 4));
        found.append({i, end - i, piece.name, piece.kind == Piece::Kind::Ask});
        i = end;
    }
    return found;
}

} // namespace sportello
