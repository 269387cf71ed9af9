// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "commandline/command.h"

namespace sportello {

/// `show ID`: a conversation's messages, then its replies on their way.
class ShowCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void declare(QCommandLineParser &parser) override;
    QString read(const QCommandLineParser &parser) override;
    void start(CommandContext &context) override;

private:
    void readPage(CommandContext &context, const ConversationId &id,
                  std::optional<MessageId> before);
    void readOutbox(CommandContext &context);
    void show(CommandContext &context, const QList<OutboxItem> &open) const;
    void showHeading(CommandContext &context) const;

    QString m_wanted;
    ConversationSummary m_summary;
    QList<Message> m_messages;
};

} // namespace sportello
