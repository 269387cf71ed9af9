// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/desk/assignpanel.h"

#include "domain/fold.h"
#include "ui/common/theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int IdRole = Qt::UserRole + 1;

} // namespace

AssignPanel::AssignPanel(const Theme &theme, QWidget *parent)
    : DeskPanel(theme, parent)
    , m_field(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    setObjectName(u"assignPanel"_s);
    m_field->setObjectName(u"assignField"_s);
    m_field->setPlaceholderText(tr("Name of a colleague"));
    m_field->setAccessibleName(tr("Colleague"));
    m_list->setObjectName(u"assignList"_s);
    m_list->setAccessibleName(tr("Colleagues"));
    // The field keeps the focus; its keys move the choice.
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMaximumHeight(220);
    column().addWidget(m_field);
    column().addWidget(m_list);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &AssignPanel::fill);
    connect(m_field, &QLineEdit::returnPressed, this, &AssignPanel::choose);
    connect(m_list, &QListWidget::itemClicked, this, &AssignPanel::choose);
}

void AssignPanel::open(const QString &name, const QList<Agent> &agents, const AgentId &me)
{
    m_agents = agents;
    m_me = me;
    {
        const QSignalBlocker blocker(m_field);
        m_field->clear();
    }
    fill();
    ask(tr("Who shall answer %1?").arg(name), m_field);
}

QString AssignPanel::nameOf(const Agent &agent) const
{
    if (agent.id != m_me)
        return agent.name;
    return agent.name.isEmpty() ? tr("Me") : tr("%1 (me)").arg(agent.name);
}

void AssignPanel::fill()
{
    const QString wanted = fold(m_field->text().trimmed());
    m_list->clear();
    for (const Agent &agent : std::as_const(m_agents)) {
        const QString name = nameOf(agent);
        if (!fold(name).contains(wanted))
            continue;
        auto *item = new QListWidgetItem(theme().icon(u"person"_s, Token::Tx2), name);
        item->setData(IdRole, agent.id.key());
        m_list->addItem(item);
    }
    m_list->setCurrentRow(0);
    m_list->setVisible(m_list->count() > 0);
}

void AssignPanel::choose()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    const AgentId agent = AgentId::fromKey(item->data(IdRole).toString());
    const QString name = item->text();
    dismiss();
    Q_EMIT chosen(agent, name);
}

bool AssignPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            const int row = m_list->currentRow() + (key == Qt::Key_Down ? 1 : -1);
            m_list->setCurrentRow(std::clamp(row, 0, std::max(0, m_list->count() - 1)));
            return true;
        }
    }
    return DeskPanel::eventFilter(watched, event);
}

} // namespace sportello
