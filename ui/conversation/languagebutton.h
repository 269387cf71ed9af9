// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/common/theme.h"

#include <QPushButton>
#include <QStringList>

class QMenu;

namespace sportello {

/// The language of a reply among the composer's tools: what it is found to be in, or what somebody
/// chose.
class LanguageButton : public QPushButton
{
    Q_OBJECT

public:
    /// The theme outlives the button.
    explicit LanguageButton(const Theme &theme, QWidget *parent = nullptr);

    /// The languages to choose from, the likeliest first.
    void setChoices(const QStringList &codes);
    /// What the text is in as far as one can tell; empty = unknown.
    void setDetected(const QString &code);
    /// What it was said to be in; empty = as it is found.
    void setChosen(const QString &code);
    const QString &chosen() const { return m_chosen; }
    /// What stands on the button: chosen, else detected, else the first choice.
    QString language() const;
    /// What there is to choose from.
    void fillMenu(QMenu &menu);

Q_SIGNALS:
    /// By somebody; empty = as it is found.
    void languageChosen(const QString &code);

private:
    void refresh();
    void openMenu();

    const Theme &m_theme;
    QStringList m_choices;
    QString m_detected;
    QString m_chosen;
};

} // namespace sportello
