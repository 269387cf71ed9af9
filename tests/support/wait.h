// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/future.h"

#include <QEventLoop>
#include <QFutureWatcher>
#include <QTimer>

namespace sportello {

/// Runs the event loop until the future has finished (at most 20 s) and gives its result; Cancelled
/// when it never did.
template<typename T>
Result<T> waitFor(QFuture<Result<T>> future, int milliseconds = 20'000)
{
    if (!future.isFinished()) {
        // Not QTest::qWaitFor(), which sleeps 10 ms between its looks: whatever goes back and forth
        // between threads, as an upload does, would crawl.
        QEventLoop loop;
        QFutureWatcher<Result<T>> watcher;
        QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
        QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
        watcher.setFuture(future);
        loop.exec();
    }
    if (!future.isFinished() || future.resultCount() == 0)
        return Error{ErrorKind::Cancelled, QStringLiteral("the future did not finish"), {}, false};
    return future.result();
}

} // namespace sportello
