// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/textrange.h"

#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace sportello {

/// Words with which a reply promises a call or an answer.
struct PromisePhrase
{
    enum class Action {
        Remark, ///< the composer offers a date
        Ask, ///< … and a reply without a decision is not sent before somebody was asked
    };

    /// Words compared without case and accents. "…" (or "...") stands for up to MostBetween other
    /// words of the same sentence, a `*` at a word's end for any ending, and of words with a slash
    /// between them each will do: "we will … call/ring you".
    QString phrase;
    QString language; ///< BCP 47; empty = in every language
    Action action = Action::Ask;

    bool operator==(const PromisePhrase &) const = default;
};

/// How many words a gap may hold.
inline constexpr int MostBetween = 5;

/// The word used in the database: remark, ask.
QString toWord(PromisePhrase::Action action);
std::optional<PromisePhrase::Action> promiseActionFromWord(const QString &word);

/// What tells phrases apart: "We will ... CALL" and "we will … call" are the same. Empty when
/// nothing could ever match.
QString promisePhraseKey(const QString &phrase);

/// Where a text promises something.
struct FoundPromise
{
    TextRange range; ///< the phrase
    TextRange sentence; ///< the sentence around it, in which a date would stand
    PromisePhrase::Action action = PromisePhrase::Action::Ask;

    bool operator==(const FoundPromise &) const = default;
};

/// Looks for the same phrases in one text after the other, at every key.
class PromiseFinder
{
public:
    explicit PromiseFinder(const QList<PromisePhrase> &phrases);

    /// See findPromises().
    QList<FoundPromise> find(const QString &text) const;

private:
    struct Phrase;
    std::shared_ptr<const QList<Phrase>> m_phrases;
};

/// The promises of a reply in the order of the text, none within another. Phrases of another
/// language than the text's do not count, where the latter is sure. Left out: what is quoted (lines
/// that begin with ">", and text in quotation marks), what is denied just before or in a gap ("we
/// cannot call you", "non la richiamiamo"), and what is asked ("La richiamiamo?").
QList<FoundPromise> findPromises(const QString &text, const QList<PromisePhrase> &phrases);

} // namespace sportello
