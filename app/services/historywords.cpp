// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/historywords.h"

namespace sportello {

using namespace Qt::StringLiterals;

QString HistoryWords::verdict(const HistoryReport &report)
{
    if (report.findingCount > 0)
        return tr("In %n place(s) the history is not as it was written.", nullptr,
                  int(report.findingCount));
    if (!report.isSound())
        return tr("The history is sound in itself, but it is not the one that the keychain knows.");
    return tr("All %n record(s) are as they were written.", nullptr, int(report.records));
}

QString HistoryWords::memory(HistoryMemory::State state)
{
    switch (state) {
    case HistoryMemory::State::Unknown: return tr("The keychain remembers nothing of practice.");
    case HistoryMemory::State::Kept: return tr("The keychain remembers this history.");
    case HistoryMemory::State::Unavailable:
        return tr("The keychain could not be asked, so a cut at the end would go unnoticed. Unlock "
                  "it and verify again.");
    case HistoryMemory::State::Differs:
        return tr("The keychain remembers more than there is, or another history. It goes on "
                  "remembering that.");
    }
    return {};
}

QString HistoryWords::finding(const HistoryFinding &finding, const QString &time)
{
    using Kind = HistoryFinding::Kind;
    const QString from = QString::number(finding.from);
    const QString to = QString::number(finding.to);
    const bool isOne = finding.from == finding.to;
    switch (finding.kind) {
    case Kind::Changed:
        return tr("Record %1 (%2, %3) was changed, or does not follow the one before it.")
            .arg(from, finding.event, time);
    case Kind::Missing:
        return isOne ? tr("Record %1 is missing.").arg(from)
                     : tr("Records %1 to %2 are missing.").arg(from, to);
    case Kind::Added:
        if (finding.from == 0)
            return tr("A record without a number (%1, %2) was added.").arg(finding.event, time);
        return isOne && !finding.event.isEmpty()
            ? tr("Record %1 (%2, %3) was added.").arg(from, finding.event, time)
            : tr("Records %1 to %2 were added.").arg(from, to);
    case Kind::CutOff: return tr("The end is missing: records %1 to %2.").arg(from, to);
    case Kind::Emptied:
        return tr("Record %1 (%2, %3) lost its text, and no erasure tells why.")
            .arg(from, finding.event, time);
    case Kind::EndDiffers:
        return tr("The last record, %1, is another one than the database noted.").arg(from);
    case Kind::Rewritten:
        return tr("Record %1 (%2, %3) is another one than the keychain remembers: the history was "
                  "written anew.")
            .arg(from, finding.event, time);
    }
    return {};
}

QString HistoryWords::restored(const QString &time)
{
    return tr("On %1 a backup took the place of the history: what was recorded after that backup "
              "is not here.")
        .arg(time);
}

QString HistoryWords::word(HistoryFinding::Kind kind)
{
    using Kind = HistoryFinding::Kind;
    switch (kind) {
    case Kind::Changed: return u"changed"_s;
    case Kind::Missing: return u"missing"_s;
    case Kind::Added: return u"added"_s;
    case Kind::CutOff: return u"cut_off"_s;
    case Kind::Emptied: return u"emptied"_s;
    case Kind::EndDiffers: return u"end_differs"_s;
    case Kind::Rewritten: return u"rewritten"_s;
    }
    return {};
}

QString HistoryWords::word(HistoryMemory::State state)
{
    switch (state) {
    case HistoryMemory::State::Unknown: return u"none"_s;
    case HistoryMemory::State::Kept: return u"kept"_s;
    case HistoryMemory::State::Unavailable: return u"unavailable"_s;
    case HistoryMemory::State::Differs: return u"differs"_s;
    }
    return {};
}

} // namespace sportello
