// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/queryvocabularysource.h"

#include "core/future.h"
#include "services/colleagues.h"

namespace sportello {

using namespace Qt::StringLiterals;

QueryVocabularySource::QueryVocabularySource(Program &program, QObject *parent)
    : QObject(parent)
    , m_program(program)
{
    // Those that are told apart with certainty (domain/language.h).
    m_known.languages = QStringList{u"en"_s, u"it"_s, u"de"_s, u"fr"_s, u"es"_s};
    connect(&program.accounts(), &Accounts::accountsChanged, this,
            &QueryVocabularySource::readAccounts);
    connect(&program.store(), &Store::committed, this, [this](const ChangeSet &changes) {
        if (changes.brands)
            readBrands();
        if (changes.tags)
            readTags();
        if (changes.agents)
            readOwners();
    });
    readAccounts();
    readBrands();
    readTags();
    readOwners();
}

void QueryVocabularySource::readAccounts()
{
    m_known.networks.clear();
    m_known.accounts.clear();
    for (const Account &account : m_program.accounts().accounts()) {
        if (!m_known.networks.contains(account.network))
            m_known.networks.append(account.network);
        m_known.accounts.append(account.handle);
    }
    // The first account of a brand brings it along.
    readBrands();
}

void QueryVocabularySource::readBrands()
{
    whenDone(m_program.duties().brands(), this, [this](const Result<QList<Brand>> &brands) {
        if (!brands)
            return;
        m_known.brands.clear();
        for (const Brand &brand : brands.value())
            m_known.brands.append(brand.name);
    });
}

void QueryVocabularySource::readTags()
{
    whenDone(m_program.tags().list(), this, [this](const Result<QList<Tag>> &tags) {
        if (!tags)
            return;
        m_known.tags.clear();
        for (const Tag &tag : tags.value())
            m_known.tags.append(tag.name);
    });
}

void QueryVocabularySource::readOwners()
{
    whenDone(colleagues(m_program.store()), this, [this](const Result<QList<Agent>> &agents) {
        if (!agents)
            return;
        m_known.owners.clear();
        for (const Agent &agent : agents.value()) {
            if (!agent.name.isEmpty())
                m_known.owners.append(agent.name);
        }
    });
}

} // namespace sportello
