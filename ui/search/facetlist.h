// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/historysteps.h"

#include <QScrollArea>

class QVBoxLayout;

namespace sportello {

class Theme;

/// What narrows a search, with how many hits are left: check boxes that change the query.
class FacetList : public QScrollArea
{
    Q_OBJECT

public:
    static constexpr int MostValues = 8; ///< of each sort

    /// The theme outlives the list.
    explicit FacetList(const Theme &theme, QWidget *parent = nullptr);

    void setFacets(const QList<HistoryFacet> &facets);

Q_SIGNALS:
    void toggled(const QList<sportello::QueryTerm> &terms);

private:
    void build();
    QWidget *makeValue(HistoryFacet::Of of, const HistoryFacet::Value &value);

    const Theme &m_theme;
    QList<HistoryFacet> m_facets;
};

} // namespace sportello
