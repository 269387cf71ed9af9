// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/agent.h"
#include "ui/desk/deskpanel.h"

#include <QList>

class QLineEdit;
class QListWidget;

namespace sportello {

/// Gives conversations to somebody who works here: typed or chosen.
class AssignPanel : public DeskPanel
{
    Q_OBJECT

public:
    AssignPanel(const Theme &theme, QWidget *parent);

    void open(const QString &name, const QList<Agent> &agents, const AgentId &me);

Q_SIGNALS:
    void chosen(const sportello::AgentId &agent, const QString &name);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void choose();
    QString nameOf(const Agent &agent) const;

    QLineEdit *m_field;
    QListWidget *m_list;
    QList<Agent> m_agents;
    AgentId m_me;
};

} // namespace sportello
