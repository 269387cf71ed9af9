// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/reviewmodel.h"

#include "services/errortext.h"

#include <algorithm>

namespace sportello {

ReviewModel::ReviewModel(Reviews &reviews, QObject *parent)
    : QAbstractTableModel(parent)
    , m_reviews(reviews)
{
    m_request.limit = PageSize;
    connect(&reviews, &Reviews::changed, this, &ReviewModel::readAgain);
}

void ReviewModel::setText(const QString &text)
{
    const ParsedQuery parsed = parseQuery(text);
    m_problem = parsed.ok() ? QString() : ErrorText::forQuery(*parsed.problem);
    if (!parsed.ok() || (text == m_request.text && m_request.number != 0))
        return;
    m_request.text = text;
    m_sample.reset();
    start();
}

void ReviewModel::setBrand(const std::optional<BrandId> &brand)
{
    if (brand == m_request.brand)
        return;
    m_request.brand = brand;
    // Nobody looked yet.
    if (m_request.number != 0)
        start();
}

void ReviewModel::setSample(const std::optional<ReviewSample> &sample)
{
    m_sample = sample;
    start();
}

void ReviewModel::refresh()
{
    start();
}

void ReviewModel::start()
{
    m_request.number = m_reviews.begin();
    m_request.after.reset();
    m_isFetching = true;
    m_isThere = false;
    m_count.reset();
    Q_EMIT countChanged();
    const quint64 number = m_request.number;
    auto page = m_sample ? m_reviews.sample(m_request, *m_sample) : m_reviews.page(m_request);
    whenDone(page, this, [this, number](const Result<ReviewPage> &result) {
        if (number == m_request.number)
            take(result);
    });
}

void ReviewModel::take(const Result<ReviewPage> &page)
{
    m_isFetching = false;
    if (!page) {
        if (page.error().kind != ErrorKind::Cancelled)
            Q_EMIT failed(page.error());
        return;
    }
    m_isThere = true;
    m_next = page->next;
    beginResetModel();
    m_replies = page->replies;
    endResetModel();
    Q_EMIT found();
    if (m_sample || !m_next) {
        m_count = int(m_replies.size());
        Q_EMIT countChanged();
    } else {
        countAll();
    }
}

void ReviewModel::countAll()
{
    // Counting takes longer, and what was found is seen before.
    const quint64 number = m_request.number;
    whenDone(m_reviews.count(m_request), this, [this, number](const Result<int> &count) {
        if (number != m_request.number || !count)
            return;
        m_count = *count;
        Q_EMIT countChanged();
    });
}

void ReviewModel::readAgain(MessageId message)
{
    whenDone(m_reviews.reply(message), this, [this](const Result<ReplyUnderReview> &reply) {
        const int row = reply ? rowOf(reply->message) : -1;
        if (row < 0)
            return;
        m_replies[row] = *reply;
        Q_EMIT dataChanged(index(row, 0), index(row, Columns - 1));
    });
}

int ReviewModel::rowOf(MessageId message) const
{
    const auto found =
        std::find_if(m_replies.cbegin(), m_replies.cend(),
                     [&](const ReplyUnderReview &reply) { return reply.message == message; });
    return found == m_replies.cend() ? -1 : int(found - m_replies.cbegin());
}

QList<MessageId> ReviewModel::messages() const
{
    QList<MessageId> all;
    for (const ReplyUnderReview &reply : m_replies)
        all.append(reply.message);
    return all;
}

bool ReviewModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_next && !m_isFetching;
}

void ReviewModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_isFetching = true;
    ReviewRequest request = m_request;
    request.after = m_next;
    whenDone(m_reviews.page(request), this,
             [this, number = request.number](const Result<ReviewPage> &page) {
        if (number != m_request.number)
            return;
        m_isFetching = false;
        if (!page) {
            if (page.error().kind != ErrorKind::Cancelled)
                Q_EMIT failed(page.error());
            return;
        }
        m_next = page->next;
        if (page->replies.isEmpty())
            return;
        const int first = int(m_replies.size());
        beginInsertRows({}, first, first + int(page->replies.size()) - 1);
        m_replies += page->replies;
        endInsertRows();
    });
}

int ReviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_replies.size());
}

int ReviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant ReviewModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_replies.size())
        return {};
    const ReplyUnderReview &reply = m_replies.at(index.row());
    switch (role) {
    case ReplyRole: return QVariant::fromValue(reply);
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return m_wording ? m_wording(&reply, index.column()) : reply.text;
    default: return {};
    }
}

QVariant ReviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || !m_wording)
        return QAbstractTableModel::headerData(section, orientation, role);
    return m_wording(nullptr, section);
}

} // namespace sportello
