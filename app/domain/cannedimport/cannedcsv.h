// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/cannedimport/cannedsource.h"

#include <QHash>

namespace sportello {

/// What a column of a CSV file can be.
enum class CannedField {
    Ignored,
    Shortcut,
    Keywords, ///< the first is the shortcut
    Title,
    Text,
    Html,
    ShortText,
    Language,
    Tags,
    Scope,
    Audience,
    Networks,
    Active,
    ExpiresAt,
    Level,
};

/// ignore, shortcut, keywords, title, text, html, short_text, language, tags, scope, audience,
/// networks, active, expires_at, level.
QString toWord(CannedField field);
std::optional<CannedField> cannedFieldFromWord(const QString &word);

/// Which column is what, by the column's name; case does not count. It wins over what is guessed.
using CannedColumns = QHash<QString, CannedField>;

/// A CSV file as a person sees it who says what its columns are.
struct CannedCsvPreview
{
    QStringList columns;
    QList<CannedField> fields; ///< what each was taken for
    QList<QStringList> rows; ///< the first ones
};
CannedCsvPreview previewCannedCsv(const QString &text, const CannedColumns &columns);

/// Reads CSV: our own columns (cannedCsvColumns()), Chatwoot's (`short_code`, `content`),
/// Freshdesk's (`title`, `content_html`), Zammad's (`name`, `keywords`, `content`, `active`; what
/// its import offers as an example, app/models/concerns/can_csv_import in its sources), and names
/// that spreadsheets often have for the same things. Without a system it is told by the columns.
/// Refused with one sentence when there is no column with a text, one is there twice, or a
/// quotation mark never ends.
Result<CannedFile> readCannedCsv(const QString &text, std::optional<CannedSystem> system,
                                 const CannedColumns &columns);

} // namespace sportello
