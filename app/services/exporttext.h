// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/customerpromise.h"
#include "storage/exporttable.h"

#include <QByteArray>
#include <QString>
#include <QTimeZone>

namespace sportello {

// Messages as rows of a table, as mails and as paragraphs of a report.

/// The names of the columns. They stay; further ones may follow.
QByteArray exportCsvHead(bool byteOrderMark);
QByteArray exportCsvRow(const ExportedMessage &exported, const QStringList &tags);

/// Headers beside the usual ones: X-Sportello-Network, -Audience, -Account, -Brand, -Customer,
/// -Conversation, -Direction, -Agent, -Url, -Edited, -Deleted, -Attachment (one each).
QByteArray exportMail(const ExportedMessage &exported);

/// What stands above a paragraph, and the paragraph.
struct ExportParagraph
{
    QString head;
    QString text;
    bool isTitle = false;
};
ExportParagraph exportParagraph(const ExportedMessage &exported, const QTimeZone &zone);
/// Above the messages of a conversation: what it is, and what was promised in it. The promises are
/// given newest first.
QList<ExportParagraph> exportConversationHead(const ExportedMessage &first, const QStringList &tags,
                                              const QList<CustomerPromise> &promises,
                                              const QTimeZone &zone);

} // namespace sportello
