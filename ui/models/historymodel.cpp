// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/historymodel.h"

#include "services/errortext.h"

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

HistoryModel::HistoryModel(HistorySearch &search, QObject *parent)
    : QAbstractListModel(parent)
    , m_search(search)
{
    m_request.limit = PageSize;
}

void HistoryModel::setText(const QString &text, bool isTyping)
{
    const ParsedQuery parsed = parseQuery(text);
    m_problem = parsed.ok() ? QString() : ErrorText::forQuery(*parsed.problem);
    if (!parsed.ok())
        return;
    if (parsed.query.isEmpty()) {
        clear();
        return;
    }
    if (text == m_request.text && isTyping == m_request.isTyping)
        return;
    m_request.text = text;
    m_request.isTyping = isTyping;
    m_written = parsed.query;
    m_query = isTyping ? withBegunLastWord(parsed.query, text) : parsed.query;
    start();
}

void HistoryModel::setOrder(HistoryOrder order)
{
    if (order == m_request.order)
        return;
    m_request.order = order;
    start();
}

void HistoryModel::setBrand(const std::optional<BrandId> &brand)
{
    if (brand == m_request.brand)
        return;
    m_request.brand = brand;
    start();
}

void HistoryModel::refresh()
{
    start();
}

void HistoryModel::clear()
{
    if (m_request.text.isEmpty())
        return;
    m_search.begin();
    m_request.text.clear();
    m_query = {};
    m_written = {};
    m_facets.reset();
    m_people.clear();
    m_next.reset();
    m_isThere = false;
    beginResetModel();
    m_hits.clear();
    endResetModel();
    Q_EMIT searched();
    Q_EMIT facetsChanged();
}

void HistoryModel::start()
{
    if (m_request.text.isEmpty())
        return;
    m_request.number = m_search.begin();
    m_request.after.reset();
    m_isFetching = true;
    const quint64 number = m_request.number;
    whenDone(m_search.page(m_request), this, [this, number](const Result<HistoryPage> &page) {
        if (number != m_request.number || m_request.text.isEmpty())
            return;
        m_isFetching = false;
        if (!page) {
            if (page.error().kind != ErrorKind::Cancelled)
                Q_EMIT failed(page.error());
            return;
        }
        m_facets.reset();
        m_people = page->people;
        m_took = page->took;
        m_isThere = true;
        m_next = page->next;
        beginResetModel();
        m_hits = page->hits;
        endResetModel();
        Q_EMIT searched();
        // Counting takes longer, and what was found is seen before.
        whenDone(m_search.facets(m_request), this,
                 [this, number](const Result<HistoryFacets> &facets) {
            if (number != m_request.number || m_request.text.isEmpty() || !facets)
                return;
            m_facets = *facets;
            Q_EMIT facetsChanged();
        });
    });
}

bool HistoryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_next && !m_isFetching;
}

void HistoryModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_isFetching = true;
    HistoryRequest request = m_request;
    request.after = m_next;
    whenDone(m_search.page(request), this,
             [this, number = request.number](const Result<HistoryPage> &page) {
        if (number != m_request.number || m_request.text.isEmpty())
            return;
        m_isFetching = false;
        if (page)
            take(*page);
        else if (page.error().kind != ErrorKind::Cancelled)
            Q_EMIT failed(page.error());
    });
}

void HistoryModel::take(const HistoryPage &page)
{
    m_next = page.next;
    if (page.hits.isEmpty())
        return;
    const int first = int(m_hits.size());
    beginInsertRows({}, first, first + int(page.hits.size()) - 1);
    m_hits += page.hits;
    endInsertRows();
}

QString HistoryModel::toggled(const QList<QueryTerm> &terms) const
{
    Query query = m_written;
    const bool has = std::all_of(terms.begin(), terms.end(), [&query](const QueryTerm &term) {
        return query.terms.contains(term);
    });
    // In front, so that the word that is being typed stays the last.
    if (has)
        query.terms.removeIf([&terms](const QueryTerm &term) { return terms.contains(term); });
    else
        query.terms = terms + query.terms;
    return toText(query);
}

QString HistoryModel::without(qsizetype term) const
{
    Query query = m_written;
    if (term >= 0 && term < query.terms.size())
        query.terms.removeAt(term);
    return toText(query);
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_hits.size());
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_hits.size())
        return {};
    const HistoryHit &hit = m_hits.at(index.row());
    switch (role) {
    case HitRole: return QVariant::fromValue(hit);
    case Qt::DisplayRole: return hit.excerpt.text;
    case Qt::AccessibleTextRole: return m_description ? m_description(hit) : hit.excerpt.text;
    default: return {};
    }
}

} // namespace sportello
