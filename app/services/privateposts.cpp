// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/privateposts.h"

#include "core/future.h"
#include "domain/guard/maskedpost.h"
#include "services/intake.h"
#include "storage/auditlog.h"
#include "storage/brandchanneltable.h"
#include "storage/checked.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

/// Texts, not bytes: a screen of rows and a long thread.
constexpr int KnownTexts = 2000;

QString wordsOf(const QList<PrivateFinding> &findings)
{
    QStringList words;
    for (const PrivateKind kind : kindsOf(findings))
        words.append(toWord(kind));
    return words.join(u',');
}

} // namespace

PrivatePosts::PrivatePosts(Store &store, Accounts &accounts, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_accounts(accounts)
    , m_clock(clock)
    , m_known(KnownTexts)
{
    connect(&store, &Store::committed, this, [this](const ChangeSet &changes) {
        // An account's brand is a part of the account.
        if (changes.brandChannels || changes.brands || !changes.accounts.isEmpty())
            load();
    });
}

Future<Done> PrivatePosts::load()
{
    const quint64 number = ++m_number;
    QSet<BrandId> brands;
    for (const Account &account : m_accounts.accounts())
        brands.insert(account.brand);
    const auto read = m_store.run([brands](TeamDatabase &database) {
        BrandChannelTable channels(database);
        QHash<BrandId, AllowedContacts> allowed;
        for (const BrandId &brand : brands)
            allowed.insert(brand, channels.allowedContacts(brand));
        return checked(database, allowed);
    });
    return andThen(read, this, [this, number](const QHash<BrandId, AllowedContacts> &allowed) {
        if (number == m_number && allowed != m_allowed) {
            m_allowed = allowed;
            m_known.clear();
            Q_EMIT changed();
        }
        return readyValue(Done{});
    });
}

GuardContext PrivatePosts::contextOf(const AccountId &account) const
{
    GuardContext context;
    context.direction = GuardDirection::Post;
    const std::optional<Account> known = m_accounts.account(account);
    if (known)
        context.allowed = m_allowed.value(known->brand);
    return context;
}

QList<PrivateFinding> PrivatePosts::findingsIn(const QString &text, const AccountId &account) const
{
    const QString key = account.key() + u'\n' + text;
    if (const QList<PrivateFinding> *known = m_known.object(key))
        return *known;
    const QList<PrivateFinding> findings = findPrivateData(text, contextOf(account));
    m_known.insert(key, new QList<PrivateFinding>(findings));
    return findings;
}

QList<PrivateFinding> PrivatePosts::findingsIn(const Message &message) const
{
    if (message.direction == Direction::Out || message.audience == Audience::Private)
        return {};
    return findingsIn(message.text.text, message.account);
}

QString PrivatePosts::snippet(const ConversationSummary &conversation) const
{
    if (conversation.snippetIsOurs || conversation.audience == Audience::Private)
        return conversation.snippet;
    const bool isCut = conversation.snippet.size() >= Intake::SnippetLength - 1;
    return maskedExcerpt(conversation.snippet, isCut, contextOf(conversation.account));
}

QString PrivatePosts::excerpt(const QString &text, const AccountId &account) const
{
    return masked(text, findingsIn(text, account));
}

Future<Done> PrivatePosts::recordReveal(const Message &message, const AgentId &agent)
{
    const AuditEvent event{agent,
                           u"private_data.revealed"_s,
                           message.account,
                           message.conversation,
                           QString::number(message.id.value()),
                           wordsOf(findingsIn(message))};
    return m_store.run([event, now = m_clock.now()](TeamDatabase &database) {
        AuditLog(database).append(event, now);
        return checked(database, Done{});
    });
}

} // namespace sportello
