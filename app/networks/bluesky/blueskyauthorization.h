// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "networks/bluesky/blueskycredentials.h"
#include "networks/http/dpop.h"

#include <functional>
#include <memory>
#include <optional>

namespace sportello::bluesky {

/// How the requests of an account show whose they are, and how its session is exchanged for a new
/// one. The one place where a sign-in with an app password and one in the browser differ once they
/// are done; nobody but Client uses it.
class Authorization : public QObject
{
    Q_OBJECT

public:
    using Sender = std::function<Future<HttpAnswer>(const HttpRequest &)>;

    /// What an answer means for the sign-in.
    enum class Verdict {
        Settled, ///< it is an answer to the call itself
        Again, ///< refused unread; the same call is taken if it comes at once
        Expired, ///< refused unread; the same call is taken with a new session
    };

    /// The strategy for these credentials; null when there are none that can be used. `send` is
    /// used for the exchange.
    static std::unique_ptr<Authorization> make(const Credentials &credentials, Clock &clock,
                                               Sender send);

    virtual HttpRequest signedRequest(const HttpRequest &request,
                                      const Credentials &credentials) = 0;
    /// Has to see every answer to a signed request.
    virtual Verdict judge(const HttpRequest &request, const HttpAnswer &answer) = 0;
    /// What is wrong with the sign-in, where the answer in itself would say something else.
    virtual std::optional<Error> problemIn(const HttpAnswer &answer) const = 0;
    /// True when the session is known to be over without asking.
    virtual bool isOver(const Credentials &credentials) const = 0;
    /// The same account's next session. SignInNeeded when there can be none.
    virtual Future<Credentials> exchange(const Credentials &credentials) = 0;
};

/// A token that is its own proof, as an app password gives (com.atproto.server.createSession).
class SessionAuthorization final : public Authorization
{
    Q_OBJECT

public:
    explicit SessionAuthorization(Sender send);

    HttpRequest signedRequest(const HttpRequest &request, const Credentials &credentials) override;
    Verdict judge(const HttpRequest &request, const HttpAnswer &answer) override;
    std::optional<Error> problemIn(const HttpAnswer &answer) const override;
    bool isOver(const Credentials &credentials) const override;
    Future<Credentials> exchange(const Credentials &credentials) override;

private:
    Sender m_send;
};

/// A token that counts only with a signature of ours (OAuth with DPoP).
class OAuthAuthorization final : public Authorization
{
    Q_OBJECT

public:
    OAuthAuthorization(Es256Key key, Clock &clock, Sender send);

    HttpRequest signedRequest(const HttpRequest &request, const Credentials &credentials) override;
    Verdict judge(const HttpRequest &request, const HttpAnswer &answer) override;
    std::optional<Error> problemIn(const HttpAnswer &answer) const override;
    bool isOver(const Credentials &credentials) const override;
    /// A refresh token that is used twice ends the session, so one whose answer got lost is not
    /// used again as long as this object lives.
    Future<Credentials> exchange(const Credentials &credentials) override;

private:
    Future<HttpAnswer> refresh(const Credentials &credentials);
    Result<Credentials> exchanged(const Credentials &credentials, const Result<HttpAnswer> &answer);

    Clock &m_clock;
    DpopProofs m_proofs; ///< for the account's server
    DpopForms m_forms; ///< for the authorization server
    Secret m_spent; ///< a refresh token whose fate is unknown
};

} // namespace sportello::bluesky
