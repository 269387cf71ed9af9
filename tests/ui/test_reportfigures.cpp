// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/reports/reportfigures.h"

#include "uiprogram.h"

#include "support/testcase.h"
#include "ui/charts/chartspread.h"
#include "ui/charts/chartweek.h"
#include "ui/common/theme.h"
#include "ui/reports/reportsheets.h"
#include "ui/reports/reportwords.h"

#include <QBuffer>
#include <QPdfWriter>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// A Thursday, 10:00 in UTC.
const Instant thursday = fromMilliseconds(1'778'752'800'000);

struct Scene
{
    Scene()
    {
        account.id = AccountId::make();
        account.network = u"practice"_s;
        account.handle = u"aurora@one.example"_s;
        account.duties.firstReply = 60min;
        account.duties.nextReply = 60min;
        facts.from = thursday - 24h;
        facts.to = thursday + 24h * 30;
        facts.now = thursday + 24h * 30;
        facts.zone = QTimeZone::utc();
        facts.accounts.insert(account.id, account);
    }
    Question &ask(int id, std::chrono::milliseconds at,
                  std::optional<std::chrono::milliseconds> wait)
    {
        Question question;
        question.conversation = ConversationId::make();
        question.account = account.id;
        question.message = MessageId(id);
        question.asked = thursday + at;
        if (wait)
            question.answered = question.asked + *wait;
        facts.questions.append(question);
        return facts.questions.last();
    }
    QList<ReportFigure> answers(AnswerGrouping grouping = AnswerGrouping::Account,
                                WaitClock clock = WaitClock::Calendar)
    {
        AnswerStudy study{answerReport(facts, grouping),
                          waitSpread(facts, WaitKind::Reply, clock),
                          waitSpread(facts, WaitKind::Resolution, clock),
                          {}};
        if (before)
            study.before = answerReport(*before, grouping).sum;
        return ReportFigures(program->accounts(), facts).answers(study, grouping, clock);
    }

    UiProgram program{UiProgram::Kind::Empty};
    /// What was asked so far belongs to the period before.
    void beginNow()
    {
        AnswerFacts empty = facts;
        empty.questions.clear();
        before = std::exchange(facts, empty);
    }

    Account account;
    AnswerFacts facts;
    std::optional<AnswerFacts> before;
};

const ReportFigure &named(const QList<ReportFigure> &figures, const QString &name)
{
    const auto found =
        std::find_if(figures.cbegin(), figures.cend(),
                     [&name](const ReportFigure &each) { return each.name == name; });
    if (found == figures.cend())
        qFatal("There is no figure %s", qPrintable(name));
    return *found;
}

QStringList texts(const ReportLine &line)
{
    QStringList list{line.name};
    for (const ReportCell &cell : line.cells)
        list.append(cell.text);
    return list;
}

} // namespace

/// From the facts to what people read: every number with the questions that it counts.
class TestReportFigures final : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.install(); }

    void picturesAndTablesSayTheSame()
    {
        Scene scene;
        for (int i = 1; i <= 7; ++i)
            scene.ask(i, 1min * i, 10min * i);
        scene.ask(8, 0min, {});
        scene.ask(9, 0min, {}).resolved = thursday + 1h;
        scene.ask(10, 0min, 24h * 9);
        const QList<ReportFigure> figures = scene.answers();
        QCOMPARE(figures.size(), 6);
        for (const ReportFigure &figure : figures) {
            QVERIFY(!figure.title.isEmpty());
            QVERIFY(!figure.formula.isEmpty());
            if (figure.chart)
                QCOMPARE(figure.cells.size(), figure.chart->cells().size());
            for (const ReportLine &line : figure.table.lines)
                QCOMPARE(line.cells.size() + 1, figure.table.columns.size());
        }
        const ReportFigure &answered = named(figures, u"answered"_s);
        QCOMPARE(answered.headline, u"80 %"_s);
        QCOMPARE(texts(answered.table.lines.last()).mid(1),
                 (QStringList{u"10"_s, u"8"_s, u"80 %"_s, u"1"_s, u"1"_s}));
        QCOMPARE(answered.table.lines.last().cells.at(3).messages, QList<MessageId>{MessageId(9)});
        QCOMPARE(answered.table.lines.last().cells.at(4).messages, QList<MessageId>{MessageId(8)});
        QCOMPARE(answered.chart->cells().first().value, 0.8);

        const ReportFigure &reply = named(figures, u"reply"_s);
        QCOMPARE(reply.chart->cells().size(), qsizetype(WaitSpread::Never + 1));
        for (qsizetype i = 0; i < reply.cells.size(); ++i) {
            QCOMPARE(reply.chart->cells().at(i).value, double(reply.cells.at(i).size()));
            QCOMPARE(reply.table.lines.at(i).cells.first().messages, reply.cells.at(i));
        }
        // Ten cases are enough for both; the ninth of ten waits without an end.
        QCOMPARE(reply.chart->marks().size(), 1);
        QVERIFY(reply.summary.contains(ReportWords::duration(50min)));
        QVERIFY(reply.summary.contains(u"without an end"_s));
    }

    void tooFewCasesSayTooLittle()
    {
        Scene scene;
        for (int i = 1; i <= 4; ++i)
            scene.ask(i, 0min, 10min);
        QList<ReportFigure> figures = scene.answers();
        QVERIFY(named(figures, u"reply"_s).chart->marks().isEmpty());
        QVERIFY(named(figures, u"reply"_s).summary.contains(u"too few"_s));
        const ReportFigure &by = named(figures, u"replyBy"_s);
        QCOMPARE(by.table.lines.first().cells.at(1).text, u"too few"_s);
        QVERIFY(std::isnan(by.chart->cells().first().value));
        scene.ask(5, 0min, 10min);
        figures = scene.answers();
        QCOMPARE(named(figures, u"reply"_s).chart->marks().size(), 1);
        QVERIFY(
            named(figures, u"replyBy"_s).table.lines.first().cells.at(1).text.startsWith(u"10"_s));
        QCOMPARE(named(figures, u"replyBy"_s).table.lines.first().cells.at(2).text, u"too few"_s);
    }

    void nothingIsNoNumber()
    {
        Scene scene;
        const QList<ReportFigure> figures = scene.answers();
        QCOMPARE(named(figures, u"answered"_s).headline, u"–"_s);
        QVERIFY(named(figures, u"answered"_s).chart->cells().isEmpty());
        QCOMPARE(named(figures, u"reply"_s).table.lines.first().cells.at(1).text, u"–"_s);
        QVERIFY(!named(figures, u"promises"_s).chart);
        QVERIFY(named(figures, u"promises"_s).headline.isEmpty());
    }

    void promisesCountWhatIsDecided()
    {
        Scene scene;
        scene.ask(1, 0min, 30min);
        scene.ask(2, 0min, 90min);
        scene.ask(3, 0min, {});
        scene.ask(4, 24h * 30 - 5min, {}); // not due yet
        const ReportFigure figure = named(scene.answers(), u"promises"_s);
        QCOMPARE(figure.headline, u"33 %"_s);
        QCOMPARE(texts(figure.table.lines.last()).mid(1),
                 (QStringList{u"1"_s, u"2"_s, u"33 %"_s, u"1"_s}));
        QCOMPARE(figure.table.lines.last().cells.last().messages, QList<MessageId>{MessageId(4)});
    }

    void whatIsLeftOutIsSaid()
    {
        Scene scene;
        scene.ask(1, 0min, 30min);
        scene.facts.spam = 3;
        const QList<ReportFigure> figures = scene.answers(AnswerGrouping::Tag);
        for (const ReportFigure &figure : figures) {
            QVERIFY(figure.formula.contains(u"spam"_s));
            QVERIFY(figure.formula.contains(u"3 question"_s));
        }
        QVERIFY(named(figures, u"answered"_s).formula.contains(u"two tags"_s));
        QVERIFY(named(scene.answers(AnswerGrouping::Account, WaitClock::Business), u"reply"_s)
                    .formula.contains(u"Business hours"_s));
    }

    void manyGroupsStandInTheTable()
    {
        Scene scene;
        for (int i = 0; i < 40; ++i) {
            const Question &question = scene.ask(i + 1, 0min, 5min);
            scene.facts.tags.insert(question.conversation, {u"tag %1"_s.arg(i)});
        }
        const ReportFigure figure = named(scene.answers(AnswerGrouping::Tag), u"answered"_s);
        QCOMPARE(figure.table.lines.size(), 41);
        QCOMPARE(figure.chart->cells().size(), ReportFigures::MostBars);
        QVERIFY(figure.formula.contains(QString::number(ReportFigures::MostBars)));
    }

    void theWeekShowsWhoWaited()
    {
        Scene scene;
        scene.ask(1, 9h, 15h); // Thursday, 19:00
        scene.ask(2, 9h, 10min);
        CoverageChoice choice;
        CoverageStudy study{coverageMap(scene.facts, choice.bearable),
                            coverageAsItWas(scene.facts, choice.bearable),
                            {},
                            {}};
        const ReportFigures figures(scene.program->accounts(), scene.facts);
        const QList<ReportFigure> plain = figures.coverage(study, choice);
        QCOMPARE(plain.size(), 1);
        const ReportFigure &week = plain.first();
        QCOMPARE(week.cells.size(), 7 * ChartWeek::Hours);
        QCOMPARE(week.cells.at(3 * 24 + 19), QList<MessageId>{MessageId(1)});
        QCOMPARE(week.chart->cells().at(3 * 24 + 19).value, 1.0);
        QCOMPARE(week.table.lines.at(19).cells.at(3).text, u"1 of 2"_s);
        QCOMPARE(week.table.lines.at(19).cells.at(3).messages, week.cells.at(3 * 24 + 19));
        QVERIFY(week.summary.startsWith(u"1 of 2"_s));

        study.otherMap = study.map;
        study.other = study.was;
        study.other->inTime.append(MessageId(1));
        study.other->late.clear();
        const QList<ReportFigure> both = figures.coverage(study, choice);
        QCOMPARE(both.size(), 3);
        const ReportFigure &changed = named(both, u"changed"_s);
        QCOMPARE(texts(changed.table.lines.first()).mid(1), (QStringList{u"1"_s, u"2"_s, u"+1"_s}));
        QCOMPARE(changed.table.lines.first().cells.last().messages, QList<MessageId>{MessageId(1)});
        QCOMPARE(changed.table.lines.at(1).cells.last().text, u"−1"_s);
    }

    void figuresSayWhatTheyWereBefore()
    {
        Scene scene;
        // Eight of ten were answered before; half within 50 minutes, 90 % never.
        for (int i = 1; i <= 10; ++i)
            scene.ask(i, 0min, i <= 8 ? std::optional(10min * i) : std::nullopt).resolved =
                thursday + 3h;
        scene.beginNow();
        for (int i = 11; i <= 20; ++i)
            scene.ask(i, 0min, 8min * (i - 10)).resolved = thursday + 5h;
        const QList<ReportFigure> figures = scene.answers();
        QCOMPARE(
            named(figures, u"answered"_s).changes,
            QStringList{u"80 % in the period before; now 20 percentage point(s) more (+20)."_s});
        QCOMPARE(
            named(figures, u"reply"_s).changes,
            (QStringList{u"Half within: 50 min in the period before; now 10 min shorter "
                         u"(−10 min)."_s,
                         u"90 % within: without an end in the period before; now shorter."_s}));
        QCOMPARE(named(figures, u"resolution"_s).changes.first(),
                 u"Half within: 3 h in the period before; now 2 h longer (+2 h)."_s);
        QVERIFY(named(figures, u"promises"_s).changes.first().contains(u"in the period before"_s));
        QVERIFY(named(figures, u"reply"_s).formula.contains(u"The period before: "_s));
        // What has no headline is not compared.
        QVERIFY(named(figures, u"replyBy"_s).changes.isEmpty());
    }

    void differencesAreOfWhatIsRead()
    {
        // 2 of 3 and 3 of 4: 67 % and 75 %; exact it would be 8.33, read it is 8.
        Scene scene;
        for (int i = 1; i <= 3; ++i)
            scene.ask(i, 0min, i <= 2 ? std::optional(10min) : std::nullopt);
        scene.beginNow();
        for (int i = 11; i <= 14; ++i)
            scene.ask(i, 0min, i <= 13 ? std::optional(10min) : std::nullopt);
        const QList<ReportFigure> figures = scene.answers();
        QVERIFY(named(figures, u"answered"_s).changes.first().endsWith(u"(+8)."_s));
        QVERIFY(named(figures, u"reply"_s).changes.first().contains(u"too few questions"_s));
        std::swap(scene.facts.questions, scene.before->questions);
        QVERIFY(named(scene.answers(), u"answered"_s).changes.first().endsWith(u"(−8)."_s));
        scene.facts.questions = scene.before->questions;
        QVERIFY(named(scene.answers(), u"answered"_s).changes.first().endsWith(u"the same."_s));
    }

    void aPeriodBeforeWithoutQuestionsSaysSo()
    {
        Scene scene;
        scene.beginNow();
        for (int i = 1; i <= 10; ++i)
            scene.ask(i, 0min, 10min);
        for (const QString &name : {u"answered"_s, u"reply"_s, u"resolution"_s})
            QCOMPARE(named(scene.answers(), name).changes,
                     QStringList{u"In the period before nobody asked anything."_s});
        scene.before.reset();
        QVERIFY(named(scene.answers(), u"answered"_s)
                    .changes.first()
                    .contains(u"too many questions"_s));
    }

    void lengthsOfTimeAreReadable()
    {
        QCOMPARE(ReportWords::duration(20s), u"under 1 min"_s);
        QCOMPARE(ReportWords::duration(40min), u"40 min"_s);
        QCOMPARE(ReportWords::duration(28h), u"1 day(s) 4 h"_s);
        QVERIFY(!ReportWords::duration(24h * 8 + 3h).contains(u"3"_s));
    }

    void paperHasAsManyPagesAsItNeeds()
    {
        Scene scene;
        for (int i = 0; i < 200; ++i) {
            const Question &question = scene.ask(i + 1, 0min, 5min);
            scene.facts.tags.insert(question.conversation, {u"tag %1"_s.arg(i)});
        }
        Theme paper;
        paper.setChoice(u"light"_s);
        int pages = 0;
        for (const AnswerGrouping grouping : {AnswerGrouping::Account, AnswerGrouping::Tag}) {
            QBuffer buffer;
            QVERIFY(buffer.open(QIODevice::WriteOnly));
            QPdfWriter writer(&buffer);
            writer.setResolution(ReportSheets::resolution());
            ReportSheets sheets(writer, paper);
            QVERIFY(sheets.isOpen());
            sheets.addHead(u"Reports"_s, {u"1 to 7 May"_s});
            for (const ReportFigure &figure : scene.answers(grouping))
                sheets.add(figure);
            const int before = pages;
            pages = sheets.pages();
            QVERIFY(sheets.end());
            QVERIFY(pages > before);
            QVERIFY(buffer.data().startsWith("%PDF-"));
            QCOMPARE(buffer.data().count("/Type /Page\n"), pages);
        }
        QVERIFY(pages > 10);
    }

private:
    Theme m_theme;
};

SPORTELLO_TEST(TestReportFigures)
#include "test_reportfigures.moc"
