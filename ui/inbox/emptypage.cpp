// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inbox/emptypage.h"

#include "ui/common/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

EmptyPage::EmptyPage(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_clear(new QPushButton(tr("Clear search"), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 48, 24, 24);
    layout->setSpacing(8);
    m_title->setObjectName(u"emptyTitle"_s);
    m_title->setFont(theme.font(FontRole::Title));
    m_text->setProperty("tone", u"second"_s);
    for (QLabel *label : {m_title, m_text}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    m_clear->setObjectName(u"clearSearch"_s);
    connect(m_clear, &QPushButton::clicked, this, &EmptyPage::clearWanted);
    layout->addWidget(m_clear, 0, Qt::AlignHCenter);
    layout->addStretch();
}

void EmptyPage::show(const InboxView &view)
{
    m_clear->setVisible(view.isSearch());
    if (view.isSearch())
        say(tr("No conversation matches."), tr("Try fewer or shorter words."));
    else if (view.audience)
        say(tr("Nothing here with this audience."), tr("Choose All to see the others."));
    else if (view.brand)
        say(tr("Nothing here for %1.", "a brand").arg(view.brand->name),
            tr("Choose All brands to see the others."));
    else if (view.saved)
        say(tr("No conversation matches."), tr("Those that do appear here by themselves."));
    else
        sayView(view.view);
}

void EmptyPage::say(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setText(text);
}

void EmptyPage::sayView(BuiltInView view)
{
    switch (view) {
    case BuiltInView::Waiting:
        return say(tr("Nobody is waiting."), tr("New messages appear here by themselves."));
    case BuiltInView::Mine:
        return say(tr("You have taken nothing."), tr("Press A to take a conversation."));
    case BuiltInView::Unassigned:
        return say(tr("Somebody has each of them."),
                   tr("What waits and nobody has taken appears here."));
    case BuiltInView::WaitingForCustomer:
        return say(tr("No answer is awaited."), tr("Conversations come here after your reply."));
    case BuiltInView::Snoozed:
        return say(tr("Nothing is snoozed."),
                   tr("Press S to put a conversation off until a time."));
    case BuiltInView::Done:
        return say(tr("Nothing is done yet."), tr("Press E to mark a conversation as done."));
    case BuiltInView::PublishingProblems:
        return say(tr("Every reply went out."), tr("Replies that need you appear here."));
    case BuiltInView::Drafts:
        return say(tr("No unfinished replies."),
                   tr("What you type is kept here until you send it."));
    case BuiltInView::Handoffs:
        return say(tr("Nobody is on the way into private."),
                   tr("Press Shift+P in a public conversation to take its customer into private."));
    case BuiltInView::Promises:
        return say(tr("Nothing is promised."),
                   tr("What a reply promises until some time appears here when it was sent."));
    case BuiltInView::All:
        return say(tr("No conversations yet."),
                   tr("Messages appear here as soon as they are fetched."));
    }
}

} // namespace sportello
