// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/querysuggestions.h"

#include "ui/common/theme.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostRows = 8;

} // namespace

QuerySuggestions::QuerySuggestions(QLineEdit &field, const Theme &theme,
                                   std::function<const QueryVocabulary &()> known)
    : QListWidget(&field)
    , m_field(field)
    , m_theme(theme)
    , m_known(std::move(known))
{
    setObjectName(u"querySuggestions"_s);
    setAccessibleName(tr("Suggestions for the search"));
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    hide();
    field.installEventFilter(this);
    connect(&field, &QLineEdit::textEdited, this, &QuerySuggestions::suggest);
    connect(&field, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            dismiss();
    });
    connect(this, &QListWidget::itemClicked, this,
            [this](QListWidgetItem *item) { complete(row(item)); });
}

void QuerySuggestions::suggest()
{
    const QString text = m_field.text();
    const qsizetype cursor = m_field.cursorPosition();
    m_completions = completions(text, cursor, m_known());
    // Between two words nothing was begun: the list of all fields would only be in the way.
    const bool begun = cursor > 0 && !text.at(cursor - 1).isSpace();
    if (m_completions.candidates.isEmpty() || !begun) {
        dismiss();
        return;
    }
    clear();
    for (const QueryCandidate &candidate : std::as_const(m_completions.candidates)) {
        addItem(candidate.description.isEmpty() ? candidate.text
                                                : tr("%1   %2", "a word of a query, what it means")
                                                      .arg(candidate.text, candidate.description));
    }
    setCurrentRow(-1);
    open();
}

void QuerySuggestions::place()
{
    const int rows = std::min(count(), MostRows);
    setFixedSize(std::max(m_field.width(), 280), rows * sizeHintForRow(0) + 2 * frameWidth() + 2);
    move(m_field.mapTo(m_field.window(), QPoint(0, m_field.height() + 4)));
}

void QuerySuggestions::open()
{
    QWidget *window = m_field.window();
    if (parentWidget() != window)
        setParent(window);
    setStyleSheet(m_theme.expanded(
        u"#querySuggestions { background: @raise; border: 1px solid @line2; border-radius: 8px; }"_s));
    place();
    show();
    raise();
    m_field.setAccessibleDescription(
        tr("%n suggestion(s); Down chooses, Tab takes the first", nullptr, count()));
}

void QuerySuggestions::dismiss()
{
    if (!isVisible())
        return;
    hide();
    m_field.setAccessibleDescription({});
    Q_EMIT closed();
}

void QuerySuggestions::moveChoice(int step)
{
    setCurrentRow(std::clamp(currentRow() + step, -1, count() - 1));
    // The list never has the focus, so the field says what is chosen.
    m_field.setAccessibleDescription(currentItem() ? currentItem()->text() : QString());
    QAccessibleEvent event(&m_field, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

void QuerySuggestions::complete(int row)
{
    if (row < 0 || row >= m_completions.candidates.size())
        return;
    QString word = m_completions.candidates.at(row).text;
    QString text = m_field.text();
    const qsizetype end = m_completions.start + m_completions.length;
    const bool needsBlank = !word.endsWith(u':') && (end >= text.size() || !text.at(end).isSpace());
    if (needsBlank)
        word += u' ';
    text.replace(m_completions.start, m_completions.length, word);
    m_field.setText(text);
    m_field.setCursorPosition(int(m_completions.start + word.size()));
    dismiss();
    // Behind a colon its values follow at once.
    if (word.endsWith(u':'))
        suggest();
}

bool QuerySuggestions::takeKey(int key)
{
    switch (key) {
    case Qt::Key_Down: moveChoice(1); return true;
    case Qt::Key_Up: moveChoice(-1); return true;
    case Qt::Key_Tab: complete(std::max(0, currentRow())); return true;
    case Qt::Key_Escape: dismiss(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (currentRow() >= 0) {
            complete(currentRow());
            return true;
        }
        dismiss();
        return false;
    default: return false;
    }
}

bool QuerySuggestions::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != &m_field || !isVisible())
        return QListWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::KeyPress: {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (!(key->modifiers() & ~Qt::KeypadModifier) && takeKey(key->key()))
            return true;
        break;
    }
    case QEvent::ShortcutOverride: {
        // While it is open, Esc and the arrows are its own and no shortcuts of the window.
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_Tab || key == Qt::Key_Down
            || key == Qt::Key_Up) {
            event->accept();
            return true;
        }
        break;
    }
    case QEvent::FocusOut: dismiss(); break;
    case QEvent::Resize:
    case QEvent::Move: place(); break;
    default: break;
    }
    return QListWidget::eventFilter(watched, event);
}

} // namespace sportello
