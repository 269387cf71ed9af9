// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/handoffwording.h"

#include "domain/onetimecode.h"

namespace sportello {

using namespace Qt::StringLiterals;

QString cannedKind(HandoffRoute route)
{
    switch (route) {
    case HandoffRoute::PrivateMessage: return u"handoff_message"_s;
    case HandoffRoute::Invitation: return u"handoff_invitation"_s;
    case HandoffRoute::OtherChannel: return u"handoff_channel"_s;
    }
    return {};
}

QString closingCannedKind()
{
    return u"handoff_closing"_s;
}

QString deletionCannedKind()
{
    return u"delete_request"_s;
}

QString ordinaryCannedKind()
{
    return u"ordinary"_s;
}

QStringList cannedKinds()
{
    return {ordinaryCannedKind(),
            cannedKind(HandoffRoute::PrivateMessage),
            cannedKind(HandoffRoute::Invitation),
            cannedKind(HandoffRoute::OtherChannel),
            closingCannedKind(),
            deletionCannedKind(),
            codeCannedKind(CodeDirection::ToContact),
            codeCannedKind(CodeDirection::FromContact)};
}

bool isForPicking(const CannedReply &reply)
{
    // A kind that only a later version knows is better found than lost.
    return !cannedKinds().mid(1).contains(reply.kind);
}

} // namespace sportello
