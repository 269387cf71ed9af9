// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/textrange.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace sportello {

/// What a text can tell that others could use.
enum class FactKind {
    Code, ///< a number or code of at least four characters with a digit; no year
    Email,
    Phone,
    Date, ///< day and month, with or without a year
    Amount, ///< with its currency
    Room, ///< a number behind "room"
    Address, ///< a street with its number
};

/// code, email, phone, date, amount, room, address.
QString toWord(FactKind kind);

/// One of them, in a form that can be compared.
struct Fact
{
    FactKind kind = FactKind::Code;
    TextRange range; ///< in the text it was read from
    QString written;
    QStringList keys; ///< any of them says the same
};

/// The facts of a text from front to back; they may overlap.
QList<Fact> readFacts(const QString &text, const QStringList &regions);

/// True when both tell the same, however they are written.
bool isSameFact(const Fact &one, const Fact &other);

} // namespace sportello
