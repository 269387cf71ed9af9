// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/bluesky/blueskynetwork.h"

#include "networks/bluesky/blueskybrowsersignin.h"
#include "networks/bluesky/blueskyconnector.h"
#include "networks/bluesky/blueskyoauth.h"
#include "networks/bluesky/blueskysignin.h"

#include <QCoreApplication>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("BlueskyNetwork", text);
}

Future<Done> endSession(const QUrl &server, const Secret &refreshToken,
                        const NetworkContext &context, QObject *owner)
{
    const QString method = u"com.atproto.server.deleteSession"_s;
    HttpRequest request = bluesky::procedureRequest(server, method);
    request.bearer = refreshToken;
    return andThen(context.http.send(request), owner,
                   [method](const HttpAnswer &answer) -> Future<Done> {
                       const Result<QJsonObject> result =
                           bluesky::readXrpc(answer, method, HttpEffect::Changes);
                       // What is not accepted any more is worthless already.
                       if (answer.succeeded() || result.error().kind == ErrorKind::SignInNeeded)
                           return readyValue(Done{});
                       return readyError<Done>(result.error());
                   });
}

Future<Done> revokeGrant(const bluesky::Credentials &credentials, const NetworkContext &context,
                         QObject *owner)
{
    const std::optional<Es256Key> key = Es256Key::fromSecret(credentials.oauth->key);
    if (!key)
        return readyValue(Done{});
    if (credentials.oauth->revocationEndpoint.isEmpty()) {
        return readyError<Done>(
            {ErrorKind::Refused,
             translated(QT_TRANSLATE_NOOP("BlueskyNetwork",
                                          "This server cannot end a sign-in; it ends by itself "
                                          "after two weeks.")),
             {},
             false});
    }
    const auto send = [&http = context.http](const HttpRequest &request) {
        return http.send(request);
    };
    auto *forms = new DpopForms(send, context.clock, *key, owner);
    const auto read = [forms, &clock = context.clock](const Result<HttpAnswer> &answer) {
        forms->deleteLater();
        if (!answer)
            return readyError<Done>(answer.error());
        const Result<QJsonObject> result = bluesky::readOAuth(*answer, clock.now());
        // A server may have nothing to say; what it does not know any more is worthless already.
        if (answer->succeeded() || result.error().kind == ErrorKind::SignInNeeded)
            return readyValue(Done{});
        return readyError<Done>(result.error());
    };
    return afterwards(
        forms->post(credentials.oauth->revocationEndpoint, bluesky::revocationFields(credentials)),
        owner, read);
}

} // namespace

QString BlueskyNetwork::name() const
{
    return u"bluesky"_s;
}

QString BlueskyNetwork::displayName() const
{
    return u"Bluesky"_s;
}

QString BlueskyNetwork::shortName() const
{
    return u"Bs"_s;
}

SignInForm BlueskyNetwork::signInForm() const
{
    SignInField handle{u"handle"_s, translated(QT_TRANSLATE_NOOP("BlueskyNetwork", "Handle")),
                       u"hotel.bsky.social"_s, false, true};
    const SignInField token{u"token"_s,
                            translated(QT_TRANSLATE_NOOP("BlueskyNetwork", "App password")),
                            u"xxxx-xxxx-xxxx-xxxx"_s, true, true};
    const SignInField server{
        u"server"_s,
        translated(QT_TRANSLATE_NOOP("BlueskyNetwork", "Server, if it is not found by itself")),
        u"pds.example"_s, false, false};
    SignInMethod password;
    password.name = u"password"_s;
    password.label = translated(QT_TRANSLATE_NOOP("BlueskyNetwork", "With an app password"));
    password.explanation = translated(QT_TRANSLATE_NOOP(
        "BlueskyNetwork",
        "Make an app password in the Bluesky settings under Privacy and security, App passwords, "
        "and tick “Allow access to your direct messages”; do not use your main password here."));
    password.fields = {handle, token, server};
    SignInMethod browser;
    browser.name = u"browser"_s;
    browser.label = translated(QT_TRANSLATE_NOOP("BlueskyNetwork", "In the browser"));
    browser.explanation = translated(QT_TRANSLATE_NOOP(
        "BlueskyNetwork",
        "Your server asks in the browser whether Sportello may act for the account, and asks again "
        "after two weeks; an app password lasts longer and is recommended for direct messages. "
        "Without the address of client metadata that your brand publishes, the page names a "
        "program on this computer."));
    browser.kind = SignInMethod::Kind::Browser;
    handle.required = false;
    const SignInField metadata{
        u"client-metadata"_s,
        translated(QT_TRANSLATE_NOOP("BlueskyNetwork", "Client metadata address")),
        u"https://hotel.example/sportello.json"_s, false, false};
    browser.fields = {handle, server, metadata};
    return {translated(QT_TRANSLATE_NOOP("BlueskyNetwork", "Connect a Bluesky account")),
            {password, browser}};
}

std::unique_ptr<SignInAttempt> BlueskyNetwork::signIn(const SignInInput &input,
                                                      const NetworkContext &context) const
{
    if (input.method == "browser"_L1)
        return std::make_unique<BlueskyBrowserSignIn>(input, context);
    return std::make_unique<BlueskyPasswordSignIn>(input, context);
}

std::unique_ptr<Connector> BlueskyNetwork::createConnector(const Account &account,
                                                           const Secret &credentials,
                                                           const NetworkContext &context) const
{
    return std::make_unique<BlueskyConnector>(
        account, bluesky::credentialsFrom(credentials).value_or(bluesky::Credentials()), context);
}

Future<Done> BlueskyNetwork::revoke(const Account &account, const Secret &secret,
                                    const NetworkContext &context, QObject *owner) const
{
    const std::optional<bluesky::Credentials> credentials = bluesky::credentialsFrom(secret);
    if (!credentials)
        return readyValue(Done{});
    if (credentials->oauth)
        return revokeGrant(*credentials, context, owner);
    const QString server = credentials->server.isEmpty() ? account.server : credentials->server;
    return endSession(QUrl(server), credentials->refreshToken, context, owner);
}

} // namespace sportello
