// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/desk/triagedesk.h"

#include "core/future.h"
#include "ui/common/format.h"
#include "ui/desk/outcomepanel.h"
#include "ui/desk/snoozepanel.h"
#include "ui/desk/tagpanel.h"

namespace sportello {

using namespace Qt::StringLiterals;

TriageDesk::TriageDesk(Program &program, const Theme &theme, Undoer &undoer, QWidget *parent)
    : QObject(parent)
    , m_program(program)
    , m_undoer(undoer)
    , m_outcome(new OutcomePanel(theme, parent))
    , m_snooze(new SnoozePanel(theme, parent))
    , m_tags(new TagPanel(theme, parent))
{
    const AgentId agent = program.agent().id;
    connect(m_outcome, &OutcomePanel::chosen, this, [this, agent](Outcome outcome) {
        Q_EMIT leaving(m_subject.id);
        follow(m_program.triage().done({m_subject.id}, outcome, agent),
               tr("Done: %1 (%2)").arg(name(), OutcomePanel::word(outcome)));
    });
    connect(m_snooze, &SnoozePanel::chosen, this, [this, agent](Instant until, SnoozeWake wake) {
        Q_EMIT leaving(m_subject.id);
        follow(
            m_program.triage().snooze({m_subject.id}, until, wake, agent),
            tr("Snoozed until %1: %2").arg(Format::moment(until, m_program.clock().now()), name()));
    });
    connect(m_tags, &TagPanel::toggled, this, [this, agent](const TagId &tag) {
        follow(m_program.triage().toggleTag({m_subject.id}, tag, agent),
               tr("Tags changed: %1").arg(name()));
    });
    connect(m_tags, &TagPanel::newWanted, this, &TriageDesk::addNewTag);
}

QString TriageDesk::name() const
{
    return Format::name(m_subject);
}

void TriageDesk::take(const ConversationSummary &conversation)
{
    m_subject = conversation;
    follow(m_program.triage().take({conversation.id}, m_program.agent().id),
           tr("Taken: %1").arg(name()));
}

void TriageDesk::returnToAll(const ConversationSummary &conversation)
{
    m_subject = conversation;
    follow(m_program.triage().returnToAll({conversation.id}, m_program.agent().id),
           tr("Everybody’s again: %1").arg(name()));
}

void TriageDesk::askDone(const ConversationSummary &conversation)
{
    m_subject = conversation;
    m_outcome->open(name());
}

void TriageDesk::reopen(const ConversationSummary &conversation)
{
    m_subject = conversation;
    follow(m_program.triage().reopen({conversation.id}, m_program.agent().id),
           Undoer::text(ConversationState::New, name()));
}

void TriageDesk::askSnooze(const ConversationSummary &conversation)
{
    m_subject = conversation;
    m_snooze->open(name(), m_program.clock().now());
}

void TriageDesk::askTag(const ConversationSummary &conversation)
{
    m_subject = conversation;
    whenDone(m_program.tags().list(), this,
             [this, id = conversation.id](const Result<QList<Tag>> &tags) {
        if (!tags) {
            Q_EMIT failed(tags.error());
        } else if (id == m_subject.id) {
            m_tags->open(name(), tags.value(), m_subject.tags);
        }
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
             [this, id = m_subject.id](const Result<Tag> &made) {
        if (!made) {
            // Refused: a sentence for people.
            if (made.error().kind == ErrorKind::Refused)
                Q_EMIT told(made.error().message);
            else
                Q_EMIT failed(made.error());
            return;
        }
        follow(m_program.triage().addTag({id}, made.value().id, m_program.agent().id),
               tr("Tags changed: %1").arg(name()));
    });
}

void TriageDesk::follow(const Future<DeskChange> &decision, const QString &text)
{
    m_undoer.follow(decision, text);
    whenDone(decision, this, [this](const Result<DeskChange> &change) {
        if (change)
            report(change.value());
    });
}

void TriageDesk::report(const DeskChange &change)
{
    const Instant now = m_program.clock().now();
    for (const DeskChange::Held &held : change.held) {
        Q_EMIT told(tr("%1 has this since %2. Nothing was changed.")
                        .arg(held.ownerName, Format::moment(held.since, now)));
    }
    for (const DeskChange::ClosesBefore &closes : change.closesBefore) {
        Q_EMIT told(tr("The network takes private replies only until %1, which is before it comes "
                       "back.")
                        .arg(Format::moment(closes.closes, now)));
    }
}

} // namespace sportello
