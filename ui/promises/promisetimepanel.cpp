// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/promises/promisetimepanel.h"

#include "ui/common/format.h"
#include "ui/promises/promisewords.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostOffers = 3;

} // namespace

PromiseTimePanel::PromiseTimePanel(const Theme &theme, QWidget *parent)
    : DeskPanel(theme, parent)
    , m_field(new QLineEdit(this))
    , m_answer(new QLabel(this))
{
    setObjectName(u"promiseTimePanel"_s);
    m_field->setObjectName(u"promiseField"_s);
    m_field->setPlaceholderText(tr("tomorrow, friday 17:00, in 2 hours…"));
    m_field->setAccessibleName(tr("Until when it is promised"));
    m_field->setMaxLength(100);
    m_answer->setObjectName(u"promiseAnswer"_s);
    m_answer->setTextFormat(Qt::PlainText);
    m_answer->setWordWrap(true);
    m_answer->setProperty("tone", u"second"_s);
    column().addWidget(m_field);
    column().addWidget(m_answer);
    for (int i = 0; i < MostOffers; ++i) {
        auto *button = new QPushButton(this);
        button->setObjectName(u"promiseTime%1"_s.arg(i));
        button->setStyleSheet(u"text-align: left"_s);
        column().addWidget(button);
        m_offers.append(button);
    }
    connect(m_field, &QLineEdit::textChanged, this, &PromiseTimePanel::read);
    connect(m_field, &QLineEdit::returnPressed, this, [this] {
        if (m_due)
            choose(*m_due);
    });
}

void PromiseTimePanel::open(const QString &question, const PromiseCalendar &calendar)
{
    m_calendar = calendar;
    {
        const QSignalBlocker blocker(m_field);
        m_field->clear();
    }
    offer();
    read();
    ask(question, m_field);
}

void PromiseTimePanel::offer()
{
    const QList<Instant> offers = promiseSuggestions(m_calendar);
    for (int i = 0; i < m_offers.size(); ++i) {
        QPushButton *button = m_offers.at(i);
        button->disconnect(this);
        button->setVisible(i < offers.size());
        if (i >= offers.size())
            continue;
        const Instant at = offers.at(i);
        button->setText(PromiseWords::timeFirst(at, m_calendar.now));
        connect(button, &QPushButton::clicked, this, [this, at] { choose(at); });
    }
}

void PromiseTimePanel::read()
{
    m_due.reset();
    const QString typed = m_field->text().simplified();
    if (typed.isEmpty()) {
        m_answer->setText(tr("In English or Italian. Enter takes it."));
        return;
    }
    m_due = promisedTimeTyped(typed, m_calendar);
    m_answer->setText(m_due ? tr("Until %1").arg(Format::full(*m_due))
                            : tr("“%1” is no time to come.").arg(typed));
}

void PromiseTimePanel::choose(Instant due)
{
    dismiss();
    Q_EMIT chosen(due);
}

} // namespace sportello
