// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/cannedvalues.h"

#include "domain/personname.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

QString withAt(const QString &handle)
{
    return handle.isEmpty() || handle.startsWith(u'@') ? handle : u'@' + handle;
}

} // namespace

QHash<QString, QString> templateValues(const CannedFacts &facts)
{
    const PersonName contact = personName(facts.contactName);
    const PersonName agent = personName(facts.agentName);
    const QString agentFirst = agent.first.isEmpty() ? facts.agentName : agent.first;
    QHash<QString, QString> values{
        {u"contact.first_name"_s, contact.first},
        {u"contact.last_name"_s, contact.last},
        {u"contact.name"_s, contact.full},
        {u"contact.handle"_s, withAt(facts.contactHandle)},
        {u"agent.first_name"_s, agentFirst},
        {u"agent.name"_s, facts.agentName},
        {u"agent.sign"_s, facts.agentSign.isEmpty() ? agentFirst : facts.agentSign},
        {u"brand.name"_s, facts.brandName},
        {u"account.name"_s, facts.accountName},
        {u"account.handle"_s, withAt(facts.accountHandle)},
        {u"account.network"_s, facts.networkName},
        {u"conversation.id"_s, facts.conversationId},
        {u"conversation.link"_s, facts.conversationLink},
        {u"conversation.date"_s, facts.date},
        {u"conversation.time"_s, facts.time},
        {u"handoff.reference"_s, facts.handoffReference},
        {u"handoff.link"_s, facts.handoffLink},
        {u"handoff.channel"_s, facts.handoffChannel}};
    values.removeIf([](const auto &value) { return value.value().trimmed().isEmpty(); });
    return values;
}

} // namespace sportello
