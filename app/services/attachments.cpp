// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/attachments.h"

#include "core/refused.h"
#include "core/sha256.h"
#include "domain/picturemetadata.h"
#include "storage/attachmenttable.h"
#include "storage/checked.h"
#include "storage/profilefolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QThreadPool>

namespace sportello {

using namespace Qt::StringLiterals;

/// Where a file comes from.
struct Attachments::Source
{
    QString path; ///< empty = `data`
    QByteArray data;
    QString name;
    QString description;
    QString sha256; ///< of what is expected at `path`; empty = whatever is there
};

namespace {

constexpr std::chrono::seconds cleaningDelay{5};

Result<QByteArray> readAll(const QString &path)
{
    const QFileInfo info(path);
    const QString name = info.fileName();
    if (!info.exists())
        return refused(Attachments::tr("“%1” is not there.").arg(name));
    // Not a folder, and nothing that never ends.
    if (!info.isFile())
        return refused(Attachments::tr("“%1” is not a file.").arg(name));
    if (info.size() > Attachments::MaximumBytes)
        return refused(Attachments::tr("“%1” is larger than any network takes.").arg(name));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refused(Attachments::tr("“%1” cannot be read.").arg(name));
    const QByteArray data = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return refused(Attachments::tr("“%1” cannot be read.").arg(name));
    if (data.isEmpty())
        return refused(Attachments::tr("“%1” is empty.").arg(name));
    return data;
}

/// By what is in it; a name decides only where that says too little.
QMimeType typeOf(const QByteArray &data, const QString &name)
{
    const QMimeDatabase types;
    const QMimeType byData = types.mimeTypeForData(data);
    const bool saysLittle = byData.isDefault() || byData.name() == "text/plain"_L1
        || byData.name() == "application/zip"_L1 || byData.name() == "application/ogg"_L1
        || byData.name() == "application/x-riff"_L1;
    return saysLittle ? types.mimeTypeForFileNameAndData(name, data) : byData;
}

Result<Done> write(const QString &path, const QByteArray &data)
{
    // Under another name first: what carries the hash's name is whole.
    const QString part = path + u".part"_s;
    QFile::remove(part);
    if (const Result<Done> made = ProfileFolder::makePrivateFile(part); !made)
        return made.error();
    QFile file(part);
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(data) == data.size();
    file.close();
    const Result<Done> synced = isWritten ? ProfileFolder::sync(part) : Result<Done>(Done{});
    if (!isWritten || !synced || !QFile::rename(part, path)) {
        QFile::remove(part);
        return Error{ErrorKind::Storage,
                     Attachments::tr("The file cannot be copied into the profile."),
                     {},
                     false};
    }
    return Done{};
}

} // namespace

Attachments::Attachments(Store &store, Clock &clock, QString folder, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_folder(std::move(folder))
{
    connect(&store, &Store::committed, this, [this](const ChangeSet &changes) {
        if (!changes.drafts.isEmpty() || !changes.outbox.isEmpty())
            scheduleCleaning();
    });
}

Future<OutgoingAttachment> Attachments::add(const QString &path)
{
    return keep({path, {}, QFileInfo(path).fileName(), {}, {}});
}

Future<OutgoingAttachment> Attachments::addData(const QByteArray &data, const QString &name)
{
    return keep({{}, data, name, {}, {}});
}

Future<OutgoingAttachment> Attachments::addCanned(const CannedAttachment &file)
{
    return keep({file.path, {}, QFileInfo(file.path).fileName(), file.description, file.sha256});
}

Future<OutgoingAttachment> Attachments::keep(const Source &source)
{
    const Promise<OutgoingAttachment> promise;
    const auto work = [source, folder = m_folder]() -> Result<OutgoingAttachment> {
        const Result<QByteArray> read =
            source.path.isEmpty() ? Result<QByteArray>(source.data) : readAll(source.path);
        if (!read)
            return read.error();
        if (!source.sha256.isEmpty() && sha256Hex(*read) != source.sha256) {
            return refused(tr("“%1” is not the file any more that was put there. Look at it, then "
                              "add it to the canned reply again.")
                               .arg(source.name));
        }
        const std::optional<QByteArray> clean = withoutMetadata(*read);
        if (!clean)
            return refused(tr("“%1” is a picture that is broken.").arg(source.name));
        const QMimeType type = typeOf(*clean, source.name);
        OutgoingAttachment file;
        file.sha256 = sha256Hex(*clean);
        file.mediaType = type.name();
        file.description = source.description;
        file.name = source.name;
        file.bytes = clean->size();
        const QString suffix = type.preferredSuffix();
        file.path = folder + u'/' + file.sha256 + (suffix.isEmpty() ? QString() : u'.' + suffix);
        if (isThere(file))
            return file;
        if (const Result<Done> made = ProfileFolder::makePrivateFolder(folder); !made)
            return made.error();
        QFile::remove(file.path);
        if (const Result<Done> written = write(file.path, *clean); !written)
            return written.error();
        return file;
    };
    ++m_adding;
    QThreadPool::globalInstance()->start([promise, work] { promise.finish(work()); });
    return afterwards(promise.future(), this, [this](const Result<OutgoingAttachment> &file) {
        --m_adding;
        if (file)
            m_fresh.insert(file->path);
        return ready(file);
    });
}

Future<CannedAttachment> Attachments::describe(const QString &path)
{
    const Promise<CannedAttachment> promise;
    QThreadPool::globalInstance()->start([promise, path] {
        const Result<QByteArray> data = readAll(path);
        if (data)
            promise.finish(
                CannedAttachment{path, sha256Hex(*data), typeOf(*data, path).name(), {}});
        else
            promise.finish(data.error());
    });
    return promise.future();
}

bool Attachments::isThere(const OutgoingAttachment &file)
{
    const QFileInfo info(file.path);
    return info.isFile() && info.size() == file.bytes;
}

void Attachments::scheduleCleaning()
{
    if (m_isScheduled)
        return;
    m_isScheduled = true;
    m_clock.callAfter(cleaningDelay, this, [this] {
        m_isScheduled = false;
        clean();
    });
}

Future<Done> Attachments::clean()
{
    auto used = m_store.run([](OwnDatabase &database) -> Result<QStringList> {
        return checked(database, AttachmentTable(database).pathsInUse());
    });
    return andThen(used, this, [this](const QStringList &paths) {
        removeAllBut(paths);
        return readyValue(Done{});
    });
}

void Attachments::removeAllBut(const QStringList &paths)
{
    // What is being copied may be the very file; it is looked at again after it was put to use.
    if (m_adding > 0)
        return;
    const QSet<QString> used(paths.begin(), paths.end());
    m_fresh.subtract(used);
    const QDir folder(m_folder);
    const QStringList names = folder.entryList(QDir::Files | QDir::Hidden);
    for (const QString &name : names) {
        const QString path = m_folder + u'/' + name;
        if (!used.contains(path) && !m_fresh.contains(path))
            QFile::remove(path);
    }
}

} // namespace sportello
