// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/conversation/audiencesentence.h"

#include "domain/links.h"
#include "ui/common/format.h"

namespace sportello {

WeightedSentence AudienceSentence::of(const SendFacts &facts, Audience audience)
{
    const bool isPrivate = audience == Audience::Private;
    // One person with several addresses: which one it goes to has to be seen, also where there is
    // little room.
    const QString address = facts.handles > 1
        ? tr("%1, the address that wrote", "an address")
              .arg(isolateBidi(Format::address(facts.conversation.handleAddress)))
        : QString();
    const QString account = WeightedSentence::strong(facts.accountName);
    const QString network = facts.networkName;
    if (SendCheck::isSignedOut(facts.state)) {
        const QString what = isPrivate ? tr("Private message") : tr("Public reply");
        return WeightedSentence::fromMarked(
            tr("%1 · cannot be sent: %2 is signed out of %3")
                .arg(WeightedSentence::strong(what), account, network));
    }
    if (isPrivate) {
        return WeightedSentence::fromMarked(
            tr("%1 · only %2 and you · as %3 on %4")
                .arg(WeightedSentence::strong(tr("Private message")),
                     readers(facts.conversation, address), account, network));
    }
    const QString all = WeightedSentence::strong(tr("Public reply"));
    return WeightedSentence::fromMarked(
        address.isEmpty()
            ? tr("%1 · everyone can see this · as %2 on %3").arg(all, account, network)
            : tr("%1 · everyone can see this · to %2 · as %3 on %4")
                  .arg(all, address, account, network));
}

QString AudienceSentence::explained(const SendFacts &facts, Audience audience,
                                    const WeightedSentence &sentence)
{
    QString words = sentence.plain();
    if (audience == Audience::Private)
        words += u'\n' + tr("The staff of the %1 server could read this.").arg(facts.networkName);
    return words;
}

QString AudienceSentence::readers(const ConversationSummary &conversation, const QString &address)
{
    QStringList names{address.isEmpty() ? isolateBidi(Format::name(conversation).simplified())
                                        : address};
    if (conversation.audience == Audience::Private) {
        for (const QString &participant : conversation.participants)
            names.append(Format::address(participant));
    }
    return names.join(tr(", ", "between names"));
}

} // namespace sportello
