// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/accounts.h"
#include "services/contactcard.h"
#include "ui/contact/foldsection.h"

namespace sportello {

/// Other conversations with the same person, the newest first.
class EarlierSection : public FoldSection
{
    Q_OBJECT

public:
    /// The references outlive the section.
    EarlierSection(Accounts &accounts, Clock &clock, Settings &settings, const Theme &theme,
                   QWidget *parent = nullptr);

    void setCard(const ContactCard &card);

Q_SIGNALS:
    void conversationWanted(const sportello::ConversationId &id);
    /// Further back.
    void moreWanted();

private:
    Accounts &m_accounts;
    Clock &m_clock;
    QList<ConversationSummary> m_shown;
    int m_count = -1;
};

} // namespace sportello
