// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/guard/phonenumbers.h"

#include <phonenumbers/phonenumbermatch.h>
#include <phonenumbers/phonenumbermatcher.h>
#include <phonenumbers/phonenumberutil.h>

namespace sportello {

namespace {

namespace library = i18n::phonenumbers;

// What else it would try on hostile text.
constexpr int mostTries = 4;

const library::PhoneNumberUtil &util()
{
    return *library::PhoneNumberUtil::GetInstance();
}

} // namespace

QList<TextRange> findPhoneNumbers(const QString &ascii, const QString &region,
                                  PhoneLeniency leniency)
{
    QList<TextRange> found;
    library::PhoneNumberMatcher matcher(util(), ascii.toStdString(), region.toStdString(),
                                        leniency == PhoneLeniency::Valid
                                            ? library::PhoneNumberMatcher::VALID
                                            : library::PhoneNumberMatcher::POSSIBLE,
                                        mostTries);
    library::PhoneNumberMatch match;
    while (matcher.HasNext() && matcher.Next(&match))
        found.append({match.start(), match.length()});
    return found;
}

QStringList phoneForms(const QString &written, const QStringList &regions)
{
    QStringList forms;
    for (const QString &region : regions) {
        library::PhoneNumber number;
        if (util().Parse(written.toStdString(), region.toStdString(), &number)
                != library::PhoneNumberUtil::NO_PARSING_ERROR
            || !util().IsValidNumber(number))
            continue;
        std::string form;
        util().Format(number, library::PhoneNumberUtil::E164, &form);
        if (const QString text = QString::fromStdString(form); !forms.contains(text))
            forms.append(text);
    }
    return forms;
}

} // namespace sportello
