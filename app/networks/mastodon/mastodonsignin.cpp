// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/mastodon/mastodonsignin.h"

#include "core/log.h"
#include "networks/mastodon/mastodonapi.h"
#include "networks/mastodon/mastodonserver.h"

namespace sportello {

using namespace Qt::StringLiterals;

MastodonSignIn::MastodonSignIn(SignInInput input, const NetworkContext &context)
    : m_input(std::move(input))
    , m_context(context)
{
}

bool MastodonSignIn::openServer()
{
    const Result<QUrl> base = mastodon::serverFromInput(m_input.fields.value(u"server"_s));
    if (!base) {
        fail(base.error());
        return false;
    }
    useServer(*base);
    return true;
}

void MastodonSignIn::useServer(const QUrl &base)
{
    m_client = std::make_unique<mastodon::Client>(m_context.http, m_context.clock, base, Secret());
}

void MastodonSignIn::identify(mastodon::Credentials credentials)
{
    const QUrl base = m_client->base();
    credentials.server = base.toString();
    m_signedIn = std::make_unique<mastodon::Client>(m_context.http, m_context.clock, base,
                                                    credentials.accessToken);
    // Accounts may live under another name than the server; only the server knows it.
    auto identity = andThen(mastodon::fetchInstance(*m_signedIn), this,
                            [this, base](const mastodon::Instance &instance) {
        const QString host =
            instance.domain.isEmpty() ? base.host(QUrl::FullyEncoded) : instance.domain;
        return mastodon::fetchIdentity(*m_signedIn, host);
    });
    whenDone(identity, this, [this, credentials](const Result<RemoteHandle> &handle) {
        if (!handle) {
            Error error = handle.error();
            if (error.kind == ErrorKind::NotFound || error.kind == ErrorKind::Protocol)
                error.message = tr("There is no Mastodon server at this address.");
            fail(error);
            return;
        }
        finish(SignedIn{credentials.server, *handle, mastodon::toSecret(credentials)});
    });
}

void MastodonSignIn::fail(const Error &error)
{
    finish(error);
}

void MastodonSignIn::finish(const Result<SignedIn> &result)
{
    if (m_finished)
        return;
    m_finished = true;
    Q_EMIT finished(result);
}

void MastodonTokenSignIn::start()
{
    const QString token = input().fields.value(u"token"_s).trimmed();
    if (!openServer())
        return;
    if (token.isEmpty()) {
        fail({ErrorKind::Refused, tr("Paste the access token."), {}, false});
        return;
    }
    mastodon::Credentials credentials;
    credentials.accessToken = Secret(token);
    credentials.tokenType = u"Bearer"_s;
    identify(credentials);
}

MastodonBrowserSignIn::MastodonBrowserSignIn(SignInInput input, const NetworkContext &context)
    : MastodonSignIn(std::move(input), context)
    , m_pkce(makePkce())
    , m_state(randomUrlToken())
    , m_redirect(m_state)
{
}

void MastodonBrowserSignIn::start()
{
    if (!openServer())
        return;
    connect(&m_redirect, &LoopbackRedirect::answered, this, &MastodonBrowserSignIn::answered);
    connect(&m_redirect, &LoopbackRedirect::gaveUp, this, [this] {
        fail({ErrorKind::Refused,
              tr("Something on this computer sent wrong answers. Try again."),
              {},
              false});
    });
    if (m_redirect.listen())
        m_redirectUri = m_redirect.address().toString();
    clock().callAfter(TimeLimit, this, [this] {
        m_redirect.close();
        if (!m_codeUsed) {
            fail({ErrorKind::Timeout,
                  tr("Nothing came back from the browser within five minutes."),
                  {},
                  false});
        }
    });
    discover(0);
}

void MastodonBrowserSignIn::discover(int hops)
{
    const HttpRequest request =
        mastodon::get(client().base(), u"/.well-known/oauth-authorization-server"_s);
    whenDone(client().answer(request), this, [this, hops](const Result<HttpAnswer> &answer) {
        if (answer)
            discovered(*answer, hops);
        else
            fail(answer.error());
    });
}

void MastodonBrowserSignIn::discovered(const HttpAnswer &answer, int hops)
{
    const QUrl base = client().base();
    if (answer.status >= 300 && answer.status < 400 && hops < 2) {
        // Accounts @user@hotel.example may live on social.hotel.example; nothing secret has been
        // said so far, and the browser will show the new name.
        const QUrl target =
            base.resolved(QUrl(QString::fromLatin1(answer.header("location")), QUrl::StrictMode));
        const Result<QUrl> other =
            mastodon::serverFromInput(target.scheme() + "://"_L1 + target.authority());
        if (other && !mastodon::sameOrigin(*other, base)
            && (other->scheme() == "https"_L1 || base.scheme() == "http"_L1)) {
            useServer(*other);
            discover(hops + 1);
            return;
        }
    }
    const Result<QJsonObject> document = mastodon::readObject(answer, HttpEffect::Reads);
    if (!document && document.error().kind == ErrorKind::RateLimited) {
        fail(document.error());
        return;
    }
    m_metadata =
        document ? mastodon::readMetadata(base, *document) : mastodon::defaultMetadata(base);
    registerApplication(mastodon::scopesFor(m_metadata));
}

void MastodonBrowserSignIn::registerApplication(const QString &scopes)
{
    QStringList addresses{QString(mastodon::outOfBand)};
    if (!m_redirectUri.isEmpty())
        addresses.prepend(m_redirectUri);
    HttpRequest request = mastodon::postForm(client().base(), {},
                                             {{u"client_name"_s, u"Sportello"_s},
                                              {u"redirect_uris"_s, addresses.join(u'\n')},
                                              {u"scopes"_s, scopes}});
    request.url = m_metadata.registration;
    whenDone(client().object(request), this, [this, scopes](const Result<QJsonObject> &result) {
        applicationRegistered(result, scopes);
    });
}

void MastodonBrowserSignIn::applicationRegistered(const Result<QJsonObject> &result,
                                                  const QString &scopes)
{
    if (!result) {
        const bool refused = result.error().kind == ErrorKind::Refused;
        const QString cautious = mastodon::cautiousScopes();
        if (refused && m_metadata.scopes.isEmpty() && scopes != cautious) {
            registerApplication(cautious);
            return;
        }
        Error error = result.error();
        error.mayHaveArrived = false;
        if (error.kind == ErrorKind::NotFound || error.kind == ErrorKind::Protocol)
            error.message = tr("There is no Mastodon server at this address.");
        fail(error);
        return;
    }
    m_credentials.clientId = (*result)["client_id"_L1].toString();
    m_credentials.clientSecret = Secret((*result)["client_secret"_L1].toString());
    if (m_credentials.clientId.isEmpty()) {
        fail({ErrorKind::Protocol, tr("There is no Mastodon server at this address."), {}, false});
        return;
    }
    m_scopes = scopes;
    openBrowser();
}

void MastodonBrowserSignIn::openBrowser()
{
    if (isFinished())
        return;
    Q_EMIT browserWanted(
        pageFor(m_redirectUri.isEmpty() ? QString(mastodon::outOfBand) : m_redirectUri));
    Q_EMIT codeWanted();
}

QUrl MastodonBrowserSignIn::pageFor(const QString &redirectUri) const
{
    return mastodon::authorizeUrl(m_metadata, m_credentials.clientId, redirectUri, m_scopes,
                                  m_state, m_pkce.challenge);
}

void MastodonBrowserSignIn::giveCode(const QString &code)
{
    if (m_credentials.clientId.isEmpty() || m_codeUsed || isFinished())
        return;
    const QString given = code.trimmed();
    if (given.isEmpty()) {
        Q_EMIT browserWanted(pageFor(QString(mastodon::outOfBand)));
        return;
    }
    const QUrl address(given);
    if (!m_redirectUri.isEmpty() && address.host() == "127.0.0.1"_L1) {
        const QUrlQuery query(address);
        if (query.queryItemValue(u"state"_s, QUrl::FullyDecoded) != m_state) {
            fail({ErrorKind::Refused,
                  tr("This address belongs to another attempt to sign in."),
                  {},
                  false});
            return;
        }
        answered(query);
        return;
    }
    redeem(given, QString(mastodon::outOfBand));
}

void MastodonBrowserSignIn::answered(const QUrlQuery &query)
{
    if (m_codeUsed || isFinished())
        return;
    const auto value = [&query](const QString &name) {
        return query.queryItemValue(name, QUrl::FullyDecoded);
    };
    if (query.hasQueryItem(u"error"_s)) {
        const bool denied = value(u"error"_s) == "access_denied"_L1;
        fail({ErrorKind::Refused,
              denied ? tr("The access was not allowed in the browser.")
                     : redacted(value(u"error"_s) + u' ' + value(u"error_description"_s)),
              {},
              false});
        return;
    }
    // RFC 9207: with several servers, an answer of one must not be redeemed at another.
    QString issuer = value(u"iss"_s);
    while (issuer.endsWith(u'/'))
        issuer.chop(1);
    const bool named = query.hasQueryItem(u"iss"_s);
    if (named ? issuer != m_metadata.issuer : m_metadata.issuerPromised) {
        fail({ErrorKind::Refused, tr("The answer came from another server."), {}, false});
        return;
    }
    redeem(value(u"code"_s), m_redirectUri);
}

void MastodonBrowserSignIn::redeem(const QString &code, const QString &redirectUri)
{
    m_redirect.close();
    if (code.isEmpty()) {
        fail({ErrorKind::Protocol, tr("The server's answer has no code in it."), {}, false});
        return;
    }
    m_codeUsed = true;
    HttpRequest request =
        mastodon::postForm(client().base(), {},
                           {{u"grant_type"_s, u"authorization_code"_s},
                            {u"code"_s, code},
                            {u"client_id"_s, m_credentials.clientId},
                            {u"client_secret"_s, m_credentials.clientSecret.reveal()},
                            {u"redirect_uri"_s, redirectUri},
                            {u"code_verifier"_s, m_pkce.verifier},
                            {u"scope"_s, m_scopes}});
    request.url = m_metadata.token;
    whenDone(client().object(request), this,
             [this](const Result<QJsonObject> &result) { redeemed(result); });
}

void MastodonBrowserSignIn::redeemed(const Result<QJsonObject> &result)
{
    if (!result) {
        Error error = result.error();
        // A code is good for one try: whether that one arrived makes no difference now.
        error.mayHaveArrived = false;
        fail(error);
        return;
    }
    m_credentials.accessToken = Secret((*result)["access_token"_L1].toString());
    m_credentials.tokenType = (*result)["token_type"_L1].toString();
    const bool bearer = m_credentials.tokenType.compare("bearer"_L1, Qt::CaseInsensitive) == 0
        || m_credentials.tokenType.isEmpty();
    if (m_credentials.accessToken.isEmpty() || !bearer) {
        fail({ErrorKind::Protocol, tr("The server gave no token that can be used."), {}, false});
        return;
    }
    identify(m_credentials);
}

} // namespace sportello
