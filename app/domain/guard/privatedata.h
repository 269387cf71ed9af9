// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/guard/allowedcontacts.h"
#include "domain/textrange.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace sportello {

/// What should not stand where everybody reads it.
enum class PrivateKind {
    Card,
    Iban,
    CodiceFiscale, ///< the Italian tax code of a person
    PartitaIva, ///< the Italian VAT number
    Phone,
    Email,
    Passport, ///< also identity cards
    Booking,
    CustomerNumber,
    OneTimeCode,
    Address, ///< a street with a house number
};

/// The words used on the command line and in JSON: card, iban, codice_fiscale, …; never changed.
QString toWord(PrivateKind kind);
std::optional<PrivateKind> privateKindFromWord(const QString &word);
QList<PrivateKind> allPrivateKinds();

/// Who publishes the text.
enum class GuardDirection {
    Reply, ///< the brand is about to
    Post, ///< a customer did
};

/// reply, post.
std::optional<GuardDirection> guardDirectionFromWord(const QString &word);

/// Something private in a text.
struct PrivateFinding
{
    PrivateKind kind = PrivateKind::Card;
    /// The value alone, without the words that name it.
    TextRange range;
    /// How sure it is, up to 100: checksum, grouping and the words around. Where findings overlap,
    /// the strongest is kept.
    int strength = 0;

    bool operator==(const PrivateFinding &) const = default;
};

/// Where numbers without an international prefix may be at home: ISO 3166 codes, the likeliest
/// first.
QStringList usualPhoneRegions();

/// What the guard knows besides the text.
struct GuardContext
{
    GuardDirection direction = GuardDirection::Reply;
    AllowedContacts allowed; ///< what the brand publishes itself; never a finding
    QStringList regions = usualPhoneRegions();
};

/// The private data in a text from front to back, never overlapping. Text is read as people write
/// it: full-width digits, unusual blanks and dashes, invisible characters and digits in frames are
/// seen through; ranges are those of the text as it was given. Nearly linear, some hundred
/// microseconds for a reply. Any thread; the first call takes longer.
QList<PrivateFinding> findPrivateData(const QString &text, const GuardContext &context = {});

/// The text with its findings made unreadable: letters and digits become •, apart from the last
/// four, or the last half of what has fewer than eight. A code that is used once keeps none. An
/// e-mail address keeps its first letter and the domain. The length in UTF-16 may change.
QString masked(const QString &text, const QList<PrivateFinding> &findings);

} // namespace sportello
