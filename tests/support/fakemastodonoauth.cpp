// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "support/fakemastodon.h"
#include "support/fakemastodonanswers.h"

#include <QCryptographicHash>

namespace sportello {

using namespace Qt::StringLiterals;
using fakemastodon::error;
using fakemastodon::json;

using Response = LoopbackServer::Response;

Response FakeMastodon::metadata() const
{
    const QString base = url().toString();
    return json(
        200,
        {{u"issuer"_s, base + u'/'},
         {u"authorization_endpoint"_s, base + u"/oauth/authorize"_s},
         {u"token_endpoint"_s, base + u"/oauth/token"_s},
         {u"app_registration_endpoint"_s, base + u"/api/v1/apps"_s},
         {u"code_challenge_methods_supported"_s, QJsonArray{u"S256"_s}},
         {u"scopes_supported"_s,
          QJsonArray{u"read"_s, u"profile"_s, u"write"_s, u"read:accounts"_s, u"read:statuses"_s,
                     u"read:notifications"_s, u"write:statuses"_s, u"write:media"_s}}});
}

Response FakeMastodon::registerApplication(const Request &request)
{
    Application application;
    application.id = u"client-"_s + m_state.newId();
    application.secret = u"secret-"_s + m_state.newId();
    application.redirects = request.form(u"redirect_uris"_s).split(u'\n');
    application.scopes = request.form(u"scopes"_s);
    m_applications.insert(application.id, application);
    return json(200,
                {{u"id"_s, u"1"_s},
                 {u"name"_s, request.form(u"client_name"_s)},
                 {u"client_id"_s, application.id},
                 {u"client_secret"_s, application.secret},
                 {u"client_secret_expires_at"_s, 0}});
}

Response FakeMastodon::authorize(const Request &request)
{
    const auto value = [&request](const QString &name) {
        return request.query.queryItemValue(name, QUrl::FullyDecoded);
    };
    const Application application = m_applications.value(value(u"client_id"_s));
    const QString redirect = value(u"redirect_uri"_s);
    if (application.id.isEmpty() || !application.redirects.contains(redirect))
        return error(400, u"The redirect uri included is not valid."_s);
    QUrlQuery query{{u"state"_s, value(u"state"_s)}};
    if (!m_issuer.isEmpty())
        query.addQueryItem(u"iss"_s, m_issuer);
    if (m_consent == Consent::Denied) {
        query.addQueryItem(u"error"_s, u"access_denied"_s);
    } else {
        const QString code = u"code-"_s + m_state.newId();
        m_grants.insert(code,
                        {application.id, redirect, value(u"code_challenge"_s), m_consentBrand});
        query.addQueryItem(u"code"_s, code);
    }
    if (redirect.startsWith("urn:"_L1))
        return Response::html(200, "<p>" + query.queryItemValue(u"code"_s).toUtf8() + "</p>");
    QUrl target(redirect);
    target.setQuery(query);
    return Response::redirect(302, target);
}

Response FakeMastodon::token(const Request &request)
{
    ++m_tokenRequests;
    const Application application = m_applications.value(request.form(u"client_id"_s));
    if (application.id.isEmpty() || application.secret != request.form(u"client_secret"_s))
        return json(401, {{u"error"_s, u"invalid_client"_s}});
    const Grant grant = m_grants.take(request.form(u"code"_s));
    const QByteArray digest = QCryptographicHash::hash(request.form(u"code_verifier"_s).toLatin1(),
                                                       QCryptographicHash::Sha256);
    const QString challenge = QString::fromLatin1(
        digest.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    if (grant.client != application.id || grant.redirect != request.form(u"redirect_uri"_s)
        || grant.challenge != challenge)
        return json(400, {{u"error"_s, u"invalid_grant"_s}});
    FakeUser *user = nullptr;
    for (const FakeUser &candidate : m_state.users()) {
        if (candidate.isLocal() && (grant.brand.isEmpty() || candidate.name == grant.brand)) {
            user = m_state.userById(candidate.id);
            break;
        }
    }
    if (!user)
        return json(400, {{u"error"_s, u"invalid_grant"_s}});
    user->token = u"token-%1-of-%2"_s.arg(m_state.newId(), user->name);
    return json(200,
                {{u"access_token"_s, user->token},
                 {u"token_type"_s, u"Bearer"_s},
                 {u"scope"_s, application.scopes},
                 {u"created_at"_s, 1}});
}

Response FakeMastodon::revoke(const Request &request)
{
    const Application application = m_applications.value(request.form(u"client_id"_s));
    if (application.id.isEmpty() || application.secret != request.form(u"client_secret"_s))
        return json(403, {{u"error"_s, u"unauthorized_client"_s}});
    if (FakeUser *user = m_state.userByToken(request.form(u"token"_s)))
        user->token.clear();
    return json(200, {});
}

} // namespace sportello
