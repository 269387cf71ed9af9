// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/reportquestionmodel.h"

namespace sportello {

ReportQuestionModel::ReportQuestionModel(Reports &reports, QObject *parent)
    : QAbstractListModel(parent)
    , m_reports(reports)
{
}

void ReportQuestionModel::show(const QList<MessageId> &messages)
{
    beginResetModel();
    ++m_number;
    m_isReading = false;
    m_messages = messages;
    m_questions.clear();
    endResetModel();
    if (canFetchMore({}))
        fetchMore({});
}

int ReportQuestionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_questions.size());
}

QVariant ReportQuestionModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !m_description
        || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    return m_description(m_questions.at(index.row()));
}

bool ReportQuestionModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_isReading && m_questions.size() < m_messages.size();
}

void ReportQuestionModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_isReading = true;
    const quint64 number = m_number;
    whenDone(m_reports.questions(m_messages.mid(m_questions.size(), PageSize)), this,
             [this, number](const Result<QList<ReportQuestion>> &page) {
        if (number != m_number)
            return;
        if (!page) {
            // It stays so: the same page would be asked for again and again.
            m_messages.resize(m_questions.size());
            Q_EMIT failed(page.error());
            return;
        }
        const int first = int(m_questions.size());
        beginInsertRows({}, first, first + int(page->size()) - 1);
        m_questions += *page;
        endInsertRows();
        // Not before: whoever hears of the rows may ask for more, and would get these again.
        m_isReading = false;
        Q_EMIT read();
    });
}

} // namespace sportello
