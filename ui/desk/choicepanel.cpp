// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/desk/choicepanel.h"

#include <QIcon>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int IdRole = Qt::UserRole + 1;

} // namespace

ChoicePanel::ChoicePanel(const Words &words, const Theme &theme, QWidget *parent)
    : DeskPanel(theme, parent)
    , m_field(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    setObjectName(words.name + u"Panel"_s);
    m_field->setObjectName(words.name + u"Field"_s);
    m_field->setPlaceholderText(words.hint);
    m_field->setAccessibleName(words.field);
    m_list->setObjectName(words.name + u"List"_s);
    m_list->setAccessibleName(words.list);
    // The field keeps the focus; its keys move the choice.
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMaximumHeight(220);
    column().addWidget(m_field);
    column().addWidget(m_list);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &ChoicePanel::fill);
    connect(m_field, &QLineEdit::returnPressed, this, &ChoicePanel::choose);
    connect(m_list, &QListWidget::itemClicked, this, &ChoicePanel::choose);
}

void ChoicePanel::askAnew(const QString &question)
{
    {
        const QSignalBlocker blocker(m_field);
        m_field->clear();
    }
    fill();
    ask(question, m_field);
}

void ChoicePanel::offer(const QString &id, const QIcon &icon, const QString &text, bool first)
{
    auto *item = new QListWidgetItem(icon, text);
    item->setData(IdRole, id);
    m_list->insertItem(first ? 0 : m_list->count(), item);
}

void ChoicePanel::fill()
{
    m_list->clear();
    offerFor(m_field->text().trimmed());
    m_list->setCurrentRow(0);
    m_list->setVisible(m_list->count() > 0);
}

void ChoicePanel::choose()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    const Choice choice{item->data(IdRole).toString(), item->text(), m_field->text().trimmed()};
    dismiss();
    take(choice);
}

bool ChoicePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            const int row = m_list->currentRow() + (key == Qt::Key_Down ? 1 : -1);
            m_list->setCurrentRow(std::clamp(row, 0, std::max(0, m_list->count() - 1)));
            return true;
        }
    }
    return DeskPanel::eventFilter(watched, event);
}

} // namespace sportello
