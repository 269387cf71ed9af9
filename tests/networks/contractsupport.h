// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "networks/http/httptransport.h"
#include "networks/network.h"
#include "support/manualclock.h"

#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace sportello {

/// The secret that must never be seen anywhere.
inline constexpr char Canary[] = "c4narySecr3tN0body5hallSee";
QString canary();

HttpAnswer jsonAnswer(const QByteArray &body, int status = 200);

/// Answers every request in the same way, or not at all.
class CannedTransport final : public HttpTransport
{
    Q_OBJECT

public:
    Future<HttpAnswer> send(const HttpRequest &request) override;

    void answerWith(const HttpAnswer &answer);
    /// From now on no request gets an answer.
    void hang() { m_hanging = true; }
    const QList<HttpRequest> &requests() const { return m_requests; }
    /// How many requests wanted to change something.
    qsizetype changes() const;

private:
    HttpAnswer m_answer = jsonAnswer("[]");
    bool m_hanging = false;
    QList<HttpRequest> m_requests;
    std::vector<Promise<HttpAnswer>> m_unanswered;
};

/// How a call to a connector went.
struct CallReport
{
    QString call;
    bool finished = false;
    std::optional<Error> error;
    QString outcome; ///< what came, as text to compare
    std::optional<HttpRequest> last; ///< the last request that the call made, if it made any
};

/// A call that may not have ended yet.
struct PendingCall
{
    QString name;
    std::function<CallReport()> report;
    bool changing = false; ///< a request that changes something is out
};

/// A connector of a network with made-up credentials, and the world around it. A network that lets
/// people sign in without telling anything is signed in to; for the others the account is made up.
class ContractSession
{
public:
    explicit ContractSession(const Network &network);

    /// The names of all calls that give a future.
    static QStringList calls();

    Connector &connector() { return *m_connector; }
    CannedTransport &transport() { return m_transport; }
    /// To everybody who wrote, or to somebody made up; at least one.
    const QList<Reply> &replies() const { return m_replies; }

    /// Makes all calls of that name, one after the other, each to its end.
    QList<CallReport> make(const QString &call);
    /// Starts all calls of that name.
    QList<PendingCall> begin(const QString &call);
    void destroyConnector() { m_connector.reset(); }

private:
    using Starter = std::function<std::function<CallReport()>()>;

    void signIn(const Network &network, const NetworkContext &context);
    void findReplies();
    QList<Starter> starters(const QString &call);

    ManualClock m_clock;
    CannedTransport m_transport;
    Account m_account;
    Secret m_credentials;
    std::unique_ptr<Connector> m_connector;
    QList<Reply> m_replies;
};

/// True when both are the same batch, or errors of the same kind.
bool equal(const Result<RemoteBatch> &a, const Result<RemoteBatch> &b);

/// Keeps everything that is logged, of all categories, as long as it lives.
class LogCatcher
{
public:
    LogCatcher();
    ~LogCatcher();
    Q_DISABLE_COPY_MOVE(LogCatcher)

    QStringList lines() const;
    /// Warnings that do not come from us: about broken connections, wrong threads and the like.
    QStringList complaints() const;
};

} // namespace sportello
