// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "networks/http/httptransport.h"
#include "networks/http/txtlookup.h"
#include "networks/network.h"
#include "services/accounts.h"
#include "services/attachments.h"
#include "services/cannedreplies.h"
#include "services/contactcard.h"
#include "services/contactfile.h"
#include "services/contactmerges.h"
#include "services/conversations.h"
#include "services/customerpromises.h"
#include "services/drafts.h"
#include "services/duewatch.h"
#include "services/duties.h"
#include "services/earlieranswers.h"
#include "services/exportreport.h"
#include "services/handoffs.h"
#include "services/historysearch.h"
#include "services/impostorwatch.h"
#include "services/inbox.h"
#include "services/moderation.h"
#include "services/notedrafts.h"
#include "services/notes.h"
#include "services/outbox.h"
#include "services/privateposts.h"
#include "services/promisewatch.h"
#include "services/replychecks.h"
#include "services/secretstore.h"
#include "services/settings.h"
#include "services/spelling.h"
#include "services/tags.h"
#include "services/triage.h"
#include "services/verificationcodes.h"
#include "services/verifications.h"
#include "services/views.h"
#include "storage/profilefolder.h"
#include "storage/store.h"

#include <QObject>

#include <memory>

namespace sportello {

class History;
class ArchiveImports;
class Exports;
class HistoryImports;
class PersonalData;
class Reports;

/// What the program is built from; window, command line and tests give their own.
struct ProgramParts
{
    NetworkList networks;
    std::unique_ptr<SecretStore> secrets;
    std::unique_ptr<HttpTransport> http;
    std::unique_ptr<TxtLookup> names; ///< may be null
    std::unique_ptr<Clock> clock;
    /// Where dictionaries lie; empty = the usual places of the system and the profile.
    QStringList dictionaryFolders{};
    /// Who draws reports; without it there is no PDF.
    ExportReportMaker reports{};
};

/// What the window and the command line share, built in order and torn down in reverse.
class Program : public QObject
{
    Q_OBJECT

public:
    /// Locks the profile, opens the store, reads agent and accounts, recovers the outbox. Blocks
    /// until the store is open. Refused: another process has the profile, or its data are newer
    /// than this program.
    static Result<std::unique_ptr<Program>> open(const QString &profilePath, ProgramParts parts);
    ~Program() override;

    /// Begins to listen and to send.
    void start();

    const OpenReport &openReport() const { return m_report; }
    const ProfileFolder &folder() const { return m_folder; }
    const Agent &agent() const { return m_duties->agent(); }
    Clock &clock() { return *m_parts.clock; }
    Settings &settings() { return *m_settings; }
    Store &store() { return *m_store; }
    Accounts &accounts() { return *m_accounts; }
    Conversations &conversations() { return *m_conversations; }
    Inbox &inbox() { return *m_inbox; }
    Drafts &drafts() { return *m_drafts; }
    Attachments &attachments() { return *m_attachments; }
    Outbox &outbox() { return *m_outbox; }
    Moderation &moderation() { return *m_moderation; }
    CannedReplies &cannedReplies() { return *m_cannedReplies; }
    ReplyChecks &replyChecks() { return *m_replyChecks; }
    Triage &triage() { return *m_triage; }
    Tags &tags() { return *m_tags; }
    Notes &notes() { return *m_notes; }
    NoteDrafts &noteDrafts() { return *m_noteDrafts; }
    Duties &duties() { return *m_duties; }
    DueWatch &dueWatch() { return *m_dueWatch; }
    CustomerPromises &promises() { return *m_promises; }
    PromiseWatch &promiseWatch() { return *m_promiseWatch; }
    Views &views() { return *m_views; }
    Handoffs &handoffs() { return *m_handoffs; }
    Verifications &verifications() { return *m_verifications; }
    VerificationCodes &verificationCodes() { return *m_verificationCodes; }
    ContactFile &contactFile() { return *m_contactFile; }
    ContactMerges &contactMerges() { return *m_contactMerges; }
    ImpostorWatch &impostorWatch() { return *m_impostorWatch; }
    ContactCards &contactCards() { return *m_contactCards; }
    EarlierAnswers &earlierAnswers() { return *m_earlierAnswers; }
    HistorySearch &historySearch() { return *m_historySearch; }
    PrivatePosts &privatePosts() { return *m_privatePosts; }
    Spelling &spelling() { return *m_spelling; }
    /// services/exports.h
    Exports &exports() { return *m_exports; }
    /// services/historyimports.h
    HistoryImports &historyImports() { return *m_historyImports; }
    /// services/archiveimports.h
    ArchiveImports &archiveImports() { return *m_archiveImports; }
    /// services/personaldata.h
    PersonalData &personalData() { return *m_personalData; }
    /// services/reports.h
    Reports &reports() { return *m_reports; }
    /// services/history.h
    History &history() { return *m_history; }

    /// Finishes when accounts, outbox and canned replies are read; the window is shown before.
    Future<Done> ready() const { return m_ready; }

    /// The profile used when none is named: the system's folder for application data.
    static QString defaultProfilePath();
    /// True when there is a profile with a database in that folder; makes nothing.
    static bool hasProfile(const QString &profilePath);

private:
    Program(const QString &profilePath, ProgramParts parts);
    Result<Done> build();
    Future<Done> loadCannedReplies();

    ProgramParts m_parts;
    ProfileFolder m_folder;
    std::unique_ptr<ProfileLock> m_lock;
    OpenReport m_report;
    Future<Done> m_ready;
    std::unique_ptr<NetworkContext> m_context;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Inbox> m_inbox;
    std::unique_ptr<Accounts> m_accounts;
    std::unique_ptr<Conversations> m_conversations;
    std::unique_ptr<Drafts> m_drafts;
    std::unique_ptr<Attachments> m_attachments;
    std::unique_ptr<Outbox> m_outbox;
    std::unique_ptr<Moderation> m_moderation;
    std::unique_ptr<CannedReplies> m_cannedReplies;
    std::unique_ptr<ReplyChecks> m_replyChecks;
    std::unique_ptr<Triage> m_triage;
    std::unique_ptr<Tags> m_tags;
    std::unique_ptr<Notes> m_notes;
    std::unique_ptr<NoteDrafts> m_noteDrafts;
    std::unique_ptr<Duties> m_duties;
    std::unique_ptr<DueWatch> m_dueWatch;
    std::unique_ptr<CustomerPromises> m_promises;
    std::unique_ptr<PromiseWatch> m_promiseWatch;
    std::unique_ptr<Views> m_views;
    std::unique_ptr<Handoffs> m_handoffs;
    std::unique_ptr<Verifications> m_verifications;
    std::unique_ptr<VerificationCodes> m_verificationCodes;
    std::unique_ptr<ContactFile> m_contactFile;
    std::unique_ptr<ContactMerges> m_contactMerges;
    std::unique_ptr<ImpostorWatch> m_impostorWatch;
    std::unique_ptr<ContactCards> m_contactCards;
    std::unique_ptr<EarlierAnswers> m_earlierAnswers;
    std::unique_ptr<PrivatePosts> m_privatePosts;
    std::unique_ptr<HistorySearch> m_historySearch;
    std::unique_ptr<Spelling> m_spelling;
    std::unique_ptr<PersonalData> m_personalData;
    std::unique_ptr<History> m_history;
    std::unique_ptr<Exports> m_exports;
    std::unique_ptr<HistoryImports> m_historyImports;
    std::unique_ptr<ArchiveImports> m_archiveImports;
    std::unique_ptr<Reports> m_reports;
};

} // namespace sportello
