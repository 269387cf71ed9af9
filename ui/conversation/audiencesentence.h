// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/conversation/composerband.h"
#include "ui/conversation/sendcheck.h"

#include <QCoreApplication>

namespace sportello {

/// The words above a text that say who will read it.
class AudienceSentence
{
    Q_DECLARE_TR_FUNCTIONS(AudienceSentence)

public:
    /// Of a reply to that audience: what it is, who reads it, as whom it goes out.
    static WeightedSentence of(const SendFacts &facts, Audience audience);
    /// With everything that is worth knowing besides, as plain text of several lines.
    static QString explained(const SendFacts &facts, Audience audience,
                             const WeightedSentence &sentence);

private:
    /// `address` in the place of the name of who wrote, where it is not empty.
    static QString readers(const ConversationSummary &conversation, const QString &address);
};

} // namespace sportello
