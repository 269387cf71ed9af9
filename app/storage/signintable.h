// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "storage/database.h"

namespace sportello {

/// What this computer knows about an account's sign-in; the secret itself lies in the keychain
/// alone.
struct SignInRecord
{
    AccountId account;
    /// The keychain cannot tell "locked" from "missing"; this mark does.
    bool hasSecret = false;
    bool paused = false;

    bool operator==(const SignInRecord &) const = default;
};

class SignInTable
{
public:
    explicit SignInTable(OwnDatabase &database)
        : m_database(database)
    {
    }

    SignInRecord find(const AccountId &account);
    void save(const SignInRecord &record);
    void remove(const AccountId &account);

private:
    OwnDatabase &m_database;
};

} // namespace sportello
