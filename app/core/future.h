// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <QThread>

#include <memory>

namespace sportello {

/// Something that will be there later. It finishes once, with a value or an error.
template<typename T>
using Future = QFuture<Result<T>>;

/// A future that is finished already.
template<typename T>
Future<T> ready(Result<T> result)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

template<typename T>
Future<T> readyValue(T value)
{
    return ready(Result<T>(std::move(value)));
}

template<typename T>
Future<T> readyError(Error error)
{
    return ready(Result<T>(std::move(error)));
}

/// The giving end of a Future. Copies share the one promise; finishing twice is ignored, and when
/// the last copy goes without an answer the future finishes with Cancelled.
template<typename T>
class Promise
{
public:
    Promise()
        : m_shared(std::make_shared<Shared>())
    {
        m_shared->promise.start();
    }

    Future<T> future() const { return m_shared->promise.future(); }
    bool isFinished() const { return m_shared->finished; }

    void finish(Result<T> result) const
    {
        if (m_shared->finished)
            return;
        m_shared->finished = true;
        m_shared->promise.addResult(std::move(result));
        m_shared->promise.finish();
    }

private:
    struct Shared
    {
        QPromise<Result<T>> promise;
        bool finished = false;
        ~Shared()
        {
            if (!finished) {
                promise.addResult(Result<T>(Error{ErrorKind::Cancelled, {}, {}, false}));
                promise.finish();
            }
        }
    };
    std::shared_ptr<Shared> m_shared;
};

/// Calls `handle(Result<T>)` in the context's thread when the future has finished; never after the
/// context is gone. The context must live in the calling thread.
template<typename T, typename Handle>
void whenDone(QFuture<Result<T>> future, QObject *context, Handle handle)
{
    Q_ASSERT(context->thread() == QThread::currentThread());
    // QFuture::then(context, ...) asserts in Qt 6.4 when the context dies first, hence the watcher.
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, handle = std::move(handle)]() mutable {
        watcher->deleteLater();
        const QFuture<Result<T>> done = watcher->future();
        handle(done.resultCount() > 0 ? done.result()
                                      : Result<T>(Error{ErrorKind::Cancelled, {}, {}, false}));
    });
    watcher->setFuture(future);
}

/// A future that finishes as `next(Result<T>)`, itself returning a Future, finishes.
template<typename T, typename Next>
auto afterwards(QFuture<Result<T>> future, QObject *context, Next next)
    -> std::invoke_result_t<Next, Result<T>>
{
    using Answer = std::invoke_result_t<Next, Result<T>>;
    using Value = std::remove_cvref_t<decltype(std::declval<Answer>().result().value())>;
    Promise<Value> promise;
    whenDone(future, context, [promise, context, next = std::move(next)](Result<T> result) mutable {
        whenDone(next(std::move(result)), context,
                 [promise](Result<Value> value) { promise.finish(std::move(value)); });
    });
    return promise.future();
}

/// Like afterwards(), but `next(T)` is called only with a value; an error passes through.
template<typename T, typename Next>
auto andThen(QFuture<Result<T>> future, QObject *context, Next next)
    -> std::invoke_result_t<Next, T>
{
    using Answer = std::invoke_result_t<Next, T>;
    using Value = std::remove_cvref_t<decltype(std::declval<Answer>().result().value())>;
    return afterwards(future, context,
                      [next = std::move(next)](Result<T> result) mutable -> Answer {
                          if (!result)
                              return readyError<Value>(result.error());
                          return next(std::move(result).value());
                      });
}

} // namespace sportello
