// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/conversation/sendcheck.h"

#include "domain/attachmentcheck.h"
#include "domain/links.h"
#include "services/accounts.h"
#include "services/attachments.h"
#include "services/duties.h"
#include "ui/common/format.h"
#include "ui/models/accountname.h"

namespace sportello {

using namespace Qt::StringLiterals;

SendFacts SendCheck::facts(const Accounts &accounts, const Duties &duties,
                           const ConversationSummary &conversation)
{
    SendFacts facts;
    facts.conversation = conversation;
    facts.account = accounts.account(conversation.account);
    if (facts.account)
        facts.accountName = AccountName::of(accounts, *facts.account);
    facts.networkName = accounts.networkDisplayName(conversation.network);
    facts.state = accounts.health(conversation.account).state;
    facts.capabilities = accounts.capabilities(conversation.account);
    facts.sign = duties.signOf(conversation.account);
    return facts;
}

Audience SendCheck::publicAudience(const ConversationSummary &conversation)
{
    return conversation.audience == Audience::Review ? Audience::Review : Audience::Public;
}

bool SendCheck::isSignedOut(ConnectionState state)
{
    return state == ConnectionState::SignedOut || state == ConnectionState::NoSecret;
}

std::optional<SendBlock> SendCheck::route(const SendFacts &facts, Audience audience)
{
    using Kind = SendBlock::Kind;
    const bool fromPrivate = facts.conversation.audience == Audience::Private;
    if (audience != Audience::Private && fromPrivate)
        return SendBlock{Kind::NoRoute,
                         tr("This conversation is private: no public reply from here")};
    // Before the first answer of the server nothing is known; then only a reply of the same kind is
    // sure to be possible.
    const bool known = facts.capabilities.features != Features();
    if (audience != Audience::Private) {
        if (known && !facts.capabilities.has(Feature::PublicReply))
            return SendBlock{Kind::NoRoute,
                             tr("%1 takes no public replies").arg(facts.networkName)};
        return {};
    }
    if (fromPrivate) {
        if (known && !facts.capabilities.has(Feature::PrivateMessage)) {
            return SendBlock{Kind::NoRoute,
                             tr("%1 takes no private messages").arg(facts.networkName)};
        }
        return {};
    }
    if (!known) {
        return SendBlock{Kind::NoRoute,
                         tr("Private opens when %1 has answered").arg(facts.networkName)};
    }
    if (!facts.capabilities.has(Feature::PrivateMessage)
        || !facts.capabilities.has(Feature::PrivateFromPublic)) {
        return SendBlock{Kind::NoRoute,
                         tr("%1 has no private way to answer this").arg(facts.networkName)};
    }
    return {};
}

TextLimits SendCheck::limits(const SendFacts &facts, Audience audience)
{
    QStringList readers{facts.conversation.handleAddress};
    if (audience == Audience::Private && facts.conversation.audience == Audience::Private)
        readers += facts.conversation.participants;
    TextLimits limits = replyLimits(facts.capabilities, audience, readers);
    limits.suffix = facts.sign;
    return limits;
}

QString SendCheck::goneWords()
{
    return tr("This file is gone or was changed. Take it off and attach it again");
}

std::optional<SendBlock> SendCheck::files(const SendFacts &facts, const Draft &draft)
{
    using Kind = SendBlock::Kind;
    if (facts.isAddingFiles)
        return SendBlock{Kind::Files, tr("A file is still being read")};
    const auto named = [&draft](qsizetype index, const QString &words) {
        return tr("%1: %2", "name of a file, what is wrong with it")
            .arg(isolateBidi(draft.attachments.at(index).name.simplified()), words);
    };
    for (qsizetype i = 0; i < draft.attachments.size(); ++i) {
        if (!Attachments::isThere(draft.attachments.at(i)))
            return SendBlock{Kind::Files, named(i, goneWords())};
    }
    const QList<AttachmentRemark> remarks = checkAttachments(
        draft.attachments, facts.capabilities, draft.audience, facts.networkName, draft.text);
    if (remarks.isEmpty())
        return {};
    const AttachmentRemark &first = remarks.first();
    return SendBlock{Kind::Files, first.index < 0 ? first.words : named(first.index, first.words)};
}

std::optional<SendBlock> SendCheck::draft(const SendFacts &facts, const Draft &draft)
{
    using Kind = SendBlock::Kind;
    if (!facts.account || facts.account->removed) {
        return SendBlock{Kind::NoAccount,
                         tr("This account is not connected any more: it cannot answer")};
    }
    const QString &account = facts.accountName;
    if (const std::optional<SendBlock> closed = route(facts, draft.audience))
        return closed;
    if (facts.state == ConnectionState::NoSecret) {
        return SendBlock{Kind::SignedOut,
                         tr("The keychain does not give the sign-in of %1").arg(account)};
    }
    if (facts.state == ConnectionState::SignedOut) {
        return SendBlock{Kind::SignedOut,
                         tr("%1 is signed out of %2").arg(account, facts.networkName)};
    }
    if (!draft.account.isNull() && draft.account != facts.account->id) {
        return SendBlock{Kind::OtherAccount,
                         tr("This was written as another account. Copy it, empty the editor and "
                            "paste it to send it as %1")
                             .arg(account)};
    }
    if (const std::optional<SendBlock> open = files(facts, draft))
        return open;
    if (draft.text.trimmed().isEmpty() && draft.attachments.isEmpty())
        return SendBlock{Kind::Empty, tr("Nothing written yet")};
    const TextUse use = tightestUse(draft.text, limits(facts, draft.audience));
    if (use.maximum > 0 && use.left() < 0)
        return SendBlock{Kind::TooLong, tr("%n too many", nullptr, static_cast<int>(-use.left()))};
    return {};
}

} // namespace sportello
