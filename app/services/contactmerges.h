// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "core/future.h"
#include "domain/contactmove.h"
#include "storage/store.h"

#include <QList>
#include <QObject>

#include <optional>

namespace sportello {

/// How somebody came to have several handles, and who else may be the same person.
struct ContactTies
{
    ContactId contact;
    QList<ContactMove> moves; ///< in force, the newest first
    QList<MergeSuggestion> suggestions; ///< the most telling first

    bool operator==(const ContactTies &) const = default;
};

/// One person, many handles: putting contacts together and taking them apart. Only the link from
/// handle to contact moves, and what is on file; conversations, notes and tags belong to a handle
/// and go where it goes. Verification stays with the handle, and a reply goes to the handle that
/// wrote, whoever it belongs to.
class ContactMerges : public QObject
{
    Q_OBJECT

public:
    static constexpr int MostSuggestions = 3;

    /// Both outlive this object.
    ContactMerges(Store &store, Clock &clock, QObject *parent = nullptr);

    /// Looks up by what is indexed; nothing is gone through.
    Future<ContactTies> of(const ContactId &contact);
    /// `other` becomes part of `contact`. `ground`: of the suggestion that was followed. Refused,
    /// with a sentence, when they are one already; NotFound when one is not there.
    Future<ContactMove> merge(const ContactId &contact, const ContactId &other,
                              std::optional<MergeGround> ground, const AgentId &agent);
    /// The same with whoever a handle belongs to.
    Future<ContactMove> mergeWithHandle(const ContactId &contact, const HandleId &other,
                                        const AgentId &agent);
    /// The handle becomes a contact of its own. Refused when it is the only one.
    Future<ContactMove> splitOff(const HandleId &handle, const AgentId &agent);
    /// Gives everybody back what was theirs. `Differ`: they are two people, and not to be suggested
    /// again. NotFound when it is not in force any more.
    enum class Then { AsBefore, Differ };
    Future<ContactMove> takeBack(const ContactMoveId &id, Then then, const AgentId &agent);

    /// The two are not one person; they are not suggested again.
    Future<Done> dismiss(const ContactId &contact, const ContactId &other, const AgentId &agent);
    /// Takes that back.
    Future<Done> undismiss(const ContactId &contact, const ContactId &other, const AgentId &agent);

private:
    Store &m_store;
    Clock &m_clock;
};

} // namespace sportello
