// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/personaldata.h"

#include <QJsonArray>

#include <array>
#include <utility>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

using Count = std::pair<QLatin1String, int PersonCounts::*>;

constexpr std::array countWords{
    Count{"conversations"_L1, &PersonCounts::conversations},
    Count{"messages"_L1, &PersonCounts::messages},
    Count{"versions"_L1, &PersonCounts::versions},
    Count{"attachments"_L1, &PersonCounts::attachments},
    Count{"context"_L1, &PersonCounts::context},
    Count{"notes"_L1, &PersonCounts::notes},
    Count{"tags"_L1, &PersonCounts::tags},
    Count{"drafts"_L1, &PersonCounts::drafts},
    Count{"replies"_L1, &PersonCounts::replies},
    Count{"actions"_L1, &PersonCounts::actions},
    Count{"files"_L1, &PersonCounts::files},
    Count{"facts"_L1, &PersonCounts::facts},
    Count{"handles"_L1, &PersonCounts::handles},
    Count{"verifications"_L1, &PersonCounts::verifications},
    Count{"codes"_L1, &PersonCounts::codes},
    Count{"handoffs"_L1, &PersonCounts::handoffs},
    Count{"holds"_L1, &PersonCounts::holds},
    Count{"records"_L1, &PersonCounts::records},
};

Instant instantOf(const QJsonValue &value)
{
    return fromMilliseconds(value.toInteger());
}

} // namespace

PersonCounts &PersonCounts::operator+=(const PersonCounts &other)
{
    for (const auto &[word, member] : countWords)
        this->*member += other.*member;
    return *this;
}

QJsonObject PersonCounts::toJson() const
{
    QJsonObject object;
    for (const auto &[word, member] : countWords)
        object.insert(word, this->*member);
    return object;
}

PersonCounts PersonCounts::fromJson(const QJsonObject &object)
{
    PersonCounts counts;
    for (const auto &[word, member] : countWords)
        counts.*member = object.value(word).toInt();
    return counts;
}

QString PersonScope::name() const
{
    if (!contact.name.isEmpty())
        return contact.name;
    for (const Handle &handle : handles) {
        if (!handle.displayName.isEmpty())
            return handle.displayName;
    }
    return handles.isEmpty() ? QString() : handles.first().address;
}

QJsonObject ErasureReceipt::toJson() const
{
    QJsonArray files;
    for (const ErasedBackup &backup : backups)
        files.append(QJsonObject{{u"name"_s, backup.name},
                                 {u"time"_s, toMilliseconds(backup.time)},
                                 {u"gone_by"_s, toMilliseconds(backup.goneBy)}});
    return {{u"counts"_s, counts.toJson()},
            {u"scan"_s,
             QJsonObject{{u"done"_s, scan.done},
                         {u"patterns"_s, scan.patterns},
                         {u"bytes"_s, scan.bytes},
                         {u"found"_s, scan.found},
                         {u"mentions"_s, scan.mentions}}},
            {u"backups"_s, files},
            {u"again"_s, again}};
}

void ErasureReceipt::readJson(const QJsonObject &object)
{
    counts = PersonCounts::fromJson(object.value(u"counts"_s).toObject());
    const QJsonObject looked = object.value(u"scan"_s).toObject();
    scan = {looked.value(u"done"_s).toBool(), looked.value(u"patterns"_s).toInt(),
            looked.value(u"bytes"_s).toInteger(), looked.value(u"found"_s).toInt(),
            looked.value(u"mentions"_s).toInt()};
    again = object.value(u"again"_s).toBool();
    backups.clear();
    const QJsonArray files = object.value(u"backups"_s).toArray();
    for (const QJsonValue &file : files)
        backups.append({file[u"name"_s].toString(), instantOf(file[u"time"_s]),
                        instantOf(file[u"gone_by"_s])});
}

std::optional<Instant> RetentionRule::keptFrom(bool isPrivate, Instant now) const
{
    const std::optional<int> months = isPrivate ? privateMonths : publicMonths;
    if (!months || now < chosenAt + Grace)
        return {};
    return monthsBefore(now, *months);
}

Instant monthsBefore(Instant now, int months)
{
    return fromDateTime(toDateTime(now).addMonths(-months));
}

} // namespace sportello
