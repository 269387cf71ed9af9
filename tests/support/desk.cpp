// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "support/desk.h"

#include "support/nothing.h"
#include "support/wait.h"

#include <QTest>

#include <tuple>

namespace sportello {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using State = std::shared_ptr<DeskNetworkState>;

RemoteMessage published(const Reply &reply, int number)
{
    RemoteMessage message;
    message.remoteId = u"sent-%1"_s.arg(number);
    message.direction = Direction::Out;
    message.audience = reply.audience;
    message.counterpart.address = reply.recipient;
    message.parentRemoteId = reply.parentRemoteId;
    message.text.text = reply.text;
    message.url = u"https://social.example/%1"_s.arg(number);
    message.createdAt = reply.createdAt;
    return message;
}

class DeskConnector final : public Connector
{
public:
    explicit DeskConnector(State state)
        : m_state(std::move(state))
    {
        m_state->connector = this;
    }

    Capabilities capabilities() const override { return m_state->capabilities; }
    Future<Done> refresh() override
    {
        if (m_state->refreshProblem)
            return readyError<Done>(*m_state->refreshProblem);
        return readyValue(Done{});
    }
    QList<Source> sources() const override { return {Source{u"everything"_s}}; }
    Future<RemoteBatch> fetch(const Source &, const Cursor &cursor) override
    {
        RemoteBatch batch;
        batch.messages = m_state->incoming.mid(cursor.value.toInt());
        batch.next = Cursor{QString::number(m_state->incoming.size())};
        return readyValue(batch);
    }
    Future<RemoteMessage> send(const Reply &reply) override
    {
        m_state->sent.append(reply);
        if (m_state->send)
            return m_state->send(reply);
        return readyValue(published(reply, static_cast<int>(m_state->sent.size())));
    }
    Future<std::optional<RemoteMessage>> findSent(const Reply &reply) override
    {
        if (m_state->findSent)
            return m_state->findSent(reply);
        return readyValue(std::optional<RemoteMessage>());
    }
    Future<Done> act(const RemoteAction &action) override
    {
        m_state->actions.append(action);
        if (m_state->actionProblem)
            return readyError<Done>(*m_state->actionProblem);
        return readyValue(Done{});
    }
    Future<RemoteThreadContent> thread(const RemoteThread &) override
    {
        return readyValue(m_state->thread);
    }
    std::chrono::milliseconds pollInterval() const override { return 60s; }

private:
    State m_state;
};

class DeskSignIn final : public SignInAttempt
{
public:
    explicit DeskSignIn(State state)
        : m_state(std::move(state))
    {
        m_state->attempt = this;
    }
    void start() override {}
    void giveCode(const QString &code) override { m_state->codeGiven = code; }

private:
    State m_state;
};

class DeskNetwork final : public Network
{
public:
    explicit DeskNetwork(State state)
        : m_state(std::move(state))
    {
    }
    QString name() const override { return u"mastodon"_s; }
    QString displayName() const override { return u"Mastodon"_s; }
    QString shortName() const override { return u"Ma"_s; }
    SignInForm signInForm() const override { return m_state->form; }
    std::unique_ptr<SignInAttempt> signIn(const SignInInput &input,
                                          const NetworkContext &) const override
    {
        m_state->lastInput = input;
        return std::make_unique<DeskSignIn>(m_state);
    }
    std::unique_ptr<Connector> createConnector(const Account &, const Secret &,
                                               const NetworkContext &) const override
    {
        return std::make_unique<DeskConnector>(m_state);
    }
    Future<Done> revoke(const Account &account, const Secret &, const NetworkContext &,
                        QObject *) const override
    {
        if (m_state->revokeFails)
            return readyError<Done>(Error{ErrorKind::Offline, u"no route"_s, {}, false});
        m_state->revoked.append(account.handle);
        return readyValue(Done{});
    }

private:
    State m_state;
};

/// Keeps secrets for as long as the desk lives.
class DeskSecrets final : public SecretStore
{
public:
    explicit DeskSecrets(std::shared_ptr<QHash<QString, Secret>> secrets)
        : m_secrets(std::move(secrets))
    {
    }
    Future<Secret> read(const QString &key) override
    {
        if (!m_secrets->contains(key))
            return readyError<Secret>(Error{ErrorKind::NotFound, {}, {}, false});
        return readyValue(m_secrets->value(key));
    }
    Future<Done> write(const QString &key, const Secret &secret) override
    {
        m_secrets->insert(key, secret);
        return readyValue(Done{});
    }
    Future<Done> remove(const QString &key) override
    {
        m_secrets->remove(key);
        return readyValue(Done{});
    }

private:
    std::shared_ptr<QHash<QString, Secret>> m_secrets;
};

} // namespace

DeskNetworkState::DeskNetworkState()
{
    capabilities.features = {
        Feature::PublicReply, Feature::PrivateMessage, Feature::PrivateFromPublic,
        Feature::FindSent,    Feature::Like,           Feature::DeleteMessage,
        Feature::Block,       Feature::Report};
    TextLimits limits;
    limits.limits = {{Limit::Unit::Graphemes, 500}};
    capabilities.limits = {{Audience::Public, limits}, {Audience::Private, limits}};
    capabilities.findSentLag = 5s;
    SignInMethod browser;
    browser.name = u"browser"_s;
    browser.label = u"In the browser"_s;
    browser.explanation = u"The server asks in the browser."_s;
    browser.kind = SignInMethod::Kind::Browser;
    browser.fields = {{u"server"_s, u"Server"_s, u"social.example"_s, false, true}};
    SignInMethod token;
    token.name = u"token"_s;
    token.label = u"With a token"_s;
    token.explanation = u"A token is made in the settings."_s;
    token.fields = {{u"server"_s, u"Server"_s, {}, false, true},
                    {u"token"_s, u"Access token"_s, {}, true, true}};
    form = {u"Connect a Mastodon account"_s, {browser, token}};
}

Desk::Desk()
    : m_network(std::make_shared<DeskNetworkState>())
    , m_secrets(std::make_shared<QHash<QString, Secret>>())
{
    open();
}

Desk::~Desk() = default;

void Desk::open()
{
    ProgramParts parts;
    parts.networks.push_back(std::make_unique<DeskNetwork>(m_network));
    parts.secrets = std::make_unique<DeskSecrets>(m_secrets);
    parts.http = std::make_unique<NoTransport>();
    auto clock = m_now ? std::make_unique<ManualClock>(*m_now) : std::make_unique<ManualClock>();
    ManualClock *newClock = clock.get();
    parts.clock = std::move(clock);
    Result<std::unique_ptr<Program>> program =
        Program::open(m_folder.filePath(u"profile"_s), std::move(parts));
    if (!program)
        return;
    m_clock = newClock;
    m_program = std::move(program).value();
    waitFor(m_program->ready());
    m_program->start();
}

void Desk::restart()
{
    m_now = m_clock->now();
    m_program.reset();
    open();
}

Account Desk::connectAccount()
{
    SignedIn signedIn;
    signedIn.server = u"https://social.example"_s;
    signedIn.identity = {u"hotelaurora@social.example"_s, u"1"_s, u"Hotel Aurora"_s,
                         u"https://social.example/@hotelaurora"_s};
    signedIn.credentials = Secret(u"token"_s);
    const Account account =
        waitFor(m_program->accounts().add(u"mastodon"_s, signedIn)).valueOr(Account());
    // A test that needs the account working will say so itself.
    std::ignore = QTest::qWaitFor([this, &account] {
        return m_program->accounts().health(account.id).state == ConnectionState::Working;
    });
    return account;
}

} // namespace sportello
