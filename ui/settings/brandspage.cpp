// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/brandspage.h"

#include "domain/authorsign.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/settings/brandcontacts.h"
#include "ui/settings/fieldremark.h"
#include "ui/settings/itemlist.h"
#include "ui/settings/languagebox.h"
#include "ui/settings/promiseedit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace sportello {

using namespace Qt::StringLiterals;

BrandsPage::BrandsPage(Program &program, const Theme &theme, QWidget *parent)
    : SettingsPage(theme, tr("Brands"), u"building"_s, parent)
    , m_program(program)
    , m_list(new ItemList(theme, u"brands"_s,
                          {tr("Brands and their accounts"), tr("New brand"), {}}, this))
    , m_name(new QLineEdit(this))
    , m_brand(new QComboBox(this))
    , m_purpose(new QLineEdit(this))
    , m_language(new LanguageBox(tr("Any language"), this))
    , m_hours(new QComboBox(this))
    , m_first(new PromiseEdit(u"dutyFirst"_s, tr("First answer within"), this))
    , m_next(new PromiseEdit(u"dutyNext"_s, tr("Further answers within"), this))
    , m_clock(new QComboBox(this))
    , m_signs(new QCheckBox(tr("Replies end with the writer’s sign"), this))
{
    addText(tr("A brand is what accounts speak for: a hotel, a shop. Choose an account to say what "
               "it is for and what it promises."));
    form().addRow(m_list);
    buildBrand();
    buildAccount();
    connectAccount();
    connect(m_list, &ItemList::addWanted, this, &BrandsPage::add);
    connect(m_list, &ItemList::removeWanted, this, &BrandsPage::remove);
    connect(m_list, &ItemList::currentChanged, this, &BrandsPage::showCurrent);
    connect(&program.accounts(), &Accounts::accountsChanged, this, &BrandsPage::fill);
    connect(&program.duties(), &Duties::changed, this, &BrandsPage::fill);
    connect(&program.store(), &Store::committed, this, [this](const ChangeSet &changes) {
        if (changes.brands || changes.openingHours)
            read();
    });
    showCurrent();
    read();
}

void BrandsPage::buildBrand()
{
    m_brandGroup = beginGroup();
    m_name->setObjectName(u"brandName"_s);
    addRow(tr("Name"), m_name);
    m_nameRemark = addRemark(m_name);
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        const std::optional<Brand> brand = currentBrand();
        if (m_name->isModified() && brand)
            follow(m_program.duties().renameBrand(brand->id, m_name->text()), m_name, m_nameRemark,
                   [this, key = m_shown] { return m_shown == key; });
    });
    m_contacts = new BrandContacts(m_program, theme(), this);
    form().addRow(m_contacts);
}

void BrandsPage::buildAccount()
{
    m_accountGroup = beginGroup();
    m_brand->setObjectName(u"accountBrand"_s);
    addRow(tr("Brand"), m_brand);
    m_purpose->setObjectName(u"dutyPurpose"_s);
    m_purpose->setPlaceholderText(tr("Reservations"));
    addRow(tr("What it is for"), m_purpose);
    m_language->setObjectName(u"dutyLanguage"_s);
    addRow(tr("Language"), m_language);
    m_hours->setObjectName(u"dutyHours"_s);
    addRow(tr("Opening hours"), m_hours, tr("They are made under Hours and clocks."));
    addRow(tr("First answer within"), m_first);
    addRow(tr("Further answers within"), m_next);
    m_clock->setObjectName(u"dutyClock"_s);
    m_clock->addItem(tr("All the time"), int(ReplyClock::Calendar));
    m_clock->addItem(tr("Only the opening hours"), int(ReplyClock::Business));
    addRow(tr("What counts"), m_clock);
    m_clockWords = addText({});
    m_clockWords->setObjectName(u"dutyClockWords"_s);
    m_signs->setObjectName(u"dutySigns"_s);
    form().addRow(m_signs);
    m_sign = addText({});
    m_sign->setObjectName(u"dutySign"_s);
}

void BrandsPage::connectAccount()
{
    for (QComboBox *box : {static_cast<QComboBox *>(m_language), m_hours, m_clock})
        connect(box, &QComboBox::activated, this, &BrandsPage::saveDuties);
    for (PromiseEdit *edit : {m_first, m_next})
        connect(edit, &PromiseEdit::changed, this, &BrandsPage::saveDuties);
    connect(m_signs, &QCheckBox::clicked, this, &BrandsPage::saveDuties);
    connect(m_purpose, &QLineEdit::editingFinished, this, [this] {
        if (m_purpose->isModified())
            saveDuties();
    });
    connect(m_brand, &QComboBox::activated, this, [this] {
        const std::optional<Account> account = currentAccount();
        if (account)
            follow(m_program.duties().moveAccount(
                account->id, BrandId::fromKey(m_brand->currentData().toString())));
    });
}

void BrandsPage::read()
{
    whenDone(m_program.duties().brands(), this, [this](const Result<QList<Brand>> &brands) {
        if (brands)
            m_brands = brands.value();
        whenDone(m_program.duties().openingHours(), this,
                 [this](const Result<QList<OpeningHours>> &hours) {
            if (hours)
                m_openingHours = hours.value();
            fill();
        });
    });
}

void BrandsPage::fill()
{
    // The form is ahead of the store; the last change fills it.
    if (m_saving > 0)
        return;
    QList<ItemList::Row> rows;
    const QList<Account> accounts = m_program.accounts().accounts();
    for (const Brand &brand : std::as_const(m_brands)) {
        rows.append({brand.id.key(), {brand.name}, theme().icon(u"building"_s, Token::Tx2), {}});
        for (const Account &account : accounts) {
            if (account.brand != brand.id)
                continue;
            const QString network = m_program.accounts().networkDisplayName(account.network);
            rows.append(
                {account.id.key(),
                 {tr("%1 · %2", "account, network").arg(Format::address(account.handle), network)},
                 theme().icon(u"person"_s, Token::Tx2),
                 brand.id.key()});
        }
    }
    m_list->setRows(rows);
    showCurrent();
}

std::optional<Brand> BrandsPage::currentBrand() const
{
    for (const Brand &brand : m_brands) {
        if (brand.id.key() == m_list->current())
            return brand;
    }
    return {};
}

std::optional<Account> BrandsPage::currentAccount() const
{
    const QList<Account> accounts = m_program.accounts().accounts();
    for (const Account &account : accounts) {
        if (account.id.key() == m_list->current())
            return account;
    }
    return {};
}

void BrandsPage::showCurrent()
{
    const bool another = m_shown != m_list->current();
    m_shown = m_list->current();
    const std::optional<Brand> brand = currentBrand();
    const std::optional<Account> account = currentAccount();
    m_brandGroup->setVisible(brand.has_value());
    m_accountGroup->setVisible(account.has_value());
    if (brand)
        showBrand(*brand, another);
    if (account)
        showAccount(*account, another);
}

void BrandsPage::showBrand(const Brand &brand, bool another)
{
    fillField(m_name, brand.name, another);
    m_contacts->setBrand(brand.id);
    if (another)
        m_nameRemark->setText({});
    const QList<Account> accounts = m_program.accounts().accounts();
    const bool used = std::any_of(accounts.begin(), accounts.end(), [&](const Account &account) {
        return account.brand == brand.id;
    });
    m_list->setKeptBecause(used ? tr("Move its accounts to another brand first.") : QString());
}

void BrandsPage::showAccount(const Account &account, bool another)
{
    m_list->setKeptBecause(tr("Accounts are removed in the Accounts window."));
    m_brand->clear();
    for (const Brand &brand : std::as_const(m_brands))
        m_brand->addItem(brand.name, brand.id.key());
    m_brand->setCurrentIndex(m_brand->findData(account.brand.key()));
    m_hours->clear();
    m_hours->addItem(tr("Always open"), QString());
    for (const OpeningHours &hours : std::as_const(m_openingHours))
        m_hours->addItem(hours.name, hours.id.key());
    const AccountDuties &duties = account.duties;
    m_hours->setCurrentIndex(
        std::max(0, m_hours->findData(duties.hours ? duties.hours->key() : QString())));
    fillField(m_purpose, duties.purpose, another);
    m_language->setCode(duties.language);
    m_first->setTime(duties.firstReply);
    m_next->setTime(duties.nextReply);
    m_clock->setCurrentIndex(m_clock->findData(int(duties.clock)));
    const bool promises = duties.firstReply || duties.nextReply;
    m_clock->setEnabled(promises);
    m_clockWords->setVisible(!promises || !duties.hours);
    m_clockWords->setText(promises ? tr("Without opening hours all the time counts.")
                                   : tr("Nothing is promised, so no clock runs."));
    m_signs->setChecked(duties.signs);
    showSign(duties.signs);
}

void BrandsPage::showSign(bool signs)
{
    const QString sign = authorSign(m_program.agent().initials);
    m_sign->setVisible(signs);
    m_sign->setText(sign.isEmpty() ? tr("You have no initials yet: give them under General.")
                                   : tr("Yours end with “%1”, which counts.").arg(sign));
}

void BrandsPage::add(const QString &name)
{
    whenDone(m_program.duties().createBrand(name), this, [this](const Result<Brand> &made) {
        if (made)
            m_list->noteAdded(made.value().id.key());
        else
            m_list->refuse(sentenceOf(made.error()));
    });
}

void BrandsPage::remove()
{
    const std::optional<Brand> brand = currentBrand();
    if (!brand)
        return;
    whenDone(m_program.duties().removeBrand(brand->id), this,
             [this, name = brand->name](const Result<Done> &removed) {
        if (!removed) {
            Q_EMIT told(sentenceOf(removed.error()), {});
            return;
        }
        Q_EMIT told(tr("The brand “%1” is removed.").arg(name), [this, name] { add(name); });
    });
}

void BrandsPage::saveDuties()
{
    const std::optional<Account> account = currentAccount();
    if (!account)
        return;
    AccountDuties duties = account->duties;
    duties.purpose = m_purpose->text();
    duties.language = m_language->code();
    const QString hours = m_hours->currentData().toString();
    duties.hours = hours.isEmpty() ? std::nullopt : std::optional(OpeningHoursId::fromKey(hours));
    duties.firstReply = m_first->time();
    duties.nextReply = m_next->time();
    duties.clock = ReplyClock(m_clock->currentData().toInt());
    duties.signs = m_signs->isChecked();
    m_purpose->setModified(false);
    ++m_saving;
    whenDone(m_program.duties().setDuties(account->id, duties), this,
             [this](const Result<Done> &saved) {
        --m_saving;
        if (!saved)
            Q_EMIT told(sentenceOf(saved.error()), {});
        fill();
    });
}

} // namespace sportello
