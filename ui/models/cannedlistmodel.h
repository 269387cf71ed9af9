// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/cannedreplies.h"

#include <QAbstractListModel>
#include <QList>

namespace sportello {

namespace CannedRole {
enum {
    Beginning = Qt::UserRole + 1, ///< the text's first words, on one line
    Uses, ///< int
    Reason, ///< why it cannot be used here; empty = it can
    TitleHits, ///< QList<TextRange>
    IsPrivateOnly,
    Shortcut,
};
}

/// The canned replies that were found, in the order of the search.
class CannedListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setHits(QList<CannedHit> hits);
    /// Null outside the list.
    const CannedHit *hitAt(int row) const;
    /// The first row from `row` on in that direction (1 or -1) that can be used here; or -1.
    int nextUsable(int row, int step) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QList<CannedHit> m_hits;
};

} // namespace sportello
