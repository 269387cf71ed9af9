// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/itemlist.h"

#include "ui/common/theme.h"
#include "ui/settings/fieldremark.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QShortcut>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>

#include <algorithm>
#include <utility>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int KeyRole = Qt::UserRole + 1;
constexpr int MinimumLines = 4;
constexpr int MaximumLines = 10;

QList<QTreeWidgetItem *> itemsOf(QTreeWidget *tree)
{
    QList<QTreeWidgetItem *> items;
    for (QTreeWidgetItemIterator it(tree); *it; ++it)
        items.append(*it);
    return items;
}

} // namespace

ItemList::ItemList(const Theme &theme, const QString &name, const Words &words, QWidget *parent)
    : QWidget(parent)
    , m_field(new QLineEdit(this))
    , m_remark(new FieldRemark(theme, m_field, this))
    , m_tree(new QTreeWidget(this))
    , m_remove(new QPushButton(tr("Remove"), this))
    , m_because(new QLabel(this))
{
    build(name, words);
    m_remove->setEnabled(false);
    m_because->hide();
    fitHeight();
    connect(&theme, &Theme::changed, this, &ItemList::fitHeight);
}

void ItemList::build(const QString &name, const Words &words)
{
    m_field->setObjectName(name + u"Field"_s);
    m_field->setAccessibleName(words.field);
    m_field->setPlaceholderText(words.field);
    auto *add = new QPushButton(tr("Add"), this);
    add->setObjectName(name + u"Add"_s);
    m_tree->setObjectName(name + u"List"_s);
    m_tree->setAccessibleName(words.list);
    m_tree->setHeaderLabels(words.columns);
    m_tree->setUniformRowHeights(true);
    m_tree->setRootIsDecorated(false);
    m_tree->setItemsExpandable(false);
    m_tree->header()->setStretchLastSection(true);
    m_tree->setHeaderHidden(words.columns.size() < 2);
    m_remove->setObjectName(name + u"Remove"_s);
    m_because->setObjectName(name + u"Because"_s);
    m_because->setWordWrap(true);
    m_because->setProperty("tone", u"second"_s);
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_field, 1);
    top->addWidget(add);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(8);
    bottom->addWidget(m_remove);
    bottom->addWidget(m_because, 1);
    bottom->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(top);
    layout->addWidget(m_remark);
    layout->addWidget(m_tree);
    layout->addLayout(bottom);

    const auto wantAddition = [this] { Q_EMIT addWanted(m_field->text()); };
    connect(add, &QPushButton::clicked, this, wantAddition);
    connect(m_field, &QLineEdit::returnPressed, this, wantAddition);
    connect(m_field, &QLineEdit::textEdited, this, [this] { m_remark->setText({}); });
    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this] {
        // Who chooses by hand does not want another one any more.
        m_next.clear();
        Q_EMIT currentChanged();
    });
    connect(m_remove, &QPushButton::clicked, this, &ItemList::wantRemoval);
    auto *key = new QShortcut(QKeySequence::Delete, m_tree);
    key->setContext(Qt::WidgetShortcut);
    connect(key, &QShortcut::activated, this, &ItemList::wantRemoval);
}

void ItemList::fitHeight()
{
    const int icon = m_tree->fontMetrics().height();
    m_tree->setIconSize({icon, icon});
    const int line = std::max(m_tree->sizeHintForRow(0), m_tree->fontMetrics().height() + 6);
    const int lines = std::clamp(int(itemsOf(m_tree).size()), MinimumLines, MaximumLines);
    const int header = m_tree->isHeaderHidden() ? 0 : m_tree->header()->sizeHint().height();
    m_tree->setFixedHeight(header + lines * line + 2 * m_tree->frameWidth());
}

void ItemList::wantRemoval()
{
    if (m_remove->isEnabled())
        Q_EMIT removeWanted(current());
}

void ItemList::setRows(const QList<Row> &rows)
{
    const QString before = current();
    const auto position = itemsOf(m_tree).indexOf(m_tree->currentItem());
    const QSignalBlocker blocker(m_tree);
    m_tree->clear();
    QHash<QString, QTreeWidgetItem *> byKey;
    for (const Row &row : rows) {
        auto *item = new QTreeWidgetItem(row.texts);
        item->setData(0, KeyRole, row.key);
        item->setIcon(0, row.icon);
        if (QTreeWidgetItem *above = byKey.value(row.under))
            above->addChild(item);
        else
            m_tree->addTopLevelItem(item);
        byKey.insert(row.key, item);
    }
    m_tree->expandAll();
    QTreeWidgetItem *chosen = byKey.value(m_next);
    if (chosen)
        m_next.clear();
    else
        chosen = byKey.value(before);
    const QList<QTreeWidgetItem *> items = itemsOf(m_tree);
    if (!chosen && !items.isEmpty())
        chosen = items.at(std::clamp<qsizetype>(position, 0, items.size() - 1));
    m_tree->setCurrentItem(chosen);
    for (int column = 0; column + 1 < m_tree->columnCount(); ++column)
        m_tree->resizeColumnToContents(column);
    m_remove->setEnabled(chosen && m_because->text().isEmpty());
    fitHeight();
}

QString ItemList::current() const
{
    const QTreeWidgetItem *item = m_tree->currentItem();
    return item ? item->data(0, KeyRole).toString() : QString();
}

void ItemList::setCurrent(const QString &key)
{
    m_next = key;
    const QList<QTreeWidgetItem *> items = itemsOf(m_tree);
    for (QTreeWidgetItem *item : items) {
        if (item->data(0, KeyRole).toString() == key) {
            m_next.clear();
            m_tree->setCurrentItem(item);
        }
    }
}

void ItemList::noteAdded(const QString &key)
{
    m_field->clear();
    m_remark->setText({});
    setCurrent(key);
}

void ItemList::refuse(const QString &sentence)
{
    m_remark->setText(sentence);
    m_field->setFocus();
}

void ItemList::setKeptBecause(const QString &sentence)
{
    m_because->setText(sentence);
    m_because->setVisible(!sentence.isEmpty());
    m_remove->setEnabled(!current().isEmpty() && sentence.isEmpty());
}

} // namespace sportello
