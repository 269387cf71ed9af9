// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "commandline/command.h"

#include <QHash>
#include <QJsonObject>

namespace sportello {

/// `sync [--once]`: fetches what is new and sends what waits.
class SyncCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void declare(QCommandLineParser &parser) override;
    QString read(const QCommandLineParser &parser) override;
    void start(CommandContext &context) override;

private:
    void runOnce(CommandContext &context);
    bool report(CommandContext &context, const SyncReport &report) const;
    void watch(CommandContext &context);
    void tellHealth(CommandContext &context, const AccountId &id);
    void tellChanges(CommandContext &context, const ChangeSet &changes);

    bool m_once = false;
    QHash<AccountId, QJsonObject> m_told;
};

} // namespace sportello
