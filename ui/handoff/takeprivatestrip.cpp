// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/handoff/takeprivatestrip.h"

#include "ui/common/flowlayout.h"
#include "ui/common/format.h"
#include "ui/handoff/handoffwords.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

TakePrivateStrip::TakePrivateStrip(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_words(new QLabel(this))
    , m_others(new QPushButton(tr("Another way"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    setObjectName(u"takePrivate"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 6, 8, 6);
    column->setSpacing(6);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setObjectName(u"takePrivateWords"_s);
    column->addWidget(m_words);
    auto *row = new QWidget(this);
    auto *buttons = new FlowLayout(row);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(8);
    m_others->setObjectName(u"takePrivateOthers"_s);
    m_others->setAccessibleName(tr("Another way into private"));
    m_others->setMenu(new QMenu(m_others));
    m_others->setProperty("extent", u"small"_s);
    buttons->addWidget(m_others);
    m_cancel->setObjectName(u"takePrivateCancel"_s);
    m_cancel->setProperty("extent", u"small"_s);
    buttons->addWidget(m_cancel);
    column->addWidget(row);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    connect(m_cancel, &QPushButton::clicked, this, &TakePrivateStrip::cancelled);
    connect(&theme, &Theme::changed, this, &TakePrivateStrip::applyColors);
    applyColors();
    hide();
}

void TakePrivateStrip::showPlan(const HandoffPlan &plan, int offer, const QString &contact,
                                const QString &account, Instant now)
{
    const HandoffOffer &chosen = plan.offers.at(offer);
    QStringList sentences{HandoffWords::sentence(chosen, contact, account)};
    if (chosen.route != HandoffRoute::PrivateMessage) {
        if (!chosen.reachReason.isEmpty())
            sentences.append(chosen.reachReason);
        else if (chosen.reach == PrivateReach::Unknown)
            sentences.append(tr("The network did not say in time whether a private message may be "
                                "sent."));
        sentences.append(tr("Reference: %1").arg(plan.reference));
    }
    if (plan.replyWindowEnd) {
        if (*plan.replyWindowEnd <= now)
            sentences.append(tr("The network takes no private reply any more until they write."));
        else if (chosen.route == HandoffRoute::PrivateMessage)
            sentences.append(tr("The network takes private replies for %1 more; a new message of "
                                "theirs begins a new time.")
                                 .arg(Format::duration(*plan.replyWindowEnd - now)));
        else
            sentences.append(tr("This reply does not change how long the network takes private "
                                "replies: %1 more.")
                                 .arg(Format::duration(*plan.replyWindowEnd - now)));
    }
    setWords(sentences);
    QMenu *menu = m_others->menu();
    menu->clear();
    for (int i = 0; i < int(plan.offers.size()); ++i) {
        if (i == offer)
            continue;
        connect(menu->addAction(HandoffWords::title(plan.offers.at(i))), &QAction::triggered, this,
                [this, i] { Q_EMIT offerWanted(i); });
    }
    m_others->setVisible(!menu->isEmpty());
    show();
}

void TakePrivateStrip::showClosing(const QString &contact, const QString &account)
{
    setWords({tr("Closes the public thread with %1: a public reply from %2 that everyone can see. "
                 "Say nothing in it that was told in private.")
                  .arg(contact, account)});
    m_others->hide();
    show();
}

void TakePrivateStrip::clear()
{
    hide();
}

void TakePrivateStrip::setWords(const QStringList &sentences)
{
    m_words->setText(sentences.join(u' '));
    setAccessibleName(m_words->text());
}

void TakePrivateStrip::applyColors()
{
    setStyleSheet(m_theme.expanded(
        u"sportello--TakePrivateStrip { background: @prvTint; border: 1px solid @prvFrame; "
        "border-radius: 5px; }"_s));
}

} // namespace sportello
