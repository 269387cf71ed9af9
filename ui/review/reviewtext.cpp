// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/review/reviewtext.h"

#include "domain/links.h"
#include "domain/worddifference.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/review/reviewwords.h"

#include <QTextCursor>
#include <QTextFrame>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal Padding = 8;
constexpr qreal Between = 4;

} // namespace

ReviewText::ReviewText(const Theme &theme, QWidget *parent)
    : QTextBrowser(parent)
    , m_theme(theme)
{
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(0);
}

void ReviewText::begin()
{
    document()->clear();
    document()->setDefaultFont(m_theme.font(FontRole::Body));
    m_isEmpty = true;
}

void ReviewText::end()
{
    moveCursor(QTextCursor::Start);
    ensureCursorVisible();
}

void ReviewText::addLine(const QString &words)
{
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    QTextCharFormat format;
    format.setForeground(m_theme.color(Token::Tx2));
    format.setFont(m_theme.font(FontRole::Meta));
    if (!m_isEmpty)
        cursor.insertBlock();
    cursor.insertText(words, format);
    m_isEmpty = false;
}

QTextCursor ReviewText::addCard(const Card &card)
{
    QTextCursor cursor(document()->rootFrame()->lastCursorPosition());
    const bool isPrivate = card.audience == Audience::Private;
    QTextFrameFormat frame;
    frame.setPadding(Padding);
    frame.setTopMargin(m_isEmpty ? 0 : Between);
    frame.setBottomMargin(Between);
    frame.setBorder(1);
    frame.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    frame.setBorderBrush(m_theme.color(isPrivate ? Token::PrvFrame : Token::PubFrame));
    frame.setBackground(m_theme.color(!card.isOurs    ? Token::Surf
                                          : isPrivate ? Token::PrvTint
                                                      : Token::PubTint));
    cursor.insertFrame(frame);
    m_isEmpty = false;
    QTextCharFormat word;
    word.setForeground(m_theme.color(isPrivate ? Token::PrvFg : Token::PubFg));
    word.setFont(m_theme.font(FontRole::Meta, QFont::DemiBold));
    cursor.insertText(Format::word(card.audience), word);
    QTextCharFormat author;
    author.setForeground(m_theme.color(Token::Tx));
    author.setFont(m_theme.font(FontRole::Meta, QFont::DemiBold));
    cursor.insertText(u"  ·  "_s + isolateBidi(card.author.simplified()), author);
    QTextCharFormat meta;
    meta.setForeground(m_theme.color(Token::Tx2));
    meta.setFont(m_theme.font(FontRole::Meta));
    if (!card.remark.isEmpty())
        cursor.insertText(u"  "_s + card.remark, meta);
    cursor.insertText(u"  ·  "_s + card.time, meta);
    QTextCharFormat text;
    text.setForeground(m_theme.color(Token::Tx));
    text.setFont(m_theme.font(FontRole::Body));
    cursor.insertBlock();
    cursor.setCharFormat(text);
    return cursor;
}

void ReviewText::showQuestion(const ReplyUnderReview &reply, Instant now)
{
    begin();
    const auto add = [&](const ReviewMessage &message) {
        Card card;
        card.author = message.author;
        card.audience = message.audience;
        card.time = Format::moment(message.at, now);
        if (message.isDeleted)
            card.remark = tr("deleted since");
        addCard(card).insertText(message.text);
    };
    if (reply.question.isEmpty())
        addLine(tr("There is nothing from the customer before this reply."));
    else if (!reply.asked)
        addLine(tr("Nobody had asked since our reply before; this is what they wrote last."));
    for (const ReviewMessage &message : reply.question)
        add(message);
    if (reply.wroteBack) {
        addLine(tr("They wrote back:"));
        add(*reply.wroteBack);
    }
    end();
}

void ReviewText::showReply(const ReplyUnderReview &reply, bool changes, Instant now)
{
    begin();
    Card card;
    card.author = ReviewWords::agent(reply);
    card.remark = reply.parts > 1 ? tr("as %1, in %n part(s)", nullptr, reply.parts)
                                        .arg(isolateBidi(reply.accountName.simplified()))
                                  : tr("as %1").arg(isolateBidi(reply.accountName.simplified()));
    card.audience = reply.audience;
    card.time = Format::moment(reply.sentAt, now);
    card.isOurs = true;
    QTextCursor cursor = addCard(card);
    const QTextCharFormat usual = cursor.charFormat();
    if (!changes || !reply.hasCanned()) {
        cursor.insertText(reply.text, usual);
        end();
        return;
    }
    QTextCharFormat removed = usual;
    removed.setFontStrikeOut(true);
    removed.setForeground(m_theme.color(Token::BadFg));
    QTextCharFormat added = usual;
    added.setFontUnderline(true);
    added.setFontWeight(QFont::DemiBold);
    const QList<DifferencePart> parts = wordDifference(reply.making.cannedText, reply.text);
    for (const DifferencePart &part : parts) {
        switch (part.kind) {
        case DifferencePart::Kind::Same: cursor.insertText(part.text, usual); break;
        case DifferencePart::Kind::Removed:
            cursor.insertText(part.text.trimmed(), removed);
            cursor.insertText(u" "_s, usual);
            break;
        case DifferencePart::Kind::Added: cursor.insertText(part.text, added); break;
        }
    }
    end();
}

void ReviewText::showNothing(const QString &sentence)
{
    begin();
    if (!sentence.isEmpty())
        addLine(sentence);
}

} // namespace sportello
