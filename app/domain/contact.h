// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/id.h"

#include <QString>

namespace sportello {

/// An identity on a network. Conversations belong to handles.
struct Handle
{
    HandleId id;
    ContactId contact;
    QString network;
    /// Unique on the network, for the whole network: DID, or full user@host.
    QString address;
    QString displayName;
    QString url;

    bool operator==(const Handle &) const = default;
};

/// A person with one or more handles. Merging and splitting move only the link from handle to
/// contact.
struct Contact
{
    ContactId id;
    QString name;

    bool operator==(const Contact &) const = default;
};

} // namespace sportello
