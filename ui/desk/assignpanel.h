// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/agent.h"
#include "ui/desk/choicepanel.h"

#include <QList>

namespace sportello {

/// Gives conversations to somebody who works here: typed or chosen.
class AssignPanel : public ChoicePanel
{
    Q_OBJECT

public:
    AssignPanel(const Theme &theme, QWidget *parent);

    void open(const QString &name, const QList<Agent> &agents, const AgentId &me);

Q_SIGNALS:
    void chosen(const sportello::AgentId &agent, const QString &name);

protected:
    void offerFor(const QString &typed) override;
    void take(const Choice &choice) override;

private:
    QString nameOf(const Agent &agent) const;

    QList<Agent> m_agents;
    AgentId m_me;
};

} // namespace sportello
