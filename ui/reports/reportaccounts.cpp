// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/reports/reportaccounts.h"

#include "ui/common/theme.h"
#include "ui/models/accountname.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QMouseEvent>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int ArrowSize = 12;

/// More than one thing can be chosen without opening it again.
class StayingMenu final : public QMenu
{
public:
    using QMenu::QMenu;

protected:
    void mouseReleaseEvent(QMouseEvent *event) override
    {
        if (QAction *action = actionAt(event->position().toPoint()); isChoice(action))
            action->trigger();
        else
            QMenu::mouseReleaseEvent(event);
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        const bool takes = event->key() == Qt::Key_Space || event->key() == Qt::Key_Return
            || event->key() == Qt::Key_Enter;
        if (takes && isChoice(activeAction()))
            activeAction()->trigger();
        else
            QMenu::keyPressEvent(event);
    }

private:
    static bool isChoice(const QAction *action) { return action && action->isCheckable(); }
};

/// A brand called "B&B" has no shortcut in it.
QString plain(QString name)
{
    return name.replace(u'&', u"&&"_s);
}

} // namespace

ReportAccounts::ReportAccounts(Program &program, const Theme &theme, QWidget *parent)
    : QPushButton(parent)
    , m_program(program)
    , m_theme(theme)
{
    setObjectName(u"reportAccounts"_s);
    setIconSize(QSize(ArrowSize, ArrowSize));
    setIcon(theme.icon(u"down"_s));
    connect(this, &QPushButton::clicked, this, &ReportAccounts::openMenu);
    connect(&program.accounts(), &Accounts::accountsChanged, this, [this] {
        readBrands();
        forgetGone();
    });
    connect(&program.store(), &Store::committed, this, [this](const ChangeSet &changes) {
        if (changes.brands)
            readBrands();
    });
    readBrands();
    showChoice();
}

void ReportAccounts::readBrands()
{
    whenDone(m_program.duties().brands(), this, [this](const Result<QList<Brand>> &brands) {
        if (brands)
            m_brands = *brands;
    });
}

QList<Account> ReportAccounts::offered() const
{
    QList<Account> accounts = m_program.accounts().accounts();
    accounts.removeIf(
        [this](const Account &account) { return m_brand && account.brand != *m_brand; });
    return accounts;
}

QSet<AccountId> ReportAccounts::ofBrand(const BrandId &brand) const
{
    QSet<AccountId> accounts;
    for (const Account &account : offered()) {
        if (account.brand == brand)
            accounts.insert(account.id);
    }
    return accounts;
}

void ReportAccounts::choose(const QSet<AccountId> &accounts)
{
    const QList<Account> all = offered();
    QSet<AccountId> chosen;
    for (const Account &account : all) {
        if (accounts.contains(account.id))
            chosen.insert(account.id);
    }
    // One by one or at once: all is all, also when a further one comes.
    if (chosen.size() == all.size())
        chosen.clear();
    const bool isOther = chosen != m_chosen;
    m_chosen = chosen;
    showChoice();
    if (isOther)
        Q_EMIT changed();
}

void ReportAccounts::setBrand(const std::optional<BrandId> &brand)
{
    m_brand = brand;
    forgetGone();
}

void ReportAccounts::forgetGone()
{
    choose(m_chosen);
}

QString ReportAccounts::words() const
{
    QStringList names;
    for (const Account &account : offered()) {
        if (m_chosen.contains(account.id))
            names.append(AccountName::of(m_program.accounts(), account));
    }
    return names.isEmpty() ? tr("All accounts") : QLocale().createSeparatedList(names);
}

void ReportAccounts::showChoice()
{
    QString brief =
        m_chosen.size() > 1 ? tr("%n account(s)", nullptr, int(m_chosen.size())) : words();
    for (const Brand &brand : std::as_const(m_brands)) {
        if (m_chosen.size() > 1 && m_chosen == ofBrand(brand.id))
            brief = brand.name;
    }
    setText(plain(brief));
    setAccessibleName(tr("Accounts: %1").arg(words()));
    setToolTip(m_chosen.size() > 1 ? words() : QString());
    for (auto place = m_places.cbegin(); place != m_places.cend(); ++place)
        place.key()->setChecked(place->isEmpty() ? m_chosen.isEmpty() : m_chosen.contains(*place));
}

void ReportAccounts::toggle(const QSet<AccountId> &accounts)
{
    if (accounts.isEmpty())
        choose({});
    else if (m_chosen.contains(accounts))
        choose(m_chosen - accounts);
    else
        choose(m_chosen + accounts);
    showChoice();
}

QAction *ReportAccounts::add(QMenu &menu, const QString &words, const QSet<AccountId> &accounts)
{
    QAction *action = menu.addAction(plain(words));
    action->setCheckable(true);
    m_places.insert(action, accounts);
    connect(action, &QAction::triggered, this, [this, accounts] { toggle(accounts); });
    return action;
}

void ReportAccounts::fill(QMenu &menu)
{
    add(menu, tr("All accounts"), {})->setObjectName(u"reportAllAccounts"_s);
    const QList<Account> accounts = offered();
    const auto addAccount = [&](const Account &account) {
        add(menu, AccountName::of(m_program.accounts(), account), {account.id})
            ->setObjectName(u"reportAccount-"_s + account.id.key());
    };
    QList<Brand> brands = m_brands;
    brands.removeIf([this](const Brand &brand) { return ofBrand(brand.id).isEmpty(); });
    menu.addSeparator();
    if (brands.size() < 2) {
        for (const Account &account : accounts)
            addAccount(account);
        return;
    }
    for (const Brand &brand : std::as_const(brands)) {
        add(menu, tr("All of %1", "a brand").arg(brand.name), ofBrand(brand.id))
            ->setObjectName(u"reportBrand-"_s + brand.id.key());
        for (const Account &account : accounts) {
            if (account.brand == brand.id)
                addAccount(account);
        }
        menu.addSeparator();
    }
}

void ReportAccounts::openMenu()
{
    m_places.clear();
    m_menu = new StayingMenu(this);
    m_menu->setObjectName(u"reportAccountMenu"_s);
    m_menu->setAccessibleName(tr("Accounts"));
    m_menu->setAttribute(Qt::WA_DeleteOnClose);
    m_menu->setLayoutDirection(QGuiApplication::layoutDirection());
    // Its actions go with it.
    connect(m_menu, &QMenu::aboutToHide, this, [this] { m_places.clear(); });
    fill(*m_menu);
    showChoice();
    m_menu->popup(mapToGlobal(QPoint(0, height())));
}

} // namespace sportello
