// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "crashlane.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <csignal>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 120'000;
constexpr int repliesPerRun = 3;

/// "[label-n]" of a text, wherever the network put mentions around it.
QString markOf(const QString &text)
{
    static const QRegularExpression mark(u"Reply \\[[^\\]]+\\] is on its way\\."_s);
    return mark.match(text).captured(0);
}

/// After a commit: the point is reached only when an answer was lost.
bool needsLostAnswer(CrashPoint point)
{
    return point == CrashPoint::BeforeUnconfirmedCommit
        || point == CrashPoint::AfterUnconfirmedCommit || point == CrashPoint::BeforeSettleCommit
        || point == CrashPoint::AfterSettleCommit;
}

} // namespace

int CrashCount::kills() const
{
    int sum = randomKills;
    for (const int count : killsAt)
        sum += count;
    return sum;
}

void CrashCount::add(const CrashCount &other)
{
    runs += other.runs;
    recoveries += other.recoveries;
    for (size_t i = 0; i < killsAt.size(); ++i)
        killsAt.at(i) += other.killsAt.at(i);
    randomKills += other.randomKills;
    accepted += other.accepted;
    published += other.published;
    lost += other.lost;
    doubled += other.doubled;
    shownTwice += other.shownTwice;
    outOfOrder += other.outOfOrder;
    held += other.held;
    heldUncertain += other.heldUncertain;
    unconfirmed += other.unconfirmed;
    open += other.open;
    threads += other.threads;
    complaints += other.complaints;
}

CrashQuota::CrashQuota(int wanted)
    : m_wanted(wanted)
{
}

bool CrashQuota::isReached() const
{
    const auto hadTwo = [](const std::atomic<int> &count) { return count >= 2; };
    return m_kills >= m_wanted && std::all_of(m_at.begin(), m_at.end(), hadTwo);
}

CrashPoint CrashQuota::rarest() const
{
    const auto found = std::min_element(m_at.begin(), m_at.end(),
                                        [](const auto &a, const auto &b) { return a < b; });
    return CrashPoint(found - m_at.begin());
}

void CrashQuota::count(std::optional<CrashPoint> point)
{
    ++m_kills;
    if (point)
        ++m_at.at(size_t(*point));
}

CrashLane::CrashLane(LanePlan plan, CrashServer &server, CrashQuota &quota)
    : m_plan(std::move(plan))
    , m_server(server)
    , m_quota(quota)
    , m_random(m_plan.seed)
{
}

CrashCount CrashLane::run()
{
    if (!setUp()) {
        m_count.complaints.append(m_plan.name + u": the lane could not be set up"_s);
        return m_count;
    }
    int barren = 0;
    while (!m_quota.isReached() && m_count.kills() < m_plan.mostKills
           && m_count.complaints.isEmpty() && barren < 200) {
        const int before = m_count.kills();
        killOnce();
        barren = m_count.kills() == before ? barren + 1 : 0;
        // Often the next start is killed as well, so that recovery is interrupted too.
        if (m_random.bounded(2) == 0)
            recover();
    }
    if (barren >= 200)
        m_count.complaints.append(m_plan.name + u": nothing could be killed any more"_s);
    finish();
    judge();
    return m_count;
}

bool CrashLane::setUp()
{
    if (!m_folder.isValid() || !m_server.prepare())
        return false;
    const QByteArray fields = QJsonDocument(m_server.signInFields()).toJson(QJsonDocument::Compact);
    return runChild(u"setup"_s, {u"--fields"_s, QString::fromUtf8(fields)}) == Ending::Normal;
}

void CrashLane::stir(std::optional<CrashPoint> point)
{
    m_server.clearFaults();
    if (point && needsLostAnswer(*point))
        m_server.addFault(m_random, true);
    const int more = m_random.bounded(3);
    for (int i = 0; i < more; ++i)
        m_server.addFault(m_random, false);
}

void CrashLane::killOnce()
{
    std::optional<CrashPoint> point;
    QStringList how;
    if (m_random.bounded(10) < 6) {
        point = m_quota.rarest();
        how = {u"--point"_s, QString::number(int(*point)), u"--passes"_s,
               QString::number(1 + m_random.bounded(2))};
    } else {
        // Most of what matters happens early; a few runs get far.
        const double milliseconds = 15.0 * std::pow(100.0, m_random.generateDouble());
        how = {u"--delay"_s, QString::number(int(milliseconds * 1000))};
    }
    stir(point);
    const QString label = u"%1.%2"_s.arg(m_plan.name).arg(m_count.runs);
    how += {u"--label"_s, label, u"--replies"_s, QString::number(repliesPerRun)};
    ++m_count.runs;
    if (runChild(u"run"_s, how) != Ending::Killed)
        return;
    m_quota.count(point);
    if (point)
        ++m_count.killsAt.at(size_t(*point));
    else
        ++m_count.randomKills;
}

void CrashLane::recover()
{
    if (m_random.bounded(2) == 0)
        m_server.clearFaults();
    writeSeen();
    ++m_count.recoveries;
    if (runChild(u"idle"_s, {u"--seen"_s, m_folder.filePath(u"seen"_s)}) != Ending::Normal)
        m_count.complaints.append(m_plan.name + u": a run until idle did not end by itself"_s);
}

void CrashLane::finish()
{
    m_server.clearFaults();
    m_openAtEnd = 1;
    // A conversation whose first reply is decided has the next one to decide.
    for (int i = 0; i < 20 && m_openAtEnd > 0 && m_count.complaints.isEmpty(); ++i)
        recover();
    if (runChild(u"report"_s, {}) != Ending::Normal)
        m_count.complaints.append(m_plan.name + u": the report did not end by itself"_s);
}

void CrashLane::writeSeen()
{
    QFile file(m_folder.filePath(u"seen"_s));
    if (file.open(QIODevice::WriteOnly))
        file.write(publishedTexts().keys().join(u'\n').toUtf8());
}

CrashLane::Ending CrashLane::runChild(const QString &mode, const QStringList &more)
{
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QStringLiteral(SPORTELLO_CRASHCHILD),
                QStringList{u"--mode"_s, mode, u"--profile"_s, m_folder.filePath(u"profile"_s),
                            u"--secrets"_s, m_folder.filePath(u"secrets.ini"_s), u"--network"_s,
                            m_server.network(), u"--factor"_s, QString::number(m_plan.factor)}
                    + more);
    const bool ended = child.waitForFinished(patience);
    if (!ended) {
        child.kill();
        child.waitForFinished();
    }
    hear(child.readAllStandardOutput());
    if (!ended) {
        m_count.complaints.append(m_plan.name + u": hung: "_s + mode + u' ' + more.join(u' '));
        return Ending::Hung;
    }
    if (child.exitStatus() == QProcess::NormalExit) {
        if (child.exitCode() != 0)
            m_count.complaints.append(m_plan.name + u": failed: "_s + mode + u' '
                                      + more.join(u' '));
        return Ending::Normal;
    }
    // The exit code of a crashed process is the number of its signal.
    if (child.exitCode() != SIGKILL)
        m_count.complaints.append(u"%1: signal %2: %3 %4"_s.arg(m_plan.name)
                                      .arg(child.exitCode())
                                      .arg(mode, more.join(u' ')));
    return Ending::Killed;
}

void CrashLane::hear(const QByteArray &output)
{
    const QList<QByteArray> lines = output.split('\n');
    for (const QByteArray &line : lines) {
        const QJsonObject said = QJsonDocument::fromJson(line).object();
        if (said.contains(u"accepted"_s))
            m_accepted.insert(said.value(u"accepted"_s).toString());
        else if (said.contains(u"row"_s))
            m_rows.append(said);
        else if (said.contains(u"draft"_s))
            m_drafts.append(said.value(u"draft"_s).toString());
        else if (said.contains(u"message"_s))
            m_messages.append(markOf(said.value(u"message"_s).toString()));
        else if (said.contains(u"open"_s))
            m_openAtEnd = said.value(u"open"_s).toInt();
        else if (said.contains(u"held"_s)) {
            ++m_count.held;
            m_askedAbout.insert(markOf(said.value(u"text"_s).toString()));
            const QString reason = said.value(u"held"_s).toString();
            if (reason == "needs_a_look"_L1 || reason == "too_many_attempts"_L1)
                ++m_count.heldUncertain;
        } else if (said.contains(u"error"_s) || said.contains(u"damaged"_s)) {
            m_count.complaints.append(m_plan.name + u": the child says "_s
                                      + QString::fromUtf8(line));
        }
    }
}

QStringList CrashLane::publishedMarks()
{
    QStringList marks;
    const QStringList texts = m_server.published();
    for (const QString &text : texts) {
        if (const QString mark = markOf(text); !mark.isEmpty())
            marks.append(mark);
    }
    return marks;
}

QMap<QString, int> CrashLane::publishedTexts()
{
    QMap<QString, int> texts;
    const QStringList marks = publishedMarks();
    for (const QString &mark : marks)
        ++texts[mark];
    return texts;
}

void CrashLane::judge()
{
    const QMap<QString, int> published = publishedTexts();
    QSet<QString> safe; // open, or back in the hands of the agent
    for (const QJsonObject &row : std::as_const(m_rows)) {
        const QString state = row.value(u"row"_s).toString();
        const QString mark = markOf(row.value(u"text"_s).toString());
        if (state != "sent"_L1 && state != "cancelled"_L1) {
            safe.insert(mark);
            ++m_count.open;
            if (state == "unconfirmed"_L1)
                ++m_count.unconfirmed;
        } else if (state == "sent"_L1 && !published.contains(mark)) {
            m_count.complaints.append(m_plan.name + u": said to be sent and is not there: "_s
                                      + mark);
        }
    }
    for (const QString &text : std::as_const(m_accepted)) {
        const bool inDraft =
            std::any_of(m_drafts.cbegin(), m_drafts.cend(),
                        [&](const QString &draft) { return draft.contains(text); });
        if (!published.contains(text) && !safe.contains(text) && !inDraft) {
            ++m_count.lost;
            m_count.complaints.append(m_plan.name + u": lost: "_s + text);
        }
    }
    for (auto it = published.cbegin(); it != published.cend(); ++it) {
        ++m_count.published;
        if (it.value() > 1) {
            ++m_count.doubled;
            m_count.complaints.append(m_plan.name + u": doubled: "_s + it.key());
        }
        if (m_messages.count(it.key()) > 1) {
            ++m_count.shownTwice;
            m_count.complaints.append(m_plan.name + u": twice in the history: "_s + it.key());
        }
    }
    m_count.accepted += int(m_accepted.size());
    judgeOrder(published.keys());
    judgeThreads();
}

void CrashLane::judgeThreads()
{
    QMap<QString, QMap<int, QJsonObject>> threads; // group → part → row
    for (const QJsonObject &row : std::as_const(m_rows))
        threads[row.value(u"group"_s).toString()].insert(row.value(u"part"_s).toInt(), row);
    for (const QMap<int, QJsonObject> &parts : std::as_const(threads)) {
        m_count.threads += parts.size() > 1 ? 1 : 0;
        for (auto part = parts.cbegin(); part != parts.cend(); ++part) {
            if (part.key() == 1 || part->value(u"row"_s).toString() != "sent"_L1)
                continue;
            // A part that a person declared sent has no id that the next could answer.
            const QJsonObject before = parts.value(part.key() - 1);
            const QString remoteId = before.value(u"remote_id"_s).toString();
            const bool follows = before.value(u"row"_s).toString() == "sent"_L1;
            const bool answers = part->value(u"answered"_s).toString() == remoteId
                || m_askedAbout.contains(markOf(before.value(u"text"_s).toString()));
            if (!follows || !answers) {
                m_count.complaints.append(m_plan.name + u": a thread is torn: "_s
                                          + part->value(u"text"_s).toString());
            }
        }
    }
}

void CrashLane::judgeOrder(const QStringList &published)
{
    const QStringList order = publishedMarks();
    QMap<QString, QMap<QString, QString>> wanted; // conversation → order of making → text
    for (const QJsonObject &row : std::as_const(m_rows)) {
        const QString text = markOf(row.value(u"text"_s).toString());
        if (published.contains(text))
            wanted[row.value(u"conversation"_s).toString()][row.value(u"order"_s).toString()] =
                text;
    }
    for (const QMap<QString, QString> &texts : std::as_const(wanted)) {
        qsizetype last = -1;
        for (const QString &text : texts) {
            const qsizetype position = order.indexOf(text);
            if (position < last) {
                ++m_count.outOfOrder;
                m_count.complaints.append(m_plan.name + u": out of order: "_s + text);
            }
            last = std::max(last, position);
        }
    }
}

} // namespace sportello
