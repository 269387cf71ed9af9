// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/guard/allowedcontacts.h"

#include "domain/guard/contactkeys.h"
#include "domain/guard/guardtext.h"
#include "domain/guard/numbers.h"
#include "domain/guard/phonenumbers.h"
#include "domain/guard/privatedata.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

// lupdate finds the context of a member function only.
struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(sportello::AllowedContacts)
};

constexpr qsizetype shortestText = 4;
constexpr qsizetype longestEntry = 200;
constexpr qsizetype fewestPhoneDigits = 5;

QString withoutCaseAndBlanks(const QString &text)
{
    QString compact;
    const QString plain = GuardText(text).plain().toCaseFolded();
    for (const QChar each : plain) {
        if (!each.isSpace())
            compact.append(each);
    }
    return compact;
}

bool looksLikePhone(const QString &entry)
{
    static const QRegularExpression form(u"^[+(]?[\\d .\\-/()]+$"_s);
    return form.match(entry).hasMatch() && countDigits(entry) >= fewestPhoneDigits;
}

} // namespace

AllowedContacts AllowedContacts::parse(const QString &list, const QStringList &regions)
{
    AllowedContacts contacts;
    const QStringList lines = list.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString entry = lines.at(i).trimmed();
        if (entry.isEmpty())
            continue;
        if (const QString why = contacts.add(entry, regions); !why.isEmpty())
            contacts.m_complaints.append(Sentences::tr("Line %1: %2").arg(i + 1).arg(why));
    }
    return contacts;
}

QString AllowedContacts::add(const QString &entry, const QStringList &regions)
{
    static const QRegularExpression domain(u"^@(?:[\\p{L}\\d-]+\\.)+\\p{L}{2,}$"_s);
    static const QRegularExpression email(u"^[^@\\s]+@(?:[\\p{L}\\d-]+\\.)+\\p{L}{2,}$"_s);
    const QString plain = GuardText(entry).plain().trimmed();
    if (plain.size() > longestEntry)
        return Sentences::tr("This is longer than a contact; write one on each line.");
    if (plain.startsWith(u'@')) {
        if (!domain.match(plain).hasMatch())
            return Sentences::tr("“%1” is no domain; write it as @hotel.example.").arg(plain);
        m_domains.insert(plain.sliced(1).toCaseFolded());
        return {};
    }
    if (email.match(plain).hasMatch()) {
        m_emails.insert(plain.toCaseFolded());
        return {};
    }
    if (plain.contains(u'@'))
        return Sentences::tr("“%1” is no e-mail address.").arg(plain);
    if (const QStringList forms =
            looksLikePhone(plain) ? phoneForms(plain, regions) : QStringList();
        !forms.isEmpty()) {
        m_phones.unite(QSet<QString>(forms.begin(), forms.end()));
    } else if (plain.startsWith(u'+')) {
        return Sentences::tr("“%1” is no phone number.").arg(plain);
    }
    if (addressKey(plain).size() < shortestText)
        return Sentences::tr("“%1” is too short: it would allow too much.").arg(plain);
    m_texts.insert(withoutCaseAndBlanks(plain));
    return {};
}

bool AllowedContacts::isEmpty() const
{
    return m_phones.isEmpty() && m_emails.isEmpty() && m_domains.isEmpty() && m_texts.isEmpty();
}

bool AllowedContacts::allowsEmail(const QString &address) const
{
    return m_emails.contains(address) || m_domains.contains(address.section(u'@', -1));
}

bool AllowedContacts::allows(PrivateKind kind, const QString &value,
                             const QStringList &regions) const
{
    if (isEmpty())
        return false;
    if (kind == PrivateKind::Email && allowsEmail(emailKey(value)))
        return true;
    if (kind == PrivateKind::Phone && !m_phones.isEmpty()) {
        const QStringList forms = phoneForms(value, regions);
        if (std::any_of(forms.begin(), forms.end(),
                        [this](const QString &form) { return m_phones.contains(form); }))
            return true;
    }
    const QString compact = withoutCaseAndBlanks(value);
    if (m_texts.contains(compact))
        return true;
    if (kind != PrivateKind::Address)
        return false;
    // With or without the town behind it, it is the same house.
    const QString address = addressKey(value);
    return std::any_of(m_texts.begin(), m_texts.end(), [&](const QString &text) {
        return isSameAddress(address, addressKey(text));
    });
}

} // namespace sportello
