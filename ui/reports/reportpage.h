// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/program.h"
#include "ui/reports/reportfigures.h"
#include "ui/reports/reportfilter.h"
#include "ui/reports/reportoutput.h"

#include <QWidget>

class QProgressBar;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace sportello {

class ReportCoverageForm;
class ReportQuestions;
class ReportSection;
class Theme;
class WrappedLabel;

/// How customers were answered, and who waited: figures with picture, table and formula, and behind
/// each number the questions that it counts.
class ReportPage : public QWidget
{
    Q_OBJECT

public:
    /// More questions than that at once would need too much memory.
    static constexpr qsizetype MostQuestions = 200'000;

    /// Both outlive the page.
    ReportPage(Program &program, const Theme &theme, QWidget *parent = nullptr);

    ReportFilter &filter() { return *m_filter; }
    const QList<ReportFigure> &figures() const { return m_figures; }
    /// Reads what is asked for, unless it is there, and takes the focus.
    void enter();
    /// Reads the questions of the period.
    void read();
    /// What is being read is not wanted any more.
    void cancel();
    /// Asks for a printer, and prints all figures that are shown.
    void print();
    ReportOutput &output() { return *m_output; }
    /// What would be printed now.
    ReportContent content() const;

Q_SIGNALS:
    void conversationWanted(const sportello::ConversationId &id);
    /// Escape: back to what there was before.
    void left();
    void told(const QString &text);
    void failed(const sportello::Error &error);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    QWidget *buildState();
    QWidget *buildFigures();
    /// Works the figures out of what was read.
    void compute();
    void showFigures(const QList<ReportFigure> &figures);
    void addSection();
    /// A sentence in place of the figures.
    void say(const QString &sentence, const QString &button);
    void showCounting();
    void showQuestions(const QString &what, const QList<MessageId> &messages);
    void closeQuestions();
    bool hasFigures() const;

    Program &m_program;
    const Theme &m_theme;
    ReportOutput *m_output;
    std::shared_ptr<const AnswerFacts> m_facts; ///< null while they are read
    std::shared_ptr<const AnswerFacts> m_before; ///< of the period before; null = not to compare
    QList<ReportFigure> m_figures;
    ReportFilter *m_filter = nullptr;
    QStackedWidget *m_stack = nullptr;
    WrappedLabel *m_state = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_stateButton = nullptr;
    QScrollArea *m_area = nullptr;
    QVBoxLayout *m_column = nullptr;
    ReportCoverageForm *m_form = nullptr;
    QList<ReportSection *> m_sections;
    ReportQuestions *m_questions = nullptr;
    QWidget *m_asked = nullptr; ///< where the focus was before the questions
    bool m_isReading = false;
    quint64 m_number = 0; ///< of what is read
    quint64 m_computing = 0; ///< figures of older choices are dropped
};

} // namespace sportello
