// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/replychecks.h"
#include "ui/settings/settingspage.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace sportello {

class ItemList;
class LanguageBox;

/// The words that replies had better not contain, by language, each with what happens and why.
class BlockedWordsPage : public SettingsPage
{
    Q_OBJECT

public:
    /// The references outlive the page.
    BlockedWordsPage(ReplyChecks &checks, Store &store, const Theme &theme, QWidget *parent);

private:
    void buildForm();
    void buildPaste();
    void read();
    void fill();
    void showCurrent();
    void add(const QString &text);
    void addMany();
    void remove();
    void save();
    /// Another word of the list that is the same to the check.
    bool isTaken(const BlockedWord &word, const BlockedWord *but) const;
    const BlockedWord *current() const;

    ReplyChecks &m_checks;
    ItemList *m_list;
    QWidget *m_group = nullptr;
    QLineEdit *m_word;
    LanguageBox *m_language;
    QComboBox *m_action;
    QLineEdit *m_why;
    QPlainTextEdit *m_lines;
    LanguageBox *m_linesLanguage;
    QComboBox *m_linesAction;
    QPushButton *m_addLines;
    FieldRemark *m_wordRemark = nullptr;
    FieldRemark *m_linesRemark = nullptr;
    QList<BlockedWord> m_words; ///< those for every language first
    QString m_shown;
};

} // namespace sportello
