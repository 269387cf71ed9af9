// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/future.h"

#include <QTest>

namespace sportello {

/// Runs the event loop until the future has finished (at most 20 s) and gives its result; Cancelled
/// when it never did.
template<typename T>
Result<T> waitFor(QFuture<Result<T>> future, int milliseconds = 20'000)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, milliseconds)
        || future.resultCount() == 0)
        return Error{ErrorKind::Cancelled, QStringLiteral("the future did not finish"), {}, false};
    return future.result();
}

} // namespace sportello
