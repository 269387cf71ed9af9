// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/checks/wronglanguagerule.h"

#include "domain/language.h"

#include <algorithm>

namespace sportello {

QList<CheckRemark> WrongLanguageRule::check(const CheckInput &input) const
{
    const bool isChosen = !input.chosenLanguage.isEmpty();
    const QString expected = isChosen ? input.chosenLanguage : input.customerLanguage;
    if (expected.isEmpty())
        return {};
    const QString written = detectLanguage(input.text);
    if (!areDifferentLanguages(written, expected))
        return {};
    CheckRemark remark;
    remark.rule = name();
    remark.what = tr("The reply is in %1.").arg(languageName(written));
    remark.why = isChosen ? tr("You chose %1.").arg(languageName(expected))
                          : tr("The customer writes %1.").arg(languageName(expected));
    const auto variant = std::find_if(input.variantLanguages.begin(), input.variantLanguages.end(),
                                      [&](const QString &each) {
        return !each.isEmpty() && !areDifferentLanguages(each, expected);
    });
    if (variant != input.variantLanguages.end())
        remark.fixes.append({CheckFix::Kind::TakeLanguage,
                             tr("Take the text in %1").arg(languageName(*variant)),
                             {0, input.text.size()},
                             *variant});
    return {remark};
}

} // namespace sportello
