// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QRegularExpression>
#include <QString>

namespace sportello {

/// How streets are named and numbered.
enum class StreetNaming {
    Romance, ///< via Roma 12, Calle Mayor 3
    English, ///< 12 Baker Street
    German, ///< Hauptstraße 12
    GermanPhrase, ///< Am Markt 5
    French, ///< 12 rue de la Paix
    Swiss, ///< Rue du Rhône 12
};

/// One way to write a street with its number, for GuardText::folded(). Groups: type, name, number.
struct StreetForm
{
    StreetNaming naming = StreetNaming::Romance;
    QRegularExpression pattern;
};
const QList<StreetForm> &streetForms();

enum class TownCase {
    Capital, ///< towns are told by their capitals
    Any, ///< everything is small: only what has a postcode is a town
};

/// How much of what stands behind a street and its number is the town, with its postcode.
qsizetype lengthOfTown(const QString &behind, TownCase townCase);

/// Words that are in no name of a street: what stands between is a sentence. Folded.
bool isOfSentence(const QString &word);
/// Small words within names: di, de la. Folded.
bool isParticle(const QString &word);
/// Kinds of streets that people write small as well; the others are words of their own. Folded.
bool isStreetInAnyCase(const QString &type);

} // namespace sportello
