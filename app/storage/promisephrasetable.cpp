// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/promisephrasetable.h"

namespace sportello {

using namespace Qt::StringLiterals;

QList<PromisePhrase> PromisePhraseTable::all()
{
    Statement select = m_database.statement(
        u"SELECT phrase, language, action FROM promise_phrase ORDER BY language, folded"_s);
    QList<PromisePhrase> phrases;
    select.exec();
    while (select.next()) {
        phrases.append(
            {select.text(0), select.text(1),
             promiseActionFromWord(select.text(2)).value_or(PromisePhrase::Action::Ask)});
    }
    return phrases;
}

void PromisePhraseTable::save(const PromisePhrase &phrase, Instant now)
{
    m_database
        .statement(u"INSERT INTO promise_phrase (folded, language, phrase, action, created_at)"
                   u" VALUES (?, ?, ?, ?, ?) ON CONFLICT (folded, language) DO UPDATE SET"
                   u" phrase = excluded.phrase, action = excluded.action"_s)
        .bind(promisePhraseKey(phrase.phrase))
        .bind(phrase.language)
        .bind(phrase.phrase.simplified())
        .bind(toWord(phrase.action))
        .bind(now)
        .exec();
    m_database.changes().promisePhrases = true;
}

void PromisePhraseTable::remove(const QString &phrase, const QString &language)
{
    m_database.statement(u"DELETE FROM promise_phrase WHERE folded = ? AND language = ?"_s)
        .bind(promisePhraseKey(phrase))
        .bind(language)
        .exec();
    m_database.changes().promisePhrases = true;
}

} // namespace sportello
