// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/settings.h"
#include "ui/settings/settingspage.h"

class QLabel;
class QListWidget;

namespace sportello {

class LanguageBox;
class Spelling;
struct SpellingDictionaries;

/// The languages of the program and of who works here.
class LanguagesPage : public SettingsPage
{
    Q_OBJECT

public:
    /// The references outlive the page.
    LanguagesPage(Settings &settings, Spelling &spelling, const Theme &theme, QWidget *parent);

    /// The languages of the program: code and own name; English first.
    static QList<std::pair<QString, QString>> languages();

private:
    void buildProgram();
    void buildAgent();
    void buildSpelling();
    void fill();
    void lookForDictionaries();
    void showDictionaries(const SpellingDictionaries &dictionaries);
    void add();
    void prefer();
    void remove();

    Settings &m_settings;
    Spelling &m_spelling;
    LanguageBox *m_more;
    QListWidget *m_mine;
    QPushButton *m_add;
    QPushButton *m_prefer;
    QPushButton *m_remove;
    QLabel *m_dictionaries = nullptr;
    QLabel *m_missing = nullptr;
};

} // namespace sportello
