// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <memory>

namespace sportello {

/// Tells when the process gets SIGINT or SIGTERM while this object lives. One at a time. A third
/// signal ends the process, so that a command that does not stop can be stopped.
class Interruption : public QObject
{
    Q_OBJECT

public:
    explicit Interruption(QObject *parent = nullptr);
    ~Interruption() override;

Q_SIGNALS:
    void happened();

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
    std::array<struct sigaction, 2> m_before{};
};

} // namespace sportello
