// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/contactfile.h"
#include "services/verificationcodes.h"
#include "services/verifications.h"
#include "storage/auditlog.h"
#include "support/servicedesk.h"

namespace sportello {

/// A brand with an account where Giulia asks, and another over which whoever is on file is reached.
/// Customer KX-771829 is on file since before anybody wrote: with a phone, a mailbox and a handle.
class VerificationScene
{
public:
    explicit VerificationScene(AddressKind addresses = AddressKind::OfNetwork)
        : desk({&server, &second})
    {
        using namespace Qt::StringLiterals;
        second.remoteId = u"line"_s;
        second.capabilities.addressKind = addresses;
        account = desk.connect(server);
        other = desk.connect(second);
        make();
        const QString csv = u"name,customer number,phone,email,handle\n"
                            "Giulia Markerrossi,kx-771829,+39 333 1234567,g.rossi@town.example,"
                            "fake:g.rossi@town.example\n"_s;
        const auto plan = waitFor(file->preview(u"guests.csv"_s, csv, u"IT"_s));
        waitFor(file->import(plan.valueOr({}), desk.agent.id));
        desk.store.clock().advance(std::chrono::hours(1));
        server.customerWrites(u"giulia"_s, u"Sono Giulia, la prenotazione?"_s,
                              now() - std::chrono::minutes(1), {}, Audience::Private);
        desk.sync();
        asking = desk.conversationWith(u"giulia"_s, Audience::Private);
    }

    void make()
    {
        codes.reset();
        levels = std::make_unique<Verifications>(desk.store.store(), desk.store.clock());
        codes = std::make_unique<VerificationCodes>(desk.store.store(), *desk.accounts,
                                                    *desk.outbox, *desk.cannedReplies, desk.secrets,
                                                    desk.store.clock());
        codes->setAgent(desk.agent.id);
        file = std::make_unique<ContactFile>(desk.store.store(), desk.store.clock());
        waitFor(codes->recover());
        levels->start();
        desk.drain();
    }
    /// The program ends and begins again.
    void restart()
    {
        codes.reset();
        levels.reset();
        file.reset();
        desk.stop();
        desk.start();
        make();
    }

    Instant now() { return desk.store.clock().now(); }
    ContactFact onFile(ContactFact::Kind kind)
    {
        const auto found = waitFor(file->find(QStringLiteral("KX-771829"), QStringLiteral("IT")));
        if (!found || found->isEmpty())
            return {};
        for (const ContactFact &fact : waitFor(file->of(found->first().contact)).valueOr({})) {
            if (fact.kind == kind)
                return fact;
        }
        return {};
    }
    CodeRequest request(CodeDirection direction, ContactFact::Kind kind)
    {
        CodeRequest request;
        request.conversation = asking.id;
        request.fact = onFile(kind).id;
        request.direction = direction;
        request.account = other.id;
        request.scope = QStringLiteral("booking");
        request.agent = desk.agent.id;
        return request;
    }
    Result<OneTimeCode> begin(CodeDirection direction,
                              ContactFact::Kind kind = ContactFact::Kind::Handle)
    {
        const auto begun = waitFor(codes->begin(request(direction, kind)));
        desk.drain();
        return begun;
    }
    Result<Verification> enter(const QString &typed)
    {
        const auto entered = waitFor(codes->enter(asking.id, typed, desk.agent.id));
        desk.drain();
        return entered;
    }
    /// What the newest reply that reached a server says.
    static QString codeAt(const ScriptedServer &where)
    {
        const QStringList found =
            where.replies.isEmpty() ? QStringList() : codesIn(where.replies.last().text);
        return found.isEmpty() ? QString() : found.first();
    }
    static QString wrong(const QString &code)
    {
        return QString::number((code.toInt() + 1) % 100'000'000).rightJustified(8, u'0');
    }
    void writes(ScriptedServer &where, const QString &person, const QString &text,
                Audience audience = Audience::Private)
    {
        desk.store.clock().advance(std::chrono::seconds(2));
        where.customerWrites(person, text, now() - std::chrono::seconds(1), {}, audience);
        desk.sync();
    }
    VerificationLevel level() { return waitFor(levels->level(asking.handle)).valueOr({}); }
    int recorded(const QString &kind)
    {
        return desk.store
            .team([&](TeamDatabase &database) { return AuditLog(database).count(kind); })
            .valueOr(-1);
    }

    ScriptedServer server; ///< where she asks
    ScriptedServer second; ///< over which the contact on file is reached
    ServiceDesk desk;
    Account account;
    Account other;
    ConversationSummary asking;
    std::unique_ptr<Verifications> levels;
    std::unique_ptr<VerificationCodes> codes;
    std::unique_ptr<ContactFile> file;
};

} // namespace sportello
