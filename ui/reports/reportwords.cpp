// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/reports/reportwords.h"

#include "domain/links.h"
#include "domain/waitspread.h"
#include "services/accounts.h"
#include "ui/common/format.h"
#include "ui/models/accountname.h"

#include <QLocale>
#include <QTime>

namespace sportello {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString withCapital(const QString &word)
{
    return word.left(1).toUpper() + word.mid(1);
}

} // namespace

QString ReportWords::duration(std::chrono::milliseconds time)
{
    if (time < 1min)
        return tr("under 1 min", "length of time");
    if (time < 24h)
        return Format::duration(time);
    const int days = int(time / 24h);
    const int hours = int((time % 24h) / 1h);
    const QString words = tr("%n day(s)", "length of time", days);
    // After some days nobody counts hours.
    return hours == 0 || days >= 7
        ? words
        : tr("%1 %2 h", "length of time: “3 days”, hours").arg(words).arg(hours);
}

QString ReportWords::share(const std::optional<double> &share)
{
    return share ? tr("%1 %").arg(qRound(*share * 100)) : u"–"_s;
}

bool ReportWords::isTooFew(const Waits &waits, int percent)
{
    return waits.count() < (percent <= 50 ? FewestForHalf : FewestForMost);
}

QString ReportWords::percentile(const Waits &waits, int percent)
{
    if (waits.count() == 0)
        return u"–"_s;
    if (isTooFew(waits, percent))
        return tr("too few", "cases for a percentile");
    const std::optional<Waits::Duration> wait = waits.percentile(percent);
    return wait ? duration(*wait) : tr("never", "a wait that did not end");
}

QString ReportWords::step(size_t step)
{
    if (step < WaitSpread::Longer)
        return tr("up to %1", "length of time").arg(briefStep(step));
    return step == WaitSpread::Longer
        ? tr("longer than %1", "length of time").arg(briefStep(WaitSpread::Longer - 1))
        : briefStep(step);
}

QString ReportWords::briefStep(size_t step)
{
    if (step < WaitSpread::Longer)
        return duration(waitSteps()[step]);
    return step == WaitSpread::Longer ? tr("longer", "a wait")
                                      : tr("never", "a wait that did not end");
}

QString ReportWords::by(AnswerGrouping grouping)
{
    switch (grouping) {
    case AnswerGrouping::Account: return tr("By account");
    case AnswerGrouping::Network: return tr("By network");
    case AnswerGrouping::Agent: return tr("By agent");
    case AnswerGrouping::Tag: return tr("By tag");
    case AnswerGrouping::Audience: return tr("By audience");
    case AnswerGrouping::Hour: return tr("By hour");
    case AnswerGrouping::Weekday: return tr("By weekday");
    }
    return {};
}

QString ReportWords::group(AnswerGrouping grouping)
{
    switch (grouping) {
    case AnswerGrouping::Account: return tr("Account");
    case AnswerGrouping::Network: return tr("Network");
    case AnswerGrouping::Agent: return tr("Agent");
    case AnswerGrouping::Tag: return tr("Tag");
    case AnswerGrouping::Audience: return tr("Audience");
    case AnswerGrouping::Hour: return tr("Hour");
    case AnswerGrouping::Weekday: return tr("Weekday");
    }
    return {};
}

QString ReportWords::name(const QString &key, AnswerGrouping grouping, const AnswerFacts &facts,
                          const Accounts &accounts)
{
    switch (grouping) {
    case AnswerGrouping::Account: {
        const Account account = facts.accounts.value(AccountId::fromString(key));
        return AccountName::of(accounts, account);
    }
    case AnswerGrouping::Network: return accounts.networkDisplayName(key);
    case AnswerGrouping::Agent:
        return key.isEmpty() ? tr("Nobody, or written elsewhere")
                             : isolateBidi(facts.agents.value(AgentId::fromString(key), key));
    case AnswerGrouping::Tag: return key.isEmpty() ? tr("Without a tag") : isolateBidi(key);
    case AnswerGrouping::Audience:
        return Format::word(audienceFromWord(key).value_or(Audience::Public));
    case AnswerGrouping::Hour: return hour(key.toInt());
    case AnswerGrouping::Weekday: return day(key.toInt());
    }
    return key;
}

QString ReportWords::day(int weekday)
{
    return withCapital(QLocale().standaloneDayName(weekday));
}

QString ReportWords::briefDay(int weekday)
{
    return withCapital(QLocale().standaloneDayName(weekday, QLocale::ShortFormat));
}

QString ReportWords::hour(int hour)
{
    return QTime(hour, 0).toString(u"HH:mm"_s);
}

} // namespace sportello
