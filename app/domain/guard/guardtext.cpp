// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/guard/guardtext.h"

#include "domain/graphemes.h"

#include <QRegularExpression>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar somethingElse = u'\uFFFC';

bool isDash(char32_t code)
{
    switch (code) {
    case 0x2212: // minus
    case 0x30FC: // katakana prolonged sound
    case 0x02D7: // modifier minus
    case 0x2043: // hyphen bullet
        return true;
    default: return QChar::category(code) == QChar::Punctuation_Dash;
    }
}

bool isInvisible(char32_t code)
{
    const QChar::Category category = QChar::category(code);
    return category == QChar::Other_Format || (code >= 0xFE00 && code <= 0xFE0F)
        || (category == QChar::Other_Control && code != '\n' && code != '\t');
}

bool isMark(char32_t code)
{
    const QChar::Category category = QChar::category(code);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

/// The ASCII character that stands behind a full-width, mathematical or encircled one, or nothing.
QChar plainForm(char32_t code)
{
    const QChar::Decomposition tag = QChar::decompositionTag(code);
    if (tag != QChar::Wide && tag != QChar::Font && tag != QChar::Circle)
        return {};
    const QString parts = QChar::decomposition(code);
    return parts.size() == 1 && parts.at(0).unicode() < 0x80 ? parts.at(0) : QChar();
}

QChar cleaned(char32_t code)
{
    if (code < 0x80)
        return code == '\t' ? u' ' : QChar(char16_t(code));
    if (const int digit = QChar::digitValue(code); digit >= 0
        && (QChar::category(code) == QChar::Number_DecimalDigit
            || QChar::decompositionTag(code) == QChar::Circle))
        return QChar(char16_t('0' + digit));
    if (code == 0x2028 || code == 0x2029)
        return u'\n';
    if (QChar::isSpace(code))
        return u' ';
    if (isDash(code))
        return u'-';
    if (code == 0x2018 || code == 0x2019 || code == 0x02BC || code == 0x00B4)
        return u'\'';
    if (code == 0x2024 || code == 0x00B7 || code == 0x3002)
        return u'.';
    if (code == 0x2215 || code == 0x2044)
        return u'/';
    // "nº 12": a letter to Unicode, a sign to everybody else.
    if (code == 0x00BA || code == 0x00AA)
        return u'°';
    if (const QChar plain = plainForm(code); !plain.isNull())
        return plain;
    return code < 0x10000 && !QChar::isSurrogate(code) ? QChar(char16_t(code)) : somethingElse;
}

QChar foldedCharacter(QChar character)
{
    if (character.unicode() < 0x80)
        return character.toLower();
    QChar base = character;
    // Twice is enough: a letter with two marks has one with one below it.
    for (int i = 0; i < 2 && base.decompositionTag() == QChar::Canonical; ++i)
        base = base.decomposition().at(0);
    return base.toCaseFolded();
}

} // namespace

GuardText::GuardText(const QString &written)
    : m_written(written)
{
    m_plain.reserve(written.size());
    m_folded.reserve(written.size());
    m_starts.reserve(written.size());
    m_ends.reserve(written.size());
    for (qsizetype i = 0; i < written.size();) {
        const CodePointAt point = codePointAt(written, i);
        if (isMark(point.value)) {
            // A frame or an accent belongs to what it stands on.
            if (!m_ends.isEmpty() && m_ends.last() == i)
                m_ends.last() = point.next;
        } else if (point.value >= 0xFE00 && point.value <= 0xFE0F) {
            if (!m_ends.isEmpty() && m_ends.last() == i)
                m_ends.last() = point.next;
        } else if (!isInvisible(point.value)) {
            append(cleaned(point.value), i, point.next);
        }
        i = point.next;
    }
    findWords();
    findLinks();
}

void GuardText::append(QChar character, qsizetype start, qsizetype end)
{
    m_plain.append(character);
    m_folded.append(foldedCharacter(character));
    m_starts.append(start);
    m_ends.append(end);
}

void GuardText::findWords()
{
    qsizetype start = -1;
    for (qsizetype i = 0; i <= m_folded.size(); ++i) {
        const bool inside = i < m_folded.size() && m_folded.at(i).isLetterOrNumber();
        if (inside && start < 0) {
            start = i;
        } else if (!inside && start >= 0) {
            m_words.append({m_folded.sliced(start, i - start), start, i - start});
            start = -1;
        }
    }
}

void GuardText::findLinks()
{
    static const QRegularExpression link(u"(?:https?://|www\\.)\\S+"_s);
    auto match = link.globalMatch(m_folded);
    while (match.hasNext()) {
        const QRegularExpressionMatch found = match.next();
        m_links.append({found.capturedStart(), found.capturedLength()});
    }
}

qsizetype GuardText::wordAt(qsizetype position) const
{
    const auto found =
        std::upper_bound(m_words.begin(), m_words.end(), position,
                         [](qsizetype at, const GuardWord &word) { return at < word.end(); });
    return found - m_words.begin();
}

TextRange GuardText::toWritten(const TextRange &range) const
{
    if (range.length <= 0)
        return {};
    const qsizetype start = m_starts.at(range.start);
    return {start, m_ends.at(range.end() - 1) - start};
}

QString GuardText::plain(const TextRange &range) const
{
    return m_plain.sliced(range.start, range.length);
}

bool GuardText::isInLink(const TextRange &range) const
{
    return std::any_of(m_links.begin(), m_links.end(), [&](const TextRange &link) {
        return link.start < range.end() && range.start < link.end();
    });
}

} // namespace sportello
