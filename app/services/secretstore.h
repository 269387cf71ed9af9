// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/future.h"
#include "core/secret.h"

#include <QString>

namespace sportello {

/// Where secrets lie. Keys are account ids.
///
/// The system's keychains cannot always tell "locked" from "missing": read() gives NotFound for
/// both, and whoever knows that a secret was written treats that as SecretUnavailable. Every other
/// failure is SecretUnavailable. Futures finish within ten seconds, whatever the keychain does.
class SecretStore
{
public:
    virtual ~SecretStore() = default;

    virtual Future<Secret> read(const QString &key) = 0;
    /// Written and read back before the future succeeds.
    virtual Future<Done> write(const QString &key, const Secret &secret) = 0;
    /// Deleted and looked for again before the future succeeds.
    virtual Future<Done> remove(const QString &key) = 0;
};

} // namespace sportello
