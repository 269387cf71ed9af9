// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/checks/blockedwordrule.h"

#include "domain/checks/foldedtext.h"
#include "domain/language.h"

namespace sportello {

namespace {

// More remarks than anybody reads would only make a hostile text slow.
constexpr qsizetype mostRemarks = 50;

} // namespace

QList<CheckRemark> BlockedWordRule::check(const CheckInput &input) const
{
    QList<CheckRemark> remarks;
    if (input.blockedWords.isEmpty())
        return remarks;
    const QList<FoldedWord> words = foldedWordsAt(input.text);
    const QString language = detectLanguage(input.text);
    for (const BlockedWord &blocked : input.blockedWords) {
        if (areDifferentLanguages(blocked.language, language))
            continue;
        const QList<FoundPhrase> places = findPhrase(words, blocked.word);
        for (const FoundPhrase &place : places) {
            if (remarks.size() >= mostRemarks)
                return remarks;
            const FoldedWord &first = words.at(place.first);
            const FoldedWord &last = words.at(place.first + place.count - 1);
            const TextRange range{first.start, last.end() - first.start};
            CheckRemark remark;
            remark.rule = name();
            remark.severity = blocked.action == BlockedWord::Action::Block ? CheckSeverity::Block
                                                                           : CheckSeverity::Warn;
            remark.range = range;
            remark.what = tr("“%1” is on the list of words to avoid.")
                              .arg(input.text.sliced(range.start, range.length));
            remark.why = blocked.why;
            remark.fixes.append({CheckFix::Kind::GoTo, tr("Change it"), range, {}});
            remarks.append(remark);
        }
    }
    return remarks;
}

} // namespace sportello
