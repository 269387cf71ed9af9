// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "core/future.h"
#include "domain/spelling.h"
#include "storage/store.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QThreadPool>

#include <memory>
#include <optional>

namespace sportello {

class Dictionary;

/// A piece of text whose words shall be looked up.
struct SpellingQuestion
{
    QString text;
    QString language; ///< BCP 47 in small letters
    QStringList names; ///< of the people and places it is about: never wrong
    BrandId brand; ///< whose own words hold

    bool operator==(const SpellingQuestion &) const = default;
};

/// The dictionaries that are there.
struct SpellingDictionaries
{
    QStringList found; ///< their names, in order: "de_AT", "it_IT"
    QStringList missing; ///< of the languages that were asked for, those that have none
};

/// Looks words up in the system's dictionaries, and in the words that the team has added. All of it
/// happens on a thread of its own; a dictionary is read when it is first needed.
class Spelling : public QObject
{
    Q_OBJECT

public:
    static constexpr int MostSuggestions = 5;

    /// The folders are searched in this order.
    Spelling(Store &store, Clock &clock, QStringList folders, QObject *parent = nullptr);
    ~Spelling() override;

    /// Where the system keeps dictionaries, behind the profile's own folder.
    static QStringList usualFolders(const QString &profileFolder);

    /// The words that no dictionary knows, in order; none where there is no dictionary.
    Future<QList<TextRange>> check(const SpellingQuestion &question);
    /// What may have been meant; at most MostSuggestions.
    Future<QStringList> suggest(const QString &word, const QString &language);
    /// A sentence for people when there is no dictionary for that language, and what to install;
    /// nothing when there is one. Each language is told once.
    Future<std::optional<QString>> tellMissing(const QString &language);
    /// That sentence.
    QString missingSentence(const QString &language) const;
    /// Looks into the folders again: a dictionary that was missing until now counts from now on.
    Future<SpellingDictionaries> dictionaries(const QStringList &languages);

    /// For whoever answers for the brand; with a null id for everybody.
    Future<Done> addForBrand(const QString &word, const BrandId &brand);
    Future<Done> addForAgent(const QString &word, const AgentId &agent);
    Future<Done> remove(const DictionaryWord &word);
    Future<QList<DictionaryWord>> words();
    /// Whose own words count besides the brand's.
    void setAgent(const AgentId &agent);
    /// Reads the team's words. Once, and by itself when they change.
    Future<Done> load();

Q_SIGNALS:
    /// Other words are right now: look again.
    void changed();

private:
    class Shelf;

    Future<Done> add(const DictionaryWord &word);
    const QSet<QString> &ownWords(const BrandId &brand);
    template<typename Value, typename Work>
    Future<Value> aside(Work work);

    Store &m_store;
    Clock &m_clock;
    QStringList m_folders;
    AgentId m_agent;
    QList<DictionaryWord> m_words;
    /// Of m_words those that hold for a brand and m_agent, folded; made when first asked for.
    QHash<BrandId, QSet<QString>> m_own;
    QSet<QString> m_told; ///< languages
    std::shared_ptr<Shelf> m_shelf; ///< touched by the pool's one thread only
    QThreadPool m_pool;
};

} // namespace sportello
