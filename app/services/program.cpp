// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/program.h"

#include "core/log.h"
#include "services/archiveimports.h"
#include "services/exports.h"
#include "services/history.h"
#include "services/historyimports.h"
#include "services/personaldata.h"
#include "services/reports.h"
#include "storage/peopletable.h"

#include <QFileInfo>
#include <QStandardPaths>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

/// For practice: nothing can leave this computer, whatever asks.
class NoTransport final : public HttpTransport
{
public:
    Future<HttpAnswer> send(const HttpRequest &) override
    {
        return readyError<HttpAnswer>(
            {ErrorKind::Refused, u"practice never reaches a network"_s, {}, false});
    }
    std::unique_ptr<WakeUpStream> stream(const StreamRequest &) override { return nullptr; }
};

} // namespace

Result<std::unique_ptr<Program>> Program::open(const QString &profilePath, ProgramParts parts)
{
    auto program = std::unique_ptr<Program>(new Program(profilePath, std::move(parts)));
    const Result<Done> built = program->build();
    if (!built)
        return built.error();
    return program;
}

Program::Program(const QString &profilePath, ProgramParts parts)
    : m_parts(std::move(parts))
    , m_folder(profilePath)
{
}

Program::~Program() = default;

Result<Done> Program::build()
{
    if (const Result<Done> prepared = m_folder.prepare(); !prepared)
        return prepared;
    Result<std::unique_ptr<ProfileLock>> lock = ProfileLock::acquire(m_folder);
    if (!lock)
        return lock.error();
    m_lock = std::move(lock).value();

    m_settings = std::make_unique<Settings>(m_folder.settingsPath());
    if (m_settings->isPractice()) {
        m_parts.http = std::make_unique<NoTransport>();
        m_parts.names.reset();
    }
    m_context = std::make_unique<NetworkContext>(
        NetworkContext{*m_parts.http, *m_parts.clock, m_parts.names.get()});

    StoreLocation location;
    location.path = m_folder.databasePath();
    m_store = std::make_unique<Store>(location, *m_parts.clock);
    Result<OpenReport> report = m_store->open();
    if (!report)
        return report.error();
    m_report = *report;

    m_inbox = std::make_unique<Inbox>(*m_store, *m_parts.clock);
    m_accounts = std::make_unique<Accounts>(*m_store, *m_inbox, m_parts.networks, *m_parts.secrets,
                                            *m_context, m_settings->isPractice());
    m_conversations = std::make_unique<Conversations>(*m_store, *m_parts.clock);
    m_drafts = std::make_unique<Drafts>(*m_store, *m_parts.clock);
    m_attachments =
        std::make_unique<Attachments>(*m_store, *m_parts.clock, m_folder.attachmentFolder());
    m_outbox = std::make_unique<Outbox>(*m_store, *m_accounts, *m_inbox, *m_drafts, *m_parts.clock);
    m_moderation = std::make_unique<Moderation>(*m_store, *m_accounts, *m_inbox, *m_parts.clock);
    m_cannedReplies = std::make_unique<CannedReplies>(*m_store, *m_parts.clock);
    m_replyChecks = std::make_unique<ReplyChecks>(*m_store, *m_accounts, *m_parts.clock);
    m_triage = std::make_unique<Triage>(*m_store, *m_accounts, *m_parts.clock);
    m_tags = std::make_unique<Tags>(*m_store, *m_parts.clock);
    m_notes = std::make_unique<Notes>(*m_store, *m_parts.clock);
    m_noteDrafts = std::make_unique<NoteDrafts>(*m_store, *m_parts.clock);
    m_handoffs = std::make_unique<Handoffs>(*m_store, *m_accounts, *m_outbox, *m_cannedReplies,
                                            *m_parts.clock);
    m_verifications = std::make_unique<Verifications>(*m_store, *m_parts.clock);
    m_verificationCodes = std::make_unique<VerificationCodes>(
        *m_store, *m_accounts, *m_outbox, *m_cannedReplies, *m_parts.secrets, *m_parts.clock);
    m_contactFile = std::make_unique<ContactFile>(*m_store, *m_parts.clock);
    m_contactMerges = std::make_unique<ContactMerges>(*m_store, *m_parts.clock);
    m_impostorWatch = std::make_unique<ImpostorWatch>(*m_store, *m_parts.clock);
    m_contactCards = std::make_unique<ContactCards>(*m_store);
    m_earlierAnswers = std::make_unique<EarlierAnswers>(*m_store, *m_parts.clock);
    m_privatePosts = std::make_unique<PrivatePosts>(*m_store, *m_accounts, *m_parts.clock);

    const Instant now = m_parts.clock->now();
    auto agent = m_store->run([now](TeamDatabase &database) -> Result<Agent> {
        const Agent found = PeopleTable(database).ensureAgent(u""_s, now);
        if (database.error())
            return *database.error();
        return found;
    });
    agent.waitForFinished();
    if (!agent.result())
        return agent.result().error();
    m_duties =
        std::make_unique<Duties>(*m_store, *m_accounts, *m_parts.clock, agent.result().value());
    m_dueWatch = std::make_unique<DueWatch>(*m_store, *m_parts.clock);
    m_promises = std::make_unique<CustomerPromises>(*m_store, *m_duties, *m_parts.clock,
                                                    QTimeZone::systemTimeZone());
    m_promiseWatch = std::make_unique<PromiseWatch>(*m_store, *m_parts.clock);
    const AgentId me = agent.result().value().id;
    m_conversations->setAgent(me);
    m_handoffs->setAgent(me);
    m_cannedReplies->setAgent(me);
    m_replyChecks->setAgent(me);
    m_promises->setAgent(me);
    m_verifications->setAgent(me);
    m_verificationCodes->setAgent(me);
    m_views = std::make_unique<Views>(*m_store, *m_parts.clock, me, QTimeZone::systemTimeZone());
    m_historySearch =
        std::make_unique<HistorySearch>(*m_store, *m_parts.clock, *m_contactCards, *m_privatePosts,
                                        me, QTimeZone::systemTimeZone());

    m_spelling = std::make_unique<Spelling>(*m_store, *m_parts.clock,
                                            m_parts.dictionaryFolders.isEmpty()
                                                ? Spelling::usualFolders(m_folder.path())
                                                : m_parts.dictionaryFolders);
    m_spelling->setAgent(me);
    m_personalData =
        std::make_unique<PersonalData>(*m_store, *m_attachments, *m_parts.clock, m_folder.path());

    m_history = std::make_unique<History>(
        *m_store, *m_parts.secrets, *m_parts.clock,
        m_settings->isPractice() ? QString() : HistoryMemory::keyFor(m_folder.path()));
    m_exports = std::make_unique<Exports>(*m_store, *m_parts.clock, m_parts.reports);
    m_historyImports = std::make_unique<HistoryImports>(*m_store, *m_parts.clock);
    m_archiveImports =
        std::make_unique<ArchiveImports>(*m_store, *m_inbox, m_parts.networks, *m_parts.clock);
    m_reports = std::make_unique<Reports>(*m_store, *m_parts.clock, QTimeZone::systemTimeZone());

    auto loaded = m_accounts->load();
    auto recovered =
        afterwards(loaded, this, [this](const Result<Done> &) { return m_outbox->recover(); });
    auto moderated = andThen(recovered, this, [this](Done) { return m_moderation->recover(); });
    auto due = andThen(moderated, this, [this](Done) { return m_duties->recover(); });
    auto promised = andThen(due, this, [this](Done) { return m_promises->recover(); });
    auto handed = andThen(promised, this, [this](Done) { return m_handoffs->recover(); });
    auto coded = andThen(handed, this, [this](Done) { return m_verificationCodes->recover(); });
    auto noted = andThen(coded, this, [this](Done) { return m_noteDrafts->recover(); });
    // Before anything is fetched, so that nothing comes back that is to be gone.
    auto erased =
        andThen(noted, this, [this, me](Done) { return m_personalData->erasures().recover(me); });
    auto words = andThen(erased, this, [this](Done) { return m_spelling->load(); });
    auto masks = andThen(words, this, [this](Done) { return m_privatePosts->load(); });
    m_ready = andThen(masks, this, [this](Done) { return loadCannedReplies(); });
    return Done{};
}

Future<Done> Program::loadCannedReplies()
{
    auto loaded = m_cannedReplies->load();
    return andThen(loaded, this, [this](Done) {
        if (!m_settings->isPractice())
            return readyValue(Done{});
        auto added = m_cannedReplies->addStarterSetOnce(agent().id);
        // Practice without examples is better than none.
        return afterwards(added, this, [](const Result<Done> &) { return readyValue(Done{}); });
    });
}

void Program::start()
{
    whenDone(m_ready, this, [this](const Result<Done> &result) {
        if (!result)
            qCWarning(logOutbox).noquote()
                << "The outbox could not be read:" << redacted(result.error().message);
        m_accounts->start();
        m_attachments->clean();
        m_outbox->start();
        m_moderation->start();
        m_triage->start();
        m_dueWatch->start();
        m_promiseWatch->start();
        m_handoffs->start();
        m_verifications->start();
        m_personalData->retention().start();
        m_impostorWatch->start();
    });
    // The numbers need nothing of what is read before.
    m_views->start();
    m_history->backups().keepUp();
    m_history->memory().settle();
}

QString Program::defaultProfilePath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/sportello"_s;
}

bool Program::hasProfile(const QString &profilePath)
{
    return QFileInfo::exists(ProfileFolder(profilePath).databasePath());
}

} // namespace sportello
