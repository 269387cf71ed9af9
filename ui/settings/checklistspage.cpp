// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/checklistspage.h"

#include "ui/common/theme.h"
#include "ui/models/accountname.h"
#include "ui/settings/fieldremark.h"
#include "ui/settings/itemlist.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

ChecklistsPage::ChecklistsPage(Program &program, const Theme &theme, QWidget *parent)
    : SettingsPage(theme, tr("Checklists"), u"shieldcheck"_s, parent)
    , m_program(program)
    , m_account(new QComboBox(this))
    , m_list(new ItemList(theme, u"checklist"_s,
                          {tr("Facts to be matched"),
                           tr("New fact, as in “Booking number”"),
                           {tr("Fact"), tr("Asked for")}},
                          this))
    , m_label(new QLineEdit(this))
    , m_active(new QCheckBox(tr("Asked for"), this))
    , m_up(new QPushButton(tr("Move up"), this))
    , m_down(new QPushButton(tr("Move down"), this))
{
    addText(tr("What a customer has to know before they count as verified. Agents tick what "
               "agrees; what customers answer is kept nowhere. All that are asked for have to "
               "match."));
    m_account->setObjectName(u"checklistAccount"_s);
    addRow(tr("Account"), m_account);
    form().addRow(m_list);
    buildForm();
    connect(m_account, &QComboBox::currentIndexChanged, this, [this] {
        m_facts.clear();
        fill();
        read();
    });
    connect(m_list, &ItemList::addWanted, this, &ChecklistsPage::add);
    connect(m_list, &ItemList::removeWanted, this, &ChecklistsPage::remove);
    connect(m_list, &ItemList::currentChanged, this, &ChecklistsPage::showCurrent);
    connect(&program.store(), &Store::committed, this, [this](const ChangeSet &changes) {
        if (changes.checklists)
            read();
    });
    connect(&program.accounts(), &Accounts::accountsChanged, this, &ChecklistsPage::fillAccounts);
    fillAccounts();
    showCurrent();
}

void ChecklistsPage::buildForm()
{
    m_group = beginGroup();
    m_label->setObjectName(u"checklistLabel"_s);
    m_label->setMaxLength(int(Verifications::LongestLabel));
    addRow(tr("Fact"), m_label);
    m_remark = addRemark(m_label);
    m_active->setObjectName(u"checklistActive"_s);
    form().addRow(QString(), m_active);
    m_up->setObjectName(u"checklistUp"_s);
    m_down->setObjectName(u"checklistDown"_s);
    addButtons({m_up, m_down});
    connect(m_label, &QLineEdit::editingFinished, this, [this] {
        if (!m_label->isModified() || current() < 0)
            return;
        QList<ChecklistFact> facts = m_facts;
        facts[current()].label = m_label->text();
        follow(m_program.verifications().saveChecklist(account(), facts), m_label, m_remark,
               [this, id = m_shown] { return m_shown == id; });
    });
    connect(m_active, &QCheckBox::clicked, this, [this](bool on) {
        if (current() < 0)
            return;
        QList<ChecklistFact> facts = m_facts;
        facts[current()].active = on;
        save(facts);
    });
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
}

void ChecklistsPage::fillAccounts()
{
    const QString before = m_account->currentData().toString();
    {
        const QSignalBlocker quiet(m_account);
        m_account->clear();
        for (const Account &each : m_program.accounts().accounts()) {
            m_account->addItem(tr("%1 on %2", "account, network")
                                   .arg(AccountName::of(m_program.accounts(), each),
                                        m_program.accounts().networkDisplayName(each.network)),
                               each.id.key());
        }
        m_account->setCurrentIndex(std::max(0, m_account->findData(before)));
    }
    read();
}

AccountId ChecklistsPage::account() const
{
    return AccountId::fromKey(m_account->currentData().toString());
}

void ChecklistsPage::read()
{
    const AccountId asked = account();
    m_list->setEnabled(!asked.isNull());
    if (asked.isNull())
        return;
    whenDone(m_program.verifications().checklist(asked), this,
             [this, asked](const Result<QList<ChecklistFact>> &facts) {
        if (asked != account())
            return;
        if (!facts) {
            Q_EMIT told(sentenceOf(facts.error()), {});
            return;
        }
        m_facts = *facts;
        fill();
    });
}

void ChecklistsPage::fill()
{
    QList<ItemList::Row> rows;
    for (const ChecklistFact &fact : std::as_const(m_facts)) {
        rows.append({fact.id.key(), {fact.label, fact.active ? tr("yes") : tr("no")}, {}, {}});
    }
    m_list->setRows(rows);
    showCurrent();
}

qsizetype ChecklistsPage::current() const
{
    const ChecklistFactId id = ChecklistFactId::fromKey(m_list->current());
    const auto found = std::ranges::find(m_facts, id, &ChecklistFact::id);
    return found == m_facts.end() ? -1 : found - m_facts.begin();
}

void ChecklistsPage::showCurrent()
{
    const qsizetype index = current();
    m_group->setVisible(index >= 0);
    if (index < 0) {
        m_shown = {};
        return;
    }
    const ChecklistFact &fact = m_facts.at(index);
    const bool another = fact.id != m_shown;
    m_shown = fact.id;
    fillField(m_label, fact.label, another);
    if (another)
        m_remark->setText({});
    m_active->setChecked(fact.active);
    m_up->setEnabled(index > 0);
    m_down->setEnabled(index + 1 < m_facts.size());
}

void ChecklistsPage::save(const QList<ChecklistFact> &facts, const QString &words)
{
    const QList<ChecklistFact> before = m_facts;
    const AccountId place = account();
    whenDone(m_program.verifications().saveChecklist(place, facts), this,
             [this, before, place, words](const Result<Done> &saved) {
        if (!saved)
            Q_EMIT told(sentenceOf(saved.error()), {});
        else if (!words.isEmpty())
            Q_EMIT told(words, [this, before, place] {
                follow(m_program.verifications().saveChecklist(place, before));
            });
    });
}

void ChecklistsPage::add(const QString &label)
{
    ChecklistFact fact;
    fact.id = ChecklistFactId::make();
    fact.label = label;
    whenDone(m_program.verifications().saveChecklist(account(), m_facts + QList{fact}), this,
             [this, id = fact.id](const Result<Done> &saved) {
        if (saved)
            m_list->noteAdded(id.key());
        else
            m_list->refuse(sentenceOf(saved.error()));
    });
}

void ChecklistsPage::remove()
{
    const qsizetype index = current();
    if (index < 0)
        return;
    QList<ChecklistFact> facts = m_facts;
    const QString label = facts.takeAt(index).label;
    save(facts, tr("“%1” is not asked for any more.").arg(label));
}

void ChecklistsPage::move(int step)
{
    const qsizetype index = current();
    const qsizetype to = index + step;
    if (index < 0 || to < 0 || to >= m_facts.size())
        return;
    QList<ChecklistFact> facts = m_facts;
    facts.move(index, to);
    save(facts);
}

} // namespace sportello
