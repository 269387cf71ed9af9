// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/promises/promisetimepanel.h"

#include "ui/common/format.h"
#include "ui/promises/promisewords.h"

#include <QLineEdit>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostOffers = 3;

} // namespace

PromiseTimePanel::PromiseTimePanel(const Theme &theme, QWidget *parent)
    : TimePanel(theme,
                {u"promiseTimePanel"_s, u"promiseField"_s, u"promiseAnswer"_s, u"promiseTime"_s},
                MostOffers, parent)
{
    field().setPlaceholderText(tr("tomorrow, friday 17:00, in 2 hours…"));
    field().setAccessibleName(tr("Until when it is promised"));
}

void PromiseTimePanel::open(const QString &question, const PromiseCalendar &calendar)
{
    m_calendar = calendar;
    QList<Offer> offers;
    for (const Instant at : promiseSuggestions(m_calendar))
        offers.append({PromiseWords::timeFirst(at, m_calendar.now), at});
    askWhen(question, offers);
}

TimePanel::Reading PromiseTimePanel::read(const QString &typed) const
{
    const QString words = typed.simplified();
    const std::optional<Instant> due = promisedTimeTyped(words, m_calendar);
    return {due,
            due ? tr("Until %1").arg(Format::full(*due))
                : tr("“%1” is no time to come.").arg(words)};
}

void PromiseTimePanel::choose(Instant due)
{
    dismiss();
    Q_EMIT chosen(due);
}

} // namespace sportello
