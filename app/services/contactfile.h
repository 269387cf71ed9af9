// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "core/future.h"
#include "domain/contactcsv.h"
#include "domain/contactfact.h"
#include "storage/store.h"

#include <QList>
#include <QObject>

#include <memory>

namespace sportello {

/// What a row of a file would do.
struct ContactImportRow
{
    enum class Kind {
        New, ///< somebody who is not on file, or something new about somebody who is
        Known, ///< all of it is on file
        Problem,
    };

    int line = 0;
    Kind kind = Kind::New;
    QString who; ///< the name, or what else tells who it is
    QString problem; ///< a sentence
    std::optional<ContactId> contact; ///< nothing = a new one
    QList<ContactFact> facts; ///< that would be put on file; kind and value alone

    bool operator==(const ContactImportRow &) const = default;
};

/// What importing a file would do now.
struct ContactImportPlan
{
    QString fileName; ///< without its folder
    QString problem; ///< a sentence about the whole file; then there are no rows
    QList<ContactImportRow> rows;
    std::shared_ptr<const ContactCsv> csv; ///< as it was read

    int count(ContactImportRow::Kind kind) const;
};

/// Contacts on file: how customers are reached and who they are to us. Codes go nowhere else.
class ContactFile : public QObject
{
    Q_OBJECT

public:
    /// The references outlive this object.
    ContactFile(Store &store, Clock &clock, QObject *parent = nullptr);

    /// Of the system's region, in which phone numbers without a prefix are read.
    static QString defaultRegion();

    /// Not the removed ones, the oldest first.
    Future<QList<ContactFact>> of(const ContactId &contact);
    /// Who has this phone, address, customer number or handle on file.
    Future<QList<ContactFact>> find(const QString &typed, const QString &region = defaultRegion());
    /// Refused, with a sentence, when it is none of that kind or is there already.
    Future<ContactFact> add(const ContactId &contact, ContactFact::Kind kind,
                            const QString &written, const AgentId &agent,
                            const QString &region = defaultRegion());
    /// What was proved through it is taken back too. NotFound when it is not there any more.
    Future<Done> remove(const ContactFactId &id, const AgentId &agent);
    /// Takes that back: they are what they were, also how long they are on file. NotFound when one
    /// of them was not removed.
    Future<Done> putBack(const QList<ContactFactId> &ids, const AgentId &agent);

    /// What the file (CSV, see ContactCsvReader) would bring; changes nothing.
    Future<ContactImportPlan> preview(const QString &fileName, const QString &csv,
                                      const QString &region = defaultRegion());
    /// Takes the rows without a problem in, as things are by then. Refused, with a sentence, when
    /// there are none.
    Future<ContactImport> import(const ContactImportPlan &plan, const AgentId &agent);
    /// Takes everything off file that the import brought, and back what was proved by it; gives how
    /// many facts that were. Refused when it was undone before.
    Future<int> undoImport(const ContactImportId &id, const AgentId &agent);
    Future<QList<ContactImport>> imports(); ///< the newest first

private:
    struct Walk;
    Future<Done> walk(const std::shared_ptr<Walk> &work, qsizetype from);

    Store &m_store;
    Clock &m_clock;
};

} // namespace sportello
