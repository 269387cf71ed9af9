// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/contactmerges.h"

#include "services/contactmergesteps.h"
#include "storage/auditlog.h"
#include "storage/checked.h"
#include "storage/handletable.h"

namespace sportello {

using namespace Qt::StringLiterals;

ContactMerges::ContactMerges(Store &store, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
{
}

Future<ContactTies> ContactMerges::of(const ContactId &contact)
{
    const Instant now = m_clock.now();
    return m_store.run([contact, now](TeamDatabase &database) -> Result<ContactTies> {
        ContactTies ties;
        ties.contact = contact;
        ties.moves = ContactMoveTable(database).of(contact);
        ties.suggestions = ContactMergeSteps(database, now).suggestions(contact, MostSuggestions);
        return checked(database, ties);
    });
}

Future<ContactMove> ContactMerges::merge(const ContactId &contact, const ContactId &other,
                                         std::optional<MergeGround> ground, const AgentId &agent)
{
    const Instant now = m_clock.now();
    return m_store.run([=](TeamDatabase &database) -> Result<ContactMove> {
        return ContactMergeSteps(database, now).merge(contact, other, ground, agent);
    });
}

Future<ContactMove> ContactMerges::mergeWithHandle(const ContactId &contact, const HandleId &other,
                                                   const AgentId &agent)
{
    const Instant now = m_clock.now();
    return m_store.run([=](TeamDatabase &database) -> Result<ContactMove> {
        const std::optional<Handle> handle = HandleTable(database).find(other);
        if (!handle)
            return Error{ErrorKind::NotFound, u"no such handle"_s, {}, false};
        return ContactMergeSteps(database, now).merge(contact, handle->contact, {}, agent);
    });
}

Future<ContactMove> ContactMerges::splitOff(const HandleId &handle, const AgentId &agent)
{
    const Instant now = m_clock.now();
    return m_store.run([=](TeamDatabase &database) -> Result<ContactMove> {
        return ContactMergeSteps(database, now).splitOff(handle, agent);
    });
}

Future<ContactMove> ContactMerges::takeBack(const ContactMoveId &id, Then then,
                                            const AgentId &agent)
{
    const Instant now = m_clock.now();
    return m_store.run([=](TeamDatabase &database) -> Result<ContactMove> {
        return ContactMergeSteps(database, now).takeBack(id, then == Then::Differ, agent);
    });
}

Future<Done> ContactMerges::dismiss(const ContactId &contact, const ContactId &other,
                                    const AgentId &agent)
{
    const Instant now = m_clock.now();
    return m_store.run([=](TeamDatabase &database) -> Result<Done> {
        ContactLikenessTable(database).keepApart(contact, other, agent, now);
        AuditLog(database).append(
            {agent, u"contact.kept_apart"_s, {}, {}, contact.toString(), other.toString()}, now);
        return checked(database, Done{});
    });
}

Future<Done> ContactMerges::undismiss(const ContactId &contact, const ContactId &other,
                                      const AgentId &agent)
{
    const Instant now = m_clock.now();
    return m_store.run([=](TeamDatabase &database) -> Result<Done> {
        ContactLikenessTable(database).forgetApart(contact, other);
        AuditLog(database).append(
            {agent, u"contact.kept_apart_undone"_s, {}, {}, contact.toString(), other.toString()},
            now);
        return checked(database, Done{});
    });
}

} // namespace sportello
