// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/http/dpop.h"

#include "networks/http/base64url.h"
#include "networks/http/formbody.h"
#include "networks/http/pkce.h"
#include "networks/http/rateheaders.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::minutes tolerance{1};

QString originOf(const QUrl &url)
{
    return url.toString(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery
                        | QUrl::RemoveFragment | QUrl::FullyEncoded);
}

/// The name of the error in the body, where an OAuth server has it, or in the header, where a
/// server of data has it (RFC 6750, section 3).
bool hasError(const HttpAnswer &answer, const QString &name)
{
    if (answer.status != 400 && answer.status != 401)
        return false;
    if (QJsonDocument::fromJson(answer.body).object().value("error"_L1).toString() == name)
        return true;
    return answer.header("www-authenticate").contains("error=\"" + name.toLatin1() + '"');
}

} // namespace

DpopProofs::DpopProofs(Es256Key key, Clock &clock)
    : m_key(std::move(key))
    , m_clock(clock)
{
}

HttpRequest DpopProofs::signedRequest(HttpRequest request, const Secret &token) const
{
    request.headers.emplaceBack("DPoP", proofFor(request, token));
    if (!token.isEmpty())
        request.headers.emplaceBack("Authorization", "DPoP " + token.reveal().toLatin1());
    return request;
}

QByteArray DpopProofs::proofFor(const HttpRequest &request, const Secret &token) const
{
    const QString address = request.url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery
                                                 | QUrl::RemoveFragment | QUrl::FullyEncoded);
    const Instant theirs =
        m_clock.now() + m_offsets.value(originOf(request.url), std::chrono::milliseconds(0));
    const auto seconds = std::chrono::floor<std::chrono::seconds>(theirs);
    QJsonObject claims{{u"jti"_s, randomUrlToken()},
                       {u"htm"_s, QString::fromLatin1(request.method)},
                       {u"htu"_s, address},
                       {u"iat"_s, qint64(seconds.time_since_epoch().count())}};
    if (!token.isEmpty()) {
        claims.insert(u"ath"_s,
                      QString::fromLatin1(base64Url(QCryptographicHash::hash(
                          token.reveal().toLatin1(), QCryptographicHash::Sha256))));
    }
    if (const QString nonce = m_nonces.value(originOf(request.url)); !nonce.isEmpty())
        claims.insert(u"nonce"_s, nonce);
    return signedJws(m_key, {{u"typ"_s, u"dpop+jwt"_s}, {u"jwk"_s, m_key.publicJwk()}}, claims);
}

bool DpopProofs::learn(const QUrl &asked, const HttpAnswer &answer)
{
    const QString origin = originOf(asked);
    if (const QByteArray nonce = answer.header("dpop-nonce").trimmed(); !nonce.isEmpty())
        m_nonces.insert(origin, QString::fromLatin1(nonce));
    const std::optional<Instant> there = httpDate(answer.header("date"));
    if (!there)
        return false;
    const std::chrono::milliseconds none(0);
    std::chrono::milliseconds offset = *there - m_clock.now();
    if (std::chrono::abs(offset) <= tolerance)
        offset = none;
    const std::chrono::milliseconds known = m_offsets.value(origin, none);
    // How long answers take makes it another one each time; that is no news.
    if (std::chrono::abs(offset - known) <= tolerance)
        return false;
    m_offsets.insert(origin, offset);
    return true;
}

bool wantsDpopNonce(const HttpAnswer &answer)
{
    return !answer.header("dpop-nonce").trimmed().isEmpty()
        && hasError(answer, u"use_dpop_nonce"_s);
}

bool isDpopRefusal(const HttpAnswer &answer)
{
    return hasError(answer, u"invalid_dpop_proof"_s);
}

std::optional<std::chrono::milliseconds> clockErrorIn(const HttpAnswer &answer, Instant now)
{
    const std::optional<Instant> there = httpDate(answer.header("date"));
    if (!there || !isDpopRefusal(answer))
        return {};
    const std::chrono::milliseconds error = std::chrono::abs(now - *there);
    return error > tolerance ? std::optional(error) : std::nullopt;
}

DpopForms::DpopForms(Sender send, Clock &clock, Es256Key key, QObject *parent)
    : QObject(parent)
    , m_send(std::move(send))
    , m_proofs(std::move(key), clock)
{
}

Future<HttpAnswer> DpopForms::post(const QUrl &endpoint, const Fields &fields)
{
    HttpRequest request;
    request.method = "POST";
    request.url = endpoint;
    request.effect = HttpEffect::Changes;
    request.headers.emplaceBack("Accept", "application/json");
    request.contentType = formContentType;
    request.body = formBody(fields);
    using Attempt = std::pair<HttpAnswer, bool>;
    const auto answerOf = [](const Attempt &made) { return readyValue(made.first); };
    return andThen(attempt(request), this, [this, request, answerOf](const Attempt &first) {
        return first.second ? andThen(attempt(request), this, answerOf) : readyValue(first.first);
    });
}

Future<std::pair<HttpAnswer, bool>> DpopForms::attempt(const HttpRequest &request)
{
    const auto learned = [this, url = request.url](const HttpAnswer &answer) {
        const bool isOtherTime = m_proofs.learn(url, answer);
        const bool again = wantsDpopNonce(answer) || (isOtherTime && isDpopRefusal(answer));
        return readyValue(std::pair(answer, again));
    };
    return andThen(m_send(m_proofs.signedRequest(request)), this, learned);
}

} // namespace sportello
