// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/backups.h"
#include "services/historymemory.h"
#include "services/historyverifier.h"

namespace sportello {

/// What keeps the history whole: the keychain that remembers it, the look through it, backups.
class History
{
public:
    /// See HistoryMemory. The references outlive this object.
    History(Store &store, SecretStore &secrets, Clock &clock, const QString &memoryKey)
        : m_memory(store, secrets, clock, memoryKey)
        , m_verifier(store, m_memory)
        , m_backups(store, clock)
    {
    }

    HistoryMemory &memory() { return m_memory; }
    HistoryVerifier &verifier() { return m_verifier; }
    Backups &backups() { return m_backups; }

private:
    HistoryMemory m_memory;
    HistoryVerifier m_verifier;
    Backups m_backups;
};

} // namespace sportello
