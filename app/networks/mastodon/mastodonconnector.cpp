// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/mastodon/mastodonconnector.h"

#include "core/log.h"
#include "networks/mastodon/mastodonactions.h"
#include "networks/mastodon/mastodonapi.h"
#include "networks/mastodon/mastodonlookup.h"
#include "networks/mastodon/mastodonsend.h"
#include "networks/mastodon/mastodonthread.h"
#include "networks/task.h"

namespace sportello {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto mentionsName = "mentions"_L1;
constexpr auto ownName = "own"_L1;
constexpr auto changesName = "changes"_L1;

mastodon::Self selfOf(const Account &account)
{
    return {account.remoteId, account.handle, account.handle.section(u'@', -1)};
}

} // namespace

MastodonConnector::MastodonConnector(const Account &account,
                                     const mastodon::Credentials &credentials,
                                     const NetworkContext &context)
    : m_self(selfOf(account))
    , m_client(context.http, context.clock, QUrl(account.server), credentials.accessToken)
    , m_intake(m_client, m_self)
    , m_changes(m_client, m_intake, m_self)
    , m_listening(m_client, m_self)
{
    connect(&m_listening, &mastodon::Listening::woke, this, &MastodonConnector::wake);
    connect(&m_listening, &mastodon::Listening::changed, this,
            &MastodonConnector::listeningChanged);
}

MastodonConnector::~MastodonConnector() = default;

Capabilities MastodonConnector::capabilities() const
{
    return mastodon::capabilitiesOf(m_instance);
}

Future<Done> MastodonConnector::refresh()
{
    if (m_client.token().isEmpty())
        return readyError<Done>({ErrorKind::SignInNeeded, u"there is no token"_s, {}, false});
    return andThen(mastodon::fetchInstance(m_client), this,
                   [this](const mastodon::Instance &instance) {
        useInstance(instance);
        return andThen(checkIdentity(), this, [this](Done) { return checkPolicy(); });
    });
}

Future<Done> MastodonConnector::checkIdentity()
{
    return andThen(mastodon::fetchIdentity(m_client, m_self.host), this,
                   [this](const RemoteHandle &handle) -> Future<Done> {
                       if (handle.remoteId == m_self.id)
                           return readyValue(Done{});
                       return readyError<Done>({ErrorKind::SignInNeeded,
                                                tr("The sign-in belongs to another account."),
                                                {},
                                                false});
                   });
}

Future<Done> MastodonConnector::checkPolicy()
{
    // Policies came with the first version that counts its API.
    if (m_instance.apiVersion < 1)
        return readyValue(Done{});
    const HttpRequest request = mastodon::get(m_client.base(), u"/api/v2/notifications/policy"_s);
    return afterwards(m_client.object(request), this, [this](const Result<QJsonObject> &policy) {
        if (policy)
            usePolicy(mastodon::readPolicy(*policy));
        return readyValue(Done{});
    });
}

void MastodonConnector::useInstance(const mastodon::Instance &instance)
{
    const Capabilities before = capabilities();
    m_instance = instance;
    m_listening.setAddress(mastodon::webSocketUrl(m_client.base(), m_instance));
    if (capabilities() != before)
        Q_EMIT capabilitiesChanged();
}

void MastodonConnector::usePolicy(Strangers strangers)
{
    m_intake.setIncludeFiltered(strangers != Strangers::Accepted);
    if (strangers == Strangers::Dropped && strangers != m_strangers) {
        qCWarning(logNetwork) << "The account's settings on its server drop messages from people "
                                 "it does not follow; they never arrive";
    }
    m_strangers = strangers;
}

QList<Source> MastodonConnector::sources() const
{
    return {{mentionsName}, {ownName}, {changesName}};
}

Future<RemoteBatch> MastodonConnector::fetch(const Source &source, const Cursor &cursor)
{
    if (source.name == changesName)
        return m_changes.fetch(cursor);
    return m_intake.fetch(source.name == ownName ? mastodon::Intake::List::Own
                                                 : mastodon::Intake::List::Mentions,
                          cursor);
}

Future<RemoteBatch> MastodonConnector::fetchOlder(const Source &source, const Cursor &cursor)
{
    if (source.name == changesName)
        return readyValue(RemoteBatch{});
    return m_intake.fetchOlder(source.name == ownName ? mastodon::Intake::List::Own
                                                      : mastodon::Intake::List::Mentions,
                               cursor);
}

Future<RemoteMessage> MastodonConnector::send(const Reply &reply)
{
    auto *sending = new mastodon::Sending(m_client, m_self, reply, this);
    connect(sending, &mastodon::Sending::uploading, this, &Connector::uploading);
    return runOnce(sending);
}

Future<std::optional<RemoteMessage>> MastodonConnector::findSent(const Reply &reply)
{
    return runOnce(new mastodon::SentSearch(m_client, m_self, reply, this));
}

Future<RemoteThreadContent> MastodonConnector::thread(const RemoteThread &thread)
{
    return runOnce(new mastodon::ThreadReading(m_client, m_self, thread, this));
}

Future<PrivateRoute> MastodonConnector::privateRoute(const QString &)
{
    return readyValue(PrivateRoute{PrivateRoute::Kind::Message, {}});
}

Future<Done> MastodonConnector::act(const RemoteAction &action)
{
    return mastodon::act(m_client, action, this);
}

void MastodonConnector::setListening(bool listening)
{
    m_listening.setWanted(listening);
}

void MastodonConnector::wake(const mastodon::Wake &wake)
{
    if (wake.mentions)
        Q_EMIT wakeUp({mentionsName});
    if (wake.own)
        Q_EMIT wakeUp({ownName});
    if (!wake.changedId.isEmpty()) {
        m_changes.announce(wake.changedId);
        Q_EMIT wakeUp({changesName});
    }
}

std::chrono::milliseconds MastodonConnector::pollInterval() const
{
    // Other programs of the account draw on the same budget: what is left is for replies.
    const int left = requestsLeft().value_or(1000);
    if (left < 20)
        return 5min;
    if (left < 60)
        return 2min;
    return m_listening.isOpen() ? 60s : 30s;
}

std::optional<int> MastodonConnector::requestsLeft() const
{
    return m_client.requestsLeft();
}

} // namespace sportello
