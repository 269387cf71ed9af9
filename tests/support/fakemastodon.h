// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "support/fakemastodonstate.h"
#include "support/loopbackserver.h"

#include <QHash>
#include <QObject>

#include <chrono>
#include <optional>

namespace sportello {

/// Something that goes wrong the next time a request comes that fits.
struct FakeFault
{
    enum class Kind {
        CommitAndDrop, ///< done, but the connection closes without an answer
        CommitAndReset, ///< likewise with a reset
        CommitAndHang, ///< done, and never an answer
        CommitAndTruncate, ///< done, and half an answer
        CommitAndError, ///< done, and 500
        CommitAndHtml, ///< done, and a page with status 200
        Drop, ///< nothing done, connection closed
        Reset, ///< nothing done, connection reset
        Error, ///< nothing done, 500
        TooMany, ///< nothing done, 429 with `retryAfter`
        Html, ///< nothing done, a log-in page with status 200
        Unauthorized, ///< nothing done, 401
        Delay, ///< done properly, after `delay`
    };

    Kind kind = Kind::Drop;
    QByteArray method = "POST"; ///< empty = any
    QString path = QStringLiteral("/api/v1/statuses"); ///< whole path; empty = any but control
    int times = 1;
    std::chrono::milliseconds delay{0};
    QByteArray retryAfter; ///< empty = the answer has no such header
};

/// A Mastodon server in small, with real sockets, that remembers: what was posted to it is in its
/// lists, threads and notifications afterwards, and can be counted. `brand` accounts are local and
/// have tokens; customers live on another server.
///
///     FakeMastodon server(clock);
///     server.addBrand(u"hotelaurora"_s);
///     server.addCustomer(u"giulia"_s);
///     QString post = server.customerPosts(u"giulia"_s, u"@hotelaurora Is there parking?"_s);
class FakeMastodon : public QObject
{
    Q_OBJECT

public:
    explicit FakeMastodon(Clock &clock, FakeDialect dialect = FakeDialect::Mastodon,
                          QObject *parent = nullptr);

    QUrl url() const { return m_server.url(); }
    LoopbackServer &server() { return m_server; }
    FakeMastodonState &state() { return m_state; }

    /// Gives the account's id; its token is "token-of-" + name.
    QString addBrand(const QString &name);
    QString addCustomer(const QString &name,
                        const QString &host = QStringLiteral("elsewhere.example"));
    QString tokenOf(const QString &brand);
    /// The token stops working.
    void revokeToken(const QString &brand);
    /// A new token after that.
    QString renewToken(const QString &brand);

    /// Gives the status id; empty when there is no such user.
    QString customerPosts(const QString &user, const QString &text,
                          const QString &visibility = QStringLiteral("public"),
                          const QString &inReplyTo = {});
    void customerEdits(const QString &id, const QString &text);
    void customerDeletes(const QString &id);
    /// A post of a brand made elsewhere, say on a phone.
    QString brandPosts(const QString &brand, const QString &text,
                       const QString &visibility = QStringLiteral("public"),
                       const QString &inReplyTo = {});

    /// All that was ever published as that account, in order.
    QList<FakeStatus> statusesOf(const QString &brand);
    /// How often a brand published something with this text in it.
    int countPublished(const QString &text);

    void addFault(const FakeFault &fault) { m_faults.append(fault); }
    void clearFaults() { m_faults.clear(); }
    /// Own posts show in the account's list only after so long.
    void setOwnListLag(std::chrono::milliseconds lag) { m_ownListLag = lag; }
    /// Idempotency keys are forgotten, as some servers do.
    void setHonoursKeys(bool honours) { m_honoursKeys = honours; }
    /// What becomes of messages from people who are not followed: accept, filter, drop.
    void setPolicy(const QString &strangers) { m_policy = strangers; }
    /// So many requests per window and token, then 429.
    void setRateLimit(int requests, std::chrono::milliseconds window);
    /// What a person would answer on the page of access.
    enum class Consent { Given, Denied };
    void setConsent(Consent consent, const QString &brand = {});
    /// The issuer that answers of the page of access name; empty = none.
    void setIssuer(const QString &issuer) { m_issuer = issuer; }
    /// Opens /_control/…, see fakemastodoncontrol.h.
    void allowControl() { m_control = true; }

    int tokenRequests() const { return m_tokenRequests; }

private:
    using Request = LoopbackServer::Request;
    using Response = LoopbackServer::Response;

    struct Application
    {
        QString id;
        QString secret;
        QStringList redirects;
        QString scopes;
    };
    struct Grant
    {
        QString client;
        QString redirect;
        QString challenge;
        QString brand;
    };
    struct Budget
    {
        std::chrono::milliseconds since{0};
        int used = 0;
    };

    Response answer(const Request &request);
    Response faulty(const FakeFault &fault, const Request &request);
    std::optional<FakeFault> takeFault(const Request &request);
    Response route(const Request &request);
    Response routePublic(const Request &request, bool &found);
    Response routeSignedIn(const Request &request, FakeUser &user);
    std::optional<Response> overLimit(const Request &request);
    LoopbackServer::Headers budgetHeaders(const Request &request) const;

    Response metadata() const;
    Response registerApplication(const Request &request);
    Response authorize(const Request &request);
    Response token(const Request &request);
    Response revoke(const Request &request);
    Response notifications(const Request &request, const FakeUser &user);
    Response statusesOfAccount(const Request &request, const QString &account,
                               const FakeUser &user);
    Response oneStatus(const QString &path, const FakeUser &user);
    Response publish(const Request &request, const FakeUser &user);
    Response upload(const Request &request);
    Response media(const QString &id);
    Response listed(const Request &request, const QList<QJsonObject> &newestFirst);

    Clock &m_clock;
    FakeMastodonState m_state;
    QList<FakeFault> m_faults;
    QHash<QString, QString> m_keys; ///< account and key → status id
    QHash<QString, int> m_media; ///< id → how often it will still be "processing"
    QHash<QString, Application> m_applications;
    QHash<QString, Grant> m_grants; ///< code → what it stands for
    QHash<QString, Budget> m_budgets;
    std::chrono::milliseconds m_ownListLag{0};
    int m_rateLimit = 0;
    std::chrono::milliseconds m_rateWindow{0};
    bool m_honoursKeys = true;
    QString m_policy = QStringLiteral("accept");
    bool m_control = false;
    Consent m_consent = Consent::Given;
    QString m_consentBrand;
    QString m_issuer;
    int m_tokenRequests = 0;
    LoopbackServer m_server; // last: it answers from all the above
};

} // namespace sportello
