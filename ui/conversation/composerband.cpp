// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/conversation/composerband.h"

#include "ui/common/painting.h"

#include <QPainter>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar StrongBegins(u'\u0002');
constexpr QChar StrongEnds(u'\u0003');
constexpr int WordsKept = 4;
constexpr int PaddingLeft = 12;
constexpr int PaddingRight = 8;
constexpr int IconSize = 16;
constexpr int IconGap = 8;

} // namespace

QString WeightedSentence::strong(const QString &text)
{
    return StrongBegins + text + StrongEnds;
}

WeightedSentence WeightedSentence::fromMarked(const QString &text)
{
    WeightedSentence sentence;
    bool isStrong = false;
    QString word;
    const auto endWord = [&] {
        if (!word.isEmpty())
            sentence.words.append({word, isStrong});
        word.clear();
    };
    for (const QChar character : text) {
        if (character == StrongBegins || character == StrongEnds) {
            endWord();
            isStrong = character == StrongBegins;
        } else if (character.isSpace()) {
            endWord();
        } else {
            word += character;
        }
    }
    endWord();
    return sentence;
}

QString WeightedSentence::plain() const
{
    QStringList texts;
    for (const Word &word : words)
        texts.append(word.text);
    return texts.join(u' ');
}

ComposerBand::ComposerBand(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(u"composerBand"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ComposerBand::setSentence(Audience audience, const WeightedSentence &sentence)
{
    m_audience = audience;
    m_sentence = sentence;
    setAccessibleName(sentence.plain());
    update();
}

void ComposerBand::setNote(const WeightedSentence &sentence)
{
    setSentence(Audience::Public, sentence);
    m_audience.reset();
}

QSize ComposerBand::sizeHint() const
{
    return {200, std::max(30, m_theme.lineHeight(FontRole::Body) + 12)};
}

QSize ComposerBand::minimumSizeHint() const
{
    QList<WeightedSentence::Word> least = m_sentence.words.mid(0, WordsKept + 1);
    return {PaddingLeft + IconSize + IconGap + widthOf(least) + PaddingRight, sizeHint().height()};
}

int ComposerBand::widthOf(const QList<WeightedSentence::Word> &words) const
{
    const QFontMetrics normal(m_theme.font(FontRole::Body, QFont::Medium));
    const QFontMetrics strong(m_theme.font(FontRole::Body, QFont::Bold));
    int width = 0;
    for (const WeightedSentence::Word &word : words)
        width += (word.strong ? strong : normal).horizontalAdvance(word.text);
    return width + normal.horizontalAdvance(u' ') * std::max<int>(0, int(words.size()) - 1);
}

QList<WeightedSentence::Word> ComposerBand::fitting(int width) const
{
    QList<WeightedSentence::Word> words = m_sentence.words;
    if (widthOf(words) <= width)
        return words;
    // The separator between the first words is no word of its own.
    qsizetype kept = 0;
    for (int real = 0; kept < words.size() && real < WordsKept; ++kept) {
        if (words.at(kept).text != u"·"_s)
            ++real;
    }
    const QList<WeightedSentence::Word> head = words.mid(0, kept);
    for (qsizetype tail = kept + 1; tail <= words.size(); ++tail) {
        QList<WeightedSentence::Word> shorter = head;
        shorter.append({u"…"_s, false});
        shorter.append(words.mid(tail));
        if (widthOf(shorter) <= width)
            return shorter;
    }
    return head;
}

int ComposerBand::textWidth() const
{
    return width() - PaddingLeft - IconSize - IconGap - PaddingRight;
}

QString ComposerBand::shownText(int width) const
{
    return WeightedSentence{fitting(width - PaddingLeft - IconSize - IconGap - PaddingRight)}
        .plain();
}

void ComposerBand::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Token band = !m_audience         ? Token::NoteBand
        : *m_audience == Audience::Private ? Token::PrvBand
                                           : Token::PubBand;
    painter.fillRect(rect(), m_theme.color(band));
    const Token token = m_audience ? Painting::audienceToken(*m_audience) : Token::NoteFg;
    const QString icon = m_audience ? Painting::audienceIcon(*m_audience) : u"note"_s;
    painter.drawPixmap(PaddingLeft, (height() - IconSize) / 2,
                       Painting::icon(painter, m_theme, icon, token, IconSize));
    painter.setPen(m_theme.color(token));
    const QFont normal = m_theme.font(FontRole::Body, QFont::Medium);
    const QFont strong = m_theme.font(FontRole::Body, QFont::Bold);
    const int space = QFontMetrics(normal).horizontalAdvance(u' ');
    int x = PaddingLeft + IconSize + IconGap;
    for (const WeightedSentence::Word &word : fitting(textWidth())) {
        painter.setFont(word.strong ? strong : normal);
        const int advance = painter.fontMetrics().horizontalAdvance(word.text);
        painter.drawText(QRect(x, 0, advance + 2, height()), Qt::AlignLeft | Qt::AlignVCenter,
                         word.text);
        x += advance + space;
    }
}

} // namespace sportello
