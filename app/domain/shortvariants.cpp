// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/shortvariants.h"

namespace sportello {

namespace {

/// As an editor gives it back.
QString plain(const QString &text)
{
    return QString(text)
        .replace(QChar::Nbsp, u' ')
        .replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
}

} // namespace

void ShortVariants::note(const QString &whole, const QString &brief)
{
    const std::pair<QString, QString> noted(plain(whole), plain(brief));
    if (noted.second.trimmed().isEmpty() || noted.second.size() >= noted.first.size())
        return;
    m_noted.removeIf([&noted](const auto &old) { return old.first == noted.first; });
    m_noted.prepend(noted);
    if (m_noted.size() > most)
        m_noted.removeLast();
}

QString ShortVariants::of(const QString &text) const
{
    QString shorter = text;
    for (const auto &[whole, brief] : m_noted)
        shorter.replace(whole, brief);
    return shorter == text ? QString() : shorter;
}

} // namespace sportello
