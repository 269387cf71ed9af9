// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/desk/triagedesk.h"

#include "core/future.h"
#include "services/colleagues.h"
#include "ui/common/format.h"
#include "ui/desk/assignpanel.h"
#include "ui/desk/outcomepanel.h"
#include "ui/desk/snoozepanel.h"
#include "ui/desk/tagpanel.h"

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

/// How many of those who stayed with others are named.
constexpr qsizetype MostNamed = 3;

QString nameOf(const TriageDesk::Subjects &subjects, const ConversationId &id)
{
    for (const ConversationSummary &summary : subjects) {
        if (summary.id == id)
            return Format::name(summary);
    }
    return {};
}

/// Those that all of them have.
QList<Tag> commonTags(const TriageDesk::Subjects &subjects)
{
    QList<Tag> common = subjects.isEmpty() ? QList<Tag>() : subjects.first().tags;
    common.removeIf([&subjects](const Tag &tag) {
        return !std::all_of(subjects.begin(), subjects.end(),
                            [&tag](const ConversationSummary &s) { return s.tags.contains(tag); });
    });
    return common;
}

} // namespace

TriageDesk::TriageDesk(Program &program, const Theme &theme, Undoer &undoer, QWidget *parent)
    : QObject(parent)
    , m_program(program)
    , m_undoer(undoer)
    , m_outcome(new OutcomePanel(theme, parent))
    , m_snooze(new SnoozePanel(theme, parent))
    , m_tags(new TagPanel(theme, parent))
    , m_assign(new AssignPanel(theme, parent))
{
    connectPanels();
}

void TriageDesk::connectPanels()
{
    const AgentId agent = m_program.agent().id;
    connect(m_outcome, &OutcomePanel::chosen, this, &TriageDesk::end);
    connect(m_snooze, &SnoozePanel::chosen, this, [this, agent](Instant until, SnoozeWake wake) {
        const QString time = Format::moment(until, m_program.clock().now());
        Q_EMIT leaving(ids());
        follow(m_program.triage().snooze(ids(), until, wake, agent),
               [time](const QString &who) { return tr("Snoozed until %1: %2").arg(time, who); });
    });
    connect(m_tags, &TagPanel::toggled, this, [this, agent](const TagId &tag) {
        follow(m_program.triage().toggleTag(ids(), tag, agent),
               [](const QString &who) { return tr("Tags changed: %1").arg(who); });
    });
    connect(m_tags, &TagPanel::newWanted, this, &TriageDesk::addNewTag);
    connect(m_assign, &AssignPanel::chosen, this, &TriageDesk::assign);
}

QString TriageDesk::name() const
{
    return m_subjects.size() == 1 ? Format::name(m_subjects.first())
                                  : tr("%n conversation(s)", nullptr, int(m_subjects.size()));
}

QList<ConversationId> TriageDesk::ids() const
{
    QList<ConversationId> ids;
    for (const ConversationSummary &summary : m_subjects)
        ids.append(summary.id);
    return ids;
}

void TriageDesk::take(const Subjects &subjects)
{
    m_subjects = subjects;
    follow(m_program.triage().take(ids(), m_program.agent().id),
           [](const QString &who) { return tr("Taken: %1").arg(who); });
}

void TriageDesk::takeOver(const Subjects &subjects)
{
    m_subjects = subjects;
    follow(m_program.triage().steal(ids(), m_program.agent().id),
           [](const QString &who) { return tr("Taken over: %1").arg(who); });
}

void TriageDesk::returnToAll(const Subjects &subjects)
{
    m_subjects = subjects;
    follow(m_program.triage().returnToAll(ids(), m_program.agent().id),
           [](const QString &who) { return tr("Everybody’s again: %1").arg(who); });
}

void TriageDesk::askAssign(const Subjects &subjects)
{
    m_subjects = subjects;
    whenDone(colleagues(m_program.store()), this,
             [this, asked = ids()](const Result<QList<Agent>> &agents) {
        if (!agents)
            Q_EMIT failed(agents.error());
        else if (asked == ids())
            m_assign->open(name(), agents.value(), m_program.agent().id);
    });
}

void TriageDesk::assign(const AgentId &to, const QString &agentName)
{
    follow(m_program.triage().assign(ids(), to, m_program.agent().id),
           [agentName](const QString &who) {
        return tr("%1 has now: %2", "a colleague, whom they answer").arg(agentName, who);
    });
}

void TriageDesk::askDone(const Subjects &subjects)
{
    m_subjects = subjects;
    const auto promises =
        std::count_if(subjects.begin(), subjects.end(), [](const ConversationSummary &summary) {
            return summary.promiseDue.has_value();
        });
    m_outcome->open(name(), int(promises));
}

void TriageDesk::end(Outcome outcome)
{
    Q_EMIT leaving(ids());
    if (m_outcome->keepsPromises()) {
        endAndKeep(outcome);
        return;
    }
    follow(m_program.triage().done(ids(), outcome, m_program.agent().id),
           [outcome](const QString &who) {
        return tr("Done: %1 (%2)").arg(who, OutcomePanel::word(outcome));
    });
}

void TriageDesk::endAndKeep(Outcome outcome)
{
    const AgentId agent = m_program.agent().id;
    const QList<ConversationId> concerned = ids();
    const QString text =
        tr("Done: %1 (%2), promises kept").arg(name(), OutcomePanel::word(outcome));
    auto done = m_program.triage().done(concerned, outcome, agent);
    whenDone(done, this, [this, concerned, agent, text](const Result<DeskChange> &change) {
        if (!change) {
            Q_EMIT failed(change.error());
            return;
        }
        whenDone(m_program.promises().keepWithOutcome(concerned, agent), this,
                 [this, agent, text, change = *change,
                  first = concerned.first()](const Result<QList<CustomerPromise>> &kept) {
            if (!kept) {
                Q_EMIT failed(kept.error());
                return;
            }
            m_undoer.noteStep(first, text, [this, agent, change, kept = *kept] {
                return takeBack(change, kept, agent);
            });
        });
    });
}

Future<Done> TriageDesk::takeBack(const DeskChange &change, const QList<CustomerPromise> &kept,
                                  const AgentId &agent)
{
    Future<Done> all = andThen(m_program.triage().undo(change, agent), this,
                               [](const DeskChange &) { return readyValue(Done{}); });
    for (const CustomerPromise &promise : kept) {
        CustomerPromise before = promise;
        before.keptAt.reset();
        before.proof = PromiseProof::Marked;
        before.endedBy.reset();
        all = andThen(all, this, [this, before, promise, agent](Done) {
            return andThen(m_program.promises().takeBack(before, promise, agent), this,
                           [](const CustomerPromise &) { return readyValue(Done{}); });
        });
    }
    return all;
}

void TriageDesk::reopen(const Subjects &subjects)
{
    m_subjects = subjects;
    Q_EMIT leaving(ids());
    follow(m_program.triage().reopen(ids(), m_program.agent().id),
           [](const QString &who) { return Undoer::text(ConversationState::New, who); });
}

void TriageDesk::askSnooze(const Subjects &subjects)
{
    m_subjects = subjects;
    m_snooze->open(name(), m_program.clock().now());
}

void TriageDesk::toggleHighPriority(const Subjects &subjects)
{
    togglePriority(subjects, Priority::High);
}

void TriageDesk::toggleLowPriority(const Subjects &subjects)
{
    togglePriority(subjects, Priority::Low);
}

void TriageDesk::togglePriority(const Subjects &subjects, Priority priority)
{
    m_subjects = subjects;
    const bool all = std::all_of(subjects.begin(), subjects.end(), [&](const auto &summary) {
        return summary.desk.priority == priority;
    });
    const Priority wanted = all ? Priority::Normal : priority;
    follow(m_program.triage().setPriority(ids(), wanted, m_program.agent().id),
           [wanted](const QString &who) {
        switch (wanted) {
        case Priority::High: return tr("High priority: %1").arg(who);
        case Priority::Low: return tr("Low priority: %1").arg(who);
        case Priority::Normal: break;
        }
        return tr("Usual priority: %1").arg(who);
    });
}

void TriageDesk::askTag(const Subjects &subjects)
{
    m_subjects = subjects;
    whenDone(m_program.tags().list(), this, [this, asked = ids()](const Result<QList<Tag>> &tags) {
        if (!tags)
            Q_EMIT failed(tags.error());
        else if (asked == ids())
            m_tags->open(name(), tags.value(), commonTags(m_subjects));
    });
}

void TriageDesk::addNewTag(const QString &tagName)
{
    Tag tag;
    tag.name = tagName;
    // Another one each time, until somebody chooses: neighbours in the list are told apart.
    const QStringList colours = tagColours();
    tag.colour = colours.at(qHash(tagName) % size_t(colours.size()));
    whenDone(m_program.tags().create(tag, m_program.agent().id), this,
             [this, concerned = ids()](const Result<Tag> &made) {
        if (!made) {
            // Refused: a sentence for people.
            if (made.error().kind == ErrorKind::Refused)
                Q_EMIT told(made.error().message);
            else
                Q_EMIT failed(made.error());
            return;
        }
        follow(m_program.triage().addTag(concerned, made.value().id, m_program.agent().id),
               [](const QString &who) { return tr("Tags changed: %1").arg(who); });
    });
}

void TriageDesk::follow(const Future<DeskChange> &decision, const Words &words)
{
    whenDone(decision, this, [this, words, subjects = m_subjects](const Result<DeskChange> &done) {
        if (!done) {
            Q_EMIT failed(done.error());
            return;
        }
        const DeskChange &change = done.value();
        const QString remark = remarks(change, subjects);
        if (change.rows.isEmpty()) {
            if (!remark.isEmpty())
                Q_EMIT told(remark);
            return;
        }
        const QString who = change.rows.size() == 1
            ? nameOf(subjects, change.rows.first().id)
            : tr("%n conversation(s)", nullptr, int(change.rows.size()));
        const QString text = words(who);
        m_undoer.note(change,
                      remark.isEmpty() ? text
                                       : tr("%1. %2", "what was done, a remark").arg(text, remark));
    });
}

QString TriageDesk::remarks(const DeskChange &change, const Subjects &subjects) const
{
    QStringList sentences{heldRemark(change, subjects), closesRemark(change)};
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

QString TriageDesk::heldRemark(const DeskChange &change, const Subjects &subjects) const
{
    if (change.held.isEmpty())
        return {};
    if (subjects.size() == 1) {
        const DeskChange::Held &held = change.held.first();
        return tr("%1 has this since %2. Nothing was changed.")
            .arg(held.ownerName, Format::moment(held.since, m_program.clock().now()));
    }
    QStringList names;
    for (const DeskChange::Held &held : change.held.first(std::min(MostNamed, change.held.size())))
        names.append(tr("%1 (%2)", "a customer, the colleague who answers them")
                         .arg(nameOf(subjects, held.id), held.ownerName));
    if (change.held.size() > MostNamed)
        names.append(u"…"_s);
    return tr("%n stayed with colleagues: %1", "conversations", int(change.held.size()))
        .arg(names.join(u", "_s));
}

QString TriageDesk::closesRemark(const DeskChange &change) const
{
    if (change.closesBefore.isEmpty())
        return {};
    const auto first = std::min_element(change.closesBefore.begin(), change.closesBefore.end(),
                                        [](const auto &one, const auto &other) {
        return one.closes < other.closes;
    });
    return tr("The network takes private replies only until %1, which is before it comes back.")
        .arg(Format::moment(first->closes, m_program.clock().now()));
}

} // namespace sportello
