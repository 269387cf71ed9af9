// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "commandline/commandoutput.h"
#include "services/errortext.h"
#include "services/program.h"

#include <QObject>

#include <functional>

namespace sportello {

/// What a running command may use: the program, its streams, and the way to end.
class CommandContext : public QObject, public CommandOutput
{
    Q_OBJECT

public:
    CommandContext(Program &program, CommandStreams streams, bool json);

    Program &program() { return m_program; }
    Clock &clock() { return m_program.clock(); }

    /// Ends the command once what runs has returned; only the first call counts.
    void finish(ExitCode code);
    /// complain() in the words of ErrorText, then finish(Failed).
    void fail(const Error &error, ErrorText::Action action, const QString &who = {});

    /// Calls back with the value, or fails with the error.
    template<typename T, typename Handle>
    void use(Future<T> future, QObject *owner, ErrorText::Action action, Handle handle)
    {
        whenDone(future, owner, [this, action, handle = std::move(handle)](Result<T> result) {
            if (result)
                handle(std::move(result).value());
            else
                fail(result.error(), action);
        });
    }

    /// Calls back with the conversation that a person means by an id: the whole one, or its last
    /// characters (at least six) where they name only one. Otherwise says so and fails.
    template<typename Handle>
    void useConversation(const QString &called, QObject *owner, Handle handle)
    {
        whenDone(conversationCalled(called), owner,
                 [this, handle = std::move(handle)](const Result<ConversationSummary> &found) {
            if (found)
                handle(*found);
            else
                failToFind(found.error());
        });
    }

Q_SIGNALS:
    void finished(sportello::ExitCode code);
    /// The person (or the system) asks the command to stop.
    void interrupted();

private:
    Future<ConversationSummary> conversationCalled(const QString &called);
    void failToFind(const Error &error);

    Program &m_program;
    bool m_isFinished = false;
};

} // namespace sportello

Q_DECLARE_METATYPE(sportello::ExitCode)
