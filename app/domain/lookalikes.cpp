// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/lookalikes.h"

#include <QList>
#include <QSet>
#include <QStringList>
#include <QUrl>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

using Script = QChar::Script;
using Scripts = QSet<Script>;

// Letters whose usual shape is that of a Latin letter or digit (UTS #39, confusables.txt), and
// those that come near enough to be overlooked in a host.
constexpr QStringView lowerLookalikes = u"аԁеёһіїјорԛсѕухѵѡԝӏ" // Cyrillic
                                        u"αικνορτυχϲϳ" // Greek
                                        u"ոսօցյհզղքռ"; // Armenian
constexpr QStringView lowerNearlyAlike = u"бкпгтзьъўѐѳғҝӄҟ"
                                         u"βγεηωάέήίόύώϊϋϱς"
                                         u"ալՙպձ";
constexpr QStringView upperLookalikes = u"АВСЕЁНІЇЈКМОРЅТУХѴҮԚԜӀЗЬ"
                                        u"ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹ"
                                        u"ՍՏՕԼ";

// Strokes of Chinese and Japanese that pass for punctuation.
constexpr QStringView strokes = u"一丨丶丿〇ノー二ニ工エ口ロ";

bool isRecommended(Script script)
{
    // UAX #31, table 5.
    static const Scripts recommended{
        QChar::Script_Latin,     QChar::Script_Greek,      QChar::Script_Cyrillic,
        QChar::Script_Armenian,  QChar::Script_Hebrew,     QChar::Script_Arabic,
        QChar::Script_Thaana,    QChar::Script_Devanagari, QChar::Script_Bengali,
        QChar::Script_Gurmukhi,  QChar::Script_Gujarati,   QChar::Script_Oriya,
        QChar::Script_Tamil,     QChar::Script_Telugu,     QChar::Script_Kannada,
        QChar::Script_Malayalam, QChar::Script_Sinhala,    QChar::Script_Thai,
        QChar::Script_Lao,       QChar::Script_Tibetan,    QChar::Script_Myanmar,
        QChar::Script_Georgian,  QChar::Script_Hangul,     QChar::Script_Ethiopic,
        QChar::Script_Khmer,     QChar::Script_Hiragana,   QChar::Script_Katakana,
        QChar::Script_Bopomofo,  QChar::Script_Han,
    };
    return recommended.contains(script);
}

bool isRightToLeft(Script script)
{
    return script == QChar::Script_Hebrew || script == QChar::Script_Arabic
        || script == QChar::Script_Thaana;
}

// Letters that languages in wide use write, without the phonetic and the archaic ones.
bool isPlainLatin(char32_t c)
{
    if (c < 0x80)
        return true;
    const bool doubtful =
        c == 0x131 || c == 0x133 || c == 0x138 || c == 0x140 || c == 0x149 || c == 0x17F;
    return (c >= 0xDF && c <= 0x17F && c != 0xF7 && !doubtful) || (c >= 0x1CE && c <= 0x1DC)
        || c == 0x1A1 || c == 0x1B0 || c == 0x219 || c == 0x21B || (c >= 0x1E80 && c <= 0x1EF9);
}

bool isJoinedDot(const QList<uint> &label, qsizetype i)
{
    // Catalan's l·l (RFC 5892, appendix A.3).
    return label.at(i) == 0xB7 && i > 0 && i + 1 < label.size() && label.at(i - 1) == U'l'
        && label.at(i + 1) == U'l';
}

// The scripts of a label's letters; empty when something in it cannot be trusted.
Scripts trustedScripts(const QString &text)
{
    const QList<uint> label = text.toUcs4();
    Scripts scripts;
    for (qsizetype i = 0; i < label.size(); ++i) {
        const char32_t c = label.at(i);
        if (c == U'-' || (c >= U'0' && c <= U'9') || isJoinedDot(label, i))
            continue;
        Script script = QChar::script(c);
        if (c == 0x30FC) // the long vowel, of both kana
            script = QChar::Script_Katakana;
        if (!isRecommended(script) || !(QChar::isLetter(c) || QChar::isMark(c))
            || (script == QChar::Script_Latin && !isPlainLatin(c)))
            return {};
        scripts.insert(script);
    }
    return scripts;
}

bool isOneWritingSystem(const Scripts &scripts)
{
    if (scripts.size() <= 1)
        return scripts.size() == 1;
    static const QList<Scripts> systems{
        {QChar::Script_Han, QChar::Script_Hiragana, QChar::Script_Katakana},
        {QChar::Script_Han, QChar::Script_Bopomofo},
        {QChar::Script_Han, QChar::Script_Hangul},
    };
    return std::any_of(systems.begin(), systems.end(),
                       [&scripts](const Scripts &system) { return system.contains(scripts); });
}

bool allOf(const QString &text, QStringView set, QStringView more = {})
{
    bool letters = false;
    for (const QChar c : text) {
        if (c == u'-' || (c >= u'0' && c <= u'9'))
            continue;
        if (!set.contains(c) && !more.contains(c))
            return false;
        letters = true;
    }
    return letters;
}

QString decoded(const QString &label)
{
    if (!label.startsWith("xn--"_L1))
        return label;
    const QString text = QUrl::fromAce(label.toLatin1(), QUrl::IgnoreIDNWhitelist);
    // Only what comes back as the same: decoders are lenient.
    const bool same = text != label && QUrl::toAce(text) == label.toLatin1()
        && text == text.normalized(QString::NormalizationForm_C);
    return same ? text : QString();
}

struct Label
{
    QString ascii;
    QString text; // empty when it cannot be decoded
    Scripts scripts;

    bool isAscii() const { return ascii == text; }
    bool isRightToLeft() const
    {
        return std::any_of(scripts.begin(), scripts.end(),
                           [](Script script) { return sportello::isRightToLeft(script); });
    }
    bool leavesDoubt(const Scripts &topScripts) const
    {
        if (text.isEmpty() || !isOneWritingSystem(scripts) || allOf(text, strokes))
            return true;
        return allOf(text, lowerLookalikes, lowerNearlyAlike) && scripts != topScripts;
    }
};

} // namespace

QString displayHost(const QString &asciiHost)
{
    QList<Label> labels;
    for (const QString &ascii : asciiHost.split(u'.')) {
        const QString text = decoded(ascii);
        labels.append({ascii, text, trustedScripts(text)});
    }
    const Scripts topScripts = labels.last().scripts;
    const bool allRightToLeft =
        std::all_of(labels.begin(), labels.end(), [](const Label &l) { return l.isRightToLeft(); });
    QStringList shown;
    for (const Label &label : std::as_const(labels)) {
        const bool ascii = label.isAscii() || label.leavesDoubt(topScripts)
            || (label.isRightToLeft() && !allRightToLeft);
        shown.append(ascii ? label.ascii : label.text);
    }
    return shown.join(u'.');
}

bool mixesLookalikeScripts(const QString &word)
{
    // Scripts with so many shapes of Latin's that a word of two of them is made to deceive.
    static const Scripts alike{QChar::Script_Latin,    QChar::Script_Greek,
                               QChar::Script_Cyrillic, QChar::Script_Armenian,
                               QChar::Script_Cherokee, QChar::Script_Coptic,
                               QChar::Script_Lisu,     QChar::Script_Deseret};
    Scripts found;
    for (const char32_t c : word.toUcs4()) {
        const Script script = QChar::script(c);
        if (QChar::isLetter(c) && alike.contains(script))
            found.insert(script);
    }
    return found.size() > 1;
}

bool looksLatin(const QString &word)
{
    return word.isUpper() ? allOf(word, upperLookalikes) : allOf(word.toLower(), lowerLookalikes);
}

} // namespace sportello
