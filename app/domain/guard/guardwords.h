// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace sportello {

/// What a word says about the number beside it.
enum class LabelTopic {
    Booking,
    Passport,
    Customer,
    OneTimeCode,
    Code, ///< "code" alone, which may be of anything
    Vat,
    Iban,
    Card,
    Phone,
    Email,
    Order, ///< orders, parcels, invoices, articles: long numbers that may be public
    Other, ///< discounts, rooms, places: what else has a number or a code
    Nothing, ///< a phrase that looks like one of these and is none: "in order to"
};

/// What a word does between a label and its number.
enum class LinkWord {
    None,
    Number, ///< number, no., numero, n., ref., id
    Copula, ///< is, è, was: what follows is the value
    Filler, ///< the, my, di
    Also, ///< and, or: a second value of the same label
    Breaking, ///< for, per, from, in: what follows is a time, a count or a price
};
LinkWord linkWord(const QString &folded);

/// A label that ends with a given word.
struct FoundLabel
{
    LabelTopic topic = LabelTopic::Nothing;
    qsizetype words = 1;
};

/// The longest label that begins with the word at an index. Single long words are also known with
/// one slip of the finger.
std::optional<FoundLabel> labelAt(const QList<QString> &folded, qsizetype index);

} // namespace sportello
