// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/desk/outcomepanel.h"

#include <QCheckBox>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array outcomes{Outcome::Solved, Outcome::Redirected, Outcome::NoAnswer,
                              Outcome::Spam};

} // namespace

OutcomePanel::OutcomePanel(const Theme &theme, QWidget *parent)
    : DeskPanel(theme, parent)
{
    setObjectName(u"outcomePanel"_s);
    for (const Outcome outcome : outcomes) {
        auto *button = new QPushButton(this);
        const int number = int(m_buttons.size()) + 1;
        button->setObjectName(u"outcome%1"_s.arg(number));
        button->setText(tr("%1   %2", "key and what it means").arg(number).arg(word(outcome)));
        button->setAccessibleName(word(outcome));
        button->setStyleSheet(u"text-align: left"_s);
        connect(button, &QPushButton::clicked, this, [this, outcome] { choose(outcome); });
        column().addWidget(button);
        m_buttons.append(button);
    }
    m_kept = new QCheckBox(this);
    m_kept->setObjectName(u"outcomeKept"_s);
    column().addWidget(m_kept);
}

bool OutcomePanel::keepsPromises() const
{
    return !m_kept->isHidden() && m_kept->isChecked();
}

QString OutcomePanel::word(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Solved: return tr("Solved");
    case Outcome::Redirected: return tr("Told where to go");
    case Outcome::NoAnswer: return tr("No answer needed");
    case Outcome::Spam: return tr("Spam");
    case Outcome::None: break;
    }
    return {};
}

void OutcomePanel::open(const QString &name, int promises)
{
    m_kept->setChecked(false);
    m_kept->setVisible(promises > 0);
    m_kept->setText(tr("What was promised is kept (%n conversation(s))", nullptr, promises));
    ask(tr("How did it end with %1?").arg(name), m_buttons.first());
}

void OutcomePanel::choose(Outcome outcome)
{
    dismiss();
    Q_EMIT chosen(outcome);
}

void OutcomePanel::keyPressEvent(QKeyEvent *event)
{
    const int number = event->key() - Qt::Key_1;
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
    if (plain && number >= 0 && number < int(outcomes.size())) {
        choose(outcomes[size_t(number)]);
        return;
    }
    // Buttons take Space alone; people press Enter.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        for (qsizetype i = 0; i < m_buttons.size(); ++i) {
            if (m_buttons.at(i)->hasFocus()) {
                choose(outcomes[size_t(i)]);
                return;
            }
        }
    }
    DeskPanel::keyPressEvent(event);
}

} // namespace sportello
