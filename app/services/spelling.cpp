// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/spelling.h"

#include "domain/fold.h"
#include "domain/language.h"
#include "services/dictionary.h"
#include "storage/checked.h"
#include "storage/dictionarytable.h"

#include <QStandardPaths>

#include <map>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

/// What Debian calls the dictionary of a language.
QString packageOf(const QString &base)
{
    static const QHash<QString, QString> packages{{u"en"_s, u"hunspell-en-us"_s},
                                                  {u"de"_s, u"hunspell-de-de"_s},
                                                  {u"pt"_s, u"hunspell-pt-pt"_s},
                                                  {u"fr"_s, u"hunspell-fr"_s}};
    return packages.value(base, u"hunspell-"_s + base);
}

/// `next` is what stands behind the word.
bool isRight(const Dictionary &dictionary, const QString &word, QChar next)
{
    const bool isCut = next == u'\'' || next == u'\x2019'; // "un po'"
    if (dictionary.knows(word) || (isCut && dictionary.knows(word + u'\'')))
        return true;
    const QString rest = withoutElision(word);
    return !rest.isEmpty() && dictionary.knows(rest);
}

} // namespace

/// The dictionaries that were read so far.
class Spelling::Shelf
{
public:
    explicit Shelf(QStringList folders)
        : m_folders(std::move(folders))
    {
    }

    /// Null where there is none.
    const Dictionary *of(const QString &language)
    {
        const auto known = m_dictionaries.find(language);
        if (known != m_dictionaries.end())
            return known->second.get();
        const std::optional<DictionaryFiles> files = findDictionary(m_folders, language);
        return m_dictionaries.emplace(language, files ? Dictionary::open(*files) : nullptr)
            .first->second.get();
    }

    /// True when one that was missing is there now.
    bool lookAgain()
    {
        bool found = false;
        for (auto &[language, dictionary] : m_dictionaries) {
            if (dictionary)
                continue;
            if (const std::optional<DictionaryFiles> files = findDictionary(m_folders, language))
                dictionary = Dictionary::open(*files);
            found = found || dictionary;
        }
        return found;
    }
    QStringList names() const { return dictionariesIn(m_folders); }

private:
    QStringList m_folders;
    std::map<QString, std::unique_ptr<Dictionary>> m_dictionaries;
};

Spelling::Spelling(Store &store, Clock &clock, QStringList folders, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_folders(std::move(folders))
    , m_shelf(std::make_shared<Shelf>(m_folders))
{
    // One after the other: a dictionary is for one thread.
    m_pool.setMaxThreadCount(1);
    connect(&store, &Store::committed, this, [this](const ChangeSet &changes) {
        if (changes.dictionaryWords)
            load();
    });
}

Spelling::~Spelling()
{
    m_pool.clear();
    m_pool.waitForDone();
}

QStringList Spelling::usualFolders(const QString &profileFolder)
{
    QStringList folders{profileFolder + u"/dictionaries"_s};
    const QStringList data = QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation);
    for (const QString &place : data)
        folders << place + u"/hunspell"_s << place + u"/myspell"_s << place + u"/myspell/dicts"_s;
    folders << u"/usr/share/hunspell"_s << u"/usr/share/myspell"_s << u"/usr/share/myspell/dicts"_s
            << u"/Library/Spelling"_s
            << QStandardPaths::writableLocation(QStandardPaths::HomeLocation)
            + u"/Library/Spelling"_s;
    folders.removeDuplicates();
    return folders;
}

template<typename Value, typename Work>
Future<Value> Spelling::aside(Work work)
{
    const Promise<Value> promise;
    m_pool.start([promise, shelf = m_shelf, work = std::move(work)] {
        promise.finish(Result<Value>(work(*shelf)));
    });
    return promise.future();
}

const QSet<QString> &Spelling::ownWords(const BrandId &brand)
{
    const auto known = m_own.constFind(brand);
    if (known != m_own.constEnd())
        return *known;
    QSet<QString> own;
    for (const DictionaryWord &word : m_words) {
        const bool isMine = word.agent.isNull() || word.agent == m_agent;
        if (isMine && (word.brand.isNull() || word.brand == brand))
            own.insert(fold(word.word));
    }
    return *m_own.insert(brand, own);
}

Future<QList<TextRange>> Spelling::check(const SpellingQuestion &question)
{
    return aside<QList<TextRange>>([question, own = ownWords(question.brand)](Shelf &shelf) {
        QList<TextRange> wrong;
        const Dictionary *dictionary = shelf.of(question.language);
        if (!dictionary)
            return wrong;
        const QList<TextRange> words = spelledWords(question.text, question.names);
        for (const TextRange &range : words) {
            const QString word = dictionaryForm(question.text.mid(range.start, range.length));
            const QString rest = withoutElision(word);
            const QChar next =
                range.end() < question.text.size() ? question.text.at(range.end()) : QChar();
            const bool isOwn =
                own.contains(fold(word)) || (!rest.isEmpty() && own.contains(fold(rest)));
            if (!isOwn && !isRight(*dictionary, word, next))
                wrong.append(range);
        }
        return wrong;
    });
}

Future<QStringList> Spelling::suggest(const QString &word, const QString &language)
{
    return aside<QStringList>([word, language](Shelf &shelf) {
        const Dictionary *dictionary = shelf.of(language);
        if (!dictionary)
            return QStringList();
        const QString plain = dictionaryForm(word);
        // What stands before the apostrophe is right; the dictionary would guess at both.
        const QString rest = withoutElision(plain);
        const QString begin = plain.chopped(rest.isEmpty() ? plain.size() : rest.size());
        QStringList words = dictionary->suggest(rest.isEmpty() ? plain : rest, MostSuggestions);
        for (QString &found : words)
            found.prepend(begin);
        return words;
    });
}

Future<std::optional<QString>> Spelling::tellMissing(const QString &language)
{
    const QString base = languageOnly(language);
    if (base.isEmpty() || m_told.contains(base))
        return readyValue(std::optional<QString>());
    m_told.insert(base);
    auto there = aside<bool>([language](Shelf &shelf) { return shelf.of(language) != nullptr; });
    return andThen(there, this, [this, base](bool isThere) {
        return readyValue(isThere ? std::optional<QString>() : missingSentence(base));
    });
}

QString Spelling::missingSentence(const QString &language) const
{
    const QString base = languageOnly(language);
    const QString name = languageName(base);
    if (QSysInfo::kernelType() == "linux"_L1)
        return tr("Spelling in %1 is not checked: there is no dictionary. The package %2 brings "
                  "one.")
            .arg(name, packageOf(base));
    return tr("Spelling in %1 is not checked: there is no dictionary. Put its .aff and .dic files "
              "into the folder %2.")
        .arg(name, m_folders.value(0));
}

Future<SpellingDictionaries> Spelling::dictionaries(const QStringList &languages)
{
    auto looked = aside<std::pair<SpellingDictionaries, bool>>([languages](Shelf &shelf) {
        const bool isNew = shelf.lookAgain();
        SpellingDictionaries now{shelf.names(), {}};
        for (const QString &language : languages) {
            // One that nobody can read is as good as none.
            if (!shelf.of(language))
                now.missing.append(language);
        }
        return std::pair(now, isNew);
    });
    return andThen(looked, this, [this](const std::pair<SpellingDictionaries, bool> &now) {
        if (now.second)
            Q_EMIT changed();
        return readyValue(now.first);
    });
}

void Spelling::setAgent(const AgentId &agent)
{
    m_agent = agent;
    m_own.clear();
    Q_EMIT changed();
}

Future<Done> Spelling::load()
{
    return andThen(words(), this, [this](const QList<DictionaryWord> &words) {
        m_words = words;
        m_own.clear();
        Q_EMIT changed();
        return readyValue(Done{});
    });
}

Future<QList<DictionaryWord>> Spelling::words()
{
    return m_store.run([](TeamDatabase &database) -> Result<QList<DictionaryWord>> {
        return checked(database, DictionaryTable(database).all());
    });
}

Future<Done> Spelling::addForBrand(const QString &word, const BrandId &brand)
{
    return add({word, brand, {}});
}

Future<Done> Spelling::addForAgent(const QString &word, const AgentId &agent)
{
    return add({word, {}, agent});
}

Future<Done> Spelling::add(const DictionaryWord &word)
{
    DictionaryWord plain = word;
    plain.word = dictionaryForm(word.word).simplified();
    if (plain.word.isEmpty())
        return readyError<Done>({ErrorKind::Refused, tr("There is no word."), {}, false});
    const Instant now = m_clock.now();
    return m_store.run([plain, now](TeamDatabase &database) -> Result<Done> {
        DictionaryTable(database).add(plain, now);
        return checked(database, Done{});
    });
}

Future<Done> Spelling::remove(const DictionaryWord &word)
{
    return m_store.run([word](TeamDatabase &database) -> Result<Done> {
        DictionaryTable(database).remove(word);
        return checked(database, Done{});
    });
}

} // namespace sportello
