// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/bluesky/blueskyoauth.h"

#include "networks/bluesky/blueskyidentity.h"
#include "networks/http/jsonanswer.h"

#include <QCoreApplication>

#include <algorithm>

namespace sportello::bluesky {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto chatScope = "transition:chat.bsky"_L1;
/// The way in which the scope is written where permissions are told in detail.
constexpr auto detailedChatScope = "include:chat.bsky.authFullChatClient"_L1;
// Longer ones are exchanged as well, only sooner than they would have to be.
constexpr std::chrono::seconds longestAccess = 24h;
constexpr qint64 mostMinutes = 1000000; // what a sentence can hold

Error protocol(const QString &why)
{
    return {ErrorKind::Protocol, why, {}, false};
}

QString escaped(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

Error clockIsWrong(std::chrono::milliseconds error)
{
    const auto count = std::chrono::ceil<std::chrono::minutes>(error).count();
    const int minutes = int(std::min<qint64>(count, mostMinutes));
    return {ErrorKind::Refused,
            QCoreApplication::translate("BlueskyOAuth",
                                        "The clock of this computer is %n minute(s) away from the "
                                        "server's. Set the clock; signatures are refused until "
                                        "then.",
                                        nullptr, minutes),
            {},
            false};
}

} // namespace

QString wantedScope()
{
    return u"atproto transition:generic "_s + chatScope;
}

bool allowsChat(const QString &scope)
{
    const QStringList granted = scope.split(u' ', Qt::SkipEmptyParts);
    return std::any_of(granted.begin(), granted.end(), [](const QString &one) {
        return one == chatScope || one.section(u'?', 0, 0) == detailedChatScope;
    });
}

QString clientIdFor(const QString &metadataAddress)
{
    if (!metadataAddress.isEmpty())
        return metadataAddress;
    return u"http://localhost?redirect_uri="_s + escaped(registeredRedirect) + u"&scope="_s
        + escaped(wantedScope());
}

bool isMetadataAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return isPublicServer(url, false) && url.port() < 0 && url.path().size() > 1
        && !url.hasFragment() && !text.contains(u' ');
}

Result<QJsonObject> readOAuth(const HttpAnswer &answer, Instant now)
{
    if (const std::optional<Error> problem = proofProblem(answer, now))
        return *problem;
    const Result<QJsonDocument> document = jsonFrom(answer, HttpEffect::Changes);
    if (document)
        return document->object();
    Error error = document.error();
    const QString name = QJsonDocument::fromJson(answer.body)["error"_L1].toString();
    if (!answer.succeeded() && name == "invalid_grant"_L1)
        error.kind = ErrorKind::SignInNeeded;
    return error;
}

std::optional<Error> proofProblem(const HttpAnswer &answer, Instant now)
{
    if (const auto error = clockErrorIn(answer, now))
        return clockIsWrong(*error);
    if (!isDpopRefusal(answer) && !wantsDpopNonce(answer))
        return {};
    // Not the sign-in's fault, and a new one would not help.
    Error error = errorFrom(answer, HttpEffect::Changes);
    error.kind = ErrorKind::Refused;
    return error;
}

Result<Credentials> withTokens(Credentials credentials, const QJsonObject &answer, Instant now)
{
    const QString type = answer["token_type"_L1].toString();
    const QString scope = answer["scope"_L1].toString();
    const QString refreshToken = answer["refresh_token"_L1].toString();
    credentials.accessToken = Secret(answer["access_token"_L1].toString());
    credentials.refreshToken = Secret(refreshToken);
    if (credentials.accessToken.isEmpty() || refreshToken.isEmpty()
        || type.compare("DPoP"_L1, Qt::CaseInsensitive) != 0 || !credentials.oauth)
        return protocol(u"the server gave no tokens that can be used"_s);
    if (!scope.split(u' ').contains("atproto"_L1))
        return protocol(u"the server did not say that it allowed anything"_s);
    if (answer["sub"_L1].toString() != credentials.did) {
        return Error{ErrorKind::SignInNeeded, u"the tokens belong to another account"_s, {}, false};
    }
    credentials.mayUseChat = allowsChat(scope);
    const std::chrono::seconds said(qint64(std::max(0.0, answer["expires_in"_L1].toDouble())));
    credentials.oauth->expiresAt =
        now + (said > 0s ? std::min(said, longestAccess) : longestAccess);
    return credentials;
}

DpopForms::Fields refreshFields(const Credentials &credentials)
{
    return {{u"grant_type"_s, u"refresh_token"_s},
            {u"refresh_token"_s, credentials.refreshToken.reveal()},
            {u"client_id"_s, credentials.oauth->clientId}};
}

DpopForms::Fields revocationFields(const Credentials &credentials)
{
    // The whole session goes with it (RFC 7009, section 2.1).
    return {{u"token"_s, credentials.refreshToken.reveal()},
            {u"token_type_hint"_s, u"refresh_token"_s},
            {u"client_id"_s, credentials.oauth->clientId}};
}

} // namespace sportello::bluesky
