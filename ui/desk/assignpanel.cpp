// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/desk/assignpanel.h"

#include "domain/fold.h"
#include "ui/common/theme.h"

namespace sportello {

using namespace Qt::StringLiterals;

AssignPanel::AssignPanel(const Theme &theme, QWidget *parent)
    : ChoicePanel({u"assign"_s, tr("Name of a colleague"), tr("Colleague"), tr("Colleagues")},
                  theme, parent)
{
}

void AssignPanel::open(const QString &name, const QList<Agent> &agents, const AgentId &me)
{
    m_agents = agents;
    m_me = me;
    askAnew(tr("Who shall answer %1?").arg(name));
}

QString AssignPanel::nameOf(const Agent &agent) const
{
    if (agent.id != m_me)
        return agent.name;
    return agent.name.isEmpty() ? tr("Me") : tr("%1 (me)").arg(agent.name);
}

void AssignPanel::offerFor(const QString &typed)
{
    const QString wanted = fold(typed);
    for (const Agent &agent : std::as_const(m_agents)) {
        const QString name = nameOf(agent);
        if (fold(name).contains(wanted))
            offer(agent.id.key(), theme().icon(u"person"_s, Token::Tx2), name);
    }
}

void AssignPanel::take(const Choice &choice)
{
    Q_EMIT chosen(AgentId::fromKey(choice.id), choice.text);
}

} // namespace sportello
