// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/contactcsv.h"

#include "domain/csv.h"
#include "domain/fold.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

using Kind = ContactFact::Kind;

struct Heading
{
    Kind kind;
    QStringList words; ///< folded, without anything but letters and single blanks
};

const QList<Heading> &headings()
{
    static const QList<Heading> all{
        {Kind::Name,
         {u"name"_s,          u"full name"_s,   u"customer"_s,   u"customer name"_s,
          u"guest"_s,         u"nome"_s,        u"nominativo"_s, u"nome e cognome"_s,
          u"nome completo"_s, u"cliente"_s,     u"ospite"_s,     u"nome cliente"_s,
          u"kunde"_s,         u"kundenname"_s,  u"gast"_s,       u"vollstandiger name"_s,
          u"nom"_s,           u"nom complet"_s, u"client"_s,     u"nom du client"_s,
          u"nom et prenom"_s}},
        {Kind::Handle,
         {u"handle"_s, u"handles"_s, u"username"_s, u"user name"_s, u"profile"_s, u"account"_s,
          u"social"_s, u"nome utente"_s, u"profilo"_s, u"profili"_s, u"benutzername"_s, u"profil"_s,
          u"profile name"_s, u"konto"_s, u"nom d utilisateur"_s, u"pseudo"_s, u"identifiant"_s,
          u"compte"_s}},
        {Kind::Phone,
         {u"phone"_s,
          u"phones"_s,
          u"phone number"_s,
          u"telephone"_s,
          u"mobile"_s,
          u"cell"_s,
          u"mobile phone"_s,
          u"tel"_s,
          u"telefono"_s,
          u"telefoni"_s,
          u"cellulare"_s,
          u"numero di telefono"_s,
          u"recapito telefonico"_s,
          u"telefon"_s,
          u"telefonnummer"_s,
          u"handy"_s,
          u"handynummer"_s,
          u"mobil"_s,
          u"mobiltelefon"_s,
          u"rufnummer"_s,
          u"portable"_s,
          u"telephone portable"_s,
          u"numero de telephone"_s}},
        {Kind::Email,
         {u"email"_s, u"e mail"_s, u"mail"_s, u"email address"_s, u"e mail address"_s,
          u"posta elettronica"_s, u"indirizzo email"_s, u"indirizzo e mail"_s, u"e mail adresse"_s,
          u"mailadresse"_s, u"emailadresse"_s, u"courriel"_s, u"adresse e mail"_s,
          u"adresse email"_s}},
        {Kind::CustomerNumber,
         {u"customer number"_s, u"customer no"_s, u"customer id"_s, u"client number"_s,
          u"account number"_s, u"numero cliente"_s, u"codice cliente"_s, u"n cliente"_s,
          u"id cliente"_s, u"kundennummer"_s, u"kundennr"_s, u"kunden nr"_s, u"kunden nummer"_s,
          u"numero client"_s, u"numero de client"_s, u"n client"_s, u"code client"_s}}};
    return all;
}

/// "Telefono 2 (cell.)" is "telefono".
QString headingWords(const QString &written)
{
    static const QRegularExpression remark(uR"(\(.*\)|[0-9]+)"_s);
    static const QRegularExpression noLetter(uR"([^\p{L}]+)"_s);
    QString text = fold(written);
    return text.remove(remark).replace(noLetter, u" "_s).simplified();
}

QHash<int, Kind> columnsOf(const QStringList &fields)
{
    QHash<int, Kind> columns;
    for (int i = 0; i < int(fields.size()); ++i) {
        const QString words = headingWords(fields.at(i));
        for (const Heading &heading : headings()) {
            if (heading.words.contains(words))
                columns.insert(i, heading.kind);
        }
    }
    return columns;
}

QStringList valuesIn(const QString &field)
{
    static const QRegularExpression separator(uR"([;|\n]|/(?=\s*[+0-9(])|,)"_s);
    QStringList values;
    for (const QString &value : withoutFormulaGuard(field.trimmed()).split(separator)) {
        if (const QString text = value.simplified(); !text.isEmpty())
            values.append(text);
    }
    return values;
}

void addFact(ContactCsvRow &row, Kind kind, const QString &value)
{
    const bool isThere = std::ranges::any_of(row.facts, [&](const ContactFact &fact) {
        return fact.kind == kind && fact.value == value;
    });
    if (isThere)
        return;
    ContactFact fact;
    fact.kind = kind;
    fact.value = value;
    row.facts.append(fact);
}

} // namespace

ContactCsv ContactCsvReader::read(const QString &text, const QString &region)
{
    ContactCsv result;
    const CsvTable table = readCsv(text);
    if (table.rows.isEmpty()) {
        result.problem = tr("The file is empty.");
        return result;
    }
    if (table.isTooBig) {
        result.problem = tr("The file is too big: split it into files of at most 50,000 rows.");
        return result;
    }
    if (table.openQuoteLine > 0) {
        result.problem =
            tr("A quotation mark opens in line %1 and is never closed.").arg(table.openQuoteLine);
        return result;
    }
    const QHash<int, Kind> columns = columnsOf(table.rows.first().fields);
    const QList<Kind> kinds = columns.values();
    const bool canTellWho =
        std::ranges::any_of(kinds, [](Kind kind) { return kind != Kind::Name; });
    if (!canTellWho) {
        result.problem = tr("The first line names no column for a handle, a phone, an e-mail"
                            " address or a customer number.");
        return result;
    }
    for (const CsvRow &line : table.rows.mid(1)) {
        ContactCsvRow row;
        row.line = line.line;
        for (int i = 0; i < int(line.fields.size()) && row.problem.isEmpty(); ++i) {
            const auto column = columns.constFind(i);
            if (column == columns.cend())
                continue;
            if (*column == Kind::Name) {
                row.name = normalizedFact(Kind::Name, withoutFormulaGuard(line.fields.at(i)), {})
                               .value_or(row.name);
                continue;
            }
            for (const QString &value : valuesIn(line.fields.at(i))) {
                if (*column == Kind::Handle) {
                    row.handles.append(value.startsWith(u'@') ? value.mid(1) : value);
                } else if (const auto fact = normalizedFact(*column, value, region)) {
                    addFact(row, *column, *fact);
                } else if (*column == Kind::Phone) {
                    row.problem = tr("“%1” is no phone number.").arg(value);
                } else {
                    row.problem = tr("“%1” is no e-mail address.").arg(value);
                }
            }
        }
        if (row.problem.isEmpty() && row.handles.isEmpty() && row.facts.isEmpty())
            row.problem = tr("Nothing here tells who it is.");
        if (!row.name.isEmpty())
            addFact(row, Kind::Name, row.name);
        result.rows.append(row);
    }
    return result;
}

} // namespace sportello
