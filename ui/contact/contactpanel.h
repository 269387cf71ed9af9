// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/program.h"
#include "ui/common/theme.h"

#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace sportello {

class AnswerSection;
class EarlierSection;
class FileSection;
class HandleSection;
class NoteSection;
class TagSection;
class TiesSection;
class WrappedLabel;

/// Everything about the person of a conversation, beside it: handles, tags, notes, earlier
/// conversations, and how their question was answered before. It only shows and asks; what is sent
/// is the composer's.
class ContactPanel : public QWidget
{
    Q_OBJECT

public:
    static constexpr int LeastWidth = 260;
    static constexpr int UsualWidth = 300;
    static constexpr int MostWidth = 380;

    /// Both outlive the panel.
    ContactPanel(Program &program, const Theme &theme, QWidget *parent = nullptr);

    /// Null for none. Nothing is read while the panel is not seen.
    void setConversation(const ConversationId &id);
    /// For whom the composer writes.
    void setAudience(Audience audience);
    /// Over something else: with an edge.
    void setFloating(bool floating);
    void writeNote();
    TiesSection &ties() { return *m_ties; }
    FileSection &file() { return *m_file; }
    /// Nothing until it is read.
    const std::optional<ContactCard> &card() const { return m_card.card(); }
    /// Why nothing of this person is erased, over everything else; empty = no reason. Gone with the
    /// person.
    void setHold(const QString &sentence);

Q_SIGNALS:
    /// What can be done with this person is about to be shown; whoever can do something adds it.
    void menuFilling(QMenu &menu, const sportello::ContactCard &card);
    /// It is filled anew.
    void shown(const sportello::ContactCard &card);
    void closeWanted();
    void conversationWanted(const sportello::ConversationId &id);
    void linkWanted(const QString &url);
    /// A canned reply shall be made of an earlier answer.
    void cannedWanted(const QString &text, const QString &language);
    void insertWanted(const QString &text, const sportello::ConversationId &source);
    void tagsWanted();
    void searchWanted(const QString &query);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *buildHead();
    void buildSections();
    void connectSections();
    void fill();
    void showMenu();
    /// Tab goes through the rows as they stand, also those made later.
    void chainFocus();

    const Theme &m_theme;
    const PrivatePosts &m_privatePosts;
    LiveContactCard m_card;
    ConversationId m_conversation;
    bool m_floating = false;
    QWidget *m_head = nullptr;
    QLabel *m_name = nullptr;
    QLabel *m_language = nullptr;
    QPushButton *m_more = nullptr;
    QPushButton *m_close = nullptr;
    QScrollArea *m_scroll = nullptr;
    QWidget *m_content = nullptr;
    WrappedLabel *m_hold = nullptr;
    ContactId m_heldFor; ///< whom the sentence is about
    HandleSection *m_handles;
    TiesSection *m_ties;
    FileSection *m_file;
    TagSection *m_tags;
    NoteSection *m_notes;
    EarlierSection *m_earlier;
    AnswerSection *m_answers;
};

} // namespace sportello
