// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/future.h"

#include <QString>
#include <QStringList>

namespace sportello {

/// Asks the domain name system for texts (TXT records, RFC 1035 3.3.14). An interface, because the
/// system's resolver cannot be pointed at a test's answers.
class TxtLookup
{
public:
    virtual ~TxtLookup() = default;

    /// The texts of a name, each with its parts joined; none when the name or the record does not
    /// exist. Offline when nobody answers.
    virtual Future<QStringList> texts(const QString &name) = 0;
};

} // namespace sportello
