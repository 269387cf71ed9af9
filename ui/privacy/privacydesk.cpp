// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/privacy/privacydesk.h"

#include "services/program.h"
#include "ui/common/theme.h"
#include "ui/contact/contactpanel.h"
#include "ui/privacy/erasedialog.h"
#include "ui/privacy/holddialog.h"
#include "ui/privacy/personexportdialog.h"
#include "ui/privacy/receiptdialog.h"
#include "ui/shell/actions.h"

#include <QMenu>

namespace sportello {

PrivacyDesk::PrivacyDesk(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
{
    const auto on = [this](ActionId id, Wish wish) {
        connect(m_parts.actions[id], &QAction::triggered, this, [this, wish] { carryOut(wish); });
    };
    on(ActionId::ExportPerson, Wish::Export);
    on(ActionId::ErasePerson, Wish::Erase);
    on(ActionId::HoldPerson, Wish::Hold);
    connect(&m_parts.panel, &ContactPanel::menuFilling, this, [this](QMenu &menu) {
        menu.addSeparator();
        for (const ActionId id :
             {ActionId::ExportPerson, ActionId::HoldPerson, ActionId::ErasePerson})
            menu.addAction(m_parts.actions[id]);
    });
    connect(&m_parts.panel, &ContactPanel::shown, this, &PrivacyDesk::tellHold);
    connect(&m_parts.program.personalData().holds(), &Holds::changed, this, &PrivacyDesk::tellHold);
}

void PrivacyDesk::tellHold()
{
    const std::optional<ContactCard> &card = m_parts.panel.card();
    if (!card)
        return;
    const ContactId contact = card->contact.id;
    whenDone(m_parts.program.personalData().holds().of(contact), this,
             [this, contact](const Result<QList<PersonalHold>> &holds) {
        const std::optional<ContactCard> &now = m_parts.panel.card();
        if (!holds || !now || now->contact.id != contact)
            return;
        QStringList reasons;
        for (const PersonalHold &hold : *holds)
            reasons.append(tr("On hold by %1: %2").arg(hold.agentName, hold.reason));
        m_parts.panel.setHold(reasons.join(u'\n'));
    });
}

void PrivacyDesk::carryOut(Wish wish)
{
    const ConversationId conversation = m_parts.subject();
    if (conversation.isNull())
        return;
    whenDone(m_parts.program.contactCards().card(conversation, 0), this,
             [this, wish](const Result<ContactCard> &card) {
        if (!card)
            return;
        const QString name =
            card->contact.name.isEmpty() ? card->conversation.handleAddress : card->contact.name;
        open(wish, card->contact.id, name, card->conversation.id);
    });
}

void PrivacyDesk::open(Wish wish, const ContactId &contact, const QString &name,
                       const ConversationId &conversation)
{
    QDialog *dialog = nullptr;
    switch (wish) {
    case Wish::Export:
        dialog =
            new PersonExportDialog(m_parts.program, contact, name, m_parts.theme, m_parts.window);
        break;
    case Wish::Hold:
        dialog = new HoldDialog(m_parts.program, contact, conversation, name, m_parts.theme,
                                m_parts.window);
        break;
    case Wish::Erase: {
        auto *erase = new EraseDialog(m_parts.program, contact, m_parts.theme, m_parts.window);
        connect(erase, &EraseDialog::erased, this, [this](const ErasureReceipt &receipt) {
            (new ReceiptDialog(receipt, m_parts.theme, m_parts.window))->open();
        });
        dialog = erase;
        break;
    }
    }
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace sportello
