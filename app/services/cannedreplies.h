// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "domain/agent.h"
#include "domain/cannedimport/cannedfile.h"
#include "domain/cannedimport/cannedimport.h"
#include "domain/cannedimport/cannedplan.h"
#include "domain/cannedreply.h"
#include "domain/fuzzymatch.h"
#include "storage/store.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace sportello {

/// A canned reply that was found.
struct CannedHit
{
    CannedReply reply;
    CannedUse use = CannedUse::Usable; ///< whether it may be used here, or what is against it
    int text = -1; ///< the text to offer, index in CannedReply::texts; -1 = it has none
    FuzzyHit match; ///< what to highlight: in shortcut, title, tags joined by ", ", and that text
};

/// What undoing an import did.
struct CannedUndo
{
    int removed = 0; ///< that the import had made
    int restored = 0; ///< as they were before it
    int kept = 0; ///< left alone: somebody changed or removed them since
};

/// The stored texts: finding, keeping, importing and exporting them.
class CannedReplies : public QObject
{
    Q_OBJECT

public:
    CannedReplies(Store &store, Clock &clock, QObject *parent = nullptr);

    /// Reads everything; from then on all() follows the commits by itself.
    Future<Done> load();
    bool isLoaded() const { return m_isLoaded; }
    /// All that are not removed, by title; inactive and expired ones too.
    const QList<CannedReply> &all() const { return m_replies; }
    std::optional<CannedReply> reply(const CannedReplyId &id) const;

    /// The replies that fit what was typed, usable ones first, each group from the best fit down,
    /// then the most used, then by title. Nothing typed finds all. Fast enough for every key.
    QList<CannedHit> find(const QString &typed, const CannedContext &context) const;

    /// Those of a kind that are active and not expired, the most used first; where there is none,
    /// those of the starter set, which are not stored and have no id.
    QList<CannedReply> ofKind(const QString &kind, Instant now) const;

    /// Whose changes are recorded.
    void setAgent(const AgentId &agent) { m_agent = agent; }
    /// Keeps a reply, as normalized() makes it; one without an id gets one. Refused with a sentence
    /// when two texts have the same language, or an attachment has no hash.
    Future<CannedReply> save(const CannedReply &reply);
    /// Takes it out of sight. NotFound when it is not there.
    Future<Done> remove(const CannedReplyId &id);
    /// Brings a removed one back.
    Future<Done> undoRemove(const CannedReplyId &id);
    /// It was put into a reply.
    Future<Done> noteUse(const CannedReplyId &id);

    /// What importing the file would do now.
    CannedPlan plan(const CannedFile &file, const AgentId &agent, const QString &fileName) const;
    /// Carries a plan out in one transaction and notes it, so that it can be undone. What was
    /// removed meanwhile is made anew. A plan that changes nothing is not noted; its id is null.
    Future<CannedImport> importReplies(const CannedPlan &plan);
    /// Makes everything what it was before the import, except replies that were changed since (use
    /// does not count). Refused when it was undone already.
    Future<CannedUndo> undoImport(const CannedImportId &id);
    /// The newest first.
    Future<QList<CannedImport>> imports();

    enum class Format { Json, Csv };
    /// All replies as a file.
    QByteArray exportAll(Format format) const;

    /// Imports the texts for hotels and restaurants that come with the program, in English,
    /// Italian, German and French, or only those in these languages. Those that are there already
    /// stay as they are.
    Future<CannedImport> addStarterSet(const AgentId &agent, const QStringList &languages = {});
    /// The languages in which there are such texts.
    static QStringList starterLanguages();
    /// The same, unless there is a canned reply or something was ever imported; all() has them when
    /// the future finishes.
    Future<Done> addStarterSetOnce(const AgentId &agent);

Q_SIGNALS:
    /// Replies were made, changed, used, removed or brought back; all() is up to date.
    void changed(const QSet<sportello::CannedReplyId> &ids);

private:
    struct Prepared
    {
        MatchText shortcut;
        MatchText title;
        MatchText tags;
        QList<MatchText> texts;
    };

    void refresh(const QSet<CannedReplyId> &ids);
    void take(const QList<CannedReply> &replies);
    static Prepared prepare(const CannedReply &reply);

    Store &m_store;
    Clock &m_clock;
    AgentId m_agent;
    bool m_isLoaded = false;
    QSet<CannedReplyId> m_missed; ///< changed before all was loaded
    QList<CannedReply> m_replies;
    QHash<CannedReplyId, Prepared> m_prepared;
};

} // namespace sportello
