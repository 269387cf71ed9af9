// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/desk/tagpanel.h"

#include "domain/fold.h"
#include "ui/common/tagcolour.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int IdRole = Qt::UserRole + 1;

} // namespace

TagPanel::TagPanel(const Theme &theme, QWidget *parent)
    : DeskPanel(theme, parent)
    , m_field(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    setObjectName(u"tagPanel"_s);
    m_field->setObjectName(u"tagField"_s);
    m_field->setPlaceholderText(tr("Name of a tag, known or new"));
    m_field->setAccessibleName(tr("Tag"));
    m_field->setMaxLength(40);
    m_list->setObjectName(u"tagList"_s);
    m_list->setAccessibleName(tr("Tags"));
    // The field keeps the focus; its keys move the choice.
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMaximumHeight(220);
    column().addWidget(m_field);
    column().addWidget(m_list);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &TagPanel::fill);
    connect(m_field, &QLineEdit::returnPressed, this, &TagPanel::choose);
    connect(m_list, &QListWidget::itemClicked, this, &TagPanel::choose);
}

void TagPanel::open(const QString &name, const QList<Tag> &all, const QList<Tag> &set)
{
    m_all = all;
    m_set = set;
    {
        const QSignalBlocker blocker(m_field);
        m_field->clear();
    }
    fill();
    ask(tr("Tag %1").arg(name), m_field);
}

void TagPanel::fill()
{
    const QString typed = m_field->text().trimmed();
    const QString wanted = fold(typed);
    m_list->clear();
    bool exact = false;
    for (const Tag &tag : std::as_const(m_all)) {
        const QString name = fold(tag.name);
        exact = exact || name == wanted;
        // T, the tag's key, Enter.
        const bool isItsKey = !wanted.isEmpty() && fold(tag.shortcut) == wanted;
        if (!isItsKey && !name.contains(wanted))
            continue;
        const bool isSet = std::any_of(m_set.begin(), m_set.end(),
                                       [&](const Tag &other) { return other.id == tag.id; });
        const QString key = tag.shortcut.isEmpty() ? QString() : u"   "_s + tag.shortcut.toUpper();
        auto *item =
            new QListWidgetItem((isSet ? tr("%1 (take off)").arg(tag.name) : tag.name) + key);
        item->setIcon(isSet ? theme().icon(u"check"_s, Token::Tx2)
                            : theme().icon(u"tag"_s, TagColour::token(tag.colour)));
        item->setData(IdRole, tag.id.key());
        m_list->insertItem(isItsKey ? 0 : m_list->count(), item);
    }
    if (!typed.isEmpty() && !exact) {
        auto *item = new QListWidgetItem(tr("New tag “%1”").arg(typed));
        item->setIcon(theme().icon(u"plus"_s, Token::Tx2));
        m_list->addItem(item);
    }
    m_list->setCurrentRow(0);
    m_list->setVisible(m_list->count() > 0);
}

void TagPanel::choose()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    const QString id = item->data(IdRole).toString();
    const QString typed = m_field->text().trimmed();
    dismiss();
    if (id.isEmpty())
        Q_EMIT newWanted(typed);
    else
        Q_EMIT toggled(TagId::fromKey(id));
}

bool TagPanel::eventFilter(QObject *watched, QEvent *event)
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
