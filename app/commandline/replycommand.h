// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "commandline/command.h"
#include "commandline/replyfiles.h"
#include "domain/threadsplit.h"

#include <QSet>

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
    QString readOverridden(const QCommandLineParser &parser);
    static void failToKeep(CommandContext &context, const Error &error);
    void takeFiles(CommandContext &context, const ConversationSummary &conversation);
    void check(CommandContext &context, const ConversationSummary &conversation);
    void enqueue(CommandContext &context, const ConversationSummary &conversation);
    /// Nothing, when the text cannot be split.
    QList<ThreadPart> partsFor(CommandContext &context,
                               const ConversationSummary &conversation) const;
    void follow(CommandContext &context, const OutboxId &group, std::chrono::seconds undoWindow);
    void look(CommandContext &context, Patience patience);
    void judge(CommandContext &context, const QList<OutboxItem> &parts, Patience patience);
    void giveUp(CommandContext &context, const QList<OutboxItem> &parts, const OutboxItem &failed);
    void takeBack(CommandContext &context);
    static QString takenBack();
    /// Ends with a line for each part; the sentence is about the first that is not sent.
    void tell(CommandContext &context, const QList<OutboxItem> &parts, const QString &sentence,
              ExitCode code);

    QString m_wanted;
    Audience m_audience = Audience::Public;
    std::optional<QString> m_text; ///< nothing = standard input
    std::optional<std::chrono::seconds> m_undoWindow;
    std::chrono::seconds m_wait{60};
    bool m_asThread = false;
    ReplyFiles m_files;
    QList<OutgoingAttachment> m_taken; ///< the files, in the profile
    QStringList m_overridden;
    OutboxId m_id; ///< of the first part, which is the group's
    QSet<OutboxId> m_ids; ///< of all parts
    bool m_isAsking = false; ///< nothing is kept yet
    bool m_isEnding = false;
    bool m_wasAskedToStop = false;
};

} // namespace sportello
