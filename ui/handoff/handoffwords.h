// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/handoff.h"
#include "domain/handoffroute.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

namespace sportello {

/// What a handoff is called on the screen.
class HandoffWords
{
    Q_DECLARE_TR_FUNCTIONS(HandoffWords)

public:
    /// The five usual steps, in order.
    static QStringList steps();
    /// "Offered", "Declined" …
    static QString word(HandoffState state);
    /// Where it stands, in a few words: "waiting for Giulia".
    static QString status(const Handoff &handoff, const QString &contact);
    /// What an offer would do, in one sentence.
    static QString sentence(const HandoffOffer &offer, const QString &contact,
                            const QString &account);
    /// The same in a few words, for a menu.
    static QString title(const HandoffOffer &offer);
    /// What has to be known about how the private conversation was found; empty when nothing has.
    static QString caution(const Handoff &handoff);
};

} // namespace sportello
