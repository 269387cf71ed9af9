// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonObject>
#include <QRandomGenerator>
#include <QString>
#include <QStringList>

namespace sportello {

/// A server that outlives the program that is killed, as a CrashLane uses it. Everything blocks.
class CrashServer
{
public:
    CrashServer() = default;
    virtual ~CrashServer() = default;
    Q_DISABLE_COPY_MOVE(CrashServer)

    /// Makes the brand, its customers and what they wrote; false when that did not work.
    virtual bool prepare() = 0;
    virtual QString network() const = 0;
    /// What a person would type to connect the brand.
    virtual QJsonObject signInFields() const = 0;

    virtual void clearFaults() = 0;
    /// Something goes wrong with one of the next requests. With `losesAnswer` a reply is published
    /// and its answer never comes.
    virtual void addFault(QRandomGenerator &random, bool losesAnswer) = 0;

    /// All that the brand published, in that order.
    virtual QStringList published() = 0;
};

} // namespace sportello
