// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/cannedreplies.h"

#include "domain/cannedjson.h"
#include "domain/handoffwording.h"
#include "services/cannedimports.h"
#include "services/settingrecord.h"
#include "storage/cannedimporttable.h"
#include "storage/cannedtable.h"
#include "storage/checked.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <utility>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CannedReplies)
};

Error notThere()
{
    return {ErrorKind::NotFound, u"no such canned reply"_s, {}, false};
}

bool byTitle(const CannedReply &left, const CannedReply &right)
{
    const int order = left.title.localeAwareCompare(right.title);
    return order != 0 ? order < 0 : left.id < right.id;
}

Result<CannedFile> starterFile()
{
    QFile resource(u":/canned/starter.json"_s);
    if (!resource.open(QIODevice::ReadOnly))
        return Error{ErrorKind::NotFound, u"the starter set is not built in"_s, {}, false};
    return readCannedFile(resource.readAll(), {CannedSystem::Own, {}});
}

void keepLanguages(CannedFile &file, const QStringList &languages)
{
    for (ImportedReply &item : file.replies) {
        item.reply.texts.removeIf(
            [&languages](const CannedText &text) { return !languages.contains(text.language); });
    }
    file.replies.removeIf([](const ImportedReply &item) { return item.reply.texts.isEmpty(); });
}

// What the database would refuse, or could not tell apart later, as one sentence.
QString problemOf(const CannedReply &reply)
{
    static const QRegularExpression hash(u"\\A[0-9a-f]{64}\\z"_s);
    QSet<QString> languages;
    for (const CannedText &text : reply.texts) {
        if (languages.contains(text.language))
            return text.language.isEmpty()
                ? Words::tr("There are two texts for any language. Give one of them a language.")
                : Words::tr("There are two texts for the language “%1”. Remove one of them.")
                      .arg(text.language);
        languages.insert(text.language);
    }
    for (const CannedAttachment &file : reply.attachments) {
        if (!hash.match(file.sha256).hasMatch())
            return Words::tr("The attachment “%1” cannot be kept. Add it again.")
                .arg(file.path.section(u'/', -1));
    }
    return {};
}

bool isBetter(const CannedHit &left, const CannedHit &right)
{
    const bool leftUsable = left.use == CannedUse::Usable;
    if (leftUsable != (right.use == CannedUse::Usable))
        return leftUsable;
    if (left.match.score != right.match.score)
        return left.match.score > right.match.score;
    if (left.reply.useCount != right.reply.useCount)
        return left.reply.useCount > right.reply.useCount;
    return byTitle(left.reply, right.reply);
}

} // namespace

CannedReplies::CannedReplies(Store &store, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
{
    connect(&m_store, &Store::committed, this, [this](const ChangeSet &changes) {
        if (m_isLoaded && !changes.cannedReplies.isEmpty())
            refresh(changes.cannedReplies);
        else
            m_missed.unite(changes.cannedReplies);
    });
}

Future<Done> CannedReplies::load()
{
    auto read = m_store.run([](TeamDatabase &database) -> Result<QList<CannedReply>> {
        return checked(database, CannedTable(database).all());
    });
    return andThen(read, this, [this](const QList<CannedReply> &replies) {
        m_replies.clear();
        m_prepared.clear();
        m_isLoaded = true;
        take(replies);
        // What was committed behind the reading.
        if (const QSet<CannedReplyId> missed = std::exchange(m_missed, {}); !missed.isEmpty())
            refresh(missed);
        return readyValue(Done{});
    });
}

void CannedReplies::refresh(const QSet<CannedReplyId> &ids)
{
    const QList<CannedReplyId> wanted = ids.values();
    auto read = m_store.run([wanted](TeamDatabase &database) -> Result<QList<CannedReply>> {
        return checked(database, CannedTable(database).find(wanted));
    });
    whenDone(read, this, [this, ids](const Result<QList<CannedReply>> &replies) {
        if (!replies)
            return; // Store::failed says so
        m_replies.removeIf([&ids](const CannedReply &reply) { return ids.contains(reply.id); });
        for (const CannedReplyId &id : ids)
            m_prepared.remove(id);
        take(*replies);
        Q_EMIT changed(ids);
    });
}

void CannedReplies::take(const QList<CannedReply> &replies)
{
    for (const CannedReply &reply : replies)
        m_prepared.insert(reply.id, prepare(reply));
    m_replies += replies;
    std::sort(m_replies.begin(), m_replies.end(), byTitle);
}

CannedReplies::Prepared CannedReplies::prepare(const CannedReply &reply)
{
    Prepared prepared{
        MatchText(reply.shortcut), MatchText(reply.title), MatchText(reply.tags.join(u", "_s)), {}};
    for (const CannedText &text : reply.texts)
        prepared.texts.append(MatchText(text.text.isEmpty() ? text.shortText : text.text));
    return prepared;
}

std::optional<CannedReply> CannedReplies::reply(const CannedReplyId &id) const
{
    const auto found =
        std::find_if(m_replies.cbegin(), m_replies.cend(),
                     [&id](const CannedReply &candidate) { return candidate.id == id; });
    return found == m_replies.cend() ? std::optional<CannedReply>() : *found;
}

QList<CannedHit> CannedReplies::find(const QString &typed, const CannedContext &context) const
{
    const FuzzyPattern pattern(typed);
    const Instant now = m_clock.now();
    QList<CannedHit> hits;
    for (const CannedReply &reply : m_replies) {
        const auto prepared = m_prepared.constFind(reply.id);
        if (prepared == m_prepared.constEnd() || !isForPicking(reply))
            continue;
        const int text = bestText(reply, context.language, context.fallbackLanguage);
        const MatchCandidate candidate{prepared->shortcut, prepared->title, prepared->tags,
                                       prepared->texts.value(text)};
        std::optional<FuzzyHit> match = pattern.match(candidate);
        // Somebody may look for the words of another language than the one that is offered.
        for (int i = 0; !match && i < prepared->texts.size(); ++i) {
            match = pattern.match(
                {prepared->shortcut, prepared->title, prepared->tags, prepared->texts.at(i)});
            if (match)
                match->text.clear();
        }
        if (match)
            hits.append({reply, usableHere(reply, context, now), text, *match});
    }
    std::sort(hits.begin(), hits.end(), isBetter);
    return hits;
}

Future<CannedReply> CannedReplies::save(const CannedReply &reply)
{
    CannedReply kept = normalized(reply);
    if (const QString problem = problemOf(kept); !problem.isEmpty())
        return readyError<CannedReply>({ErrorKind::Refused, problem, {}, false});
    const Instant now = m_clock.now();
    kept.updatedAt = now;
    if (kept.id.isNull()) {
        kept.id = CannedReplyId::make();
        kept.createdAt = now;
    }
    return m_store.run(
        [kept, now, agent = m_agent](TeamDatabase &database) mutable -> Result<CannedReply> {
            CannedTable table(database);
            if (const std::optional<CannedReply> before = table.find(kept.id)) {
                // Use goes on while somebody edits.
                kept.useCount = before->useCount;
                kept.lastUsedAt = before->lastUsedAt;
                kept.createdAt = before->createdAt;
            }
            table.save(kept);
            recordSetting(database, agent, u"canned.saved"_s, kept.id.toString(), now);
            return checked(database, kept);
        });
}

Future<Done> CannedReplies::remove(const CannedReplyId &id)
{
    const Instant now = m_clock.now();
    return m_store.run([id, now, agent = m_agent](TeamDatabase &database) -> Result<Done> {
        const bool removed = CannedTable(database).remove(id, now);
        if (removed)
            recordSetting(database, agent, u"canned.removed"_s, id.toString(), now);
        return removed || database.error() ? checked(database, Done{}) : Result<Done>(notThere());
    });
}

Future<Done> CannedReplies::undoRemove(const CannedReplyId &id)
{
    return m_store.run([id, now = m_clock.now(),
                        agent = m_agent](TeamDatabase &database) -> Result<Done> {
        const bool restored = CannedTable(database).restore(id);
        if (restored)
            recordSetting(database, agent, u"canned.restored"_s, id.toString(), now);
        return restored || database.error() ? checked(database, Done{}) : Result<Done>(notThere());
    });
}

Future<Done> CannedReplies::noteUse(const CannedReplyId &id)
{
    const Instant now = m_clock.now();
    return m_store.run([id, now](TeamDatabase &database) -> Result<Done> {
        CannedTable(database).noteUse(id, now);
        return checked(database, Done{});
    });
}

CannedPlan CannedReplies::plan(const CannedFile &file, const AgentId &agent,
                               const QString &fileName) const
{
    return planImport(file, m_replies, agent, fileName);
}

Future<CannedImport> CannedReplies::importReplies(const CannedPlan &plan)
{
    const Instant now = m_clock.now();
    return m_store.run([plan, now](TeamDatabase &database) -> Result<CannedImport> {
        const Result<CannedImport> import = carryOut(database, plan, now);
        if (import && !import->id.isNull())
            recordSetting(database, plan.agent, u"canned.imported"_s, import->id.toString(), now);
        return import ? checked(database, *import) : import;
    });
}

Future<CannedUndo> CannedReplies::undoImport(const CannedImportId &id)
{
    const Instant now = m_clock.now();
    return m_store.run([id, now, agent = m_agent](TeamDatabase &database) -> Result<CannedUndo> {
        const Result<CannedUndo> undone = undoCannedImport(database, id, now);
        if (undone)
            recordSetting(database, agent, u"canned.import_undone"_s, id.toString(), now);
        return undone ? checked(database, *undone) : undone;
    });
}

Future<QList<CannedImport>> CannedReplies::imports()
{
    return m_store.run([](TeamDatabase &database) -> Result<QList<CannedImport>> {
        return checked(database, CannedImportTable(database).all());
    });
}

QByteArray CannedReplies::exportAll(Format format) const
{
    return format == Format::Json ? cannedFileAsJson(m_replies, m_clock.now())
                                  : cannedFileAsCsv(m_replies);
}

QList<CannedReply> CannedReplies::ofKind(const QString &kind, Instant now) const
{
    QList<CannedReply> found;
    for (const CannedReply &reply : m_replies) {
        const bool isOver = reply.expiresAt && *reply.expiresAt <= now;
        if (reply.kind == kind && reply.active && !isOver && !reply.texts.isEmpty())
            found.append(reply);
    }
    std::ranges::stable_sort(found, std::greater(), &CannedReply::useCount);
    if (!found.isEmpty())
        return found;
    const Result<CannedFile> file = starterFile();
    if (!file)
        return found;
    for (const ImportedReply &item : file->replies) {
        if (item.reply.kind == kind) {
            found.append(item.reply);
            found.last().id = {};
        }
    }
    return found;
}

Future<CannedImport> CannedReplies::addStarterSet(const AgentId &agent,
                                                  const QStringList &languages)
{
    Result<CannedFile> file = starterFile();
    if (!file)
        return readyError<CannedImport>(file.error());
    if (!languages.isEmpty())
        keepLanguages(file.value(), languages);
    CannedPlan added = plan(*file, agent, u"starter.json"_s);
    // Somebody's own wording of the same shortcut is worth more than ours.
    added.items.removeIf([](const CannedPlanItem &item) {
        return item.outcome == CannedPlanItem::Outcome::Replaces;
    });
    return importReplies(added);
}

QStringList CannedReplies::starterLanguages()
{
    QStringList languages;
    const Result<CannedFile> file = starterFile();
    if (!file)
        return languages;
    for (const ImportedReply &item : file->replies) {
        for (const CannedText &text : item.reply.texts) {
            if (!languages.contains(text.language))
                languages.append(text.language);
        }
    }
    return languages;
}

Future<Done> CannedReplies::addStarterSetOnce(const AgentId &agent)
{
    if (!m_replies.isEmpty())
        return readyValue(Done{});
    auto before = imports();
    auto added = andThen(before, this, [this, agent](const QList<CannedImport> &imports) {
        return imports.isEmpty() ? addStarterSet(agent) : readyValue(CannedImport());
    });
    // Read again here, or who waits for this would find all() without them.
    return andThen(added, this, [this](const CannedImport &) { return load(); });
}

} // namespace sportello
