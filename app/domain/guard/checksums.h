// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringView>

namespace sportello {

// What they are given has no blanks and no dashes; another character makes them false.

/// ISO/IEC 7812-1 annex B ("Luhn"). Digits only.
bool passesLuhn(QStringView digits);

/// ISO 7064 MOD 97-10 as in ISO 13616: the whole IBAN, letters of any case.
bool passesMod97(QStringView iban);

/// The last character of a codice fiscale after the decree of the Ministero delle Finanze of 23
/// December 1976: 16 letters and digits of any case.
bool passesCodiceFiscale(QStringView code);

/// The last of the eleven digits of a partita IVA (same decree).
bool passesPartitaIva(QStringView digits);

} // namespace sportello
