// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/desk/snoozepanel.h"

#include "ui/common/format.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostOffers = 4;

/// As the program's language writes dates.
DateOrder dateOrder()
{
    const QString format = QLocale().dateFormat(QLocale::ShortFormat);
    return format.indexOf(u'M') < format.indexOf(u'd') ? DateOrder::MonthFirst
                                                       : DateOrder::DayFirst;
}

} // namespace

SnoozePanel::SnoozePanel(const Theme &theme, QWidget *parent)
    : DeskPanel(theme, parent)
    , m_field(new QLineEdit(this))
    , m_answer(new QLabel(this))
    , m_inAnyCase(new QCheckBox(tr("Remind me then even if they write before"), this))
{
    setObjectName(u"snoozePanel"_s);
    m_field->setObjectName(u"snoozeField"_s);
    m_field->setPlaceholderText(tr("tomorrow 9, monday, in 2 hours…"));
    m_field->setAccessibleName(tr("Until when"));
    m_field->setMaxLength(100);
    m_answer->setObjectName(u"snoozeAnswer"_s);
    m_answer->setTextFormat(Qt::PlainText);
    m_answer->setWordWrap(true);
    m_answer->setProperty("tone", u"second"_s);
    column().addWidget(m_field);
    column().addWidget(m_answer);
    for (int i = 0; i < MostOffers; ++i) {
        auto *button = new QPushButton(this);
        button->setObjectName(u"snoozeOffer%1"_s.arg(i));
        button->setStyleSheet(u"text-align: left"_s);
        column().addWidget(button);
        m_offers.append(button);
    }
    m_inAnyCase->setObjectName(u"snoozeInAnyCase"_s);
    column().addWidget(m_inAnyCase);
    connect(m_field, &QLineEdit::textChanged, this, &SnoozePanel::read);
    connect(m_field, &QLineEdit::returnPressed, this, [this] {
        if (m_until)
            choose(*m_until);
    });
}

void SnoozePanel::open(const QString &name, Instant now)
{
    m_now = now;
    m_inAnyCase->setChecked(false);
    {
        const QSignalBlocker blocker(m_field);
        m_field->clear();
    }
    offer();
    read();
    ask(tr("Snooze %1 until when?").arg(name), m_field);
}

void SnoozePanel::offer()
{
    const QList<TimeSuggestion> offers = timeSuggestions(m_now, QTimeZone::systemTimeZone());
    for (int i = 0; i < m_offers.size(); ++i) {
        QPushButton *button = m_offers.at(i);
        button->disconnect(this);
        button->setVisible(i < offers.size());
        if (i >= offers.size())
            continue;
        const Instant at = offers.at(i).at;
        button->setText(
            tr("%1 · %2", "words and time").arg(words(offers.at(i).kind), Format::full(at)));
        connect(button, &QPushButton::clicked, this, [this, at] { choose(at); });
    }
}

void SnoozePanel::read()
{
    m_until.reset();
    if (m_field->text().trimmed().isEmpty()) {
        m_answer->setText(tr("In English or Italian. Enter takes it."));
        return;
    }
    const TimeAnswer answer =
        timeFromWords(m_field->text(), {m_now, QTimeZone::systemTimeZone(), dateOrder()});
    m_until = answer.at;
    m_answer->setText(answer.at ? tr("Until %1").arg(Format::full(*answer.at))
                                : words(answer.problem));
}

void SnoozePanel::choose(Instant until)
{
    const SnoozeWake wake =
        m_inAnyCase->isChecked() ? SnoozeWake::InAnyCase : SnoozeWake::UnlessTheyWrite;
    dismiss();
    Q_EMIT chosen(until, wake);
}

QString SnoozePanel::words(TimeSuggestion::Kind kind)
{
    switch (kind) {
    case TimeSuggestion::Kind::InTwoHours: return tr("In two hours");
    case TimeSuggestion::Kind::ThisEvening: return tr("This evening");
    case TimeSuggestion::Kind::TomorrowMorning: return tr("Tomorrow morning");
    case TimeSuggestion::Kind::Monday: return tr("Monday");
    }
    return {};
}

QString SnoozePanel::words(const TimeProblem &problem)
{
    switch (problem.kind) {
    case TimeProblem::Kind::Empty: return tr("Say when.");
    case TimeProblem::Kind::Unknown: return tr("“%1” is not understood here.").arg(problem.word);
    case TimeProblem::Kind::NoSuchTime: return tr("There is no %1.").arg(problem.word);
    case TimeProblem::Kind::Past: return tr("%1 is over.").arg(problem.word);
    }
    return {};
}

} // namespace sportello
