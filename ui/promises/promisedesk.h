// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/program.h"
#include "ui/promises/promisebar.h"

#include <QObject>

#include <functional>

namespace sportello {

class PromiseTimePanel;

/// The promises of the conversation that is read: shows them, and has done what somebody decides
/// about them.
class PromiseDesk : public QObject
{
    Q_OBJECT

public:
    using TakeBack = std::function<Future<Done>()>;

    /// Bar and panel belong to `page`. The references outlive this.
    PromiseDesk(Program &program, const Theme &theme, QWidget *page);

    PromiseBar *bar() { return m_bar; }
    /// Null: none is shown.
    void setConversation(const ConversationId &id);
    // About the one that is due first.
    void keep();
    void move();
    void withdraw();

Q_SIGNALS:
    /// Something was decided; this takes it back.
    void stepped(const sportello::ConversationId &conversation, const QString &text,
                 const std::function<sportello::Future<sportello::Done>()> &takeBack);
    /// Something that people should know.
    void told(const QString &text);
    void failed(const sportello::Error &error);

private:
    void read();
    void show();
    void decide(const CustomerPromise &promise, PromiseBar::Step step);
    void follow(const CustomerPromise &before, const Future<CustomerPromise> &decided,
                const QString &text);
    void withFirst(PromiseBar::Step step);

    Program &m_program;
    PromiseBar *m_bar;
    PromiseTimePanel *m_panel;
    ConversationId m_conversation;
    QList<StandingPromise> m_promises;
    std::optional<CustomerPromise> m_moving;
    quint64 m_number = 0; ///< of the last question; answers to earlier ones are late
};

} // namespace sportello
