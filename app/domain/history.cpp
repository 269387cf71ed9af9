// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/history.h"

namespace sportello {

using namespace Qt::StringLiterals;

QString toWord(HistoryOrder order)
{
    return order == HistoryOrder::Newest ? u"newest"_s : u"relevance"_s;
}

std::optional<HistoryOrder> historyOrderFromWord(const QString &word)
{
    for (const HistoryOrder order : {HistoryOrder::Newest, HistoryOrder::Relevance}) {
        if (word == toWord(order))
            return order;
    }
    return {};
}

QString toWord(HistoryText::Kind kind)
{
    switch (kind) {
    case HistoryText::Kind::Message: break;
    case HistoryText::Kind::Version: return u"version"_s;
    case HistoryText::Kind::Note: return u"note"_s;
    case HistoryText::Kind::Canned: return u"canned"_s;
    }
    return u"message"_s;
}

} // namespace sportello
