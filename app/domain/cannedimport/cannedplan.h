// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/cannedimport/cannedsource.h"

namespace sportello {

/// What importing one reply of a file would do.
struct CannedPlanItem
{
    enum class Outcome {
        New,
        Replaces, ///< the reply of the same shortcut in the same scope, which undo brings back
        Identical, ///< it is there already; nothing happens
    };

    ImportedReply found; ///< with the agent as owner where it is a personal one
    Outcome outcome = Outcome::New;
    CannedReplyId replaced; ///< Replaces and Identical
};

/// What importing a file would do: a preview, and what is then carried out.
struct CannedPlan
{
    CannedSystem system = CannedSystem::Own;
    QString fileName; ///< without the folder
    AgentId agent; ///< who imports
    QList<CannedPlanItem> items;
    QStringList warnings; ///< of the file

    int count(CannedPlanItem::Outcome outcome) const;
};

/// Compares a file with what is there. Each reply that is there is matched by one of the file at
/// most, an identical one before one that differs; so importing what was exported changes nothing.
CannedPlan planImport(const CannedFile &file, const QList<CannedReply> &existing,
                      const AgentId &agent, const QString &fileName);

} // namespace sportello
