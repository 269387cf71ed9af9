// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "networks/allnetworks.h"
#include "networks/http/nettransport.h"
#include "services/program.h"
#include "support/testsecretstore.h"
#include "support/wait.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

namespace sportello {

/// A customer's way from a public thread into private and back, walked with the whole program and
/// the real network code against a server. What an agent decides in the window is said to the
/// objects behind it.
class HandoffWay
{
public:
    explicit HandoffWay(const QString &network)
        : m_network(network)
    {
    }

    /// Opens a fresh profile, signs in and begins to listen. An empty answer = it works.
    QString begin(const QString &method, const QHash<QString, QString> &fields)
    {
        ProgramParts parts;
        parts.networks = allNetworks();
        parts.secrets = std::make_unique<MemorySecretStore>();
        parts.clock = std::make_unique<SystemClock>();
        parts.http = std::make_unique<NetTransport>(*parts.clock, QStringLiteral("Sportello/test"));
        auto opened = Program::open(m_folder.filePath(QStringLiteral("profile")), std::move(parts));
        if (!opened)
            return opened.error().message;
        m_program = std::move(opened).value();
        if (!waitFor(m_program->ready()))
            return QStringLiteral("not ready");
        SignInInput input;
        input.method = method;
        for (auto field = fields.begin(); field != fields.end(); ++field)
            input.fields.insert(field.key(), field.value());
        const auto attempt = m_program->accounts().signIn(m_network, input);
        const Promise<SignedIn> promise;
        QObject::connect(attempt.get(), &SignInAttempt::finished, attempt.get(),
                         [promise](const Result<SignedIn> &result) { promise.finish(result); });
        attempt->start();
        const Result<SignedIn> signedIn = waitFor(promise.future());
        if (!signedIn)
            return signedIn.error().message;
        const auto added = waitFor(m_program->accounts().add(m_network, *signedIn));
        if (!added)
            return added.error().message;
        m_program->start();
        return becomes([this] { return !summary(Audience::Public).id.isNull(); })
            ? QString()
            : QStringLiteral("the question does not come");
    }

    Program &program() { return *m_program; }
    /// Ends the program, as closing the window does.
    void end() { m_program.reset(); }

    /// Looks for news until it is so; false after a minute of it.
    template<typename Condition>
    bool becomes(Condition condition)
    {
        for (int second = 0; second < 60; ++second) {
            if (condition())
                return true;
            m_program->accounts().checkNow();
            QTest::qWait(1000);
        }
        return condition();
    }

    ConversationSummary summary(Audience audience)
    {
        const auto ids = waitFor(m_program->conversations().list({}));
        const auto found =
            waitFor(m_program->conversations().summaries(ids.valueOr({}))).valueOr({});
        const auto fits = std::ranges::find_if(found, [audience](const ConversationSummary &each) {
            return each.audience == audience;
        });
        return fits == found.cend() ? ConversationSummary() : *fits;
    }

    Result<HandoffPlan> plan()
    {
        return waitFor(m_program->handoffs().plan(summary(Audience::Public).id));
    }

    /// Takes the best way with these words.
    Result<Handoff> take(const HandoffPlan &plan, const QString &text)
    {
        TakePrivate decision;
        decision.plan = plan;
        decision.offer = plan.offers.first();
        decision.reply = reply(text, decision.offer.audience);
        return waitFor(m_program->handoffs().take(decision));
    }
    Result<OutboxId> closeInPublic(const HandoffId &id, const QString &text)
    {
        return waitFor(m_program->handoffs().closeInPublic(id, reply(text, Audience::Public)));
    }
    Handoff present(const HandoffId &id)
    {
        return waitFor(m_program->handoffs().find(id)).valueOr(std::nullopt).value_or(Handoff());
    }
    bool comesTo(const HandoffId &id, HandoffState state)
    {
        return becomes([&] { return present(id).state == state; });
    }

private:
    NewReply reply(const QString &text, Audience audience)
    {
        const ConversationSummary shown = summary(Audience::Public);
        NewReply reply;
        reply.conversation = shown.id;
        reply.account = shown.account;
        reply.audience = audience;
        reply.text = text;
        reply.basisRevision = shown.revision;
        reply.undoWindow = std::chrono::seconds(0);
        reply.agent = m_program->agent().id;
        return reply;
    }

    QString m_network;
    QTemporaryDir m_folder;
    std::unique_ptr<Program> m_program;
};

} // namespace sportello
