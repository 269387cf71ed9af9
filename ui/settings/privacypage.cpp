// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/privacypage.h"

#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/models/accountname.h"
#include "ui/privacy/personwords.h"
#include "ui/privacy/receiptdialog.h"

#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTreeWidget>

namespace sportello {

using namespace Qt::StringLiterals;

PrivacyPage::PrivacyPage(Program &program, const Theme &theme, QWidget *parent)
    : SettingsPage(theme, tr("Privacy"), u"shield"_s, parent)
    , m_program(program)
{
    addText(tr("Texts that nobody needs any more are best removed. Nothing is removed until you "
               "choose here, and nothing in the first week after that. Only conversations that "
               "are done and in which nothing happened for so long are emptied; never those on "
               "hold, or with a reply on its way."));
    buildAccounts();
    buildLists();
    PersonalData &rights = program.personalData();
    connect(&rights.retention(), &Retention::changed, this, [this] {
        readRules();
        readRuns();
    });
    connect(&rights.erasures(), &Erasures::changed, this, &PrivacyPage::readReceipts);
    connect(&rights.holds(), &Holds::changed, this, &PrivacyPage::readHolds);
    readRules();
    readReceipts();
    readHolds();
    readRuns();
}

QSpinBox *PrivacyPage::monthsBox(const QString &objectName, const QString &name)
{
    auto *box = new QSpinBox(this);
    box->setObjectName(objectName);
    box->setRange(0, RetentionRule::MostMonths);
    box->setSpecialValueText(tr("for ever"));
    box->setSuffix(tr(" months"));
    box->setAccessibleName(name);
    return box;
}

void PrivacyPage::buildAccounts()
{
    const QList<Account> accounts = m_program.accounts().accounts();
    for (const Account &account : accounts) {
        // A brand may have several accounts of one name.
        const QString name = AccountName::of(m_program.accounts(), account);
        beginGroup(name);
        AccountRow row;
        row.account = account.id;
        row.privateMonths =
            monthsBox(u"privateMonths"_s, tr("Private messages of %1 are kept").arg(name));
        row.publicMonths =
            monthsBox(u"publicMonths"_s, tr("Public messages of %1 are kept").arg(name));
        row.privateMonths->setValue(RetentionRule::UsualMonths);
        form().addRow(tr("Private messages"), row.privateMonths);
        form().addRow(tr("Public messages and reviews"), row.publicMonths);
        row.state = addText({});
        row.keep = new QPushButton(tr("Keep them so long"), this);
        row.keep->setObjectName(u"retentionKeep"_s);
        row.keep->setAccessibleName(tr("Keep the messages of %1 so long").arg(name));
        addButtons({row.keep});
        connect(row.keep, &QPushButton::clicked, this, [this, row] { choose(row); });
        m_rows.append(row);
    }
}

QTreeWidget *PrivacyPage::addList(const QString &title, const QString &objectName,
                                  const QStringList &columns)
{
    beginGroup(title);
    auto *list = new QTreeWidget(this);
    list->setObjectName(objectName);
    list->setAccessibleName(title);
    list->setHeaderLabels(columns);
    list->setRootIsDecorated(false);
    list->setTabKeyNavigation(false);
    list->header()->setStretchLastSection(true);
    list->setFixedHeight(theme().lineHeight(FontRole::Body) * 6);
    form().addRow(list);
    return list;
}

void PrivacyPage::buildLists()
{
    m_holds = addList(tr("On hold"), u"privacyHolds"_s, {tr("Who"), tr("Why"), tr("By")});
    m_lift = new QPushButton(tr("Lift the hold"), this);
    m_lift->setObjectName(u"privacyLift"_s);
    addButtons({m_lift});
    m_receipts =
        addList(tr("Erased people"), u"privacyReceipts"_s, {tr("When"), tr("By"), tr("What")});
    m_show = new QPushButton(tr("Show the receipt"), this);
    m_show->setObjectName(u"privacyShow"_s);
    addButtons({m_show});
    m_runs = addList(tr("Removed because their time was over"), u"privacyRuns"_s,
                     {tr("When"), tr("What")});
    connect(m_lift, &QPushButton::clicked, this, &PrivacyPage::liftHold);
    connect(m_show, &QPushButton::clicked, this, &PrivacyPage::showReceipt);
    connect(m_receipts, &QTreeWidget::itemActivated, this, &PrivacyPage::showReceipt);
    m_lift->setEnabled(false);
    m_show->setEnabled(false);
    connect(m_holds, &QTreeWidget::itemSelectionChanged, this,
            [this] { m_lift->setEnabled(!m_holds->selectedItems().isEmpty()); });
    connect(m_receipts, &QTreeWidget::itemSelectionChanged, this,
            [this] { m_show->setEnabled(!m_receipts->selectedItems().isEmpty()); });
}

void PrivacyPage::readRules()
{
    whenDone(m_program.personalData().retention().rules(), this,
             [this](const Result<QList<RetentionRule>> &rules) {
        if (!rules) {
            Q_EMIT told(sentenceOf(rules.error()), {});
            return;
        }
        for (const AccountRow &row : std::as_const(m_rows)) {
            std::optional<RetentionRule> chosen;
            for (const RetentionRule &rule : *rules) {
                if (rule.account == row.account)
                    chosen = rule;
            }
            showState(row, chosen);
        }
    });
}

void PrivacyPage::showState(const AccountRow &row, const std::optional<RetentionRule> &rule)
{
    if (!rule) {
        row.state->setText(tr("Nothing is chosen yet: everything is kept."));
        return;
    }
    row.privateMonths->setValue(rule->privateMonths.value_or(0));
    row.publicMonths->setValue(rule->publicMonths.value_or(0));
    const Instant first = rule->chosenAt + RetentionRule::Grace;
    const bool isOff = !rule->privateMonths && !rule->publicMonths;
    row.state->setText(isOff ? tr("Everything is kept for ever.")
                           : m_program.clock().now() < first
                           ? tr("Nothing is removed before %1.").arg(Format::full(first))
                           : tr("What is older is removed every night."));
}

void PrivacyPage::choose(const AccountRow &row)
{
    const auto months = [](const QSpinBox *box) {
        return box->value() > 0 ? std::optional<int>(box->value()) : std::nullopt;
    };
    auto chosen = m_program.personalData().retention().choose(
        row.account, months(row.privateMonths), months(row.publicMonths), m_program.agent().id);
    whenDone(chosen, this, [this](const Result<RetentionRule> &rule) {
        if (!rule)
            Q_EMIT told(sentenceOf(rule.error()), {});
        else
            Q_EMIT told(tr("Private messages are kept: %1. Public ones: %2.")
                            .arg(PersonWords::months(rule->privateMonths),
                                 PersonWords::months(rule->publicMonths)),
                        {});
    });
}

void PrivacyPage::readReceipts()
{
    whenDone(m_program.personalData().erasures().receipts(), this,
             [this](const Result<QList<ErasureReceipt>> &receipts) {
        if (!receipts) {
            Q_EMIT told(sentenceOf(receipts.error()), {});
            return;
        }
        m_shownReceipts = receipts.value();
        m_receipts->clear();
        for (const ErasureReceipt &receipt : std::as_const(m_shownReceipts)) {
            const QString what = receipt.finishedAt
                ? PersonWords::counts(receipt.counts).mid(0, 2).join(u", "_s)
                : tr("not finished yet");
            m_receipts->addTopLevelItem(
                new QTreeWidgetItem({Format::full(receipt.requestedAt), receipt.agentName, what}));
        }
    });
}

void PrivacyPage::readHolds()
{
    whenDone(m_program.personalData().holds().all(), this,
             [this](const Result<QList<PersonalHold>> &holds) {
        if (!holds) {
            Q_EMIT told(sentenceOf(holds.error()), {});
            return;
        }
        m_holds->clear();
        for (const PersonalHold &hold : *holds) {
            auto *item = new QTreeWidgetItem(
                {hold.contactName.simplified(), hold.reason.simplified(), hold.agentName});
            item->setData(0, Qt::UserRole, hold.id.key());
            m_holds->addTopLevelItem(item);
        }
    });
}

void PrivacyPage::readRuns()
{
    whenDone(m_program.personalData().retention().runs(), this,
             [this](const Result<QList<RetentionRun>> &runs) {
        if (!runs) {
            Q_EMIT told(sentenceOf(runs.error()), {});
            return;
        }
        m_runs->clear();
        for (const RetentionRun &run : *runs) {
            const QStringList what = PersonWords::counts(run.counts);
            m_runs->addTopLevelItem(
                new QTreeWidgetItem({Format::full(run.startedAt),
                                     !run.finishedAt      ? tr("not finished")
                                         : what.isEmpty() ? tr("nothing")
                                                          : what.mid(0, 2).join(u", "_s)}));
        }
    });
}

void PrivacyPage::showReceipt()
{
    const int row = m_receipts->indexOfTopLevelItem(m_receipts->currentItem());
    if (row >= 0 && row < m_shownReceipts.size())
        (new ReceiptDialog(m_shownReceipts.at(row), theme(), this))->open();
}

void PrivacyPage::liftHold()
{
    const QList<QTreeWidgetItem *> chosen = m_holds->selectedItems();
    if (chosen.isEmpty())
        return;
    const HoldId id = HoldId::fromKey(chosen.first()->data(0, Qt::UserRole).toString());
    whenDone(m_program.personalData().holds().lift(id, m_program.agent().id), this,
             [this](const Result<PersonalHold> &hold) {
        if (!hold) {
            Q_EMIT told(sentenceOf(hold.error()), {});
            return;
        }
        // Put back as it was, should it have been the wrong one.
        Q_EMIT told(tr("The hold is lifted."), [this, was = *hold] {
            follow(m_program.personalData().holds().place(was.contact, was.conversation, was.reason,
                                                          m_program.agent().id));
        });
    });
}

} // namespace sportello
