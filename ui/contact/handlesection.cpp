// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/contact/handlesection.h"

#include "domain/links.h"
#include "ui/common/format.h"
#include "ui/contact/contactrow.h"
#include "ui/verification/verificationwords.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

HandleSection::HandleSection(Accounts &accounts, Clock &clock, Settings &settings,
                             const Theme &theme, QWidget *parent)
    : FoldSection(u"contactHandles"_s, tr("On the networks"), settings, theme, parent)
    , m_accounts(accounts)
    , m_clock(clock)
{
}

QString HandleSection::detail(const CardHandle &handle, bool isHere) const
{
    QStringList words;
    const VerificationLevel level = levelOf(handle.verifications, m_clock.now());
    if (level != VerificationLevel::None)
        words.append(VerificationWords::level(level));
    if (isHere)
        words.append(tr("This conversation"));
    else
        words.append(tr("%n conversation(s)", nullptr, handle.conversations));
    const Instant now = m_clock.now();
    if (handle.firstSeen && handle.lastSeen
        && Format::isSameDay(*handle.firstSeen, *handle.lastSeen)) {
        words.append(tr("wrote %1", "a time").arg(Format::moment(*handle.lastSeen, now)));
    } else if (handle.firstSeen && handle.lastSeen) {
        words.append(tr("%1 to %2", "first and last time that they wrote")
                         .arg(Format::moment(*handle.firstSeen, now),
                              Format::moment(*handle.lastSeen, now)));
    }
    return words.join(u" · "_s);
}

void HandleSection::setCard(const ContactCard &card)
{
    if (m_shown == card.handles && !m_shown.isEmpty())
        return;
    m_shown = card.handles;
    clearBody();
    for (const CardHandle &handle : card.handles) {
        const bool isHere = handle.handle.id == card.conversation.handle;
        ContactRow::Content content{m_accounts.networkShortName(handle.handle.network),
                                    m_accounts.networkDisplayName(handle.handle.network),
                                    isolateBidi(Format::address(handle.handle.address)),
                                    detail(handle, isHere),
                                    u"more"_s,
                                    Token::Tx3,
                                    Qt::ElideMiddle};
        const Instant now = m_clock.now();
        const VerificationLevel level = levelOf(handle.verifications, now);
        content.about = VerificationWords::about(handle.verifications, now);
        if (level != VerificationLevel::None) {
            content.mark = VerificationWords::icon(level);
            content.markColour = VerificationWords::token(level);
        }
        auto *row = new ContactRow(content, theme(), this);
        row->setObjectName(u"handle-"_s + handle.handle.id.key());
        connect(row, &QAbstractButton::clicked, this,
                [this, row, handle, isHere] { showMenu(row, handle, isHere); });
        body().addWidget(row);
    }
}

void HandleSection::showMenu(QWidget *row, const CardHandle &handle, bool isHere)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"handleMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!isHere && handle.newest) {
        menu->addAction(tr("Go to the newest conversation"), this,
                        [this, id = *handle.newest] { Q_EMIT conversationWanted(id); });
    }
    QAction *profile = menu->addAction(tr("Open the profile on the network…"), this,
                                       [this, url = handle.handle.url] { Q_EMIT linkWanted(url); });
    profile->setEnabled(!handle.handle.url.isEmpty());
    menu->addAction(tr("Copy the address"), this, [address = handle.handle.address] {
        QApplication::clipboard()->setText(Format::address(address));
    });
    menu->popup(row->mapToGlobal(QPoint(0, row->height())));
}

} // namespace sportello
