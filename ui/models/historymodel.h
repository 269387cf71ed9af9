// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/historysearch.h"

#include <QAbstractListModel>

#include <functional>

namespace sportello {

/// What a search of the history found, page by page, and what would narrow it. Values are raw; the
/// view words them. Answers to what was asked before are dropped.
class HistoryModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        HitRole = Qt::UserRole + 1, ///< HistoryHit
    };
    using Description = std::function<QString(const HistoryHit &)>;

    static constexpr int PageSize = 50;

    /// The service outlives the model.
    explicit HistoryModel(HistorySearch &search, QObject *parent = nullptr);

    /// Looks for something else; the rows of before stay until the first page is there. An empty
    /// text is clear(). Text that is no query changes nothing: see problem().
    void setText(const QString &text, bool isTyping);
    void setOrder(HistoryOrder order);
    void setBrand(const std::optional<BrandId> &brand);
    void clear();
    /// Asks the same again, because something came or went.
    void refresh();

    const QString &text() const { return m_request.text; }
    /// What is looked for, its last word perhaps only begun.
    const Query &query() const { return m_query; }
    HistoryOrder order() const { return m_request.order; }
    /// The sentence about a text that is no query; empty for one that is.
    const QString &problem() const { return m_problem; }
    /// The first page of what is looked for is there.
    bool isThere() const { return m_isThere; }
    const QList<FoundPerson> &people() const { return m_people; }
    std::chrono::milliseconds took() const { return m_took; }
    /// Nothing while it is counted.
    const std::optional<HistoryFacets> &facets() const { return m_facets; }
    /// The text with these terms, or without them where it has them.
    QString toggled(const QList<QueryTerm> &terms) const;
    /// The text without one of its terms.
    QString without(qsizetype term) const;

    const HistoryHit &hit(int row) const { return m_hits.at(row); }
    /// The text that is read out for a row (Qt::AccessibleTextRole).
    void setDescription(Description description) { m_description = std::move(description); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    /// The first page came, or nothing is looked for any more.
    void searched();
    void facetsChanged();
    void failed(const sportello::Error &error);

private:
    void start();
    void take(const HistoryPage &page);

    HistorySearch &m_search;
    HistoryRequest m_request;
    Query m_query;
    Query m_written; ///< as it stands in the text
    QString m_problem;
    QList<HistoryHit> m_hits;
    QList<FoundPerson> m_people;
    std::optional<HistoryKey> m_next;
    std::optional<HistoryFacets> m_facets;
    std::chrono::milliseconds m_took{0};
    bool m_isThere = false;
    bool m_isFetching = false;
    Description m_description;
};

} // namespace sportello

Q_DECLARE_METATYPE(sportello::HistoryHit)
