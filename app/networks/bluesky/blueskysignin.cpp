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

BlueskySignIn::BlueskySignIn(SignInInput input, const NetworkContext &context,
                             const QUrl &directory)
    : m_context(context)
    , m_typed(input.fields.value(u"handle"_s))
    , m_server(input.fields.value(u"server"_s).trimmed())
    , m_password(input.fields.value(u"token"_s).trimmed())
    , m_lookup(context.http, context.names, directory)
{
}

bool BlueskySignIn::looksLikeAppPassword(const QString &text)
{
    static const QRegularExpression form(u"\\A[a-z0-9]{4}(?:-[a-z0-9]{4}){3}\\z"_s);
    return form.match(text).hasMatch();
}

void BlueskySignIn::start()
{
    const QString typed = m_typed;
    m_typed = bluesky::identifierFromInput(typed);
    if (m_typed.isEmpty()) {
        refuse(tr("A handle looks like hotel.bsky.social or hotel.example."));
        return;
    }
    if (m_password.isEmpty()) {
        refuse(tr("Type the app password."));
        return;
    }
    if (!m_server.isEmpty()) {
        if (const std::optional<QUrl> server = serverFrom(m_server))
            createSession(*server);
        else
            refuse(tr("“%1” is not the address of a server.").arg(m_server));
        return;
    }
    whenDone(m_lookup.find(m_typed), this, [this](const Result<Identity> &identity) {
        if (identity)
            found(*identity);
        else
            finish(identity.error());
    });
}

void BlueskySignIn::found(const Identity &identity)
{
    m_identity = identity;
    createSession(signInServer(identity.server));
}

void BlueskySignIn::createSession(const QUrl &server)
{
    const QString identifier = m_identity.did.isEmpty() ? m_typed : m_identity.did;
    const HttpRequest request = bluesky::procedureRequest(
        server, createSessionMethod,
        {{u"identifier"_s, identifier}, {u"password"_s, m_password.reveal()}});
    whenDone(m_context.http.send(request), this, [this, server](const Result<HttpAnswer> &answer) {
        if (answer)
            sessionAnswered(*answer, server);
        else
            finish(explained(answer.error()));
    });
}

void BlueskySignIn::sessionAnswered(const HttpAnswer &answer, const QUrl &server)
{
    const Result<QJsonObject> session =
        bluesky::readXrpc(answer, createSessionMethod, HttpEffect::Changes);
    if (!session)
        finish(explained(session.error()));
    else
        useSession(*session, server);
}

void BlueskySignIn::useSession(const QJsonObject &session, const QUrl &server)
{
    m_credentials.did = session["did"_L1].toString();
    m_credentials.handle = session["handle"_L1].toString().toLower();
    m_credentials.accessJwt = Secret(session["accessJwt"_L1].toString());
    m_credentials.refreshJwt = Secret(session["refreshJwt"_L1].toString());
    m_password = Secret();
    if (!bluesky::isDid(m_credentials.did) || m_credentials.accessJwt.isEmpty()
        || m_credentials.refreshJwt.isEmpty()) {
        finish(Error{
            ErrorKind::Protocol, tr("There is no Bluesky server at this address."), {}, false});
        return;
    }
    if (!session["active"_L1].toBool(true)) {
        refuse(tr("The account is not active. Sign in to Bluesky itself to see why."));
        return;
    }
    const QString expected =
        m_identity.did.isEmpty() && bluesky::isDid(m_typed) ? m_typed : m_identity.did;
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

void BlueskySignIn::checkChat()
{
    m_client = std::make_unique<bluesky::Client>(m_context.http, m_context.clock, m_credentials);
    const QUrlQuery one{{u"limit"_s, u"1"_s}};
    whenDone(m_client->query(u"chat.bsky.convo.listConvos"_s, one, bluesky::Service::Chat), this,
             [this](const Result<QJsonObject> &answer) {
        // Only a clear no is one: the service may be away just now.
        m_credentials.mayUseChat = answer || !bluesky::isChatRefusal(answer.error());
        nameAccount();
    });
}

void BlueskySignIn::nameAccount()
{
    const QUrlQuery self{{u"actor"_s, m_credentials.did}};
    whenDone(m_client->query(u"app.bsky.actor.getProfile"_s, self), this,
             [this](const Result<QJsonObject> &profile) {
        const QString &handle = m_credentials.handle;
        RemoteHandle identity;
        identity.remoteId = m_credentials.did;
        identity.address = handle.isEmpty() ? m_credentials.did : handle;
        identity.url = bluesky::profileAddress(m_credentials.did);
        // A new account without a profile has nothing to tell, and works all the same.
        if (profile)
            identity.displayName = (*profile)["displayName"_L1].toString();
        finish(SignedIn{m_credentials.server, identity, bluesky::toSecret(m_credentials)});
    });
}

Error BlueskySignIn::explained(const Error &error) const
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

void BlueskySignIn::refuse(const QString &sentence)
{
    finish(Error{ErrorKind::Refused, sentence, {}, false});
}

void BlueskySignIn::finish(const Result<SignedIn> &result)
{
    if (m_finished)
        return;
    m_finished = true;
    Q_EMIT finished(result);
}

} // namespace sportello
