// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "commandline/commandoutput.h"
#include "domain/cannedimport/cannedplan.h"
#include "domain/cannedreply.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QList>

namespace sportello {

/// Canned replies as the terminal and scripts see them.
class CannedLines
{
    Q_DECLARE_TR_FUNCTIONS(CannedLines)

public:
    /// A line for each text of a reply: shortcut, title, text, language (empty for any), tags,
    /// active, variables (our names in order of first use, ask fields as "ask:Label"), warnings.
    static QList<QJsonObject> json(const CannedReply &reply, const QStringList &warnings);
    static void writeTable(CommandOutput &output, const QList<CannedReply> &replies);
    /// What an import does, or did, with its warnings and a summary.
    static void writePlan(CommandOutput &output, const CannedPlan &plan);
};

} // namespace sportello
