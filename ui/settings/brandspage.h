// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/program.h"
#include "ui/settings/settingspage.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace sportello {

class BrandContacts;
class ItemList;
class LanguageBox;
class PromiseEdit;

/// What our accounts speak for, what each is for, and what it promises.
class BrandsPage : public SettingsPage
{
    Q_OBJECT

public:
    /// The program outlives the page.
    BrandsPage(Program &program, const Theme &theme, QWidget *parent);

private:
    void buildBrand();
    void buildAccount();
    void connectAccount();
    void read();
    void fill();
    void showCurrent();
    void showBrand(const Brand &brand, bool another);
    void showAccount(const Account &account, bool another);
    void showSign(bool signs);
    void add(const QString &name);
    void remove();
    void saveDuties();
    std::optional<Brand> currentBrand() const;
    std::optional<Account> currentAccount() const;

    Program &m_program;
    ItemList *m_list;
    QWidget *m_brandGroup = nullptr;
    QWidget *m_accountGroup = nullptr;
    QLineEdit *m_name;
    FieldRemark *m_nameRemark = nullptr;
    BrandContacts *m_contacts = nullptr;
    QComboBox *m_brand;
    QLineEdit *m_purpose;
    LanguageBox *m_language;
    QComboBox *m_hours;
    PromiseEdit *m_first;
    PromiseEdit *m_next;
    QComboBox *m_clock;
    QCheckBox *m_signs;
    QLabel *m_clockWords = nullptr;
    QLabel *m_sign = nullptr;
    QList<Brand> m_brands;
    QList<OpeningHours> m_openingHours;
    int m_saving = 0; ///< changes of the form that are on their way
    QString m_shown; ///< the key of the row in the form
};

} // namespace sportello
