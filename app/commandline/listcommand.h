// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "commandline/command.h"

namespace sportello {

/// `list [QUERY]`: conversations, the longest waiting first.
class ListCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void declare(QCommandLineParser &parser) override;
    QString read(const QCommandLineParser &parser) override;
    void start(CommandContext &context) override;

private:
    void readNext(CommandContext &context);
    void show(CommandContext &context) const;

    Query m_query;
    QList<ConversationId> m_ids;
    QList<ConversationSummary> m_rows;
};

} // namespace sportello
