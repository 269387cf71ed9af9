// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "commandline/interruption.h"

#include <fcntl.h>
#include <unistd.h>

namespace sportello {

namespace {

constexpr std::array signalNumbers{SIGINT, SIGTERM};
constexpr int patience = 3;

// What a signal's handler may touch is only this: a descriptor and a number.
std::array<int, 2> pipeEnds{-1, -1};
volatile std::sig_atomic_t received = 0;

void handleSignal(int number)
{
    received = received + 1;
    if (received >= patience)
        _exit(128 + number);
    const char byte = 0;
    [[maybe_unused]] const auto written = write(pipeEnds[1], &byte, 1);
}

} // namespace

Interruption::Interruption(QObject *parent)
    : QObject(parent)
{
    if (pipe2(pipeEnds.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    received = 0;
    m_notifier = std::make_unique<QSocketNotifier>(pipeEnds[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        while (read(pipeEnds[0], &byte, 1) == 1)
            Q_EMIT happened();
    });
    struct sigaction action
    {
    };
    action.sa_handler = handleSignal;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    for (size_t i = 0; i < signalNumbers.size(); ++i)
        sigaction(signalNumbers.at(i), &action, &m_before.at(i));
}

Interruption::~Interruption()
{
    if (!m_notifier)
        return;
    for (size_t i = 0; i < signalNumbers.size(); ++i)
        sigaction(signalNumbers.at(i), &m_before.at(i), nullptr);
    m_notifier.reset();
    for (int &end : pipeEnds)
        close(std::exchange(end, -1));
}

} // namespace sportello
