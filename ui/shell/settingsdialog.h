// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/settings.h"

#include <QDialog>

class QComboBox;
class QSpinBox;

namespace sportello {

/// What this seat prefers. Every change counts at once; there is nothing to confirm.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    /// The settings outlive the dialog.
    SettingsDialog(Settings &settings, QWidget *parent);

    /// The languages of the program: code and own name; English first.
    static QList<std::pair<QString, QString>> languages();

private:
    Settings &m_settings;
    QSpinBox *m_undo;
    QComboBox *m_theme;
    QComboBox *m_language;
};

} // namespace sportello
