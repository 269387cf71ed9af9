// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/cannedreply.h"
#include "domain/handoff.h"

namespace sportello {

/// CannedReply::kind of the texts that move somebody into private: "handoff_message",
/// "handoff_invitation", "handoff_channel".
QString cannedKind(HandoffRoute route);
/// Of the line that closes the public thread: "handoff_closing".
QString closingCannedKind();
/// Of the request to delete a public post that shows private data: "delete_request".
QString deletionCannedKind();
/// Of a reply for every day: "ordinary".
QString ordinaryCannedKind();
/// All of them, in the order in which they are offered.
QStringList cannedKinds();
/// Whether somebody looks for it while writing; the others belong to steps that put them in.
bool isForPicking(const CannedReply &reply);

} // namespace sportello
