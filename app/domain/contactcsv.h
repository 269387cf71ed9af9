// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/contactfact.h"

#include <QCoreApplication>
#include <QList>
#include <QString>
#include <QStringList>

namespace sportello {

/// One customer in a file.
struct ContactCsvRow
{
    int line = 0; ///< in the file, from 1
    QString name;
    QStringList handles; ///< as written, without "@" at the start; with "network:" where it stood
    QList<ContactFact> facts; ///< kind and value alone, normalized, each once
    QString problem; ///< a sentence; empty = none, then the row can be taken

    bool operator==(const ContactCsvRow &) const = default;
};

/// A file of contacts, taken apart.
struct ContactCsv
{
    QList<ContactCsvRow> rows;
    QString problem; ///< a sentence about the whole file; then there are no rows
};

/// Reads a file of contacts. Columns are found by their headings in English, Italian, German and
/// French, in any order: name, handle, phone, e-mail, customer number; the others are left alone.
/// Several values of a field are separated by ";", "|", "/" or a line break.
class ContactCsvReader
{
    Q_DECLARE_TR_FUNCTIONS(ContactCsvReader)

public:
    static ContactCsv read(const QString &text, const QString &region);
};

} // namespace sportello
