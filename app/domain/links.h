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
    /// The address for display: no user info, what hides or reorders percent-encoded, at most 80
    /// characters. Its path is in ASCII, its host too when it is written from right to left.
    QString address;
    /// True when the visible text names another host than the one the link goes to, or one that is
    /// read as another. Hosts of one domain are the same; a text without a host names none.
    bool textNamesAnotherHost = false;
    /// True when the link may be opened at all: http and https with a host that browsers read as we
    /// do; mailto with a receiver and no fields but subject and body; tel with nothing but a
    /// number.
    bool allowed = false;
};

/// Describes a link as received: where it goes, what people saw, and whether the two agree.
LinkDisplay describeLink(const QString &target, const QString &visibleText);

/// Bidirectional control characters made harmless: unbalanced embeddings are closed, overrides
/// removed.
QString isolateBidi(const QString &text);

/// True when the name contains bidirectional embeddings, overrides or isolates (marks are allowed),
/// hides a zero-width character, or mixes scripts in a way used to impersonate: within a word, or a
/// word of lookalikes of Latin beside Latin words.
bool looksDeceptive(const QString &name);

} // namespace sportello
