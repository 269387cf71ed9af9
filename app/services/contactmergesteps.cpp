// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/contactmergesteps.h"

#include "core/refused.h"
#include "domain/fold.h"
#include "domain/skeleton.h"
#include "services/lookalikesteps.h"
#include "storage/auditlog.h"
#include "storage/contactfiletable.h"
#include "storage/contacttable.h"
#include "storage/handletable.h"

#include <QCoreApplication>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

// More are on file in a mistake, or a name is everybody's.
constexpr int mostFacts = 20;
constexpr int mostNamesakes = 50;

Error refused(const char *sentence)
{
    return sportello::refused(QCoreApplication::translate("sportello::ContactMerges", sentence));
}

Error notFound(const QString &what)
{
    return {ErrorKind::NotFound, what, {}, false};
}

MergeGround groundOf(ContactFact::Kind kind)
{
    switch (kind) {
    case ContactFact::Kind::CustomerNumber: return MergeGround::CustomerNumber;
    case ContactFact::Kind::Email: return MergeGround::Email;
    case ContactFact::Kind::Phone: return MergeGround::Phone;
    case ContactFact::Kind::Handle:
    case ContactFact::Kind::Name: break;
    }
    return MergeGround::HandleOnFile;
}

} // namespace

struct ContactMergeSteps::Candidates
{
    QList<MergeSuggestion> list;

    void add(const ContactId &contact, const MergeReason &reason)
    {
        auto known = std::ranges::find(
            list, contact, [](const MergeSuggestion &suggestion) { return suggestion.contact.id; });
        if (known == list.end())
            known = list.insert(list.end(), MergeSuggestion{{contact, {}}, {}, {}});
        if (!known->reasons.contains(reason))
            known->reasons.append(reason);
    }
};

Result<ContactMove> ContactMergeSteps::merge(const ContactId &contact, const ContactId &other,
                                             std::optional<MergeGround> ground,
                                             const AgentId &agent)
{
    ContactTable contacts(m_database);
    ContactMove move;
    move.id = ContactMoveId::make();
    move.from = m_table.holder(other);
    move.into = m_table.holder(contact);
    move.agent = agent;
    move.at = m_now;
    if (ground)
        move.reason = toWord(*ground);
    if (!contacts.find(move.from) || !contacts.find(move.into))
        return notFound(u"no such contact"_s);
    if (move.from == move.into)
        return refused(
            QT_TRANSLATE_NOOP("sportello::ContactMerges", "They are one person already."));
    m_table.merge(move);
    lookAgain(move.into);
    record(move, agent, u"contact.merged"_s);
    return m_table.find(move.id).value_or(move);
}

Result<ContactMove> ContactMergeSteps::splitOff(const HandleId &handle, const AgentId &agent)
{
    const std::optional<Handle> known = HandleTable(m_database).find(handle);
    if (!known)
        return notFound(u"no such handle"_s);
    if (HandleTable(m_database).ofContact(known->contact).size() < 2)
        return refused(
            QT_TRANSLATE_NOOP("sportello::ContactMerges",
                              "This is the person's only address: there is nothing to separate."));
    ContactMove move;
    move.id = ContactMoveId::make();
    move.kind = ContactMove::Kind::Split;
    move.from = known->contact;
    move.into = ContactId::make();
    move.agent = agent;
    move.at = m_now;
    m_table.split(move, *known, m_now);
    m_likeness.keepApart(move.from, move.into, agent, m_now);
    lookAgain(move.from);
    lookAgain(move.into);
    record(move, agent, u"contact.split"_s);
    return m_table.find(move.id).value_or(move);
}

Result<ContactMove> ContactMergeSteps::takeBack(const ContactMoveId &id, bool differ,
                                                const AgentId &agent)
{
    const std::optional<ContactMove> undone = m_table.undo(id, m_now);
    if (!undone)
        return notFound(u"no such move"_s);
    const ContactId from = m_table.holder(undone->from);
    const ContactId into = m_table.holder(undone->into);
    if (undone->kind == ContactMove::Kind::Split)
        m_likeness.forgetApart(undone->from, undone->into);
    else if (differ)
        m_likeness.keepApart(from, into, agent, m_now);
    lookAgain(from);
    lookAgain(into);
    record(*undone, agent,
           undone->kind == ContactMove::Kind::Merge ? u"contact.merge_undone"_s
                                                    : u"contact.split_undone"_s);
    return *undone;
}

QList<MergeSuggestion> ContactMergeSteps::suggestions(const ContactId &contact, int limit)
{
    Candidates found;
    addFromFile(contact, found);
    addNamesakes(contact, found);
    const QList<ContactId> mine = m_table.members(contact);
    const QSet<ContactId> apart = m_likeness.keptApart(mine);
    found.list.removeIf([&](const MergeSuggestion &suggestion) {
        const QList<ContactId> theirs = m_table.members(suggestion.contact.id);
        return mine.contains(suggestion.contact.id)
            || std::ranges::any_of(theirs,
                                   [&apart](const ContactId &id) { return apart.contains(id); });
    });
    for (MergeSuggestion &suggestion : found.list) {
        std::ranges::stable_sort(suggestion.reasons, {}, &MergeReason::ground);
        suggestion.contact =
            ContactTable(m_database).find(suggestion.contact.id).value_or(suggestion.contact);
        suggestion.handles = HandleTable(m_database).ofContact(suggestion.contact.id);
    }
    std::ranges::stable_sort(found.list, {}, [](const MergeSuggestion &suggestion) {
        return suggestion.reasons.first().ground;
    });
    return found.list.mid(0, limit);
}

void ContactMergeSteps::addFromFile(const ContactId &contact, Candidates &found)
{
    for (const ContactFact &fact : m_likeness.sameFacts(contact, mostFacts))
        found.add(fact.contact, {groundOf(fact.kind), fact.value});
    for (const ContactFact &fact : m_likeness.handlesOnFile(contact, mostFacts))
        found.add(fact.contact, {MergeGround::HandleOnFile, fact.value});
    ContactFileTable file(m_database);
    for (const ContactFact &fact : file.of(contact)) {
        if (fact.kind != ContactFact::Kind::Handle)
            continue;
        const QList<Handle> named =
            file.handlesWithAddress(fact.value.section(u' ', 0, 0), fact.value.section(u' ', 1));
        for (const Handle &handle : named) {
            if (handle.contact != contact)
                found.add(handle.contact, {MergeGround::HandleOnFile, fact.value});
        }
    }
}

void ContactMergeSteps::addNamesakes(const ContactId &contact, Candidates &found)
{
    const QList<Handle> own = HandleTable(m_database).ofContact(contact);
    QSet<QString> seen;
    for (const Handle &handle : own) {
        const QString name = skeleton(handle.displayName);
        const QList<Handle> namesakes = m_likeness.sameNames(name, contact, mostNamesakes);
        QSet<ContactId> people;
        for (const Handle &namesake : namesakes)
            people.insert(namesake.contact);
        for (const Handle &namesake : namesakes) {
            const std::optional<MergeReason> reason = sameNameGround(handle, namesake);
            // A name that several have is no rare one, whatever it looks like.
            if (!reason || (reason->ground == MergeGround::RareName && people.size() > 1)
                || contradicts(contact, namesake.contact))
                continue;
            found.add(namesake.contact, *reason);
        }
    }
}

bool ContactMergeSteps::contradicts(const ContactId &one, const ContactId &other)
{
    ContactFileTable file(m_database);
    const auto numbers = [&file](const ContactId &contact) {
        QSet<QString> values;
        for (const ContactFact &fact : file.of(contact)) {
            if (fact.kind == ContactFact::Kind::CustomerNumber)
                values.insert(fact.value);
        }
        return values;
    };
    const QSet<QString> mine = numbers(one);
    const QSet<QString> theirs = numbers(other);
    return !mine.isEmpty() && !theirs.isEmpty() && !mine.intersects(theirs);
}

void ContactMergeSteps::lookAgain(const ContactId &contact)
{
    LookalikeSteps steps(m_database, m_now);
    for (const Handle &handle : HandleTable(m_database).ofContact(contact))
        steps.look(handle);
}

void ContactMergeSteps::record(const ContactMove &move, const AgentId &agent, const QString &kind)
{
    AuditLog(m_database).append({agent, kind, {}, {}, move.id.toString(), move.reason}, m_now);
}

} // namespace sportello
