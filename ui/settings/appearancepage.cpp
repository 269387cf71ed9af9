// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/appearancepage.h"

#include <QComboBox>

namespace sportello {

using namespace Qt::StringLiterals;

AppearancePage::AppearancePage(Settings &settings, const Theme &theme, QWidget *parent)
    : SettingsPage(theme, tr("Appearance"), u"eye"_s, parent)
{
    auto *colors = new QComboBox(this);
    colors->setObjectName(u"themeChoice"_s);
    colors->addItem(tr("As the system"), u"system"_s);
    colors->addItem(tr("Light"), u"light"_s);
    colors->addItem(tr("Dark"), u"dark"_s);
    colors->setCurrentIndex(std::max(0, colors->findData(settings.theme())));
    addRow(tr("Colours"), colors);

    auto *rows = new QComboBox(this);
    rows->setObjectName(u"listChoice"_s);
    rows->addItem(tr("Roomy: two lines of each message"), false);
    rows->addItem(tr("Compact: one line of each message"), true);
    rows->setCurrentIndex(settings.compactList() ? 1 : 0);
    addRow(tr("List of conversations"), rows);

    auto *size = new QComboBox(this);
    size->setObjectName(u"textSize"_s);
    for (const int percent : {80, 90, 100, 110, 125, 150, 175, 200})
        size->addItem(tr("%1 %").arg(percent), percent);
    size->setCurrentIndex(std::max(0, size->findData(settings.textSize())));
    addRow(tr("Size of text"), size);

    connect(colors, &QComboBox::activated, this,
            [&settings, colors] { settings.setTheme(colors->currentData().toString()); });
    connect(rows, &QComboBox::activated, this,
            [&settings, rows] { settings.setCompactList(rows->currentData().toBool()); });
    connect(size, &QComboBox::activated, this,
            [&settings, size] { settings.setTextSize(size->currentData().toInt()); });
}

} // namespace sportello
