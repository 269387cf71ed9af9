// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/reports.h"

#include <QAbstractListModel>

#include <functional>

namespace sportello {

/// The questions behind a figure, read a page at a time as the list is scrolled.
class ReportQuestionModel : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr int PageSize = 50;

    /// In words, in one or two lines.
    using Description = std::function<QString(const ReportQuestion &)>;

    /// The reports outlive the model.
    explicit ReportQuestionModel(Reports &reports, QObject *parent = nullptr);

    void setDescription(Description description) { m_description = std::move(description); }
    void show(const QList<MessageId> &messages);
    void clear() { show({}); }
    /// How many there are, read or not.
    qsizetype count() const { return m_messages.size(); }
    const ReportQuestion &question(int row) const { return m_questions.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void read();
    void failed(const sportello::Error &error);

private:
    Reports &m_reports;
    Description m_description;
    QList<MessageId> m_messages;
    QList<ReportQuestion> m_questions;
    quint64 m_number = 0; ///< answers to older figures are dropped
    bool m_isReading = false;
};

} // namespace sportello
