// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/accounts.h"
#include "services/contactcard.h"
#include "ui/contact/foldsection.h"

namespace sportello {

/// Where a person is known from: their handles on the networks.
class HandleSection : public FoldSection
{
    Q_OBJECT

public:
    /// The references outlive the section.
    HandleSection(Accounts &accounts, Clock &clock, Settings &settings, const Theme &theme,
                  QWidget *parent = nullptr);

    void setCard(const ContactCard &card);

Q_SIGNALS:
    void linkWanted(const QString &url);
    void conversationWanted(const sportello::ConversationId &id);

private:
    QString detail(const CardHandle &handle, bool isHere) const;
    void showMenu(QWidget *row, const CardHandle &handle, bool isHere);

    Accounts &m_accounts;
    Clock &m_clock;
    QList<CardHandle> m_shown;
};

} // namespace sportello
