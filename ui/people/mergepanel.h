// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/accounts.h"
#include "services/contactcard.h"
#include "ui/desk/choicepanel.h"

namespace sportello {

/// Asks with whom somebody shall be put together: found by what is typed of their name or address.
class MergePanel : public ChoicePanel
{
    Q_OBJECT

public:
    /// The references outlive the panel.
    MergePanel(ContactCards &cards, Accounts &accounts, const Theme &theme, QWidget *parent);

    /// `person` is offered to nobody, being the same.
    void open(const QString &name, const ContactCard &person);

Q_SIGNALS:
    void chosen(const sportello::HandleId &handle, const QString &name);

protected:
    void offerFor(const QString &typed) override;
    void take(const Choice &choice) override;

private:
    void show(const QList<FoundPerson> &people);

    ContactCards &m_cards;
    Accounts &m_accounts;
    QList<HandleId> m_own;
    QString m_typed; ///< for which m_found is what there is
    QList<FoundPerson> m_found;
    quint64 m_number = 0; ///< goes up with every question; older answers are let go
};

} // namespace sportello
