// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QObject>
#include <QSettings>
#include <QString>

namespace sportello {

/// Conditions of the review under a name.
struct NamedReviewFilter
{
    QString name;
    QString query; ///< as ReviewRequest::text

    bool operator==(const NamedReviewFilter &) const = default;
};

/// How this seat looks at replies: a part of the file that Settings has. A saved view of the inbox
/// is something else: it lists conversations and belongs to the team.
class ReviewPreferences : public QObject
{
    Q_OBJECT

public:
    /// The file of the profile's settings.
    explicit ReviewPreferences(const QString &path, QObject *parent = nullptr);

    /// The figures above the replies.
    bool showsFigures() const;
    void setShowsFigures(bool shows);
    /// How many promises of a hundred are to be kept; 1 to 100.
    int goal() const;
    void setGoal(int percent);

    /// In the order in which they were made.
    QList<NamedReviewFilter> filters() const;
    /// Under that name from now on; another one of that name is replaced. False without a name.
    bool saveFilter(const NamedReviewFilter &filter);
    /// False when there is no such filter, or another one has the new name, or it is empty.
    bool renameFilter(const QString &name, const QString &newName);
    void removeFilter(const QString &name);

Q_SIGNALS:
    void goalChanged();
    void filtersChanged();

private:
    void writeFilters(const QList<NamedReviewFilter> &filters);

    QSettings m_file;
};

} // namespace sportello
