// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/drafts.h"

#include <QHash>
#include <QObject>

namespace sportello {

/// The drafts of the conversation that is shown, one for each audience. Nothing ever goes from one
/// to another by itself.
class DraftKeeper : public QObject
{
    Q_OBJECT

public:
    /// What is known of one draft besides its text.
    struct Page
    {
        Draft draft;
        bool isLoaded = false;
        bool isSaved = false;
        Instant savedAt;
    };

    /// Both outlive this object.
    DraftKeeper(Drafts &drafts, Clock &clock, QObject *parent = nullptr);

    /// Shows other drafts; what is noted of the old ones is stored. Pages are loaded later.
    void setConversation(const ConversationId &conversation, const AccountId &account,
                         const QList<Audience> &audiences);
    const ConversationId &conversation() const { return m_conversation; }
    /// The conversation's revision that is on the screen: the basis of a draft that begins.
    void setShownRevision(qint64 revision) { m_shownRevision = revision; }

    Page page(Audience audience) const { return m_pages.value(audience); }
    bool isLoaded() const;

    /// Takes a changed text and has it stored.
    void edit(Audience audience, const QString &text);
    /// Takes other files and has them stored.
    void setAttachments(Audience audience, const QList<OutgoingAttachment> &files);
    /// The writer has seen what is on the screen.
    void acceptNews(Audience audience);
    /// True when something came into the thread after the draft began.
    bool hasNews(Audience audience) const;
    /// The reply is on its way: the draft is gone, the store knows already.
    void clear(Audience audience);
    /// Reads the stored draft again, since it was changed there: a reply was taken back.
    void reload(Audience audience);
    /// Stores what is noted now.
    Future<Done> flush() { return m_drafts.flush(); }

Q_SIGNALS:
    /// The page's text is another one than what was edited last.
    void restored(sportello::Audience audience);
    void saved(sportello::Audience audience);
    void failed(const sportello::Error &error);

private:
    Page *begun(Audience audience);
    void take(Audience audience, const std::optional<Draft> &draft);
    void noteSaved(const ConversationId &conversation, Audience audience);

    Drafts &m_drafts;
    Clock &m_clock;
    ConversationId m_conversation;
    AccountId m_account;
    qint64 m_shownRevision = 0;
    QHash<Audience, Page> m_pages;
};

} // namespace sportello
