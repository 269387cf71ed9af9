// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/keyspage.h"

#include "domain/fold.h"
#include "ui/common/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int ActionData = Qt::UserRole + 1;

enum Column { Action, Keys, ColumnCount };

} // namespace

KeysPage::KeysPage(Keymap &keymap, const Theme &theme, QWidget *parent)
    : SettingsPage(theme, tr("Keys"), u"enter"_s, parent)
    , m_keymap(keymap)
    , m_tree(new QTreeWidget(this))
    , m_edit(new QKeySequenceEdit(this))
    , m_remark(new QLabel(this))
    , m_replace(new QPushButton(tr("Use this key"), this))
    , m_add(new QPushButton(tr("Use it as well"), this))
    , m_clear(new QPushButton(tr("No key"), this))
    , m_reset(new QPushButton(tr("As in the set"), this))
{
    build();
    buildEditor();
    fill();
    connect(&keymap, &Keymap::changed, this, &KeysPage::fill);
}

void KeysPage::build()
{
    auto *preset = new QComboBox(this);
    preset->setObjectName(u"keyPreset"_s);
    for (const KeyPreset candidate : Keymap::presets())
        preset->addItem(Keymap::presetName(candidate), int(candidate));
    preset->setCurrentIndex(std::max(0, preset->findData(int(m_keymap.preset()))));
    addRow(tr("Set of keys"), preset);
    connect(preset, &QComboBox::activated, this,
            [this, preset] { m_keymap.setPreset(KeyPreset(preset->currentData().toInt())); });

    auto *single = new QCheckBox(tr("Single letters start actions while no text is written"), this);
    single->setObjectName(u"singleKeys"_s);
    single->setChecked(m_keymap.usesSingleKeys());
    form().addRow(single);
    connect(single, &QCheckBox::toggled, this, [this](bool on) { m_keymap.setUsesSingleKeys(on); });

    m_tree->setObjectName(u"keyTree"_s);
    m_tree->setAccessibleName(tr("Actions and their keys"));
    m_tree->setColumnCount(ColumnCount);
    m_tree->setHeaderLabels({tr("Action"), tr("Keys")});
    m_tree->setRootIsDecorated(false);
    m_tree->setUniformRowHeights(true);
    m_tree->header()->setSectionResizeMode(Action, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(Keys, QHeaderView::ResizeToContents);
    m_tree->header()->setStretchLastSection(false);
    m_tree->setMinimumHeight(220);
    form().addRow(m_tree);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &KeysPage::showCurrent);
}

void KeysPage::buildEditor()
{
    m_edit->setObjectName(u"keyEdit"_s);
    addRow(tr("New key"), m_edit);
    m_edit->setAccessibleName(tr("New key"));
    // The line edit inside is what gets the focus.
    if (QWidget *inner = m_edit->focusProxy())
        inner->setAccessibleName(tr("New key"));
    m_remark->setObjectName(u"keyRemark"_s);
    m_remark->setWordWrap(true);
    m_remark->setProperty("tone", u"second"_s);
    form().addRow(QString(), m_remark);
    m_replace->setObjectName(u"keyReplace"_s);
    m_add->setObjectName(u"keyAdd"_s);
    m_clear->setObjectName(u"keyClear"_s);
    m_reset->setObjectName(u"keyReset"_s);
    auto *all = new QPushButton(tr("Everything as in the set"), this);
    all->setObjectName(u"keyResetAll"_s);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_replace, m_add, m_clear, m_reset})
        buttons->addWidget(button);
    buttons->addStretch();
    buttons->addWidget(all);
    buttons->setSpacing(8);
    form().addRow(buttons);

    connect(m_edit, &QKeySequenceEdit::keySequenceChanged, this, &KeysPage::judge);
    connect(m_replace, &QPushButton::clicked, this, [this] { give(false); });
    connect(m_add, &QPushButton::clicked, this, [this] { give(true); });
    connect(m_clear, &QPushButton::clicked, this, [this] {
        if (const auto id = current())
            m_keymap.setKeys(*id, {});
    });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        if (const auto id = current())
            m_keymap.reset(*id);
    });
    connect(all, &QPushButton::clicked, this, [this] { m_keymap.resetAll(); });
}

void KeysPage::fill()
{
    const std::optional<ActionId> before = current();
    const QSignalBlocker blocker(m_tree);
    m_tree->clear();
    std::optional<ActionGroup> group;
    for (const ActionInfo &info : actionTable()) {
        if (group != info.group) {
            group = info.group;
            auto *heading = new QTreeWidgetItem(m_tree, {actionGroupTitle(info.group)});
            heading->setFlags(Qt::ItemIsEnabled);
            heading->setFont(Action, theme().font(FontRole::Caption, QFont::DemiBold));
        }
        auto *item = new QTreeWidgetItem(m_tree, {actionText(info), m_keymap.text(info.id)});
        item->setData(Action, ActionData, int(info.id));
        if (m_keymap.isChanged(info.id)) {
            item->setFont(Keys, theme().font(FontRole::Body, QFont::Bold));
            item->setToolTip(Keys, tr("Changed by hand"));
        }
        if (before == info.id)
            m_tree->setCurrentItem(item);
    }
    showCurrent();
}

std::optional<ActionId> KeysPage::current() const
{
    const QTreeWidgetItem *item = m_tree->currentItem();
    if (!item || !item->data(Action, ActionData).isValid())
        return {};
    return ActionId(item->data(Action, ActionData).toInt());
}

void KeysPage::showCurrent()
{
    m_edit->clear();
    const std::optional<ActionId> id = current();
    m_edit->setEnabled(id.has_value());
    m_clear->setEnabled(id && !m_keymap.keys(*id).isEmpty());
    m_reset->setEnabled(id && m_keymap.isChanged(*id));
    judge();
}

void KeysPage::judge()
{
    const std::optional<ActionId> id = current();
    const QKeySequence key = m_edit->keySequence();
    QString remark = id ? tr("Press the keys that you want.") : tr("Choose an action first.");
    bool usable = false;
    if (id && !key.isEmpty()) {
        remark = Keymap::refusal(key);
        usable = remark.isEmpty();
        const std::optional<ActionId> user = m_keymap.userOf(key, *id);
        if (usable && user) {
            remark = tr("%1 does something else now: “%2”. It will be taken from there.")
                         .arg(key.toString(QKeySequence::NativeText),
                              actionText(actionTable()[size_t(*user)]));
        }
    }
    m_remark->setText(remark);
    m_replace->setEnabled(usable);
    m_add->setEnabled(usable);
}

void KeysPage::give(bool besides)
{
    const std::optional<ActionId> id = current();
    const QKeySequence key = m_edit->keySequence();
    if (!id || key.isEmpty() || !Keymap::refusal(key).isEmpty())
        return;
    QList<QKeySequence> keys = besides ? m_keymap.keys(*id) : QList<QKeySequence>();
    if (!keys.contains(key))
        keys.append(key);
    m_keymap.setKeys(*id, keys);
}

bool KeysPage::find(const QString &text)
{
    const QString wanted = fold(text.trimmed());
    bool found = SettingsPage::find(text);
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = m_tree->topLevelItem(i);
        const bool hit = fold(item->text(Action) + u' ' + item->text(Keys)).contains(wanted);
        item->setHidden(!wanted.isEmpty() && !hit && item->data(Action, ActionData).isValid());
        found = found || hit;
    }
    return found;
}

} // namespace sportello
