// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/handoff/joinedtimeline.h"

#include "ui/conversation/composer.h"
#include "ui/conversation/threadview.h"
#include "ui/handoff/laneheader.h"
#include "ui/models/threadmodel.h"

#include <algorithm>

namespace sportello {

JoinedTimeline::JoinedTimeline(const Parts &parts, const Theme &theme, QWidget *page)
    : QObject(page)
    , m_parts(parts)
    , m_header(new LaneHeader(theme, *parts.view.viewport(), page))
{
    const auto open = [this] {
        if (const ConversationId id = other(); !id.isNull())
            Q_EMIT conversationWanted(id);
    };
    connect(m_header, &LaneHeader::otherWanted, this, open);
    connect(&parts.view, &ThreadView::otherWanted, this, open);
    connect(&parts.composer, &Composer::audienceChanged, m_header, &LaneHeader::setAudience);
}

ConversationId JoinedTimeline::other() const
{
    if (!m_handoff || !m_handoff->privateConversation)
        return {};
    const ConversationId open = m_parts.model.conversation();
    if (open == m_handoff->publicConversation)
        return *m_handoff->privateConversation;
    return open == *m_handoff->privateConversation ? m_handoff->publicConversation
                                                   : ConversationId();
}

bool JoinedTimeline::isPossible() const
{
    return !other().isNull();
}

void JoinedTimeline::setHandoff(const std::optional<Handoff> &handoff,
                                const QList<HandoffStep> &steps, const QString &contact)
{
    m_handoff = handoff;
    m_movedAt.reset();
    const auto offered = std::ranges::find_if(steps, [](const HandoffStep &step) {
        return step.to == HandoffState::Offered && step.from != HandoffState::Offered;
    });
    if (offered != steps.cend()) {
        // The message that begins the private conversation comes after the mark, an invitation that
        // everybody can see before it.
        m_movedAt = handoff && handoff->route == HandoffRoute::PrivateMessage ? handoff->createdAt
                                                                              : offered->at;
    }
    m_header->setContact(contact);
    update();
}

void JoinedTimeline::setOn(bool on)
{
    if (on == m_isOn)
        return;
    m_isOn = on;
    update();
    Q_EMIT onChanged(on);
}

void JoinedTimeline::update()
{
    const bool isShown = m_isOn && isPossible();
    const bool isPrivateOpen =
        isShown && m_parts.model.conversation() != m_handoff->publicConversation;
    using Lane = ThreadRow::Lane;
    if (isShown)
        m_parts.model.join(other(), isPrivateOpen ? Lane::Private : Lane::Public, m_movedAt);
    else
        m_parts.model.join({}, Lane::None, {});
    // Two narrow columns are higher than one wide: a scroll bar that comes with them and takes the
    // room for them away again would never come to rest.
    m_parts.view.setVerticalScrollBarPolicy(isShown ? Qt::ScrollBarAlwaysOn
                                                    : Qt::ScrollBarAsNeeded);
    m_header->setOpen(isPrivateOpen);
    m_header->setAudience(m_parts.composer.audience());
    m_header->setVisible(isShown);
}

} // namespace sportello
