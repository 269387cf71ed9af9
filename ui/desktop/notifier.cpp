// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/desktop/notifier.h"

#include "core/future.h"
#include "domain/onetimecode.h"
#include "ui/common/format.h"
#include "ui/desktop/quiethours.h"

#include <QDateTime>
#include <QLocale>

#include <utility>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

/// A round over several accounts brings its messages within this; they are announced together.
constexpr std::chrono::seconds GatherTime{2};
constexpr qsizetype NamesShown = 3;

} // namespace

Notifier::Notifier(Program &program, NotificationCenter &center, std::function<bool()> isLocked,
                   QObject *parent)
    : QObject(parent)
    , m_program(program)
    , m_center(center)
    , m_isLocked(std::move(isLocked))
{
    connect(&program.store(), &Store::committed, this, &Notifier::noteChanges);
    connect(&program.dueWatch(), &DueWatch::dueSoon, this, &Notifier::noteDue);
    connect(&program.dueWatch(), &DueWatch::late, this, &Notifier::noteDue);
    connect(&program.promiseWatch(), &PromiseWatch::due, this, &Notifier::notePromised);
    connect(&program.handoffs(), &Handoffs::stalled, this, &Notifier::noteStalled);
    connect(&center, &NotificationCenter::activated, this, [this](const QString &token) {
        m_waiting.clear();
        const QList<ConversationId> shown = std::exchange(m_shown, {});
        if (shown.size() == 1)
            Q_EMIT conversationWanted(shown.first(), token);
        else if (m_showsStalled)
            Q_EMIT handoffsWanted(token);
        else if (m_showsPromised)
            Q_EMIT promisesWanted(token);
        else
            Q_EMIT waitingWanted(token);
    });
}

void Notifier::noteChanges(const ChangeSet &changes)
{
    if (m_lookedAt || changes.newCustomerMessages.isEmpty())
        return;
    for (const ConversationId &id : changes.newCustomerMessages) {
        m_waiting.removeAll(id);
        m_waiting.append(id);
    }
    if (m_scheduled)
        return;
    m_scheduled = true;
    m_program.clock().callAfter(GatherTime, this, [this] {
        m_scheduled = false;
        announce();
    });
}

void Notifier::noteDue(const QList<ConversationId> &conversations)
{
    if (m_lookedAt || conversations.isEmpty())
        return;
    const bool scheduled = !m_due.isEmpty();
    m_due.append(conversations);
    if (!scheduled)
        m_program.clock().callAfter(GatherTime, this, [this] { announceDue(); });
}

void Notifier::notePromised(const QList<ConversationId> &conversations)
{
    if (m_lookedAt || !m_program.settings().notifiesAboutDue() || isQuiet())
        return;
    whenDone(m_program.conversations().summaries(conversations), this,
             [this](const Result<QList<ConversationSummary>> &summaries) {
        if (!summaries || m_lookedAt)
            return;
        QList<ConversationSummary> due;
        QList<ConversationId> about;
        for (const ConversationSummary &summary : *summaries) {
            // Kept or moved in the meantime?
            if (!summary.promiseDue || *summary.promiseDue > m_program.clock().now())
                continue;
            due.append(summary);
            about.append(summary.id);
        }
        if (due.isEmpty())
            return;
        present({tr("%n promise(s) due now", nullptr, int(due.size())),
                 mayTell() ? namesOf(due) : QString()},
                about);
        m_showsPromised = true;
    });
}

void Notifier::noteStalled(const QList<Handoff> &handoffs)
{
    // What a colleague offered is theirs to look after.
    QList<Handoff> mine = handoffs;
    mine.removeIf([this](const Handoff &handoff) { return handoff.agent != m_program.agent().id; });
    if (m_lookedAt || mine.isEmpty() || !m_program.settings().notifiesAboutDue() || isQuiet())
        return;
    announceStalled(mine);
}

void Notifier::announceStalled(const QList<Handoff> &handoffs)
{
    // Where the next step is taken.
    QList<ConversationId> places;
    for (const Handoff &handoff : handoffs) {
        const bool isPublic = handoff.state == HandoffState::Solved || !handoff.privateConversation;
        places.append(isPublic ? handoff.publicConversation : *handoff.privateConversation);
    }
    whenDone(m_program.conversations().summaries(places), this,
             [this, handoffs](const Result<QList<ConversationSummary>> &summaries) {
        if (!summaries || summaries->isEmpty() || m_lookedAt)
            return;
        QList<ConversationId> about;
        for (const ConversationSummary &summary : *summaries)
            about.append(summary.id);
        present(textForStalled(handoffs, *summaries), about);
        m_showsStalled = true;
    });
}

void Notifier::setLookedAt(bool lookedAt)
{
    m_lookedAt = lookedAt;
    if (!lookedAt)
        return;
    m_waiting.clear();
    m_shown.clear();
    m_center.withdraw();
}

bool Notifier::isQuiet() const
{
    const Settings &settings = m_program.settings();
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(toMilliseconds(m_program.clock().now()));
    return QuietHours{settings.hasQuietHours(), settings.quietFrom(), settings.quietTo()}.covers(
        now.time());
}

void Notifier::announce()
{
    if (m_waiting.isEmpty() || !m_program.settings().notifies() || isQuiet())
        return;
    whenDone(m_program.conversations().summaries(m_waiting), this,
             [this](const Result<QList<ConversationSummary>> &summaries) {
        // Somebody may have come meanwhile, or answered from elsewhere.
        if (!summaries || m_lookedAt)
            return;
        QList<ConversationSummary> waiting;
        for (const ConversationSummary &summary : summaries.value()) {
            if (isWaiting(summary.state) && m_waiting.contains(summary.id))
                waiting.append(summary);
        }
        if (!waiting.isEmpty())
            show(waiting);
    });
}

void Notifier::announceDue()
{
    const QList<ConversationId> due = std::exchange(m_due, {});
    if (!m_program.settings().notifiesAboutDue() || isQuiet())
        return;
    whenDone(m_program.conversations().summaries(due), this,
             [this](const Result<QList<ConversationSummary>> &summaries) {
        if (!summaries || m_lookedAt)
            return;
        const Instant now = m_program.clock().now();
        QList<ConversationSummary> late;
        QList<ConversationSummary> soon;
        for (const ConversationSummary &summary : summaries.value()) {
            // Answered in the meantime?
            if (isWaiting(summary.state) && summary.dueAt)
                (*summary.dueAt <= now ? late : soon).append(summary);
        }
        if (!late.isEmpty() || !soon.isEmpty())
            showDue(late, soon);
    });
}

void Notifier::showDue(const QList<ConversationSummary> &late,
                       const QList<ConversationSummary> &soon)
{
    QList<ConversationId> about;
    for (const ConversationSummary &summary : late + soon) {
        if (!about.contains(summary.id))
            about.append(summary.id);
    }
    present(textForDue(late, soon), about);
}

void Notifier::present(const DesktopNotification &notification, const QList<ConversationId> &about)
{
    m_shown = about;
    m_showsStalled = false;
    m_showsPromised = false;
    m_center.show(notification);
}

void Notifier::show(const QList<ConversationSummary> &summaries)
{
    QList<ConversationSummary> newestFirst = summaries;
    std::sort(newestFirst.begin(), newestFirst.end(),
              [this](const ConversationSummary &one, const ConversationSummary &other) {
        return m_waiting.indexOf(one.id) > m_waiting.indexOf(other.id);
    });
    m_waiting.clear();
    for (auto it = newestFirst.crbegin(); it != newestFirst.crend(); ++it)
        m_waiting.append(it->id);
    present(textFor(newestFirst), m_waiting);
}

bool Notifier::mayTell() const
{
    return m_program.settings().notifiesWithContent() && !m_isLocked();
}

QString Notifier::namesOf(const QList<ConversationSummary> &summaries)
{
    QStringList names;
    for (const ConversationSummary &summary : summaries.mid(0, NamesShown))
        names.append(Format::name(summary));
    names.removeDuplicates();
    const int others = int(summaries.size() - std::min(summaries.size(), NamesShown));
    const QString list = QLocale().createSeparatedList(names);
    return others > 0 ? tr("%1 and %n more", nullptr, others).arg(list) : list;
}

DesktopNotification Notifier::textForStalled(const QList<Handoff> &handoffs,
                                             const QList<ConversationSummary> &summaries) const
{
    const QString title = tr("%n customer(s) on the way into private: nothing happened for long",
                             nullptr, int(summaries.size()));
    if (!mayTell())
        return {title, {}};
    if (handoffs.size() > 1 || summaries.size() > 1)
        return {title, namesOf(summaries)};
    const QString name = Format::name(summaries.first());
    switch (handoffs.first().state) {
    case HandoffState::Offered: return {tr("%1 did not come into private yet").arg(name), {}};
    case HandoffState::CustomerWrote:
    case HandoffState::Verified:
        return {tr("%1 waits in private for an answer").arg(name), summaries.first().snippet};
    case HandoffState::Solved:
        return {tr("%1: solved, but the public thread is still open").arg(name), {}};
    default: return {title, name};
    }
}

DesktopNotification Notifier::textForDue(const QList<ConversationSummary> &late,
                                         const QList<ConversationSummary> &soon) const
{
    QString soonWords;
    if (!soon.isEmpty()) {
        std::chrono::milliseconds left{0};
        for (const ConversationSummary &summary : soon)
            left = std::max(left, *summary.dueAt - m_program.clock().now());
        // "Within" is a promise: rounded up.
        soonWords = tr("%n reply(ies) due within %1", nullptr, int(soon.size()))
                        .arg(Format::duration(std::chrono::ceil<std::chrono::minutes>(left)));
    }
    if (late.isEmpty())
        return {soonWords, mayTell() ? namesOf(soon) : QString()};
    return {mayTell() ? tr("Late: %1", "names").arg(namesOf(late))
                      : tr("%n reply(ies) late", nullptr, int(late.size())),
            soonWords};
}

DesktopNotification Notifier::textFor(const QList<ConversationSummary> &summaries) const
{
    if (!mayTell())
        return {tr("%n conversation(s) wait for you", nullptr, int(summaries.size())), {}};
    if (summaries.size() == 1) {
        const ConversationSummary &summary = summaries.first();
        return {tr("%1 · %2 · %3", "person, audience, account")
                    .arg(Format::name(summary), Format::word(summary.audience),
                         Format::address(summary.accountHandle)),
                // The desktop keeps what it showed, longer than a code may be read.
                withCodesMasked(m_program.privatePosts().snippet(summary))};
    }
    return {tr("%n conversation(s) wait for you", nullptr, int(summaries.size())),
            namesOf(summaries)};
}

} // namespace sportello
