// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/conversations.h"
#include "ui/desk/choicepanel.h"

#include <QList>

namespace sportello {

/// Which private conversation a customer came to who was invited in public.
class LinkPanel : public ChoicePanel
{
    Q_OBJECT

public:
    /// The theme outlives the panel.
    LinkPanel(const Theme &theme, QWidget *parent);

    /// Offers those conversations, the same person's first; `contact` is who was invited.
    void open(const QString &name, const ContactId &contact,
              const QList<ConversationSummary> &conversations, Instant now);

Q_SIGNALS:
    void chosen(const sportello::ConversationId &conversation);

protected:
    void offerFor(const QString &typed) override;
    void take(const Choice &choice) override;

private:
    QString words(const ConversationSummary &conversation) const;

    QList<ConversationSummary> m_conversations;
    ContactId m_contact;
    Instant m_now;
};

} // namespace sportello
