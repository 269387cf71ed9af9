// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/program.h"
#include "ui/conversation/strip.h"

#include <QHash>
#include <QObject>

#include <functional>

class QMenu;

namespace sportello {

/// What can be done with a message besides answering it: liking, deleting, muting, blocking and
/// reporting, as far as the network can. Asks where others would notice, says where it takes
/// effect, and tells how it ended.
class MessageActions : public QObject
{
    Q_OBJECT

public:
    /// All outlive this object; the question is shown in `parent`'s layout by its owner.
    MessageActions(Program &program, const Theme &theme, QWidget *parent);

    /// The strip with the question that is open, to be put where people look.
    Strip *question() const { return m_question; }
    /// `isBelowOurs` when the thread begins with a post of the account: then answers can be hidden
    /// where the network can do that.
    void setConversation(const ConversationSummary &conversation, bool isBelowOurs);
    bool canHide(const Message &message) const;
    /// Asks, then hides the message on the network.
    void hide(const Message &message) { begin(ActionKind::Hide, message); }
    /// Adds what can be done with the message.
    void addTo(QMenu &menu, const Message &message);
    /// Takes an open question away.
    void dismiss();

Q_SIGNALS:
    /// How something ended, in a sentence.
    void told(const QString &sentence);

private:
    /// The words of a question: what happens, and what the button says.
    struct Question
    {
        QString text;
        QString button;
    };

    QString accountName() const;
    QString networkName() const;
    QString personName(const Message &message) const;
    Question questionFor(ActionKind kind, const Message &message) const;
    QString outcome(const NetworkAction &action, const std::optional<Error> &error) const;
    bool isDone(ActionKind kind, const QString &subject) const;
    void add(QMenu &menu, const QString &text, ActionKind kind, const Message &message);
    void begin(ActionKind kind, const Message &message);
    void ask(ActionKind kind, const Message &message);
    void report(const Message &message);
    void request(NewAction action);
    void readDone();

    Program &m_program;
    const Theme &m_theme;
    QWidget *m_parent;
    Strip *m_question;
    QPushButton *m_confirm;
    ConversationSummary m_conversation;
    bool m_isBelowOurs = false;
    QHash<QString, ActionKind> m_hidden; ///< the last of its kind, by message
    QHash<QString, ActionKind> m_liked; ///< the last of its kind, by message
    QHash<QString, ActionKind> m_muted; ///< by person's address
    QHash<QString, ActionKind> m_blocked;
    std::function<void()> m_pending; ///< what the open question is about
};

} // namespace sportello
