// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/conversation/replyeditor.h"

#include "ui/conversation/composerattachments.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QTextBlock>
#include <QtMath>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostLines = 8;
constexpr int LeastLines = 2;
constexpr int PaddingTop = 9;
constexpr int PaddingSide = 12;
constexpr int PaddingBottom = 8;

bool isSendKey(const QKeyEvent &event)
{
    const bool enter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    return enter && (event.modifiers() & ~Qt::KeypadModifier) == Qt::ControlModifier;
}

} // namespace

LengthHighlighter::LengthHighlighter(QTextDocument *document)
    : QSyntaxHighlighter(document)
{
}

void LengthHighlighter::setFittingLength(qsizetype length)
{
    if (length == m_fitting)
        return;
    m_fitting = length;
    rehighlight();
}

void LengthHighlighter::setBackground(const QColor &color)
{
    m_background = color;
    rehighlight();
}

void LengthHighlighter::highlightBlock(const QString &text)
{
    const int start = currentBlock().position();
    const int from = std::max(0, static_cast<int>(m_fitting) - start);
    if (from >= text.size())
        return;
    QTextCharFormat format;
    format.setBackground(m_background);
    setFormat(from, static_cast<int>(text.size()) - from, format);
}

ReplyEditor::ReplyEditor(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(0);
    setViewportMargins(PaddingSide, PaddingTop, PaddingSide, PaddingBottom);
    connect(this, &QPlainTextEdit::textChanged, this, &ReplyEditor::fitHeight);
}

void ReplyEditor::resetText(const QString &text)
{
    setPlainText(text);
    moveCursor(QTextCursor::End);
}

void ReplyEditor::select(const TextRange &range)
{
    const int size = int(toPlainText().size());
    QTextCursor cursor = textCursor();
    cursor.setPosition(std::min(int(range.start), size));
    cursor.setPosition(std::min(int(range.end()), size), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    setFocus();
}

int ReplyEditor::heightFor(int lines) const
{
    return PaddingTop + PaddingBottom + qCeil(lines * QFontMetricsF(font()).lineSpacing()) + 2;
}

int ReplyEditor::wantedHeight() const
{
    // The document counts in lines, wrapped ones included.
    const int lines = qCeil(document()->documentLayout()->documentSize().height());
    return heightFor(std::clamp(lines, 1, MostLines));
}

QSize ReplyEditor::sizeHint() const
{
    return {200, std::min(wantedHeight(), m_most)};
}

QSize ReplyEditor::minimumSizeHint() const
{
    return {100, heightFor(1)};
}

void ReplyEditor::setMostHeight(int height)
{
    m_most = std::max(heightFor(LeastLines), height);
    fitHeight();
}

void ReplyEditor::fitHeight()
{
    setFixedHeight(sizeHint().height());
}

void ReplyEditor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        fitHeight();
}

void ReplyEditor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitHeight();
}

bool ReplyEditor::event(QEvent *event)
{
    // Otherwise a shortcut of the window would get the keys first.
    if (event->type() == QEvent::ShortcutOverride && isSendKey(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QPlainTextEdit::event(event);
}

void ReplyEditor::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Keyboard)
        popUpMenu(textCursor().selectionStart());
    else
        showMenu(cursorForPosition(event->pos()).position(), event->globalPos());
}

void ReplyEditor::popUpMenu(int position)
{
    QTextCursor cursor(document());
    cursor.setPosition(position);
    showMenu(position, viewport()->mapToGlobal(cursorRect(cursor).bottomLeft()));
}

void ReplyEditor::showMenu(int position, const QPoint &corner)
{
    QMenu *menu = createStandardContextMenu();
    menu->setObjectName(u"replyMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    Q_EMIT menuFilling(menu, position);
    menu->popup(corner);
}

bool ReplyEditor::canInsertFromMimeData(const QMimeData *source) const
{
    return (m_takesFiles && ComposerAttachments::canTake(*source))
        || QPlainTextEdit::canInsertFromMimeData(source);
}

void ReplyEditor::insertFromMimeData(const QMimeData *source)
{
    if (m_takesFiles && ComposerAttachments::canTake(*source))
        Q_EMIT filesOffered(source);
    else
        QPlainTextEdit::insertFromMimeData(source);
}

bool ReplyEditor::isAtWordBegin() const
{
    const QTextCursor cursor = textCursor();
    const int place = cursor.positionInBlock();
    return !cursor.hasSelection() && (place == 0 || cursor.block().text().at(place - 1).isSpace());
}

void ReplyEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->text() == "/"_L1 && !isReadOnly() && isAtWordBegin()) {
        Q_EMIT cannedWanted();
        return;
    }
    if (isSendKey(*event)) {
        Q_EMIT sendWanted();
        return;
    }
    const bool nothingToUndo = document()->isEmpty() && !document()->isUndoAvailable();
    if (event->matches(QKeySequence::Undo) && nothingToUndo) {
        Q_EMIT takeBackWanted();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

} // namespace sportello
