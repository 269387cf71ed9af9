// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/reports/reportpage.h"

#include "services/errortext.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/common/wrappedlabel.h"
#include "ui/reports/reportcoverageform.h"
#include "ui/reports/reportquestions.h"
#include "ui/reports/reportsection.h"

#include <QApplication>
#include <QKeyEvent>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

/// What is refused says itself why.
QString sentence(const Error &error)
{
    return error.kind == ErrorKind::Refused
        ? error.message
        : ErrorText::forError(error, ErrorText::Action::Open).text();
}

} // namespace

ReportPage::ReportPage(Program &program, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_program(program)
    , m_theme(theme)
    , m_output(new ReportOutput(*this))
{
    setObjectName(u"reportPage"_s);
    build();
    connect(m_filter, &ReportFilter::scopeChanged, this, [this] {
        // What is not seen is read when somebody comes to see it.
        if (isVisible()) {
            read();
        } else {
            cancel();
            m_facts.reset();
        }
    });
    connect(m_filter, &ReportFilter::viewChanged, this, [this] {
        if (m_facts)
            compute();
    });
    connect(m_filter, &ReportFilter::readWanted, this, &ReportPage::read);
    connect(m_filter, &ReportFilter::saveWanted, this, [this] {
        if (hasFigures())
            m_output->askPdf(content());
        else
            Q_EMIT told(tr("There is nothing to save yet."));
    });
    connect(m_filter, &ReportFilter::printWanted, this, &ReportPage::print);
    connect(m_output, &ReportOutput::told, this, &ReportPage::told);
    connect(&program.reports(), &Reports::progressed, this,
            [this](quint64 number, qsizetype done, qsizetype all) {
        if (number != m_number || !m_isReading)
            return;
        m_progress->setRange(0, int(std::max<qsizetype>(1, all)));
        m_progress->setValue(int(std::min(done, all)));
        m_state->setText(tr("Counting… %1 of %n conversation(s)", nullptr, int(all))
                             .arg(Format::count(int(std::min(done, all)))));
        m_state->fit();
    });
}

void ReportPage::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_filter = new ReportFilter(m_program, m_theme, this);
    column->addWidget(m_filter);
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    m_stack = new QStackedWidget(split);
    m_stack->addWidget(buildState());
    m_stack->addWidget(buildFigures());
    m_questions = new ReportQuestions(m_program, m_theme, split);
    m_questions->hide();
    connect(m_questions, &ReportQuestions::conversationWanted, this,
            &ReportPage::conversationWanted);
    connect(m_questions, &ReportQuestions::closeWanted, this, &ReportPage::closeQuestions);
    connect(m_questions, &ReportQuestions::failed, this, &ReportPage::failed);
    split->addWidget(m_stack);
    split->addWidget(m_questions);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 1);
    column->addWidget(split, 1);
}

QWidget *ReportPage::buildState()
{
    auto *state = new QWidget(this);
    auto *column = new QVBoxLayout(state);
    column->setContentsMargins(16, 24, 16, 24);
    column->setSpacing(12);
    m_state = new WrappedLabel({}, state);
    m_state->setObjectName(u"reportState"_s);
    column->addWidget(m_state);
    m_progress = new QProgressBar(state);
    m_progress->setObjectName(u"reportProgress"_s);
    m_progress->setAccessibleName(tr("How far the counting is"));
    m_progress->setTextVisible(false);
    column->addWidget(m_progress);
    m_stateButton = new QPushButton(state);
    m_stateButton->setObjectName(u"reportStateButton"_s);
    connect(m_stateButton, &QPushButton::clicked, this, [this] {
        if (m_isReading)
            cancel();
        else
            read();
    });
    column->addWidget(m_stateButton, 0, Qt::AlignLeft);
    column->addStretch(1);
    return state;
}

QWidget *ReportPage::buildFigures()
{
    m_area = new QScrollArea(this);
    m_area->setObjectName(u"reportArea"_s);
    m_area->setAccessibleName(tr("Figures"));
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget;
    content->setProperty("surface", u"win"_s);
    content->setAttribute(Qt::WA_StyledBackground);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(16, 8, 16, 16);
    m_column->setSpacing(12);
    m_form = new ReportCoverageForm(m_theme, content);
    m_form->hide();
    connect(m_form, &ReportCoverageForm::wanted, this, [this] {
        if (m_facts)
            compute();
    });
    m_column->addWidget(m_form);
    m_column->addStretch(1);
    m_area->setWidget(content);
    return m_area;
}

void ReportPage::enter()
{
    if (!m_facts && !m_isReading)
        read();
    if (!isAncestorOf(QApplication::focusWidget()))
        m_filter->findChild<QWidget *>(u"reportDays"_s)->setFocus();
}

void ReportPage::read()
{
    closeQuestions();
    m_facts.reset();
    m_before.reset();
    m_number = m_program.reports().begin();
    ++m_computing;
    ReportScope scope = m_filter->scope();
    scope.number = m_number;
    scope.most = MostQuestions;
    showCounting();
    whenDone(m_program.reports().compared(scope), this,
             [this, number = m_number](const Result<ComparedFacts> &facts) {
        if (number != m_number)
            return;
        m_isReading = false;
        if (!facts) {
            const bool isCancelled = facts.error().kind == ErrorKind::Cancelled;
            say(isCancelled ? tr("The counting was broken off.") : sentence(facts.error()),
                tr("Count again"));
            return;
        }
        if (facts->now.questions.isEmpty()) {
            say(facts->now.spam > 0
                    ? tr("In this period nobody asked anything, spam left aside. "
                         "Choose a longer one, or other accounts.")
                    : tr("In this period nobody asked anything. Choose a longer one, "
                         "or other accounts."),
                tr("Count again"));
            return;
        }
        const auto both = std::make_shared<const ComparedFacts>(*facts);
        m_facts = {both, &both->now};
        m_before = {both, both->before ? &*both->before : nullptr};
        m_form->setFacts(*m_facts);
        compute();
    });
}

void ReportPage::cancel()
{
    if (!m_isReading)
        return;
    // What is under way sees that it is too late, and ends.
    m_number = m_program.reports().begin();
    m_isReading = false;
    say(tr("The counting was broken off."), tr("Count again"));
}

void ReportPage::compute()
{
    closeQuestions();
    const quint64 number = ++m_computing;
    const std::shared_ptr<const AnswerFacts> facts = m_facts;
    const auto fail = [this](const Error &error) { say(sentence(error), tr("Count again")); };
    if (m_filter->subject() == ReportFilter::Subject::Coverage) {
        // While a field is wrong it stays as it was; the form says which.
        const CoverageChoice choice =
            m_form->choice().value_or(CoverageChoice{m_form->bearable(), {}});
        whenDone(Reports::coverage(facts, choice), this,
                 [this, number, facts, choice, fail](const Result<CoverageStudy> &study) {
            if (number != m_computing)
                return;
            if (study)
                showFigures(ReportFigures(m_program.accounts(), *facts).coverage(*study, choice));
            else
                fail(study.error());
        });
        return;
    }
    const AnswerGrouping grouping = m_filter->grouping();
    const WaitClock clock = m_filter->clock();
    whenDone(Reports::study(facts, m_before, grouping, clock), this,
             [this, number, facts, grouping, clock, fail](const Result<AnswerStudy> &study) {
        if (number != m_computing)
            return;
        if (study)
            showFigures(
                ReportFigures(m_program.accounts(), *facts).answers(*study, grouping, clock));
        else
            fail(study.error());
    });
}

void ReportPage::addSection()
{
    auto *section = new ReportSection(m_theme, m_area->widget());
    connect(section, &ReportSection::questionsWanted, this, &ReportPage::showQuestions);
    connect(section, &ReportSection::told, this, &ReportPage::told);
    connect(section, &ReportSection::csvWanted, this, [this, section] {
        m_output->askCsv(section->figure().title, section->figure().table);
    });
    // Before the stretch at the end.
    m_column->insertWidget(m_column->count() - 1, section);
    m_sections.append(section);
}

void ReportPage::showFigures(const QList<ReportFigure> &figures)
{
    m_figures = figures;
    m_form->setVisible(m_filter->subject() == ReportFilter::Subject::Coverage);
    while (m_sections.size() < figures.size())
        addSection();
    for (qsizetype i = 0; i < m_sections.size(); ++i) {
        m_sections.at(i)->setVisible(i < figures.size());
        if (i < figures.size())
            m_sections.at(i)->setFigure(figures.at(i));
    }
    m_stack->setCurrentIndex(1);
}

void ReportPage::say(const QString &sentence, const QString &button)
{
    m_figures.clear();
    m_state->setText(sentence);
    m_progress->hide();
    m_stateButton->setText(button);
    m_stack->setCurrentIndex(0);
    m_state->fit();
}

void ReportPage::showCounting()
{
    m_isReading = true;
    say(tr("Counting…"), tr("Cancel"));
    m_progress->setRange(0, 0);
    m_progress->show();
}

void ReportPage::showQuestions(const QString &what, const QList<MessageId> &messages)
{
    if (!m_questions->isVisible())
        m_asked = QApplication::focusWidget();
    m_questions->setVisible(true);
    m_questions->show(what, messages, m_facts);
}

void ReportPage::closeQuestions()
{
    if (m_questions->isHidden())
        return;
    const bool hadFocus = m_questions->isAncestorOf(QApplication::focusWidget());
    m_questions->hide();
    m_questions->clear();
    // Sections are never taken away, so that what had the focus is still there.
    if (hadFocus && m_asked)
        m_asked->setFocus();
    m_asked = nullptr;
}

ReportContent ReportPage::content() const
{
    return {tr("Reports"), m_filter->about(), m_figures};
}

void ReportPage::print()
{
    if (hasFigures())
        m_output->askPrinter(content());
    else
        Q_EMIT told(tr("There is nothing to print yet."));
}

bool ReportPage::hasFigures() const
{
    return m_stack->currentIndex() == 1 && !m_figures.isEmpty();
}

void ReportPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (m_questions->isVisible())
        closeQuestions();
    else
        Q_EMIT left();
}

} // namespace sportello
