// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "blueskylab.h"
#include "support/testcase.h"

#include <memory>

namespace sportello {

struct CommandOutcome;
class ProgramProcess;

/// Base of the tests against the reference implementation: one lab for all functions of a class,
/// skipped with the reason where it cannot be had, and a brand and a customer for each function.
class BlueskyTest : public TestCase
{
    Q_OBJECT

protected:
    /// `brand` is how the brand's handles begin.
    explicit BlueskyTest(const QString &brand);

    /// Giulia follows the brand, so that both may write in private; counting begins here.
    void follow();
    static CommandOutcome sync(ProgramProcess &program);
    static CommandOutcome reply(ProgramProcess &program, const QString &id, const QString &audience,
                                const QString &text, int seconds = 60);
    /// The row of `sportello list` that is about a person; Giulia where none is named.
    QJsonObject row(ProgramProcess &program, const QString &audience,
                    const QString &handle = {}) const;
    QString conversation(ProgramProcess &program, const QString &audience) const;
    /// Giulia writes to the brand in private; gives the message's id.
    QString message(const QString &text) const;

    std::unique_ptr<BlueskyLab> m_lab; ///< null where there is none
    BlueskyControl m_control;
    int m_round = 0;
    QString m_brand; ///< handles of this function
    QString m_giulia;
    QString m_brandDid;
    QString m_giuliaDid;

protected Q_SLOTS:
    void initTestCase();
    void init();
    /// Nothing was asked of the chat that a client may not ask.
    void cleanup();
    void cleanupTestCase();

private:
    QString m_name;
};

} // namespace sportello
