// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/bluesky/blueskypostsend.h"

#include "core/refused.h"
#include "networks/bluesky/blueskyimages.h"
#include "networks/bluesky/blueskyreread.h"
#include "networks/bluesky/blueskytext.h"
#include "networks/bluesky/blueskytid.h"

#include <QPointer>

namespace sportello::bluesky {

using namespace Qt::StringLiterals;

namespace {

Error parentIsGone()
{
    return {ErrorKind::NotFound, u"the post to be answered does not exist any more"_s, {}, false};
}

QJsonObject strongRef(const QJsonObject &from)
{
    return {{u"uri"_s, from["uri"_L1]}, {u"cid"_s, from["cid"_L1]}};
}

/// `reply` of a record that answers the parent, which is given as a view or a record with its URI.
QJsonObject replyRefs(const QJsonObject &parent, const QJsonObject &record)
{
    const QJsonObject root = record["reply"_L1]["root"_L1].toObject();
    const bool isInThread = !root["uri"_L1].toString().isEmpty();
    return {{u"parent"_s, strongRef(parent)}, {u"root"_s, strongRef(isInThread ? root : parent)}};
}

QJsonObject imageEntry(const QJsonObject &blob, const PreparedImage &image,
                       const QString &description)
{
    return {{u"image"_s, blob},
            {u"alt"_s, description},
            {u"aspectRatio"_s,
             QJsonObject{{u"width"_s, image.size.width()}, {u"height"_s, image.size.height()}}}};
}

/// What is published, as a message. Nothing if the record is no post.
std::optional<RemoteMessage> toMessage(const AtUri &place, const QJsonObject &record,
                                       const Reply &reply, const Self &self)
{
    PostFacts facts;
    facts.uri = place.toString();
    facts.author = personOf(self);
    std::optional<RemoteMessage> message = readPost(facts, record, self);
    if (message) {
        const QString did = atUriFrom(reply.parentRemoteId).did;
        message->counterpart = {
            reply.recipient, did == self.did ? QString() : did, {}, profileAddress(did)};
    }
    return message;
}

} // namespace

AtUri placeOf(const Reply &reply, const Self &self)
{
    return {self.did, postCollection(), tidFor(reply.createdAt, reply.idempotencyKey)};
}

/// One reply on its way.
class PostSend::Task final : public QObject
{
public:
    Task(PostSend &owner, Reply reply)
        : QObject(&owner)
        , m_owner(owner)
        , m_client(owner.m_client)
        , m_self(owner.m_self)
        , m_reply(std::move(reply))
        , m_place(placeOf(m_reply, m_self))
    {
    }
    ~Task() override { m_promise.finish(Error{ErrorKind::Cancelled, {}, {}, m_isOut}); }

    Future<RemoteMessage> start();

private:
    std::optional<Error> objection() const;
    void lookFirst();
    void readParent();
    void readOwnParent(const AtUri &parent);
    void parentRead(const PostStanding &post);
    void resolveNext();
    void uploadNext();
    void upload(const PreparedImage &image);
    void publish();
    void published(const Result<QJsonObject> &answer);
    void lookAtOther(Error error);
    QJsonObject record() const;
    /// Ends before anything was published.
    void fail(Error error);
    void end(const Result<RemoteMessage> &result);

    PostSend &m_owner;
    Client &m_client;
    Self m_self;
    Reply m_reply;
    AtUri m_place;
    QJsonObject m_refs; ///< parent and root
    QStringList m_unresolved; ///< handles
    QHash<QString, QString> m_dids; ///< by handle
    QJsonArray m_images;
    QJsonObject m_record;
    bool m_isOut = false; ///< the record was handed to the transport
    Promise<RemoteMessage> m_promise;
};

Future<RemoteMessage> PostSend::Task::start()
{
    const Future<RemoteMessage> future = m_promise.future();
    if (const std::optional<Error> error = objection())
        fail(*error);
    else if (m_reply.firstAttemptAt)
        lookFirst();
    else
        readParent();
    return future;
}

std::optional<Error> PostSend::Task::objection() const
{
    if (m_reply.accountRemoteId != m_self.did)
        return refused(PostSend::tr("This reply was written for another account."));
    if (m_reply.audience == Audience::Private)
        return refused(PostSend::tr("A private message is not published as a post."));
    if (atUriFrom(m_reply.parentRemoteId).collection != postCollection())
        return refused(PostSend::tr("This reply does not say which post it answers."));
    if (m_reply.attachments.size() > MaximumImages)
        return refused(
            PostSend::tr("At most %n picture(s) can be attached.", "", int(MaximumImages)));
    return {};
}

void PostSend::Task::lookFirst()
{
    whenDone(readOwnRecord(m_client, m_place), this,
             [this](const Result<std::optional<QJsonObject>> &found) {
        if (!found) {
            fail(found.error());
        } else if (!*found) {
            readParent();
        } else if (const auto message =
                       toMessage(m_place, (**found)["value"_L1].toObject(), m_reply, m_self)) {
            end(*message);
        } else {
            end(Error{ErrorKind::Protocol, u"the published post cannot be read"_s, {}, true});
        }
    });
}

void PostSend::Task::readParent()
{
    const AtUri parent = atUriFrom(m_reply.parentRemoteId);
    if (parent.did == m_self.did) {
        // The earlier part of a thread: only our own server is sure to know it by now.
        readOwnParent(parent);
        return;
    }
    whenDone(standingOf(m_client, m_reply.parentRemoteId), this,
             [this](const Result<PostStanding> &post) {
        if (post)
            parentRead(*post);
        else
            fail(post.error());
    });
}

void PostSend::Task::readOwnParent(const AtUri &parent)
{
    whenDone(readOwnRecord(m_client, parent), this,
             [this](const Result<std::optional<QJsonObject>> &found) {
        if (!found) {
            fail(found.error());
        } else if (!*found) {
            fail(parentIsGone());
        } else {
            QJsonObject view = **found;
            view.insert(u"record"_s, view["value"_L1]);
            parentRead({Standing::There, view});
        }
    });
}

void PostSend::Task::parentRead(const PostStanding &post)
{
    if (post.standing == Standing::Gone) {
        fail(parentIsGone());
        return;
    }
    const QJsonObject author = post.view["author"_L1].toObject();
    const QJsonObject viewer = author["viewer"_L1].toObject();
    if (post.standing == Standing::Blocked || viewer["blockedBy"_L1].toBool()
        || viewer["blocking"_L1].isString()) {
        fail(refused(PostSend::tr("This post cannot be answered: its author has blocked the "
                                  "account, or the account has blocked its author.")));
        return;
    }
    if (post.view["viewer"_L1]["replyDisabled"_L1].toBool()) {
        fail(refused(PostSend::tr(
            "Who began this thread does not let everybody reply, and this account is left out.")));
        return;
    }
    if (post.view["uri"_L1].toString() != m_reply.parentRemoteId
        || post.view["cid"_L1].toString().isEmpty()) {
        fail({ErrorKind::Protocol, u"the post to be answered cannot be read"_s, {}, false});
        return;
    }
    m_refs = replyRefs(post.view, post.view["record"_L1].toObject());
    m_dids.insert(m_self.handle.toLower(), m_self.did);
    const RemoteHandle person = readPerson(author);
    if (!person.address.isEmpty())
        m_dids.insert(person.address, person.remoteId);
    m_unresolved = handlesIn(m_reply.text).mid(0, MaximumMentions);
    m_unresolved.removeIf([this](const QString &handle) { return m_dids.contains(handle); });
    resolveNext();
}

void PostSend::Task::resolveNext()
{
    if (m_unresolved.isEmpty()) {
        uploadNext();
        return;
    }
    const QString handle = m_unresolved.takeFirst();
    QUrlQuery query;
    query.addQueryItem(u"handle"_s, handle);
    whenDone(m_client.query(u"com.atproto.identity.resolveHandle"_s, query), this,
             [this, handle](const Result<QJsonObject> &answer) {
        if (answer) {
            const QString did = (*answer)["did"_L1].toString();
            if (isDid(did))
                m_dids.insert(handle, did);
            resolveNext();
        } else if (answer.error().kind == ErrorKind::NotFound
                   || answer.error().kind == ErrorKind::Refused) {
            resolveNext(); // nobody has that name
        } else {
            fail(answer.error());
        }
    });
}

void PostSend::Task::uploadNext()
{
    if (m_images.size() == m_reply.attachments.size()) {
        publish();
        return;
    }
    whenDone(prepareImageAside(m_reply.attachments.at(m_images.size())), this,
             [this](const Result<PreparedImage> &image) {
        if (image)
            upload(*image);
        else
            fail(image.error());
    });
}

void PostSend::Task::upload(const PreparedImage &image)
{
    UploadProgress progress{int(m_images.size()) + 1, int(m_reply.attachments.size()), 0, 0};
    const auto uploading = [self = QPointer(this), progress](qint64 sent, qint64 total) mutable {
        progress.sent = sent;
        progress.total = total;
        if (self)
            Q_EMIT self->m_owner.uploading(self->m_reply.idempotencyKey, progress);
    };
    whenDone(m_client.upload(image.bytes, image.mediaType, uploading), this,
             [this, image](const Result<QJsonObject> &blob) {
        if (!blob) {
            fail(blob.error());
            return;
        }
        m_images.append(
            imageEntry(*blob, image, m_reply.attachments.at(m_images.size()).description));
        uploadNext();
    });
}

QJsonObject PostSend::Task::record() const
{
    QJsonObject record{{u"$type"_s, postCollection()},
                       {u"text"_s, m_reply.text},
                       {u"createdAt"_s, toRfc3339(m_reply.createdAt)},
                       {u"reply"_s, m_refs}};
    const QJsonArray facets = facetsFor(m_reply.text, m_dids);
    if (!facets.isEmpty())
        record.insert(u"facets"_s, facets);
    if (!m_images.isEmpty()) {
        record.insert(
            u"embed"_s,
            QJsonObject{{u"$type"_s, u"app.bsky.embed.images"_s}, {u"images"_s, m_images}});
    }
    return record;
}

void PostSend::Task::publish()
{
    m_record = record();
    m_isOut = true;
    // With swapRecord null the server writes only where nothing is yet. The same record once more
    // is no writing and succeeds.
    const QJsonObject input{{u"repo"_s, m_place.did}, {u"collection"_s, m_place.collection},
                            {u"rkey"_s, m_place.key}, {u"validate"_s, true},
                            {u"record"_s, m_record},  {u"swapRecord"_s, QJsonValue::Null}};
    whenDone(m_client.procedure(u"com.atproto.repo.putRecord"_s, input), this,
             [this](const Result<QJsonObject> &answer) { published(answer); });
}

void PostSend::Task::published(const Result<QJsonObject> &answer)
{
    if (!answer && errorName(answer.error()) == "InvalidSwap"_L1) {
        lookAtOther(answer.error());
        return;
    }
    if (!answer) {
        end(answer.error());
        return;
    }
    const std::optional<RemoteMessage> message = toMessage(m_place, m_record, m_reply, m_self);
    if (message && (*answer)["uri"_L1].toString() == m_place.toString())
        end(*message);
    else
        end(Error{ErrorKind::Protocol, u"the answer is not about the reply"_s, {}, true});
}

void PostSend::Task::lookAtOther(Error error)
{
    whenDone(readOwnRecord(m_client, m_place), this,
             [this, error](const Result<std::optional<QJsonObject>> &found) mutable {
        const QJsonObject other =
            found && *found ? (**found)["value"_L1].toObject() : QJsonObject();
        if (other["text"_L1].toString() == m_reply.text
            && parentUri(other) == m_reply.parentRemoteId) {
            if (const auto message = toMessage(m_place, other, m_reply, m_self)) {
                end(*message);
                return;
            }
        }
        // Something stands there that could not be read, or is not this reply: a person has to
        // look before it goes out under another key.
        error.mayHaveArrived = !found || found->has_value();
        end(error);
    });
}

void PostSend::Task::fail(Error error)
{
    error.mayHaveArrived = false;
    end(error);
}

void PostSend::Task::end(const Result<RemoteMessage> &result)
{
    m_promise.finish(result);
    deleteLater();
}

PostSend::PostSend(Client &client, Self self, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_self(std::move(self))
{
}

Future<RemoteMessage> PostSend::send(const Reply &reply)
{
    auto *task = new Task(*this, reply);
    return task->start();
}

Future<std::optional<RemoteMessage>> PostSend::find(const Reply &reply)
{
    using Message = std::optional<RemoteMessage>;
    const AtUri place = placeOf(reply, m_self);
    return andThen(
        readOwnRecord(m_client, place), this,
        [this, place, reply](const std::optional<QJsonObject> &found) -> Future<Message> {
            if (!found)
                return readyValue(Message());
            const Message message =
                toMessage(place, (*found)["value"_L1].toObject(), reply, m_self);
            if (!message) {
                return readyError<Message>(
                    {ErrorKind::Protocol, u"the published post cannot be read"_s, {}, false});
            }
            return readyValue(message);
        });
}

} // namespace sportello::bluesky
