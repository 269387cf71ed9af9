// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/capabilities.h"

#include <QString>

namespace sportello {

/// One limit and how much of it a text uses.
struct TextUse
{
    Limit::Unit unit = Limit::Unit::Graphemes;
    qsizetype used = 0;
    qsizetype maximum = 0;

    qsizetype left() const { return maximum - used; }
    bool operator==(const TextUse &) const = default;
};

/// What a text costs against one limit, counted as the network counts it: with the rules' prefix
/// and a space in front and the suffix behind, links at their fixed weight, the remote part of
/// `@user@host` free where the network says so.
///
/// Weighted follows twitter-text's configuration 3. Septets is GSM 03.38 with two for what needs an
/// escape; a text that does not fit that alphabet is counted in UTF-16 units instead, and the
/// maximum that then applies is the caller's to know.
qsizetype countText(const QString &text, const Limit &limit, const TextLimits &rules);

/// The tightest of the limits (least left). With no limit, an unlimited use (maximum 0).
TextUse tightestUse(const QString &text, const TextLimits &limits);

/// How the network counts a reply that these people read (addresses, the customer's first): the
/// mentions that the connector puts before the text are part of the limits' prefix.
TextLimits replyLimits(const Capabilities &capabilities, Audience audience,
                       const QStringList &readers);

/// The position (UTF-16) behind which the text no longer fits, or the text's size when all fits. It
/// leaves room for the suffix, is never inside a grapheme cluster, nor inside a link or a mention
/// that is counted as a whole. Linear.
qsizetype fittingLength(const QString &text, const TextLimits &limits);

} // namespace sportello
