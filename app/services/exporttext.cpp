// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/exporttext.h"

#include "domain/csv.h"
#include "domain/mbox.h"

#include <QCoreApplication>
#include <QLocale>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

/// lupdate finds the context of a class only.
struct ExportText
{
    Q_DECLARE_TR_FUNCTIONS(ExportText)
};

QString time(const std::optional<Instant> &instant)
{
    return instant ? toRfc3339(*instant) : QString();
}

QString direction(const Message &message)
{
    return message.direction == Direction::Out ? u"out"_s : u"in"_s;
}

QString joined(const QStringList &parts)
{
    QStringList filled = parts;
    filled.removeAll(QString());
    return filled.join(u" · "_s);
}

QString dated(Instant instant, const QTimeZone &zone)
{
    return QLocale().toString(toDateTime(instant).toTimeZone(zone), QLocale::ShortFormat);
}

ExportParagraph promiseParagraph(const CustomerPromise &promise, const QTimeZone &zone)
{
    QStringList said{promise.said,
                     ExportText::tr("Until %1.", "a promise").arg(dated(promise.due, zone))};
    if (promise.keptAt)
        said.append(ExportText::tr("Kept on %1.", "a promise").arg(dated(*promise.keptAt, zone)));
    else if (promise.withdrawnAt)
        said.append(
            ExportText::tr("Withdrawn on %1.", "a promise").arg(dated(*promise.withdrawnAt, zone)));
    else
        said.append(ExportText::tr("Nobody has said that it was kept."));
    said.removeAll(QString());
    return {joined({ExportText::tr("Promise"), dated(promise.madeAt, zone)}), said.join(u'\n'),
            false};
}

} // namespace

QByteArray exportCsvHead(bool byteOrderMark)
{
    const QByteArray names = csvLine({u"conversation"_s,
                                      u"network"_s,
                                      u"brand"_s,
                                      u"account"_s,
                                      u"audience"_s,
                                      u"state"_s,
                                      u"tags"_s,
                                      u"customer"_s,
                                      u"customer_address"_s,
                                      u"direction"_s,
                                      u"author"_s,
                                      u"author_address"_s,
                                      u"agent"_s,
                                      u"at"_s,
                                      u"edited_at"_s,
                                      u"deleted_at"_s,
                                      u"language"_s,
                                      u"warning"_s,
                                      u"text"_s,
                                      u"attachments"_s,
                                      u"url"_s,
                                      u"remote_id"_s,
                                      u"parent_remote_id"_s})
                                 .toUtf8();
    return byteOrderMark ? QByteArray("\xEF\xBB\xBF") + names : names;
}

QByteArray exportCsvRow(const ExportedMessage &exported, const QStringList &tags)
{
    const Message &message = exported.message;
    QStringList files;
    for (const Attachment &attachment : message.attachments)
        files.append(attachment.url.isEmpty() ? attachment.description : attachment.url);
    return csvLine({message.conversation.toString(),
                    exported.network,
                    exported.brand,
                    exported.account,
                    toWord(message.audience),
                    exported.state,
                    tags.join(u", "_s),
                    exported.customer,
                    exported.customerAddress,
                    direction(message),
                    message.authorName,
                    message.authorAddress,
                    exported.agent,
                    toRfc3339(message.createdAt),
                    time(message.editedAt),
                    time(message.deletedAt),
                    message.language,
                    message.warning,
                    message.text.text,
                    files.join(u' '),
                    message.url,
                    message.remoteId,
                    message.parentRemoteId})
        .toUtf8();
}

QByteArray exportMail(const ExportedMessage &exported)
{
    const Message &message = exported.message;
    const MailPerson ours{exported.accountName, exported.account, exported.network};
    const MailPerson customer{exported.customer, exported.customerAddress, exported.network};
    Mail mail;
    mail.id = mailId(exported.network, exported.server, message.remoteId);
    if (!message.parentRemoteId.isEmpty())
        mail.inReplyTo = mailId(exported.network, exported.server, message.parentRemoteId);
    mail.from = {message.authorName, message.authorAddress, exported.network};
    mail.to = message.direction == Direction::Out ? customer : ours;
    mail.at = message.createdAt;
    mail.subject = ExportText::tr("%1 with %2").arg(exported.accountName, exported.customer);
    mail.extra = {{"X-Sportello-Network", exported.network},
                  {"X-Sportello-Audience", toWord(message.audience)},
                  {"X-Sportello-Account", exported.account},
                  {"X-Sportello-Brand", exported.brand},
                  {"X-Sportello-Customer", exported.customerAddress},
                  {"X-Sportello-Conversation", message.conversation.toString()},
                  {"X-Sportello-Direction", direction(message)},
                  {"X-Sportello-Agent", exported.agent},
                  {"X-Sportello-Url", message.url},
                  {"X-Sportello-Edited", time(message.editedAt)},
                  {"X-Sportello-Deleted", time(message.deletedAt)}};
    for (const Attachment &attachment : message.attachments)
        mail.extra.append({"X-Sportello-Attachment",
                           joined({attachment.mediaType, attachment.url, attachment.description})});
    mail.text = message.warning.isEmpty() ? message.text.text
                                          : message.warning + u"\n\n"_s + message.text.text;
    return mboxEntry(mail);
}

QList<ExportParagraph> exportConversationHead(const ExportedMessage &first, const QStringList &tags,
                                              const QList<CustomerPromise> &promises,
                                              const QTimeZone &zone)
{
    QList<ExportParagraph> paragraphs{
        {joined({first.customer, first.customerAddress}),
         joined({first.network, first.account, first.brand, toWord(first.message.audience),
                 first.state, tags.join(u", "_s)}),
         true}};
    // As they were made.
    for (auto promise = promises.crbegin(); promise != promises.crend(); ++promise)
        paragraphs.append(promiseParagraph(*promise, zone));
    return paragraphs;
}

ExportParagraph exportParagraph(const ExportedMessage &exported, const QTimeZone &zone)
{
    const Message &message = exported.message;
    QString said =
        message.warning.isEmpty() ? message.text.text : message.warning + u'\n' + message.text.text;
    for (const Attachment &attachment : message.attachments)
        said += u'\n'
            + ExportText::tr("File: %1")
                  .arg(joined({attachment.description, attachment.mediaType}));
    if (message.editedAt)
        said += u'\n' + ExportText::tr("Edited by its author.");
    if (message.deletedAt)
        said += u'\n' + ExportText::tr("Deleted by its author.");
    return {joined({dated(message.createdAt, zone), message.authorName, message.authorAddress,
                    exported.agent}),
            said, false};
}

} // namespace sportello
