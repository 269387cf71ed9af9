// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/language.h"

#include "domain/textmarks.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

#include <algorithm>
#include <array>
#include <cstdio> // the library's header needs it and does not say so
#include <optional>
#include <string>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostCharacters = 2000;
constexpr qsizetype enoughLetters = 20;
constexpr qsizetype enoughForOthers = 40;
// Of the text in percent; what is written half and half is no language's.
constexpr int enoughShare = 65;

// Words that none of the other four languages has, nor Dutch, Portuguese or Catalan in daily use;
// with the spellings of people who type without accents.
struct WordList
{
    QLatin1StringView language;
    QStringView words;
};

constexpr std::array wordLists{
    WordList{"en"_L1,
             u"the hello hi thanks thank thx you your yours please when where what which who why "
             u"how would could should does did don't doesn't isn't can't i'm it's have has there "
             u"this that these those with from my are were was about tomorrow tonight today "
             u"yesterday morning evening night room available breakfast good great much very any "
             u"some they their our yes cheers pls still waiting received works working will need "
             u"want "},
    WordList{"it"_L1,
             u"grazie buongiorno buonasera buon giorno buonanotte salve prego scusi scusate favore "
             u"piacere sono siamo siete vorrei vorremmo avete abbiamo posso possiamo potete potrei "
             u"dove perché perchè perche anche ancora domani stasera oggi ieri stamattina che "
             u"della dello degli delle nella nello negli nelle sulla dalla alla allo agli gli "
             u"un'altra è c'è c'e cos'è com'è qual quale questo questa molto troppo tutto tutti "
             u"bene benissimo ottimo certo colazione prenotazione prenotare disponibile aperti "
             u"chiusi arrivederci gentile cordiali saluti ho hai fate fatto arrivato risposta "
             u"aspetto chiedo sarebbe possibile "},
    WordList{"de"_L1,
             u"danke dankeschön dankeschon vielen bitte guten grüße grüsse gruß gruss grüß ich wir "
             u"ihr sie ihnen ihre ihren und oder nicht kein keine keinen ist sind haben hätte habe "
             u"gibt es's möchte mochte moechte möchten kann können koennen könnte könnten wann wie "
             u"wo warum was welche wieviel viel für fuer mit ohne auch noch schon sehr heute abend "
             u"nachmittag frühstück fruehstück fruehstueck zimmer uhr leider gern gerne nein klar "
             u"tschüss tschüß ein eine einen zum zur geöffnet geschlossen geht funktioniert "},
    WordList{"fr"_L1,
             u"merci bonjour bonsoir bonne journée soirée salut s'il plaît plait vous nous je j'ai "
             u"j'aimerais j'attends c'est n'est qu'est avez avons êtes etes sommes suis oui très "
             u"où combien pourquoi quand quel quelle quels quelles voudrais pouvez puis pouvons "
             u"aujourd'hui demain ce soir une aux avec votre vos notre mon sans toujours encore "
             u"chambre petit déjeuner dejeuner réservation reponse réponse ouvert ouverts fermé "
             u"d'accord l'hôtel l'hotel beaucoup parfait reçu recu pas ce peut pour avec sont "},
    WordList{"es"_L1,
             u"gracias hola buenos buenas días noches quiero quisiera queremos querría tienen "
             u"tenéis teneis hay están estan estoy estamos usted ustedes puedo podemos pueden "
             u"puede podría podrían habitación habitacion habitaciones mañana hoy ayer cuánto "
             u"cuanto cuánta cuesta dónde donde cuándo cuando qué cómo muchas muchísimas muy "
             u"también tambien pero desayuno respuesta todavía todavia aún saludos adiós abierto "
             u"abiertos cerrado disculpe perdón perfecto "},
};

struct ScriptLanguage
{
    QChar::Script script;
    QLatin1StringView language;
};

constexpr std::array ownScripts{
    ScriptLanguage{QChar::Script_Hangul, "ko"_L1},
    ScriptLanguage{QChar::Script_Hiragana, "ja"_L1},
    ScriptLanguage{QChar::Script_Katakana, "ja"_L1},
    ScriptLanguage{QChar::Script_Greek, "el"_L1},
    ScriptLanguage{QChar::Script_Thai, "th"_L1},
    ScriptLanguage{QChar::Script_Hebrew, "he"_L1},
    ScriptLanguage{QChar::Script_Georgian, "ka"_L1},
    ScriptLanguage{QChar::Script_Armenian, "hy"_L1},
};

/// Words and punctuation alone.
QString cleaned(const QString &text)
{
    QString start = text.left(mostCharacters);
    if (start.size() < text.size()) {
        while (!start.isEmpty() && !start.back().isSpace())
            start.chop(1);
    }
    for (const TextMark &mark : findMarks(QString(start)))
        std::fill_n(start.begin() + mark.start, mark.length, u' ');
    QStringList kept;
    const QStringList pieces = start.split(u' ', Qt::SkipEmptyParts);
    for (QString piece : pieces) {
        // Addresses that no mark names: www.…, somebody@…
        if (piece.startsWith(u"www."_s) || piece.contains(u'@'))
            continue;
        QString letters;
        for (const QChar character : piece) {
            const bool stays = character.isLetter() || character.isMark() || character.isSurrogate()
                || character.isPunct() || character.isSpace();
            letters.append(stays ? character : u' ');
        }
        kept.append(letters.simplified());
    }
    return kept.join(u' ').simplified();
}

qsizetype countLetters(QStringView text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
}

QSet<QString> wordsOf(const QString &text)
{
    QSet<QString> words;
    QString word;
    const auto end = [&] {
        while (word.endsWith(u'\''))
            word.chop(1);
        if (word.isEmpty())
            return;
        words.insert(word);
        // "l'hôtel", "c'est": what follows the apostrophe is a word as well.
        if (const qsizetype cut = word.indexOf(u'\''); cut > 0)
            words.insert(word.mid(cut + 1));
        word.clear();
    };
    const QString lower = text.normalized(QString::NormalizationForm_C).toLower();
    for (const QChar character : lower) {
        if (character.isLetter() || character.isMark())
            word.append(character);
        else if ((character == u'\'' || character == QChar(0x2019)) && !word.isEmpty())
            word.append(u'\'');
        else
            end();
    }
    end();
    return words;
}

/// How many different words of a language the text has that no other of the five has.
struct Votes
{
    QString leader;
    int first = 0;
    int second = 0;
    QHash<QString, int> all;
};

const QHash<QString, QString> &languageOfWords()
{
    static const QHash<QString, QString> words = [] {
        QHash<QString, QString> found;
        QSet<QString> shared;
        for (const WordList &list : wordLists) {
            const QStringList each = list.words.toString().split(u' ', Qt::SkipEmptyParts);
            for (const QString &word : each) {
                const auto known = found.constFind(word);
                if (known != found.cend() && *known != list.language)
                    shared.insert(word);
                found.insert(word, list.language);
            }
        }
        for (const QString &word : std::as_const(shared))
            found.remove(word);
        return found;
    }();
    return words;
}

Votes vote(const QString &text)
{
    Votes votes;
    const QSet<QString> words = wordsOf(text);
    for (const QString &word : words) {
        const auto language = languageOfWords().constFind(word);
        if (language != languageOfWords().cend())
            ++votes.all[*language];
    }
    for (auto it = votes.all.cbegin(); it != votes.all.cend(); ++it) {
        if (it.value() > votes.first) {
            votes.second = votes.first;
            votes.first = it.value();
            votes.leader = it.key();
        } else {
            votes.second = std::max(votes.second, it.value());
        }
    }
    return votes;
}

/// By the script alone, where it belongs to one language.
QString byScript(const QString &text)
{
    QString language;
    qsizetype foreign = 0;
    qsizetype own = 0;
    for (const QChar character : text) {
        if (!character.isLetter())
            continue;
        const auto found =
            std::find_if(ownScripts.begin(), ownScripts.end(),
                         [&](const auto &each) { return each.script == character.script(); });
        if (found == ownScripts.end()) {
            // Japanese is written with Chinese characters as well.
            if (character.script() != QChar::Script_Han
                && character.script() != QChar::Script_Common)
                ++foreign;
            continue;
        }
        if (!language.isEmpty() && language != found->language)
            return {};
        language = found->language;
        ++own;
    }
    return own >= 2 && own > 2 * foreign ? language : QString();
}

QString ourCode(const char *code)
{
    const QString lower = QString::fromLatin1(code).toLower();
    if (lower == "un"_L1 || lower.startsWith("xx"_L1))
        return {};
    // The library still has names of the last century.
    if (lower == "iw"_L1)
        return u"he"_s;
    if (lower == "jw"_L1)
        return u"jv"_s;
    return lower;
}

QString byLibrary(const QString &text)
{
    const std::string bytes = text.toStdString();
    std::array<CLD2::Language, 3> languages{};
    std::array<int, 3> shares{};
    std::array<double, 3> scores{};
    int textBytes = 0;
    bool isReliable = false;
    int validBytes = 0;
    const CLD2::CLDHints hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
    CLD2::ExtDetectLanguageSummaryCheckUTF8(bytes.data(), int(bytes.size()), true, &hints, 0,
                                            languages.data(), shares.data(), scores.data(), nullptr,
                                            &textBytes, &isReliable, &validBytes);
    if (!isReliable || shares.front() < enoughShare)
        return {};
    return ourCode(CLD2::LanguageCode(languages.front()));
}

bool isOneOfTheFive(const QString &language)
{
    return std::any_of(wordLists.begin(), wordLists.end(),
                       [&](const WordList &list) { return list.language == language; });
}

QString decide(const QString &text)
{
    const qsizetype letters = countLetters(text);
    if (const QString language = byScript(text); !language.isEmpty())
        return language;
    const Votes votes = vote(text);
    const QString byWords = votes.first > 0 && votes.second == 0 ? votes.leader : QString();
    if (letters < enoughLetters)
        return byWords;
    const QString found = byLibrary(text);
    // Three words are more than a name or a loan: "Danke for the nice stay" has one.
    const bool wordsAreSure = votes.first >= 3 && votes.first >= 3 * votes.second;
    if (isOneOfTheFive(found)) {
        if (wordsAreSure)
            return votes.leader;
        return votes.all.value(found) >= votes.first || votes.first < 2 ? found : QString();
    }
    if (votes.first >= 2 && votes.second == 0)
        return byWords;
    return letters >= enoughForOthers && votes.first < 2 ? found : QString();
}

} // namespace

QString detectLanguage(const QString &text, const QStringList &candidates)
{
    const QString language = decide(cleaned(text));
    const bool wanted = candidates.isEmpty()
        || std::any_of(candidates.begin(), candidates.end(), [&](const QString &candidate) {
                            return languageOnly(candidate) == languageOnly(language);
                        });
    return wanted ? language : QString();
}

QString languageOnly(const QString &name)
{
    return name.section(u'-', 0, 0).section(u'_', 0, 0).toLower();
}

bool areDifferentLanguages(const QString &one, const QString &other)
{
    return !one.isEmpty() && !other.isEmpty() && languageOnly(one) != languageOnly(other);
}

QString languageName(const QString &code)
{
    struct Name
    {
        QLatin1StringView code;
        const char *name;
    };
    static constexpr std::array names{
        Name{"en"_L1, QT_TRANSLATE_NOOP("sportello::Language", "English")},
        Name{"it"_L1, QT_TRANSLATE_NOOP("sportello::Language", "Italian")},
        Name{"de"_L1, QT_TRANSLATE_NOOP("sportello::Language", "German")},
        Name{"fr"_L1, QT_TRANSLATE_NOOP("sportello::Language", "French")},
        Name{"es"_L1, QT_TRANSLATE_NOOP("sportello::Language", "Spanish")},
        Name{"pt"_L1, QT_TRANSLATE_NOOP("sportello::Language", "Portuguese")},
        Name{"nl"_L1, QT_TRANSLATE_NOOP("sportello::Language", "Dutch")},
        Name{"pl"_L1, QT_TRANSLATE_NOOP("sportello::Language", "Polish")},
        Name{"ru"_L1, QT_TRANSLATE_NOOP("sportello::Language", "Russian")},
        Name{"uk"_L1, QT_TRANSLATE_NOOP("sportello::Language", "Ukrainian")},
        Name{"ja"_L1, QT_TRANSLATE_NOOP("sportello::Language", "Japanese")},
        Name{"zh"_L1, QT_TRANSLATE_NOOP("sportello::Language", "Chinese")},
        Name{"ar"_L1, QT_TRANSLATE_NOOP("sportello::Language", "Arabic")},
    };
    for (const Name &each : names) {
        if (each.code == languageOnly(code))
            return QCoreApplication::translate("sportello::Language", each.name);
    }
    const QLocale locale(code);
    return locale.language() == QLocale::C ? code : locale.nativeLanguageName();
}

} // namespace sportello
