// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "networks/http/httptransport.h"
#include "services/secretstore.h"

namespace sportello {

/// Reaches nothing.
class NoTransport final : public HttpTransport
{
public:
    Future<HttpAnswer> send(const HttpRequest &) override
    {
        return readyError<HttpAnswer>(
            {ErrorKind::Offline, QStringLiteral("no network in this test"), {}, false});
    }
};

/// Keeps nothing.
class NoSecrets final : public SecretStore
{
public:
    Future<Secret> read(const QString &) override
    {
        return readyError<Secret>({ErrorKind::NotFound, {}, {}, false});
    }
    Future<Done> write(const QString &, const Secret &) override { return readyValue(Done{}); }
    Future<Done> remove(const QString &) override { return readyValue(Done{}); }
};

} // namespace sportello
