// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/program.h"
#include "ui/common/theme.h"

#include <QObject>

#include <optional>

namespace sportello {

class VerificationBox;

/// What an agent does to find out who writes, for the conversation that is shown. Nothing that a
/// customer answers goes through here but a code, which is kept nowhere.
class VerificationDesk : public QObject
{
    Q_OBJECT

public:
    /// Both outlive the desk; `page` becomes the parent of its widgets.
    VerificationDesk(Program &program, const Theme &theme, QWidget *page);

    VerificationBox *box() const { return m_box; }
    /// Another conversation, or news about the one that is shown; a null one for none.
    void setConversation(const ConversationSummary &conversation);
    /// Opens the box, or closes it.
    void verify();

Q_SIGNALS:
    /// Of the handle of the conversation that is shown.
    void verificationsChanged(const QList<sportello::Verification> &verifications);
    /// The checklists are made there.
    void checklistsWanted();
    /// Something a person should know, in a sentence.
    void told(const QString &sentence);
    /// The box is gone.
    void closed();

private:
    void connectBox();
    void noteCommit(const ChangeSet &changes);
    void readLevels();
    void readWays();
    void readCode();
    void showCode();
    void begin(const CodeWay &way);
    void enter(const QString &typed);
    void stop();
    void lookUp(const QString &typed);
    template<typename T>
    void follow(Future<T> change, const std::function<void()> &done);

    Program &m_program;
    VerificationBox *m_box;
    ConversationSummary m_conversation;
    std::optional<ContactId> m_person; ///< whom they say they are, once that was looked up
    std::optional<CodeStanding> m_code;
    bool m_isTicking = false;
    bool m_chosen = false; ///< the first way that makes sense
};

} // namespace sportello
