// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/bluesky/blueskyauthorization.h"

#include "networks/bluesky/blueskyoauth.h"
#include "networks/bluesky/blueskyxrpc.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace sportello::bluesky {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString refreshMethod = u"com.atproto.server.refreshSession"_s;

// What is on its way when a token expires comes too late.
constexpr std::chrono::seconds margin = 15s;

QString errorNameIn(const HttpAnswer &answer)
{
    return QJsonDocument::fromJson(answer.body)["error"_L1].toString();
}

Error lostExchange()
{
    return {ErrorKind::SignInNeeded,
            QCoreApplication::translate("BlueskyOAuth",
                                        "The answer to renewing the sign-in got lost, and it can "
                                        "be asked for only once."),
            {},
            false};
}

Result<Credentials> withSession(Credentials next, const QJsonObject &session)
{
    next.accessToken = Secret(session["accessJwt"_L1].toString());
    next.refreshToken = Secret(session["refreshJwt"_L1].toString());
    if (next.accessToken.isEmpty() || next.refreshToken.isEmpty())
        return Error{ErrorKind::Protocol, u"the server gave no session"_s, {}, false};
    if (session["did"_L1].toString() != next.did) {
        return Error{
            ErrorKind::SignInNeeded, u"the session belongs to another account"_s, {}, false};
    }
    if (const QString handle = session["handle"_L1].toString(); !handle.isEmpty())
        next.handle = handle;
    return next;
}

} // namespace

std::unique_ptr<Authorization> Authorization::make(const Credentials &credentials, Clock &clock,
                                                   Sender send)
{
    if (credentials.accessToken.isEmpty())
        return nullptr;
    if (!credentials.oauth)
        return std::make_unique<SessionAuthorization>(std::move(send));
    const std::optional<Es256Key> key = Es256Key::fromSecret(credentials.oauth->key);
    if (!key)
        return nullptr;
    return std::make_unique<OAuthAuthorization>(*key, clock, std::move(send));
}

SessionAuthorization::SessionAuthorization(Sender send)
    : m_send(std::move(send))
{
}

HttpRequest SessionAuthorization::signedRequest(const HttpRequest &request,
                                                const Credentials &credentials)
{
    HttpRequest signedOne = request;
    signedOne.bearer = credentials.accessToken;
    return signedOne;
}

Authorization::Verdict SessionAuthorization::judge(const HttpRequest &, const HttpAnswer &answer)
{
    const bool expired = !answer.succeeded() && errorNameIn(answer) == "ExpiredToken"_L1;
    return expired ? Verdict::Expired : Verdict::Settled;
}

std::optional<Error> SessionAuthorization::problemIn(const HttpAnswer &) const
{
    return {};
}

bool SessionAuthorization::isOver(const Credentials &) const
{
    return false;
}

Future<Credentials> SessionAuthorization::exchange(const Credentials &credentials)
{
    HttpRequest request = procedureRequest(QUrl(credentials.server), refreshMethod);
    request.bearer = credentials.refreshToken;
    return andThen(m_send(request), this, [credentials](const HttpAnswer &answer) {
        const Result<QJsonObject> session = readXrpc(answer, refreshMethod, HttpEffect::Changes);
        return session ? ready(withSession(credentials, *session))
                       : readyError<Credentials>(session.error());
    });
}

OAuthAuthorization::OAuthAuthorization(Es256Key key, Clock &clock, Sender send)
    : m_clock(clock)
    , m_proofs(key, clock)
    , m_forms(std::move(send), clock, key)
{
}

HttpRequest OAuthAuthorization::signedRequest(const HttpRequest &request,
                                              const Credentials &credentials)
{
    return m_proofs.signedRequest(request, credentials.accessToken);
}

Authorization::Verdict OAuthAuthorization::judge(const HttpRequest &request,
                                                 const HttpAnswer &answer)
{
    const bool isOtherTime = m_proofs.learn(request.url, answer);
    if (answer.succeeded())
        return Verdict::Settled;
    if (wantsDpopNonce(answer) || (isOtherTime && isDpopRefusal(answer)))
        return Verdict::Again;
    const QString name = errorNameIn(answer);
    const bool expired =
        (answer.status == 401 && name == "invalid_token"_L1) || name == "ExpiredToken"_L1;
    return expired ? Verdict::Expired : Verdict::Settled;
}

std::optional<Error> OAuthAuthorization::problemIn(const HttpAnswer &answer) const
{
    return proofProblem(answer, m_clock.now());
}

bool OAuthAuthorization::isOver(const Credentials &credentials) const
{
    return m_clock.now() + margin >= credentials.oauth->expiresAt;
}

Future<Credentials> OAuthAuthorization::exchange(const Credentials &credentials)
{
    if (credentials.refreshToken == m_spent)
        return readyError<Credentials>(lostExchange());
    const auto once = [this, credentials](const Result<HttpAnswer> &answer) {
        const bool neverLeft =
            !answer && answer.error().kind == ErrorKind::Offline && !answer.error().mayHaveArrived;
        return neverLeft ? refresh(credentials) : ready(answer);
    };
    return afterwards(afterwards(refresh(credentials), this, once), this,
                      [this, credentials](const Result<HttpAnswer> &answer) {
        return ready(exchanged(credentials, answer));
    });
}

Future<HttpAnswer> OAuthAuthorization::refresh(const Credentials &credentials)
{
    return m_forms.post(credentials.oauth->tokenEndpoint, refreshFields(credentials));
}

Result<Credentials> OAuthAuthorization::exchanged(const Credentials &credentials,
                                                  const Result<HttpAnswer> &answer)
{
    if (!answer) {
        if (!answer.error().mayHaveArrived)
            return answer.error();
        m_spent = credentials.refreshToken;
        return lostExchange();
    }
    const Result<QJsonObject> tokens = readOAuth(*answer, m_clock.now());
    if (tokens)
        return withTokens(credentials, *tokens, m_clock.now());
    // A 5xx gave nothing: whether it took the token shows when that is used again.
    if (answer->succeeded()) {
        m_spent = credentials.refreshToken;
        return lostExchange();
    }
    return tokens.error();
}

} // namespace sportello::bluesky
