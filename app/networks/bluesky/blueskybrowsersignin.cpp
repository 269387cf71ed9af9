// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/bluesky/blueskybrowsersignin.h"

#include "core/log.h"
#include "networks/bluesky/blueskyoauth.h"
#include "networks/bluesky/blueskyuri.h"
#include "networks/http/jsonanswer.h"
#include "networks/http/requestrules.h"

namespace sportello {

using namespace Qt::StringLiterals;
using bluesky::AuthorizationServer;
using bluesky::Identity;

namespace {

Error anotherAccount()
{
    return {ErrorKind::Refused,
            BlueskyBrowserSignIn::tr("The browser signed in to another account than the one that "
                                     "was typed."),
            {},
            false};
}

} // namespace

BlueskyBrowserSignIn::BlueskyBrowserSignIn(const SignInInput &input, const NetworkContext &context,
                                           const QUrl &directory)
    : BlueskySignIn(input, context, directory)
    , m_metadataAddress(input.fields.value(u"client-metadata"_s).trimmed())
    , m_pkce(makePkce())
    , m_state(randomUrlToken())
    , m_redirect(m_state)
    , m_servers(context.http)
{
}

void BlueskyBrowserSignIn::start()
{
    if (!readFields())
        return;
    if (!m_metadataAddress.isEmpty() && !bluesky::isMetadataAddress(m_metadataAddress)) {
        refuse(tr("The address of the client metadata must look like "
                  "https://hotel.example/sportello.json."));
        return;
    }
    const std::optional<Es256Key> key = Es256Key::make();
    if (!key || !listen()) {
        refuse(tr("This computer does not let Sportello wait for the browser's answer. Use an app "
                  "password."));
        return;
    }
    const auto send = [&http = context().http](const HttpRequest &request) {
        return http.send(request);
    };
    m_forms = std::make_unique<DpopForms>(send, context().clock, *key);
    bluesky::OAuthGrant grant;
    grant.key = key->toSecret();
    grant.clientId = bluesky::clientIdFor(m_metadataAddress);
    m_credentials.oauth = grant;
    findServer();
}

bool BlueskyBrowserSignIn::listen()
{
    connect(&m_redirect, &LoopbackRedirect::answered, this, &BlueskyBrowserSignIn::answered);
    connect(&m_redirect, &LoopbackRedirect::gaveUp, this,
            [this] { refuse(tr("Something on this computer sent wrong answers. Try again.")); });
    if (!m_redirect.listen())
        return false;
    m_redirectUri = m_redirect.address().toString();
    context().clock.callAfter(TimeLimit, this, [this] {
        m_redirect.close();
        if (!m_codeUsed) {
            fail({ErrorKind::Timeout,
                  tr("Nothing came back from the browser within five minutes."),
                  {},
                  false});
        }
    });
    return true;
}

void BlueskyBrowserSignIn::findServer()
{
    const auto use = [this](const Result<AuthorizationServer> &server) { useServer(server); };
    if (typedServer()) {
        whenDone(m_servers.ofServerOrIssuer(*typedServer()), this, use);
        return;
    }
    const auto found = [this](const Identity &identity) {
        m_identity = identity;
        return m_servers.ofServer(identity.server);
    };
    whenDone(andThen(lookup().find(typed()), this, found), this, use);
}

void BlueskyBrowserSignIn::useServer(const Result<AuthorizationServer> &server)
{
    if (!server) {
        Error error = server.error();
        const bool isProtocol = error.kind == ErrorKind::Protocol;
        // A handle that nobody has keeps its own sentence.
        if (isProtocol || (error.kind == ErrorKind::NotFound && !m_identity.did.isEmpty()))
            error.message = tr("There is no Bluesky server at this address.");
        fail(error);
        return;
    }
    m_server = *server;
    m_credentials.oauth->issuer = m_server.issuer;
    m_credentials.oauth->tokenEndpoint = m_server.token;
    m_credentials.oauth->revocationEndpoint = m_server.revocation;
    pushRequest();
}

void BlueskyBrowserSignIn::pushRequest()
{
    DpopForms::Fields fields{
        {u"response_type"_s, u"code"_s},
        {u"client_id"_s, m_credentials.oauth->clientId},
        {u"redirect_uri"_s, m_redirectUri},
        {u"scope"_s, bluesky::wantedScope()},
        {u"state"_s, m_state},
        {u"code_challenge"_s, m_pkce.challenge},
        {u"code_challenge_method"_s, u"S256"_s},
        // The code is worth nothing to whoever does not have our key (RFC 9449, section 10).
        {u"dpop_jkt"_s, QString::fromLatin1(jwkThumbprint(m_forms->key().publicJwk()))}};
    if (!typed().isEmpty())
        fields.append({u"login_hint"_s, m_identity.did.isEmpty() ? typed() : m_identity.did});
    whenDone(m_forms->post(m_server.push, fields), this,
             [this](const Result<HttpAnswer> &answer) { openBrowser(answer); });
}

void BlueskyBrowserSignIn::openBrowser(const Result<HttpAnswer> &answer)
{
    const Result<QJsonObject> pushed = answer ? bluesky::readOAuth(*answer, context().clock.now())
                                              : Result<QJsonObject>(answer.error());
    if (!pushed) {
        Error error = pushed.error();
        // A request that nobody has agreed to changes nothing.
        error.mayHaveArrived = false;
        fail(error);
        return;
    }
    const QString name = (*pushed)["request_uri"_L1].toString();
    if (name.isEmpty()) {
        fail({ErrorKind::Protocol, tr("There is no Bluesky server at this address."), {}, false});
        return;
    }
    QUrlQuery query(m_server.authorize);
    for (const auto &[field, value] : {std::pair(u"client_id"_s, m_credentials.oauth->clientId),
                                       std::pair(u"request_uri"_s, name)})
        query.addQueryItem(field, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    m_page = m_server.authorize;
    m_page.setQuery(query);
    if (isFinished())
        return;
    Q_EMIT browserWanted(m_page);
    Q_EMIT codeWanted();
}

void BlueskyBrowserSignIn::giveCode(const QString &code)
{
    if (m_page.isEmpty() || m_codeUsed || isFinished())
        return;
    if (code.trimmed().isEmpty()) {
        Q_EMIT browserWanted(m_page);
        return;
    }
    const QUrl address(code.trimmed());
    const QUrlQuery query(address);
    if (address.host() != "127.0.0.1"_L1) {
        refuse(tr("Paste the whole address at which the browser ended; it begins with "
                  "http://127.0.0.1."));
    } else if (query.queryItemValue(u"state"_s, QUrl::FullyDecoded) != m_state) {
        refuse(tr("This address belongs to another attempt to sign in."));
    } else {
        answered(query);
    }
}

void BlueskyBrowserSignIn::answered(const QUrlQuery &query)
{
    if (m_codeUsed || isFinished())
        return;
    const auto value = [&query](const QString &name) {
        return query.queryItemValue(name, QUrl::FullyDecoded);
    };
    // RFC 9207: with several servers, an answer of one must not be redeemed at another.
    if (value(u"iss"_s) != m_server.issuer) {
        refuse(tr("The answer came from another server."));
    } else if (query.hasQueryItem(u"error"_s)) {
        const bool denied = value(u"error"_s) == "access_denied"_L1;
        refuse(denied ? tr("The access was not allowed in the browser.")
                      : redacted(value(u"error"_s) + u' ' + value(u"error_description"_s)));
    } else {
        redeem(value(u"code"_s));
    }
}

void BlueskyBrowserSignIn::redeem(const QString &code)
{
    m_redirect.close();
    if (code.isEmpty()) {
        fail({ErrorKind::Protocol, tr("The server's answer has no code in it."), {}, false});
        return;
    }
    m_codeUsed = true;
    const DpopForms::Fields fields{{u"grant_type"_s, u"authorization_code"_s},
                                   {u"code"_s, code},
                                   {u"redirect_uri"_s, m_redirectUri},
                                   {u"client_id"_s, m_credentials.oauth->clientId},
                                   {u"code_verifier"_s, m_pkce.verifier}};
    whenDone(m_forms->post(m_server.token, fields), this,
             [this](const Result<HttpAnswer> &answer) { redeemed(answer); });
}

void BlueskyBrowserSignIn::redeemed(const Result<HttpAnswer> &answer)
{
    const Instant now = context().clock.now();
    const Result<QJsonObject> tokens =
        answer ? bluesky::readOAuth(*answer, now) : Result<QJsonObject>(answer.error());
    if (!tokens) {
        Error error = tokens.error();
        // A code is good for one try: whether that one arrived makes no difference now.
        error.mayHaveArrived = false;
        fail(error);
        return;
    }
    m_credentials.refreshToken = Secret((*tokens)["refresh_token"_L1].toString());
    const QString did = (*tokens)["sub"_L1].toString();
    if (!bluesky::isDid(did)) {
        giveBack(
            {ErrorKind::Protocol, tr("The server gave no token that can be used."), {}, false});
        return;
    }
    if (!isExpected(did)) {
        giveBack(anotherAccount());
        return;
    }
    m_credentials.did = did;
    const Result<bluesky::Credentials> complete = bluesky::withTokens(m_credentials, *tokens, now);
    if (!complete) {
        giveBack(
            {ErrorKind::Protocol, tr("The server gave no token that can be used."), {}, false});
        return;
    }
    m_credentials = *complete;
    confirm();
}

bool BlueskyBrowserSignIn::isExpected(const QString &did) const
{
    if (!m_identity.did.isEmpty())
        return did == m_identity.did;
    return !bluesky::isDid(typed()) || did == typed();
}

bool BlueskyBrowserSignIn::isLocal() const
{
    return typedServer() && isLoopbackHost(typedServer()->host());
}

void BlueskyBrowserSignIn::confirm()
{
    // Found by the account itself, or out of reach of the public directory.
    if (!m_identity.did.isEmpty() || isLocal()) {
        m_credentials.server = (isLocal() ? *typedServer() : m_identity.server).toString();
        checkAccount();
        return;
    }
    // Any server could say that anybody signed in there.
    whenDone(lookup().find(m_credentials.did), this, [this](const Result<Identity> &identity) {
        if (identity)
            confirmIdentity(*identity);
        else
            giveBack(identity.error());
    });
}

void BlueskyBrowserSignIn::confirmIdentity(const Identity &identity)
{
    m_identity = identity;
    m_credentials.server = identity.server.toString();
    whenDone(m_servers.issuerOf(identity.server), this, [this](const Result<QUrl> &issuer) {
        if (!issuer)
            giveBack(issuer.error());
        else if (!isSameOrigin(*issuer, QUrl(m_server.issuer)))
            giveBack({ErrorKind::Refused,
                      tr("The account lives on another server than the one that signed in."),
                      {},
                      false});
        else
            checkAccount();
    });
}

void BlueskyBrowserSignIn::checkAccount()
{
    openSession(m_credentials);
    whenDone(client().query(u"com.atproto.server.getSession"_s, {}), this,
             [this](const Result<QJsonObject> &session) {
        if (session)
            useAccount(*session);
        else
            giveBack(session.error());
    });
}

void BlueskyBrowserSignIn::useAccount(const QJsonObject &session)
{
    const QString handle = session["handle"_L1].toString().toLower();
    const bool askedForHandle = m_identity.did.isEmpty() && bluesky::isHandle(typed());
    if (session["did"_L1].toString() != m_credentials.did
        || (askedForHandle && handle != typed())) {
        giveBack(anotherAccount());
        return;
    }
    if (!session["active"_L1].toBool(true)) {
        giveBack({ErrorKind::Refused,
                  tr("The account is not active. Sign in to Bluesky itself to see why."),
                  {},
                  false});
        return;
    }
    m_credentials.handle = bluesky::isHandle(handle) ? handle : m_identity.handle;
    nameAccount(m_credentials);
}

void BlueskyBrowserSignIn::giveBack(const Error &reason)
{
    Error told = reason;
    told.mayHaveArrived = false;
    if (m_server.revocation.isEmpty() || m_credentials.refreshToken.isEmpty()) {
        fail(told);
        return;
    }
    // Nobody will use them; it ends the same if the server does not care.
    whenDone(m_forms->post(m_server.revocation, bluesky::revocationFields(m_credentials)), this,
             [this, told](const Result<HttpAnswer> &) { fail(told); });
}

} // namespace sportello
