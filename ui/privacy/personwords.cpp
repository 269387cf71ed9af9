// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/privacy/personwords.h"

#include "ui/common/format.h"

#include <QLocale>

namespace sportello {

using namespace Qt::StringLiterals;

QStringList PersonWords::counts(const PersonCounts &counts)
{
    QStringList lines;
    const auto add = [&lines](int number, const QString &line) {
        if (number > 0)
            lines.append(line);
    };
    add(counts.conversations, tr("%n conversation(s)", nullptr, counts.conversations));
    add(counts.messages, tr("%n message(s), theirs and ours", nullptr, counts.messages));
    add(counts.versions, tr("%n earlier wording(s)", nullptr, counts.versions));
    add(counts.context, tr("%n post(s) in threads around these", nullptr, counts.context));
    add(counts.attachments, tr("%n description(s) of files", nullptr, counts.attachments));
    add(counts.notes, tr("%n note(s)", nullptr, counts.notes));
    add(counts.tags, tr("%n tag(s) on conversations", nullptr, counts.tags));
    add(counts.drafts, tr("%n draft(s)", nullptr, counts.drafts));
    add(counts.replies, tr("%n copy(ies) of replies in the outbox", nullptr, counts.replies));
    add(counts.actions, tr("%n like(s), block(s) or report(s)", nullptr, counts.actions));
    add(counts.files, tr("%n file(s) that went out", nullptr, counts.files));
    add(counts.facts, tr("%n contact(s) on file", nullptr, counts.facts));
    add(counts.handles, tr("%n name(s) and address(es) on networks", nullptr, counts.handles));
    add(counts.verifications, tr("%n verification(s)", nullptr, counts.verifications));
    add(counts.codes, tr("%n one-time code(s)", nullptr, counts.codes));
    add(counts.handoffs, tr("%n reference(s) of handoffs", nullptr, counts.handoffs));
    add(counts.holds, tr("%n lifted hold(s)", nullptr, counts.holds));
    return lines;
}

QString PersonWords::stays()
{
    return tr("What stays: that there was a conversation, with which account, when and how it "
              "ended, without a word of it, so that the reports stay true. What other people "
              "wrote, even where it names this person. What is published on the networks: remove "
              "it there, your own public replies too.");
}

QString PersonWords::backups(const QList<ErasedBackup> &backups)
{
    QStringList lines;
    for (const ErasedBackup &backup : backups) {
        lines.append(backup.goneBy == Instant{}
                         ? tr("%1: set aside as damaged. Remove it by hand.").arg(backup.name)
                         : tr("%1: gone by %2, when newer backups have taken its place.")
                               .arg(backup.name, Format::full(backup.goneBy)));
    }
    if (lines.isEmpty())
        return {};
    lines.prepend(tr("These copies still hold the person. Should one of them be needed, the "
                     "person is erased from it again."));
    return lines.join(u'\n');
}

QString PersonWords::scan(const ErasureScan &scan)
{
    if (!scan.done)
        return tr("The files were not looked through.");
    QString text = scan.found == 0
        ? tr("Every byte of the profile was looked through (%1) for %n piece(s) of the texts: "
             "none was found.",
             nullptr, scan.patterns)
              .arg(QLocale().formattedDataSize(scan.bytes))
        : tr("%n piece(s) of the texts still stand in a file. Erase again; if that does not "
             "help, report it.",
             nullptr, scan.found);
    if (scan.mentions > 0)
        text +=
            u' ' + tr("%n piece(s) stand in texts of others, which stay.", nullptr, scan.mentions);
    return text;
}

QString PersonWords::receipt(const ErasureReceipt &receipt)
{
    QStringList lines{tr("Receipt of an erasure"),
                      {},
                      tr("Number: %1").arg(receipt.id.toString()),
                      tr("Asked for: %1").arg(Format::full(receipt.requestedAt)),
                      receipt.finishedAt ? tr("Finished: %1").arg(Format::full(*receipt.finishedAt))
                                         : tr("Not finished yet; it goes on by itself.")};
    if (!receipt.agentName.isEmpty())
        lines.append(tr("By: %1").arg(receipt.agentName));
    if (receipt.again)
        lines.append(tr("Done again, after an older backup took the place of the database."));
    lines << QString() << tr("Erased:");
    const QStringList each = counts(receipt.counts);
    for (const QString &line : each)
        lines.append(u"  "_s + line);
    lines << QString() << scan(receipt.scan);
    if (const QString copies = backups(receipt.backups); !copies.isEmpty())
        lines << QString() << copies;
    lines << QString() << stays();
    return lines.join(u'\n') + u'\n';
}

QString PersonWords::months(const std::optional<int> &months)
{
    return months ? tr("%n month(s)", nullptr, *months) : tr("for ever");
}

} // namespace sportello
