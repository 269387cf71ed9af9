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
FormattedText textFromHtml(const QString &html);

/// Removes what has no place in stored text: NUL, lone surrogates, other C0/C1 controls but tab and
/// newline; CR LF becomes newline.
QString cleanText(const QString &text);

} // namespace sportello
