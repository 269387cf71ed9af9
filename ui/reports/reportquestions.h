// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/program.h"
#include "services/reports.h"

#include <QWidget>

class QLabel;
class QListView;

namespace sportello {

class ReportQuestionModel;
class Theme;

/// The questions that a number counts: who asked what, and how long the answer took. Enter opens
/// the conversation.
class ReportQuestions : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive the list.
    ReportQuestions(Program &program, const Theme &theme, QWidget *parent = nullptr);

    /// `facts` are those that the number was made of.
    void show(const QString &what, const QList<MessageId> &messages,
              std::shared_ptr<const AnswerFacts> facts);
    void clear();
    ReportQuestionModel &model() { return *m_model; }

Q_SIGNALS:
    void conversationWanted(const sportello::ConversationId &id);
    void closeWanted();
    void failed(const sportello::Error &error);

private:
    void open(const QModelIndex &index);
    QString describe(const ReportQuestion &question) const;
    QString waited(const ReportQuestion &question) const;

    Program &m_program;
    std::shared_ptr<const AnswerFacts> m_facts;
    QHash<MessageId, qsizetype> m_places; ///< in m_facts
    ReportQuestionModel *m_model;
    QLabel *m_about;
    QListView *m_list;
};

} // namespace sportello
