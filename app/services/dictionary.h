// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace sportello {

/// Where a dictionary lies: two files in Hunspell's formats.
struct DictionaryFiles
{
    QString affixes; ///< .aff
    QString words; ///< .dic

    bool operator==(const DictionaryFiles &) const = default;
};

/// The dictionary for a language ("it", "de-at") in the first of the folders that has one: of the
/// language as it is named, then of its home country, then of any country. Nothing where there is
/// none.
std::optional<DictionaryFiles> findDictionary(const QStringList &folders, const QString &language);

/// The names of the dictionaries in these folders ("de_AT", "it_IT"), each once, in order; a name
/// begins with its language.
QStringList dictionariesIn(const QStringList &folders);

/// One language's words. For one thread at a time.
class Dictionary
{
public:
    /// Nothing when it cannot be read, or is in an encoding that is not known here (UTF-8 and
    /// ISO 8859-1 and -15 are).
    static std::unique_ptr<Dictionary> open(const DictionaryFiles &files);
    ~Dictionary();
    Q_DISABLE_COPY_MOVE(Dictionary)

    bool knows(const QString &word) const;
    /// The likeliest first, at most so many.
    QStringList suggest(const QString &word, int most) const;

private:
    struct Speller;
    explicit Dictionary(std::unique_ptr<Speller> speller);

    std::unique_ptr<Speller> m_speller;
};

} // namespace sportello
