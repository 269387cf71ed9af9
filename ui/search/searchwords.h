// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/historysearch.h"

#include <QCoreApplication>

namespace sportello {

/// What a search of the history found, in words.
class SearchWords
{
    Q_DECLARE_TR_FUNCTIONS(sportello::SearchWords)

public:
    /// "Giulia Ricci wrote", "Sara wrote", "Internal note by Marco".
    static QString writer(const HistoryText &text);
    /// Everything a row shows, to be read out.
    static QString description(const HistoryHit &hit, Instant now);
    /// The heading of what a search is narrowed by.
    static QString heading(HistoryFacet::Of of);
    /// A value of it as people know it.
    static QString value(HistoryFacet::Of of, const HistoryFacet::Value &value);
    /// "14 messages in 11 conversations", "1,000+ messages".
    static QString found(const HistoryFacets &facets);
    /// "14 of 41,862 messages, 60 ms"
    static QString summary(const HistoryFacets &facets, std::chrono::milliseconds took);
    /// A term as it was read: what it is about, and its value.
    static QString term(const QueryTerm &term);
};

} // namespace sportello
