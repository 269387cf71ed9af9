// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "core/future.h"
#include "support/testcase.h"
#include "support/wait.h"

#include <functional>

using namespace sportello;
using namespace Qt::StringLiterals;

/// Futures: they finish once, in the context's thread, and never after the context is gone.
class TestFuture : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void readyOnesAreReady()
    {
        QVERIFY(readyValue(7).isFinished());
        QCOMPARE(waitFor(readyValue(7)).value(), 7);
        QCOMPARE(waitFor(readyError<int>(error(ErrorKind::Refused))).error().kind,
                 ErrorKind::Refused);
    }

    void thePromiseFinishesOnce()
    {
        const Promise<int> promise;
        const Future<int> future = promise.future();
        QVERIFY(!promise.isFinished());
        QVERIFY(!future.isFinished());
        promise.finish(1);
        promise.finish(2);
        promise.finish(error(ErrorKind::Timeout));
        QVERIFY(promise.isFinished());
        QCOMPARE(waitFor(future).value(), 1);
    }

    void aPromiseWithoutAnswerIsCancelled()
    {
        Future<int> future;
        {
            const Promise<int> promise;
            future = promise.future();
            const Promise<int> copy = promise;
            QVERIFY(!copy.future().isFinished());
        }
        QVERIFY(future.isFinished());
        QCOMPARE(waitFor(future).error().kind, ErrorKind::Cancelled);
    }

    void aCancelledFutureIsAnError()
    {
        QObject context;
        const Promise<int> promise;
        Future<int> future = promise.future();
        std::optional<ErrorKind> kind;
        whenDone(future, &context, [&kind](const Result<int> &r) { kind = r.error().kind; });
        future.cancel();
        promise.finish(1);
        QTRY_VERIFY(kind.has_value());
        QVERIFY(kind == ErrorKind::Cancelled);
    }

    void whenDoneCallsLaterAndOnce()
    {
        QObject context;
        int calls = 0;
        whenDone(readyValue(7), &context, [&calls](const Result<int> &result) {
            QCOMPARE(result.value(), 7);
            ++calls;
        });
        QCOMPARE(calls, 0);
        QTRY_COMPARE(calls, 1);
        QTest::qWait(1);
        QCOMPARE(calls, 1);
        QVERIFY(context.children().isEmpty());
    }

    void aDeadContextIsNeverCalled()
    {
        bool called = false;
        const Promise<int> promise;
        {
            QObject before;
            whenDone(promise.future(), &before, [&called](const Result<int> &) { called = true; });
        }
        promise.finish(1);
        {
            QObject between; // dies when the future is finished but nothing was delivered
            whenDone(promise.future(), &between, [&called](const Result<int> &) { called = true; });
        }
        QTest::qWait(5);
        QVERIFY(!called);
    }

    void theContextMayDieInTheCall()
    {
        auto *context = new QObject;
        int calls = 0;
        for (int i = 0; i < 3; ++i) {
            whenDone(readyValue(i), context, [&calls, context](const Result<int> &) {
                ++calls;
                delete context;
            });
        }
        QTRY_COMPARE(calls, 1);
        QTest::qWait(5);
        QCOMPARE(calls, 1);
    }

    void chainsPassValuesOn()
    {
        QObject context;
        const Future<QString> chain =
            andThen(andThen(readyValue(20), &context, [](int n) { return readyValue(n + 1); }),
                    &context, [](int n) { return readyValue(QString::number(n * 2)); });
        QCOMPARE(waitFor(chain).value(), u"42"_s);
    }

    void chainsPassErrorsBy()
    {
        QObject context;
        bool called = false;
        const Error problem{ErrorKind::RateLimited, u"slow down"_s, std::chrono::seconds(3), true};
        const Future<QString> chain = andThen(readyError<int>(problem), &context, [&called](int) {
            called = true;
            return readyValue(u"x"_s);
        });
        QVERIFY(waitFor(chain).error() == problem);
        QVERIFY(!called);

        const Future<QString> mended = afterwards(chain, &context, [](const Result<QString> &r) {
            return readyValue(r.ok() ? u"fine"_s : r.error().message);
        });
        QCOMPARE(waitFor(mended).value(), u"slow down"_s);
    }

    void aChainWhoseContextDiesIsCancelled()
    {
        const Promise<int> first;
        Future<int> chain;
        Future<int> later;
        const Promise<int> second;
        {
            QObject context;
            chain = andThen(first.future(), &context, [](int n) { return readyValue(n); });
            later = andThen(readyValue(1), &context, [&second](int) { return second.future(); });
            QTest::qWait(5); // the second chain is in its second step now
            QVERIFY(!chain.isFinished());
            QVERIFY(!later.isFinished());
        }
        first.finish(1);
        second.finish(1);
        QCOMPARE(waitFor(chain).error().kind, ErrorKind::Cancelled);
        QCOMPARE(waitFor(later).error().kind, ErrorKind::Cancelled);
    }

    void fortyPagesByRecursion()
    {
        QObject context;
        int fetched = 0;
        std::function<Future<int>(int)> page = [&](int number) -> Future<int> {
            return andThen(readyValue(number), &context, [&, number](int value) -> Future<int> {
                ++fetched;
                return number == 40 ? readyValue(value) : page(number + 1);
            });
        };
        QCOMPARE(waitFor(page(1)).value(), 40);
        QCOMPARE(fetched, 40);
    }

    void anotherThreadAnswersIntoOurs()
    {
        QObject context;
        const Promise<int> promise;
        QThread *called = nullptr;
        whenDone(promise.future(), &context,
                 [&called](const Result<int> &) { called = QThread::currentThread(); });
        const std::unique_ptr<QThread> thread(QThread::create([promise] { promise.finish(1); }));
        thread->start();
        QTRY_VERIFY(called);
        QVERIFY(thread->wait());
        QCOMPARE(called, QThread::currentThread());
    }

private:
    static Error error(ErrorKind kind) { return Error{kind, {}, {}, false}; }
};

SPORTELLO_TEST(TestFuture)
#include "test_future.moc"
