// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/accounts.h"
#include "services/contactcard.h"
#include "services/earlieranswers.h"
#include "ui/contact/foldsection.h"

namespace sportello {

/// How we answered what this customer asks. Looks again when the conversation changes.
class AnswerSection : public FoldSection
{
    Q_OBJECT

public:
    /// The references outlive the section.
    AnswerSection(EarlierAnswers &answers, Accounts &accounts, Clock &clock, Settings &settings,
                  const Theme &theme, QWidget *parent = nullptr);

    void setCard(const ContactCard &card);
    void setAudience(Audience audience);

Q_SIGNALS:
    void insertWanted(const QString &text, const sportello::ConversationId &source);
    void conversationWanted(const sportello::ConversationId &id);
    void linkWanted(const QString &url);
    void cannedWanted(const QString &text, const QString &language);
    /// Other rows than before.
    void refilled();

private:
    void look();
    void fill();
    QString place(const EarlierAnswer &answer) const;

    EarlierAnswers &m_earlier;
    Accounts &m_accounts;
    Clock &m_clock;
    ConversationId m_conversation;
    qint64 m_revision = -1;
    Audience m_audience = Audience::Public;
    QList<EarlierAnswer> m_answers;
    bool m_all = false;
    quint64 m_number = 0; ///< goes up with every look; older answers are let go
};

} // namespace sportello
