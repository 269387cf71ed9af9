// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "commandline/command.h"
#include "commandline/replyfiles.h"
#include "commandline/replyoutcome.h"
#include "domain/threadsplit.h"

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
    QString readTimes(const QCommandLineParser &parser);
    QString objectionTo(CommandContext &context, const ConversationSummary &conversation) const;
    /// What is wrong with --promise-by; empty when nothing is.
    QString readPromise(CommandContext &context, const ConversationSummary &conversation);
    void askForLimits(CommandContext &context, const ConversationSummary &conversation);
    QString readOverridden(const QCommandLineParser &parser);
    static void failToKeep(CommandContext &context, const Error &error);
    void takeFiles(CommandContext &context, const ConversationSummary &conversation);
    void check(CommandContext &context, const ConversationSummary &conversation);
    void enqueue(CommandContext &context, const ConversationSummary &conversation);
    /// Nothing, when the text cannot be split.
    QList<ThreadPart> partsFor(CommandContext &context,
                               const ConversationSummary &conversation) const;

    QString m_wanted;
    Audience m_audience = Audience::Public;
    std::optional<QString> m_text; ///< nothing = standard input
    std::optional<std::chrono::seconds> m_undoWindow;
    std::chrono::seconds m_wait{60};
    bool m_asThread = false;
    ReplyFiles m_files;
    QList<OutgoingAttachment> m_taken; ///< the files, in the profile
    QStringList m_overridden;
    std::optional<QString> m_promiseWords;
    std::optional<Instant> m_promiseBy;
    bool m_isAsking = false; ///< nothing is kept yet
    ReplyOutcome m_outcome;
};

} // namespace sportello
