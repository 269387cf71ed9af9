// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/replyplan.h"

#include "core/refused.h"
#include "domain/attachmentcheck.h"
#include "domain/authorsign.h"
#include "domain/replycheck.h"
#include "domain/textcount.h"
#include "services/checkfacts.h"
#include "services/errortext.h"
#include "storage/auditlog.h"
#include "storage/conversationtable.h"
#include "storage/handletable.h"
#include "storage/messagetable.h"
#include "storage/nosuchconversation.h"
#include "storage/replymakingtable.h"

#include <QCoreApplication>
#include <QUuid>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

QString words(const char *sentence)
{
    return QCoreApplication::translate("sportello::Outbox", sentence);
}

std::optional<Error> objectionToLength(const OutboxItem &item, const Capabilities &capabilities)
{
    const QStringList readers = QStringList{item.recipient} + item.participants;
    const TextUse use = tightestUse(item.text, replyLimits(capabilities, item.audience, readers));
    if (use.maximum == 0 || use.left() >= 0)
        return {};
    return refused(ErrorText::tooLong(use));
}

/// What has to be put at the end of the text: nothing where the writer typed it.
QString missingSign(TeamDatabase &database, const NewReply &reply, const Account &account)
{
    const QString sign = signFor(database, reply.agent, account);
    return endsWithSign(reply.text, sign) ? QString() : sign;
}

/// The private conversation with the same handle; made and linked when there is none.
ConversationRecord privateCounterpart(TeamDatabase &database, const ConversationRecord &origin,
                                      Instant now)
{
    ConversationTable table(database);
    const Conversation &from = origin.conversation;
    if (std::optional<ConversationRecord> known =
            table.findByKey(from.account, from.handle, Audience::Private, {})) {
        if (!known->conversation.linked)
            table.link(known->conversation.id, from.id);
        return *known;
    }
    ConversationRecord made;
    made.conversation.id = ConversationId::make();
    made.conversation.account = from.account;
    made.conversation.handle = from.handle;
    made.conversation.audience = Audience::Private;
    made.conversation.state = ConversationState::WaitingForCustomer;
    made.conversation.lastActivity = now;
    made.decidedByIntake = false;
    table.insert(made, now);
    table.link(made.conversation.id, from.id);
    return made;
}

/// What holds for every part.
Result<OutboxItem> planItem(TeamDatabase &database, const NewReply &reply, const QString &text,
                            const Account &account, Instant now)
{
    if (text.trimmed().isEmpty() && reply.attachments.isEmpty())
        return refused(words(QT_TRANSLATE_NOOP("sportello::Outbox", "The reply is empty.")));
    const std::optional<ConversationRecord> origin =
        ConversationTable(database).find(reply.conversation);
    if (!origin)
        return noSuchConversation(database);
    if (origin->conversation.account != account.id)
        return refused(words(
            QT_TRANSLATE_NOOP("sportello::Outbox", "The reply was written for another account.")));
    const bool originIsPrivate = origin->conversation.audience == Audience::Private;
    if (originIsPrivate && reply.audience != Audience::Private)
        return refused(words(QT_TRANSLATE_NOOP(
            "sportello::Outbox", "A private conversation is not answered in public.")));

    const bool crosses = !originIsPrivate && reply.audience == Audience::Private;
    const ConversationRecord target =
        crosses ? privateCounterpart(database, *origin, now) : *origin;
    const std::optional<Handle> handle = HandleTable(database).find(origin->conversation.handle);
    if (!handle)
        return Error{ErrorKind::Storage, u"the conversation has no handle"_s, {}, false};

    OutboxItem item;
    item.id = reply.id.isNull() ? OutboxId::make() : reply.id;
    item.conversation = target.conversation.id;
    item.origin = origin->conversation.id;
    item.account = account.id;
    item.accountRemoteId = account.remoteId;
    item.audience = target.conversation.audience;
    item.recipient = handle->address;
    item.participants = target.conversation.participants;
    item.parentRemoteId = reply.parentRemoteId;
    if (item.parentRemoteId.isEmpty()) {
        if (const std::optional<Message> newest =
                MessageTable(database).newestIn(origin->conversation.id))
            item.parentRemoteId = newest->remoteId;
    }
    if (item.audience != Audience::Private && item.parentRemoteId.isEmpty())
        return refused(words(QT_TRANSLATE_NOOP(
            "sportello::Outbox", "The message to be answered does not exist any more.")));
    item.rootRemoteId =
        origin->conversation.audience == Audience::Private ? QString() : origin->conversation.key;
    item.agent = reply.agent;
    item.state = OutboxState::Queued;
    if (reply.undoWindow.count() > 0) {
        item.reason = OutboxReason::UndoWindow;
        item.notBefore = now + reply.undoWindow;
    }
    item.basisRevision = reply.basisRevision;
    item.createdAt = now;
    return item;
}

/// Nothing, unless a rule blocks the reply. The rules that were set aside come to `recorded`.
std::optional<Error> objectionOfChecks(TeamDatabase &database, const NewReply &reply,
                                       const QList<ThreadPart> &parts, const OutboxItem &item,
                                       const Account &account, const Capabilities &capabilities,
                                       Instant now, QStringList &recorded)
{
    ReplyToCheck asked;
    asked.conversation = reply.conversation;
    asked.audience = item.audience;
    asked.text = joinThread(parts);
    asked.basisRevision = reply.basisRevision;
    asked.agent = reply.agent;
    asked.recent = reply.recent;
    asked.language = reply.language;
    asked.shortVariant = reply.shortVariant;
    asked.promiseBy = reply.promiseBy;
    asked.asThread = true; // the length was judged part by part
    for (const OutgoingAttachment &file : reply.attachments)
        asked.fileDescriptions.append(file.description);
    const Result<CheckInput> input = checkFacts(database, asked, account, capabilities, now);
    if (!input)
        return input.error();
    for (const CheckRemark &remark : checkReply(*input)) {
        if (isInTheWay(remark, reply.overridden))
            return refused(remark.why.isEmpty() ? remark.what : remark.what + u' ' + remark.why);
        if (remark.severity != CheckSeverity::Block || recorded.contains(remark.rule))
            continue;
        recorded.append(remark.rule);
        AuditLog(database).append({reply.agent, u"check.overridden"_s, account.id,
                                   item.conversation, item.id.toString(), remark.rule},
                                  now);
    }
    return {};
}

/// What a team lead has to see later and the outbox, which is one computer's, does not tell.
void recordMaking(TeamDatabase &database, const QList<OutboxItem> &items,
                  const QStringList &overridden)
{
    ReplyMakingTable table(database);
    // With a canned reply in it (services/replymaking.h) there is a row already, which perhaps
    // stands where it was written.
    const bool isPlain = overridden.isEmpty() && items.size() < 2;
    if (isPlain && !table.find(items.first().id))
        return;
    for (const OutboxItem &item : items) {
        ReplyMaking making;
        making.outbox = item.id;
        making.conversation = item.conversation;
        making.group = item.group;
        making.part = item.part;
        if (item.part == 1)
            making.overridden = overridden;
        table.save(making);
    }
}

} // namespace

Result<QList<OutboxItem>> planReply(TeamDatabase &database, const NewReply &reply,
                                    const QList<ThreadPart> &parts, const Account &account,
                                    const Capabilities &capabilities, const QString &network,
                                    Instant now)
{
    const Result<OutboxItem> common = planItem(database, reply, joinThread(parts), account, now);
    if (!common)
        return common.error();
    const QList<AttachmentRemark> remarks = checkAttachments(
        reply.attachments, capabilities, common->audience, network, joinThread(parts));
    if (!remarks.isEmpty())
        return refused(sentenceFor(remarks.first(), reply.attachments));
    NewReply whole = reply;
    whole.text = joinThread(parts);
    const QString sign = missingSign(database, whole, account);
    QList<OutboxItem> items;
    for (const ThreadPart &part : parts) {
        if (parts.size() > 1 && part.text.trimmed().isEmpty())
            return refused(words(QT_TRANSLATE_NOOP("sportello::Outbox", "The reply is empty.")));
        OutboxItem item = *common;
        item.part = int(items.size()) + 1;
        item.parts = int(parts.size());
        if (item.part > 1)
            item.id = OutboxId::make();
        else
            item.attachments = reply.attachments;
        item.group = common->id;
        // At the end of what is said, so behind the last part.
        item.sign = item.part == item.parts ? sign : QString();
        item.text = withSign(part.text, item.sign);
        if (!reply.keptText.isEmpty())
            item.keptText = withSign(reply.keptText, item.sign);
        item.joint = part.joint;
        item.idempotencyKey = QUuid::createUuid().toString(QUuid::WithoutBraces);
        if (const std::optional<Error> objection = objectionToLength(item, capabilities))
            return *objection;
        item.contentHash = contentHash(item);
        items.append(item);
    }
    QStringList overridden;
    if (const std::optional<Error> objection = objectionOfChecks(
            database, reply, parts, *common, account, capabilities, now, overridden))
        return *objection;
    recordMaking(database, items, overridden);
    if (database.error())
        return *database.error();
    return items;
}

Result<qint64> revisionOf(TeamDatabase &database, const ConversationId &conversation)
{
    const std::optional<ConversationRecord> record = ConversationTable(database).find(conversation);
    if (database.error())
        return *database.error();
    if (!record)
        return noSuchConversation(database);
    return record->conversation.revision;
}

} // namespace sportello
