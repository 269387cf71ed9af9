// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLocale>
#include <QTranslator>

#include <memory>
#include <vector>

namespace sportello {

/// The program's words in the language of its user, for window and command line.
class Translators
{
public:
    Translators() = default;
    ~Translators();
    Q_DISABLE_COPY_MOVE(Translators)

    /// Installs the texts of that language, Qt's own included; what there is no file for stays
    /// English. Takes the place of what was installed before.
    void install(const QLocale &locale);

private:
    void clear();
    bool add(const QLocale &locale, const QString &name, const QString &folder);

    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace sportello
