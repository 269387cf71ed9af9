// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/program.h"

#include <QHash>
#include <QPointer>
#include <QPushButton>
#include <QSet>

class QMenu;

namespace sportello {

class Theme;

/// Which accounts a report is about: all of them, or any number, chosen one by one or by brand.
class ReportAccounts : public QPushButton
{
    Q_OBJECT

public:
    /// Both outlive the button.
    ReportAccounts(Program &program, const Theme &theme, QWidget *parent = nullptr);

    /// Empty = all that are offered.
    const QSet<AccountId> &chosen() const { return m_chosen; }
    void choose(const QSet<AccountId> &accounts);
    /// Only accounts of that brand are offered; nothing = of all.
    void setBrand(const std::optional<BrandId> &brand);
    /// "All accounts", or the names of those that are chosen.
    QString words() const;
    /// Stays open while accounts are chosen.
    void openMenu();

Q_SIGNALS:
    /// Others than before are chosen.
    void changed();

private:
    QList<Account> offered() const;
    QSet<AccountId> ofBrand(const BrandId &brand) const;
    void readBrands();
    /// What is not offered any more is not chosen any more.
    void forgetGone();
    void fill(QMenu &menu);
    QAction *add(QMenu &menu, const QString &words, const QSet<AccountId> &accounts);
    void toggle(const QSet<AccountId> &accounts);
    void showChoice();

    Program &m_program;
    const Theme &m_theme;
    std::optional<BrandId> m_brand;
    QList<Brand> m_brands;
    QSet<AccountId> m_chosen;
    QPointer<QMenu> m_menu;
    QHash<QAction *, QSet<AccountId>> m_places; ///< of the menu; empty = all
};

} // namespace sportello
