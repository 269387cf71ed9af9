// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/mastodon/mastodonsend.h"

#include "core/log.h"
#include "core/refused.h"
#include "core/sha256.h"
#include "networks/mastodon/mastodonapi.h"

#include <QFile>
#include <QPointer>

namespace sportello::mastodon {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds mediaPause{1};
// Above any server's limit; it only keeps a wrong path from filling the memory.
constexpr qint64 maximumFileBytes = qint64(200) * 1024 * 1024;

/// The file, if it is still the one that the reply was written with.
Result<QByteArray> readFile(const OutgoingAttachment &attachment)
{
    QFile file(attachment.path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > maximumFileBytes) {
        return refused(
            Sending::tr("A file of this reply cannot be read any more. Attach it again."));
    }
    const QByteArray data = file.readAll();
    if (sha256Hex(data).compare(attachment.sha256, Qt::CaseInsensitive) != 0) {
        return refused(Sending::tr(
            "A file of this reply was changed after it was attached. Attach it again."));
    }
    return data;
}

} // namespace

Sending::Sending(Client &client, Self self, Reply reply, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_self(std::move(self))
    , m_reply(std::move(reply))
{
}

Sending::~Sending()
{
    if (m_posted)
        m_promise.finish(Error{ErrorKind::Cancelled, {}, {}, true});
}

Future<RemoteMessage> Sending::start()
{
    if (const std::optional<Error> error = objection()) {
        fail(*error);
        return m_promise.future();
    }
    m_visibility = visibilityFor(m_reply).value();
    m_mediaSince = m_client.clock().elapsed();
    uploadNext(2);
    return m_promise.future();
}

std::optional<Error> Sending::objection() const
{
    if (m_reply.accountRemoteId != m_self.id)
        return refused(tr("This reply was written for another account."));
    const Result<QString> visibility = visibilityFor(m_reply);
    if (!visibility)
        return visibility.error();
    if (m_reply.audience != Audience::Private)
        return {};
    if (m_reply.recipient.isEmpty())
        return refused(tr("This private message has no recipient."));
    const QStringList extra = extraReaders(m_reply, m_self.host);
    if (!extra.isEmpty()) {
        return refused(
            tr("Everybody who is mentioned can read a private message. Not meant to read it: %1",
               "", int(extra.size()))
                .arg(extra.join(u", "_s)));
    }
    return {};
}

void Sending::uploadNext(int apiVersion)
{
    if (m_mediaIds.size() == m_reply.attachments.size()) {
        publish();
        return;
    }
    const Result<QByteArray> data = readFile(m_reply.attachments.at(m_mediaIds.size()));
    if (data)
        upload(*data, apiVersion);
    else
        fail(data.error());
}

void Sending::upload(const QByteArray &data, int apiVersion)
{
    const OutgoingAttachment &attachment = m_reply.attachments.at(m_mediaIds.size());
    HttpRequest request = uploadRequest(m_client.base(), apiVersion, attachment, data);
    UploadProgress progress{int(m_mediaIds.size()) + 1, int(m_reply.attachments.size()), 0, 0};
    request.uploading = [self = QPointer(this), progress](qint64 sent, qint64 total) mutable {
        progress.sent = sent;
        progress.total = total;
        if (self)
            Q_EMIT self->uploading(self->m_reply.idempotencyKey, progress);
    };
    whenDone(m_client.answer(request, Budget::Uploads), this,
             [this, data, apiVersion](const Result<HttpAnswer> &answer) {
        if (answer)
            uploaded(*answer, data, apiVersion);
        else
            fail(answer.error());
    });
}

void Sending::uploaded(const HttpAnswer &answer, const QByteArray &data, int apiVersion)
{
    if (answer.status == 404 && apiVersion == 2) {
        upload(data, 1);
        return;
    }
    const Result<QJsonObject> object = readObject(answer, HttpEffect::Changes);
    if (!object) {
        fail(object.error());
        return;
    }
    const QString id = idFrom((*object)["id"_L1]);
    if (id.isEmpty()) {
        fail({ErrorKind::Protocol, u"an uploaded file got no id"_s, {}, false});
        return;
    }
    m_mediaIds.append(id);
    if (answer.status == 202 || answer.status == 206) {
        m_mediaSince = m_client.clock().elapsed();
        awaitMedia(id);
    } else {
        uploadNext(apiVersion);
    }
}

void Sending::awaitMedia(const QString &id)
{
    m_client.clock().callAfter(mediaPause, this, [this, id] {
        const HttpRequest request = get(m_client.base(), u"/api/v1/media/"_s + segment(id));
        whenDone(m_client.answer(request), this,
                 [this, id](const Result<HttpAnswer> &answer) { mediaAnswered(answer, id); });
    });
}

void Sending::mediaAnswered(const Result<HttpAnswer> &answer, const QString &id)
{
    if (!answer) {
        fail(answer.error());
    } else if (answer->status == 202 || answer->status == 206) {
        if (m_client.clock().elapsed() - m_mediaSince < MediaTime)
            awaitMedia(id);
        else
            fail({ErrorKind::Timeout, u"the server did not get a file ready"_s, {}, false});
    } else if (!answer->succeeded()) {
        fail(errorFrom(*answer, HttpEffect::Reads));
    } else {
        uploadNext(2);
    }
}

void Sending::publish()
{
    m_posted = true;
    const HttpRequest request =
        publishRequest(m_client.base(), m_reply, m_self.host, m_visibility, m_mediaIds);
    whenDone(m_client.answer(request, Budget::Posts), this,
             [this](const Result<HttpAnswer> &answer) {
        if (answer)
            published(*answer);
        else
            m_promise.finish(answer.error());
    });
}

void Sending::published(const HttpAnswer &answer)
{
    const Result<QJsonObject> object = readObject(answer, HttpEffect::Changes);
    if (!object) {
        Error error = object.error();
        // Some servers have no 404 for a parent that is gone, but say it in words.
        const bool names = error.message.contains("not exist"_L1, Qt::CaseInsensitive)
            || error.message.contains("not found"_L1, Qt::CaseInsensitive);
        if (answer.status == 422 && !m_reply.parentRemoteId.isEmpty() && names)
            error.kind = ErrorKind::NotFound;
        m_promise.finish(error);
        return;
    }
    const std::optional<RemoteMessage> message = readStatus(*object, m_self);
    if (!message) {
        m_promise.finish(
            Error{ErrorKind::Protocol, u"the published post cannot be read"_s, {}, true});
        return;
    }
    checkPublished(*message);
    m_promise.finish(*message);
}

void Sending::checkPublished(const RemoteMessage &message) const
{
    // It is out; to say otherwise would publish it again. Somebody has to look, though.
    if (message.visibility != m_visibility) {
        qCCritical(logNetwork) << "A reply was published with visibility"
                               << redacted(message.visibility) << "instead of" << m_visibility;
    }
    if (message.parentRemoteId != m_reply.parentRemoteId)
        qCCritical(logNetwork) << "A reply was published as an answer to something else";
}

void Sending::fail(Error error)
{
    error.mayHaveArrived = false;
    m_promise.finish(std::move(error));
}

} // namespace sportello::mastodon
