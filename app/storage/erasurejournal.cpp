// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/erasurejournal.h"

#include "storage/profilefolder.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

QJsonObject readLine(QFile &file)
{
    return QJsonDocument::fromJson(file.readLine()).object();
}

} // namespace

Result<Done> ErasureJournal::append(const QString &secret, const Entry &entry) const
{
    if (m_path.isEmpty())
        return Done{};
    const Error failed{
        ErrorKind::Storage, u"the file %1 cannot be written"_s.arg(m_path), {}, false};
    if (!ProfileFolder::makePrivateFile(m_path))
        return failed;
    QJsonArray marks;
    for (const ErasedMark &mark : entry.marks)
        marks.append(QJsonArray{mark.mark, toMilliseconds(mark.until)});
    const QJsonObject object{{u"id"_s, entry.id.key()},
                             {u"agent"_s, entry.agent.key()},
                             {u"at"_s, toMilliseconds(entry.at)},
                             {u"contact"_s, entry.contact},
                             {u"secret"_s, secret},
                             {u"marks"_s, marks}};
    // What a sudden end left of a line is closed off first.
    const QByteArray line = '\n' + QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    QFile file(m_path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered)
        || file.write(line) != line.size())
        return failed;
    file.close();
    return ProfileFolder::sync(m_path);
}

QList<ErasureJournal::Entry> ErasureJournal::entries() const
{
    QList<Entry> entries;
    QFile file(m_path);
    if (m_path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return entries;
    while (!file.atEnd()) {
        const QJsonObject object = readLine(file);
        Entry entry;
        entry.id = ErasureId::fromKey(object.value(u"id"_s).toString());
        if (entry.id.isNull())
            continue;
        entry.agent = AgentId::fromKey(object.value(u"agent"_s).toString());
        entry.at = fromMilliseconds(object.value(u"at"_s).toInteger());
        entry.contact = object.value(u"contact"_s).toString();
        const QJsonArray marks = object.value(u"marks"_s).toArray();
        for (const QJsonValue &mark : marks)
            entry.marks.append({mark.toArray().at(0).toString(),
                                fromMilliseconds(mark.toArray().at(1).toInteger())});
        entries.append(entry);
    }
    return entries;
}

QString ErasureJournal::secret() const
{
    QFile file(m_path);
    if (m_path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    while (!file.atEnd()) {
        const QString found = readLine(file).value(u"secret"_s).toString();
        if (!found.isEmpty())
            return found;
    }
    return {};
}

} // namespace sportello
