// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/mastodon/mastodonnetwork.h"

#include "networks/mastodon/mastodonapi.h"
#include "networks/mastodon/mastodonarchive.h"
#include "networks/mastodon/mastodonconnector.h"
#include "networks/mastodon/mastodonsignin.h"

#include <QCoreApplication>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("MastodonNetwork", text);
}

} // namespace

QString MastodonNetwork::name() const
{
    return u"mastodon"_s;
}

QString MastodonNetwork::displayName() const
{
    return u"Mastodon"_s;
}

QString MastodonNetwork::shortName() const
{
    return u"Ma"_s;
}

SignInForm MastodonNetwork::signInForm() const
{
    const SignInField server{u"server"_s,
                             translated(QT_TRANSLATE_NOOP("MastodonNetwork", "Server")),
                             u"mastodon.example"_s, false, true};
    const SignInField token{u"token"_s,
                            translated(QT_TRANSLATE_NOOP("MastodonNetwork", "Access token")),
                            {},
                            true,
                            true};
    SignInMethod browser;
    browser.name = u"browser"_s;
    browser.label = translated(QT_TRANSLATE_NOOP("MastodonNetwork", "In the browser"));
    browser.explanation = translated(
        QT_TRANSLATE_NOOP("MastodonNetwork",
                          "Your server asks in the browser whether Sportello may read and "
                          "answer for the account."));
    browser.kind = SignInMethod::Kind::Browser;
    browser.fields = {server};
    SignInMethod typed;
    typed.name = u"token"_s;
    typed.label = translated(QT_TRANSLATE_NOOP("MastodonNetwork", "With an access token"));
    typed.explanation = translated(
        QT_TRANSLATE_NOOP("MastodonNetwork",
                          "A token is made in the account's settings on the server, under "
                          "Development. It needs the scopes read and write."));
    typed.fields = {server, token};
    return {translated(QT_TRANSLATE_NOOP("MastodonNetwork", "Connect a Mastodon account")),
            {browser, typed}};
}

std::unique_ptr<SignInAttempt> MastodonNetwork::signIn(const SignInInput &input,
                                                       const NetworkContext &context) const
{
    if (input.method == "token"_L1)
        return std::make_unique<MastodonTokenSignIn>(input, context);
    return std::make_unique<MastodonBrowserSignIn>(input, context);
}

std::unique_ptr<Connector> MastodonNetwork::createConnector(const Account &account,
                                                            const Secret &credentials,
                                                            const NetworkContext &context) const
{
    return std::make_unique<MastodonConnector>(
        account, mastodon::credentialsFrom(credentials).value_or(mastodon::Credentials()), context);
}

Future<Done> MastodonNetwork::revoke(const Account &account, const Secret &secret,
                                     const NetworkContext &context, QObject *owner) const
{
    const std::optional<mastodon::Credentials> credentials = mastodon::credentialsFrom(secret);
    if (!credentials)
        return readyValue(Done{});
    QList<std::pair<QString, QString>> fields{{u"token"_s, credentials->accessToken.reveal()}};
    if (!credentials->clientId.isEmpty()) {
        fields.append({u"client_id"_s, credentials->clientId});
        fields.append({u"client_secret"_s, credentials->clientSecret.reveal()});
    }
    const HttpRequest request =
        mastodon::postForm(QUrl(account.server), u"/oauth/revoke"_s, fields);
    return andThen(context.http.send(request), owner, [](const HttpAnswer &answer) -> Future<Done> {
        // A token that was typed in belongs to a registration we do not know; the server may
        // refuse to take our word for it. Then it still works, and people must know.
        if (answer.succeeded() || answer.status == 401)
            return readyValue(Done{});
        return readyError<Done>(errorFrom(answer, HttpEffect::Changes));
    });
}

QStringList MastodonNetwork::archiveFiles() const
{
    return {u"actor.json"_s, u"outbox.json"_s};
}

Result<NetworkArchive> MastodonNetwork::readArchive(const QHash<QString, QByteArray> &files) const
{
    return mastodon::readArchive(files.value(u"actor.json"_s), files.value(u"outbox.json"_s));
}

} // namespace sportello
