// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/reporttablemodel.h"

#include "domain/csv.h"
#include "support/builders.h"
#include "support/testcase.h"
#include "testservices.h"
#include "ui/models/reportquestionmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

ReportTable aTable()
{
    return {{u"Account"_s, u"Questions"_s, u"Share"_s},
            {{u"=Aurora()"_s, {{u"2"_s, {MessageId(1), MessageId(2)}}, {u"50 %"_s, {}}}},
             {u"Bar, \"Porto\"\t2"_s, {{u"0"_s, {}}, {u"–"_s, {}}}}}};
}

} // namespace

/// The tables of reports and the questions behind their figures.
class TestReportTable final : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aFigureHasItsQuestionsAndIsSaidInFull()
    {
        ReportTableModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        model.setTable(aTable());
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.columnCount(), 3);
        QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), u"Questions"_s);
        QCOMPARE(model.index(0, 0).data().toString(), u"=Aurora()"_s);
        QVERIFY(!model.cell(model.index(0, 0)));
        const QModelIndex figure = model.index(0, 1);
        QCOMPARE(figure.data().toString(), u"2"_s);
        QCOMPARE(model.cell(figure)->messages.size(), 2);
        QCOMPARE(model.about(figure), u"=Aurora(), Questions"_s);
        QCOMPARE(figure.data(Qt::AccessibleTextRole).toString(), u"=Aurora(), Questions: 2"_s);
    }

    void aLineMayBeShorterThanTheTable()
    {
        ReportTable table = aTable();
        table.lines.last().cells.clear();
        ReportTableModel model;
        model.setTable(table);
        QVERIFY(!model.cell(model.index(1, 2)));
        QVERIFY(model.index(1, 2).data().toString().isEmpty());
    }

    void nothingInAFileBecomesAFormula()
    {
        const QByteArray csv = reportCsv(aTable());
        QVERIFY(csv.startsWith("\xEF\xBB\xBF"));
        QVERIFY(!csv.contains("\n=Aurora"));
        const CsvTable read = readCsv(QString::fromUtf8(csv.mid(3)));
        QCOMPARE(read.rows.size(), 3);
        QCOMPARE(withoutFormulaGuard(read.rows.at(1).fields.at(0)), u"=Aurora()"_s);
        QCOMPARE(read.rows.at(2).fields.at(0), u"Bar, \"Porto\"\t2"_s);
        QCOMPARE(read.rows.at(2).fields.at(2), u"–"_s);
        // In the clipboard a tab is the next column.
        QCOMPARE(reportText(aTable()).split(u'\n').at(2), u"Bar, \"Porto\" 2\t0\t–"_s);
    }

    void questionsAreReadAPageAtATime()
    {
        TestServices services;
        Reports reports(services.store, services.store.clock(), QTimeZone::utc());
        QList<MessageId> ids;
        services.store.team([&ids](TeamDatabase &database) {
            const Conversation place = aConversation().in(database);
            for (int i = 0; i < 70; ++i)
                ids.append(aMessage().of(place).at(testNow + 1min * i).in(database).id);
        });
        ReportQuestionModel model(reports);
        model.setDescription([](const ReportQuestion &question) { return question.text; });
        model.show(ids);
        QTRY_COMPARE(model.rowCount(), ReportQuestionModel::PageSize);
        QCOMPARE(model.count(), 70);
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        // Asked for twice it is still read once.
        QVERIFY(!model.canFetchMore({}));
        model.fetchMore({});
        QTRY_COMPARE(model.rowCount(), 70);
        QVERIFY(!model.canFetchMore({}));
        QCOMPARE(model.question(69).message, ids.last());
        QVERIFY(model.index(3, 0).data().toString().startsWith(u"Buongiorno"_s));
    }

    void whatWasAskedBeforeIsDropped()
    {
        TestServices services;
        Reports reports(services.store, services.store.clock(), QTimeZone::utc());
        QList<MessageId> ids;
        services.store.team([&ids](TeamDatabase &database) {
            const Conversation place = aConversation().in(database);
            for (int i = 0; i < 3; ++i)
                ids.append(aMessage().of(place).at(testNow + 1min * i).in(database).id);
        });
        ReportQuestionModel model(reports);
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy read(&model, &ReportQuestionModel::read);
        model.show(ids);
        model.show({ids.last()});
        QTRY_COMPARE(read.size(), 1);
        waitFor(reports.questions(ids));
        QCOMPARE(read.size(), 1);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.question(0).message, ids.last());
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }
};

SPORTELLO_TEST(TestReportTable)
#include "test_reporttable.moc"
