// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "networks/network.h"
#include "networks/practice/practicewires.h"

#include <QCoreApplication>

#include <memory>

namespace sportello {

/// A network in memory, with made-up guests of a hotel and of a restaurant: for learning,
/// screenshots and tests. Nothing leaves the computer.
class PracticeNetwork final : public Network
{
    Q_DECLARE_TR_FUNCTIONS(sportello::PracticeNetwork)

public:
    QString name() const override;
    QString displayName() const override;
    QString shortName() const override;
    bool isPractice() const override { return true; }

    SignInForm signInForm() const override;
    std::unique_ptr<SignInAttempt> signIn(const SignInInput &input,
                                          const NetworkContext &context) const override;
    std::unique_ptr<Connector> createConnector(const Account &account, const Secret &credentials,
                                               const NetworkContext &context) const override;
    Future<Done> revoke(const Account &account, const Secret &credentials,
                        const NetworkContext &context, QObject *owner) const override;

private:
    std::shared_ptr<PracticeWires> m_wires = std::make_shared<PracticeWires>();
};

} // namespace sportello
