// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/conversation/messageactions.h"

#include "domain/links.h"
#include "services/errortext.h"
#include "ui/conversation/reportdialog.h"
#include "ui/models/accountname.h"

#include <QMenu>
#include <QPushButton>

namespace sportello {

using namespace Qt::StringLiterals;

MessageActions::MessageActions(Program &program, const Theme &theme, QWidget *parent)
    : QObject(parent)
    , m_program(program)
    , m_theme(theme)
    , m_parent(parent)
    , m_question(new Strip(theme, Strip::Tone::Plain, parent))
    , m_confirm(m_question->addButton({}, u"actionYes"_s))
{
    m_question->setObjectName(u"actionQuestion"_s);
    QPushButton *keep = m_question->addButton(tr("Cancel"), u"actionNo"_s);
    connect(m_confirm, &QPushButton::clicked, this, [this] {
        const std::function<void()> pending = std::exchange(m_pending, {});
        dismiss();
        if (pending)
            pending();
    });
    connect(keep, &QPushButton::clicked, this, &MessageActions::dismiss);
    connect(&program.moderation(), &Moderation::finished, this,
            [this](const NetworkAction &action, const std::optional<Error> &error) {
        if (action.conversation != m_conversation.id)
            return;
        Q_EMIT told(outcome(action, error));
        readDone();
    });
}

void MessageActions::setConversation(const ConversationSummary &conversation, bool isBelowOurs)
{
    m_isBelowOurs = isBelowOurs;
    const bool isOther = conversation.id != m_conversation.id;
    m_conversation = conversation;
    if (!isOther)
        return;
    dismiss();
    readDone();
}

void MessageActions::readDone()
{
    m_liked.clear();
    m_hidden.clear();
    m_muted.clear();
    m_blocked.clear();
    const ConversationId asked = m_conversation.id;
    whenDone(m_program.moderation().ofConversation(asked), this,
             [this, asked](const Result<QList<NetworkAction>> &actions) {
        if (!actions || asked != m_conversation.id)
            return;
        for (const NetworkAction &action : *actions) {
            if (action.state != OutboxState::Sent)
                continue;
            switch (featureFor(action.kind)) {
            case Feature::Like: m_liked.insert(action.messageRemoteId, action.kind); break;
            case Feature::Hide: m_hidden.insert(action.messageRemoteId, action.kind); break;
            case Feature::Mute: m_muted.insert(action.personAddress, action.kind); break;
            case Feature::Block: m_blocked.insert(action.personAddress, action.kind); break;
            default: break;
            }
        }
    });
}

bool MessageActions::isDone(ActionKind kind, const QString &subject) const
{
    const QHash<QString, ActionKind> &done = kind == ActionKind::Like ? m_liked
        : kind == ActionKind::Hide                                    ? m_hidden
        : kind == ActionKind::Mute                                    ? m_muted
                                                                      : m_blocked;
    const auto last = done.constFind(subject);
    return last != done.constEnd() && *last == kind;
}

bool MessageActions::canHide(const Message &message) const
{
    const Capabilities can = m_program.accounts().capabilities(m_conversation.account);
    return can.has(Feature::Hide) && m_isBelowOurs && message.direction == Direction::In
        && message.audience != Audience::Private && !message.deletedAt
        && !isDone(ActionKind::Hide, message.remoteId);
}

QString MessageActions::accountName() const
{
    const std::optional<Account> account = m_program.accounts().account(m_conversation.account);
    return account ? AccountName::of(m_program.accounts(), *account) : QString();
}

QString MessageActions::networkName() const
{
    return m_program.accounts().networkDisplayName(m_conversation.network);
}

QString MessageActions::personName(const Message &message) const
{
    return AccountName::brief(message.authorAddress.isEmpty() ? m_conversation.handleAddress
                                                              : message.authorAddress);
}

void MessageActions::addTo(QMenu &menu, const Message &message)
{
    if (message.deletedAt || message.remoteId.isEmpty())
        return;
    const Capabilities can = m_program.accounts().capabilities(m_conversation.account);
    const QString person = personName(message);
    menu.addSeparator();
    if (message.direction == Direction::Out) {
        if (can.has(Feature::DeleteMessage) && message.audience != Audience::Private)
            add(menu, tr("Delete…"), ActionKind::Delete, message);
        return;
    }
    if (can.has(Feature::Like) && message.audience != Audience::Private) {
        if (isDone(ActionKind::Like, message.remoteId))
            add(menu, tr("Take the like back"), ActionKind::Unlike, message);
        else
            add(menu, tr("Like as %1").arg(accountName()), ActionKind::Like, message);
    }
    if (isDone(ActionKind::Hide, message.remoteId))
        add(menu, tr("Show on %1 again").arg(networkName()), ActionKind::Unhide, message);
    else if (canHide(message))
        add(menu, tr("Hide on %1…").arg(networkName()), ActionKind::Hide, message);
    const QString address = m_conversation.handleAddress;
    if (can.has(Feature::Mute)) {
        if (isDone(ActionKind::Mute, address))
            add(menu, tr("Unmute %1").arg(person), ActionKind::Unmute, message);
        else
            add(menu, tr("Mute %1…").arg(person), ActionKind::Mute, message);
    }
    if (can.has(Feature::Block)) {
        if (isDone(ActionKind::Block, address))
            add(menu, tr("Unblock %1").arg(person), ActionKind::Unblock, message);
        else
            add(menu, tr("Block %1…").arg(person), ActionKind::Block, message);
    }
    if (can.has(Feature::Report))
        add(menu, tr("Report to %1…").arg(networkName()), ActionKind::Report, message);
}

void MessageActions::add(QMenu &menu, const QString &text, ActionKind kind, const Message &message)
{
    // An ampersand in somebody's name would become a shortcut.
    QAction *action = menu.addAction(QString(text).replace(u'&', u"&&"_s), this,
                                     [this, kind, message] { begin(kind, message); });
    action->setObjectName(u"message_"_s + toWord(kind));
}

void MessageActions::begin(ActionKind kind, const Message &message)
{
    if (kind == ActionKind::Report)
        report(message);
    else if (questionFor(kind, message).text.isEmpty())
        request({.kind = kind, .messageRemoteId = message.remoteId});
    else
        ask(kind, message);
}

MessageActions::Question MessageActions::questionFor(ActionKind kind, const Message &message) const
{
    const QString person = isolateBidi(personName(message));
    switch (kind) {
    case ActionKind::Delete:
        return {
            tr("Delete this message on %1? Nobody sees it there any more; here it stays, marked "
               "as deleted.")
                .arg(networkName()),
            tr("Delete")};
    case ActionKind::Mute:
        return {tr("Mute %1 for %2? What they write is not shown to the account any more and does "
                   "not arrive here either. They are not told.")
                    .arg(person, accountName()),
                tr("Mute")};
    case ActionKind::Block:
        return {tr("Block %1 for %2 on %3? They can neither write to the account nor see it, and "
                   "may notice. What they wrote stays here.")
                    .arg(person, accountName(), networkName()),
                tr("Block")};
    case ActionKind::Hide:
        return {tr("Hide this answer of %1 on %2? Readers of the thread see it only when they ask "
                   "for it; it is not deleted, and %1 still sees it.")
                    .arg(person, networkName()),
                tr("Hide")};
    default: return {};
    }
}

void MessageActions::ask(ActionKind kind, const Message &message)
{
    const Question question = questionFor(kind, message);
    m_pending = [this, kind, id = message.remoteId] {
        request({.kind = kind, .messageRemoteId = id});
    };
    m_confirm->setText(question.button);
    m_question->setText(question.text);
    // Not the confirming one: a key that was meant for something else must not block a customer.
    if (auto *keep = m_question->findChild<QPushButton *>(u"actionNo"_s))
        keep->setFocus();
}

void MessageActions::report(const Message &message)
{
    auto *dialog = new ReportDialog(personName(message), networkName(), m_theme, m_parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, id = message.remoteId] {
        request({.kind = ActionKind::Report,
                 .messageRemoteId = id,
                 .reason = dialog->reason(),
                 .comment = dialog->comment()});
    });
    dialog->open();
}

void MessageActions::request(NewAction action)
{
    action.account = m_conversation.account;
    action.conversation = m_conversation.id;
    action.personAddress = m_conversation.handleAddress;
    action.agent = m_program.agent().id;
    whenDone(m_program.moderation().request(action), this,
             [this](const Result<NetworkActionId> &kept) {
        if (!kept)
            Q_EMIT told(
                ErrorText::forError(kept.error(), ErrorText::Action::Save, networkName()).text());
    });
}

QString MessageActions::outcome(const NetworkAction &action,
                                const std::optional<Error> &error) const
{
    const QString person = isolateBidi(AccountName::brief(action.personAddress));
    if (action.state == OutboxState::Unconfirmed)
        return tr("It is not known whether the report arrived: no answer came. Look on %1 before "
                  "you report it again.")
            .arg(networkName());
    if (action.state == OutboxState::Failed) {
        const Error why = error.value_or(Error{ErrorKind::Timeout, {}, {}, false});
        return ErrorText::forError(why, ErrorText::Action::Send, networkName()).text();
    }
    switch (action.kind) {
    case ActionKind::Like: return tr("Liked as %1.").arg(accountName());
    case ActionKind::Unlike: return tr("The like was taken back.");
    case ActionKind::Delete: return tr("Deleted on %1.").arg(networkName());
    case ActionKind::Mute: return tr("%1 is muted for %2.").arg(person, accountName());
    case ActionKind::Unmute: return tr("%1 is not muted any more.").arg(person);
    case ActionKind::Block: return tr("%1 is blocked for %2.").arg(person, accountName());
    case ActionKind::Unblock: return tr("%1 is not blocked any more.").arg(person);
    case ActionKind::Hide: return tr("Hidden on %1.").arg(networkName());
    case ActionKind::Unhide: return tr("Shown on %1 again.").arg(networkName());
    case ActionKind::Report: return tr("Reported to the moderators of %1.").arg(networkName());
    }
    return {};
}

void MessageActions::dismiss()
{
    m_pending = {};
    m_question->setText({});
}

} // namespace sportello
