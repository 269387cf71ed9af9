// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/formattedtext.h"

namespace sportello {

/// Turns HTML received from a network into plain text with spans, by an allow-list of elements (W3C
/// ActivityPub primer's list: p br a span strong em b i u s del code pre blockquote ul ol li, and
/// h1–h6). Everything else is dropped with its markup; script and style with their content. Links
/// keep http, https, mailto and tel targets only. Never fails: broken HTML gives the best reading;
/// at most 200,000 characters are read. Runs in linear time.
///
/// Paragraphs are separated by an empty line, items begin with "• " or their number. A link of
/// class "mention" or "hashtag" that reads "@…" or "#…" is a Mention or a Tag, with the link's
/// target. What Mastodon puts in spans of class "invisible" within links is left out, after
/// "ellipsis" comes "…".
FormattedText textFromHtml(const QString &html);

/// Plain text (our own replies, networks without HTML) with its http and https links, @mentions and
/// #tags as spans. A mention's target is its address without the leading @. Linear.
FormattedText textFromPlain(const QString &text);

/// Removes what has no place in stored text: NUL, lone surrogates, other C0/C1 controls but tab and
/// newline; CR LF becomes newline.
QString cleanText(const QString &text);

} // namespace sportello
