// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/blockedwordtable.h"

#include "domain/fold.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

QString keyOf(const QString &word)
{
    return fold(word.simplified());
}

} // namespace

QList<BlockedWord> BlockedWordTable::all()
{
    Statement select = m_database.statement(
        u"SELECT word, language, action, why FROM blocked_word ORDER BY language, folded"_s);
    QList<BlockedWord> words;
    select.exec();
    while (select.next()) {
        words.append({select.text(0), select.text(1),
                      blockedActionFromWord(select.text(2)).value_or(BlockedWord::Action::Warn),
                      select.text(3)});
    }
    return words;
}

void BlockedWordTable::save(const BlockedWord &word, Instant now)
{
    m_database
        .statement(u"INSERT INTO blocked_word (folded, language, word, action, why, created_at)"
                   u" VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (folded, language) DO UPDATE SET"
                   u" word = excluded.word, action = excluded.action, why = excluded.why"_s)
        .bind(keyOf(word.word))
        .bind(word.language)
        .bind(word.word.simplified())
        .bind(toWord(word.action))
        .bind(word.why)
        .bind(now)
        .exec();
    m_database.changes().blockedWords = true;
}

void BlockedWordTable::remove(const QString &word, const QString &language)
{
    m_database.statement(u"DELETE FROM blocked_word WHERE folded = ? AND language = ?"_s)
        .bind(keyOf(word))
        .bind(language)
        .exec();
    m_database.changes().blockedWords = true;
}

} // namespace sportello
