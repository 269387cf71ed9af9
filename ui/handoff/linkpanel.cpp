// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/handoff/linkpanel.h"

#include "domain/fold.h"
#include "domain/links.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"

#include <QIcon>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype SnippetShown = 60;

} // namespace

LinkPanel::LinkPanel(const Theme &theme, QWidget *parent)
    : ChoicePanel({u"link"_s, tr("Name or words of a private conversation"),
                   tr("Private conversation"), tr("Private conversations")},
                  theme, parent)
{
}

void LinkPanel::open(const QString &name, const ContactId &contact,
                     const QList<ConversationSummary> &conversations, Instant now)
{
    m_contact = contact;
    m_conversations = conversations;
    m_now = now;
    std::ranges::stable_partition(m_conversations, [&](const ConversationSummary &conversation) {
        return conversation.contact == contact;
    });
    askAnew(tr("Where did %1 write in private?").arg(name));
}

QString LinkPanel::words(const ConversationSummary &conversation) const
{
    const QString who = isolateBidi(Format::name(conversation).simplified());
    const QString said = isolateBidi(conversation.snippet.simplified().left(SnippetShown));
    return conversation.contact == m_contact
        ? tr("%1 (the same person), %2: %3", "person, time, what they wrote")
              .arg(who, Format::moment(conversation.lastActivity, m_now), said)
        : tr("%1, %2: %3", "person, time, what they wrote")
              .arg(who, Format::moment(conversation.lastActivity, m_now), said);
}

void LinkPanel::offerFor(const QString &typed)
{
    const QString wanted = fold(typed);
    for (const ConversationSummary &conversation : std::as_const(m_conversations)) {
        const QString all = conversation.contactName + u' ' + conversation.handleAddress + u' '
            + conversation.snippet;
        if (fold(all).contains(wanted))
            offer(conversation.id.key(), theme().icon(u"lock"_s, Token::PrvFg),
                  words(conversation));
    }
}

void LinkPanel::take(const Choice &choice)
{
    Q_EMIT chosen(ConversationId::fromKey(choice.id));
}

} // namespace sportello
