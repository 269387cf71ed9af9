// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/settingsdialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

SettingsDialog::SettingsDialog(Settings &settings, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_undo(new QSpinBox(this))
    , m_theme(new QComboBox(this))
    , m_language(new QComboBox(this))
{
    setObjectName(u"settingsDialog"_s);
    setWindowTitle(tr("Settings"));
    setAttribute(Qt::WA_DeleteOnClose);

    m_undo->setObjectName(u"undoSeconds"_s);
    m_undo->setRange(0, 30);
    m_undo->setSuffix(tr(" s", "after a number of seconds"));
    m_undo->setSpecialValueText(tr("Send at once"));
    m_undo->setValue(int(settings.undoWindow().count()));
    m_theme->setObjectName(u"themeChoice"_s);
    m_theme->addItem(tr("As the system"), u"system"_s);
    m_theme->addItem(tr("Light"), u"light"_s);
    m_theme->addItem(tr("Dark"), u"dark"_s);
    m_theme->setCurrentIndex(std::max(0, m_theme->findData(settings.theme())));
    m_language->setObjectName(u"languageChoice"_s);
    m_language->addItem(tr("As the system"), QString());
    for (const auto &[code, name] : languages())
        m_language->addItem(name, code);
    m_language->setCurrentIndex(std::max(0, m_language->findData(settings.language())));

    auto *form = new QFormLayout;
    form->setVerticalSpacing(12);
    form->addRow(tr("Time to take a reply back:"), m_undo);
    form->addRow(tr("Colours:"), m_theme);
    form->addRow(tr("Language:"), m_language);
    m_undo->setAccessibleName(tr("Time to take a reply back"));
    m_theme->setAccessibleName(tr("Colours"));
    m_language->setAccessibleName(tr("Language"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->addLayout(form);
    layout->addStretch();
    layout->addWidget(buttons);
    resize(420, sizeHint().height());

    connect(m_undo, &QSpinBox::valueChanged, this,
            [this](int value) { m_settings.setUndoWindow(std::chrono::seconds(value)); });
    connect(m_theme, &QComboBox::activated, this,
            [this] { m_settings.setTheme(m_theme->currentData().toString()); });
    connect(m_language, &QComboBox::activated, this,
            [this] { m_settings.setLanguage(m_language->currentData().toString()); });
}

QList<std::pair<QString, QString>> SettingsDialog::languages()
{
    return {{u"en"_s, u"English"_s}, {u"it"_s, u"Italiano"_s}};
}

} // namespace sportello
