// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/verification.h"
#include "services/accounts.h"
#include "services/conversations.h"
#include "ui/common/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace sportello {

class VerificationBadge;

/// Who a conversation is with, where it takes place, and what can be done with it as a whole; below
/// it since when the customer has been waiting.
class ThreadHeader : public QWidget
{
    Q_OBJECT

public:
    /// All references outlive the header.
    ThreadHeader(Accounts &accounts, Clock &clock, const Theme &theme, QWidget *parent = nullptr);

    void setContent(const ThreadContent &content);
    /// Where people see the conversation on the network; empty when that is not known.
    void setUrl(const QString &url) { m_url = url; }
    /// Who is "mine" for.
    void setAgent(const AgentId &agent) { m_agent = agent; }
    /// Of the customer's handle.
    void setVerifications(const QList<Verification> &verifications);
    /// The customer's language where it has to be said: its name; else empty.
    void setLanguage(const QString &name);
    /// Whether some message was edited, so that there is something to see.
    void setHasVersions(bool has) { m_hasVersions = has; }
    /// Whether the contact panel is seen; otherwise a button offers it.
    void setContactShown(bool shown);
    /// The line below: "Mastodon · Hotel Aurora · public thread".
    QString place() const;
    /// "waiting since 13:22", or nothing.
    QString waiting() const;

Q_SIGNALS:
    void contactWanted();
    void verifyWanted();
    void takeWanted();
    void snoozeWanted();
    void doneWanted();
    void reopenWanted();
    void linkWanted(const QString &target, const QString &visibleText);
    /// Somebody wants to see what edited messages said before.
    void versionsWanted();
    /// The private (or public) counterpart.
    void conversationWanted(const sportello::ConversationId &id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fillMenu();
    void refresh();

    Accounts &m_accounts;
    Clock &m_clock;
    const Theme &m_theme;
    ThreadContent m_content;
    QString m_url;
    QString m_language;
    AgentId m_agent;
    bool m_hasVersions = false;
    QWidget *m_top;
    QPushButton *m_take;
    QPushButton *m_snooze;
    QPushButton *m_done;
    QPushButton *m_contact;
    QPushButton *m_more;
    QWidget *m_strip;
    VerificationBadge *m_badge;
    QLabel *m_waiting;
};

} // namespace sportello
