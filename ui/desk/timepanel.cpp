// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/desk/timepanel.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

TimePanel::TimePanel(const Theme &theme, const Names &names, int mostOffers, QWidget *parent)
    : DeskPanel(theme, parent)
    , m_field(new QLineEdit(this))
    , m_answer(new QLabel(this))
{
    setObjectName(names.panel);
    m_field->setObjectName(names.field);
    m_field->setMaxLength(100);
    m_answer->setObjectName(names.answer);
    m_answer->setTextFormat(Qt::PlainText);
    m_answer->setWordWrap(true);
    m_answer->setProperty("tone", u"second"_s);
    column().addWidget(m_field);
    column().addWidget(m_answer);
    for (int i = 0; i < mostOffers; ++i) {
        auto *button = new QPushButton(this);
        button->setObjectName(names.offer + QString::number(i));
        button->setStyleSheet(u"text-align: left"_s);
        column().addWidget(button);
        m_offers.append(button);
    }
    connect(m_field, &QLineEdit::textChanged, this, &TimePanel::answer);
    connect(m_field, &QLineEdit::returnPressed, this, [this] {
        if (m_typed)
            choose(*m_typed);
    });
}

void TimePanel::askWhen(const QString &question, const QList<Offer> &offers)
{
    {
        const QSignalBlocker blocker(m_field);
        m_field->clear();
    }
    offer(offers);
    answer();
    ask(question, m_field);
}

void TimePanel::offer(const QList<Offer> &offers)
{
    for (int i = 0; i < m_offers.size(); ++i) {
        QPushButton *button = m_offers.at(i);
        button->disconnect(this);
        button->setVisible(i < offers.size());
        if (i >= offers.size())
            continue;
        button->setText(offers.at(i).words);
        connect(button, &QPushButton::clicked, this, [this, at = offers.at(i).at] { choose(at); });
    }
}

void TimePanel::answer()
{
    m_typed.reset();
    if (m_field->text().trimmed().isEmpty()) {
        m_answer->setText(tr("In English or Italian. Enter takes it."));
        return;
    }
    const Reading reading = read(m_field->text());
    m_typed = reading.at;
    m_answer->setText(reading.answer);
}

} // namespace sportello
