// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/personexport.h"

#include "services/personlines.h"
#include "storage/auditlog.h"
#include "storage/checked.h"
#include "storage/contactfiletable.h"
#include "storage/conversationtable.h"
#include "storage/customerpromisetable.h"
#include "storage/handofftable.h"
#include "storage/messagetable.h"
#include "storage/notetable.h"
#include "storage/personowntable.h"
#include "storage/persontable.h"
#include "storage/profilefolder.h"
#include "storage/verificationtable.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype messagesAtOnce = 100;

Error cannotWrite(const QString &path)
{
    return {ErrorKind::Storage,
            PersonExports::tr("“%1” cannot be written. Is the disk full? Nothing was kept; make "
                              "room or choose another folder, then try again.")
                .arg(path),
            {},
            false};
}

} // namespace

struct PersonExports::Job
{
    PersonExportRequest request;
    PersonExported result;
    PersonScope scope;
    PersonCounts counts;
    QFile file;
    qsizetype conversation = 0;
    QList<MessageId> messages; ///< of the present conversation, not written yet
    int written = 0;
    QStringList files;
};

PersonExports::PersonExports(Store &store, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
{
}

void PersonExports::cancel()
{
    m_isCancelled = m_isWorking;
}

Future<PersonExported> PersonExports::write(const PersonExportRequest &request)
{
    if (m_isWorking)
        return readyError<PersonExported>(
            {ErrorKind::Refused, tr("Somebody is being exported already."), {}, false});
    m_isWorking = true;
    m_isCancelled = false;
    auto job = std::make_shared<Job>();
    job->request = request;
    auto begun = begin(job);
    auto texts = andThen(begun, this, [this, job](Done) { return writeConversations(job); });
    auto rest = andThen(texts, this, [this, job](Done) { return writeRest(job); });
    auto files = andThen(rest, this, [this, job](Done) { return copyFiles(job); });
    return afterwards(files, this, [this, job](Result<Done> result) {
        m_isWorking = false;
        if (result)
            result = put(job, {{{u"type"_s, u"end"_s}, {u"lines"_s, job->result.lines}}});
        job->file.close();
        if (result && job->file.error() != QFileDevice::NoError)
            result = cannotWrite(job->result.linesPath);
        if (result)
            return readyValue(job->result);
        if (!job->result.folder.isEmpty())
            QDir(job->result.folder).removeRecursively();
        return readyError<PersonExported>(result.error());
    });
}

Future<Done> PersonExports::begin(const JobPointer &job)
{
    const Instant now = m_clock.now();
    auto read = m_store.run([job, now](TeamDatabase &database) -> Result<Done> {
        PersonTable persons(database);
        const std::optional<PersonScope> scope = persons.find(job->request.contact);
        if (!scope)
            return database.error().value_or(
                Error{ErrorKind::NotFound, u"no such person"_s, {}, false});
        job->scope = *scope;
        job->counts = persons.count(*scope);
        AuditLog(database).append({job->request.agent,
                                   u"person.exported"_s,
                                   {},
                                   {},
                                   job->request.contact.toString(),
                                   job->request.withFacts ? u"with_facts"_s : QString()},
                                  now);
        return checked(database, Done{});
    });
    return andThen(read, this, [this, job, now](Done) {
        const QString folder = job->request.folder + u"/sportello-person-"_s
            + toDateTime(now).toString(u"yyyyMMdd-HHmmss"_s);
        if (QFileInfo::exists(folder))
            return readyError<Done>({ErrorKind::Refused,
                                     tr("There is an export of this second already. Try again."),
                                     {},
                                     false});
        if (!ProfileFolder::makePrivateFolder(folder))
            return readyError<Done>(cannotWrite(folder));
        job->result.folder = folder;
        job->result.linesPath = folder + u"/person.jsonl"_s;
        job->result.personName = job->scope.name();
        job->file.setFileName(job->result.linesPath);
        if (!ProfileFolder::makePrivateFile(job->result.linesPath)
            || !job->file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            return readyError<Done>(cannotWrite(job->result.linesPath));
        QList<QJsonObject> lines{{{u"type"_s, u"export"_s},
                                  {u"version"_s, Version},
                                  {u"made_at"_s, toRfc3339(now)},
                                  {u"name"_s, job->scope.name()},
                                  {u"with_facts"_s, job->request.withFacts}}};
        for (const Handle &handle : std::as_const(job->scope.handles))
            lines.append(personLine(handle));
        return ready(put(job, lines));
    });
}

Result<Done> PersonExports::put(const JobPointer &job, const QList<QJsonObject> &lines)
{
    if (m_isCancelled)
        return Error{ErrorKind::Cancelled, {}, {}, false};
    for (const QJsonObject &line : lines) {
        const QByteArray bytes = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
        if (job->file.write(bytes) != bytes.size())
            return cannotWrite(job->result.linesPath);
        ++job->result.lines;
    }
    if (!job->file.flush())
        return cannotWrite(job->result.linesPath);
    return Done{};
}

Future<Done> PersonExports::writeConversations(const JobPointer &job)
{
    if (job->conversation >= job->scope.conversations.size())
        return readyValue(Done{});
    auto read = m_store.run(
        [job](TeamDatabase &database) -> Result<QList<QJsonObject>> {
            const ConversationId id = job->scope.conversations.at(job->conversation);
            QList<QJsonObject> lines;
            const QList<ConversationSummary> found = ConversationTable(database).summaries({id});
            for (const ConversationSummary &summary : found)
                lines.append(personLine(summary));
            const QList<Note> notes = NoteTable(database).of(id);
            for (const Note &note : notes)
                lines.append(personLine(note));
            const QList<Handoff> handoffs = HandoffTable(database).of(id);
            for (const Handoff &handoff : handoffs) {
                if (handoff.publicConversation == id)
                    lines.append(personLine(handoff));
            }
            for (const CustomerPromise &promise : CustomerPromiseTable(database).of(id))
                lines.append(personLine(promise));
            job->messages = PersonTable(database).messages(id);
            return checked(database, lines);
        },
        Urgency::Background);
    auto written = andThen(read, this, [this, job](const QList<QJsonObject> &lines) {
        return ready(put(job, lines));
    });
    auto texts = andThen(written, this, [this, job](Done) { return writeMessages(job); });
    return andThen(texts, this, [this, job](Done) {
        ++job->conversation;
        return writeConversations(job);
    });
}

Future<Done> PersonExports::writeMessages(const JobPointer &job)
{
    if (job->messages.isEmpty())
        return readyValue(Done{});
    const QList<MessageId> part = job->messages.mid(0, messagesAtOnce);
    job->messages.remove(0, part.size());
    auto read = m_store.run(
        [part](TeamDatabase &database) -> Result<QList<QJsonObject>> {
            MessageTable messages(database);
            QList<QJsonObject> lines;
            for (const MessageId &id : part) {
                if (const std::optional<Message> message = messages.find(id))
                    lines.append(personLine(*message, messages.versions(id), u"message"_s));
            }
            return checked(database, lines);
        },
        Urgency::Background);
    return andThen(read, this, [this, job](const QList<QJsonObject> &lines) {
        job->written += int(lines.size());
        Q_EMIT progressed(job->written, job->counts.messages);
        const Result<Done> written = put(job, lines);
        return written ? writeMessages(job) : ready(written);
    });
}

Future<Done> PersonExports::writeRest(const JobPointer &job)
{
    auto read = m_store.run([job](TeamDatabase &database) -> Result<QList<QJsonObject>> {
        QList<QJsonObject> lines;
        MessageTable messages(database);
        const QList<PersonTable::Elsewhere> posts = PersonTable(database).elsewhere(job->scope);
        for (const PersonTable::Elsewhere &post : posts) {
            const std::optional<Message> message =
                post.message.isNull() ? std::nullopt : messages.find(post.message);
            if (message)
                lines.append(personLine(*message, messages.versions(post.message), u"post"_s));
        }
        for (const Handle &handle : std::as_const(job->scope.handles)) {
            const QList<Verification> all = VerificationTable(database).of(handle.id);
            for (const Verification &verification : all)
                lines.append(personLine(verification));
        }
        if (job->request.withFacts) {
            const QList<ContactFact> facts = ContactFileTable(database).of(job->request.contact);
            for (const ContactFact &fact : facts)
                lines.append(personLine(fact));
        }
        return checked(database, lines);
    });
    auto files = andThen(read, this, [this, job](const QList<QJsonObject> &lines) {
        if (const Result<Done> written = put(job, lines); !written)
            return readyError<QStringList>(written.error());
        return m_store.run([job](OwnDatabase &database) {
            return checked(database, PersonOwnTable(database).files(job->scope.conversations));
        });
    });
    return andThen(files, this, [job](const QStringList &paths) {
        job->files = paths;
        return readyValue(Done{});
    });
}

Future<Done> PersonExports::copyFiles(const JobPointer &job)
{
    const QString folder = job->result.folder + u"/files"_s;
    for (const QString &path : std::as_const(job->files)) {
        // Most copies go when the reply is out.
        if (!QFileInfo(path).isFile())
            continue;
        if (!ProfileFolder::makePrivateFolder(folder))
            return readyError<Done>(cannotWrite(folder));
        const QString name = QFileInfo(path).fileName();
        const QString to = folder + u'/' + name;
        if (!ProfileFolder::copyPrivately(path, to))
            return readyError<Done>(cannotWrite(to));
        ++job->result.files;
        const Result<Done> written = put(
            job, {{{u"type"_s, u"file"_s}, {u"name"_s, name}, {u"path"_s, u"files/"_s + name}}});
        if (!written)
            return ready(written);
    }
    return readyValue(Done{});
}

} // namespace sportello
