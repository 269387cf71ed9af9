// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/contactfact.h"

#include "domain/guard/phonenumbers.h"
#include "domain/words.h"

#include <QRegularExpression>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

using Kind = ContactFact::Kind;

constexpr Words<Kind, 5> kindWords{{{
    {Kind::Phone, "phone"_L1},
    {Kind::Email, "email"_L1},
    {Kind::CustomerNumber, "customer_number"_L1},
    {Kind::Name, "name"_L1},
    {Kind::Handle, "handle"_L1},
}}};

constexpr Words<ContactFact::Source, 2> sourceWords{{{
    {ContactFact::Source::ByHand, "by_hand"_L1},
    {ContactFact::Source::Import, "import"_L1},
}}};

constexpr qsizetype longest = 200;

std::optional<QString> normalizedPhone(const QString &written, const QString &region)
{
    const QStringList forms = phoneForms(written, {region.toUpper()});
    return forms.isEmpty() ? std::optional<QString>() : forms.first();
}

std::optional<QString> normalizedEmail(const QString &written)
{
    static const QRegularExpression form(uR"(^[^\s@<>"(),:;\[\]]+@[^\s@.]+(\.[^\s@.]+)+$)"_s);
    QString text = written;
    if (text.startsWith("mailto:"_L1, Qt::CaseInsensitive))
        text = text.mid(7);
    if (!form.match(text).hasMatch())
        return {};
    const qsizetype at = text.indexOf(u'@');
    // What stands before the @ is the business of the server there.
    return text.left(at) + text.mid(at).toLower();
}

std::optional<QString> normalizedHandle(const QString &written)
{
    static const QRegularExpression form(uR"(^([a-z][a-z0-9_-]*)[: ]\s*@?(\S+)$)"_s);
    const QRegularExpressionMatch match = form.match(written);
    return match.hasMatch() ? handleFact(match.captured(1), match.captured(2))
                            : std::optional<QString>();
}

} // namespace

QString toWord(ContactFact::Kind kind)
{
    return kindWords.word(kind);
}

QString toWord(ContactFact::Source source)
{
    return sourceWords.word(source);
}

std::optional<ContactFact::Kind> factKindFromWord(const QString &word)
{
    return kindWords.value(word);
}

std::optional<ContactFact::Source> factSourceFromWord(const QString &word)
{
    return sourceWords.value(word);
}

std::optional<QString> normalizedFact(ContactFact::Kind kind, const QString &written,
                                      const QString &region)
{
    const QString text = written.simplified();
    if (text.isEmpty() || text.size() > longest)
        return {};
    switch (kind) {
    case Kind::Phone: return normalizedPhone(text, region);
    case Kind::Email: return normalizedEmail(text);
    case Kind::Handle: return normalizedHandle(text);
    case Kind::CustomerNumber: return text.toUpper();
    case Kind::Name: break;
    }
    return text;
}

QString handleFact(const QString &network, const QString &address)
{
    return network + u' ' + (address.startsWith(u'@') ? address.mid(1) : address);
}

bool isReachable(ContactFact::Kind kind)
{
    return kind == Kind::Phone || kind == Kind::Email || kind == Kind::Handle;
}

QString addressOf(const ContactFact &fact, const QString &network, AddressKind addresses)
{
    switch (fact.kind) {
    case Kind::Phone: return addresses == AddressKind::Phone ? fact.value : QString();
    case Kind::Email: return addresses == AddressKind::Email ? fact.value : QString();
    case Kind::Handle:
        return fact.value.startsWith(network + u' ') ? fact.value.mid(network.size() + 1)
                                                     : QString();
    case Kind::CustomerNumber:
    case Kind::Name: break;
    }
    return {};
}

bool isOnFileAs(const Handle &handle, AddressKind addresses, const ContactFact &fact)
{
    const QString wanted = addressOf(fact, handle.network, addresses);
    if (wanted.isEmpty())
        return false;
    if (handle.address == wanted)
        return true;
    // The networks' own ways of writing; nothing is guessed about a region.
    if (fact.kind == Kind::Email)
        return normalizedEmail(handle.address.trimmed()) == wanted;
    if (fact.kind == Kind::Phone) {
        const QString number = handle.address.startsWith(u'+') ? handle.address.trimmed()
                                                               : u'+' + handle.address.trimmed();
        return normalizedPhone(number, u"ZZ"_s) == wanted;
    }
    return false;
}

} // namespace sportello
