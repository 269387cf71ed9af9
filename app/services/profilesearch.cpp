// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/profilesearch.h"

#include "core/bytesearch.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QThread>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

ProfileLook lookThrough(QFile &database, const QStringList &files, const QList<QByteArray> &pieces)
{
    ByteSearch search(pieces);
    ProfileLook look;
    look.complete = database.seek(0) && search.read(database);
    for (const QString &path : files) {
        QFile file(path);
        // One that went away meanwhile holds nothing.
        if (file.open(QIODevice::ReadOnly))
            look.complete = search.read(file) && look.complete;
        else
            look.complete = look.complete && !QFile::exists(path);
    }
    look.found = {search.found().cbegin(), search.found().cend()};
    look.bytes = search.bytesRead();
    return look;
}

} // namespace

ProfileSearch::ProfileSearch(QString folder, QString databasePath, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_databasePath(std::move(databasePath))
{
}

ProfileSearch::~ProfileSearch()
{
    if (m_thread)
        m_thread->wait();
}

QStringList ProfileSearch::files() const
{
    const QString backups = m_folder + u"/backups/"_s;
    const QString damaged = m_folder + u"/damaged/"_s;
    QStringList files;
    QDirIterator all(m_folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString path = all.next();
        if (path != m_databasePath && !path.startsWith(backups) && !path.startsWith(damaged))
            files.append(path);
    }
    return files;
}

QStringList ProfileSearch::damagedFiles() const
{
    QStringList names;
    if (m_folder.isEmpty())
        return names;
    QDirIterator all(m_folder + u"/damaged"_s, QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext())
        names.append(all.next().mid(m_folder.size() + 1));
    return names;
}

Future<ProfileLook> ProfileSearch::find(const QList<QByteArray> &pieces)
{
    if (!m_database) {
        m_database = std::make_shared<QFile>(m_databasePath);
        if (!m_database->open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
            m_database.reset();
            return readyError<ProfileLook>(
                {ErrorKind::Storage, u"the database file cannot be read"_s, {}, false});
        }
    }
    Promise<ProfileLook> promise;
    // The promise is touched by one thread at a time: handed over here, finished there.
    m_thread = QThread::create([promise, database = m_database, files = files(), pieces] {
        promise.finish(lookThrough(*database, files, pieces));
    });
    connect(m_thread, &QThread::finished, this, [this, thread = m_thread] {
        if (m_thread == thread)
            m_thread = nullptr;
        thread->deleteLater();
    });
    m_thread->setParent(this);
    m_thread->start();
    return promise.future();
}

} // namespace sportello
