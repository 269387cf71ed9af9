// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/dictionarytable.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

QString keyOf(const BrandId &brand)
{
    return brand.isNull() ? u""_s : brand.key();
}

QString keyOf(const AgentId &agent)
{
    return agent.isNull() ? u""_s : agent.key();
}

} // namespace

QList<DictionaryWord> DictionaryTable::all()
{
    Statement select = m_database.statement(
        u"SELECT word, brand_id, agent_id FROM dictionary_word ORDER BY word, brand_id, agent_id"_s);
    QList<DictionaryWord> words;
    select.exec();
    while (select.next()) {
        DictionaryWord word;
        word.word = select.text(0);
        if (!select.text(1).isEmpty())
            word.brand = select.id<BrandId>(1);
        if (!select.text(2).isEmpty())
            word.agent = select.id<AgentId>(2);
        words.append(word);
    }
    return words;
}

void DictionaryTable::add(const DictionaryWord &word, Instant now)
{
    m_database
        .statement(u"INSERT INTO dictionary_word (word, brand_id, agent_id, created_at)"
                   u" VALUES (?, ?, ?, ?) ON CONFLICT (word, brand_id, agent_id) DO NOTHING"_s)
        .bind(word.word)
        .bind(keyOf(word.brand))
        .bind(keyOf(word.agent))
        .bind(now)
        .exec();
    m_database.changes().dictionaryWords = true;
}

void DictionaryTable::remove(const DictionaryWord &word)
{
    m_database
        .statement(
            u"DELETE FROM dictionary_word WHERE word = ? AND brand_id = ? AND agent_id = ?"_s)
        .bind(word.word)
        .bind(keyOf(word.brand))
        .bind(keyOf(word.agent))
        .exec();
    m_database.changes().dictionaryWords = true;
}

} // namespace sportello
