// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/profilefolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

Error storageError(const QString &message)
{
    return {ErrorKind::Storage, message, {}, false};
}

} // namespace

ProfileFolder::ProfileFolder(QString path)
    : m_path(QDir::cleanPath(QDir(path).absolutePath()))
{
}

QString ProfileFolder::databasePath() const
{
    return m_path + u"/sportello.sqlite"_s;
}

QString ProfileFolder::backupFolder() const
{
    return m_path + u"/backups"_s;
}

QString ProfileFolder::damagedFolder() const
{
    return m_path + u"/damaged"_s;
}

QString ProfileFolder::attachmentFolder() const
{
    return m_path + u"/attachments"_s;
}

QString ProfileFolder::settingsPath() const
{
    return m_path + u"/settings.ini"_s;
}

Result<Done> ProfileFolder::prepare() const
{
    if (const Result<Done> made = makePrivateFolder(m_path); !made)
        return made;
    return makePrivateFile(databasePath());
}

Result<Done> ProfileFolder::makePrivateFolder(const QString &path)
{
    const QFileInfo info(path);
    const Error cannotBeMade = storageError(u"the folder %1 cannot be made"_s.arg(path));
    if (info.exists() && !info.isDir())
        return storageError(u"%1 is a file, not a folder"_s.arg(path));
    if (!info.exists() && !QDir().mkpath(info.path()))
        return cannotBeMade;
#ifdef Q_OS_UNIX
    const QByteArray name = QFile::encodeName(path);
    if (!info.exists() && ::mkdir(name.constData(), 0700) != 0 && errno != EEXIST)
        return cannotBeMade;
    // Also an existing folder: what other users of the machine can read is no place for customers'
    // messages.
    if (::access(name.constData(), R_OK | W_OK | X_OK) != 0)
        return storageError(u"the folder %1 cannot be written"_s.arg(path));
    ::chmod(name.constData(), 0700);
#else
    if (!info.exists() && !QDir().mkdir(path))
        return cannotBeMade;
#endif
    return Done{};
}

Result<Done> ProfileFolder::copyPrivately(const QString &from, const QString &to)
{
    QFile source(from);
    QFile copy(to);
    if (!source.open(QIODevice::ReadOnly))
        return storageError(u"the file %1 cannot be read"_s.arg(from));
    if (const Result<Done> made = makePrivateFile(to); !made)
        return made;
    const Error cannotBeWritten = storageError(u"the file %1 cannot be written"_s.arg(to));
    if (!copy.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered))
        return cannotBeWritten;
    QByteArray part;
    while (!(part = source.read(1 << 20)).isEmpty()) {
        if (copy.write(part) != part.size())
            return cannotBeWritten;
    }
    if (source.error() != QFileDevice::NoError)
        return storageError(u"the file %1 cannot be read"_s.arg(from));
    copy.close();
    return sync(to);
}

Result<Done> ProfileFolder::sync(const QString &path)
{
#ifdef Q_OS_UNIX
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    const bool synced = file >= 0 && ::fsync(file) == 0;
    if (file >= 0)
        ::close(file);
    if (!synced)
        return storageError(u"the file %1 cannot be written"_s.arg(path));
#else
    Q_UNUSED(path)
#endif
    return Done{};
}

Result<Done> ProfileFolder::makePrivateFile(const QString &path)
{
#ifdef Q_OS_UNIX
    const QByteArray name = QFile::encodeName(path);
    const int file = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        return storageError(u"the file %1 cannot be written"_s.arg(path));
    ::fchmod(file, 0600);
    ::close(file);
#else
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        return storageError(u"the file %1 cannot be written"_s.arg(path));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
#endif
    return Done{};
}

#ifdef Q_OS_UNIX

// flock() and not a file with a process number in it: the kernel lets go when the process ends, and
// numbers are reused.
struct ProfileLock::Platform
{
    int file = -1;
    ~Platform()
    {
        if (file >= 0)
            ::close(file);
    }
};

Result<std::unique_ptr<ProfileLock>> ProfileLock::acquire(const ProfileFolder &folder)
{
    const QString path = folder.path() + u"/lock"_s;
    auto platform = std::make_unique<Platform>();
    platform->file =
        ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (platform->file < 0)
        return storageError(u"the file %1 cannot be written"_s.arg(path));
    if (::flock(platform->file, LOCK_EX | LOCK_NB) != 0)
        return Error{ErrorKind::Refused, u"the profile is in use"_s, {}, false};
    return std::unique_ptr<ProfileLock>(new ProfileLock(std::move(platform)));
}

#else

struct ProfileLock::Platform
{
    std::unique_ptr<QLockFile> file;
};

Result<std::unique_ptr<ProfileLock>> ProfileLock::acquire(const ProfileFolder &folder)
{
    auto platform = std::make_unique<Platform>();
    platform->file = std::make_unique<QLockFile>(folder.path() + u"/lock"_s);
    platform->file->setStaleLockTime(0);
    if (!platform->file->tryLock(0)) {
        if (platform->file->error() == QLockFile::LockFailedError)
            return Error{ErrorKind::Refused, u"the profile is in use"_s, {}, false};
        return storageError(u"the folder %1 cannot be written"_s.arg(folder.path()));
    }
    return std::unique_ptr<ProfileLock>(new ProfileLock(std::move(platform)));
}

#endif

ProfileLock::ProfileLock(std::unique_ptr<Platform> platform)
    : m_platform(std::move(platform))
{
}

ProfileLock::~ProfileLock() = default;

} // namespace sportello
