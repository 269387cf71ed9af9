// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "networks/practice/practicenetwork.h"
#include "services/program.h"
#include "support/manualclock.h"
#include "support/nothing.h"
#include "support/wait.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace sportello {

/// A program on a fresh profile with a clock that stands still. `Practice` connects the made-up
/// hotel and the restaurant and fetches what their guests wrote so far; nothing comes in after
/// that.
class UiProgram
{
public:
    enum class Kind { Empty, Practice };

    explicit UiProgram(Kind kind)
    {
        open();
        if (kind == Kind::Empty)
            return;
        m_program->settings().setPractice(true);
        open();
        waitFor(m_program->ready());
        connectPlace(QStringLiteral("hotel"));
        connectPlace(QStringLiteral("restaurant"));
        // Not start(): with one whole round nothing more comes in while a test looks.
        const Future<QList<SyncReport>> round = m_program->accounts().syncOnce();
        QVERIFY(settle([&] { return round.isFinished(); }));
        QVERIFY(count(ConversationState::New) > 2);
    }

    /// Made-up guests, no way out, no keychain, and the time as it is.
    static ProgramParts makeParts()
    {
        ProgramParts parts;
        parts.clock = std::make_unique<SystemClock>();
        parts.http = std::make_unique<NoTransport>();
        parts.secrets = std::make_unique<NoSecrets>();
        parts.networks.push_back(std::make_unique<PracticeNetwork>());
        return parts;
    }

    Program &operator*() { return *m_program; }
    Program *operator->() { return m_program.get(); }
    ManualClock &clock() { return *m_clock; }

    /// Time goes by, and everything that is due happens.
    void pass(std::chrono::milliseconds time)
    {
        m_clock->advance(time);
        // What was handed to the storage thread until now is done when this comes back.
        for (int i = 0; i < 3; ++i)
            waitFor(m_program->conversations().counts());
    }

    /// Lets time go by until it is so; false after a minute of it.
    template<typename Condition>
    bool settle(Condition condition)
    {
        for (int i = 0; i < 600; ++i) {
            if (condition())
                return true;
            pass(std::chrono::milliseconds(100));
        }
        return condition();
    }

    int count(ConversationState state)
    {
        const auto counts = waitFor(m_program->conversations().counts());
        return counts ? counts.value().byState.value(state) : 0;
    }

private:
    void open()
    {
        m_program.reset();
        ProgramParts parts = makeParts();
        auto clock = std::make_unique<ManualClock>();
        m_clock = clock.get();
        parts.clock = std::move(clock);
        auto opened = Program::open(m_folder.path() + QStringLiteral("/profile"), std::move(parts));
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message));
        m_program = std::move(opened).value();
    }

public:
    /// One more of the made-up places: "phone" is the hotel's.
    void connectPlace(const QString &place)
    {
        SignInInput input;
        input.method = QStringLiteral("practice");
        input.fields.insert(QStringLiteral("place"), place);
        const auto attempt = m_program->accounts().signIn(QStringLiteral("practice"), input);
        std::optional<SignedIn> signedIn;
        QObject::connect(attempt.get(), &SignInAttempt::finished, attempt.get(),
                         [&](const Result<SignedIn> &result) {
            if (result)
                signedIn = result.value();
        });
        attempt->start();
        QVERIFY(QTest::qWaitFor([&] { return signedIn.has_value(); }));
        QVERIFY(waitFor(m_program->accounts().add(QStringLiteral("practice"), *signedIn)).ok());
    }
    /// What the hotel has on file about its guests, as the practice has from its first moment.
    void fileGuests()
    {
        QFile file(QStringLiteral(":/networks/practice/contacts.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto plan = waitFor(m_program->contactFile().preview(
            QStringLiteral("contacts.csv"), QString::fromUtf8(file.readAll())));
        QVERIFY(plan.ok());
        QVERIFY(waitFor(m_program->contactFile().import(*plan, m_program->agent().id)).ok());
    }

private:
    QTemporaryDir m_folder;
    ManualClock *m_clock = nullptr;
    std::unique_ptr<Program> m_program;
};

} // namespace sportello
