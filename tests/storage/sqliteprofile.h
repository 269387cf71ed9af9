// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "storage/profilefolder.h"
#include "storage/store.h"
#include "support/builders.h"
#include "support/manualclock.h"
#include "support/wait.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <memory>

namespace sportello {

/// A profile folder whose store is opened and closed by hand, for tests that do things to the
/// files.
class SqliteProfile
{
public:
    SqliteProfile()
        : m_profile(m_folder.filePath(QStringLiteral("profile")))
    {
        if (!m_profile.prepare())
            qFatal("The profile folder cannot be made");
    }

    const ProfileFolder &folder() const { return m_profile; }
    QString path(const QString &name) const { return m_profile.path() + u'/' + name; }
    QString database() const { return m_profile.databasePath(); }
    ManualClock &clock() { return m_clock; }
    Store &store() { return *m_store; }
    bool isOpen() const { return m_store != nullptr; }

    Result<OpenReport> open()
    {
        StoreLocation location;
        location.path = m_profile.databasePath();
        m_store = std::make_unique<Store>(location, m_clock);
        return m_store->open();
    }
    void close() { m_store.reset(); }

    template<typename Work>
    auto team(Work work)
    {
        using Answer = std::invoke_result_t<Work, TeamDatabase &>;
        return waitFor(
            m_store->run([work = std::move(work)](TeamDatabase &db) mutable -> Result<Answer> {
                return work(db);
            }));
    }
    template<typename Work>
    auto own(Work work)
    {
        using Answer = std::invoke_result_t<Work, OwnDatabase &>;
        return waitFor(
            m_store->run([work = std::move(work)](OwnDatabase &db) mutable -> Result<Answer> {
                return work(db);
            }));
    }
    /// A conversation with one message of this text.
    bool write(const QString &text)
    {
        return team(
                   [&](TeamDatabase &db) {
            aMessage().of(aConversation().in(db)).text(text).in(db);
            return Done{};
        }).ok();
    }
    /// -1 when it cannot be read.
    int messages()
    {
        const Result<int> count = team([](TeamDatabase &db) {
            Statement select = db.statement(QStringLiteral("SELECT COUNT(*) FROM message"));
            return select.exec() && select.next() ? int(select.integer(0)) : -1;
        });
        return count.valueOr(-1);
    }
    Result<Done> backUp() { return waitFor(m_store->backUp()); }

    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("A file cannot be written");
    }
    static void overwrite(const QString &path, qint64 at, const QByteArray &bytes)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadWrite) || !file.seek(at) || file.write(bytes) != bytes.size())
            qFatal("A file cannot be written");
    }

private:
    QTemporaryDir m_folder;
    ProfileFolder m_profile;
    ManualClock m_clock;
    std::unique_ptr<Store> m_store;
};

} // namespace sportello
