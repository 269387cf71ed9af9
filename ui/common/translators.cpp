// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/common/translators.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace sportello {

using namespace Qt::StringLiterals;

Translators::~Translators()
{
    clear();
}

void Translators::clear()
{
    for (const auto &translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
    m_translators.clear();
}

void Translators::install(const QLocale &locale)
{
    clear();
    add(locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // English has a file too: without it a plural would read "3 day(s)".
    if (!add(locale, u"sportello"_s, u":/i18n"_s))
        add(QLocale(QLocale::English), u"sportello"_s, u":/i18n"_s);
}

bool Translators::add(const QLocale &locale, const QString &name, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(locale, name, u"_"_s, folder))
        return false;
    QCoreApplication::installTranslator(translator.get());
    m_translators.push_back(std::move(translator));
    return true;
}

} // namespace sportello
