// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/reviewpreferences.h"

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

const QString showsKey = u"review/figures"_s;
const QString goalKey = u"review/goal"_s;
const QString filtersKey = u"review/filters"_s;
constexpr int UsualGoal = 90;

qsizetype placeOf(const QList<NamedReviewFilter> &filters, const QString &name)
{
    const auto found =
        std::find_if(filters.cbegin(), filters.cend(), [&](const NamedReviewFilter &filter) {
            return filter.name.compare(name, Qt::CaseInsensitive) == 0;
        });
    return found == filters.cend() ? -1 : found - filters.cbegin();
}

} // namespace

ReviewPreferences::ReviewPreferences(const QString &path, QObject *parent)
    : QObject(parent)
    , m_file(path, QSettings::IniFormat)
{
}

bool ReviewPreferences::showsFigures() const
{
    return m_file.value(showsKey, true).toBool();
}

void ReviewPreferences::setShowsFigures(bool shows)
{
    m_file.setValue(showsKey, shows);
}

int ReviewPreferences::goal() const
{
    const int percent = m_file.value(goalKey, UsualGoal).toInt();
    return percent >= 1 && percent <= 100 ? percent : UsualGoal;
}

void ReviewPreferences::setGoal(int percent)
{
    percent = std::clamp(percent, 1, 100);
    if (percent == goal())
        return;
    m_file.setValue(goalKey, percent);
    Q_EMIT goalChanged();
}

QList<NamedReviewFilter> ReviewPreferences::filters() const
{
    // A flat list: name, query, name, query.
    const QStringList words = m_file.value(filtersKey).toStringList();
    QList<NamedReviewFilter> filters;
    for (qsizetype i = 0; i + 1 < words.size(); i += 2) {
        if (!words.at(i).isEmpty())
            filters.append({words.at(i), words.at(i + 1)});
    }
    return filters;
}

bool ReviewPreferences::saveFilter(const NamedReviewFilter &filter)
{
    const QString name = filter.name.simplified();
    if (name.isEmpty())
        return false;
    QList<NamedReviewFilter> all = filters();
    const qsizetype place = placeOf(all, name);
    if (place < 0)
        all.append({name, filter.query});
    else
        all[place] = {name, filter.query};
    writeFilters(all);
    return true;
}

bool ReviewPreferences::renameFilter(const QString &name, const QString &newName)
{
    QList<NamedReviewFilter> all = filters();
    const qsizetype place = placeOf(all, name);
    const qsizetype other = placeOf(all, newName.simplified());
    if (place < 0 || newName.simplified().isEmpty() || (other >= 0 && other != place))
        return false;
    all[place].name = newName.simplified();
    writeFilters(all);
    return true;
}

void ReviewPreferences::removeFilter(const QString &name)
{
    QList<NamedReviewFilter> all = filters();
    const qsizetype place = placeOf(all, name);
    if (place < 0)
        return;
    all.removeAt(place);
    writeFilters(all);
}

void ReviewPreferences::writeFilters(const QList<NamedReviewFilter> &filters)
{
    QStringList words;
    for (const NamedReviewFilter &filter : filters)
        words << filter.name << filter.query;
    if (words.isEmpty())
        m_file.remove(filtersKey);
    else
        m_file.setValue(filtersKey, words);
    Q_EMIT filtersChanged();
}

} // namespace sportello
