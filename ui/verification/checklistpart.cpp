// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/verification/checklistpart.h"

#include "ui/common/flowlayout.h"
#include "ui/common/wrappedlabel.h"

#include <QCheckBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

ChecklistPart::ChecklistPart(QWidget *parent)
    : QWidget(parent)
    , m_words(new WrappedLabel({}, this))
    , m_column(new QVBoxLayout)
    , m_match(new QPushButton(tr("All of it matches"), this))
    , m_edit(new QPushButton(tr("Make a checklist…"), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    m_words->setProperty("tone", u"second"_s);
    layout->addWidget(m_words);
    m_column->setSpacing(4);
    layout->addLayout(m_column);
    auto *row = new QWidget(this);
    auto *buttons = new FlowLayout(row);
    buttons->setContentsMargins(0, 0, 0, 0);
    m_match->setObjectName(u"checklistMatch"_s);
    m_match->setProperty("extent", u"small"_s);
    m_edit->setObjectName(u"checklistEdit"_s);
    m_edit->setProperty("extent", u"small"_s);
    buttons->addWidget(m_match);
    buttons->addWidget(m_edit);
    layout->addWidget(row);
    connect(m_match, &QPushButton::clicked, this, [this] { Q_EMIT matched(ticked()); });
    connect(m_edit, &QPushButton::clicked, this, &ChecklistPart::editWanted);
    setFacts({});
}

void ChecklistPart::setFacts(const QList<ChecklistFact> &facts)
{
    QList<ChecklistFact> asked = facts;
    asked.removeIf([](const ChecklistFact &fact) { return !fact.active; });
    const bool isEmpty = asked.isEmpty();
    m_words->setText(isEmpty ? tr("This account has no checklist yet.")
                             : tr("Ask for these in private and tick what agrees with what you "
                                  "know. What they answer is not kept here."));
    m_words->fit();
    m_match->setVisible(!isEmpty);
    m_edit->setVisible(isEmpty);
    if (asked == m_facts)
        return;
    m_facts = asked;
    for (QCheckBox *tick : std::as_const(m_ticks)) {
        // It goes a moment later, and must not be found until then.
        tick->setObjectName({});
        tick->hide();
        tick->deleteLater();
    }
    m_ticks.clear();
    QWidget *before = nullptr;
    for (const ChecklistFact &fact : std::as_const(m_facts)) {
        // An ampersand in it marks no key.
        auto *tick = new QCheckBox(QString(fact.label).replace(u'&', u"&&"_s), this);
        tick->setObjectName(u"checklistTick%1"_s.arg(m_ticks.size()));
        tick->setAccessibleName(fact.label);
        m_column->addWidget(tick);
        if (before)
            setTabOrder(before, tick);
        before = tick;
        m_ticks.append(tick);
    }
    if (before)
        setTabOrder(before, m_match);
    setFocusProxy(m_ticks.isEmpty() ? static_cast<QWidget *>(m_edit) : m_ticks.first());
}

void ChecklistPart::clearTicks()
{
    for (QCheckBox *tick : std::as_const(m_ticks))
        tick->setChecked(false);
}

QSet<ChecklistFactId> ChecklistPart::ticked() const
{
    QSet<ChecklistFactId> facts;
    for (qsizetype i = 0; i < m_ticks.size(); ++i) {
        if (m_ticks.at(i)->isChecked())
            facts.insert(m_facts.at(i).id);
    }
    return facts;
}

} // namespace sportello
