// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/historyverifier.h"

#include <QCoreApplication>
#include <QString>

namespace sportello {

/// What looking through the history showed, in sentences for people. Times come written out.
class HistoryWords
{
    Q_DECLARE_TR_FUNCTIONS(HistoryWords)

public:
    /// The result in one sentence.
    static QString verdict(const HistoryReport &report);
    /// What the keychain has to say about it; may be empty.
    static QString memory(HistoryMemory::State state);
    static QString finding(const HistoryFinding &finding, const QString &time);
    static QString restored(const QString &time);

    /// For programs.
    static QString word(HistoryFinding::Kind kind);
    static QString word(HistoryMemory::State state);
};

} // namespace sportello
