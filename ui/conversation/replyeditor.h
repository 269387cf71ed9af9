// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/textrange.h"

#include <QPlainTextEdit>
#include <QSyntaxHighlighter>

namespace sportello {

/// Marks what no longer fits.
class LengthHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit LengthHighlighter(QTextDocument *document);

    /// The text behind this position is too much.
    void setFittingLength(qsizetype length);
    void setBackground(const QColor &color);

protected:
    void highlightBlock(const QString &text) override;

private:
    qsizetype m_fitting = 0;
    QColor m_background;
};

/// Where a reply is written: plain text, one line high at first and eight at most.
class ReplyEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit ReplyEditor(QWidget *parent = nullptr);

    /// Replaces the text as if it had been there from the beginning.
    void resetText(const QString &text);
    /// Marks that part of the text, as far as it is there, and takes the focus.
    void select(const TextRange &range);
    /// Where files and pictures can be attached: then they are offered instead of being pasted.
    void setTakesFiles(bool takes) { m_takesFiles = takes; }
    /// Opens the menu below the text at that position.
    void popUpMenu(int position);
    /// As high as its lines, at most eight.
    int wantedHeight() const;
    /// Higher it does not get, but for two lines: what is more scrolls.
    void setMostHeight(int height);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Ctrl+Enter.
    void sendWanted();
    /// Ctrl+Z with nothing written.
    void takeBackWanted();
    /// A slash where a word begins; it is not written.
    void cannedWanted();
    /// Files or a picture were pasted or dropped; `data` is there during the signal.
    void filesOffered(const QMimeData *data);
    /// A menu is about to open on the text at that position; whoever can adds to it.
    void menuFilling(QMenu *menu, int position);

protected:
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showMenu(int position, const QPoint &corner);
    bool isAtWordBegin() const;
    int heightFor(int lines) const;
    void fitHeight();

    int m_most = QWIDGETSIZE_MAX;
    bool m_takesFiles = false;
};

} // namespace sportello
