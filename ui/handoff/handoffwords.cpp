// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/handoff/handoffwords.h"

namespace sportello {

QStringList HandoffWords::steps()
{
    return {tr("Invited"), tr("Customer wrote"), tr("Verified"), tr("Solved"),
            tr("Closed in public")};
}

QString HandoffWords::word(HandoffState state)
{
    switch (state) {
    case HandoffState::Preparing: return tr("Being sent");
    case HandoffState::Offered: return tr("Invited");
    case HandoffState::CustomerWrote: return tr("Customer wrote");
    case HandoffState::Verified: return tr("Verified");
    case HandoffState::Solved: return tr("Solved");
    case HandoffState::ClosedInPublic: return tr("Closed in public");
    case HandoffState::Declined: return tr("Given up");
    case HandoffState::Expired: return tr("Nobody came");
    case HandoffState::Withdrawn: return tr("Never sent");
    }
    return {};
}

QString HandoffWords::status(const Handoff &handoff, const QString &contact)
{
    switch (handoff.state) {
    case HandoffState::Preparing: return tr("on its way");
    case HandoffState::Offered: return tr("waiting for %1").arg(contact);
    case HandoffState::CustomerWrote: return tr("not verified yet");
    case HandoffState::Verified: return tr("waiting for you");
    case HandoffState::Solved:
        return handoff.closingOutbox ? tr("the closing line is on its way")
                                     : tr("the public thread is still open");
    case HandoffState::ClosedInPublic: return tr("all done");
    case HandoffState::Declined: return tr("no further step");
    case HandoffState::Expired: return tr("no answer in 7 days");
    case HandoffState::Withdrawn: return tr("the invitation never left");
    }
    return {};
}

QString HandoffWords::title(const HandoffOffer &offer)
{
    switch (offer.route) {
    case HandoffRoute::PrivateMessage: return tr("Write a private message");
    case HandoffRoute::Invitation: return tr("Invite in public to write in private");
    case HandoffRoute::OtherChannel: break;
    }
    if (!offer.channel)
        return tr("Name another channel in public");
    const QString name =
        offer.channel->name.isEmpty() ? offer.channel->target : offer.channel->name;
    return tr("Name in public: %1").arg(name);
}

QString HandoffWords::sentence(const HandoffOffer &offer, const QString &contact,
                               const QString &account)
{
    switch (offer.route) {
    case HandoffRoute::PrivateMessage:
        return offer.reach == PrivateReach::AsRequest
            ? tr("Takes %1 into private: a private message from %2, which they see as a request "
                 "first. Nothing goes out in public.")
                  .arg(contact, account)
            : tr("Takes %1 into private: a private message from %2. Nothing goes out in public.")
                  .arg(contact, account);
    case HandoffRoute::Invitation:
        return tr("Takes %1 into private: a public reply from %2 that everyone can see asks them "
                  "to write in private.")
            .arg(contact, account);
    case HandoffRoute::OtherChannel: break;
    }
    return tr("Takes %1 into private: a public reply from %2 that everyone can see names “%3”.")
        .arg(contact, account, offer.channel ? offer.channel->target : QString());
}

QString HandoffWords::caution(const Handoff &handoff)
{
    switch (handoff.match) {
    case HandoffMatch::Reference:
        return tr("They wrote from another handle and named the reference %1, which everyone can "
                  "read in the public thread. Check who they are before you tell them anything.")
            .arg(handoff.reference);
    case HandoffMatch::None:
    case HandoffMatch::SameConversation:
    case HandoffMatch::SameHandle:
    case HandoffMatch::SameContact:
    case HandoffMatch::ByHand: break;
    }
    return {};
}

} // namespace sportello
