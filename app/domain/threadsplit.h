// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/capabilities.h"

#include <QList>
#include <QString>

namespace sportello {

/// One part of a text that goes out as a numbered thread.
struct ThreadPart
{
    QString text; ///< as it goes out, with its counter: "… (1/3)"
    /// What stood between this part and the next, white space that is not sent: the text is put
    /// together again with it.
    QString joint;

    bool operator==(const ThreadPart &) const = default;
};

/// Splits a text into parts that fit the limits, each with its counter. A text that fits is one
/// part without one; white space at both ends goes away.
///
/// Parts end where a paragraph does, else a sentence, else a line, else a word; a word is cut only
/// when it is longer than a part, and then never inside a link, mention, tag or grapheme cluster.
/// No part is empty, and the last is not a crumb unless what stands before it cannot be cut.
/// Nothing for a text that cannot be split so: a link that is longer than a part, limits that leave
/// no room beside the counter, or more than 99 parts.
QList<ThreadPart> splitThread(const QString &text, const TextLimits &limits);

/// The text that the parts were made of; also of some parts that follow each other.
QString joinThread(const QList<ThreadPart> &parts);

/// The part without its counter.
QString withoutCounter(const QString &partText, int part, int parts);

} // namespace sportello
