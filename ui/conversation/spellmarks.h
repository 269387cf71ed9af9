// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/spelling.h"
#include "ui/common/theme.h"
#include "ui/conversation/sendcheck.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTextCursor>
#include <QTextEdit>

class QAction;
class QMenu;

namespace sportello {

class ReplyEditor;

/// What the spelling of a reply depends on besides its words.
struct SpellingPlace
{
    ConversationId conversation;
    QString chosenLanguage; ///< of the reply, by a person; empty = as it is written
    QString customerLanguage; ///< of the conversation, where it is known
    QString ownLanguage; ///< of the account or the system
    QStringList names; ///< of everybody and everything in it
    BrandId brand;
    QString brandName;

    bool operator==(const SpellingPlace &) const = default;
};

/// Underlines the words of a reply that no dictionary knows, and offers others. Only the paragraphs
/// that changed are looked at again, when the keys rest.
class SpellMarks : public QObject
{
    Q_OBJECT

public:
    /// The references outlive this object.
    SpellMarks(Spelling &spelling, Clock &clock, ReplyEditor &editor, const Theme &theme,
               const AgentId &agent);

    /// The customer, the account and `agent` are never wrong.
    static SpellingPlace placeOf(const SendFacts &facts, const QString &agent,
                                 const QString &chosenLanguage);
    /// Another conversation, or something new about the one that is shown.
    void setPlace(const SpellingPlace &place);
    /// Selects the next marked word behind the cursor, from the beginning again at the end, and
    /// offers what may have been meant. False when there is none.
    bool goToNext();
    /// Marks of somebody else's; an editor has one list of them.
    void setOthers(const QList<QTextEdit::ExtraSelection> &others);
    /// The marked words in their order.
    QList<TextRange> marks() const;
    const QString &language() const { return m_language; }

Q_SIGNALS:
    /// There is no dictionary: what to install. Once for each language.
    void missing(const QString &sentence);

private:
    void noteChange(int position, int removed, int added);
    void schedule();
    void lookAgain();
    void checkDirty();
    void checkBlock(int number);
    void take(int position, int revision, const QString &text, const QList<TextRange> &wrong);
    void draw();
    QString chooseLanguage() const;
    /// The mark at that position; null when there is none.
    QTextCursor markAt(int position) const;
    void fillMenu(QMenu *menu, int position);
    void addSuggestions(QMenu *menu, QAction *before, const QTextCursor &mark);
    void addDecisions(QMenu *menu, QAction *before, const QString &word);
    void replace(QTextCursor mark, const QString &word);

    Spelling &m_spelling;
    Clock &m_clock;
    ReplyEditor &m_editor;
    QList<QTextEdit::ExtraSelection> m_others;
    const Theme &m_theme;
    AgentId m_agent;
    SpellingPlace m_place;
    QString m_language;
    QList<QTextCursor> m_marks; ///< move with the text
    QSet<int> m_dirty; ///< first positions of paragraphs
    QSet<QString> m_ignored; ///< in this conversation
    int m_left = 0; ///< where the paragraph begins that the cursor was in
    bool m_scheduled = false;
};

} // namespace sportello
