// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/holds.h"

#include "storage/auditlog.h"
#include "storage/checked.h"
#include "storage/holdtable.h"
#include "storage/persontable.h"

namespace sportello {

using namespace Qt::StringLiterals;

Holds::Holds(Store &store, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
{
}

Future<PersonalHold> Holds::place(const ContactId &contact,
                                  const std::optional<ConversationId> &conversation,
                                  const QString &reason, const AgentId &agent)
{
    const QString why = reason.trimmed();
    if (why.isEmpty())
        return readyError<PersonalHold>(
            {ErrorKind::Refused, tr("Say why: whoever lifts the hold has to know."), {}, false});
    if (why.size() > MaximumLength)
        return readyError<PersonalHold>(
            {ErrorKind::Refused,
             tr("The reason is too long. Shorten it to %1 characters.").arg(MaximumLength),
             {},
             false});
    const Instant now = m_clock.now();
    auto placed = m_store.run([=](TeamDatabase &database) -> Result<PersonalHold> {
        const auto scope = PersonTable(database).find(contact);
        if (!scope || (conversation && !scope->conversations.contains(*conversation)))
            return database.error().value_or(
                Error{ErrorKind::NotFound, u"no such person"_s, {}, false});
        PersonalHold hold;
        hold.id = HoldId::make();
        hold.contact = contact;
        hold.conversation = conversation;
        hold.contactName = scope->name();
        hold.reason = why;
        hold.agent = agent;
        hold.placedAt = now;
        HoldTable(database).insert(hold);
        AuditLog(database).append(
            {agent, u"hold.placed"_s, {}, conversation, hold.id.toString(), {}}, now);
        return checked(database, hold);
    });
    return andThen(placed, this, [this](const PersonalHold &hold) {
        Q_EMIT changed();
        return readyValue(hold);
    });
}

Future<PersonalHold> Holds::lift(const HoldId &id, const AgentId &agent)
{
    const Instant now = m_clock.now();
    auto lifted = m_store.run([=](TeamDatabase &database) -> Result<PersonalHold> {
        const std::optional<PersonalHold> hold = HoldTable(database).lift(id, agent, now);
        if (!hold)
            return database.error().value_or(
                Error{ErrorKind::NotFound, u"no such hold"_s, {}, false});
        AuditLog(database).append(
            {agent, u"hold.lifted"_s, {}, hold->conversation, id.toString(), {}}, now);
        return checked(database, *hold);
    });
    return andThen(lifted, this, [this](const PersonalHold &hold) {
        Q_EMIT changed();
        return readyValue(hold);
    });
}

Future<QList<PersonalHold>> Holds::of(const ContactId &contact)
{
    return m_store.run([contact](TeamDatabase &database) {
        return checked(database, HoldTable(database).of(contact));
    });
}

Future<QList<PersonalHold>> Holds::all()
{
    return m_store.run(
        [](TeamDatabase &database) { return checked(database, HoldTable(database).all()); });
}

} // namespace sportello
