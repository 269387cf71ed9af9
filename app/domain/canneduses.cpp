// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/canneduses.h"

#include "domain/worddifference.h"

#include <algorithm>

namespace sportello {

namespace {

qsizetype wordCount(const QString &text)
{
    return text.simplified().split(u' ', Qt::SkipEmptyParts).size();
}

/// A third of its words: less is what any two letters have in common.
bool stillStandsIn(const QString &text, const QString &use)
{
    qsizetype same = 0;
    const QList<DifferencePart> parts = wordDifference(use, text);
    for (const DifferencePart &part : parts) {
        if (part.kind == DifferencePart::Kind::Same)
            same += wordCount(part.text);
    }
    return same > 0 && same * 3 >= wordCount(use);
}

} // namespace

void CannedUses::note(const ConversationId &conversation, const InsertedCanned &use)
{
    m_uses[conversation].append(use);
}

QList<InsertedCanned> CannedUses::of(const ConversationId &conversation, const QString &text) const
{
    QList<InsertedCanned> found;
    const QList<InsertedCanned> uses = m_uses.value(conversation);
    for (const InsertedCanned &use : uses) {
        const bool isKnown =
            std::any_of(found.cbegin(), found.cend(),
                        [&](const InsertedCanned &other) { return other.reply == use.reply; });
        if (!isKnown && stillStandsIn(text, use.text))
            found.append(use);
    }
    return found;
}

void CannedUses::sent(const ConversationId &conversation)
{
    m_sent.insert(conversation, m_uses.take(conversation));
}

void CannedUses::cameBack(const ConversationId &conversation)
{
    m_uses[conversation] = m_sent.take(conversation) + m_uses.value(conversation);
}

} // namespace sportello
