// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/guard/privatefacts.h"

#include "domain/guard/privatedata.h"

#include <algorithm>

namespace sportello {

namespace {

const Fact *sameAmong(const QList<Fact> &facts, const Fact &fact)
{
    const auto same = std::find_if(facts.begin(), facts.end(),
                                   [&](const Fact &each) { return isSameFact(each, fact); });
    return same == facts.end() ? nullptr : &*same;
}

PrivateKind privateKind(FactKind kind)
{
    switch (kind) {
    case FactKind::Email: return PrivateKind::Email;
    case FactKind::Phone: return PrivateKind::Phone;
    case FactKind::Address: return PrivateKind::Address;
    default: return PrivateKind::CustomerNumber;
    }
}

} // namespace

PrivateFacts::PrivateFacts(AllowedContacts allowed, QStringList regions)
    : m_allowed(std::move(allowed))
    , m_regions(std::move(regions))
{
}

void PrivateFacts::addPrivate(const QString &text)
{
    const QList<Fact> facts = readFacts(text, m_regions);
    for (const Fact &fact : facts) {
        if (!sameAmong(m_told, fact))
            m_told.append(fact);
    }
}

void PrivateFacts::addPublic(const QString &text)
{
    m_public.append(readFacts(text, m_regions));
}

QList<RepeatedFact> PrivateFacts::repeatedIn(const QString &draft) const
{
    QList<RepeatedFact> repeated;
    if (m_told.isEmpty())
        return repeated;
    const QList<Fact> facts = readFacts(draft, m_regions);
    for (const Fact &fact : facts) {
        const Fact *told = sameAmong(m_told, fact);
        if (!told || sameAmong(m_public, fact)
            || m_allowed.allows(privateKind(fact.kind), fact.written, m_regions))
            continue;
        // The same digits may be read as a number and as a phone: the longer is shown.
        if (!repeated.isEmpty() && fact.range.start < repeated.last().range.end()) {
            if (fact.range.length > repeated.last().range.length)
                repeated.last() = {fact.kind, fact.range, told->written};
            continue;
        }
        repeated.append({fact.kind, fact.range, told->written});
    }
    return repeated;
}

} // namespace sportello
