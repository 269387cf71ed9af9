// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace sportello {

/// What is left of a text for recognising our own reply when it comes back from the network, which
/// may have shortened links, added or cut mentions, and changed white space: letters and digits
/// without mentions and link schemes.
QString matchKey(const QString &text);

} // namespace sportello
