// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/duties.h"
#include "ui/settings/settingspage.h"

class QLabel;
class QLineEdit;

namespace sportello {

/// Who works here: name and sign.
class GeneralPage : public SettingsPage
{
    Q_OBJECT

public:
    /// The duties outlive the page.
    GeneralPage(Duties &duties, const Theme &theme, QWidget *parent);

private:
    void fill();
    void showSign();

    Duties &m_duties;
    QLineEdit *m_name;
    QLineEdit *m_initials;
    QLabel *m_sign;
};

} // namespace sportello
