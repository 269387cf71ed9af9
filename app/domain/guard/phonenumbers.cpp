// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/guard/phonenumbers.h"

#include <phonenumbers/phonenumbermatch.h>
#include <phonenumbers/phonenumbermatcher.h>
#include <phonenumbers/phonenumberutil.h>

#include <QCache>

namespace sportello {

namespace {

namespace library = i18n::phonenumbers;

// What else it would try on hostile text.
constexpr int mostTries = 4;

// The stretches of digits of some long texts, in every region. Most of them are the same at the
// next key, and one costs the library up to a millisecond.
constexpr int mostKnown = 2000;

/// What `compute` gives for a key, remembered for each thread by itself.
template<typename T, typename Compute>
T remembered(const QString &key, Compute compute)
{
    thread_local QCache<QString, T> known(mostKnown);
    if (const T *before = known.object(key))
        return *before;
    T value = compute();
    known.insert(key, new T(value));
    return value;
}

const library::PhoneNumberUtil &util()
{
    return *library::PhoneNumberUtil::GetInstance();
}

QList<TextRange> search(const QString &ascii, const QString &region, PhoneLeniency leniency)
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

QStringList parse(const QString &written, const QStringList &regions)
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

} // namespace

QList<TextRange> findPhoneNumbers(const QString &ascii, const QString &region,
                                  PhoneLeniency leniency)
{
    const QChar mark = leniency == PhoneLeniency::Valid ? u'v' : u'p';
    return remembered<QList<TextRange>>(mark + region + u' ' + ascii,
                                        [&] { return search(ascii, region, leniency); });
}

QStringList phoneForms(const QString &written, const QStringList &regions)
{
    return remembered<QStringList>(regions.join(u',') + u' ' + written,
                                   [&] { return parse(written, regions); });
}

} // namespace sportello
