// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/query.h"
#include "services/program.h"

#include <QDate>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace sportello {

class AudienceSegments;
class Theme;

/// What chooses the replies that are reviewed. Every choice is a piece of the query language, and
/// so is what somebody types beside them.
class ReviewFilters : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive the strip.
    ReviewFilters(Program &program, const Theme &theme, QWidget *parent = nullptr);

    /// All choices together.
    QString text() const;
    /// What can be chosen says so; the rest stands in the field.
    void setText(const QString &text);
    /// What was sent on these days alone.
    void chooseDays(const QDate &first, const QDate &last);
    /// What that one of us wrote alone: a name, "me" or "none".
    void chooseAgent(const QString &agent);
    /// Agents and accounts as they are now; what is chosen stays.
    void refresh();
    /// The sentence about what was typed; empty when it is a query.
    void setProblem(const QString &sentence);

Q_SIGNALS:
    void changed();

private:
    QComboBox *makeBox(const QString &objectName, const QString &accessibleName);
    void build();
    void fill(QComboBox &box, const QList<std::pair<QString, QString>> &items);
    void refreshAccounts();
    /// Days that are none of the usual periods become a choice of their own.
    void showDays(const QDate &first, const QDate &last);
    bool takeDays(QList<QueryTerm> &terms);

    Program &m_program;
    const Theme &m_theme;
    QComboBox *m_period = nullptr;
    QComboBox *m_agent = nullptr;
    QComboBox *m_account = nullptr;
    AudienceSegments *m_audience = nullptr;
    QComboBox *m_flag = nullptr;
    QComboBox *m_verdict = nullptr;
    QComboBox *m_edited = nullptr;
    QCheckBox *m_open = nullptr;
    QLineEdit *m_more = nullptr;
};

} // namespace sportello
