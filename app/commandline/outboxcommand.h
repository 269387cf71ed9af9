// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "commandline/command.h"

namespace sportello {

/// `outbox`: the replies on their way, the oldest first.
class OutboxCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void declare(QCommandLineParser &parser) override;
    QString read(const QCommandLineParser &parser) override;
    void start(CommandContext &context) override;

private:
    static void show(CommandContext &context, const QList<OutboxItem> &items);
};

} // namespace sportello
