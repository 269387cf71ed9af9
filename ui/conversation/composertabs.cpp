// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/conversation/composertabs.h"

#include "ui/common/format.h"
#include "ui/common/painting.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>

namespace sportello {

using namespace Qt::StringLiterals;

ComposerTabs::ComposerTabs(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_public(makeTab(u"tabPublic"_s, Audience::Public))
    , m_private(makeTab(u"tabPrivate"_s, Audience::Private))
    , m_note(new QLabel(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_public, 0, Qt::AlignBottom);
    layout->addWidget(m_private, 0, Qt::AlignBottom);
    layout->addSpacing(8);
    m_note->setObjectName(u"tabNote"_s);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_note->setProperty("tone", u"third"_s);
    m_note->setFont(theme.font(FontRole::Meta));
    layout->addWidget(m_note, 1);

    auto *publicKey = new QShortcut(QKeySequence(Qt::ALT | Qt::Key_1), this);
    connect(publicKey, &QShortcut::activated, m_public, &QPushButton::click);
    auto *privateKey = new QShortcut(QKeySequence(Qt::ALT | Qt::Key_2), this);
    connect(privateKey, &QShortcut::activated, m_private, &QPushButton::click);
}

QPushButton *ComposerTabs::makeTab(const QString &name, Audience audience)
{
    auto *tab = new QPushButton(Format::word(audience), this);
    tab->setObjectName(name);
    tab->setCheckable(true);
    tab->setProperty("kind", u"tab"_s);
    tab->setIconSize(QSize(14, 14));
    tab->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(tab, &QPushButton::clicked, this,
            [this, audience] { Q_EMIT audienceWanted(audience); });
    return tab;
}

void ComposerTabs::fill(QPushButton *tab, Audience audience, bool active,
                        const std::optional<SendBlock> &closed)
{
    tab->setEnabled(!closed);
    // A click has toggled the tab whatever came of it.
    tab->setChecked(active);
    tab->setFixedHeight(std::max(active ? 30 : 28, tab->fontMetrics().height() + 10));
    const Token on = audience == Audience::Private ? Token::PrvOn : Token::PubOn;
    tab->setIcon(m_theme.icon(Painting::audienceIcon(audience),
                              active ? on : Painting::audienceToken(audience)));
    tab->setAccessibleDescription(closed ? closed->words : QString());
}

void ComposerTabs::show(const SendFacts &facts, Audience active, const QString &note)
{
    const Audience open = SendCheck::publicAudience(facts.conversation);
    const std::optional<SendBlock> noPublic = SendCheck::route(facts, open);
    const std::optional<SendBlock> noPrivate = SendCheck::route(facts, Audience::Private);
    m_public->setText(Format::word(open));
    fill(m_public, open, active != Audience::Private, noPublic);
    fill(m_private, Audience::Private, active == Audience::Private, noPrivate);
    if (noPublic)
        m_note->setText(noPublic->words);
    else if (noPrivate)
        m_note->setText(noPrivate->words);
    else
        m_note->setText(note);
}

} // namespace sportello
