// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/program.h"
#include "ui/settings/settingspage.h"

class QComboBox;
class QLabel;

namespace sportello {

/// How many canned replies there are, and the ways to them.
class CannedPage : public SettingsPage
{
    Q_OBJECT

public:
    /// The program outlives the page.
    CannedPage(Program &program, const Theme &theme, QWidget *parent);

private:
    void build();
    void count();
    void importFile();
    void addStarterSet();
    void tellImport(const CannedImport &import);

    Program &m_program;
    QLabel *m_count = nullptr;
    QComboBox *m_starter;
};

} // namespace sportello
