// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/bluesky/blueskynetwork.h"

#include "networks/bluesky/blueskyconnector.h"
#include "networks/bluesky/blueskysignin.h"

#include <QCoreApplication>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("BlueskyNetwork", text);
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
    SignInMethod method;
    method.name = u"password"_s;
    method.label = translated(QT_TRANSLATE_NOOP("BlueskyNetwork", "With an app password"));
    method.explanation = translated(QT_TRANSLATE_NOOP(
        "BlueskyNetwork",
        "Make an app password in the Bluesky settings under Privacy and security, App passwords, "
        "and tick “Allow access to your direct messages”; do not use your main password here."));
    method.fields = {
        {u"handle"_s, translated(QT_TRANSLATE_NOOP("BlueskyNetwork", "Handle")),
         u"hotel.bsky.social"_s, false, true},
        {u"token"_s, translated(QT_TRANSLATE_NOOP("BlueskyNetwork", "App password")),
         u"xxxx-xxxx-xxxx-xxxx"_s, true, true},
        {u"server"_s,
         translated(QT_TRANSLATE_NOOP("BlueskyNetwork", "Server, if it is not found by itself")),
         u"pds.example"_s, false, false},
    };
    return {translated(QT_TRANSLATE_NOOP("BlueskyNetwork", "Connect a Bluesky account")), {method}};
}

std::unique_ptr<SignInAttempt> BlueskyNetwork::signIn(const SignInInput &input,
                                                      const NetworkContext &context) const
{
    return std::make_unique<BlueskySignIn>(input, context);
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
    const QString method = u"com.atproto.server.deleteSession"_s;
    const QString server = credentials->server.isEmpty() ? account.server : credentials->server;
    HttpRequest request = bluesky::procedureRequest(QUrl(server), method);
    request.bearer = credentials->refreshJwt;
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

} // namespace sportello
