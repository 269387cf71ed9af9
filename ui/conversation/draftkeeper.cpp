// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/conversation/draftkeeper.h"

#include <algorithm>

namespace sportello {

DraftKeeper::DraftKeeper(Drafts &drafts, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_drafts(drafts)
    , m_clock(clock)
{
    connect(&drafts, &Drafts::saved, this, &DraftKeeper::noteSaved);
    connect(&drafts, &Drafts::failed, this, &DraftKeeper::failed);
}

void DraftKeeper::setConversation(const ConversationId &conversation, const AccountId &account,
                                  const QList<Audience> &audiences)
{
    m_drafts.flush();
    m_conversation = conversation;
    m_account = account;
    m_shownRevision = 0;
    m_pages.clear();
    for (const Audience audience : audiences) {
        m_pages.insert(audience, {});
        reload(audience);
    }
}

bool DraftKeeper::isLoaded() const
{
    return std::all_of(m_pages.cbegin(), m_pages.cend(),
                       [](const Page &page) { return page.isLoaded; });
}

void DraftKeeper::reload(Audience audience)
{
    const ConversationId conversation = m_conversation;
    whenDone(m_drafts.find(conversation, audience), this,
             [this, conversation, audience](Result<std::optional<Draft>> result) {
        if (conversation != m_conversation || !m_pages.contains(audience))
            return;
        if (!result) {
            Q_EMIT failed(result.error());
            // An unreadable draft must not keep the editor closed.
            m_pages[audience].isLoaded = true;
            Q_EMIT restored(audience);
            return;
        }
        take(audience, result.value());
    });
}

void DraftKeeper::take(Audience audience, const std::optional<Draft> &draft)
{
    Page &page = m_pages[audience];
    page.isLoaded = true;
    page.draft = draft.value_or(Draft{m_conversation, audience, {}, {}, {}, 0, {}});
    page.isSaved = draft.has_value();
    page.savedAt = page.draft.updatedAt;
    Q_EMIT restored(audience);
}

void DraftKeeper::edit(Audience audience, const QString &text)
{
    if (page(audience).draft.text == text)
        return;
    if (Page *page = begun(audience)) {
        page->draft.text = text;
        m_drafts.edit(page->draft);
    }
}

void DraftKeeper::setAttachments(Audience audience, const QList<OutgoingAttachment> &files)
{
    if (page(audience).draft.attachments == files)
        return;
    if (Page *page = begun(audience)) {
        page->draft.attachments = files;
        m_drafts.edit(page->draft);
    }
}

DraftKeeper::Page *DraftKeeper::begun(Audience audience)
{
    if (m_conversation.isNull() || !m_pages.contains(audience))
        return nullptr;
    Page &page = m_pages[audience];
    // Here the draft begins: account and what was on the screen are bound now.
    if (page.draft.isEmpty())
        page.draft = Draft{m_conversation, audience, m_account, {}, {}, m_shownRevision, {}};
    page.isSaved = false;
    return &page;
}

void DraftKeeper::acceptNews(Audience audience)
{
    Page &page = m_pages[audience];
    page.draft.basisRevision = m_shownRevision;
    if (!page.draft.isEmpty())
        m_drafts.edit(page.draft);
}

bool DraftKeeper::hasNews(Audience audience) const
{
    const Page known = page(audience);
    return !known.draft.isEmpty() && m_shownRevision > known.draft.basisRevision;
}

void DraftKeeper::clear(Audience audience)
{
    Page &page = m_pages[audience];
    page.draft = Draft{m_conversation, audience, {}, {}, {}, 0, {}};
    page.isSaved = false;
}

void DraftKeeper::noteSaved(const ConversationId &conversation, Audience audience)
{
    if (conversation != m_conversation || !m_pages.contains(audience))
        return;
    Page &page = m_pages[audience];
    page.isSaved = !page.draft.isEmpty();
    page.savedAt = m_clock.now();
    Q_EMIT saved(audience);
}

} // namespace sportello
