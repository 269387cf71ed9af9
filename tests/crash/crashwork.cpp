// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "crashwork.h"

#include "networks/allnetworks.h"
#include "networks/http/nettransport.h"
#include "support/fastclock.h"
#include "support/testsecretstore.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <unistd.h>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

// Times that the idle run looks again; each look is a fraction of a second.
constexpr int mostRounds = 400;
constexpr int everything = 1'000'000;

QStringList linesOf(const QString &path)
{
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

QString typedMethod(const Network &network)
{
    const QList<SignInMethod> methods = network.signInForm().methods;
    for (const SignInMethod &method : methods) {
        if (method.kind == SignInMethod::Kind::Fields)
            return method.name;
    }
    return {};
}

/// As text, in the order in which replies have to arrive.
QString orderOf(const OutboxItem &item)
{
    return item.group.toString() + u"%1"_s.arg(item.part, 3, 10, QLatin1Char('0'));
}

bool goesOnByItself(OutboxState state)
{
    return state == OutboxState::Queued || state == OutboxState::Sending
        || state == OutboxState::Unconfirmed;
}

} // namespace

CrashWork::CrashWork(Options options)
    : m_options(std::move(options))
    , m_random(quint32(qHash(m_options.label, 1)))
    , m_seen(linesOf(m_options.seen))
{
}

CrashWork::~CrashWork() = default;

void CrashWork::say(const QJsonObject &line)
{
    const QByteArray text = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    [[maybe_unused]] const auto written =
        write(STDOUT_FILENO, text.constData(), size_t(text.size()));
}

void CrashWork::end(int code)
{
    m_attempt.reset();
    m_program.reset();
    QCoreApplication::exit(code);
}

void CrashWork::fail(const Error &error)
{
    say({{u"error"_s, int(error.kind)}, {u"message"_s, error.message}});
    end(1);
}

void CrashWork::start(const QString &mode)
{
    ProgramParts parts;
    parts.networks = allNetworks();
    parts.secrets = std::make_unique<FileSecretStore>(m_options.secrets);
    parts.clock = std::make_unique<FastClock>(m_options.factor);
    parts.http = std::make_unique<NetTransport>(*parts.clock, u"Sportello/crash"_s);
    Result<std::unique_ptr<Program>> opened = Program::open(m_options.profile, std::move(parts));
    if (!opened) {
        fail(opened.error());
        return;
    }
    m_program = std::move(opened).value();
    if (m_program->openReport().restored || m_program->openReport().startedAnew)
        say({{u"damaged"_s, true}});
    use(m_program->ready(), [this, mode](Done) {
        if (mode == "setup"_L1)
            setUp();
        else if (mode == "run"_L1)
            run();
        else if (mode == "idle"_L1)
            decide();
        else
            report();
    });
}

void CrashWork::setUp()
{
    const QString network = m_options.network;
    SignInInput input;
    for (const Network *each : m_program->accounts().connectable()) {
        if (each->name() == network)
            input.method = typedMethod(*each);
    }
    for (auto field = m_options.fields.begin(); field != m_options.fields.end(); ++field)
        input.fields.insert(field.key(), field.value().toString());
    m_attempt = m_program->accounts().signIn(network, input);
    connect(m_attempt.get(), &SignInAttempt::finished, this,
            [this, network](const Result<SignedIn> &result) {
        if (!result) {
            fail(result.error());
            return;
        }
        use(m_program->accounts().add(network, *result), [this](const Account &) { fetchAll(); });
    });
    m_attempt->start();
}

void CrashWork::fetchAll()
{
    use(m_program->accounts().syncOnce(), [this](const QList<SyncReport> &reports) {
        for (const SyncReport &report : reports)
            say({{u"received"_s, report.received}});
        end(0);
    });
}

void CrashWork::run()
{
    m_program->start();
    auto conversations = andThen(m_program->conversations().list({}), this,
                                 [this](const QList<ConversationId> &ids) {
        return m_program->conversations().summaries(ids);
    });
    use(conversations,
        [this](const QList<ConversationSummary> &summaries) { makeReplies(summaries); });
}

void CrashWork::makeReplies(const QList<ConversationSummary> &conversations)
{
    QList<ConversationSummary> answerable;
    for (const ConversationSummary &conversation : conversations) {
        if (!conversation.snippet.isEmpty())
            answerable.append(conversation);
    }
    m_pending = answerable.isEmpty() ? 0 : m_options.replies;
    if (m_pending == 0)
        waitUntilIdle();
    for (int i = 0; i < m_pending; ++i) {
        const auto &chosen = answerable.at(m_random.bounded(int(answerable.size())));
        makeReply(chosen, u"%1-%2"_s.arg(m_options.label).arg(i));
    }
}

void CrashWork::makeReply(const ConversationSummary &conversation, const QString &name)
{
    NewReply reply;
    reply.conversation = conversation.id;
    const bool isPrivate = conversation.audience == Audience::Private || m_random.bounded(6) == 0;
    reply.audience = isPrivate ? Audience::Private : Audience::Public;
    reply.account = conversation.account;
    reply.basisRevision = conversation.revision;
    reply.undoWindow = std::chrono::seconds(m_random.bounded(8) == 0 ? 2 : 0);
    reply.agent = m_program->agent().id;
    // The lane's name stands in what was said in private, too.
    reply.overridden = {u"told-in-private"_s};
    // One in three is a numbered thread.
    const int count = m_random.bounded(3) == 0 ? 2 + m_random.bounded(2) : 1;
    QList<ThreadPart> parts;
    QStringList texts;
    for (int k = 1; k <= count; ++k) {
        const QString each = count == 1 ? name : u"%1.%2"_s.arg(name).arg(k);
        texts.append(u"Reply [%1] is on its way."_s.arg(each));
        const QString counter = count == 1 ? QString() : u" (%1/%2)"_s.arg(k).arg(count);
        parts.append({texts.last() + counter, u"\n\n"_s});
    }
    use(m_program->outbox().enqueueThread(reply, parts), [this, texts](const QList<OutboxId> &ids) {
        for (qsizetype i = 0; i < ids.size(); ++i)
            say({{u"accepted"_s, texts.at(i)}, {u"outbox"_s, ids.at(i).toString()}});
        if (--m_pending == 0)
            waitUntilIdle();
    });
}

void CrashWork::waitUntilIdle()
{
    use(m_program->outbox().idle(), [this](Done) { end(0); });
}

void CrashWork::decide()
{
    use(m_program->outbox().openItems(), [this](const QList<OutboxItem> &items) {
        for (const OutboxItem &item : items) {
            if (needsPerson(item.state))
                decide(item);
        }
        m_program->start();
        finishOpen(0);
    });
}

void CrashWork::decide(const OutboxItem &item)
{
    say({{u"held"_s, toWord(item.reason)}, {u"text"_s, item.text}});
    // A person looks at the network and says what is there.
    const bool isThere = m_seen.contains(withoutCounter(item.text, item.part, item.parts));
    const auto done = isThere && item.state == OutboxState::Held
        ? m_program->outbox().markSent(item.id)
        : m_program->outbox().retry(item.id);
    whenDone(done, this, [this, item](const Result<Done> &result) {
        if (!result)
            say({{u"undecided"_s, toWord(item.reason)}, {u"text"_s, item.text}});
    });
}

void CrashWork::finishOpen(int rounds)
{
    use(m_program->outbox().openItems(), [this, rounds](const QList<OutboxItem> &items) {
        QSet<ConversationId> waitingForPerson;
        bool goesOn = false;
        for (const OutboxItem &item : items) {
            if (needsPerson(item.state))
                waitingForPerson.insert(item.conversation);
            else if (!waitingForPerson.contains(item.conversation))
                goesOn = goesOn || goesOnByItself(item.state);
        }
        if (!goesOn || rounds >= mostRounds) {
            say({{u"open"_s, items.size()}, {u"rounds"_s, rounds}});
            end(0);
            return;
        }
        m_program->clock().callAfter(std::chrono::milliseconds(50 * m_options.factor), this,
                                     [this, rounds] { finishOpen(rounds + 1); });
    });
}

void CrashWork::report()
{
    use(m_program->outbox().all(everything), [this](const QList<OutboxItem> &items) {
        for (const OutboxItem &item : items) {
            say({{u"row"_s, toWord(item.state)},
                 {u"reason"_s, toWord(item.reason)},
                 {u"text"_s, item.text},
                 {u"conversation"_s, item.conversation.toString()},
                 {u"order"_s, orderOf(item)},
                 {u"group"_s, item.group.toString()},
                 {u"part"_s, item.part},
                 {u"answered"_s, item.answeredRemoteId()},
                 {u"remote_id"_s, item.remoteId},
                 {u"in_history"_s, item.messageStored}});
        }
        reportDrafts();
    });
}

void CrashWork::reportDrafts()
{
    use(m_program->drafts().conversations(), [this](const QList<ConversationId> &ids) {
        for (const ConversationId &id : ids) {
            for (const Audience audience : {Audience::Public, Audience::Private}) {
                use(m_program->drafts().find(id, audience),
                    [this](const std::optional<Draft> &draft) {
                    if (draft)
                        say({{u"draft"_s, draft->text}});
                });
            }
        }
        use(m_program->conversations().list({}),
            [this](const QList<ConversationId> &all) { reportThreads(all); });
    });
}

void CrashWork::reportThreads(QList<ConversationId> ids)
{
    if (ids.isEmpty()) {
        end(0);
        return;
    }
    const ConversationId id = ids.takeFirst();
    use(m_program->conversations().thread(id, everything),
        [this, ids](const ThreadContent &content) {
        for (const Message &message : content.messages) {
            if (message.direction == Direction::Out)
                say({{u"message"_s, message.text.text}});
        }
        reportThreads(ids);
    });
}

} // namespace sportello
