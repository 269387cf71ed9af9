// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "commandline/command.h"

namespace sportello {

/// `reply ID`: answers a conversation and waits for what becomes of it.
class ReplyCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void declare(QCommandLineParser &parser) override;
    QString read(const QCommandLineParser &parser) override;
    void start(CommandContext &context) override;

private:
    enum class Patience { Waits, TimeIsUp };

    QString readTimes(const QCommandLineParser &parser);
    QString objectionTo(CommandContext &context, const ConversationSummary &conversation) const;
    void askForLimits(CommandContext &context, const ConversationSummary &conversation);
    void enqueue(CommandContext &context, const ConversationSummary &conversation);
    void follow(CommandContext &context, const OutboxId &id, std::chrono::seconds undoWindow);
    void look(CommandContext &context, Patience patience);
    void judge(CommandContext &context, const OutboxItem &item, Patience patience);
    void giveUp(CommandContext &context, const OutboxItem &item);
    void takeBack(CommandContext &context);
    void tell(CommandContext &context, const OutboxItem &item, const QString &sentence,
              ExitCode code);

    QString m_wanted;
    Audience m_audience = Audience::Public;
    std::optional<QString> m_text; ///< nothing = standard input
    std::optional<std::chrono::seconds> m_undoWindow;
    std::chrono::seconds m_wait{60};
    OutboxId m_id;
    bool m_isAsking = false; ///< nothing is kept yet
    bool m_isEnding = false;
    bool m_wasAskedToStop = false;
};

} // namespace sportello
