// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/result.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace sportello {

/// One condition of a query.
struct QueryTerm
{
    enum class Field {
        Is, ///< value: one of isValues()
        Has, ///< value: one of hasValues()
        Network, ///< value: a network's name
        Account, ///< value: part of an account's handle
        Brand, ///< value: a brand's name, or part of one where no brand is called just that
        Tag, ///< value: a tag's name; with a star, its beginning
        Owner, ///< value: me, none, or an agent's name, or part of one as with Brand
        From, ///< value: part of the name or address of who wrote; "me"
        To, ///< value: part of the name or address of who got it
        Agent, ///< value: as with Owner: who of us wrote
        Older, ///< value: a span (30m 2h 3d 1w): waits, or nothing happened, at least so long
        Newer, ///< value: a span; the opposite of Older
        Before, ///< value: a day (see canonicalDay()); the last activity was before it began
        After, ///< value: a day; the last activity was on it or later
        Lang, ///< value: a language, BCP 47 in lower case; "pt" is "pt-br" too
        Text, ///< free words; a phrase when it was quoted
    };

    Field field = Field::Text;
    QString value;
    bool negated = false; ///< written with a leading minus
    bool phrase = false; ///< Text only: it was quoted, the words stand in this order
    bool prefix = false; ///< written with a trailing star

    bool operator==(const QueryTerm &) const = default;
};

/// A parsed query: all terms must hold. But of network, account, brand, owner, customer and
/// language a conversation has only one each: several terms of the same one of these (and of
/// `from:`, `to:` and `agent:`) are alternatives.
struct Query
{
    QList<QueryTerm> terms;

    bool isEmpty() const { return terms.isEmpty(); }
    bool operator==(const Query &) const = default;
};

/// Why a query cannot be read, with a way out.
struct QueryProblem
{
    enum class Kind { UnknownField, UnknownValue, EmptyValue, OpenQuote, NoSpan, NoDay };

    Kind kind = Kind::UnknownField;
    QString word; ///< what was written
    QString suggestion; ///< the nearest word that exists; may be empty
    qsizetype position = 0;

    bool operator==(const QueryProblem &) const = default;
};

/// True when it says itself of which brand it wants, or does not want, conversations.
bool namesBrand(const Query &query);

/// What parseQuery() found: a query, and the problem if there is one (then the query must not be
/// used).
struct ParsedQuery
{
    Query query;
    std::optional<QueryProblem> problem;

    bool ok() const { return !problem; }
};

/// Reads the language of views and search: `is:waiting network:x account:name -word "a phrase"
/// pre*`. An unknown word before a colon is an error with a suggestion; "10:30", "C:\x" and
/// "https://…" are words. Names of fields, the values of `is:` and the names of networks are read
/// in any case and kept in lower case, spans and days in their canonical form
/// (domain/queryvalues.h). A value may be quoted to hold spaces; within quotes `\"` is a quote and
/// `\\` a backslash. Reading stops at the first problem.
ParsedQuery parseQuery(const QString &text);

/// The canonical spelling; parseQuery(toText(q)).query == q for every query that parseQuery() can
/// give. A free word made elsewhere has to be a phrase when it holds spaces, quotes or a colon.
QString toText(const Query &query);

/// The values `is:` understands, in the order in which they are offered.
QStringList isValues();
/// The values `has:` understands.
QStringList hasValues();
/// The names of fields, in the order in which they are offered.
QStringList fieldNames();
/// The name that is written before the colon; empty for Text.
QString fieldName(QueryTerm::Field field);
/// The field of that name, in any case.
std::optional<QueryTerm::Field> fieldFromName(QStringView name);
/// A value as it is written behind a colon: in quotes where it needs them.
QString writtenValue(const QString &value);

} // namespace sportello
