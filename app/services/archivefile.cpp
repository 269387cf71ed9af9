// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/archivefile.h"

#include "core/refused.h"
#include "services/archiveimports.h"

#include <QFile>

#include <array>
#include <memory>

#include <archive.h>
#include <archive_entry.h>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostBytes = 256LL * 1024 * 1024;
constexpr int mostEntries = 2'000'000;

struct Closer
{
    void operator()(archive *opened) const { archive_read_free(opened); }
};
using Opened = std::unique_ptr<archive, Closer>;

Error damaged(const QString &path)
{
    return refused(
        ArchiveImports::tr("%1 is damaged, or no archive. Download it again.").arg(path));
}

Result<QByteArray> content(archive *opened, const QString &path, qint64 room,
                           const std::atomic_bool &stopped)
{
    QByteArray bytes;
    std::array<char, 65536> part{};
    for (;;) {
        if (stopped)
            return Error{ErrorKind::Cancelled, {}, {}, false};
        const la_ssize_t count = archive_read_data(opened, part.data(), part.size());
        if (count < 0)
            return damaged(path);
        if (count == 0)
            return bytes;
        bytes.append(part.data(), count);
        if (bytes.size() > room)
            return refused(
                ArchiveImports::tr("What is packed in %1 is too large to be an archive of posts.")
                    .arg(path));
    }
}

} // namespace

bool isArchiveFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray beginning = file.read(4);
    return beginning == "PK\x03\x04" || beginning.startsWith("\x1f\x8b");
}

Result<QHash<QString, QByteArray>> readArchiveFiles(const QString &path, const QStringList &wanted,
                                                    const std::atomic_bool &stopped)
{
    const Opened opened(archive_read_new());
    archive_read_support_filter_gzip(opened.get());
    archive_read_support_format_zip(opened.get());
    archive_read_support_format_tar(opened.get());
    if (archive_read_open_filename(opened.get(), QFile::encodeName(path).constData(), 65536)
        != ARCHIVE_OK)
        return damaged(path);
    QHash<QString, QByteArray> files;
    qint64 room = mostBytes;
    for (int i = 0; i < mostEntries && files.size() < wanted.size(); ++i) {
        if (stopped)
            return Error{ErrorKind::Cancelled, {}, {}, false};
        archive_entry *entry = nullptr;
        const int result = archive_read_next_header(opened.get(), &entry);
        if (result == ARCHIVE_EOF)
            break;
        if (result != ARCHIVE_OK && result != ARCHIVE_WARN)
            return damaged(path);
        const char *written = archive_entry_pathname(entry);
        const QString name = QString::fromUtf8(written).section(u'/', -1);
        if (archive_entry_filetype(entry) != AE_IFREG || !wanted.contains(name)
            || files.contains(name))
            continue;
        const Result<QByteArray> bytes = content(opened.get(), path, room, stopped);
        if (!bytes)
            return bytes.error();
        room -= bytes->size();
        files.insert(name, *bytes);
    }
    return files;
}

} // namespace sportello
