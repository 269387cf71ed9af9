// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/program.h"

#include <QJsonObject>
#include <QObject>
#include <QRandomGenerator>
#include <QStringList>

#include <functional>
#include <memory>

namespace sportello {

/// What the child of the crash test does with a profile. Says on standard output what happened, one
/// line of JSON each, written before anything else goes on.
///
/// | Mode | Does |
/// |---|---|
/// | setup | connects the account and fetches everything |
/// | run | makes replies, sends, goes on until nothing can go on by itself |
/// | idle | decides like a person what was held, sends until nothing is open |
/// | report | prints the outbox, the drafts and our messages in the history |
class CrashWork : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        QString profile;
        QString secrets;
        QString network;
        QJsonObject fields; ///< to sign in with
        QString label; ///< makes the texts of this run unique
        QString seen; ///< a file with the texts that are on the network, one a line
        int replies = 0;
        int factor = 1; ///< how much faster elapsed time runs
    };

    explicit CrashWork(Options options);
    ~CrashWork() override;

    void start(const QString &mode);

private:
    void setUp();
    void fetchAll();
    void run();
    void makeReplies(const QList<ConversationSummary> &conversations);
    void makeReply(const ConversationSummary &conversation, const QString &name);
    void waitUntilIdle();
    void decide();
    void decide(const OutboxItem &item);
    void finishOpen(int rounds);
    void report();
    void reportDrafts();
    void reportThreads(QList<ConversationId> ids);
    void say(const QJsonObject &line);
    void end(int code);
    void fail(const Error &error);

    template<typename T, typename Handle>
    void use(Future<T> future, Handle handle)
    {
        whenDone(future, this, [this, handle = std::move(handle)](Result<T> result) mutable {
            if (result)
                handle(std::move(result).value());
            else
                fail(result.error());
        });
    }

    Options m_options;
    QRandomGenerator m_random;
    QStringList m_seen;
    std::unique_ptr<Program> m_program;
    std::unique_ptr<SignInAttempt> m_attempt;
    int m_pending = 0;
};

} // namespace sportello
