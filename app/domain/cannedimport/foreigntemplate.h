// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/cannedimport/cannedsource.h"

#include <QString>
#include <QStringList>

namespace sportello {

/// HTML of another system as plain text: paragraphs and lists as textFromHtml() has them, at most
/// one empty line in a row, no-break spaces as blanks; a link whose words are not its address is
/// followed by the address in brackets, also where that is a placeholder.
QString plainFromHtml(const QString &html);

/// Another system's placeholders in ours. What has no counterpart stays, and `warnings` names it.
///
/// - Chatwoot, Zendesk and Freshdesk write Liquid: `{{name | filter}}`, of whose filters only
///   `default` has a counterpart; conditions and loops (`{% … %}`) are taken out and what stands
///   between them is kept. Chatwoot also has `{{name || 'fallback'}}`.
/// - Zammad writes `#{name}`; braces are text there.
/// - In our own files nothing is changed.
///
/// Names: Chatwoot's template variables (chatwoot.com/docs/user-guide/features/template-variables
/// and app/drops in its sources), "Zendesk Support placeholders reference" (support.zendesk.com,
/// article 4408886858138), Freshdesk's "Understanding dynamic content and placeholders", Zammad's
/// "Variables" (admin documentation, misc/variables).
QString withOurPlaceholders(const QString &text, CannedSystem system, QStringList &warnings);

} // namespace sportello
