// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/checks/othernamerule.h"

#include "domain/checks/foldedtext.h"
#include "domain/fold.h"
#include "domain/textmarks.h"

#include <QSet>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

// "Dear Mrs Maria Rossi, thank you": who is addressed stands among these.
constexpr qsizetype wordsOfAddressing = 6;
// "Li" and "Jo" are words as well.
constexpr qsizetype shortestName = 3;
// More remarks than anybody reads would only make a hostile text slow.
constexpr qsizetype mostRemarks = 20;

QString bare(const QString &address)
{
    return (address.startsWith(u'@') ? address.sliced(1) : address).toCaseFolded();
}

/// "@anna" names anna@town.example as well as itself.
bool isMentionOf(const QString &mention, const QString &address)
{
    const QString named = bare(mention);
    const QString known = bare(address);
    return !known.isEmpty()
        && (named == known || (!named.contains(u'@') && named == known.section(u'@', 0, 0)));
}

struct Names
{
    QSet<QString> words; ///< folded, of everybody who may be named
    QStringList addresses;

    void add(const NamedPerson &person)
    {
        const QStringList each = foldedWords(person.name);
        words.unite(QSet<QString>(each.begin(), each.end()));
        const QStringList user = foldedWords(person.address.section(u'@', 0, 0));
        words.unite(QSet<QString>(user.begin(), user.end()));
        addresses.append(person.address);
    }
};

bool isWritten(const QString &text, const FoldedWord &word)
{
    return text.at(word.start).isUpper() || !text.at(word.start).isLower();
}

/// Where somebody's name stands in the text; nothing where it may be somebody else's.
std::optional<TextRange> placeOf(const NamedPerson &person, const QString &text,
                                 const QList<FoldedWord> &words, const Names &allowed)
{
    const QStringList name = foldedWords(person.name);
    const auto isTheirsAlone = [&](const QString &word) {
        return word.size() >= shortestName && !allowed.words.contains(word);
    };
    if (!std::any_of(name.begin(), name.end(), isTheirsAlone))
        return {};
    if (name.size() > 1) {
        const QList<FoundPhrase> full = findPhrase(words, name.join(u' '));
        if (!full.isEmpty()) {
            const FoldedWord &first = words.at(full.first().first);
            const FoldedWord &last = words.at(full.first().first + full.first().count - 1);
            return TextRange{first.start, last.end() - first.start};
        }
    }
    // The first and the last word of a name are what people are called by.
    for (const QString &part : {name.first(), name.last()}) {
        if (!isTheirsAlone(part))
            continue;
        for (qsizetype i = 0; i < std::min(wordsOfAddressing, words.size()); ++i) {
            const FoldedWord &word = words.at(i);
            if (word.folded == part && isWritten(text, word))
                return TextRange{word.start, word.length};
        }
    }
    return {};
}

} // namespace

QList<CheckRemark> OtherNameRule::check(const CheckInput &input) const
{
    Names allowed;
    allowed.add(input.customer);
    for (const NamedPerson &person : input.ourselves)
        allowed.add(person);
    for (const QString &participant : input.participants)
        allowed.add({{}, participant});

    QList<CheckRemark> remarks;
    const auto remark = [&](const TextRange &range, const QString &what, const QString &why) {
        const bool known = std::any_of(remarks.begin(), remarks.end(), [&](const auto &each) {
            return each.range.start < range.end() && range.start < each.range.end();
        });
        if (!known)
            remarks.append({name(),
                            CheckSeverity::Warn,
                            range,
                            what,
                            why,
                            {{CheckFix::Kind::GoTo, tr("Look at it"), range, {}}}});
    };

    const QList<TextMark> marks = findMarks(input.text);
    for (const TextMark &mark : marks) {
        if (mark.kind != TextMark::Kind::Mention || remarks.size() >= mostRemarks)
            continue;
        const QString mention = input.text.sliced(mark.start, mark.length);
        if (std::any_of(allowed.addresses.begin(), allowed.addresses.end(),
                        [&](const QString &each) { return isMentionOf(mention, each); }))
            continue;
        remark({mark.start, mark.length}, tr("%1 is not who gets this reply.").arg(mention),
               input.audience == Audience::Private
                   ? tr("Whoever is mentioned may get to read what is private.")
                   : tr("Whoever is mentioned is told of the reply."));
    }

    QString withoutMarks = input.text;
    for (const TextMark &mark : marks)
        std::fill_n(withoutMarks.begin() + mark.start, mark.length, u' ');
    const QList<FoldedWord> words = foldedWordsAt(withoutMarks);
    for (const NamedPerson &person : input.otherPeople) {
        if (person.address == input.customer.address && !person.address.isEmpty())
            continue;
        if (const auto range = placeOf(person, input.text, words, allowed)) {
            remark(*range, tr("“%1” is another customer.").arg(person.name),
                   input.customer.name.isEmpty()
                       ? tr("This reply goes to somebody else.")
                       : tr("This reply goes to %1.").arg(input.customer.name));
        }
    }
    return remarks;
}

} // namespace sportello
