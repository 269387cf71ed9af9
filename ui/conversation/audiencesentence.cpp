// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/conversation/audiencesentence.h"

#include "domain/links.h"
#include "ui/common/format.h"

namespace sportello {

WeightedSentence AudienceSentence::of(const SendFacts &facts, Audience audience)
{
    const bool isPrivate = audience == Audience::Private;
    // One person with several addresses: which one it goes to has to be seen.
    const QString where = facts.handles > 1
        ? tr("goes to %1 on %2, the address that wrote")
              .arg(isolateBidi(Format::address(facts.conversation.handleAddress)),
                   facts.networkName)
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
        return withPlace(tr("%1 · only %2 and you · as %3 on %4")
                             .arg(WeightedSentence::strong(tr("Private message")),
                                  readers(facts.conversation), account, network),
                         where);
    }
    return withPlace(tr("%1 · everyone can see this · as %2 on %3")
                         .arg(WeightedSentence::strong(tr("Public reply")), account, network),
                     where);
}

WeightedSentence AudienceSentence::withPlace(const QString &marked, const QString &place)
{
    return WeightedSentence::fromMarked(
        place.isEmpty() ? marked : tr("%1 · %2", "who reads it, where it goes").arg(marked, place));
}

QString AudienceSentence::explained(const SendFacts &facts, Audience audience,
                                    const WeightedSentence &sentence)
{
    QString words = sentence.plain();
    if (audience == Audience::Private)
        words += u'\n' + tr("The staff of the %1 server could read this.").arg(facts.networkName);
    return words;
}

QString AudienceSentence::readers(const ConversationSummary &conversation)
{
    QStringList names{isolateBidi(Format::name(conversation).simplified())};
    if (conversation.audience == Audience::Private) {
        for (const QString &participant : conversation.participants)
            names.append(Format::address(participant));
    }
    return names.join(tr(", ", "between names"));
}

} // namespace sportello
