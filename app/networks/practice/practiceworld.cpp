// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/practice/practiceworld.h"

#include "domain/handoff.h"

#include <algorithm>
#include <utility>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

QString replyId(const QString &idempotencyKey)
{
    return u"reply-"_s + idempotencyKey;
}

Cursor cursorAt(ScriptTime time)
{
    return {QString::number(time.count())};
}

/// Nothing for a cursor that is empty or not ours: then a source begins anew, which repeats
/// messages and loses none.
std::optional<ScriptTime> timeOfCursor(const Cursor &cursor)
{
    bool ok = false;
    const qint64 time = cursor.value.toLongLong(&ok);
    return ok ? std::optional(ScriptTime(time)) : std::nullopt;
}

QString visibilityWord(Audience audience)
{
    return audience == Audience::Private ? u"private"_s : u"public"_s;
}

Attachment attachmentOf(const OutgoingAttachment &file)
{
    Attachment attachment;
    attachment.mediaType = file.mediaType;
    attachment.description = file.description;
    if (file.mediaType.startsWith(u"image/"_s))
        attachment.kind = Attachment::Kind::Image;
    return attachment;
}

} // namespace

PracticeWorld::PracticeWorld(PracticePlace place, Instant connectedAt)
    : m_place(std::move(place))
    , m_connectedAt(connectedAt)
{
}

Source PracticeWorld::mentions()
{
    return {u"mentions"_s};
}

Source PracticeWorld::own()
{
    return {u"own"_s};
}

PracticeWorld::Seen PracticeWorld::seen(const PracticeMessage &message, ScriptTime now) const
{
    Seen seen;
    seen.guest = message.guest;
    seen.context = message.from == PracticeMessage::From::Other;
    seen.changedAt = message.at;

    RemoteMessage &remote = seen.message;
    remote.remoteId = message.remoteId;
    remote.direction = message.from == PracticeMessage::From::Us ? Direction::Out : Direction::In;
    remote.author = message.author;
    if (const PracticeGuest *guest = m_place.guest(message.guest))
        remote.counterpart = guest->handle;
    remote.audience = message.audience;
    remote.visibility = visibilityWord(message.audience);
    remote.parentRemoteId = message.parentRemoteId;
    remote.participants = message.participants;
    remote.text = message.text;
    remote.warning = message.warning;
    remote.attachments = message.attachments;
    remote.createdAt = m_connectedAt + message.at;
    if (message.editedAt && *message.editedAt <= now) {
        remote.text = message.editedText;
        remote.editedAt = m_connectedAt + *message.editedAt;
        seen.changedAt = *message.editedAt;
    }
    if (message.deletedAt && *message.deletedAt <= now) {
        seen.deleted = true;
        seen.changedAt = *message.deletedAt;
    }
    return seen;
}

QList<PracticeWorld::Seen> PracticeWorld::everything(ScriptTime now) const
{
    QList<Seen> all;
    for (const PracticeMessage &message : m_place.messages) {
        if (message.at <= now)
            all.append(seen(message, now));
    }
    for (const Extra &extra : m_extras) {
        // A reply of ours exists from the moment it was published, even if its own moment had to
        // be moved on a little.
        if (extra.at <= now || extra.message.direction == Direction::Out)
            all.append({extra.message, extra.guest, false, false, extra.at});
    }
    return all;
}

QList<PracticeWorld::Seen> PracticeWorld::ofSource(const Source &source, ScriptTime now) const
{
    const Direction direction = source == own() ? Direction::Out : Direction::In;
    QList<Seen> all = everything(now);
    all.removeIf([direction](const Seen &seen) {
        return seen.context || seen.message.direction != direction;
    });
    return all;
}

RemoteBatch PracticeWorld::news(const Source &source, const Cursor &cursor, ScriptTime now)
{
    const std::optional<ScriptTime> position = timeOfCursor(cursor);
    ScriptTime newest = position.value_or(m_place.borders.value(0));

    RemoteBatch batch;
    if (!position)
        batch.older = cursorAt(newest);
    const ScriptTime since = newest;
    for (const Seen &seen : ofSource(source, now)) {
        if (seen.changedAt <= since)
            continue;
        newest = std::max(newest, seen.changedAt);
        if (seen.deleted)
            batch.deleted.append(seen.message.remoteId);
        else
            batch.messages.append(seen.message);
    }
    batch.next = cursorAt(newest);
    m_newest = std::max(m_newest, newest);
    return batch;
}

RemoteBatch PracticeWorld::past(const Source &source, const Cursor &cursor, ScriptTime now) const
{
    RemoteBatch page;
    const std::optional<ScriptTime> until = timeOfCursor(cursor);
    if (!until)
        return page;
    std::optional<ScriptTime> from;
    for (const ScriptTime border : m_place.borders) {
        if (border < *until) {
            from = border;
            break;
        }
    }
    for (const Seen &seen : ofSource(source, now)) {
        const ScriptTime at = timeOf(seen.message.createdAt);
        if (!seen.deleted && at <= *until && (!from || at > *from))
            page.messages.append(seen.message);
    }
    if (from)
        page.older = cursorAt(*from);
    return page;
}

RemoteThreadContent PracticeWorld::thread(const RemoteThread &thread, ScriptTime now) const
{
    RemoteThreadContent content;
    const QStringList known = QStringList{thread.parentRemoteId} + thread.knownRemoteIds;
    QString root;
    QStringList participants;
    for (const QString &id : known) {
        if (isDeleted(id, now) && !content.deleted.contains(id))
            content.deleted.append(id);
        // Replies and answers of an earlier run are unknown here, so any known message will do.
        if (!root.isEmpty() || id.isEmpty() || !isKnown(id))
            continue;
        root = rootOf(id);
        if (const PracticeMessage *message = m_place.message(id))
            participants = message->participants;
        else if (const Extra *later = extra(id))
            participants = later->message.participants;
    }

    const PracticeGuest *guest = m_place.guestAt(thread.counterpart);
    for (const Seen &seen : everything(now)) {
        const RemoteMessage &message = seen.message;
        if (seen.deleted || message.audience != thread.audience)
            continue;
        const bool ofGuest = guest && !seen.context && seen.guest == guest->id;
        if (thread.audience == Audience::Private) {
            if (ofGuest && message.participants == participants)
                content.messages.append(message);
            continue;
        }
        if (root.isEmpty() || rootOf(message.remoteId) != root)
            continue;
        if (ofGuest) {
            content.messages.append(message);
        } else {
            content.context.append({message.remoteId, message.parentRemoteId,
                                    message.author.displayName, message.author.address,
                                    message.direction == Direction::Out, message.text,
                                    message.warning, message.url, message.createdAt});
        }
    }
    return content;
}

std::optional<ScriptTime> PracticeWorld::nextMoment(ScriptTime time) const
{
    std::optional<ScriptTime> next;
    const auto consider = [&](std::optional<ScriptTime> moment) {
        if (moment && *moment > time && (!next || *moment < *next))
            next = moment;
    };
    for (const PracticeMessage &message : m_place.messages) {
        if (message.from == PracticeMessage::From::Other)
            continue;
        consider(message.at);
        consider(message.editedAt);
        consider(message.deletedAt);
    }
    for (const Extra &extra : m_extras)
        consider(extra.at);
    return next;
}

QList<Source> PracticeWorld::sourcesWithNews(ScriptTime from, ScriptTime to) const
{
    QList<Source> sources;
    for (const Source &source : {mentions(), own()}) {
        const QList<Seen> all = ofSource(source, to);
        if (std::any_of(all.begin(), all.end(),
                        [&](const Seen &seen) { return seen.changedAt > from; }))
            sources.append(source);
    }
    return sources;
}

bool PracticeWorld::isDeleted(const QString &remoteId, ScriptTime now) const
{
    const PracticeMessage *message = m_place.message(remoteId);
    return message && message->deletedAt && *message->deletedAt <= now;
}

const PracticeWorld::Extra *PracticeWorld::extra(const QString &remoteId) const
{
    for (const Extra &extra : m_extras) {
        if (extra.message.remoteId == remoteId)
            return &extra;
    }
    return nullptr;
}

bool PracticeWorld::isKnown(const QString &remoteId) const
{
    return m_place.message(remoteId) || extra(remoteId);
}

QString PracticeWorld::rootOf(QString remoteId) const
{
    if (const Extra *later = extra(remoteId))
        return later->root;
    // Parents are written earlier than their children, which the script's reader ensures.
    for (const PracticeMessage *message = m_place.message(remoteId);
         message && !message->parentRemoteId.isEmpty(); message = m_place.message(remoteId))
        remoteId = message->parentRemoteId;
    return remoteId;
}

ScriptTime PracticeWorld::freeMoment(ScriptTime wanted)
{
    // A cursor that has passed a moment never looks at it again, so what happens in the same
    // millisecond is put behind it.
    const ScriptTime moment = std::max(wanted, m_newest + ScriptTime(1));
    m_newest = std::max(m_newest, moment);
    return moment;
}

const RemoteMessage *PracticeWorld::published(const QString &idempotencyKey) const
{
    const Extra *found = extra(replyId(idempotencyKey));
    return found ? &found->message : nullptr;
}

RemoteMessage PracticeWorld::publish(const Reply &reply, ScriptTime at, ScriptTime now)
{
    if (const RemoteMessage *before = published(reply.idempotencyKey))
        return *before;

    Extra extra;
    RemoteMessage &message = extra.message;
    message.remoteId = replyId(reply.idempotencyKey);
    message.direction = Direction::Out;
    message.author = m_place.identity;
    message.audience = reply.audience;
    message.visibility = visibilityWord(reply.audience);
    message.parentRemoteId = reply.parentRemoteId;
    message.participants = reply.participants;
    message.text = markedPracticeText(reply.text);
    for (const OutgoingAttachment &file : reply.attachments)
        message.attachments.append(attachmentOf(file));
    message.createdAt = m_connectedAt + at;
    if (const PracticeGuest *guest = m_place.guestAt(reply.recipient)) {
        message.counterpart = guest->handle;
        extra.guest = guest->id;
    }
    // A private reply may answer a public message without becoming part of its thread.
    if (reply.audience != Audience::Private)
        extra.root = rootOf(isKnown(reply.parentRemoteId) || reply.rootRemoteId.isEmpty()
                                ? reply.parentRemoteId
                                : reply.rootRemoteId);
    extra.at = freeMoment(at);
    m_extras.append(extra);
    scheduleAnswer(reply, extra, now);
    return message;
}

const PracticeAnswer *PracticeWorld::nextAnswer(const PracticeGuest &guest,
                                                const Reply &reply) const
{
    // Which answers were given before a restart only the message that is answered can tell.
    qsizetype first = 0;
    for (qsizetype i = 0; i < guest.answers.size(); ++i) {
        if (guest.answers.at(i).remoteId == reply.parentRemoteId)
            first = i + 1;
    }
    for (qsizetype i = first; i < guest.answers.size(); ++i) {
        const PracticeAnswer &answer = guest.answers.at(i);
        if (answer.onlyInvited && handoffReferencesIn(reply.text).isEmpty())
            continue;
        if (answer.to == reply.audience && !m_answersGiven.contains(answer.remoteId))
            return &answer;
    }
    return nullptr;
}

void PracticeWorld::scheduleAnswer(const Reply &reply, const Extra &published, ScriptTime now)
{
    const PracticeGuest *guest = m_place.guestAt(reply.recipient);
    if (!guest)
        return;
    // Several replies in a row are read together and get one answer.
    const bool writing = std::any_of(m_extras.begin(), m_extras.end(), [&](const Extra &extra) {
        return extra.guest == guest->id && extra.message.direction == Direction::In
            && extra.at > now;
    });
    const PracticeAnswer *answer = nextAnswer(*guest, reply);
    if (writing || !answer)
        return;

    Extra extra;
    extra.guest = guest->id;
    extra.at = std::max(now + answer->after, m_newest + ScriptTime(1));
    RemoteMessage &message = extra.message;
    message.remoteId = answer->remoteId;
    message.author = guest->handle;
    message.counterpart = guest->handle;
    message.audience = answer->audience;
    message.visibility = visibilityWord(answer->audience);
    message.text = answer->text;
    if (answer->onlyInvited)
        message.text = markedPracticeText(
            QString(answer->text.text)
                .replace(u"{reference}"_s, handoffReferencesIn(reply.text).value(0)));
    message.createdAt = m_connectedAt + extra.at;
    if (answer->audience == reply.audience) {
        message.parentRemoteId = published.message.remoteId;
        message.participants = reply.participants;
        extra.root = published.root;
    } else {
        extra.root = message.remoteId;
    }
    m_answersGiven.insert(answer->remoteId);
    m_extras.append(extra);
}

bool PracticeWorld::hear(const QString &guestId, const QString &code, ScriptTime now)
{
    constexpr ScriptTime lookingForIt = std::chrono::seconds(15);
    const PracticeGuest *guest = m_place.guest(guestId);
    if (!guest)
        return false;
    Extra extra;
    extra.guest = guest->id;
    extra.at = std::max(now + lookingForIt, m_newest + ScriptTime(1));
    RemoteMessage &message = extra.message;
    message.remoteId = u"%1-code%2"_s.arg(guest->id).arg(extra.at.count());
    message.author = guest->handle;
    message.counterpart = guest->handle;
    message.audience = Audience::Private;
    message.visibility = visibilityWord(Audience::Private);
    message.text = markedPracticeText(QString(guest->codeText).replace(u"{code}"_s, code));
    message.createdAt = m_connectedAt + extra.at;
    extra.root = message.remoteId;
    m_extras.append(extra);
    return true;
}

} // namespace sportello
