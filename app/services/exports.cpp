// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/exports.h"

#include "core/refused.h"
#include "services/exporttext.h"
#include "services/historydigest.h"
#include "services/historywalk.h"
#include "storage/auditlog.h"
#include "storage/checked.h"
#include "storage/conversationtable.h"
#include "storage/customerpromisetable.h"
#include "storage/nosuchconversation.h"
#include "storage/persontable.h"
#include "storage/tagtable.h"

#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>
#include <array>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsAtOnce = 50;
constexpr int mostRows = 1000;
// A screen that waits gets its turn after that; a transaction reads some rows more by then.
constexpr std::chrono::milliseconds sliceTime{8};
// Paragraphs are laid out where windows live.
constexpr int mostParagraphs = 25;
constexpr int version = 1;

constexpr std::array formats{ExportFormat::Csv, ExportFormat::JsonLines, ExportFormat::Mbox,
                             ExportFormat::Pdf};

Error cannotWrite(const QString &path)
{
    return {ErrorKind::Storage,
            Exports::tr("“%1” cannot be written. Is the disk full? Nothing was kept; make room or "
                        "choose another folder, then try again.")
                .arg(path),
            {},
            false};
}

QByteArray bytesOf(const QJsonObject &line)
{
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

QString toWord(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Csv: return u"csv"_s;
    case ExportFormat::JsonLines: return u"jsonl"_s;
    case ExportFormat::Mbox: return u"mbox"_s;
    case ExportFormat::Pdf: break;
    }
    return u"pdf"_s;
}

std::optional<ExportFormat> exportFormatFromWord(const QString &word)
{
    for (const ExportFormat format : formats) {
        if (toWord(format) == word)
            return format;
    }
    return {};
}

QString exportSuffix(ExportFormat format)
{
    return toWord(format);
}

QString toWord(ExportRequest::Scope scope)
{
    switch (scope) {
    case ExportRequest::Scope::Everything: return u"everything"_s;
    case ExportRequest::Scope::Query: return u"query"_s;
    case ExportRequest::Scope::Conversation: return u"conversation"_s;
    case ExportRequest::Scope::Person: break;
    }
    return u"person"_s;
}

/// What one transaction gave.
struct Exports::Slice
{
    QByteArray bytes;
    QList<ExportParagraph> paragraphs;
    int lines = 0;
    int messages = 0;
    bool isLast = false;
};

struct Exports::Job
{
    explicit Job(const ExportRequest &asked)
        : request(asked)
        , file(asked.path)
    {
    }

    ExportRequest request;
    QSaveFile file;
    std::unique_ptr<ExportReport> report;
    Exported result;
    int lines = 0;
    bool isCancelled = false;
    QList<ConversationId> conversations; ///< of everything too, where a format goes through them
    std::optional<HistoryWalk> walk;
    HistoryDigest digest;
    OutboxId outcome;
    qsizetype conversation = 0;
    std::optional<Message> after; ///< of the present conversation
    QStringList tags;
};

Exports::Exports(Store &store, Clock &clock, ExportReportMaker reports, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_reports(std::move(reports))
{
}

Exports::~Exports() = default;

void Exports::cancel()
{
    if (m_job)
        m_job->isCancelled = true;
}

Future<Exported> Exports::write(const ExportRequest &request)
{
    if (m_job)
        return readyError<Exported>(refused(tr("Another export is being written already.")));
    if (request.format == ExportFormat::Pdf && !m_reports)
        return readyError<Exported>(refused(tr("There is nothing here that can draw a PDF.")));
    auto job = std::make_shared<Job>(request);
    m_job = job;
    auto begun = begin(job);
    auto headed = andThen(begun, this, [this, job](Done) { return writeHead(job); });
    auto written = andThen(headed, this, [this, job](Done) {
        return job->request.format == ExportFormat::JsonLines ? writeLines(job)
                                                              : writeMessages(job);
    });
    auto finished = andThen(written, this, [this, job](Done) { return finish(job); });
    return afterwards(finished, this, [this, job](const Result<Done> &result) {
        m_job.reset();
        if (result)
            return readyValue(job->result);
        job->report.reset();
        job->file.cancelWriting();
        return readyError<Exported>(result.error());
    });
}

Future<Done> Exports::begin(const JobPointer &job)
{
    const Instant now = m_clock.now();
    return m_store.run([job, now](TeamDatabase &database) -> Result<Done> {
        const ExportRequest &request = job->request;
        const QueryContext context{now, request.zone, request.agent};
        ConversationTable table(database);
        switch (request.scope) {
        case ExportRequest::Scope::Everything:
            if (request.format != ExportFormat::JsonLines)
                job->conversations =
                    table.ids({{}, ConversationOrder::LastActivity, {}, {}, {}}, context);
            break;
        case ExportRequest::Scope::Query:
            job->conversations =
                request.listed ? *request.listed : table.ids(request.query, context);
            break;
        case ExportRequest::Scope::Conversation:
            if (const auto found = table.find(request.conversation))
                job->conversations = {found->conversation.id};
            else
                return noSuchConversation(database);
            break;
        case ExportRequest::Scope::Person:
            if (const auto found = PersonTable(database).find(request.contact))
                job->conversations = found->conversations;
            else
                return database.error().value_or(
                    Error{ErrorKind::NotFound, u"no such person"_s, {}, false});
            break;
        }
        if (request.format == ExportFormat::JsonLines)
            job->walk.emplace(request.scope == ExportRequest::Scope::Everything
                                  ? std::optional<QList<ConversationId>>()
                                  : job->conversations);
        job->result.conversations = int(job->conversations.size());
        return checked(database, Done{});
    });
}

Future<Done> Exports::writeHead(const JobPointer &job)
{
    // Before anything of it is on the disk.
    if (!job->file.open(QIODevice::WriteOnly))
        return readyError<Done>(cannotWrite(job->request.path));
    job->file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const QString madeAt = toRfc3339(m_clock.now());
    Slice head;
    switch (job->request.format) {
    case ExportFormat::Csv: head.bytes = exportCsvHead(job->request.byteOrderMark); break;
    case ExportFormat::JsonLines:
        head.bytes = bytesOf({{u"type"_s, u"history"_s},
                              {u"version"_s, version},
                              {u"made_at"_s, madeAt},
                              {u"scope"_s, toWord(job->request.scope)}});
        head.lines = 1;
        break;
    case ExportFormat::Mbox: break;
    case ExportFormat::Pdf:
        job->report = m_reports(job->file, tr("Conversations"));
        if (!job->report)
            return readyError<Done>(cannotWrite(job->request.path));
        head.paragraphs = {
            {tr("Conversations"),
             tr("%n conversation(s), as of %1.", nullptr, int(job->conversations.size()))
                 .arg(madeAt),
             true}};
        break;
    }
    return ready(put(job, head));
}

Result<Done> Exports::put(const JobPointer &job, const Slice &slice)
{
    if (job->isCancelled)
        return Error{ErrorKind::Cancelled, {}, {}, false};
    if (job->file.write(slice.bytes) != slice.bytes.size())
        return cannotWrite(job->request.path);
    for (const ExportParagraph &paragraph : slice.paragraphs)
        job->report->add(paragraph.head, paragraph.text, paragraph.isTitle);
    if (job->file.error() != QFileDevice::NoError)
        return cannotWrite(job->request.path);
    job->lines += slice.lines;
    job->result.messages += slice.messages;
    return Done{};
}

Future<Done> Exports::writeLines(const JobPointer &job)
{
    auto read = m_store.run(
        [job, clock = &m_clock](TeamDatabase &database) -> Result<Slice> {
            Slice slice;
            const auto start = clock->elapsed();
            while (!job->walk->atEnd() && slice.lines < mostRows
                   && clock->elapsed() - start < sliceTime) {
                const QList<QJsonObject> lines = job->walk->next(database, rowsAtOnce);
                for (const QJsonObject &line : lines) {
                    slice.bytes += bytesOf(line);
                    job->digest.add(line);
                    slice.messages += line.value(u"type"_s) == u"message"_s ? 1 : 0;
                }
                slice.lines += int(lines.size());
            }
            slice.isLast = job->walk->atEnd();
            return checked(database, slice);
        },
        Urgency::Background);
    return andThen(read, this, [this, job](const Slice &slice) {
        const Result<Done> written = put(job, slice);
        if (!written)
            return ready(written);
        Q_EMIT progressed({job->result.messages, job->walk->thousandths()});
        return slice.isLast ? writeOutcomes(job) : writeLines(job);
    });
}

Future<Done> Exports::writeOutcomes(const JobPointer &job)
{
    auto read = m_store.run(
        [job, clock = &m_clock](OwnDatabase &database) -> Result<Slice> {
            Slice slice;
            const bool isWhole = job->request.scope == ExportRequest::Scope::Everything;
            const auto start = clock->elapsed();
            OutcomeTable table(database);
            while (!slice.isLast && slice.lines < mostRows
                   && clock->elapsed() - start < sliceTime) {
                if (!isWhole && job->conversation >= job->conversations.size()) {
                    slice.isLast = true;
                    break;
                }
                const QList<QJsonObject> lines =
                    table.page(job->outcome, rowsAtOnce,
                               isWhole ? std::optional<ConversationId>()
                                       : job->conversations.at(job->conversation));
                for (const QJsonObject &line : lines)
                    slice.bytes += bytesOf(line);
                slice.lines += int(lines.size());
                if (lines.size() == rowsAtOnce)
                    continue;
                job->outcome = {};
                ++job->conversation;
                slice.isLast = isWhole;
            }
            return checked(database, slice);
        },
        Urgency::Background);
    return andThen(read, this, [this, job](const Slice &slice) {
        const Result<Done> written = put(job, slice);
        if (!written)
            return ready(written);
        if (!slice.isLast)
            return writeOutcomes(job);
        Slice end;
        end.bytes = bytesOf(
            {{u"type"_s, u"end"_s}, {u"lines"_s, job->lines}, {u"hash"_s, job->digest.hex()}});
        return ready(put(job, end));
    });
}

Future<Done> Exports::writeMessages(const JobPointer &job)
{
    auto read = m_store.run(
        [job, clock = &m_clock](TeamDatabase &database) -> Result<Slice> {
            Slice slice;
            const auto start = clock->elapsed();
            const ExportFormat format = job->request.format;
            const bool isReport = format == ExportFormat::Pdf;
            const int atOnce = isReport ? mostParagraphs : rowsAtOnce;
            ExportTable table(database);
            while (job->conversation < job->conversations.size() && slice.messages < mostRows
                   && slice.paragraphs.size() < mostParagraphs
                   && clock->elapsed() - start < sliceTime) {
                const ConversationId id =
                    ConversationTable(database).resolve(job->conversations.at(job->conversation));
                const QList<ExportedMessage> found = table.messages(id, job->after, atOnce);
                if (!job->after && !found.isEmpty() && format != ExportFormat::Mbox) {
                    job->tags = TagTable(database).namesOf({id}).value(id);
                    if (isReport)
                        slice.paragraphs += exportConversationHead(
                            found.first(), job->tags, CustomerPromiseTable(database).of(id),
                            job->request.zone);
                }
                for (const ExportedMessage &exported : found) {
                    if (format == ExportFormat::Csv)
                        slice.bytes += exportCsvRow(exported, job->tags);
                    else if (format == ExportFormat::Mbox)
                        slice.bytes += exportMail(exported);
                    else
                        slice.paragraphs.append(exportParagraph(exported, job->request.zone));
                }
                slice.messages += int(found.size());
                if (found.size() == atOnce) {
                    job->after = found.last().message;
                } else {
                    job->after.reset();
                    ++job->conversation;
                }
            }
            slice.isLast = job->conversation >= job->conversations.size();
            return checked(database, slice);
        },
        Urgency::Background);
    return andThen(read, this, [this, job](const Slice &slice) {
        const Result<Done> written = put(job, slice);
        if (!written)
            return ready(written);
        const qsizetype all = std::max<qsizetype>(1, job->conversations.size());
        Q_EMIT progressed({job->result.messages, int(1000 * job->conversation / all)});
        return slice.isLast ? readyValue(Done{}) : writeMessages(job);
    });
}

Future<Done> Exports::finish(const JobPointer &job)
{
    if (job->report && !job->report->end())
        return readyError<Done>(cannotWrite(job->request.path));
    if (!job->file.flush() || job->file.error() != QFileDevice::NoError)
        return readyError<Done>(cannotWrite(job->request.path));
    job->result.bytes = job->file.size();
    const Instant now = m_clock.now();
    // Before the file has its name: none is there that nobody wrote down.
    auto recorded = m_store.run([job, now](TeamDatabase &database) -> Result<Done> {
        const ExportRequest &request = job->request;
        const bool isOne = request.scope == ExportRequest::Scope::Conversation;
        const bool isPerson = request.scope == ExportRequest::Scope::Person;
        AuditLog(database).append(
            {request.agent,
             u"history.exported"_s,
             {},
             isOne ? std::optional(job->conversations.first()) : std::nullopt,
             isPerson ? request.contact.toString() : QString(),
             u"scope=%1 format=%2 messages=%3"_s.arg(toWord(request.scope), toWord(request.format))
                 .arg(job->result.messages)},
            now);
        return checked(database, Done{});
    });
    return andThen(recorded, this, [job](Done) {
        if (job->isCancelled)
            return readyError<Done>({ErrorKind::Cancelled, {}, {}, false});
        // Syncs, then renames.
        if (!job->file.commit())
            return readyError<Done>(cannotWrite(job->request.path));
        job->result.path = job->request.path;
        return readyValue(Done{});
    });
}

} // namespace sportello
