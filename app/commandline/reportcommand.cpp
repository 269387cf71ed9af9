// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "commandline/reportcommand.h"

#include "commandline/humanwords.h"
#include "commandline/reportlines.h"

#include <QJsonObject>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int dayMinutes = 24 * 60;

/// "mon" to "sun"; 0 for anything else.
int weekdayOf(const QString &word)
{
    const QStringList words{u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s};
    return int(words.indexOf(word.trimmed().toLower()) + 1);
}

/// "24:00" too; -1 for what is no time.
int minuteOf(const QString &word)
{
    if (word == "24:00"_L1)
        return dayMinutes;
    const QTime time = QTime::fromString(word, u"H:mm"_s);
    return time.isValid() ? time.hour() * 60 + time.minute() : -1;
}

Instant beginningOf(const QDate &day)
{
    return fromDateTime(day.startOfDay(QTimeZone::systemTimeZone()));
}

} // namespace

QString ReportCommand::timeWords(const std::optional<Waits::Duration> &wait)
{
    return wait ? HumanWords::duration(*wait) : u"–"_s;
}

QString ReportCommand::shareWords(const std::optional<double> &share)
{
    return share ? tr("%1 %").arg(qRound(*share * 100)) : u"–"_s;
}

void ReportCommand::declare(QCommandLineParser &parser)
{
    parser.addOptions(
        {{u"by"_s,
          tr("account, network, agent, tag, audience, hour or weekday; the first if nothing is "
             "said."),
          u"WHAT"_s},
         {u"from"_s, tr("The first day, as 2026-05-01; a week before the last if nothing is said."),
          u"DATE"_s},
         {u"to"_s, tr("The last day; today if nothing is said."), u"DATE"_s},
         {u"account"_s,
          tr("Only these accounts, by address or identifier, with commas; may be given several "
             "times."),
          u"ACCOUNTS"_s},
         {u"ids"_s, tr("With --json: the messages behind every number.")},
         {u"coverage"_s, tr("By hour and weekday: who wrote, and who waited too long.")},
         {u"bearable"_s, tr("With --coverage: how many minutes are not too long; 60."),
          u"MINUTES"_s},
         {u"open-until"_s,
          tr("With --coverage: what if it were open until then, as 22:00 or 24:00?"), u"TIME"_s},
         {u"on"_s,
          tr("With --open-until: on these days, as sat,sun; every day if nothing is said."),
          u"DAYS"_s}});
}

QString ReportCommand::read(const QCommandLineParser &parser)
{
    if (!parser.positionalArguments().isEmpty())
        return tr("There is a word too many.");
    if (parser.isSet(u"by"_s)) {
        const auto grouping = answerGroupingFromWord(parser.value(u"by"_s));
        if (!grouping)
            return tr("--by is account, network, agent, tag, audience, hour or weekday.");
        m_grouping = *grouping;
    }
    m_withIds = parser.isSet(u"ids"_s);
    const QStringList accounts = parser.values(u"account"_s);
    for (const QString &some : accounts)
        m_accounts += some.split(u',', Qt::SkipEmptyParts);
    const QString problem = readPeriod(parser);
    return problem.isEmpty() ? readCoverage(parser) : problem;
}

QString ReportCommand::readPeriod(const QCommandLineParser &parser)
{
    for (const auto &[option, day] : {std::pair(u"from"_s, &m_from), {u"to"_s, &m_to}}) {
        if (!parser.isSet(option))
            continue;
        *day = QDate::fromString(parser.value(option), Qt::ISODate);
        if (!day->isValid())
            return tr("--%1 needs a day, as 2026-05-01.").arg(option);
    }
    if (m_from.isValid() && m_to.isValid() && m_to < m_from)
        return tr("The period ends before it begins.");
    return {};
}

QString ReportCommand::readCoverage(const QCommandLineParser &parser)
{
    m_isCoverage = parser.isSet(u"coverage"_s);
    if (!m_isCoverage
        && (parser.isSet(u"bearable"_s) || parser.isSet(u"open-until"_s) || parser.isSet(u"on"_s)))
        return tr("--bearable, --open-until and --on go with --coverage.");
    if (parser.isSet(u"bearable"_s)) {
        bool isNumber = false;
        m_bearable = std::chrono::minutes(parser.value(u"bearable"_s).toInt(&isNumber));
        if (!isNumber || m_bearable.count() <= 0)
            return tr("--bearable needs a number of minutes.");
    }
    if (parser.isSet(u"on"_s) && !parser.isSet(u"open-until"_s))
        return tr("--on goes with --open-until.");
    if (!parser.isSet(u"open-until"_s))
        return {};
    m_until = minuteOf(parser.value(u"open-until"_s));
    if (m_until <= 0)
        return tr("--open-until needs a time, as 22:00.");
    const QStringList words = parser.value(u"on"_s).split(u',', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const int day = weekdayOf(word);
        if (day == 0)
            return tr("--on needs days, as sat,sun.");
        m_days.append(day);
    }
    if (m_days.isEmpty())
        m_days = {1, 2, 3, 4, 5, 6, 7};
    return {};
}

QString ReportCommand::readAccounts(CommandContext &context, ReportScope &scope) const
{
    const QList<Account> accounts = context.program().accounts().accounts();
    for (const QString &called : m_accounts) {
        const auto found =
            std::find_if(accounts.cbegin(), accounts.cend(), [&called](const Account &account) {
                return account.id.toString() == called
                    || account.handle.compare(called, Qt::CaseInsensitive) == 0;
            });
        if (found == accounts.cend())
            return tr("There is no account “%1”. “account list” shows those there are.")
                .arg(called);
        scope.accounts.insert(found->id);
    }
    return {};
}

void ReportCommand::start(CommandContext &context)
{
    const QTimeZone zone = QTimeZone::systemTimeZone();
    const QDate today = toDateTime(context.clock().now()).toTimeZone(zone).date();
    const QDate last = m_to.isValid() ? m_to : std::max(today, m_from);
    ReportScope scope;
    scope.from = beginningOf(m_from.isValid() ? m_from : last.addDays(-6));
    scope.to = beginningOf(last.addDays(1));
    if (const QString problem = readAccounts(context, scope); !problem.isEmpty()) {
        context.complain(problem);
        context.finish(ExitCode::Failed);
        return;
    }
    m_onlyAccounts = scope.accounts;
    if (m_isCoverage) {
        context.use(context.program().reports().answers(scope), this, ErrorText::Action::Open,
                    [this, &context](const AnswerFacts &facts) {
            writeCoverage(context, facts);
            context.finish(ExitCode::Done);
        });
        return;
    }
    context.use(context.program().reports().compared(scope), this, ErrorText::Action::Open,
                [this, &context](const ComparedFacts &both) {
        writeAnswers(context, both);
        const AnswerFacts &facts = both.now;
        context.use(
            context.program().promises().madeBetween(facts.from, facts.to, {}, m_onlyAccounts),
            this, ErrorText::Action::Open, [this, &context, facts](const QList<MadePromise> &made) {
                writePromises(context, made, facts);
                context.finish(ExitCode::Done);
            });
    });
}

QString ReportCommand::nameOf(const QString &key, const AnswerFacts &facts) const
{
    switch (m_grouping) {
    case AnswerGrouping::Account: return facts.accounts.value(AccountId::fromString(key)).handle;
    case AnswerGrouping::Hour: return QTime(key.toInt(), 0).toString(u"HH:mm"_s);
    case AnswerGrouping::Weekday: return QLocale().standaloneDayName(key.toInt());
    case AnswerGrouping::Agent:
        return key.isEmpty() ? tr("nobody, or elsewhere")
                             : facts.agents.value(AgentId::fromString(key), key);
    case AnswerGrouping::Tag: return key.isEmpty() ? tr("without a tag") : key;
    case AnswerGrouping::Network:
    case AnswerGrouping::Audience: break;
    }
    return key;
}

void ReportCommand::writeAnswers(CommandContext &context, const ComparedFacts &both) const
{
    const AnswerFacts &facts = both.now;
    const AnswerReport report = answerReport(facts, m_grouping);
    std::optional<AnswerFigures> before;
    if (both.before)
        before = answerReport(*both.before, m_grouping).sum;
    if (context.json()) {
        const auto write = [&](const AnswerFigures &figures, const QString &what) {
            QJsonObject line = answerLine(figures, m_withIds);
            line.insert(u"what"_s, what);
            line.insert(u"by"_s, toWord(m_grouping));
            if (what == "row"_L1) {
                line.insert(u"key"_s, figures.key);
            } else if (before) {
                line.insert(u"before"_s,
                            beforeObject(*before, {both.before->from, both.before->to}));
                line.insert(u"change"_s, changeObject(*before, figures));
            }
            context.writeLine(line);
        };
        for (const AnswerFigures &row : report.rows)
            write(row, u"row"_s);
        write(report.sum, u"sum"_s);
        return;
    }
    TextTable table({{tr("GROUP"), true},
                     {tr("ASKED")},
                     {tr("ANSWERED")},
                     {tr("HALF WITHIN")},
                     {tr("90 % WITHIN")},
                     {tr("WHILE OPEN")},
                     {tr("DONE WITHIN")},
                     {tr("KEPT")}});
    const auto add = [&table](const QString &name, const AnswerFigures &figures) {
        table.add({name, QString::number(figures.asked.size()), shareWords(figures.answeredShare()),
                   timeWords(figures.calendar.percentile(50)),
                   timeWords(figures.calendar.percentile(90)),
                   timeWords(figures.business.percentile(50)),
                   timeWords(figures.resolution.percentile(50)), shareWords(figures.keptShare())});
    };
    for (const AnswerFigures &row : report.rows)
        add(nameOf(row.key, facts), row);
    add(tr("all"), report.sum);
    context.writeTable(table);
    context.writeLine(tr("Who was never answered counts as waiting longest; – means that so many "
                         "were not answered, or that there were none."));
    if (before)
        writeChanges(context, *before, report.sum, {both.before->from, both.before->to});
}

void ReportCommand::writePromises(CommandContext &context, const QList<MadePromise> &made,
                                  const AnswerFacts &facts) const
{
    if (made.isEmpty())
        return;
    // Promises are an account's and an agent's; asked by anything else there is the sum alone.
    const bool byAgent = m_grouping == AnswerGrouping::Agent;
    const bool byNetwork = m_grouping == AnswerGrouping::Network;
    const bool hasRows = byAgent || byNetwork || m_grouping == AnswerGrouping::Account;
    const PromiseReport report = promiseReport(made,
                                               byAgent         ? PromiseGrouping::Agent
                                                   : byNetwork ? PromiseGrouping::Network
                                                               : PromiseGrouping::Account,
                                               facts.now);
    if (context.json()) {
        const auto write = [&](const PromiseFigures &figures, const QString &what) {
            QJsonObject line = promiseLine(figures);
            line.insert(u"what"_s, what);
            if (what == "promise_row"_L1) {
                line.insert(u"by"_s, toWord(m_grouping));
                line.insert(u"key"_s, figures.key);
            }
            context.writeLine(line);
        };
        for (const PromiseFigures &row : hasRows ? report.rows : QList<PromiseFigures>())
            write(row, u"promise_row"_s);
        write(report.sum, u"promise_sum"_s);
        return;
    }
    TextTable table({{tr("PROMISES"), true},
                     {tr("MADE")},
                     {tr("IN TIME")},
                     {tr("LATE")},
                     {tr("OVERDUE")},
                     {tr("OPEN")},
                     {tr("WITHDRAWN")},
                     {tr("KEPT")}});
    const auto add = [&table](const QString &name, const PromiseFigures &figures) {
        table.add({name, QString::number(figures.made.size()),
                   QString::number(figures.keptInTime.size()),
                   QString::number(figures.keptLate.size()),
                   QString::number(figures.overdue.size()), QString::number(figures.open.size()),
                   QString::number(figures.withdrawn.size()), shareWords(figures.keptShare())});
    };
    for (const PromiseFigures &row : hasRows ? report.rows : QList<PromiseFigures>())
        add(nameOf(row.key, facts), row);
    add(tr("all"), report.sum);
    context.writeTable(table);
}

void ReportCommand::writeCoverage(CommandContext &context, const AnswerFacts &facts) const
{
    const CoverageMap map = coverageMap(facts, m_bearable);
    const CoverageOutcome asItWas = coverageAsItWas(facts, m_bearable);
    std::optional<CoverageOutcome> replayed;
    if (m_until > 0) {
        replayed = coverageReplayed(
            facts, m_bearable, [&](const AccountId &id) -> std::optional<OpeningHours> {
                const OpeningHours *hours = facts.hoursOf(id);
                return hours ? std::optional(extendedHours(*hours, m_days, m_until)) : std::nullopt;
            });
    }
    if (context.json()) {
        for (size_t day = 0; day < map.size(); ++day) {
            for (size_t hour = 0; hour < map[day].size(); ++hour) {
                const CoverageCell &cell = map[day][hour];
                context.writeLine(QJsonObject{{u"what"_s, u"cell"_s},
                                              {u"weekday"_s, int(day) + 1},
                                              {u"hour"_s, int(hour)},
                                              {u"asked"_s, cell.asked.size()},
                                              {u"waited"_s, cell.waited.size()}});
            }
        }
        QJsonObject was = coverageLine(asItWas);
        was.insert(u"what"_s, u"as_it_was"_s);
        context.writeLine(was);
        if (replayed) {
            QJsonObject line = coverageLine(*replayed);
            line.insert(u"what"_s, u"what_if"_s);
            context.writeLine(line);
        }
        return;
    }
    QList<TextTable::Column> columns{{tr("HOUR")}};
    for (int day = 1; day <= 7; ++day)
        columns.append({QLocale().standaloneDayName(day, QLocale::ShortFormat)});
    TextTable table(columns);
    for (size_t hour = 0; hour < 24; ++hour) {
        QStringList cells{QTime(int(hour), 0).toString(u"HH:mm"_s)};
        for (const auto &day : map)
            cells.append(day[hour].asked.isEmpty()
                             ? u"·"_s
                             : tr("%1 of %2", "who waited too long, who wrote")
                                   .arg(day[hour].waited.size())
                                   .arg(day[hour].asked.size()));
        table.add(cells);
    }
    context.writeTable(table);
    context.writeLine(tr("Answered in time: %1 of %2, half within %3.")
                          .arg(asItWas.inTime.size())
                          .arg(asItWas.messages.size())
                          .arg(timeWords(asItWas.waits.percentile(50))));
    if (replayed) {
        context.writeLine(tr("With these hours it would have been %1 of %2, half within %3.")
                              .arg(replayed->inTime.size())
                              .arg(replayed->messages.size())
                              .arg(timeWords(replayed->waits.percentile(50))));
    }
}

} // namespace sportello
