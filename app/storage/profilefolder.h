// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/result.h"

#include <QString>

#include <memory>

namespace sportello {

/// The folder that holds one profile: database, backups, settings. Readable by its owner alone.
class ProfileFolder
{
public:
    explicit ProfileFolder(QString path);

    const QString &path() const { return m_path; }
    QString databasePath() const;
    QString backupFolder() const;
    QString damagedFolder() const;
    QString attachmentFolder() const; ///< copies of the files that go out
    QString settingsPath() const;

    /// Makes the folder (0700) and an empty database file (0600) if they are missing, and narrows
    /// their rights if they are wider. Storage with a sentence when that is not possible.
    Result<Done> prepare() const;

    /// Makes an empty file that only its owner can read, before anything is written into it.
    static Result<Done> makePrivateFile(const QString &path);
    /// Makes a folder that only its owner can enter; an existing one is narrowed.
    static Result<Done> makePrivateFolder(const QString &path);
    /// Copies a file to a new one that only its owner can read; it is on the disk when this
    /// returns.
    static Result<Done> copyPrivately(const QString &from, const QString &to);
    /// Waits until a file's content is on the disk.
    static Result<Done> sync(const QString &path);

private:
    QString m_path;
};

/// Holds a profile for one process. The system frees it when the process ends, however it ends.
class ProfileLock
{
public:
    /// Refused when another process holds the profile.
    static Result<std::unique_ptr<ProfileLock>> acquire(const ProfileFolder &folder);
    ~ProfileLock();
    Q_DISABLE_COPY_MOVE(ProfileLock)

private:
    struct Platform;
    explicit ProfileLock(std::unique_ptr<Platform> platform);
    std::unique_ptr<Platform> m_platform;
};

} // namespace sportello
