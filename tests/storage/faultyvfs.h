// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace sportello {

/// What the disk does from some write on. Writing, syncing and truncating are counted together.
struct DiskFaults
{
    enum class Kind { Full, Broken };

    Kind kind = Kind::Full;
    int failAt = 0; ///< the number of the first call that fails; 0 = none
    bool persistent = false; ///< all later ones fail too
};

/// Puts itself between SQLite and the disk for all files opened while it lives. One at a time; no
/// file may outlive it.
class FaultyDisk
{
public:
    FaultyDisk();
    ~FaultyDisk();
    FaultyDisk(const FaultyDisk &) = delete;
    FaultyDisk &operator=(const FaultyDisk &) = delete;

    /// Counts from 1 again. Not while SQLite works.
    void plan(const DiskFaults &faults);
    /// Calls since the last plan.
    int calls() const;
};

} // namespace sportello
