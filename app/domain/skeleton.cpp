// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/skeleton.h"

#include <QStringList>

#include <unicode/uspoof.h>

#include <algorithm>
#include <memory>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

struct CloseChecker
{
    void operator()(USpoofChecker *checker) const { uspoof_close(checker); }
};

// Longer than any name; what is pasted as one must not cost more.
constexpr qsizetype mostLetters = 200;

QString confusableForm(const QString &text)
{
    // Reading it is safe from every thread once it is made.
    static const std::unique_ptr<USpoofChecker, CloseChecker> checker = [] {
        UErrorCode status = U_ZERO_ERROR;
        return std::unique_ptr<USpoofChecker, CloseChecker>(uspoof_open(&status));
    }();
    if (!checker || text.isEmpty())
        return text;
    // A letter becomes up to 18 others.
    QString form(text.size() * 18 + 16, Qt::Uninitialized);
    UErrorCode status = U_ZERO_ERROR;
    const int length = uspoof_getSkeleton(
        checker.get(), 0, reinterpret_cast<const UChar *>(text.utf16()), int(text.size()),
        reinterpret_cast<UChar *>(form.data()), int(form.size()), &status);
    if (U_FAILURE(status) || length > form.size())
        return text;
    form.truncate(length);
    return form;
}

/// Letters and digits; whatever else stands between words is one blank.
QString bareWords(const QString &text)
{
    QString words;
    const QList<uint> letters = text.normalized(QString::NormalizationForm_D).toUcs4();
    for (const char32_t c : letters) {
        if (QChar::isMark(c) || QChar::category(c) == QChar::Other_Format)
            continue;
        if (QChar::isLetterOrNumber(c))
            words += QString::fromUcs4(&c, 1);
        else if (c != U'\'' && c != U'\u2019')
            words += u' ';
    }
    return words.simplified();
}

QStringList clusters(const QString &text)
{
    QStringList list;
    const QList<uint> letters = text.normalized(QString::NormalizationForm_C).toUcs4();
    for (const char32_t c : letters) {
        if (QChar::isMark(c) && !list.isEmpty())
            list.last() += QString::fromUcs4(&c, 1);
        else
            list.append(QString::fromUcs4(&c, 1));
    }
    return list;
}

QChar::Script scriptOf(const QString &cluster)
{
    return cluster.isEmpty() ? QChar::Script_Common : QChar::script(cluster.toUcs4().first());
}

QString scriptName(QChar::Script script)
{
    switch (script) {
    case QChar::Script_Cyrillic: return u"Cyrillic"_s;
    case QChar::Script_Greek: return u"Greek"_s;
    case QChar::Script_Armenian: return u"Armenian"_s;
    case QChar::Script_Cherokee: return u"Cherokee"_s;
    case QChar::Script_Hebrew: return u"Hebrew"_s;
    case QChar::Script_Arabic: return u"Arabic"_s;
    case QChar::Script_Coptic: return u"Coptic"_s;
    case QChar::Script_Latin: return u"Latin"_s;
    default: return {};
    }
}

} // namespace

QString skeleton(const QString &text)
{
    const QString begun = text.left(mostLetters).normalized(QString::NormalizationForm_KC);
    // Capitals look like other letters than small ones do, so both forms are taken.
    QString form = confusableForm(bareWords(begun)).toCaseFolded();
    form = bareWords(confusableForm(form).toCaseFolded());
    // A capital I is an l, a small one is not; without case they are all one.
    form.replace(u'i', u'l').replace(u'1', u'l').replace(u'0', u'o');
    return form;
}

QString userNameOf(const QString &address)
{
    const qsizetype at = address.indexOf(u'@');
    if (at > 0)
        return address.left(at);
    const QStringList labels = address.split(u'.');
    if (labels.size() < 2 || labels.contains(QString()))
        return address;
    return labels.first();
}

QString addressSkeleton(const QString &address)
{
    return skeleton(userNameOf(address)).remove(u' ');
}

LookalikeLetter firstDifference(const QString &theirs, const QString &original)
{
    const QStringList mine = clusters(theirs.toCaseFolded());
    const QStringList other = clusters(original.toCaseFolded());
    const QStringList asWritten = clusters(theirs);
    qsizetype at = 0;
    while (at < mine.size() && at < other.size() && mine.at(at) == other.at(at))
        ++at;
    if (at >= mine.size())
        return {};
    LookalikeLetter found;
    found.position = int(at) + 1;
    found.letter = asWritten.size() == mine.size() ? asWritten.at(at) : mine.at(at);
    found.instead = other.value(at);
    const QChar::Script script = scriptOf(found.letter);
    found.script = scriptName(script);
    const bool isOther = script != scriptOf(found.instead) && script > QChar::Script_Common
        && !found.script.isEmpty();
    if (isOther && !found.instead.isEmpty())
        found.kind = LookalikeLetter::Kind::OtherScript;
    else if (found.letter.front().isDigit())
        found.kind = LookalikeLetter::Kind::Digit;
    else if (found.letter.front().isLetter() && !found.instead.isEmpty())
        found.kind = LookalikeLetter::Kind::OtherLetter;
    return found;
}

} // namespace sportello
