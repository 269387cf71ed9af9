// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/searchfield.h"

#include "ui/common/restyle.h"
#include "ui/common/theme.h"
#include "ui/shell/querysuggestions.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QTimer>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int UsualWidth = 440;
constexpr int FocusedWidth = 600;
constexpr int TypingPause = 150;

} // namespace

SearchField::SearchField(const Theme &theme, QWidget *parent)
    : QLineEdit(parent)
    , m_theme(theme)
    , m_timer(new QTimer(this))
    , m_save(new QAction(theme.icon(u"plus"_s, Token::Tx2), {}, this))
{
    setObjectName(u"searchField"_s);
    addAction(theme.icon(u"search"_s, Token::Tx3), LeadingPosition);
    // Its key is the window's; by Tab the button is not reached.
    addAction(m_save, TrailingPosition);
    m_save->setVisible(false);
    connect(m_save, &QAction::triggered, this, &SearchField::saveWanted);
    setMinimumWidth(120);
    setMaximumWidth(UsualWidth);
    setMaxLength(1000);
    m_timer->setSingleShot(true);
    m_timer->setInterval(TypingPause);
    connect(m_timer, &QTimer::timeout, this, [this] { Q_EMIT searched(text()); });
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_save->setVisible(!text.isEmpty());
        if (text.isEmpty()) {
            m_timer->stop();
            Q_EMIT searched(text);
        } else {
            m_timer->start();
        }
    });
    retranslate();
}

void SearchField::suggestFrom(std::function<const QueryVocabulary &()> known)
{
    m_suggestions = new QuerySuggestions(*this, m_theme, std::move(known));
    connect(m_suggestions, &QuerySuggestions::closed, this, [this] {
        if (property("wrong").toBool() && m_problem) {
            m_problem->show();
            setAccessibleDescription(m_problem->text());
            placeProblem();
        }
    });
}

void SearchField::setProblem(const QString &sentence)
{
    const bool wrong = !sentence.isEmpty();
    restyle(*this, "wrong", wrong);
    setAccessibleDescription(sentence);
    if (!m_problem) {
        if (!wrong)
            return;
        m_problem = new QLabel(window());
        m_problem->setObjectName(u"searchProblem"_s);
        m_problem->setTextFormat(Qt::PlainText);
    }
    m_problem->setText(sentence);
    m_problem->setVisible(wrong);
    placeProblem();
}

QString SearchField::problem() const
{
    return m_problem && m_problem->isVisibleTo(window()) ? m_problem->text() : QString();
}

void SearchField::placeProblem()
{
    if (!m_problem || !m_problem->isVisibleTo(window()))
        return;
    // A word that is being typed is not wrong yet: what it may become is shown in the same place.
    if (m_suggestions && m_suggestions->isOpen()) {
        m_problem->hide();
        return;
    }
    m_problem->setStyleSheet(m_theme.expanded(
        u"QLabel { background: @raise; color: @badFg; border: 1px solid @badFill; border-radius: 5px; padding: 4px 8px; }"_s));
    m_problem->adjustSize();
    m_problem->move(mapTo(window(), QPoint(0, height() + 4)));
    m_problem->raise();
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        clear();
        setProblem({});
        Q_EMIT left();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_timer->stop();
        Q_EMIT searched(text());
        if (problem().isEmpty())
            Q_EMIT left();
        return;
    case Qt::Key_Down: Q_EMIT left(); return;
    default: QLineEdit::keyPressEvent(event);
    }
}

void SearchField::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    setMaximumWidth(FocusedWidth);
}

void SearchField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    setMaximumWidth(UsualWidth);
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (!text().isEmpty() || hasFocus() || width() < 260)
        return;
    // The key that leads here, as a keycap.
    const QString key = QKeySequence(u"Ctrl+F"_s).toString(QKeySequence::NativeText);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_theme.font(FontRole::Caption));
    const int keyWidth = painter.fontMetrics().horizontalAdvance(key) + 10;
    const QRectF cap(width() - keyWidth - 6, (height() - 18) / 2.0, keyWidth, 18);
    painter.setPen(m_theme.color(Token::Line));
    painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setPen(m_theme.color(Token::Tx3));
    painter.drawText(cap, Qt::AlignCenter, key);
}

void SearchField::retranslate()
{
    setPlaceholderText(tr("Search all conversations"));
    m_save->setText(tr("Save as view…"));
    m_save->setToolTip(m_save->text());
    setAccessibleName(tr("Search all conversations"));
    setToolTip(tr("Words, or is:waiting, network:…, account:…"));
}

} // namespace sportello
