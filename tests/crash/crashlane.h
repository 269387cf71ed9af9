// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/crashpoint.h"
#include "crashserver.h"

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QRandomGenerator>
#include <QSet>
#include <QStringList>
#include <QTemporaryDir>

#include <array>
#include <atomic>
#include <optional>

namespace sportello {

/// A profile that is killed while it talks to a server.
struct LanePlan
{
    QString name;
    quint32 seed = 1;
    int factor = 30; ///< how much faster elapsed time runs in the program
    /// More are shared by several lanes of the same plan, one after the other.
    int mostKills = 250;
};

/// What a lane, or all of them, did and found.
struct CrashCount
{
    int runs = 0;
    int recoveries = 0; ///< runs until idle
    std::array<int, CrashPointCount> killsAt{};
    int randomKills = 0;
    int accepted = 0;
    int published = 0;
    int lost = 0;
    int doubled = 0;
    int shownTwice = 0; ///< more than once in our own history
    int outOfOrder = 0;
    int held = 0; ///< decisions that a person was asked for
    int heldUncertain = 0; ///< of these, where it could not be known
    int unconfirmed = 0; ///< at the end
    int threads = 0; ///< replies in several parts
    int open = 0; ///< at the end, all that is neither sent nor cancelled
    QStringList complaints; ///< what must not happen at all, with enough to look into it

    int kills() const;
    void add(const CrashCount &other);
};

/// Shared by the lanes: how many kills are still wanted, and which points had the fewest.
class CrashQuota
{
public:
    explicit CrashQuota(int wanted);

    bool isReached() const;
    /// The point with the fewest kills so far.
    CrashPoint rarest() const;
    void count(std::optional<CrashPoint> point);

private:
    int m_wanted;
    std::atomic<int> m_kills{0};
    std::array<std::atomic<int>, CrashPointCount> m_at{};
};

/// Runs the child against one server again and again. Blocks; lives in one thread.
class CrashLane
{
public:
    CrashLane(LanePlan plan, CrashServer &server, CrashQuota &quota);

    CrashCount run();

private:
    enum class Ending { Normal, Killed, Hung };

    bool setUp();
    void killOnce();
    void recover();
    void finish();
    void stir(std::optional<CrashPoint> point);
    Ending runChild(const QString &mode, const QStringList &more);
    void hear(const QByteArray &output);
    void writeSeen();
    QStringList publishedMarks();
    QMap<QString, int> publishedTexts();
    void judge();
    void judgeOrder(const QStringList &published);
    void judgeThreads();

    LanePlan m_plan;
    CrashServer &m_server;
    CrashQuota &m_quota;
    QRandomGenerator m_random;
    QTemporaryDir m_folder;
    CrashCount m_count;
    QSet<QString> m_accepted;
    QSet<QString> m_askedAbout; ///< what a person decided about
    QList<QJsonObject> m_rows;
    QStringList m_drafts;
    QStringList m_messages;
    int m_openAtEnd = 0;
};

} // namespace sportello
