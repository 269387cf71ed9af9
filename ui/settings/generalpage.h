// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/settings.h"
#include "ui/settings/settingspage.h"

namespace sportello {

/// The program's language.
class GeneralPage : public SettingsPage
{
    Q_OBJECT

public:
    /// The settings outlive the page.
    GeneralPage(Settings &settings, const Theme &theme, QWidget *parent);

    /// The languages of the program: code and own name; English first.
    static QList<std::pair<QString, QString>> languages();
};

} // namespace sportello
