// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/palette/commandpalette.h"

#include "ui/common/theme.h"
#include "ui/palette/palettedelegate.h"

#include <QApplication>
#include <QFrame>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScrollBar>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int Width = 640;
constexpr int Distance = 16; ///< from the top and, in a narrow window, from the sides

} // namespace

CommandPalette::CommandPalette(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_model(new PaletteModel(this))
    , m_panel(new QFrame(this))
    , m_field(new QLineEdit(m_panel))
    , m_list(new QListView(m_panel))
    , m_empty(new QLabel(m_panel))
    , m_foot(new QLabel(m_panel))
{
    setObjectName(u"commandPalette"_s);
    build();
    parent->installEventFilter(this);
    m_field->installEventFilter(this);
    connect(&theme, &Theme::changed, this, &CommandPalette::applyColors);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->setText(text);
        m_list->setCurrentIndex(m_model->index(m_model->nextChoice(0, 1)));
        layOut();
        Q_EMIT typed(text);
    });
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex &index) { choose(index.row()); });
    applyColors();
    hide();
}

void CommandPalette::build()
{
    m_panel->setObjectName(u"palettePanel"_s);
    m_field->setObjectName(u"paletteField"_s);
    m_field->setPlaceholderText(tr("Go to or do…"));
    m_field->setAccessibleName(tr("Go to or do"));
    m_field->addAction(m_theme.icon(u"search"_s, Token::Tx3), QLineEdit::LeadingPosition);
    m_field->setMaxLength(200);
    m_list->setObjectName(u"paletteList"_s);
    m_list->setAccessibleName(tr("What fits"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_theme, m_list));
    // The field keeps the focus; its keys move the choice.
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    m_empty->setObjectName(u"paletteEmpty"_s);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(16, 12, 16, 12);
    m_empty->setProperty("tone", u"second"_s);
    m_foot->setObjectName(u"paletteFoot"_s);
    m_foot->setTextFormat(Qt::PlainText);
    m_foot->setWordWrap(true);
    m_foot->setContentsMargins(16, 6, 16, 6);
    auto *layout = new QVBoxLayout(m_panel);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_field);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty);
    layout->addWidget(m_foot);
}

void CommandPalette::open(QList<PaletteItem> items, const QStringList &recent, int top)
{
    m_top = top;
    m_focusBefore = QApplication::focusWidget();
    {
        const QSignalBlocker blocker(m_field);
        m_field->clear();
    }
    m_model->setText({});
    m_model->setItems(std::move(items), recent);
    m_list->setCurrentIndex(m_model->index(m_model->nextChoice(0, 1)));
    refreshFoot();
    show();
    raise();
    layOut();
    m_list->scrollToTop();
    m_field->setFocus(Qt::PopupFocusReason);
    // Also for nothing something may be looked up.
    Q_EMIT typed({});
}

void CommandPalette::setFound(const QString &text, QList<PaletteItem> items)
{
    if (!isVisible() || text != m_field->text())
        return;
    // What somebody chose already stays chosen.
    const PaletteItem *choice = m_model->choice(m_list->currentIndex().row());
    const QString key = choice ? choice->key : QString();
    const bool moved = m_list->currentIndex().row() != m_model->nextChoice(0, 1);
    m_model->setFound(std::move(items));
    int row = m_model->nextChoice(0, 1);
    for (int i = 0; moved && i < m_model->rowCount(); ++i) {
        const PaletteItem *each = m_model->choice(i);
        if (each && each->key == key)
            row = i;
    }
    m_list->setCurrentIndex(m_model->index(row));
    layOut();
}

void CommandPalette::close()
{
    if (!isVisible())
        return;
    // Before hiding: otherwise the focus would wander to the next widget in the chain.
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::PopupFocusReason);
    hide();
}

void CommandPalette::refreshFoot()
{
    m_foot->setText(
        tr("↑ ↓ choose · Enter run · Esc close      > actions   @ people   / canned replies"));
}

void CommandPalette::layOut()
{
    setGeometry(0, m_top, parentWidget()->width(), parentWidget()->height() - m_top);
    m_empty->setVisible(m_model->rowCount() == 0);
    m_empty->setText(tr("Nothing fits “%1”. Ctrl+Enter looks for it in all conversations.")
                         .arg(m_field->text().trimmed()));
    m_list->setVisible(m_model->rowCount() > 0);
    int rows = 0;
    for (int i = 0; i < m_model->rowCount(); ++i)
        rows += m_list->sizeHintForRow(i);
    const int around = m_field->sizeHint().height() + m_foot->heightForWidth(Width)
        + (m_empty->isVisibleTo(m_panel) ? m_empty->heightForWidth(Width) : 0) + 8;
    const int width = std::min(Width, this->width() - 2 * Distance);
    const int height = std::min(around + rows, this->height() - 2 * Distance);
    m_panel->setGeometry((this->width() - width) / 2, Distance, width, height);
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme.color(Token::Dim));
}

void CommandPalette::mousePressEvent(QMouseEvent *)
{
    // Beside the panel; what is on it takes its own presses.
    close();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        layOut();
    if (watched == m_field && event->type() == QEvent::FocusOut && isVisible()
        && QApplication::activePopupWidget() == nullptr && window()->isActiveWindow()) {
        // Somebody clicked or moved elsewhere: it is no longer wanted, and the focus stays there.
        m_focusBefore = nullptr;
        close();
    }
    if (watched == m_field && event->type() == QEvent::KeyPress)
        return handleKey(static_cast<QKeyEvent &>(*event));
    return QWidget::eventFilter(watched, event);
}

bool CommandPalette::handleKey(QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Escape: close(); return true;
    case Qt::Key_Down: move(1); return true;
    case Qt::Key_Up: move(-1); return true;
    case Qt::Key_PageDown:
        for (int i = 0; i < 8; ++i)
            move(1);
        return true;
    case Qt::Key_PageUp:
        for (int i = 0; i < 8; ++i)
            move(-1);
        return true;
    // The focus is trapped: there is nothing else to go to.
    case Qt::Key_Tab:
    case Qt::Key_Backtab: return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event.modifiers() & Qt::ControlModifier) {
            const QString text = m_field->text().trimmed();
            close();
            if (!text.isEmpty())
                Q_EMIT searchWanted(text);
        } else {
            choose(m_list->currentIndex().row());
        }
        return true;
    default: return false;
    }
}

void CommandPalette::move(int step)
{
    const int row = m_model->nextChoice(m_list->currentIndex().row() + step, step);
    if (row < 0)
        return;
    m_list->setCurrentIndex(m_model->index(row));
    // Its heading should be seen with the first row.
    if (m_model->nextChoice(0, 1) == row)
        m_list->scrollToTop();
}

void CommandPalette::choose(int row)
{
    const PaletteItem *found = m_model->choice(row);
    if (!found)
        return;
    const PaletteItem item = *found;
    close();
    Q_EMIT chosen(item);
    if (item.run)
        item.run();
}

void CommandPalette::applyColors()
{
    m_field->setFont(m_theme.font(FontRole::Title, QFont::Normal));
    m_panel->setStyleSheet(m_theme.expanded(
        u"#palettePanel { background: @surf; border: 1px solid @line2; border-radius: 8px; }"
        "#paletteField { border: none; border-bottom: 1px solid @line; border-radius: 0; padding: "
        "14px 12px; background: transparent; }"
        "#paletteFoot { background: @sunk; color: @tx2; border-top: 1px solid @line; border-bottom-left-radius: 8px; border-bottom-right-radius: 8px; }"_s));
    update();
}

} // namespace sportello
