// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "networks/bluesky/blueskyauthserver.h"
#include "networks/bluesky/blueskycredentials.h"
#include "networks/http/dpop.h"

namespace sportello::bluesky {

/// What we ask to be allowed: everything but the account itself, direct messages included.
QString wantedScope();
/// Whether what was allowed includes direct messages.
bool allowsChat(const QString &scope);

/// Where the browser brings the answer, on whatever port.
inline constexpr QLatin1StringView registeredRedirect{"http://127.0.0.1/callback"};

/// As whom we ask: the address of the brand's own client metadata, or, where there is none, the
/// client that every server knows without (atproto.com/specs/oauth, "localhost clients").
QString clientIdFor(const QString &metadataAddress);
/// True for an address at which client metadata may stand: https, a name of the web, a path.
bool isMetadataAddress(const QString &text);

/// What an OAuth server says. invalid_grant is SignInNeeded, a refused proof is explained by the
/// clock where that is the reason, a 5xx may be temporary (Protocol).
Result<QJsonObject> readOAuth(const HttpAnswer &answer, Instant now);
/// The error of an answer that does not take our signature, if it is one.
std::optional<Error> proofProblem(const HttpAnswer &answer, Instant now);

/// The credentials with the tokens of an answer. Protocol for tokens that are no good to us;
/// SignInNeeded when they are somebody else's.
Result<Credentials> withTokens(Credentials credentials, const QJsonObject &answer, Instant now);

DpopForms::Fields refreshFields(const Credentials &credentials);
DpopForms::Fields revocationFields(const Credentials &credentials);

} // namespace sportello::bluesky
