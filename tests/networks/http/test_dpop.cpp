// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/http/base64url.h"
#include "networks/http/dpop.h"
#include "networks/http/pkce.h"
#include "support/faketransport.h"
#include "support/manualclock.h"
#include "support/testcase.h"
#include "support/wait.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QSet>

#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QByteArray decoded(const QByteArray &text)
{
    return QByteArray::fromBase64(text, QByteArray::Base64UrlEncoding);
}

const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

QJsonObject part(const QByteArray &jws, int number)
{
    return QJsonDocument::fromJson(decoded(jws.split('.').value(number))).object();
}

/// The public key of a JWK by OpenSSL alone, without any of our code.
EVP_PKEY *publicKey(const QJsonObject &jwk)
{
    const QByteArray point = '\x04' + decoded(jwk["x"_L1].toString().toLatin1())
        + decoded(jwk["y"_L1].toString().toLatin1());
    OSSL_PARAM_BLD *builder = OSSL_PARAM_BLD_new();
    OSSL_PARAM_BLD_push_utf8_string(builder, OSSL_PKEY_PARAM_GROUP_NAME, "P-256", 0);
    OSSL_PARAM_BLD_push_octet_string(builder, OSSL_PKEY_PARAM_PUB_KEY, point.constData(),
                                     size_t(point.size()));
    OSSL_PARAM *parameters = OSSL_PARAM_BLD_to_param(builder);
    EVP_PKEY_CTX *context = EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr);
    EVP_PKEY *key = nullptr;
    EVP_PKEY_fromdata_init(context);
    EVP_PKEY_fromdata(context, &key, EVP_PKEY_PUBLIC_KEY, parameters);
    EVP_PKEY_CTX_free(context);
    OSSL_PARAM_free(parameters);
    OSSL_PARAM_BLD_free(builder);
    return key;
}

bool isSignedBy(const QJsonObject &jwk, const QByteArray &jws)
{
    const qsizetype dot = jws.lastIndexOf('.');
    const QByteArray text = jws.left(dot);
    const QByteArray both = decoded(jws.mid(dot + 1));
    EVP_PKEY *key = publicKey(jwk);
    if (both.size() != 64 || !key)
        return false;
    ECDSA_SIG *signature = ECDSA_SIG_new();
    ECDSA_SIG_set0(signature, BN_bin2bn(bytesOf(both), 32, nullptr),
                   BN_bin2bn(bytesOf(both) + 32, 32, nullptr));
    unsigned char *der = nullptr;
    const int size = i2d_ECDSA_SIG(signature, &der);
    EVP_MD_CTX *digest = EVP_MD_CTX_new();
    EVP_DigestVerifyInit(digest, nullptr, EVP_sha256(), nullptr, key);
    const bool good =
        EVP_DigestVerify(digest, der, size_t(size), bytesOf(text), size_t(text.size())) == 1;
    EVP_MD_CTX_free(digest);
    OPENSSL_free(der);
    ECDSA_SIG_free(signature);
    EVP_PKEY_free(key);
    return good;
}

QByteArray proofIn(const HttpRequest &request)
{
    return requestHeader(request, "DPoP");
}

} // namespace

class TestDpop final : public TestCase
{
    Q_OBJECT

    ManualClock m_clock;
    Es256Key m_key = *Es256Key::make();

private Q_SLOTS:
    void challengeAndThumbprintOfTheStandards()
    {
        // RFC 7636, appendix B.
        QCOMPARE(pkceChallenge(u"dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"_s),
                 u"E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"_s);
        // RFC 9449, sections 2 and 6; what does not make the key does not count.
        const QJsonObject jwk{{u"kty"_s, u"EC"_s},
                              {u"x"_s, u"l8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs"_s},
                              {u"y"_s, u"9VE4jf_Ok_o64zbTTlcuNJajHmt6v9TDVrU0CdvGRDA"_s},
                              {u"crv"_s, u"P-256"_s},
                              {u"use"_s, u"sig"_s}};
        QCOMPARE(jwkThumbprint(jwk), "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I");
    }

    void theCheckOfThisTestKnowsTheStandardsSignature()
    {
        // RFC 7515, appendix A.3: what is used below to check ours accepts this and nothing near.
        const QJsonObject jwk{{u"x"_s, u"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU"_s},
                              {u"y"_s, u"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"_s}};
        QByteArray jws =
            "eyJhbGciOiJFUzI1NiJ9."
            "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNv"
            "bS9pc19yb290Ijp0cnVlfQ."
            "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJ"
            "qPP3-Kg6NU1Q";
        QVERIFY(isSignedBy(jwk, jws));
        jws[30] = 'A';
        QVERIFY(!isSignedBy(jwk, jws));
    }

    void signaturesAreThoseOfTheKey()
    {
        const Es256Key other = *Es256Key::make();
        // Many, because a number with a zero in front is one in 256.
        for (int i = 0; i < 600; ++i) {
            const QByteArray jws = signedJws(m_key, {{u"typ"_s, u"x"_s}}, {{u"n"_s, i}});
            QVERIFY(isSignedBy(m_key.publicJwk(), jws));
            QVERIFY(!isSignedBy(other.publicJwk(), jws));
            QCOMPARE(part(jws, 0)["alg"_L1].toString(), u"ES256"_s);
            QCOMPARE(part(jws, 1)["n"_L1].toInt(), i);
        }
    }

    void aKeyComesBackAsItWas()
    {
        const auto again = Es256Key::fromSecret(m_key.toSecret());
        QVERIFY(again);
        QCOMPARE(again->publicJwk(), m_key.publicJwk());
        QVERIFY(isSignedBy(m_key.publicJwk(), signedJws(*again, {}, {})));
        QVERIFY(!Es256Key::fromSecret(Secret()));
        QVERIFY(!Es256Key::fromSecret(Secret(u"hotel"_s)));
        QVERIFY(!m_key.publicJwk().contains("d"_L1));
        // A key, but one that cannot make this signature.
        EVP_PKEY *edwards = EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519");
        unsigned char *der = nullptr;
        const int size = i2d_PrivateKey(edwards, &der);
        const QByteArray bytes(reinterpret_cast<const char *>(der), size);
        OPENSSL_free(der);
        EVP_PKEY_free(edwards);
        QVERIFY(!Es256Key::fromSecret(Secret(QString::fromLatin1(base64Url(bytes)))));
    }

    void aProofSaysWhatIsAskedAndWhen()
    {
        DpopProofs proofs(m_key, m_clock);
        HttpRequest request;
        request.method = "POST";
        request.url = QUrl(u"https://pds.example:8443/xrpc/a.b.c?cursor=x%20y#z"_s);
        const HttpRequest bare = proofs.signedRequest(request);
        const QByteArray proof = proofIn(bare);
        QVERIFY(isSignedBy(m_key.publicJwk(), proof));
        QCOMPARE(part(proof, 0),
                 (QJsonObject{{u"typ"_s, u"dpop+jwt"_s},
                              {u"alg"_s, u"ES256"_s},
                              {u"jwk"_s, m_key.publicJwk()}}));
        const QJsonObject claims = part(proof, 1);
        QCOMPARE(claims["htm"_L1].toString(), u"POST"_s);
        QCOMPARE(claims["htu"_L1].toString(), u"https://pds.example:8443/xrpc/a.b.c"_s);
        QCOMPARE(claims["iat"_L1].toInteger(), toMilliseconds(m_clock.now()) / 1000);
        QVERIFY(!claims.contains("ath"_L1) && !claims.contains("nonce"_L1));
        QVERIFY(requestHeader(bare, "Authorization").isEmpty());

        const HttpRequest full = proofs.signedRequest(request, Secret(u"t0ken"_s));
        QCOMPARE(requestHeader(full, "Authorization"), "DPoP t0ken");
        QCOMPARE(part(proofIn(full), 1)["ath"_L1].toString().toLatin1(),
                 base64Url(QCryptographicHash::hash("t0ken", QCryptographicHash::Sha256)));
        QVERIFY(full.bearer.isEmpty());
        QSet<QString> names;
        for (int i = 0; i < 50; ++i)
            names.insert(part(proofIn(proofs.signedRequest(request)), 1)["jti"_L1].toString());
        QCOMPARE(names.size(), 50);
    }

    void noncesBelongToTheirServer()
    {
        DpopProofs proofs(m_key, m_clock);
        const auto nonceFor = [&proofs](const QString &url) {
            HttpRequest request;
            request.url = QUrl(url);
            return part(proofIn(proofs.signedRequest(request)), 1)["nonce"_L1].toString();
        };
        HttpAnswer answer;
        answer.headers = {{"dpop-nonce", "one"}};
        proofs.learn(QUrl(u"https://a.example/x"_s), answer);
        QCOMPARE(nonceFor(u"https://a.example/y?z"_s), u"one"_s);
        QCOMPARE(nonceFor(u"https://a.example:444/y"_s), QString());
        QCOMPARE(nonceFor(u"https://b.example/x"_s), QString());
        answer.headers = {};
        proofs.learn(QUrl(u"https://a.example/x"_s), answer);
        QCOMPARE(nonceFor(u"https://a.example/"_s), u"one"_s);
        answer.headers = {{"dpop-nonce", "two"}};
        proofs.learn(QUrl(u"https://a.example/x"_s), answer);
        QCOMPARE(nonceFor(u"https://a.example/"_s), u"two"_s);
    }

    void refusalsAreRecognised()
    {
        const auto answer = [](int status, const QByteArray &error, bool inBody) {
            HttpAnswer made;
            made.status = status;
            made.headers = {{"dpop-nonce", "n"}, {"date", "Thu, 14 May 2026 09:00:00 GMT"}};
            if (inBody)
                made.body = "{\"error\":\"" + error + "\"}";
            else
                made.headers.emplaceBack("www-authenticate", "DPoP error=\"" + error + '"');
            return made;
        };
        QVERIFY(wantsDpopNonce(answer(400, "use_dpop_nonce", true)));
        QVERIFY(wantsDpopNonce(answer(401, "use_dpop_nonce", false)));
        QVERIFY(!wantsDpopNonce(answer(401, "invalid_token", false)));
        QVERIFY(!wantsDpopNonce(answer(500, "use_dpop_nonce", true)));
        HttpAnswer without = answer(400, "use_dpop_nonce", true);
        without.headers.clear();
        QVERIFY(!wantsDpopNonce(without));

        const Instant there = fromDateTime(QDateTime({2026, 5, 14}, {9, 0}, Qt::UTC));
        const HttpAnswer refused = answer(401, "invalid_dpop_proof", false);
        QCOMPARE(clockErrorIn(refused, there + 5min), 5min);
        QCOMPARE(clockErrorIn(refused, there - 2h), 2h);
        QVERIFY(!clockErrorIn(refused, there + 30s));
        QVERIFY(!clockErrorIn(answer(401, "invalid_token", false), there + 5min));
    }

    void aFormIsSentOnceMoreForItsNonce()
    {
        FakeTransport http;
        DpopForms forms([&http](const HttpRequest &request) { return http.send(request); }, m_clock,
                        m_key);
        const QUrl url(u"https://a.example/token"_s);
        http.expect("POST", u"/token"_s)
            .reply(400, R"({"error":"use_dpop_nonce"})", {{"DPoP-Nonce", "n1"}});
        http.expect("POST", u"/token"_s).reply(200, "{}", {{"DPoP-Nonce", "n2"}});
        QCOMPARE(waitFor(forms.post(url, {{u"code"_s, u"a b&c+"_s}})).valueOr({}).status, 200);
        QVERIFY(http.verify());
        const HttpRequest &second = http.lastRequest();
        QCOMPARE(second.body, "code=a%20b%26c%2B");
        QCOMPARE(second.effect, HttpEffect::Changes);
        QCOMPARE(part(proofIn(second), 1)["nonce"_L1].toString(), u"n1"_s);
        QVERIFY(part(proofIn(second), 1)["jti"_L1]
                != part(proofIn(http.requests().first()), 1)["jti"_L1]);

        // The newest is used at once, and a server that is never content is not asked for ever.
        http.expect("POST", u"/token"_s)
            .reply(400, R"({"error":"use_dpop_nonce"})", {{"DPoP-Nonce", "n3"}})
            .times(2);
        QCOMPARE(waitFor(forms.post(url, {})).valueOr({}).status, 400);
        QCOMPARE(part(proofIn(http.requests().at(2)), 1)["nonce"_L1].toString(), u"n2"_s);
        QVERIFY(http.verify());
    }
};

SPORTELLO_TEST(TestDpop)
#include "test_dpop.moc"
