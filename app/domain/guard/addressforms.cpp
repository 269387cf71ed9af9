// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/guard/addressforms.h"

#include <QSet>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

// Not before "12:30", "12,50" and the like; isQuantity() knows the units.
const QString noFigureBehind = u"(?![\\p{L}\\d])(?![.,:]\\d)"_s;
// Nothing that goes on from before: a decimal, a price.
const QString noFigureBefore = u"(?<![\\p{L}\\d€$£#])(?<!\\d[.,:/])"_s;

/// 12, 12a, 12 B, 12/3, 12 bis, 12-14
QString houseNumber()
{
    return u"(?<number>\\d{1,4}(?: ?/ ?(?:\\d{1,3}|[a-z](?!\\p{L}))|-?[a-h](?![\\p{L}\\d'])"
           "| [b-df-h](?![\\p{L}\\d'])| ?(?:bis|ter)\\b)?(?:-\\d{1,3})?)"_s
        + noFigureBehind;
}

StreetForm romance()
{
    const QString type =
        u"(?<type>via|viale|v\\.le|vle|piazza|p\\.zza|p\\.za|pzza|p\\.za|piazzale|p\\.le|piazzetta"
        "|corso|c\\.so|cso|largo|l\\.go|vicolo|strada statale|strada provinciale|strada|contrada"
        "|lungomare|lungotevere|lungarno|lungolago|lungo|salita|borgo|calle|fondamenta|campo"
        "|galleria|localita|loc\\.|frazione|fraz\\.|rione|traversa|riva|rampa|circonvallazione"
        "|passeggiata|vico|discesa|avenida|avda\\.?|paseo|plaza|carrer|c/|rua)"_s;
    // The name may begin with a day: "via 25 aprile 3".
    const QString name =
        u"(?<name>(?:\\d{1,2} )?\\p{L}[\\p{L}'.]*(?:[ -]{1,2}[\\p{L}'][\\p{L}'.]*){0,6}?)"_s;
    const QString sign =
        u"(?:,? ?\\(?(?:n\\.?[°º]?|nr\\.?|no\\.?|num\\.?|numero|civico|al civico|al numero"
        "|al n\\.?)[ .]*| ?, ?| )"_s;
    return {StreetNaming::Romance,
            QRegularExpression(u"(?<![\\p{L}\\d.@#/])"_s + type + u" ?(?<= |/|\\.)"_s + name + sign
                               + houseNumber())};
}

StreetForm english()
{
    const QString word = u"(?:\\d{1,3}(?:st|nd|rd|th)|[\\p{L}'.]+)"_s;
    return {StreetNaming::English,
            QRegularExpression(
                noFigureBefore + u"(?<number>\\d{1,5}[a-d]?(?:[-/]\\d{1,4}[a-d]?)?),? (?:(?<name>"_s
                + word + u"(?:[ -]"_s + word
                + u"){0,3}) (?<type>street|st|road|rd|avenue|ave|av|lane|ln|drive|dr|boulevard|blvd"
                  "|court|ct|square|sq|place|pl|terrace|way|close|crescent|gardens|hill|grove|mews"
                  "|row|walk|highway|hwy|parkway|pkwy|quay|wharf|embankment|circus|green|park|rise"
                  "|view|parade|passage|alley|yard|circle|trail|strand|esplanade)\\b\\.?"
                  "|(?<whole>broadway|piccadilly|whitehall|strand)\\b)(?!')"_s)};
}

StreetForm german()
{
    return {StreetNaming::German,
            QRegularExpression(
                u"(?<![\\p{L}\\d@#/])(?<name>(?:\\p{L}[\\p{L}.-]{2,}[ -]){0,2})(?<type>\\p{L}*(?:"
                "straße|strasse|str\\.|platz|allee|gasse|damm|ufer|weg|ring|graben|promenade|markt"
                "|berg|steig)) ?(?<= |\\.)"_s
                + houseNumber())};
}

StreetForm germanPhrase()
{
    return {StreetNaming::GermanPhrase,
            QRegularExpression(u"(?<![\\p{L}\\d@#/])(?<type>am|an der|an den|auf dem|auf der|unter "
                               "den|hinter der|zum|zur|straße des|strasse des|platz der|platz des) "
                               "(?<name>\\p{L}[\\p{L}.-]{3,}(?: \\p{L}[\\p{L}.-]{3,})?) "_s
                               + houseNumber())};
}

QString frenchStreet()
{
    return u"(?<type>rue|avenue|av\\.|boulevard|bd|bld|place|quai|allee|chemin|impasse|cours"
           "|faubourg|route|passage|square) (?<name>(?:de la |de l'|du |des |de |d'|la |le |les "
           "|l'|aux |au )?\\p{L}[\\p{L}'-]+(?:[ -](?:de |la |du |des |et )?\\p{L}[\\p{L}'-]+){0,2})"_s;
}

StreetForm french()
{
    return {StreetNaming::French,
            QRegularExpression(noFigureBefore + u"(?<number>\\d{1,4}(?: ?(?:bis|ter))?),? "_s
                               + frenchStreet() + u"(?![\\p{L}\\d'-])"_s)};
}

StreetForm swiss()
{
    return {
        StreetNaming::Swiss,
        QRegularExpression(u"(?<![\\p{L}\\d@#/])"_s + frenchStreet() + u",? "_s + houseNumber())};
}

/// Towns and postcodes as they are written in several countries. In any case a word alone is no
/// town, since everything would be.
QRegularExpression townForm(TownCase townCase)
{
    const bool isCapital = townCase == TownCase::Capital;
    const QString word =
        isCapital ? u"(?:(?:St|S|Sankt|San)\\.? )?\\p{Lu}[\\p{L}']+"_s : u"[\\p{L}']+"_s;
    const QString town = word + u"(?:[ -](?:(?:di|del|della|in|sul|am|on|upon|le|la|d')[ -]?)?"_s
        + word + u"){0,3}"_s;
    const QString shortTown = isCapital ? town : word + u"(?: (?:di|del|d') ?"_s + word + u")?"_s;
    const QString flat = u"(?:,? (?:Flat|Apt\\.?|Apartment|Suite|Unit|interno|int\\.?|scala) "
                         "?[A-Z\\d]{1,4}\\b)?"_s;
    QStringList forms{
        // New York: the town, the state, the code.
        u", ?"_s + town + u", ?[A-Z]{2} \\d{5}(?:-\\d{4})?\\b"_s,
        // London: the town, the code.
        u"(?:,|\\n)? ?(?:"_s + town + u",?[ \\n])?(?:"_s + town
            + u",?[ \\n])?[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}\\b"_s,
        // Milano, Berlin, Zürich: the code, the town, the province.
        u"(?:[,;]| -|\\n)?[ \\n]?(?:-|CAP)? ?(?:[A-Z]{1,2}-)?\\d{4,5}\\b(?:[ ,]{1,2}"_s + shortTown
            + u")?(?: ?\\([A-Z]{2}\\)| [A-Z]{2}\\b)?"_s,
    };
    if (isCapital)
        forms.append(u"(?:, ?| - )"_s + town + u"(?: ?\\([A-Z]{2}\\)| \\d{1,2}\\b(?! ))?"_s);
    return QRegularExpression(u"^"_s + flat + u"(?:"_s + forms.join(u'|') + u")?"_s,
                              isCapital ? QRegularExpression::NoPatternOption
                                        : QRegularExpression::CaseInsensitiveOption);
}

QSet<QString> setOf(const QString &words)
{
    const QStringList each = words.split(u' ');
    return {each.begin(), each.end()};
}

} // namespace

const QList<StreetForm> &streetForms()
{
    static const QList<StreetForm> all{romance(),      english(), german(),
                                       germanPhrase(), french(),  swiss()};
    return all;
}

qsizetype lengthOfTown(const QString &behind, TownCase townCase)
{
    static const QRegularExpression capital = townForm(TownCase::Capital);
    static const QRegularExpression any = townForm(TownCase::Any);
    return (townCase == TownCase::Capital ? capital : any).match(behind).capturedLength();
}

bool isOfSentence(const QString &word)
{
    static const QSet<QString> words = setOf(
        u"alle ore e a per dal con tra fra circa dopo solo sono in fino oppure o non ci dalle "
        u"entro "
        "the at from is and for on email mail dm sms whatsapp telefono chat web app telegram "
        "messaggio posta fax pec libera ogni radio social phone our my your you i we minutes "
        "minute "
        "min nights night hours hour days day week weeks people rooms room star stars year years "
        "km "
        "miles mile metres meters steps guests am pm new best more course bedroom persone minuti "
        "booking online of to was are near hanno ho hai che come da quando perche oggi domani ieri "
        "dista distano one level out all different minuto metri fa siamo era ha durata dura durano "
        "costa costano aperto aperta chiuso chiusa base avanzato lezioni very really way far away "
        "than per ai agli alla montag dienstag mittwoch donnerstag freitag samstag sonntag januar "
        "februar marz april mai juni juli august september oktober november dezember anfang ende "
        "inglese italiano spagnolo yoga cucina"_s);
    return words.contains(word);
}

bool isParticle(const QString &word)
{
    static const QSet<QString> words =
        setOf(u"di del della dei delle degli dell dello de d la le les du des l san santa sant al "
              "alla st upon y dem den der am an im et von aux au"_s);
    return words.contains(word);
}

bool isStreetInAnyCase(const QString &type)
{
    static const QSet<QString> types =
        setOf(u"street road avenue lane rd ave st blvd boulevard terrace crescent via viale piazza "
              "v.le p.zza p.za pzza piazzale vicolo c.so l.go vle rue calle contrada avenida corso "
              "largo lungomare quai chemin allee piazzetta c/ avda avda. straße strasse close mews "
              "grove gardens"_s);
    return types.contains(type);
}

} // namespace sportello
