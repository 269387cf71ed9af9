// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/review/reviewsummary.h"

#include "services/errortext.h"
#include "services/reviewpreferences.h"
#include "ui/common/theme.h"
#include "ui/common/wrappedlabel.h"
#include "ui/review/reviewtile.h"

#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace sportello {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// As many as the page of reports takes.
constexpr qsizetype MostQuestions = 200'000;
constexpr std::array Goals{70, 75, 80, 85, 90, 95, 100};
// So high that nothing moves when the figures come.
constexpr int TileLines = 10;

} // namespace

ReviewSummary::ReviewSummary(Program &program, Reviews &reviews, ReviewPreferences &preferences,
                             const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_program(program)
    , m_reviews(reviews)
    , m_preferences(preferences)
    , m_theme(theme)
    , m_reports(
          std::make_unique<Reports>(program.store(), program.clock(), QTimeZone::systemTimeZone()))
{
    setObjectName(u"reviewSummary"_s);
    build();
    connect(&preferences, &ReviewPreferences::goalChanged, this, [this] {
        if (m_isThere)
            showFigures();
    });
    const auto fit = [this] {
        const int line = m_theme.lineHeight(FontRole::Caption);
        for (ReviewTile *tile : {m_kept, m_byAgent, m_left})
            tile->setMinimumHeight(TileLines * line);
        setStyleSheet(m_theme.expanded(
            u"QFrame[kind=\"tile\"] { background: @surf; border: 1px solid @line;"
            u" border-radius: 6px; } QPushButton#reviewGoal { text-align: left; padding: 0; }"_s));
    };
    connect(&theme, &Theme::changed, this, fit);
    fit();
}

ReviewSummary::~ReviewSummary() = default;

void ReviewSummary::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(4);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    m_kept =
        new ReviewTile(m_theme, u"keptTile"_s,
                       tr("The arrow keys go from day to day, Enter lists the replies."), this);
    m_byAgent =
        new ReviewTile(m_theme, u"agentTile"_s,
                       tr("The arrow keys go from agent to agent, Enter lists the replies."), this);
    m_left =
        new ReviewTile(m_theme, u"leftTile"_s,
                       tr("The arrow keys go through the week, Enter opens the reports."), this);
    for (const auto &[tile, title] :
         {std::pair(m_kept, tr("Answered as promised")),
          std::pair(m_byAgent, tr("Answered as promised, by agent")),
          std::pair(m_left, tr("Still without an answer, by weekday and hour"))}) {
        ReviewFigure nothing;
        nothing.title = title;
        tile->setFigure(nothing);
    }
    row->addWidget(m_kept, 11);
    row->addWidget(m_byAgent, 10);
    row->addWidget(m_left, 15);
    column->addLayout(row);
    m_wider =
        new WrappedLabel(tr("The figures are about all answers of this period, account, agent "
                            "and audience. The other conditions do not count here."),
                         this);
    m_wider->setObjectName(u"summaryWider"_s);
    m_wider->setProperty("tone", u"second"_s);
    m_wider->hide();
    column->addWidget(m_wider);
    m_goal = new QPushButton(m_kept);
    m_goal->setObjectName(u"reviewGoal"_s);
    m_goal->setProperty("kind", u"link"_s);
    auto *menu = new QMenu(m_goal);
    connect(menu, &QMenu::aboutToShow, this, &ReviewSummary::fillGoals);
    m_goal->setMenu(menu);
    m_kept->addBeside(m_goal);
    nameGoal();
    connect(m_kept, &ReviewTile::cellActivated, this, [this](int cell) {
        const AnswerDays &days = m_summary.days.at(cell);
        Q_EMIT daysWanted(days.first, days.last);
    });
    connect(m_byAgent, &ReviewTile::cellActivated, this,
            [this](int cell) { openAgent(m_byAgent->figure().keys.at(cell)); });
    connect(m_left, &ReviewTile::cellActivated, this, [this] { openReport(true); });
}

void ReviewSummary::fillGoals()
{
    m_goal->menu()->clear();
    for (const int goal : Goals) {
        QAction *action = m_goal->menu()->addAction(tr("%1 %").arg(goal));
        action->setCheckable(true);
        action->setChecked(goal == m_preferences.goal());
        connect(action, &QAction::triggered, this, [this, goal] { m_preferences.setGoal(goal); });
    }
    m_goal->menu()->addSeparator();
    m_goal->menu()->addAction(tr("Open the reports"), this, [this] { openReport(false); });
}

void ReviewSummary::nameGoal()
{
    const int goal = m_preferences.goal();
    m_goal->setText(tr("goal %1 %").arg(goal));
    m_goal->setAccessibleName(tr("Goal: %1 % of the promised answers come in time").arg(goal));
    m_goal->setToolTip(m_goal->accessibleName());
}

void ReviewSummary::openAgent(const QString &key)
{
    const AgentId agent = key.isEmpty() ? AgentId() : AgentId::fromString(key);
    const QString name = m_facts->agents.value(agent);
    if (agent.isNull())
        Q_EMIT agentWanted(u"none"_s);
    else if (agent == m_program.agent().id)
        Q_EMIT agentWanted(u"me"_s);
    else if (!name.isEmpty()) // without one the query has no word for them
        Q_EMIT agentWanted(name);
}

void ReviewSummary::openReport(bool isAboutWaiting)
{
    if (!m_summary.days.isEmpty())
        Q_EMIT reportWanted(m_summary.days.first().first, m_summary.days.last().last,
                            isAboutWaiting);
}

void ReviewSummary::show(const ReviewRequest &request)
{
    m_request = request;
    // What is under way is about something else now.
    ++m_number;
    m_reports->begin();
    m_isThere = false;
    m_isStale = !isVisible();
    if (!m_isStale)
        read();
}

void ReviewSummary::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_isStale, false) && m_request)
        read();
}

void ReviewSummary::read()
{
    say(tr("Counting…"));
    const quint64 number = ++m_number;
    whenDone(m_reviews.scope(*m_request), this, [this, number](const Result<ReplyScope> &scope) {
        if (number != m_number)
            return;
        if (scope)
            readFacts(*scope);
        else
            say(ErrorText::forError(scope.error(), ErrorText::Action::Open).text());
    });
}

void ReviewSummary::readFacts(const ReplyScope &scope)
{
    m_scope = scope;
    m_wider->setVisible(scope.isWider);
    m_wider->fit();
    if (scope.accounts && scope.accounts->isEmpty()) {
        say(tr("No account fits."));
        return;
    }
    const Instant now = m_program.clock().now();
    const Instant end = scope.to.value_or(now + 24h); // clocks of networks differ
    ReportScope wanted;
    // The period before is read with it.
    if (scope.from)
        wanted.from = *scope.from - std::max(0ms, std::min(end, now) - *scope.from);
    wanted.to = std::max(end, wanted.from);
    if (scope.accounts)
        wanted.accounts = {scope.accounts->cbegin(), scope.accounts->cend()};
    wanted.number = m_reports->begin();
    wanted.most = MostQuestions;
    const quint64 number = m_number;
    whenDone(m_reports->answers(wanted), this, [this, number](const Result<AnswerFacts> &facts) {
        if (number != m_number)
            return;
        if (!facts) {
            say(facts.error().kind == ErrorKind::Refused
                    ? facts.error().message
                    : ErrorText::forError(facts.error(), ErrorText::Action::Open).text());
            return;
        }
        const auto shared = std::make_shared<const AnswerFacts>(*facts);
        whenDone(Reports::summary(shared, m_scope), this,
                 [this, number, shared](const Result<AnswerSummary> &summary) {
            if (number == m_number && summary)
                take(shared, *summary);
        });
    });
}

void ReviewSummary::take(const std::shared_ptr<const AnswerFacts> &facts,
                         const AnswerSummary &summary)
{
    m_facts = facts;
    m_summary = summary;
    m_isThere = true;
    showFigures();
}

void ReviewSummary::showFigures()
{
    const int goal = m_preferences.goal();
    m_kept->setFigure(ReviewFigures::kept(m_summary, goal));
    m_byAgent->setFigure(ReviewFigures::byAgent(m_summary, goal, *m_facts, m_program.accounts()));
    m_left->setFigure(ReviewFigures::left(m_summary, m_scope.agents.has_value()));
    nameGoal();
}

void ReviewSummary::say(const QString &sentence)
{
    m_isThere = false;
    for (ReviewTile *tile : {m_kept, m_byAgent, m_left}) {
        tile->setRemark(m_scope.isWider ? m_wider->text() : QString());
        tile->say(sentence);
    }
}

} // namespace sportello
