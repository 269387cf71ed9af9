// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace sportello {

/// A form in which texts that look alike are the same (UTS #39, section 4, and without case, marks,
/// pictures and punctuation): "Аurora" that begins with a Cyrillic letter, "AURORA" and "aur0ra".
/// For comparing alone; nobody can read it. Words stay apart by one blank.
QString skeleton(const QString &text);

/// What people read as the name in an address: "aurora_hotel" of "aurora_hotel@social.example" and
/// of "aurora_hotel.bsky.social". Numbers and what is no name stay whole.
QString userNameOf(const QString &address);

/// The skeleton of the name in an address, in one piece: "aurora_hotel" and "aurora.h0tel" are the
/// same. The address of a mailbox or of a phone has one too.
QString addressSkeleton(const QString &address);

/// Where two texts of one skeleton differ first.
struct LookalikeLetter
{
    enum class Kind {
        None, ///< nothing a person could point at
        OtherScript, ///< a letter of another alphabet
        Digit, ///< a digit in place of a letter
        OtherLetter, ///< another one of the same alphabet: l and I
    };

    Kind kind = Kind::None;
    int position = 0; ///< from 1, in letters as people count them
    QString letter; ///< that stands there
    QString instead; ///< that is expected there; empty = nothing
    QString script; ///< "Cyrillic", "Greek" …, in English

    bool operator==(const LookalikeLetter &) const = default;
};
LookalikeLetter firstDifference(const QString &theirs, const QString &original);

} // namespace sportello
