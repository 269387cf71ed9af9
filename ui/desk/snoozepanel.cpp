// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/desk/snoozepanel.h"

#include "ui/common/format.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QLocale>
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
    : TimePanel(theme, {u"snoozePanel"_s, u"snoozeField"_s, u"snoozeAnswer"_s, u"snoozeOffer"_s},
                MostOffers, parent)
    , m_inAnyCase(new QCheckBox(tr("Remind me then even if they write before"), this))
{
    field().setPlaceholderText(tr("tomorrow 9, monday, in 2 hours…"));
    field().setAccessibleName(tr("Until when"));
    m_inAnyCase->setObjectName(u"snoozeInAnyCase"_s);
    column().addWidget(m_inAnyCase);
}

void SnoozePanel::open(const QString &name, Instant now)
{
    m_now = now;
    m_inAnyCase->setChecked(false);
    QList<Offer> offers;
    for (const TimeSuggestion &offer : timeSuggestions(m_now, QTimeZone::systemTimeZone()))
        offers.append(
            {tr("%1 · %2", "words and time").arg(words(offer.kind), Format::full(offer.at)),
             offer.at});
    askWhen(tr("Snooze %1 until when?").arg(name), offers);
}

TimePanel::Reading SnoozePanel::read(const QString &typed) const
{
    const TimeAnswer answer =
        timeFromWords(typed, {m_now, QTimeZone::systemTimeZone(), dateOrder()});
    return {answer.at,
            answer.at ? tr("Until %1").arg(Format::full(*answer.at)) : words(answer.problem)};
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
