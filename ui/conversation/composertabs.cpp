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
    , m_public(makeTab(u"tabPublic"_s, Format::word(Audience::Public), Qt::Key_1))
    , m_private(makeTab(u"tabPrivate"_s, Format::word(Audience::Private), Qt::Key_2))
    , m_note(makeTab(u"tabInternal"_s, tr("Note"), Qt::Key_3))
    , m_remark(new QLabel(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(2);
    for (QPushButton *tab : {m_public, m_private, m_note})
        layout->addWidget(tab, 0, Qt::AlignBottom);
    layout->addSpacing(8);
    m_remark->setObjectName(u"tabNote"_s);
    m_remark->setTextFormat(Qt::PlainText);
    m_remark->setWordWrap(true);
    m_remark->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_remark->setProperty("tone", u"third"_s);
    m_remark->setFont(theme.font(FontRole::Meta));
    layout->addWidget(m_remark, 1);
    connect(m_public, &QPushButton::clicked, this,
            [this] { Q_EMIT audienceWanted(Audience::Public); });
    connect(m_private, &QPushButton::clicked, this,
            [this] { Q_EMIT audienceWanted(Audience::Private); });
    connect(m_note, &QPushButton::clicked, this, &ComposerTabs::noteWanted);
    m_note->setAccessibleDescription(tr("Only your team can see it; it is never sent"));
}

QPushButton *ComposerTabs::makeTab(const QString &name, const QString &text, int key)
{
    auto *tab = new QPushButton(text, this);
    tab->setObjectName(name);
    tab->setCheckable(true);
    tab->setProperty("kind", u"tab"_s);
    tab->setIconSize(QSize(14, 14));
    tab->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *shortcut = new QShortcut(QKeySequence(Qt::ALT | Qt::Key(key)), this);
    connect(shortcut, &QShortcut::activated, tab, &QPushButton::click);
    return tab;
}

void ComposerTabs::mark(QPushButton *tab, bool active)
{
    // A click has toggled the tab whatever came of it.
    tab->setChecked(active);
    tab->setFixedHeight(std::max(active ? 30 : 28, tab->fontMetrics().height() + 10));
}

void ComposerTabs::fill(QPushButton *tab, Audience audience, bool active,
                        const std::optional<SendBlock> &closed)
{
    tab->setEnabled(!closed);
    mark(tab, active);
    const Token on = audience == Audience::Private ? Token::PrvOn : Token::PubOn;
    tab->setIcon(m_theme.icon(Painting::audienceIcon(audience),
                              active ? on : Painting::audienceToken(audience)));
    tab->setAccessibleDescription(closed ? closed->words : QString());
}

void ComposerTabs::show(const SendFacts &facts, const std::optional<Audience> &active,
                        const QString &remark)
{
    const Audience open = SendCheck::publicAudience(facts.conversation);
    const std::optional<SendBlock> noPublic = SendCheck::route(facts, open);
    const std::optional<SendBlock> noPrivate = SendCheck::route(facts, Audience::Private);
    m_public->setText(Format::word(open));
    fill(m_public, open, active && *active != Audience::Private, noPublic);
    fill(m_private, Audience::Private, active && *active == Audience::Private, noPrivate);
    mark(m_note, !active);
    m_note->setIcon(m_theme.icon(u"note"_s, active ? Token::NoteFg : Token::NoteOn));
    if (!active)
        m_remark->setText({});
    else if (noPublic)
        m_remark->setText(noPublic->words);
    else if (noPrivate)
        m_remark->setText(noPrivate->words);
    else
        m_remark->setText(remark);
}

} // namespace sportello
