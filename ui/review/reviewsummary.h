// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/program.h"
#include "services/reports.h"
#include "services/reviews.h"

#include <QWidget>

#include <memory>

class QPushButton;

namespace sportello {

class ReviewPreferences;
class ReviewTile;
class Theme;
class WrappedLabel;

/// The figures of what the choices of the review find: answered as promised, the same by agent, and
/// who still waits. About questions, so that only what can be said of them counts.
class ReviewSummary : public QWidget
{
    Q_OBJECT

public:
    /// All outlive the tiles.
    ReviewSummary(Program &program, Reviews &reviews, ReviewPreferences &preferences,
                  const Theme &theme, QWidget *parent = nullptr);
    ~ReviewSummary() override;

    /// Reads what belongs to that request, at once or when it comes into sight. What was asked
    /// before is dropped.
    void show(const ReviewRequest &request);
    /// Everything that was asked for is there.
    bool isThere() const { return m_isThere; }

Q_SIGNALS:
    /// The replies of these days shall be listed, or those of that agent: a name, "me" or "none".
    void daysWanted(const QDate &first, const QDate &last);
    void agentWanted(const QString &agent);
    /// The reports of those days shall be shown; about who waited, or how it was answered.
    void reportWanted(const QDate &first, const QDate &last, bool isAboutWaiting);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void fillGoals();
    void nameGoal();
    void read();
    void readFacts(const ReplyScope &scope);
    void take(const std::shared_ptr<const AnswerFacts> &facts, const AnswerSummary &summary);
    void showFigures();
    void say(const QString &sentence);
    void openAgent(const QString &key);
    void openReport(bool isAboutWaiting);

    Program &m_program;
    Reviews &m_reviews;
    ReviewPreferences &m_preferences;
    const Theme &m_theme;
    std::unique_ptr<Reports> m_reports; ///< its own: the page of reports counts beside it
    ReviewTile *m_kept = nullptr;
    ReviewTile *m_byAgent = nullptr;
    ReviewTile *m_left = nullptr;
    QPushButton *m_goal = nullptr;
    WrappedLabel *m_wider = nullptr;
    std::optional<ReviewRequest> m_request;
    ReplyScope m_scope;
    std::shared_ptr<const AnswerFacts> m_facts;
    AnswerSummary m_summary;
    quint64 m_number = 0; ///< of the newest question; answers to older ones are dropped
    bool m_isStale = false;
    bool m_isThere = false;
};

} // namespace sportello
