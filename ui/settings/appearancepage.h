// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/settings.h"
#include "ui/settings/settingspage.h"

namespace sportello {

/// Colours, the height of the list's rows, the size of text.
class AppearancePage : public SettingsPage
{
    Q_OBJECT

public:
    /// The settings outlive the page.
    AppearancePage(Settings &settings, const Theme &theme, QWidget *parent);
};

} // namespace sportello
