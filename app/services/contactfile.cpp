// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/contactfile.h"

#include "core/refused.h"
#include "services/verificationsteps.h"
#include "storage/auditlog.h"
#include "storage/checked.h"
#include "storage/contactfiletable.h"
#include "storage/contacttable.h"

#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

using Kind = ContactFact::Kind;

// As many as a transaction does while somebody waits for a screen.
constexpr qsizetype rowsAtOnce = 200;

void addOnce(QList<ContactId> &list, const ContactId &id)
{
    if (!list.contains(id))
        list.append(id);
}

ContactFact plainFact(Kind kind, const QString &value)
{
    ContactFact fact;
    fact.kind = kind;
    fact.value = value;
    return fact;
}

/// The handles of a row: whose they are, and as facts. False when one is not known and does not
/// say its network.
bool readHandles(TeamDatabase &database, const ContactCsvRow &row, QList<ContactId> &contacts,
                 QList<ContactFact> &facts, QString &unknown)
{
    ContactFileTable file(database);
    for (const QString &written : row.handles) {
        const auto named = normalizedFact(Kind::Handle, written, {});
        const QString network = named ? named->section(u' ', 0, 0) : QString();
        const QString address = named ? named->section(u' ', 1) : written;
        const QList<Handle> known = file.handlesWithAddress(network, address);
        for (const Handle &handle : known) {
            addOnce(contacts, handle.contact);
            facts.append(plainFact(Kind::Handle, handleFact(handle.network, handle.address)));
        }
        if (known.isEmpty() && named)
            facts.append(plainFact(Kind::Handle, *named));
        else if (known.isEmpty())
            unknown = written;
    }
    return unknown.isEmpty();
}

/// Whom a row is about, and what it adds.
ContactImportRow match(TeamDatabase &database, const ContactCsvRow &row)
{
    ContactImportRow result;
    result.line = row.line;
    result.who = !row.name.isEmpty() ? row.name
        : !row.handles.isEmpty()     ? row.handles.first()
        : row.facts.isEmpty()        ? QString()
                                     : row.facts.first().value;
    const auto fail = [&](const QString &sentence) {
        result.kind = ContactImportRow::Kind::Problem;
        result.problem = sentence;
        return result;
    };
    if (!row.problem.isEmpty())
        return fail(row.problem);
    QList<ContactId> contacts;
    QList<ContactFact> facts;
    QString unknown;
    const bool allKnown = readHandles(database, row, contacts, facts, unknown);
    ContactFileTable file(database);
    for (const ContactFact &fact : row.facts)
        facts.append(fact);
    const bool tellsWho =
        std::ranges::any_of(facts, [](const ContactFact &fact) { return fact.kind != Kind::Name; });
    if (!allKnown && !tellsWho)
        return fail(ContactFile::tr("Nobody called “%1” has written yet. Put the network's word and"
                                    " a colon before it.")
                        .arg(unknown));
    for (const ContactFact &fact : std::as_const(facts)) {
        if (fact.kind == Kind::Name)
            continue;
        for (const ContactFact &known : file.withValue(fact.kind, fact.value))
            addOnce(contacts, known.contact);
    }
    if (contacts.size() > 1)
        return fail(ContactFile::tr("This fits several customers."));
    QList<ContactFact> known;
    if (!contacts.isEmpty()) {
        result.contact = contacts.first();
        known = file.of(contacts.first());
    }
    for (const ContactFact &fact : std::as_const(facts)) {
        const auto same = [&](const ContactFact &other) {
            return other.kind == fact.kind && other.value == fact.value;
        };
        if (std::ranges::none_of(known, same) && std::ranges::none_of(result.facts, same))
            result.facts.append(fact);
    }
    result.kind =
        result.facts.isEmpty() ? ContactImportRow::Kind::Known : ContactImportRow::Kind::New;
    return result;
}

} // namespace

/// A file on its way through the store, slice by slice.
struct ContactFile::Walk
{
    std::shared_ptr<const ContactCsv> csv;
    std::optional<ContactImport> import; ///< nothing = only to look
    QList<ContactImportRow> rows;
    int facts = 0;
};

int ContactImportPlan::count(ContactImportRow::Kind kind) const
{
    return int(std::ranges::count(rows, kind, &ContactImportRow::kind));
}

ContactFile::ContactFile(Store &store, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
{
}

QString ContactFile::defaultRegion()
{
    const QString region = QLocale::territoryToCode(QLocale::system().territory());
    return region.isEmpty() ? u"IT"_s : region;
}

Future<QList<ContactFact>> ContactFile::of(const ContactId &contact)
{
    return m_store.run([contact](TeamDatabase &database) -> Result<QList<ContactFact>> {
        return checked(database, ContactFileTable(database).of(contact));
    });
}

Future<QList<ContactFact>> ContactFile::find(const QString &typed, const QString &region)
{
    return m_store.run([typed, region](TeamDatabase &database) -> Result<QList<ContactFact>> {
        ContactFileTable file(database);
        QList<ContactFact> found;
        for (const Kind kind : {Kind::CustomerNumber, Kind::Phone, Kind::Email, Kind::Handle}) {
            if (const auto value = normalizedFact(kind, typed, region))
                found += file.withValue(kind, *value);
        }
        return checked(database, found);
    });
}

Future<ContactFact> ContactFile::add(const ContactId &contact, ContactFact::Kind kind,
                                     const QString &written, const AgentId &agent,
                                     const QString &region)
{
    const std::optional<QString> value = normalizedFact(kind, written, region);
    if (!value) {
        const QString sentence = [&] {
            switch (kind) {
            case Kind::Phone:
                return tr("This is no phone number. Write it with its prefix, as in +39 02 5550"
                          " 0100.");
            case Kind::Email: return tr("This is no e-mail address.");
            case Kind::Handle: return tr("Put the network's word and a colon before the handle.");
            case Kind::CustomerNumber: return tr("The customer number is empty or too long.");
            case Kind::Name: break;
            }
            return tr("The name is empty or too long.");
        }();
        return readyError<ContactFact>(refused(sentence));
    }
    const Instant now = m_clock.now();
    return m_store.run([=](TeamDatabase &database) -> Result<ContactFact> {
        if (!ContactTable(database).find(contact))
            return Error{ErrorKind::NotFound, u"no such contact"_s, {}, false};
        ContactFileTable file(database);
        for (const ContactFact &known : file.withValue(kind, *value)) {
            if (known.contact == contact)
                return refused(tr("This is on file already."));
        }
        ContactFact fact = plainFact(kind, *value);
        fact.id = ContactFactId::make();
        fact.contact = contact;
        fact.agent = agent;
        fact.createdAt = now;
        file.insert(fact);
        AuditLog(database).append(
            {agent, u"contact.filed"_s, {}, {}, fact.id.toString(), toWord(kind)}, now);
        return checked(database, fact);
    });
}

Future<Done> ContactFile::remove(const ContactFactId &id, const AgentId &agent)
{
    const Instant now = m_clock.now();
    return m_store.run([id, agent, now](TeamDatabase &database) -> Result<Done> {
        if (!ContactFileTable(database).remove(id, now))
            return Error{ErrorKind::NotFound, u"no such fact"_s, {}, false};
        VerificationSteps(database, agent, now).takeBackResting(id);
        AuditLog(database).append({agent, u"contact.removed"_s, {}, {}, id.toString(), {}}, now);
        return checked(database, Done{});
    });
}

Future<Done> ContactFile::putBack(const QList<ContactFactId> &ids, const AgentId &agent)
{
    const Instant now = m_clock.now();
    return m_store.run([ids, agent, now](TeamDatabase &database) -> Result<Done> {
        for (const ContactFactId &id : ids) {
            if (!ContactFileTable(database).putBack(id))
                return Error{ErrorKind::NotFound, u"no such fact"_s, {}, false};
            AuditLog(database).append({agent, u"contact.put_back"_s, {}, {}, id.toString(), {}},
                                      now);
        }
        return checked(database, Done{});
    });
}

Future<Done> ContactFile::walk(const std::shared_ptr<Walk> &work, qsizetype from)
{
    if (from >= work->csv->rows.size())
        return readyValue(Done{});
    const Instant now = m_clock.now();
    using Slice = QList<ContactImportRow>;
    auto slice = m_store.run([csv = work->csv, import = work->import, from,
                              now](TeamDatabase &database) -> Result<Slice> {
        ContactFileTable file(database);
        Slice rows;
        const qsizetype until = std::min(from + rowsAtOnce, csv->rows.size());
        for (qsizetype i = from; i < until; ++i) {
            ContactImportRow row = match(database, csv->rows.at(i));
            if (import && row.kind == ContactImportRow::Kind::New) {
                const ContactId contact = row.contact ? *row.contact : file.addContact(now);
                for (ContactFact &fact : row.facts) {
                    fact.id = ContactFactId::make();
                    fact.contact = contact;
                    fact.source = ContactFact::Source::Import;
                    fact.import = import->id;
                    fact.agent = import->agent;
                    fact.createdAt = import->at;
                    file.insert(fact);
                }
            }
            rows.append(row);
        }
        return checked(database, rows);
    });
    return andThen(slice, this, [this, work, from](const Slice &rows) {
        work->rows += rows;
        for (const ContactImportRow &row : rows)
            work->facts += row.kind == ContactImportRow::Kind::New ? int(row.facts.size()) : 0;
        return walk(work, from + rowsAtOnce);
    });
}

Future<ContactImportPlan> ContactFile::preview(const QString &fileName, const QString &csv,
                                               const QString &region)
{
    auto work = std::make_shared<Walk>();
    work->csv = std::make_shared<const ContactCsv>(ContactCsvReader::read(csv, region));
    return andThen(walk(work, 0), this, [work, fileName](Done) {
        return readyValue(ContactImportPlan{QFileInfo(fileName).fileName(), work->csv->problem,
                                            work->rows, work->csv});
    });
}

Future<ContactImport> ContactFile::import(const ContactImportPlan &plan, const AgentId &agent)
{
    if (!plan.csv || plan.count(ContactImportRow::Kind::New) == 0)
        return readyError<ContactImport>(
            refused(tr("There is nothing in this file that is not on file already.")));
    auto work = std::make_shared<Walk>();
    work->csv = plan.csv;
    work->import =
        ContactImport{ContactImportId::make(), plan.fileName, m_clock.now(), agent, 0, {}};
    // First of all, so that whatever comes of it can be undone.
    auto noted = m_store.run([import = *work->import](TeamDatabase &database) -> Result<Done> {
        ContactFileTable(database).insertImport(import);
        AuditLog(database).append(
            {import.agent, u"contact.imported"_s, {}, {}, import.id.toString(), {}}, import.at);
        return checked(database, Done{});
    });
    auto walked = andThen(noted, this, [this, work](Done) { return walk(work, 0); });
    return andThen(walked, this, [work](Done) {
        ContactImport import = *work->import;
        import.facts = work->facts;
        return readyValue(import);
    });
}

Future<int> ContactFile::undoImport(const ContactImportId &id, const AgentId &agent)
{
    const Instant now = m_clock.now();
    return m_store.run([id, agent, now](TeamDatabase &database) -> Result<int> {
        const std::optional<int> removed = ContactFileTable(database).undoImport(id, now);
        if (!removed)
            return refused(tr("This import was undone already."));
        VerificationSteps(database, agent, now).takeBackResting(id);
        AuditLog(database).append({agent, u"contact.import_undone"_s, {}, {}, id.toString(), {}},
                                  now);
        return checked(database, *removed);
    });
}

Future<QList<ContactImport>> ContactFile::imports()
{
    return m_store.run([](TeamDatabase &database) -> Result<QList<ContactImport>> {
        return checked(database, ContactFileTable(database).imports());
    });
}

} // namespace sportello
