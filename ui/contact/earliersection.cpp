// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/contact/earliersection.h"

#include "domain/links.h"
#include "ui/common/format.h"
#include "ui/common/painting.h"
#include "ui/contact/contactrow.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

EarlierSection::EarlierSection(Accounts &accounts, Clock &clock, Settings &settings,
                               const Theme &theme, QWidget *parent)
    : FoldSection(u"contactEarlier"_s, tr("Earlier conversations"), settings, theme, parent)
    , m_accounts(accounts)
    , m_clock(clock)
{
}

void EarlierSection::setCard(const ContactCard &card)
{
    if (m_shown == card.earlier && m_count == card.earlierCount)
        return;
    m_shown = card.earlier;
    m_count = card.earlierCount;
    setCount(m_count);
    clearBody();
    if (m_shown.isEmpty())
        addSentence(tr("This is the first one."));
    const Instant now = m_clock.now();
    for (const ConversationSummary &each : std::as_const(m_shown)) {
        const QString detail = tr("%1 · %2 · %3", "audience, state, date")
                                   .arg(Format::word(each.audience), Format::word(each.state),
                                        Format::moment(each.lastActivity, now));
        const QString text = isolateBidi(each.snippet.simplified());
        auto *row = new ContactRow(
            {m_accounts.networkShortName(each.network), m_accounts.networkDisplayName(each.network),
             each.snippetIsOurs ? tr("You: %1").arg(text) : text, detail,
             Painting::audienceIcon(each.audience), Painting::audienceToken(each.audience)},
            theme(), this);
        row->setObjectName(u"earlier-"_s + each.id.key());
        connect(row, &QAbstractButton::clicked, this,
                [this, id = each.id] { Q_EMIT conversationWanted(id); });
        body().addWidget(row);
    }
    const int left = m_count - int(m_shown.size());
    if (left <= 0)
        return;
    auto *more = new QPushButton(tr("Show %n more", nullptr, left), this);
    more->setObjectName(u"earlierMore"_s);
    more->setProperty("kind", u"link"_s);
    connect(more, &QPushButton::clicked, this, &EarlierSection::moreWanted);
    body().addWidget(more, 0, Qt::AlignLeft);
}

} // namespace sportello
