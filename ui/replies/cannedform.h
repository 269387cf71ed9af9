// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/cannedlint.h"
#include "services/program.h"
#include "ui/common/theme.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QTabBar;

namespace sportello {

class CannedFiles;

/// Everything about one canned reply that people can change, with what is wrong with it and how it
/// would look.
class CannedForm : public QWidget
{
    Q_OBJECT

public:
    /// The references outlive the form.
    CannedForm(Program &program, const Theme &theme, QWidget *parent = nullptr);

    void setReply(const CannedReply &reply);
    /// A new one that has something in it already; it counts as changed.
    void propose(const CannedReply &reply);
    /// As it stands in the fields now.
    CannedReply reply() const;
    bool isChanged() const { return !sameContent(reply(), m_original); }
    void focusTitle();

Q_SIGNALS:
    void changed();

private:
    void buildFields();
    void buildTexts();
    void buildRemarks();
    void connectFields();
    QFormLayout *newForm();
    void addScopes();
    void showScope();
    void showKind();
    void showText(int index);
    void keepText();
    void addLanguage();
    void removeLanguage();
    void offerPlaceholders();
    void insertPlaceholder(const QString &placeholder);
    void note();
    void check();
    void preview();

    Program &m_program;
    const Theme &m_theme;
    CannedReply m_original;
    QList<CannedText> m_texts; ///< the one that is shown is kept by keepText()
    int m_shown = -1;
    bool m_filling = false;

    QLineEdit *m_title;
    QLineEdit *m_shortcut;
    QLineEdit *m_tags;
    QComboBox *m_scope;
    QComboBox *m_audience;
    QComboBox *m_level;
    QComboBox *m_kind;
    QCheckBox *m_active;
    QCheckBox *m_expires;
    QDateEdit *m_expiry;
    QTabBar *m_languages;
    QComboBox *m_language;
    QPlainTextEdit *m_text;
    QPlainTextEdit *m_short;
    CannedFiles *m_files;
    QLabel *m_remarks;
    QLabel *m_preview;
};

} // namespace sportello
