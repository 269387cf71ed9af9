// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/customerpromises.h"
#include "ui/settings/settingspage.h"

class QComboBox;
class QLabel;
class QLineEdit;

namespace sportello {

class ItemList;
class LanguageBox;

/// The phrases by which the composer recognises that a reply promises something, and a field to try
/// them.
class PromisePhrasesPage : public SettingsPage
{
    Q_OBJECT

public:
    /// The references outlive the page.
    PromisePhrasesPage(CustomerPromises &promises, const Theme &theme, QWidget *parent);

private:
    void buildForm();
    void fill();
    void showCurrent();
    void add(const QString &text);
    void remove();
    void save();
    void tryOut();
    /// Another phrase of the list that finds the same.
    bool isTaken(const PromisePhrase &phrase, const PromisePhrase *but) const;
    const PromisePhrase *current() const;

    CustomerPromises &m_promises;
    ItemList *m_list;
    QWidget *m_group = nullptr;
    QLineEdit *m_phrase;
    LanguageBox *m_language;
    QComboBox *m_action;
    QLineEdit *m_trial;
    FieldRemark *m_phraseRemark = nullptr;
    FieldRemark *m_trialRemark = nullptr;
    QList<PromisePhrase> m_phrases; ///< those for every language first
    QString m_shown;
};

} // namespace sportello
