// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/reviews.h"

#include <QAbstractTableModel>

#include <functional>

namespace sportello {

/// The replies that a filter finds, page by page, or a sample of them. Values are raw; the view
/// words them. Answers to what was asked before are dropped.
class ReviewModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Sent,
        AudienceColumn,
        AgentColumn,
        Account,
        Contact,
        Waited,
        Canned,
        Edited,
        Flags
    };
    static constexpr int Columns = Flags + 1;
    enum Role {
        ReplyRole = Qt::UserRole + 1, ///< ReplyUnderReview
    };
    /// What stands in a cell, or above the column for nothing.
    using Wording = std::function<QString(const ReplyUnderReview *reply, int column)>;

    static constexpr int PageSize = 50;

    /// The service outlives the model.
    explicit ReviewModel(Reviews &reviews, QObject *parent = nullptr);

    /// Looks for something else; the rows of before stay until the first page is there. Text that
    /// is no query changes nothing: see problem().
    void setText(const QString &text);
    void setBrand(const std::optional<BrandId> &brand);
    /// Some of what the filter finds, instead of all; nothing = all again.
    void setSample(const std::optional<ReviewSample> &sample);
    /// Asks the same again.
    void refresh();

    const ReviewRequest &request() const { return m_request; }
    const QString &text() const { return m_request.text; }
    /// The sentence about a text that is no query; empty for one that is.
    const QString &problem() const { return m_problem; }
    const std::optional<ReviewSample> &sample() const { return m_sample; }
    /// The first page of what is looked for is there.
    bool isThere() const { return m_isThere; }
    /// How many the filter finds, or the sample has; nothing while they are counted.
    std::optional<int> count() const { return m_count; }

    const ReplyUnderReview &reply(int row) const { return m_replies.at(row); }
    /// -1 where it is not among those that were read.
    int rowOf(MessageId message) const;
    QList<MessageId> messages() const; ///< of the rows that were read
    void setWording(Wording wording) { m_wording = std::move(wording); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    /// The first page came.
    void found();
    void countChanged();
    void failed(const sportello::Error &error);

private:
    void start();
    void take(const Result<ReviewPage> &page);
    void countAll();
    void readAgain(MessageId message);

    Reviews &m_reviews;
    ReviewRequest m_request;
    std::optional<ReviewSample> m_sample;
    QString m_problem;
    QList<ReplyUnderReview> m_replies;
    std::optional<MessageId> m_next;
    std::optional<int> m_count;
    bool m_isThere = false;
    bool m_isFetching = false;
    Wording m_wording;
};

} // namespace sportello
