// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/bluesky/blueskysignin.h"

#include "networks/bluesky/blueskyuri.h"
#include "networks/http/requestrules.h"

#include <QRegularExpression>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;
using bluesky::Identity;

namespace {

const QString createSessionMethod = u"com.atproto.server.createSession"_s;

/// Accounts of the operator's many machines sign in at one common place.
QUrl signInServer(const QUrl &server)
{
    return server.host().endsWith(".host.bsky.network"_L1) ? QUrl(u"https://bsky.social"_s)
                                                           : server;
}

/// What a person typed as a server: a name, or an address. Nothing when it may not be asked.
std::optional<QUrl> serverFrom(const QString &typed)
{
    QString text = typed.trimmed();
    if (!text.contains("://"_L1))
        text.prepend("https://"_L1);
    const QUrl given(text, QUrl::StrictMode);
    QUrl server;
    server.setScheme(given.scheme().toLower());
    server.setHost(given.host(QUrl::FullyEncoded).toLower());
    server.setPort(given.port());
    if (!given.isValid() || !given.userInfo().isEmpty() || !bluesky::isPublicServer(server, true))
        return {};
    return server;
}

} // namespace

BlueskySignIn::BlueskySignIn(const SignInInput &input, const NetworkContext &context,
                             const QUrl &directory)
    : m_context(context)
    , m_handle(input.fields.value(u"handle"_s).trimmed())
    , m_server(input.fields.value(u"server"_s).trimmed())
    , m_lookup(context.http, context.names, directory)
{
}

bool BlueskySignIn::readFields()
{
    m_typed = bluesky::identifierFromInput(m_handle);
    if (m_typed.isEmpty() && (!m_handle.isEmpty() || m_server.isEmpty())) {
        refuse(tr("A handle looks like hotel.bsky.social or hotel.example."));
        return false;
    }
    if (!m_server.isEmpty())
        m_typedServer = serverFrom(m_server);
    if (!m_server.isEmpty() && !m_typedServer) {
        refuse(tr("“%1” is not the address of a server.").arg(m_server));
        return false;
    }
    return true;
}

void BlueskySignIn::openSession(const bluesky::Credentials &credentials)
{
    m_client = std::make_unique<bluesky::Client>(m_context.http, m_context.clock, credentials);
}

void BlueskySignIn::nameAccount(const bluesky::Credentials &credentials)
{
    const QUrlQuery self{{u"actor"_s, credentials.did}};
    whenDone(m_client->query(u"app.bsky.actor.getProfile"_s, self), this,
             [this, credentials](const Result<QJsonObject> &profile) {
        const QString &handle = credentials.handle;
        RemoteHandle identity;
        identity.remoteId = credentials.did;
        identity.address = handle.isEmpty() ? credentials.did : handle;
        identity.url = bluesky::profileAddress(credentials.did);
        // A new account without a profile has nothing to tell, and works all the same.
        if (profile)
            identity.displayName = (*profile)["displayName"_L1].toString();
        finish(SignedIn{credentials.server, identity, bluesky::toSecret(credentials)});
    });
}

void BlueskySignIn::refuse(const QString &sentence)
{
    fail({ErrorKind::Refused, sentence, {}, false});
}

void BlueskySignIn::fail(const Error &error)
{
    finish(error);
}

void BlueskySignIn::finish(const Result<SignedIn> &result)
{
    if (m_finished)
        return;
    m_finished = true;
    Q_EMIT finished(result);
}

BlueskyPasswordSignIn::BlueskyPasswordSignIn(const SignInInput &input,
                                             const NetworkContext &context, const QUrl &directory)
    : BlueskySignIn(input, context, directory)
    , m_password(input.fields.value(u"token"_s).trimmed())
{
}

bool BlueskyPasswordSignIn::looksLikeAppPassword(const QString &text)
{
    static const QRegularExpression form(u"\\A[a-z0-9]{4}(?:-[a-z0-9]{4}){3}\\z"_s);
    return form.match(text).hasMatch();
}

void BlueskyPasswordSignIn::start()
{
    if (!readFields())
        return;
    if (typed().isEmpty()) {
        refuse(tr("Type the handle."));
        return;
    }
    if (m_password.isEmpty()) {
        refuse(tr("Type the app password."));
        return;
    }
    if (typedServer()) {
        createSession(*typedServer());
        return;
    }
    whenDone(lookup().find(typed()), this, [this](const Result<Identity> &identity) {
        if (identity)
            found(*identity);
        else
            fail(identity.error());
    });
}

void BlueskyPasswordSignIn::found(const Identity &identity)
{
    m_identity = identity;
    createSession(signInServer(identity.server));
}

void BlueskyPasswordSignIn::createSession(const QUrl &server)
{
    const QString identifier = m_identity.did.isEmpty() ? typed() : m_identity.did;
    const HttpRequest request = bluesky::procedureRequest(
        server, createSessionMethod,
        {{u"identifier"_s, identifier}, {u"password"_s, m_password.reveal()}});
    whenDone(context().http.send(request), this, [this, server](const Result<HttpAnswer> &answer) {
        if (answer)
            sessionAnswered(*answer, server);
        else
            fail(explained(answer.error()));
    });
}

void BlueskyPasswordSignIn::sessionAnswered(const HttpAnswer &answer, const QUrl &server)
{
    const Result<QJsonObject> session =
        bluesky::readXrpc(answer, createSessionMethod, HttpEffect::Changes);
    if (!session)
        fail(explained(session.error()));
    else
        useSession(*session, server);
}

void BlueskyPasswordSignIn::useSession(const QJsonObject &session, const QUrl &server)
{
    m_credentials.did = session["did"_L1].toString();
    m_credentials.handle = session["handle"_L1].toString().toLower();
    m_credentials.accessToken = Secret(session["accessJwt"_L1].toString());
    m_credentials.refreshToken = Secret(session["refreshJwt"_L1].toString());
    m_password = Secret();
    if (!bluesky::isDid(m_credentials.did) || m_credentials.accessToken.isEmpty()
        || m_credentials.refreshToken.isEmpty()) {
        fail({ErrorKind::Protocol, tr("There is no Bluesky server at this address."), {}, false});
        return;
    }
    if (!session["active"_L1].toBool(true)) {
        refuse(tr("The account is not active. Sign in to Bluesky itself to see why."));
        return;
    }
    const QString expected =
        m_identity.did.isEmpty() && bluesky::isDid(typed()) ? typed() : m_identity.did;
    if (!expected.isEmpty() && expected != m_credentials.did) {
        refuse(tr("The server signed in to another account than the one that was typed."));
        return;
    }
    // The common place to sign in is not where the account lives.
    const bluesky::DidDocument document =
        bluesky::readDidDocument(session["didDoc"_L1].toObject(), isLoopbackHost(server.host()));
    QUrl home = m_identity.server.isEmpty() ? server : m_identity.server;
    if (document.did == m_credentials.did && !document.server.isEmpty())
        home = document.server;
    m_credentials.server = home.toString();
    if (m_credentials.handle.isEmpty() || !bluesky::isHandle(m_credentials.handle))
        m_credentials.handle = m_identity.handle;
    checkChat();
}

void BlueskyPasswordSignIn::checkChat()
{
    openSession(m_credentials);
    const QUrlQuery one{{u"limit"_s, u"1"_s}};
    whenDone(client().query(u"chat.bsky.convo.listConvos"_s, one, bluesky::Service::Chat), this,
             [this](const Result<QJsonObject> &answer) {
        // Only a clear no is one: the service may be away just now.
        m_credentials.mayUseChat = answer || !bluesky::isChatRefusal(answer.error());
        nameAccount(m_credentials);
    });
}

Error BlueskyPasswordSignIn::explained(const Error &error) const
{
    Error told = error;
    told.mayHaveArrived = false;
    const QString name = bluesky::errorName(error);
    if (name == "AuthFactorTokenRequired"_L1) {
        told.kind = ErrorKind::Refused;
        told.message = tr("This is the account's main password; the server asks for a code by "
                          "e-mail. Make an app password in the Bluesky settings under Privacy and "
                          "security, and use that.");
    } else if (name == "AccountTakedown"_L1) {
        told.kind = ErrorKind::Refused;
        told.message = tr("The moderators have taken this account down.");
    } else if (error.kind == ErrorKind::RateLimited) {
        const auto wait = std::chrono::ceil<std::chrono::minutes>(
            error.retryAfter.value_or(std::chrono::minutes(5)));
        told.message = tr("There were too many attempts to sign in. Try again in %n minutes.",
                          nullptr, int(std::max<qint64>(1, wait.count())));
    } else if (name == "AuthenticationRequired"_L1 || error.kind == ErrorKind::SignInNeeded) {
        told.kind = ErrorKind::Refused;
        told.message = looksLikeAppPassword(m_password.reveal())
            ? tr("The handle or the app password is wrong, or the app password was deleted.")
            : tr("The handle or the password is wrong. An app password looks like "
                 "abcd-efgh-ijkl-mnop.");
    } else if (error.kind == ErrorKind::NotFound || error.kind == ErrorKind::Protocol) {
        told.message = tr("There is no Bluesky server at this address.");
    }
    return told;
}

} // namespace sportello
