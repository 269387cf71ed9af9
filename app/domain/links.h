// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QUrl>

namespace sportello {

/// Where a link goes, in the form in which people may trust it.
struct LinkDisplay
{
    /// The host as it should be read: Unicode only when one script per label leaves no doubt, else
    /// its ASCII (ACE) form (UTS #39; "xn--80ak6aa92e.com" stays that).
    QString host;
    /// The address for display: no user info, bidi controls removed or shown, at most 80
    /// characters.
    QString address;
    /// True when the visible text names another host than the one the link goes to.
    bool textNamesAnotherHost = false;
    /// True when the link may be opened at all (http, https, mailto, tel, with a host where one is
    /// needed).
    bool allowed = false;
};

LinkDisplay describeLink(const QString &target, const QString &visibleText);

/// Bidirectional control characters made harmless: unbalanced embeddings are closed, overrides
/// removed.
QString isolateBidi(const QString &text);

/// True when the name contains bidirectional controls or mixes scripts in a way used to
/// impersonate.
bool looksDeceptive(const QString &name);

} // namespace sportello
