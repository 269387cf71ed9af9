// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/languagebox.h"

#include "ui/common/format.h"

namespace sportello {

using namespace Qt::StringLiterals;

LanguageBox::LanguageBox(const QString &any, QWidget *parent)
    : QComboBox(parent)
{
    if (!any.isEmpty())
        addItem(any, QString());
    // What customers in Europe write in, by its own name.
    QStringList codes{u"en"_s, u"it"_s, u"de"_s, u"fr"_s, u"es"_s, u"pt"_s, u"nl"_s, u"pl"_s,
                      u"cs"_s, u"sk"_s, u"sl"_s, u"hr"_s, u"hu"_s, u"ro"_s, u"el"_s, u"bg"_s,
                      u"da"_s, u"sv"_s, u"nb"_s, u"fi"_s, u"et"_s, u"lv"_s, u"lt"_s, u"tr"_s,
                      u"uk"_s, u"ru"_s, u"ca"_s, u"sq"_s, u"ar"_s, u"zh"_s, u"ja"_s};
    std::sort(codes.begin(), codes.end(), [](const QString &one, const QString &other) {
        return Format::language(one).localeAwareCompare(Format::language(other)) < 0;
    });
    for (const QString &code : std::as_const(codes))
        addItem(Format::language(code), code);
}

void LanguageBox::setCode(const QString &code)
{
    int index = findData(code);
    if (index < 0) {
        addItem(Format::language(code), code);
        index = count() - 1;
    }
    setCurrentIndex(index);
}

} // namespace sportello
