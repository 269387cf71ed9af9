// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/replychecks.h"

#include "domain/fold.h"
#include "services/settingrecord.h"
#include "storage/blockedwordtable.h"
#include "storage/checked.h"
#include "storage/conversationtable.h"
#include "storage/nosuchconversation.h"

namespace sportello {

using namespace Qt::StringLiterals;

ReplyChecks::ReplyChecks(Store &store, Accounts &accounts, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_accounts(accounts)
    , m_clock(clock)
{
}

Future<QList<CheckRemark>> ReplyChecks::check(const ReplyToCheck &reply)
{
    const Instant now = m_clock.now();
    auto lately =
        m_store.run([now](OwnDatabase &database) { return answeredLately(database, now); });
    auto account = andThen(lately, this, [this, reply](const QList<ConversationId> &answered) {
        ReplyToCheck asked = reply;
        asked.recent = recentOnes(reply.recent, answered);
        return m_store.run(
            [asked](TeamDatabase &database) -> Result<std::pair<ReplyToCheck, AccountId>> {
                ConversationTable table(database);
                const auto record = table.find(table.resolve(asked.conversation));
                if (database.error())
                    return *database.error();
                if (!record)
                    return noSuchConversation(database);
                return std::pair(asked, record->conversation.account);
            });
    });
    return andThen(account, this, [this, now](const std::pair<ReplyToCheck, AccountId> &asked) {
        const auto known = m_accounts.account(asked.second);
        const Session *session = m_accounts.session(asked.second);
        const Capabilities capabilities =
            session && session->knowsCapabilities() ? session->capabilities() : Capabilities();
        return m_store.run([asked = asked.first, account = known.value_or(Account()), capabilities,
                            now](TeamDatabase &database) -> Result<QList<CheckRemark>> {
            const Result<CheckInput> input =
                checkFacts(database, asked, account, capabilities, now);
            if (!input)
                return input.error();
            return checkReply(*input);
        });
    });
}

Future<QList<BlockedWord>> ReplyChecks::blockedWords()
{
    return m_store.run([](TeamDatabase &database) -> Result<QList<BlockedWord>> {
        return checked(database, BlockedWordTable(database).all());
    });
}

Future<Done> ReplyChecks::saveBlockedWord(const BlockedWord &word)
{
    if (foldedWords(word.word).isEmpty())
        return readyError<Done>({ErrorKind::Refused, tr("Give a word."), {}, false});
    const Instant now = m_clock.now();
    return m_store.run([word, now, agent = m_agent](TeamDatabase &database) -> Result<Done> {
        BlockedWordTable(database).save(word, now);
        recordSetting(database, agent, u"blocked_words.changed"_s, {}, now);
        return checked(database, Done{});
    });
}

Future<Done> ReplyChecks::changeBlockedWords(const QList<BlockedWord> &away,
                                             const QList<BlockedWord> &kept)
{
    for (const BlockedWord &word : kept) {
        if (foldedWords(word.word).isEmpty())
            return readyError<Done>({ErrorKind::Refused, tr("Give a word."), {}, false});
    }
    const Instant now = m_clock.now();
    return m_store.run([away, kept, now, agent = m_agent](TeamDatabase &database) -> Result<Done> {
        BlockedWordTable table(database);
        for (const BlockedWord &word : away)
            table.remove(word.word, word.language);
        for (const BlockedWord &word : kept)
            table.save(word, now);
        recordSetting(database, agent, u"blocked_words.changed"_s, {}, now);
        return checked(database, Done{});
    });
}

Future<Done> ReplyChecks::removeBlockedWord(const QString &word, const QString &language)
{
    const Instant now = m_clock.now();
    return m_store.run(
        [word, language, now, agent = m_agent](TeamDatabase &database) -> Result<Done> {
            BlockedWordTable(database).remove(word, language);
            recordSetting(database, agent, u"blocked_words.changed"_s, {}, now);
            return checked(database, Done{});
        });
}

} // namespace sportello
