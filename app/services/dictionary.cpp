// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/dictionary.h"

#include "domain/language.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QLocale>
#include <QRegularExpression>

#include <hunspell/hunspell.hxx>

#include <array>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

enum class Encoding { Utf8, Latin1, Latin9 };

/// ISO 8859-15 differs from ISO 8859-1 in these.
struct Difference
{
    char byte;
    char16_t letter;
};
constexpr std::array differences{Difference{'\xa4', u'\x20ac'}, Difference{'\xa6', u'\x0160'},
                                 Difference{'\xa8', u'\x0161'}, Difference{'\xb4', u'\x017d'},
                                 Difference{'\xb8', u'\x017e'}, Difference{'\xbc', u'\x0152'},
                                 Difference{'\xbd', u'\x0153'}, Difference{'\xbe', u'\x0178'}};

std::optional<Encoding> encodingFrom(const std::string &name)
{
    const QString word = QString::fromStdString(name).toUpper().remove(u'-').remove(u'_');
    if (word == "UTF8"_L1)
        return Encoding::Utf8;
    if (word == "ISO88591"_L1)
        return Encoding::Latin1;
    if (word == "ISO885915"_L1)
        return Encoding::Latin9;
    return {};
}

/// Nothing for a word that cannot be written in it, and so is not one of the dictionary's.
std::optional<std::string> encoded(const QString &word, Encoding encoding)
{
    if (encoding == Encoding::Utf8)
        return word.toStdString();
    std::string bytes;
    for (const QChar letter : word) {
        char byte = letter.unicode() < 0x100 ? char(letter.unicode()) : '\0';
        if (encoding == Encoding::Latin9) {
            for (const Difference &difference : differences) {
                if (letter == difference.letter)
                    byte = difference.byte;
                else if (byte == difference.byte && letter.unicode() < 0x100)
                    byte = '\0';
            }
        }
        if (byte == '\0')
            return {};
        bytes.push_back(byte);
    }
    return bytes;
}

QString decoded(const std::string &bytes, Encoding encoding)
{
    if (encoding == Encoding::Utf8)
        return QString::fromStdString(bytes);
    QString word = QString::fromLatin1(bytes.data(), qsizetype(bytes.size()));
    if (encoding == Encoding::Latin9) {
        for (const Difference &difference : differences)
            word.replace(QLatin1Char(difference.byte), QChar(difference.letter));
    }
    return word;
}

/// "it_IT" for "it": the country that a language is at home in, as far as one can be named.
QString homeOf(const QString &language)
{
    static const QHash<QString, QString> homes{
        {u"en"_s, u"US"_s}, {u"pt"_s, u"PT"_s}, {u"cs"_s, u"CZ"_s}, {u"da"_s, u"DK"_s},
        {u"sv"_s, u"SE"_s}, {u"el"_s, u"GR"_s}, {u"uk"_s, u"UA"_s}, {u"sl"_s, u"SI"_s}};
    return language + u'_' + homes.value(language, language.toUpper());
}

std::optional<DictionaryFiles> filesIn(const QDir &folder, const QString &name)
{
    const DictionaryFiles files{folder.filePath(name + u".aff"_s),
                                folder.filePath(name + u".dic"_s)};
    if (!QFile::exists(files.affixes) || !QFile::exists(files.words))
        return {};
    return files;
}

} // namespace

std::optional<DictionaryFiles> findDictionary(const QStringList &folders, const QString &language)
{
    const QString base = languageOnly(language);
    const QString country = language.section(u'-', 1, 1).toUpper();
    if (base.isEmpty())
        return {};
    QStringList names;
    if (!country.isEmpty())
        names.append(base + u'_' + country);
    // Whose computer speaks the language of some country writes it as they do there.
    const QString own = QLocale::system().name();
    if (own.startsWith(base + u'_'))
        names.append(own);
    names << homeOf(base) << base;
    for (const QString &path : folders) {
        const QDir folder(path);
        for (const QString &name : std::as_const(names)) {
            for (const QString &spelled : {name, QString(name).replace(u'_', u'-')}) {
                if (const std::optional<DictionaryFiles> files = filesIn(folder, spelled))
                    return files;
            }
        }
        const QStringList others =
            folder.entryList({base + u"_*.aff"_s, base + u"-*.aff"_s}, QDir::Files, QDir::Name);
        for (const QString &other : others) {
            if (const std::optional<DictionaryFiles> files = filesIn(folder, other.chopped(4)))
                return files;
        }
    }
    return {};
}

QStringList dictionariesIn(const QStringList &folders)
{
    static const QRegularExpression ofALanguage(u"\\A[a-z]{2,3}(?:[-_]|\\z)"_s);
    QStringList found;
    for (const QString &path : folders) {
        const QDir folder(path);
        const QStringList names = folder.entryList({u"*.aff"_s}, QDir::Files);
        for (const QString &file : names) {
            const QString name = file.chopped(4);
            if (ofALanguage.match(name).hasMatch() && filesIn(folder, name))
                found.append(name);
        }
    }
    found.sort();
    found.removeDuplicates();
    return found;
}

struct Dictionary::Speller
{
    Speller(const QByteArray &affixes, const QByteArray &words)
        : hunspell(affixes.constData(), words.constData())
    {
    }

    /// Its functions are not const, although they keep nothing.
    mutable Hunspell hunspell;
    Encoding encoding = Encoding::Utf8;
};

std::unique_ptr<Dictionary> Dictionary::open(const DictionaryFiles &files)
{
    // It says nothing about a file that it cannot read.
    for (const QString &path : {files.affixes, files.words}) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly) || file.size() == 0)
            return nullptr;
    }
    auto speller =
        std::make_unique<Speller>(QFile::encodeName(files.affixes), QFile::encodeName(files.words));
    const std::optional<Encoding> encoding = encodingFrom(speller->hunspell.get_dict_encoding());
    if (!encoding)
        return nullptr;
    speller->encoding = *encoding;
    return std::unique_ptr<Dictionary>(new Dictionary(std::move(speller)));
}

Dictionary::Dictionary(std::unique_ptr<Speller> speller)
    : m_speller(std::move(speller))
{
}

Dictionary::~Dictionary() = default;

bool Dictionary::knows(const QString &word) const
{
    const std::optional<std::string> bytes = encoded(word, m_speller->encoding);
    return bytes && m_speller->hunspell.spell(*bytes);
}

QStringList Dictionary::suggest(const QString &word, int most) const
{
    const std::optional<std::string> bytes = encoded(word, m_speller->encoding);
    if (!bytes)
        return {};
    QStringList words;
    for (const std::string &found : m_speller->hunspell.suggest(*bytes)) {
        if (words.size() == most)
            break;
        words.append(decoded(found, m_speller->encoding));
    }
    return words;
}

} // namespace sportello
