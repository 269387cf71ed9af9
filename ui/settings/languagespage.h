// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/settings.h"
#include "ui/settings/settingspage.h"

class QListWidget;

namespace sportello {

class LanguageBox;

/// The languages of the program and of who works here.
class LanguagesPage : public SettingsPage
{
    Q_OBJECT

public:
    /// The settings outlive the page.
    LanguagesPage(Settings &settings, const Theme &theme, QWidget *parent);

    /// The languages of the program: code and own name; English first.
    static QList<std::pair<QString, QString>> languages();

private:
    void buildProgram();
    void buildAgent();
    void fill();
    void add();
    void prefer();
    void remove();

    Settings &m_settings;
    LanguageBox *m_more;
    QListWidget *m_mine;
    QPushButton *m_add;
    QPushButton *m_prefer;
    QPushButton *m_remove;
};

} // namespace sportello
