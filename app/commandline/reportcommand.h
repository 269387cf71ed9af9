// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "commandline/command.h"
#include "domain/coverage.h"
#include "domain/promisereport.h"
#include "services/reports.h"

#include <QDate>

namespace sportello {

/// `report`: how customers were answered, by account, network, agent, tag, audience, hour or
/// weekday; with --coverage when those wrote who waited, and what other hours would have changed.
class ReportCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void declare(QCommandLineParser &parser) override;
    QString read(const QCommandLineParser &parser) override;
    void start(CommandContext &context) override;

private:
    QString readPeriod(const QCommandLineParser &parser);
    QString readCoverage(const QCommandLineParser &parser);
    /// Names an account that is not there; else fills the scope.
    QString readAccounts(CommandContext &context, ReportScope &scope) const;
    void writeAnswers(CommandContext &context, const ComparedFacts &both) const;
    /// The sum beside that of the period before.
    void writeChanges(CommandContext &context, const AnswerFigures &before,
                      const AnswerFigures &now, const ReportPeriod &period) const;
    /// What became of the promises that were made within the period.
    void writePromises(CommandContext &context, const QList<MadePromise> &made,
                       const AnswerFacts &facts) const;
    void writeCoverage(CommandContext &context, const AnswerFacts &facts) const;
    QString nameOf(const QString &key, const AnswerFacts &facts) const;
    static QString timeWords(const std::optional<Waits::Duration> &wait);
    static QString shareWords(const std::optional<double> &share);

    AnswerGrouping m_grouping = AnswerGrouping::Account;
    QDate m_from; ///< not valid = a week until m_to
    QDate m_to; ///< included; not valid = today
    QStringList m_accounts;
    QSet<AccountId> m_onlyAccounts; ///< empty = all
    bool m_isCoverage = false;
    bool m_withIds = false;
    std::chrono::minutes m_bearable{60};
    QList<int> m_days; ///< 1 = Monday
    int m_until = 0; ///< minutes since midnight; 0 = hours as they are
};

} // namespace sportello
