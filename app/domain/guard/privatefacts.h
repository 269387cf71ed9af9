// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/guard/allowedcontacts.h"
#include "domain/guard/facts.h"
#include "domain/textrange.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace sportello {

/// Something in a draft that was told in private.
struct RepeatedFact
{
    FactKind kind = FactKind::Code;
    TextRange range; ///< in the draft
    QString told; ///< as it was written in private

    bool operator==(const RepeatedFact &) const = default;
};

/// What a customer told in private, and what of it a public draft would tell everybody. Compared
/// without blanks, case and accents; phones as E.164, "12/03" as "12 March", "1.250,00 €" as
/// "€1250". Words of the day ("tomorrow") are no facts. Any thread, one at a time.
class PrivateFacts
{
public:
    /// What is on the list does not count. Regions as in GuardContext.
    PrivateFacts(AllowedContacts allowed, QStringList regions);

    /// A private message of this customer, a note, the data on file.
    void addPrivate(const QString &text);
    /// What the customer himself said in public in this conversation: no secret any more.
    void addPublic(const QString &text);

    bool isEmpty() const { return m_told.isEmpty(); }
    /// From front to back, never overlapping.
    QList<RepeatedFact> repeatedIn(const QString &draft) const;

private:
    AllowedContacts m_allowed;
    QStringList m_regions;
    QList<Fact> m_told;
    QList<Fact> m_public;
};

} // namespace sportello
