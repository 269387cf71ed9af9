// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/id.h"
#include "domain/textrange.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace sportello {

/// A word that somebody put into a dictionary. Without a brand and an agent it is everybody's.
struct DictionaryWord
{
    QString word;
    BrandId brand; ///< whoever answers for this brand
    AgentId agent; ///< this agent alone

    bool operator==(const DictionaryWord &) const = default;
};

/// The words of a text that a dictionary can judge, in order. Left out are handles, links, host
/// names, e-mail addresses, hashtags, placeholders, single letters, everything with a digit in it,
/// what stands in another script than Latin, Greek and Cyrillic, and the words of `names`, whatever
/// their case.
QList<TextRange> spelledWords(const QString &text, const QStringList &names);

/// The word as dictionaries write it: typographic apostrophes become plain ones.
QString dictionaryForm(const QString &word);

/// What is left of a word behind an elided article or pronoun ("dell'albergo", "l’hôtel"); empty
/// where it begins with none.
QString withoutElision(const QString &word);

} // namespace sportello
