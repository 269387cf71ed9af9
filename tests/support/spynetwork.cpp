// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "support/spynetwork.h"

#include <QUrl>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

QString text(const QString &value)
{
    return value;
}
QString text(const QStringList &values)
{
    return values.join(u',');
}
QString text(Instant at)
{
    return toRfc3339(at);
}
QString text(const std::optional<Instant> &at)
{
    return at ? toRfc3339(*at) : QString();
}
template<typename Enum>
requires std::is_enum_v<Enum> QString text(Enum value)
{
    return QString::number(int(value));
}

template<typename... Values>
QString line(const Values &...values)
{
    return QStringList{text(values)...}.join(u' ');
}

// By structured bindings: a member that is added is no member that is forgotten here.

QString text(const QList<OutgoingAttachment> &attachments)
{
    QStringList lines;
    for (const auto &[path, hash, mediaType, description, name, bytes, undescribed] : attachments) {
        lines.append(line(path, hash, mediaType, description, name, QString::number(bytes),
                          QString::number(int(undescribed))));
    }
    return lines.join(u' ');
}

QString text(const RemoteHandle &handle)
{
    const auto &[address, remoteId, displayName, url, lastingId] = handle;
    return line(address, remoteId, displayName, url, lastingId);
}

QString text(const Reply &reply)
{
    const auto &[key, account, audience, recipient, participants, parent, visibility, root, said,
                 attachments, createdAt, firstAttemptAt, others] = reply;
    return line(key, account, audience, recipient, participants, parent, visibility, root, said,
                createdAt, firstAttemptAt, others)
        + text(attachments);
}

QString text(const RemoteAction &action)
{
    const auto &[kind, account, key, message, person, reason, comment, createdAt] = action;
    return line(kind, account, key, message, reason, comment, createdAt) + text(person);
}

QString text(const RemoteThread &thread)
{
    const auto &[audience, counterpart, parent, known] = thread;
    return line(audience, counterpart, parent, known);
}

/// Answers as it was told.
class SpyTransport final : public HttpTransport
{
public:
    explicit SpyTransport(Spied &spied)
        : m_spied(spied)
    {
    }
    Future<HttpAnswer> send(const HttpRequest &request) override
    {
        QString seen = u"http "_s + QString::fromLatin1(request.method) + u' '
            + QUrl::fromPercentEncoding(request.url.toEncoded()) + u' '
            + QUrl::fromPercentEncoding(request.body);
        for (const auto &[name, value] : request.headers)
            seen += u' ' + QString::fromUtf8(name + '=' + value);
        for (const HttpPart &part : request.parts)
            seen += u' ' + part.name + u'=' + part.fileName + QString::fromUtf8(part.data);
        m_spied.seen.append(seen);
        HttpAnswer answer;
        answer.headers = {{"content-type", "application/json"}};
        answer.body = m_spied.answers.value(request.url.path().section(u'/', -1), "[]");
        answer.status = answer.body.startsWith("{\"error\"") ? 400 : 200;
        answer.url = request.url;
        return readyValue(answer);
    }

private:
    Spied &m_spied;
};

class SpyConnector final : public Connector
{
public:
    SpyConnector(Spied &spied, std::unique_ptr<Connector> inner)
        : m_spied(spied)
        , m_inner(std::move(inner))
    {
        connect(m_inner.get(), &Connector::wakeUp, this, &Connector::wakeUp);
        m_inner->setCredentialKeeper(
            [this](const Secret &secret) { return keepCredentials(secret); });
    }

    Capabilities capabilities() const override
    {
        Capabilities capabilities = m_inner->capabilities();
        capabilities.features = Features::fromInt(~0U);
        return capabilities;
    }
    Future<Done> refresh() override
    {
        m_spied.seen.append(u"refresh"_s);
        return afterwards(m_inner->refresh(), this,
                          [](const Result<Done> &) { return readyValue(Done{}); });
    }
    QList<Source> sources() const override { return m_inner->sources(); }
    Future<RemoteBatch> fetch(const Source &source, const Cursor &cursor) override
    {
        note(u"fetch"_s, line(source.name, cursor.value));
        return orNothing(m_inner->fetch(source, cursor));
    }
    Future<RemoteBatch> fetchOlder(const Source &source, const Cursor &cursor) override
    {
        note(u"fetchOlder"_s, line(source.name, cursor.value));
        return orNothing(m_inner->fetchOlder(source, cursor));
    }
    Future<RemoteMessage> send(const Reply &reply) override
    {
        note(u"send"_s, text(reply));
        return m_inner->send(reply);
    }
    Future<std::optional<RemoteMessage>> findSent(const Reply &reply) override
    {
        note(u"findSent"_s, text(reply));
        return m_inner->findSent(reply);
    }
    Future<RemoteThreadContent> thread(const RemoteThread &thread) override
    {
        note(u"thread"_s, text(thread));
        return m_inner->thread(thread);
    }
    Future<PrivateRoute> privateRoute(const QString &address) override
    {
        note(u"privateRoute"_s, address);
        return m_inner->privateRoute(address);
    }
    Future<Done> act(const RemoteAction &action) override
    {
        note(u"act"_s, text(action));
        return m_inner->act(action);
    }
    std::chrono::milliseconds pollInterval() const override { return m_inner->pollInterval(); }

private:
    void note(const QString &call, const QString &what) { m_spied.seen.append(call + u' ' + what); }
    Future<RemoteBatch> orNothing(const Future<RemoteBatch> &batch)
    {
        return afterwards(batch, this, [](const Result<RemoteBatch> &result) {
            return readyValue(result.valueOr(RemoteBatch{}));
        });
    }

    Spied &m_spied;
    std::unique_ptr<Connector> m_inner;
};

} // namespace

SpyNetwork::SpyNetwork(Spied &spied)
    : m_spied(spied)
    , m_http(std::make_unique<SpyTransport>(spied))
{
}

SpyNetwork::~SpyNetwork() = default;

std::unique_ptr<SignInAttempt> SpyNetwork::signIn(const SignInInput &input,
                                                  const NetworkContext &context) const
{
    return m_spied.network->signIn(input, {*m_http, context.clock});
}

std::unique_ptr<Connector> SpyNetwork::createConnector(const Account &account,
                                                       const Secret &credentials,
                                                       const NetworkContext &context) const
{
    return std::make_unique<SpyConnector>(
        m_spied, m_spied.network->createConnector(account, credentials, {*m_http, context.clock}));
}

Future<Done> SpyNetwork::revoke(const Account &account, const Secret &credentials,
                                const NetworkContext &context, QObject *owner) const
{
    return m_spied.network->revoke(account, credentials, {*m_http, context.clock}, owner);
}

} // namespace sportello
