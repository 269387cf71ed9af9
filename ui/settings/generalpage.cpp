// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/generalpage.h"

#include <QComboBox>

namespace sportello {

using namespace Qt::StringLiterals;

GeneralPage::GeneralPage(Settings &settings, const Theme &theme, QWidget *parent)
    : SettingsPage(theme, tr("General"), u"sliders"_s, parent)
{
    auto *language = new QComboBox(this);
    language->setObjectName(u"languageChoice"_s);
    language->addItem(tr("As the system"), QString());
    for (const auto &[code, name] : languages())
        language->addItem(name, code);
    language->setCurrentIndex(std::max(0, language->findData(settings.language())));
    addRow(tr("Language"), language);
    connect(language, &QComboBox::activated, this,
            [&settings, language] { settings.setLanguage(language->currentData().toString()); });
}

QList<std::pair<QString, QString>> GeneralPage::languages()
{
    return {{u"en"_s, u"English"_s}, {u"it"_s, u"Italiano"_s}};
}

} // namespace sportello
