// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/accounts.h"

#include <QString>

namespace sportello {

/// How one of our accounts is called where there is little room. Who answers must never be in
/// doubt, so a name that two accounts share is never shown alone.
namespace AccountName {

/// "@hotelaurora": the part of an address that is no server.
QString brief(const QString &handle);

/// True when another connected account has the same brief name, whatever its server or network.
bool isShared(const Accounts &accounts, const Account &account);

/// The brief name, or "@hotelaurora@social.example" where it is shared.
QString of(const Accounts &accounts, const Account &account);

/// "social.example"; empty for an address without a server.
QString server(const QString &handle);

} // namespace AccountName

} // namespace sportello
