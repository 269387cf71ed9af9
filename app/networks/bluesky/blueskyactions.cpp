// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/bluesky/blueskyactions.h"

#include "networks/bluesky/blueskyreread.h"
#include "networks/bluesky/blueskytid.h"
#include "networks/bluesky/blueskyuri.h"
#include "networks/bluesky/blueskyxrpc.h"

#include <QJsonArray>

#include <algorithm>

namespace sportello::bluesky {

using namespace Qt::StringLiterals;

namespace {

constexpr auto putRecord = "com.atproto.repo.putRecord"_L1;
constexpr auto deleteRecord = "com.atproto.repo.deleteRecord"_L1;
/// hiddenReplies of the lexicon app.bsky.feed.threadgate.
constexpr qsizetype mostHidden = 300;
/// So often somebody else may have changed the same record in between.
constexpr int mostSwaps = 5;

QString reasonTypeOf(ReportReason reason)
{
    const QString prefix = u"com.atproto.moderation.defs#"_s;
    switch (reason) {
    case ReportReason::Spam: return prefix + u"reasonSpam"_s;
    case ReportReason::Harassment: return prefix + u"reasonRude"_s;
    case ReportReason::Illegal: return prefix + u"reasonViolation"_s;
    case ReportReason::Impersonation: return prefix + u"reasonMisleading"_s;
    case ReportReason::Other: break;
    }
    return prefix + u"reasonOther"_s;
}

QJsonObject place(const AtUri &uri)
{
    return {{u"repo"_s, uri.did}, {u"collection"_s, uri.collection}, {u"rkey"_s, uri.key}};
}

} // namespace

/// One action on its way.
class Actions::Task final : public QObject
{
public:
    Task(Actions &owner, RemoteAction action)
        : QObject(&owner)
        , m_client(owner.m_client)
        , m_self(owner.m_self)
        , m_action(std::move(action))
    {
    }
    ~Task() override { m_promise.finish(Error{ErrorKind::Cancelled, {}, {}, m_isOut}); }

    Future<Done> start();

private:
    void withPost(const std::function<void(const QJsonObject &view)> &next);
    void withPerson(const std::function<void(const QString &did)> &next);
    void like();
    void unlike();
    void findOwnLike();
    void deletePost();
    void setMuted(const QString &did);
    void block(const QString &did);
    void unblock(const QString &did);
    void setHidden();
    void readGate(const AtUri &gate, const QString &root);
    void writeGate(const AtUri &gate, QJsonObject record, const QJsonValue &cid);
    void report();
    void reportSubject(const QJsonObject &subject);
    void removeAll(QList<AtUri> records);
    void change(const QString &method, const QJsonObject &input,
                const std::function<void()> &next = {});
    AtUri blockOf(const QString &did) const
    {
        return {m_self.did, blockCollection(), tidForName(did)};
    }
    /// Ends before anything was changed.
    void refuse(const QString &sentence) { fail({ErrorKind::Refused, sentence, {}, false}); }
    void fail(Error error);
    void end(const Result<Done> &result);

    Client &m_client;
    Self m_self;
    RemoteAction m_action;
    int m_swaps = 0;
    bool m_isOut = false; ///< something that changes was handed to the transport
    Promise<Done> m_promise;
};

Future<Done> Actions::Task::start()
{
    const Future<Done> future = m_promise.future();
    if (m_action.accountRemoteId != m_self.did) {
        refuse(Actions::tr("This was meant to be done by another account."));
        return future;
    }
    switch (m_action.kind) {
    case ActionKind::Like: like(); break;
    case ActionKind::Unlike: unlike(); break;
    case ActionKind::Delete: deletePost(); break;
    case ActionKind::Mute:
    case ActionKind::Unmute: withPerson([this](const QString &did) { setMuted(did); }); break;
    case ActionKind::Block: withPerson([this](const QString &did) { block(did); }); break;
    case ActionKind::Unblock: withPerson([this](const QString &did) { unblock(did); }); break;
    case ActionKind::Report: report(); break;
    case ActionKind::Hide:
    case ActionKind::Unhide: setHidden(); break;
    }
    return future;
}

void Actions::Task::withPost(const std::function<void(const QJsonObject &view)> &next)
{
    const QString uri = m_action.messageRemoteId;
    if (atUriFrom(uri).collection != postCollection()) {
        refuse(Actions::tr("This is not a public post."));
        return;
    }
    whenDone(readPosts(m_client, {uri}, Client::Urgency::Person), this,
             [this, uri, next](const Result<PostViews> &views) {
        if (views)
            next(views->value(uri));
        else
            fail(views.error());
    });
}

void Actions::Task::withPerson(const std::function<void(const QString &did)> &next)
{
    const RemoteHandle &person = m_action.person;
    for (const QString &known : {person.remoteId, person.address}) {
        if (isDid(known)) {
            next(known);
            return;
        }
    }
    QUrlQuery query;
    query.addQueryItem(u"handle"_s, person.address);
    whenDone(m_client.query(u"com.atproto.identity.resolveHandle"_s, query), this,
             [this, next](const Result<QJsonObject> &answer) {
        const QString did = answer ? (*answer)["did"_L1].toString() : QString();
        if (!answer)
            fail(answer.error());
        else if (isDid(did))
            next(did);
        else
            fail({ErrorKind::Protocol, u"the answer names nobody"_s, {}, false});
    });
}

void Actions::Task::like()
{
    withPost([this](const QJsonObject &view) {
        if (view.isEmpty()) {
            fail({ErrorKind::NotFound, u"the post does not exist any more"_s, {}, false});
            return;
        }
        if (view["viewer"_L1]["like"_L1].isString()) {
            end(Done{});
            return;
        }
        const AtUri like{m_self.did, likeCollection(),
                         tidFor(m_action.createdAt, m_action.idempotencyKey)};
        QJsonObject input = place(like);
        input.insert(
            u"record"_s,
            QJsonObject{
                {u"$type"_s, likeCollection()},
                {u"subject"_s, QJsonObject{{u"uri"_s, view["uri"_L1]}, {u"cid"_s, view["cid"_L1]}}},
                {u"createdAt"_s, toRfc3339(m_action.createdAt)}});
        change(putRecord, input);
    });
}

void Actions::Task::unlike()
{
    withPost([this](const QJsonObject &view) {
        const AtUri like = atUriFrom(view["viewer"_L1]["like"_L1].toString());
        if (like.did == m_self.did && like.collection == likeCollection())
            removeAll({like});
        else
            findOwnLike();
    });
}

void Actions::Task::findOwnLike()
{
    // The services that everybody reads by may not know yet what was liked a moment ago, and show
    // nothing of a post that is gone.
    QUrlQuery query;
    query.addQueryItem(u"repo"_s, m_self.did);
    query.addQueryItem(u"collection"_s, likeCollection());
    query.addQueryItem(u"limit"_s, u"100"_s);
    whenDone(m_client.query(u"com.atproto.repo.listRecords"_s, query), this,
             [this](const Result<QJsonObject> &answer) {
        if (!answer) {
            fail(answer.error());
            return;
        }
        QList<AtUri> likes;
        for (const QJsonValue &record : (*answer)["records"_L1].toArray()) {
            const AtUri uri = atUriFrom(record["uri"_L1].toString());
            const QString subject = record["value"_L1]["subject"_L1]["uri"_L1].toString();
            if (subject == m_action.messageRemoteId && uri.did == m_self.did
                && uri.collection == likeCollection())
                likes.append(uri);
        }
        removeAll(likes);
    });
}

void Actions::Task::deletePost()
{
    const AtUri post = atUriFrom(m_action.messageRemoteId);
    if (post.did != m_self.did || post.collection != postCollection())
        refuse(Actions::tr("Only posts of this account can be deleted."));
    else
        removeAll({post});
}

void Actions::Task::setMuted(const QString &did)
{
    change(m_action.kind == ActionKind::Mute ? u"app.bsky.graph.muteActor"_s
                                             : u"app.bsky.graph.unmuteActor"_s,
           {{u"actor"_s, did}});
}

void Actions::Task::block(const QString &did)
{
    QJsonObject input = place(blockOf(did));
    input.insert(u"record"_s,
                 QJsonObject{{u"$type"_s, blockCollection()},
                             {u"subject"_s, did},
                             {u"createdAt"_s, toRfc3339(m_action.createdAt)}});
    change(putRecord, input);
}

void Actions::Task::unblock(const QString &did)
{
    QUrlQuery query;
    query.addQueryItem(u"actor"_s, did);
    whenDone(m_client.query(u"app.bsky.actor.getProfile"_s, query), this,
             [this, did](const Result<QJsonObject> &profile) {
        QList<AtUri> blocks{blockOf(did)};
        // Of somebody who is gone there is no profile; our own record can be removed all the same.
        const bool isAnswer = profile || profile.error().kind == ErrorKind::Refused
            || profile.error().kind == ErrorKind::NotFound;
        if (!isAnswer) {
            fail(profile.error());
            return;
        }
        const AtUri other =
            profile ? atUriFrom((*profile)["viewer"_L1]["blocking"_L1].toString()) : AtUri();
        if (other.did == m_self.did && other.collection == blockCollection()
            && !blocks.contains(other))
            blocks.append(other);
        removeAll(blocks);
    });
}

void Actions::Task::setHidden()
{
    withPost([this](const QJsonObject &view) {
        if (view.isEmpty()) {
            fail({ErrorKind::NotFound, u"the post does not exist any more"_s, {}, false});
            return;
        }
        const QString root = view["record"_L1]["reply"_L1]["root"_L1]["uri"_L1].toString();
        const AtUri post = atUriFrom(root);
        if (post.did != m_self.did || post.collection != postCollection()) {
            refuse(Actions::tr("Only answers below a post of this account can be hidden."));
            return;
        }
        // The gate has the key of the post that it stands before.
        readGate({m_self.did, threadgateCollection(), post.key}, root);
    });
}

void Actions::Task::readGate(const AtUri &gate, const QString &root)
{
    QUrlQuery query;
    query.addQueryItem(u"repo"_s, gate.did);
    query.addQueryItem(u"collection"_s, gate.collection);
    query.addQueryItem(u"rkey"_s, gate.key);
    whenDone(m_client.query(u"com.atproto.repo.getRecord"_s, query), this,
             [this, gate, root](const Result<QJsonObject> &answer) {
        if (answer) {
            writeGate(gate, (*answer)["value"_L1].toObject(), (*answer)["cid"_L1]);
        } else if (errorName(answer.error()) == "RecordNotFound"_L1) {
            // Without "allow" everybody may go on answering.
            writeGate(gate,
                      {{u"$type"_s, gate.collection},
                       {u"post"_s, root},
                       {u"createdAt"_s, toRfc3339(m_action.createdAt)}},
                      QJsonValue::Null);
        } else {
            fail(answer.error());
        }
    });
}

void Actions::Task::writeGate(const AtUri &gate, QJsonObject record, const QJsonValue &cid)
{
    const QString post = m_action.messageRemoteId;
    QJsonArray hidden = record["hiddenReplies"_L1].toArray();
    const auto known = std::find(hidden.cbegin(), hidden.cend(), QJsonValue(post));
    const bool isHidden = known != hidden.cend();
    if (isHidden == (m_action.kind == ActionKind::Hide)) {
        end(Done{});
        return;
    }
    if (isHidden) {
        hidden.removeAt(known - hidden.cbegin());
    } else if (hidden.size() >= mostHidden) {
        refuse(
            Actions::tr("No more than %1 answers can be hidden below one post.").arg(mostHidden));
        return;
    } else {
        hidden.append(post);
    }
    record.insert(u"hiddenReplies"_s, hidden);
    QJsonObject input = place(gate);
    input.insert(u"record"_s, record);
    // Who may answer is decided in the same record: what somebody else changed meanwhile stays.
    input.insert(u"swapRecord"_s, cid);
    m_isOut = true;
    whenDone(m_client.procedure(putRecord, input), this,
             [this, gate, root = record["post"_L1].toString()](const Result<QJsonObject> &answer) {
        if (answer)
            end(Done{});
        else if (errorName(answer.error()) == "InvalidSwap"_L1 && ++m_swaps < mostSwaps)
            readGate(gate, root);
        else
            end(answer.error());
    });
}

void Actions::Task::report()
{
    if (m_action.messageRemoteId.isEmpty()) {
        withPerson([this](const QString &did) {
            reportSubject({{u"$type"_s, u"com.atproto.admin.defs#repoRef"_s}, {u"did"_s, did}});
        });
        return;
    }
    withPost([this](const QJsonObject &view) {
        if (view.isEmpty()) {
            fail({ErrorKind::NotFound, u"the post does not exist any more"_s, {}, false});
            return;
        }
        reportSubject({{u"$type"_s, u"com.atproto.repo.strongRef"_s},
                       {u"uri"_s, view["uri"_L1]},
                       {u"cid"_s, view["cid"_L1]}});
    });
}

void Actions::Task::reportSubject(const QJsonObject &subject)
{
    QJsonObject input{{u"reasonType"_s, reasonTypeOf(m_action.reason)}, {u"subject"_s, subject}};
    if (!m_action.comment.isEmpty())
        input.insert(u"reason"_s, m_action.comment);
    change(u"com.atproto.moderation.createReport"_s, input);
}

void Actions::Task::removeAll(QList<AtUri> records)
{
    if (records.isEmpty()) {
        end(Done{});
        return;
    }
    // Deleting what is not there succeeds.
    const AtUri first = records.takeFirst();
    change(deleteRecord, place(first), [this, records] { removeAll(records); });
}

void Actions::Task::change(const QString &method, const QJsonObject &input,
                           const std::function<void()> &next)
{
    m_isOut = true;
    whenDone(m_client.procedure(method, input), this,
             [this, next](const Result<QJsonObject> &answer) {
        if (!answer)
            end(answer.error());
        else if (next)
            next();
        else
            end(Done{});
    });
}

void Actions::Task::fail(Error error)
{
    error.mayHaveArrived = false;
    end(error);
}

void Actions::Task::end(const Result<Done> &result)
{
    m_promise.finish(result);
    deleteLater();
}

Actions::Actions(Client &client, Self self, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_self(std::move(self))
{
}

Future<Done> Actions::act(const RemoteAction &action)
{
    auto *task = new Task(*this, action);
    return task->start();
}

} // namespace sportello::bluesky
