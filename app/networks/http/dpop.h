// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "networks/http/es256key.h"
#include "networks/http/httptransport.h"

#include <QHash>
#include <QObject>

#include <functional>

namespace sportello {

/// Proofs that a token is used by the one to whom it was given (RFC 9449): every request is signed
/// anew, with a key that never leaves us, with the newest nonce of the server and at its time: a
/// proof counts for minutes only, and clocks of desks are wrong by more.
///
/// One object for the server that gives tokens and another for the one that takes them: their
/// nonces have nothing to do with each other, also where both are one machine.
class DpopProofs
{
public:
    DpopProofs(Es256Key key, Clock &clock);

    const Es256Key &key() const { return m_key; }
    /// The request with a proof, and with the token as "Authorization: DPoP …" if there is one.
    HttpRequest signedRequest(HttpRequest request, const Secret &token = {}) const;
    /// Takes the nonce and the server's time out of an answer to what was asked there. True when a
    /// proof would tell another time now, so that one that was refused is worth a second one.
    bool learn(const QUrl &asked, const HttpAnswer &answer);

private:
    QByteArray proofFor(const HttpRequest &request, const Secret &token) const;

    Es256Key m_key;
    Clock &m_clock;
    QHash<QString, QString> m_nonces; ///< by origin
    /// By origin, how far the server's clock is ahead of ours where that matters.
    QHash<QString, std::chrono::milliseconds> m_offsets;
};

/// True when nothing was wrong with the request but its nonce, and the answer has a new one.
bool wantsDpopNonce(const HttpAnswer &answer);
/// True when the server does not take the proof itself.
bool isDpopRefusal(const HttpAnswer &answer);
/// How far this machine's clock is from that of a server which refuses a proof; nothing when it
/// does not say or they differ by less than a minute.
std::optional<std::chrono::milliseconds> clockErrorIn(const HttpAnswer &answer, Instant now);

/// Sends signed forms, as an OAuth server takes them: once, and once more when it wanted nothing
/// but a newer nonce or another time, which it says before it does anything.
class DpopForms : public QObject
{
    Q_OBJECT

public:
    using Fields = QList<std::pair<QString, QString>>;
    using Sender = std::function<Future<HttpAnswer>(const HttpRequest &)>;

    DpopForms(Sender send, Clock &clock, Es256Key key, QObject *parent = nullptr);

    const Es256Key &key() const { return m_proofs.key(); }
    /// An answer of any status.
    Future<HttpAnswer> post(const QUrl &endpoint, const Fields &fields);

private:
    /// The answer, and whether it is worth another proof.
    Future<std::pair<HttpAnswer, bool>> attempt(const HttpRequest &request);

    Sender m_send;
    DpopProofs m_proofs;
};

} // namespace sportello
