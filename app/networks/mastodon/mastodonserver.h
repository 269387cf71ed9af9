// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/result.h"

#include <QString>
#include <QUrl>

namespace sportello::mastodon {

/// The base URL ("https://social.example", no path, no trailing slash) of what a person typed as
/// their server: a host name, an address copied from the browser, or a handle. Refused, with a
/// translated sentence, when it cannot be meant; plain http only for this machine.
Result<QUrl> serverFromInput(const QString &input);

/// The same for a host that a server names as its own ("social.example"); empty when it is none.
QString hostFromWords(const QString &words);

/// True when both addresses have the same scheme, host and port.
bool sameOrigin(const QUrl &one, const QUrl &other);

} // namespace sportello::mastodon
