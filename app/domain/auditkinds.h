// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLatin1String>

#include <array>

namespace sportello {

/// What is recorded, in one place; an event of another kind is written too, with a warning.
///
/// - What went out and came in: replies, checks overridden, moderation asked for, handoffs,
/// promises,
///   edits and deletions of customers.
/// - What somebody did at the desk: states, owners ("take over"), snoozes, outcomes, tags, notes.
/// - What team leads did with replies: reviewed, with the verdict and without the comment.
/// - Private data: uncovered, verified, put on file, exported, erased, held, kept how long.
/// - The place: accounts signed in and out, duties, hours, brands, agents, backups, the history;
///   canned replies, blocked words, phrases of promises, checklists, ways to reach us.
namespace AuditKind {

/// The records of a conversation lost what people had typed, by an erasure.
inline constexpr QLatin1String emptied("history.emptied");
/// The keychain began to remember how far the history goes.
inline constexpr QLatin1String remembered("history.remembered");
/// A backup took the database's place.
inline constexpr QLatin1String restored("backup.restored");
/// The database was damaged, and there was no backup.
inline constexpr QLatin1String begunAnew("history.begun_anew");
inline constexpr QLatin1String backedUp("backup.made");
inline constexpr QLatin1String networkAction("network_action.asked");

inline constexpr std::array all{
    QLatin1String("account.connected"),
    QLatin1String("account.duties"),
    QLatin1String("account.moved"),
    QLatin1String("account.removed"),
    QLatin1String("agent.initials"),
    QLatin1String("agent.renamed"),
    backedUp,
    restored,
    QLatin1String("blocked_words.changed"),
    QLatin1String("brand.created"),
    QLatin1String("brand.removed"),
    QLatin1String("brand.renamed"),
    QLatin1String("canned.import_undone"),
    QLatin1String("canned.imported"),
    QLatin1String("canned.removed"),
    QLatin1String("canned.restored"),
    QLatin1String("canned.saved"),
    QLatin1String("channels.changed"),
    QLatin1String("check.overridden"),
    QLatin1String("checklist.changed"),
    QLatin1String("code.accepted"),
    QLatin1String("code.made"),
    QLatin1String("code.stopped"),
    QLatin1String("code.wrong"),
    QLatin1String("contact.filed"),
    QLatin1String("contact.import_undone"),
    QLatin1String("contact.imported"),
    QLatin1String("contact.kept_apart"),
    QLatin1String("contact.kept_apart_undone"),
    QLatin1String("contact.merge_undone"),
    QLatin1String("contact.merged"),
    QLatin1String("contact.put_back"),
    QLatin1String("contact.removed"),
    QLatin1String("contact.split"),
    QLatin1String("contact.split_undone"),
    QLatin1String("handoff.preparing"),
    QLatin1String("handoff.closed_in_public"),
    QLatin1String("handoff.customer_wrote"),
    QLatin1String("handoff.declined"),
    QLatin1String("handoff.expired"),
    QLatin1String("handoff.offered"),
    QLatin1String("handoff.solved"),
    QLatin1String("handoff.verified"),
    QLatin1String("handoff.withdrawn"),
    begunAnew,
    emptied,
    QLatin1String("history.exported"),
    QLatin1String("history.imported"),
    remembered,
    QLatin1String("hold.lifted"),
    QLatin1String("hold.placed"),
    QLatin1String("hours.removed"),
    QLatin1String("hours.saved"),
    QLatin1String("lease.ended"),
    QLatin1String("lookalike.brought_back"),
    QLatin1String("lookalike.dismissed"),
    QLatin1String("message.deleted"),
    QLatin1String("message.edited"),
    networkAction,
    QLatin1String("note.added"),
    QLatin1String("note.edited"),
    QLatin1String("note.removed"),
    QLatin1String("note.restored"),
    QLatin1String("outcome.set"),
    QLatin1String("owner.changed"),
    QLatin1String("person.erased"),
    QLatin1String("person.exported"),
    QLatin1String("priority.changed"),
    QLatin1String("private_data.revealed"),
    QLatin1String("promise.kept"),
    QLatin1String("promise.made"),
    QLatin1String("promise.moved"),
    QLatin1String("promise.reopened"),
    QLatin1String("promise.withdrawn"),
    QLatin1String("promise_phrases.changed"),
    QLatin1String("public_contacts.changed"),
    QLatin1String("reply.reviewed"),
    QLatin1String("reply.sent"),
    QLatin1String("retention.chosen"),
    QLatin1String("retention.removed"),
    QLatin1String("snooze.ended"),
    QLatin1String("snoozed"),
    QLatin1String("state.changed"),
    QLatin1String("tag.added"),
    QLatin1String("tag.changed"),
    QLatin1String("tag.created"),
    QLatin1String("tag.merged"),
    QLatin1String("tag.removed"),
    QLatin1String("tag.restored"),
    QLatin1String("tag.taken"),
    QLatin1String("verification.given"),
    QLatin1String("verification.over"),
    QLatin1String("verification.taken_back"),
};

} // namespace AuditKind

} // namespace sportello
