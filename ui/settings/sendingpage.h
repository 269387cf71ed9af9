// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/settings.h"
#include "ui/settings/settingspage.h"

namespace sportello {

/// What happens between "Send" and the network.
class SendingPage : public SettingsPage
{
    Q_OBJECT

public:
    /// The settings outlive the page.
    SendingPage(Settings &settings, const Theme &theme, QWidget *parent);
};

} // namespace sportello
