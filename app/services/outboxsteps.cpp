// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/outboxsteps.h"

#include "domain/textmatch.h"
#include "storage/checked.h"
#include "storage/conversationtable.h"
#include "storage/messagetable.h"

#include <QCoreApplication>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

// The server's clock and ours differ.
constexpr std::chrono::minutes clockTolerance{2};

Result<OutboxItem> stepped(OwnDatabase &database, const OutboxItem &item, const OutboxStep &step)
{
    const std::optional<OutboxItem> changed = OutboxTable(database).step(item.id, item.state, step);
    if (database.error())
        return *database.error();
    if (!changed)
        return Error{
            ErrorKind::Refused,
            QCoreApplication::translate("sportello::Outbox", "The reply has changed meanwhile."),
            {},
            false};
    return *changed;
}

Result<std::optional<HistoryMatch>> match(TeamDatabase &database, const OutboxItem &item,
                                          const QStringList &sentIds)
{
    // What carried a code came back without it.
    const QStringList keys{matchKey(item.text), matchKey(item.lastingText())};
    const Instant since = item.firstAttemptAt.value_or(item.createdAt) - clockTolerance;
    const QList<Message> messages = MessageTable(database).ownSince(
        ConversationTable(database).resolve(item.conversation), since);
    if (database.error())
        return *database.error();
    for (const Message &message : messages) {
        // Private messages of some networks say only what came before them by their order.
        const bool namesNoParent =
            message.audience == Audience::Private && message.parentRemoteId.isEmpty();
        const bool sameParent = item.parentRemoteId.isEmpty() || item.part > 1 || namesNoParent
            || message.parentRemoteId == item.answeredRemoteId();
        if (message.outbox || sentIds.contains(message.remoteId)
            || message.audience != item.audience || !sameParent)
            continue;
        if (keys.contains(matchKey(message.text.text)))
            return std::optional(
                HistoryMatch{message.remoteId, message.url, message.visibility, message.createdAt});
    }
    return std::optional<HistoryMatch>();
}

Future<QStringList> sentIds(Store &store, const ConversationId &conversation)
{
    return store.run([conversation](OwnDatabase &database) -> Result<QStringList> {
        const QStringList ids = OutboxTable(database).sentRemoteIds(conversation);
        if (database.error())
            return *database.error();
        return ids;
    });
}

/// The undo window of a thread is that of its first part: once that has left, or could have, the
/// others go on.
bool couldStillBeTakenBack(OutboxTable &table, const OutboxItem &item)
{
    if (item.state != OutboxState::Queued || item.reason != OutboxReason::UndoWindow)
        return false;
    if (item.part == 1)
        return true;
    const QList<OutboxItem> parts = table.ofGroup(item.group);
    const auto inWindow = [](const OutboxItem &part) {
        return part.reason == OutboxReason::UndoWindow || part.reason == OutboxReason::ClosedBefore;
    };
    return !parts.isEmpty() && inWindow(parts.first());
}

} // namespace

Future<OutboxItem> takeStep(Store &store, const OutboxItem &item, const OutboxStep &step,
                            CrashPoint before, CrashPoint after)
{
    auto work = [item, step, before](OwnDatabase &database) {
        Result<OutboxItem> result = stepped(database, item, step);
        crashPoint(before);
        return result;
    };
    return andThen(store.run(work), &store, [after](const OutboxItem &changed) {
        crashPoint(after);
        return readyValue(changed);
    });
}

Future<OutboxItem> takeStep(Store &store, const OutboxItem &item, const OutboxStep &step)
{
    return store.run([item, step](OwnDatabase &database) { return stepped(database, item, step); });
}

Future<std::optional<HistoryMatch>> findInHistory(Store &store, const OutboxItem &item)
{
    return andThen(sentIds(store, item.conversation), &store,
                   [&store, item](const QStringList &ids) {
        return store.run(
            [item, ids](TeamDatabase &database) { return match(database, item, ids); });
    });
}

Future<QStringList> otherRemoteIds(Store &store, const OutboxItem &item)
{
    return andThen(sentIds(store, item.conversation), &store,
                   [&store, item](const QStringList &ids) {
        return store.run([item, ids](TeamDatabase &database) -> Result<QStringList> {
            // What stood there before this reply was made, or is another reply of this program.
            QStringList others = ids;
            const QList<Message> own = MessageTable(database).ownSince(
                ConversationTable(database).resolve(item.conversation), fromMilliseconds(0));
            const Instant since = item.firstAttemptAt.value_or(item.createdAt) - clockTolerance;
            for (const Message &message : own) {
                if (message.outbox || message.createdAt < since)
                    others.append(message.remoteId);
            }
            if (database.error())
                return *database.error();
            others.removeDuplicates();
            return others;
        });
    });
}

Future<Done> keepSent(Store &store, Accounts &accounts, Inbox &inbox, const SentReply &sent)
{
    const std::optional<Account> account = accounts.account(sent.item.account);
    if (!account)
        return readyValue(Done{});
    crashPoint(CrashPoint::BeforeMessageCommit);
    return andThen(inbox.storeSent(*account, sent), &store, [&store, id = sent.item.id](Done) {
        crashPoint(CrashPoint::AfterMessageCommit);
        return store.run([id](OwnDatabase &database) -> Result<Done> {
            OutboxTable(database).markMessageStored(id);
            if (database.error())
                return *database.error();
            return Done{};
        });
    });
}

Reply replyFor(const OutboxItem &item, const QString &parentRemoteId,
               const QString &parentVisibility, const QStringList &otherRemoteIds)
{
    Reply reply;
    reply.idempotencyKey = item.idempotencyKey;
    reply.accountRemoteId = item.accountRemoteId;
    reply.audience = item.audience;
    reply.recipient = item.recipient;
    reply.participants = item.participants;
    reply.parentRemoteId = parentRemoteId;
    reply.parentVisibility = parentVisibility;
    reply.rootRemoteId = item.rootRemoteId;
    reply.text = item.text;
    reply.attachments = item.attachments;
    reply.createdAt = item.createdAt;
    reply.firstAttemptAt = item.firstAttemptAt;
    reply.otherRemoteIds = otherRemoteIds;
    return reply;
}

Result<Done> recoverRows(OwnDatabase &database)
{
    OutboxTable table(database);
    const QList<OutboxItem> items = table.open();
    for (const OutboxItem &item : items) {
        // A request may have left and nobody heard the answer.
        if (item.state == OutboxState::Sending)
            table.step(item.id, item.state,
                       {.to = OutboxState::Unconfirmed, .reason = OutboxReason::Interrupted});
        // It could still be taken back when the program ended: whoever closed it may have meant to.
        else if (couldStillBeTakenBack(table, item))
            table.step(item.id, item.state,
                       {.to = OutboxState::Held, .reason = OutboxReason::ClosedBefore});
        else if (item.state == OutboxState::Queued && item.reason == OutboxReason::UndoWindow)
            table.step(item.id, item.state,
                       {.to = OutboxState::Queued, .reason = OutboxReason::EarlierFirst});
    }
    return checked(database, Done{});
}

} // namespace sportello
