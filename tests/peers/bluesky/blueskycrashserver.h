// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "blueskylab.h"
#include "crash/crashserver.h"

namespace sportello {

/// A brand of its own on a lab that several lanes may share.
class BlueskyCrashServer final : public CrashServer
{
public:
    /// `name` makes the handles: letters and digits, a few.
    BlueskyCrashServer(const BlueskyLab &lab, const QString &name);

    bool prepare() override;
    QString network() const override;
    QJsonObject signInFields() const override;
    void clearFaults() override;
    void addFault(QRandomGenerator &random, bool losesAnswer) override;
    QStringList published() override;

private:
    QString brand() const { return m_name + QStringLiteral(".test"); }

    BlueskyControl m_control;
    QString m_server;
    QString m_name;
    QString m_did;
    QString m_password;
};

} // namespace sportello
