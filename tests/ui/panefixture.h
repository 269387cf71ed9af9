// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "warnings.h"

#include "support/builders.h"
#include "support/desk.h"
#include "ui/common/theme.h"
#include "ui/conversation/composer.h"
#include "ui/conversation/conversationpane.h"
#include "ui/conversation/outboxcard.h"
#include "ui/conversation/replyeditor.h"
#include "ui/conversation/strip.h"
#include "ui/conversation/threadview.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

namespace sportello {

/// The theme of all screens of a test program; styles are the application's.
inline Theme &paneTheme()
{
    static Theme *theme = [] {
        auto *made = new Theme(qApp);
        made->setChoice(QStringLiteral("light"));
        made->install();
        return made;
    }();
    return *theme;
}

/// A pane over a real program, with one public conversation that Giulia began.
class PaneFixture
{
public:
    explicit PaneFixture(Audience audience = Audience::Public)
        : account(desk.connectAccount())
    {
        const Handle handle = desk.inStore([](TeamDatabase &database) -> Result<Handle> {
            return aHandle()
                .address(QStringLiteral("giulia@town.example"))
                .name(QStringLiteral("Giulia Ricci"))
                .in(database);
        });
        conversation =
            desk.inStore([this, handle, audience](TeamDatabase &database) -> Result<Conversation> {
                return aConversation().at(account).with(handle).audience(audience).in(database);
            });
        first = add(message(QStringLiteral("Buongiorno! Avete una camera?"), 30)
                        .remoteId(QStringLiteral("first")));
    }

    /// Makes the pane (again) and shows the conversation.
    void show(QSize size = {620, 700})
    {
        pane.reset();
        pane = std::make_unique<ConversationPane>(desk.program(), paneTheme());
        pane->resize(size);
        pane->show();
        pane->showConversation(conversation.id);
        QVERIFY(QTest::qWaitForWindowActive(pane.get()));
        QVERIFY(QTest::qWaitFor([this] { return pane->model().rowCount() > 0; }));
        QVERIFY(QTest::qWaitFor([this] { return !editor()->isReadOnly(); }));
        editor()->setFocus();
    }

    MessageBuilder message(const QString &text, int minutesAgo)
    {
        return MessageBuilder()
            .of(conversation)
            .text(text)
            .at(testNow - std::chrono::minutes(minutesAgo));
    }
    Message add(MessageBuilder builder)
    {
        return desk.inStore([builder](TeamDatabase &database) mutable -> Result<Message> {
            return builder.in(database);
        });
    }
    OutboxItem add(OutboxItemBuilder builder)
    {
        return desk.inStore([builder](OwnDatabase &database) -> Result<OutboxItem> {
            return builder.in(database);
        });
    }
    /// A message that the network brings while the pane is open.
    void arrive(const QString &text)
    {
        RemoteMessage remote;
        remote.remoteId = QStringLiteral("news-%1").arg(testNumber());
        remote.author = {QStringLiteral("giulia@town.example"),
                         QStringLiteral("7"),
                         QStringLiteral("Giulia Ricci"),
                         {}};
        remote.counterpart = remote.author;
        remote.audience = conversation.audience;
        remote.parentRemoteId = QStringLiteral("first");
        remote.text.text = text;
        remote.createdAt = testNow;
        bring(remote);
    }
    /// A reply that the network shows in the thread.
    void comesBack(const Reply &reply)
    {
        RemoteMessage remote;
        remote.remoteId = QStringLiteral("back-%1").arg(testNumber());
        remote.direction = Direction::Out;
        remote.counterpart.address = reply.recipient;
        remote.audience = reply.audience;
        remote.parentRemoteId = reply.parentRemoteId;
        remote.text.text = reply.text;
        remote.createdAt = desk.clock().now();
        bring(remote);
    }
    void bring(const RemoteMessage &remote)
    {
        desk.network().incoming.append(remote);
        Q_EMIT desk.network().connector->wakeUp(Source{QStringLiteral("everything")});
    }

    template<typename T>
    T *child(const char *name) const
    {
        return pane->findChild<T *>(QString::fromLatin1(name));
    }
    ReplyEditor *editor() const { return child<ReplyEditor>("replyEditor"); }
    QPushButton *sendButton() const { return child<QPushButton>("send"); }
    QPushButton *button(const char *name) const { return child<QPushButton>(name); }
    QString stateText() const { return child<QLabel>("composerState")->text(); }
    OutboxCard *card() const { return child<OutboxCard>("outboxCard"); }
    void type(const QString &text) { QTest::keyClicks(editor(), text); }
    void pressSend() { QTest::keyClick(editor(), Qt::Key_Return, Qt::ControlModifier); }
    void pass(std::chrono::milliseconds time)
    {
        desk.clock().advance(time);
        QTest::qWait(5);
    }

    Desk desk;
    Account account;
    Conversation conversation;
    Message first;
    std::unique_ptr<ConversationPane> pane;
};

} // namespace sportello
