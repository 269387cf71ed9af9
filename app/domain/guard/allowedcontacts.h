// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

namespace sportello {

enum class PrivateKind;

/// What a brand publishes itself: its switchboard, its addresses. Phones are compared as E.164,
/// e-mail addresses without case, "@hotel.example" allows every address of that domain, everything
/// else is compared as it is written, without case and blanks.
class AllowedContacts
{
public:
    /// One entry a line; empty lines count nothing. What cannot be an entry is left out and said.
    static AllowedContacts parse(const QString &list, const QStringList &regions);

    /// One sentence for each line that cannot be an entry.
    const QStringList &complaints() const { return m_complaints; }
    bool isEmpty() const;

    /// True when a value that was found is on the list. Numbers without a prefix are read as in
    /// these regions.
    bool allows(PrivateKind kind, const QString &value, const QStringList &regions) const;

    bool operator==(const AllowedContacts &) const = default;

private:
    /// What is wrong with an entry, or nothing.
    QString add(const QString &entry, const QStringList &regions);
    bool allowsEmail(const QString &address) const;

    QSet<QString> m_phones; ///< E.164
    QSet<QString> m_emails;
    QSet<QString> m_domains; ///< without the @
    QSet<QString> m_texts; ///< without case and blanks
    QStringList m_complaints;
};

} // namespace sportello
