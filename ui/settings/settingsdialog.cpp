// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/settingsdialog.h"

#include "services/program.h"
#include "ui/common/theme.h"
#include "ui/conversation/strip.h"
#include "ui/settings/appearancepage.h"
#include "ui/settings/blockedwordspage.h"
#include "ui/settings/brandspage.h"
#include "ui/settings/cannedpage.h"
#include "ui/settings/checklistspage.h"
#include "ui/settings/generalpage.h"
#include "ui/settings/hourspage.h"
#include "ui/settings/keyspage.h"
#include "ui/settings/languagespage.h"
#include "ui/settings/notificationspage.h"
#include "ui/settings/privacypage.h"
#include "ui/settings/promisephrasespage.h"
#include "ui/settings/sendingpage.h"
#include "ui/settings/tagspage.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace sportello {

using namespace Qt::StringLiterals;

SettingsDialog::SettingsDialog(Program &program, Keymap &keymap, const Theme &theme,
                               QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_stack(new QStackedWidget(this))
    , m_strip(new Strip(theme, Strip::Tone::Plain, this))
    , m_undo(m_strip->addButton(tr("Undo"), u"settingsUndo"_s))
{
    setObjectName(u"settingsDialog"_s);
    setWindowTitle(tr("Settings"));
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    Settings &settings = program.settings();
    addPage(new GeneralPage(program.duties(), theme, this));
    addPage(new AppearancePage(settings, theme, this));
    addPage(new LanguagesPage(settings, program.spelling(), theme, this));
    addPage(new KeysPage(keymap, theme, this));
    addPage(new SendingPage(settings, theme, this));
    addPage(new NotificationsPage(settings, theme, this));
    addPage(new BrandsPage(program, theme, this));
    addPage(new HoursPage(program, theme, this));
    addPage(new TagsPage(program, theme, this));
    addPage(new ChecklistsPage(program, theme, this));
    addPage(new CannedPage(program, theme, this));
    addPage(new BlockedWordsPage(program.replyChecks(), program.store(), theme, this));
    addPage(new PromisePhrasesPage(program.promises(), theme, this));
    addPage(new PrivacyPage(program, theme, this));
    m_list->setCurrentRow(0);
    // Enter in a field keeps what is in it, and must not press a button.
    const QList<QPushButton *> all = findChildren<QPushButton *>();
    for (QPushButton *button : all)
        button->setAutoDefault(false);
    // As many lines and words at every size of text.
    const QSize usual(900, 680);
    const qreal scale = qreal(theme.lineHeight(FontRole::Body)) / 18;
    resize(QSize(usual * scale).boundedTo(screen()->availableSize()));
}

void SettingsDialog::build()
{
    m_search->setObjectName(u"settingsSearch"_s);
    m_search->setPlaceholderText(tr("Search settings"));
    m_search->setAccessibleName(tr("Search settings"));
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(u"settingsPages"_s);
    m_list->setAccessibleName(tr("Subjects"));
    const int icon = m_theme.lineHeight(FontRole::Body) - 2;
    m_list->setIconSize({icon, icon});
    auto *side = new QVBoxLayout;
    side->setContentsMargins(16, 16, 0, 0);
    side->setSpacing(8);
    side->addWidget(m_search);
    side->addWidget(m_list, 1);
    auto *rows = new QHBoxLayout;
    rows->addLayout(side, 1);
    rows->addWidget(m_stack, 3);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    buttons->setContentsMargins(16, 0, 16, 16);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(rows, 1);
    auto *told = new QHBoxLayout;
    told->setContentsMargins(16, 0, 16, 0);
    told->addWidget(m_strip);
    layout->addLayout(told);
    layout->addWidget(buttons);
    m_strip->setObjectName(u"settingsStrip"_s);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        m_strip->setText({});
        if (m_undoing)
            std::exchange(m_undoing, {})();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_list, &QListWidget::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_search, &QLineEdit::textChanged, this, &SettingsDialog::search);
}

void SettingsDialog::addPage(SettingsPage *page)
{
    auto *area = new QScrollArea(m_stack);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(page);
    m_stack->addWidget(area);
    auto *item = new QListWidgetItem(m_theme.icon(page->icon(), Token::Tx2), page->title());
    item->setSizeHint({0, m_theme.lineHeight(FontRole::Body) + 10});
    m_list->addItem(item);
    m_pages.append(page);
    connect(page, &SettingsPage::told, this, &SettingsDialog::tell);
}

void SettingsDialog::showPage(int index)
{
    m_list->setCurrentRow(index);
}

void SettingsDialog::showChecklists()
{
    for (int i = 0; i < m_pages.size(); ++i) {
        if (qobject_cast<ChecklistsPage *>(m_pages.at(i)))
            showPage(i);
    }
}

void SettingsDialog::tell(const QString &text, const std::function<void()> &undo)
{
    m_undoing = undo;
    m_undo->setVisible(static_cast<bool>(undo));
    m_strip->setText(text);
}

void SettingsDialog::search(const QString &text)
{
    int first = -1;
    for (int i = 0; i < m_pages.size(); ++i) {
        const bool found = m_pages.at(i)->find(text);
        m_list->item(i)->setHidden(!found);
        if (found && first < 0)
            first = i;
    }
    if (first >= 0 && m_list->item(m_list->currentRow())->isHidden())
        m_list->setCurrentRow(first);
}

} // namespace sportello
