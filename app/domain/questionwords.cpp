// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/questionwords.h"

#include "domain/fold.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype ShortestWord = 3;
// Shorter words have too many neighbours that mean something else: "sale", "sala", "sali".
constexpr qsizetype ShortestInflected = 5;

const char *const english =
    "about after again all also and any are because been before being but can cannot could did "
    "does doing don down for from get got had has have having hello her here hers him his how into "
    "its just like may might more most much must myself need not now off once one only other our "
    "out over own please same say should some such than thank thanks that the their them then "
    "there these they this those through too under until very want was way were what when where "
    "which while who why will with would yes you your yours good morning evening dear know let";
const char *const italian =
    "alla alle allo agli anche ancora avere avete avrei abbiamo ben bene buona buongiorno "
    "buonasera "
    "che chi ciao cio come con cosa cui dal dalla dalle dallo dei del della delle dello deve devo "
    "degli dove due ecco era erano essere fare fatto grazie gli hanno indietro invece loro mai "
    "meno mia mie mio miei molto nei nel nella nelle nello negli noi non nostra nostre nostri "
    "nostro ogni ora per perche piu poi posso possiamo potete potrei potrebbe prego prima puo qua "
    "quale quali quando quanto quella quelle quelli quello questa queste questi questo qui salve "
    "sara sarebbe sei sempre senza siamo siete solo sono sta stata stato sua sue sui sul sulla "
    "sulle suo suoi tra troppo tua tue tuo tutta tutte tutti tutto una uno vari vogliamo voi "
    "volevo vorrei vorremmo vostra vostre vostri vostro sapere scusi scusate gentile cortesia "
    "favore mille giorno";
const char *const german =
    "aber alle als also auch auf aus bei bin bis bitte dann danke das dass dein dem den der des "
    "die dies diese dieser dieses doch dort durch ein eine einem einen einer eines euch euer fur "
    "gibt guten hab habe haben hallo hat hatte hier ich ihm ihn ihr ihre ihren ist jetzt kann "
    "kein keine konnen konnte mein meine mich mir mit mochte muss nach nicht noch nur oder ohne "
    "sehr sein sich sie sind tag uber und uns unser unsere von vor war waren was weil wenn wer "
    "werden wie wir wird wurde zum zur";
const char *const french =
    "alors aussi avec avez avoir avons bien bonjour bonsoir car ces cet cette comme dans des deux "
    "donc elle elles encore est etes etre fait ils ici les leur leurs mais meme merci mes moi mon "
    "nos notre nous ont par pas peut peux plus pour pourquoi pouvez puis quand que quel quelle "
    "quels qui quoi sans ses sommes son sont sur svp tout toute toutes tous tres trop une vos "
    "votre voudrais vous";
const char *const spanish =
    "ahora algo asi aunque bien buenas buenos como con cual cuando cuanto del desde donde dos ella "
    "ellos entre era eres esa ese eso esta estan estar estas este esto estoy favor fue gracias "
    "hace "
    "hacer hasta hay hola las les los mas mis mucho muy nada nos nosotros nuestra nuestro otra "
    "otro "
    "para pero poco por porque puede puedo pueden que quien quiero quisiera ser sin sobre solo son "
    "soy sus tal tambien tanto tengo tiene tienen todo todos una unas uno unos usted ustedes vez";

QSet<QString> wordsOf(const char *list)
{
    const QStringList words = QString::fromLatin1(list).split(u' ');
    return {words.cbegin(), words.cend()};
}

bool isSmall(const QString &word, const QString &language)
{
    static const QHash<QString, QSet<QString>> lists{{u"en"_s, wordsOf(english)},
                                                     {u"it"_s, wordsOf(italian)},
                                                     {u"de"_s, wordsOf(german)},
                                                     {u"fr"_s, wordsOf(french)},
                                                     {u"es"_s, wordsOf(spanish)}};
    const auto own = lists.constFind(language.section(u'-', 0, 0));
    if (own != lists.constEnd())
        return own->contains(word);
    return std::any_of(lists.begin(), lists.end(),
                       [&word](const QSet<QString> &list) { return list.contains(word); });
}

QString withoutLinksAndHandles(QString text)
{
    static const QRegularExpression foreign(u"\\S+://\\S*|\\bwww\\.\\S+|\\S*@\\S+"_s);
    return text.replace(foreign, u" "_s);
}

/// Singular and plural of the languages that customers write in here; a form that no text holds
/// costs nothing.
QStringList formsOf(const QString &word)
{
    QStringList forms{word};
    if (word.size() < ShortestInflected)
        return forms;
    const QString stem = word.chopped(1);
    const QString vowels = u"aeio"_s;
    if (vowels.contains(word.back())) {
        for (const QChar vowel : vowels)
            forms.append(stem + vowel);
        forms.append(word + u's');
    } else if (word.endsWith(u's')) {
        forms.append(stem);
    } else {
        forms.append(word + u's');
    }
    forms.removeDuplicates();
    return forms;
}

} // namespace

QList<QuestionWord> questionWords(const QString &text, const QString &language,
                                  const QStringList &notWorth)
{
    // Cut as they are written: one index keeps letters that folding takes apart.
    static const QRegularExpression letters(u"[\\p{L}\\p{M}\\p{N}]+"_s);
    QList<QuestionWord> found;
    QSet<QString> seen;
    auto each = letters.globalMatch(withoutLinksAndHandles(text));
    while (each.hasNext()) {
        const QString written = each.next().captured();
        const QString word = fold(written);
        const bool hasDigit =
            std::any_of(word.begin(), word.end(), [](QChar sign) { return sign.isDigit(); });
        if (word.size() < ShortestWord || hasDigit || seen.contains(word) || isSmall(word, language)
            || notWorth.contains(word))
            continue;
        QuestionWord next{word, formsOf(word)};
        // Another inflection of a word that is there already says nothing more.
        const bool isKnown =
            std::any_of(next.forms.begin(), next.forms.end(),
                        [&seen](const QString &form) { return seen.contains(form); });
        seen.insert(word);
        if (isKnown)
            continue;
        if (const QString lower = written.toLower(); !next.forms.contains(lower))
            next.forms.append(lower);
        found.append(next);
    }
    return found;
}

} // namespace sportello
