// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "core/future.h"
#include "services/exportreport.h"
#include "storage/conversationquerysql.h"
#include "storage/store.h"

#include <QObject>
#include <QStringList>
#include <QTimeZone>

#include <memory>

namespace sportello {

enum class ExportFormat { Csv, JsonLines, Mbox, Pdf };

/// The word of the command line: csv, jsonl, mbox, pdf.
QString toWord(ExportFormat format);
std::optional<ExportFormat> exportFormatFromWord(const QString &word);
/// The end of a file's name, without the dot.
QString exportSuffix(ExportFormat format);

/// What is to be written, and where.
struct ExportRequest
{
    enum class Scope { Everything, Query, Conversation, Person };

    Scope scope = Scope::Everything;
    ConversationQuery query; ///< Scope::Query, as a view has it
    /// Scope::Query: what a list shows at the moment; then the query does not count.
    std::optional<QList<ConversationId>> listed{};
    ConversationId conversation; ///< Scope::Conversation
    ContactId contact; ///< Scope::Person
    ExportFormat format = ExportFormat::JsonLines;
    QString path; ///< of the file; one that is there is replaced when the new one is whole
    bool byteOrderMark = true; ///< CSV: some spreadsheets take it for another encoding without
    AgentId agent; ///< who asks
    QTimeZone zone =
        QTimeZone::utc(); ///< in which days of a query begin, and times of a report stand
};

/// The word in the record: everything, query, conversation, person.
QString toWord(ExportRequest::Scope scope);

/// How far it is.
struct ExportProgress
{
    int messages = 0; ///< written
    int thousandths = 0;

    bool operator==(const ExportProgress &) const = default;
};

/// What was written.
struct Exported
{
    QString path;
    int conversations = 0; ///< JSON lines of everything: as far as they are counted
    int messages = 0;
    qint64 bytes = 0;

    bool operator==(const Exported &) const = default;
};

/// Writes histories into files, in parts that no screen waits for, with the same memory for any
/// number of messages.
///
/// The file is written under another name beside its place, synced to the disk and renamed; what is
/// not finished leaves nothing behind. What is in it is what the history holds: erased stays
/// erased, secrets are never in it (storage/historykinds.h). A record says who wrote how much of
/// what, and nothing of what stood in it.
class Exports : public QObject
{
    Q_OBJECT

public:
    /// The references outlive this object. Without a maker of reports there is no PDF.
    Exports(Store &store, Clock &clock, ExportReportMaker reports = {}, QObject *parent = nullptr);
    ~Exports() override;

    void setReports(ExportReportMaker reports) { m_reports = std::move(reports); }
    bool isWorking() const { return m_job != nullptr; }

    /// Refused, with a sentence: another one is being written, the file cannot be made, or there is
    /// nobody to draw a PDF. NotFound: no such conversation or person. Storage, with a sentence,
    /// when the disk is full. Cancelled after cancel().
    Future<Exported> write(const ExportRequest &request);
    void cancel();

Q_SIGNALS:
    void progressed(const sportello::ExportProgress &progress);

private:
    struct Job;
    using JobPointer = std::shared_ptr<Job>;
    struct Slice;

    Future<Done> begin(const JobPointer &job);
    Future<Done> writeHead(const JobPointer &job);
    Future<Done> writeLines(const JobPointer &job);
    Future<Done> writeOutcomes(const JobPointer &job);
    Future<Done> writeMessages(const JobPointer &job);
    Future<Done> finish(const JobPointer &job);
    Result<Done> put(const JobPointer &job, const Slice &slice);

    Store &m_store;
    Clock &m_clock;
    ExportReportMaker m_reports;
    JobPointer m_job;
};

} // namespace sportello

Q_DECLARE_METATYPE(sportello::ExportProgress)
