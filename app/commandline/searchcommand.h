// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "commandline/command.h"
#include "services/historysearch.h"

namespace sportello {

/// `search QUERY`: texts of the whole history, the newest or the best first.
class SearchCommand final : public Command
{
    Q_OBJECT

public:
    static constexpr int MostHits = 1000;

    using Command::Command;

    void declare(QCommandLineParser &parser) override;
    QString read(const QCommandLineParser &parser) override;
    void start(CommandContext &context) override;

private:
    static void show(CommandContext &context, const HistoryPage &page);

    HistoryRequest m_request;
};

} // namespace sportello
