// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/account.h"
#include "networks/remote.h"

#include <QRandomGenerator>
#include <QString>
#include <QStringList>

#include <vector>

namespace sportello {

/// A made-up but realistic history, the same for the same numbers: customers with few or many
/// messages (half of the conversations have at most 5, one in a hundred more than 80), about 65 %
/// Italian words, word frequencies after Zipf, answers of ours in between, five years of it, links,
/// numbers and emoji.
class HistoryGenerator
{
public:
    /// `messages` is the size of the whole history.
    explicit HistoryGenerator(int messages, quint32 seed = 1);

    /// The next messages, at most `count`; empty at the end.
    QList<RemoteMessage> next(int count);
    static Instant begin();
    /// When the account is connected: everything before is history.
    static Instant connectedAt();

private:
    QString text(int shortest, int longest);
    int conversationSize();
    void beginConversation();

    QRandomGenerator m_random;
    std::vector<double> m_weights; ///< running sums of Zipf's law
    QStringList m_words;
    int m_left;
    int m_total;
    int m_number = 0;
    int m_conversation = 0;
    int m_inConversation = 0;
    int m_position = 0;
    QString m_person;
    QString m_parent;
    Instant m_time;
};

} // namespace sportello
