// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/desktop/notifier.h"

#include "core/future.h"
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
    connect(&center, &NotificationCenter::activated, this, [this](const QString &token) {
        const QList<ConversationId> waiting = std::exchange(m_waiting, {});
        if (waiting.size() == 1)
            Q_EMIT conversationWanted(waiting.first(), token);
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

void Notifier::setLookedAt(bool lookedAt)
{
    m_lookedAt = lookedAt;
    if (!lookedAt)
        return;
    m_waiting.clear();
    m_center.withdraw();
}

bool Notifier::isQuiet() const
{
    const Settings &settings = m_program.settings();
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(toMilliseconds(m_program.clock().now()));
    return !settings.notifies()
        || QuietHours{settings.hasQuietHours(), settings.quietFrom(), settings.quietTo()}.covers(
            now.time());
}

void Notifier::announce()
{
    if (m_waiting.isEmpty() || isQuiet())
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
    m_center.show(textFor(newestFirst));
}

DesktopNotification Notifier::textFor(const QList<ConversationSummary> &summaries) const
{
    const bool mayTell = m_program.settings().notifiesWithContent() && !m_isLocked();
    if (!mayTell)
        return {tr("%n conversation(s) wait for you", nullptr, int(summaries.size())), {}};
    if (summaries.size() == 1) {
        const ConversationSummary &summary = summaries.first();
        return {tr("%1 · %2 · %3", "person, audience, account")
                    .arg(Format::name(summary), Format::word(summary.audience),
                         Format::address(summary.accountHandle)),
                summary.snippet};
    }
    QStringList names;
    for (const ConversationSummary &summary : summaries.mid(0, NamesShown))
        names.append(Format::name(summary));
    names.removeDuplicates();
    const int others = int(summaries.size() - std::min(summaries.size(), NamesShown));
    const QString list = QLocale().createSeparatedList(names);
    return {tr("%n conversation(s) wait for you", nullptr, int(summaries.size())),
            others > 0 ? tr("%1 and %n more", nullptr, others).arg(list) : list};
}

} // namespace sportello
