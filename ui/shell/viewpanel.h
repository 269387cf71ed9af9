// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/savedview.h"
#include "ui/desk/deskpanel.h"

class QCheckBox;
class QLabel;
class QLineEdit;

namespace sportello {

/// Asks for the name of a saved view, what it shows and whose it is.
class ViewPanel : public DeskPanel
{
    Q_OBJECT

public:
    /// `me` is whose views are not everybody's.
    ViewPanel(const Theme &theme, const AgentId &me, QWidget *parent);

    /// A view without an id is a new one.
    void open(const SavedView &view);

Q_SIGNALS:
    /// Has a name and a query that can be read.
    void chosen(const sportello::SavedView &view);

private:
    QLineEdit *addField(const QString &name, const QString &label);
    void choose();
    void setProblem(const QString &sentence);

    AgentId m_me;
    SavedView m_view;
    QLineEdit *m_name;
    QLineEdit *m_query;
    QCheckBox *m_forAll;
    QLabel *m_problem;
};

} // namespace sportello
