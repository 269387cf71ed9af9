// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/future.h"

namespace sportello {

/// Starts an object that does one thing and is of no use afterwards: it goes when the future has
/// finished, or with its parent before.
template<typename Task, typename Start>
auto runOnce(Task *task, Start start)
{
    auto future = (task->*start)();
    whenDone(future, task, [task](const auto &) { task->deleteLater(); });
    return future;
}

template<typename Task>
auto runOnce(Task *task)
{
    return runOnce(task, &Task::start);
}

} // namespace sportello
