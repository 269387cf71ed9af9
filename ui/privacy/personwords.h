// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/personaldata.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace sportello {

/// What is erased, kept and recorded about people, in words.
class PersonWords
{
    Q_DECLARE_TR_FUNCTIONS(PersonWords)

public:
    /// One line for each sort of which there is something: "12 messages".
    static QStringList counts(const PersonCounts &counts);
    /// What an erasure leaves, and why.
    static QString stays();
    /// Which copies still hold the person, and until when; empty when there are none.
    static QString backups(const QList<ErasedBackup> &backups);
    static QString scan(const ErasureScan &scan);
    /// All of a receipt, as a text that stands alone.
    static QString receipt(const ErasureReceipt &receipt);
    /// "24 months", "for ever".
    static QString months(const std::optional<int> &months);
};

} // namespace sportello
