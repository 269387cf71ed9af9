// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "controlnames.h"
#include "deskfixture.h"

#include "services/reports.h"
#include "support/testcase.h"
#include "ui/charts/chartview.h"
#include "ui/models/accountname.h"
#include "ui/models/reportquestionmodel.h"
#include "ui/models/reporttablemodel.h"
#include "ui/reports/reportaccounts.h"
#include "ui/reports/reportpage.h"
#include "ui/reports/reportquestions.h"
#include "ui/reports/reportsection.h"
#include "ui/search/searchpage.h"
#include "ui/shell/searchfield.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The page of reports in the window.
class TestReportPage final : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.install(); }

    void init()
    {
        failOnWarnings();
        m_desk = std::make_unique<DeskFixture>(m_theme);
        giveHours();
        QVERIFY(m_desk->show());
        m_desk->list()->setFocus();
    }
    void cleanup() { m_desk.reset(); }

    void theActionShowsTheFiguresAndEscapeGoesBack()
    {
        QCOMPARE(m_desk->window().actions()[ActionId::ShowReports]->text(), u"Reports"_s);
        open();
        QVERIFY(page().figures().size() == 6);
        QVERIFY(sum(u"answered"_s, 1).toInt() > 0);
        QCOMPARE(namelessControls(&m_desk->window()), QStringList());
        for (const ActionId id : {ActionId::MarkDone, ActionId::SendReply})
            QVERIFY(!m_desk->window().actions()[id]->isEnabled());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!page().isVisible());
        QTRY_VERIFY(m_desk->list()->hasFocus());
        QVERIFY(m_desk->window().actions()[ActionId::MarkDone]->isEnabled());
    }

    void everyNumberOpensItsQuestions()
    {
        open();
        const ReportSection *answered = section(u"answered"_s);
        auto *table = answered->findChild<QTableView *>();
        const int last = table->model()->rowCount() - 1;
        const int asked = sum(u"answered"_s, 1).toInt();
        table->setFocus();
        table->setCurrentIndex(table->model()->index(last, 1));
        QTest::keyClick(table, Qt::Key_Return);
        QTRY_VERIFY(questions()->isVisible());
        QCOMPARE(questions()->model().count(), asked);
        auto *list = questions()->findChild<QListView *>();
        QTRY_VERIFY(list->hasFocus() && list->currentIndex().isValid());
        const ConversationId place = questions()->model().question(0).conversation;
        QVERIFY(!place.isNull());
        // Escape closes the list first, and the focus is where it was.
        QTest::keyClick(list, Qt::Key_Escape);
        QVERIFY(!questions()->isVisible());
        QVERIFY(table->hasFocus());
        QVERIFY(page().isVisible());
        QTest::keyClick(table, Qt::Key_Return);
        QTRY_VERIFY(list->hasFocus() && list->currentIndex().isValid());
        QTest::keyClick(list, Qt::Key_Return);
        QVERIFY(!page().isVisible());
        QTRY_COMPARE(m_desk->pane()->conversation(), place);
        // Everything is as it was for whoever comes back.
        m_desk->window().actions()[ActionId::ShowReports]->trigger();
        QVERIFY(page().isVisible());
        QCOMPARE(page().figures().size(), 6);
    }

    void thePictureOpensThemToo()
    {
        open();
        auto *chart = section(u"reply"_s)->findChild<ChartView *>();
        const QList<QList<MessageId>> cells = section(u"reply"_s)->figure().cells;
        chart->setFocus();
        QTest::keyClick(chart, Qt::Key_End);
        QCOMPARE(chart->currentCell(), int(cells.size()) - 1);
        QTest::keyClick(chart, Qt::Key_Return);
        QTRY_VERIFY(questions()->isVisible());
        QCOMPARE(questions()->model().count(), cells.last().size());
    }

    void theFormulaIsOneClickAway()
    {
        open();
        const ReportSection *answered = section(u"answered"_s);
        auto *formula = answered->findChild<QLabel *>(u"reportFormula"_s);
        auto *ask = answered->findChild<QPushButton *>(u"reportAsk"_s);
        QVERIFY(!formula->isVisible());
        ask->click();
        QVERIFY(formula->isVisible());
        QVERIFY(formula->text().contains(u"÷"_s));
        ask->click();
        QVERIFY(!formula->isVisible());
    }

    void groupsAndClocksAreChosen()
    {
        open();
        page().filter().setGrouping(AnswerGrouping::Weekday);
        QTRY_COMPARE(section(u"answered"_s)->figure().table.columns.first(), u"Weekday"_s);
        const int asked = sum(u"answered"_s, 1).toInt();
        page().filter().setGrouping(AnswerGrouping::Network);
        QTRY_COMPARE(section(u"answered"_s)->figure().table.lines.size(), 2);
        QCOMPARE(sum(u"answered"_s, 1).toInt(), asked);
        page().filter().setClock(WaitClock::Business);
        QTRY_VERIFY(section(u"reply"_s)->figure().formula.contains(u"Business hours"_s));
    }

    void theLastQuestionWins()
    {
        open();
        // Each is read anew; only the last may be shown.
        for (const int days : {30, 90, 365, 7, 30})
            page().filter().setPeriod(days);
        page().filter().accounts().choose({m_desk->program().accounts().accounts().first().id});
        QTRY_COMPARE(page().figures().size(), 6);
        m_desk->practice().pass(0ms);
        QCOMPARE(section(u"answered"_s)->figure().table.lines.size(), 2); // the one, and the sum
    }

    void anyNumberOfAccountsIsChosen()
    {
        open();
        ReportAccounts &accounts = page().filter().accounts();
        const QList<Account> all = m_desk->program().accounts().accounts();
        QCOMPARE(all.size(), 2);
        const int together = sum(u"answered"_s, 1).toInt();
        QCOMPARE(accounts.text(), u"All accounts"_s);
        accounts.click();
        auto *menu = accounts.findChild<QMenu *>(u"reportAccountMenu"_s);
        QTRY_VERIFY(menu && menu->isVisible());
        const auto entry = [menu](const QString &name) { return menu->findChild<QAction *>(name); };
        QAction *everything = entry(u"reportAllAccounts"_s);
        QAction *first = entry(u"reportAccount-"_s + all.first().id.key());
        QAction *last = entry(u"reportAccount-"_s + all.last().id.key());
        QVERIFY(everything && first && last);
        QVERIFY(everything->isChecked() && !first->isChecked());
        // By mouse and by keys, and the menu stays.
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(first).center());
        QVERIFY(menu->isVisible());
        QVERIFY(!everything->isChecked() && first->isChecked() && !last->isChecked());
        QCOMPARE(accounts.chosen(), QSet<AccountId>{all.first().id});
        QTRY_COMPARE(section(u"answered"_s)->figure().table.lines.size(), 2);
        const int one = sum(u"answered"_s, 1).toInt();
        menu->setActiveAction(last);
        QTest::keyClick(menu, Qt::Key_Space);
        QVERIFY(menu->isVisible());
        // All one by one is all.
        QVERIFY(accounts.chosen().isEmpty());
        QVERIFY(everything->isChecked() && !first->isChecked() && !last->isChecked());
        QTRY_COMPARE(sum(u"answered"_s, 1).toInt(), together);
        menu->setActiveAction(last);
        QTest::keyClick(menu, Qt::Key_Return);
        QTRY_COMPARE(sum(u"answered"_s, 1).toInt(), together - one);
        QTest::keyClick(menu, Qt::Key_Escape);
        QTRY_VERIFY(!accounts.findChild<QMenu *>());
        QVERIFY(page().isVisible());
        QVERIFY(page().filter().about().contains(
            AccountName::of(m_desk->program().accounts(), all.last())));
    }

    void aBrandIsOneClick()
    {
        const Brand brand = *waitFor(m_desk->program().duties().createBrand(u"Bed & Breakfast"_s));
        const QList<Account> all = m_desk->program().accounts().accounts();
        QVERIFY(waitFor(m_desk->program().duties().moveAccount(all.last().id, brand.id)).ok());
        QTRY_COMPARE(m_desk->program().accounts().account(all.last().id)->brand, brand.id);
        open();
        ReportAccounts &accounts = page().filter().accounts();
        QTRY_VERIFY(brandEntry(brand.id));
        brandEntry(brand.id)->trigger();
        QCOMPARE(accounts.chosen(), QSet<AccountId>{all.last().id});
        QTRY_COMPARE(section(u"answered"_s)->figure().table.lines.size(), 2);
        // Another click takes it out again.
        brandEntry(brand.id)->trigger();
        QVERIFY(accounts.chosen().isEmpty());
        QTRY_COMPARE(section(u"answered"_s)->figure().table.lines.size(), 3);
        // What the window narrows to is all there is to choose from.
        accounts.choose({all.first().id});
        page().filter().setBrand(brand);
        QVERIFY(accounts.chosen().isEmpty());
        QTRY_COMPARE(section(u"answered"_s)->figure().table.lines.size(), 2);
    }

    void anEmptyPeriodSaysSo()
    {
        open();
        page().filter().setPeriod(0);
        auto *to = m_desk->window().findChild<QDateEdit *>(u"reportTo"_s);
        auto *from = m_desk->window().findChild<QDateEdit *>(u"reportFrom"_s);
        QVERIFY(from->isVisible() && to->isVisible());
        from->setDate(QDate(2001, 1, 1));
        to->setDate(QDate(2001, 1, 2));
        auto *state = m_desk->window().findChild<QLabel *>(u"reportState"_s);
        QTRY_VERIFY(state->isVisible() && state->text().contains(u"nobody asked"_s));
        QVERIFY(page().figures().isEmpty());
        // A period that ends before it begins has its own sentence.
        to->setDate(QDate(2000, 1, 1));
        QTRY_VERIFY(state->text().contains(u"ends before it begins"_s));
        page().filter().setPeriod(365);
        QTRY_COMPARE(page().figures().size(), 6);
    }

    void countingCanBeBrokenOff()
    {
        open();
        page().read();
        auto *button = m_desk->window().findChild<QPushButton *>(u"reportStateButton"_s);
        QVERIFY(button->isVisible());
        QCOMPARE(button->text(), u"Cancel"_s);
        button->click();
        auto *state = m_desk->window().findChild<QLabel *>(u"reportState"_s);
        QVERIFY(state->text().contains(u"broken off"_s));
        m_desk->practice().pass(0ms);
        m_desk->practice().pass(0ms);
        QVERIFY(page().figures().isEmpty());
        button->click();
        QTRY_COMPARE(page().figures().size(), 6);
    }

    void otherHoursAreTriedOut()
    {
        open();
        page().filter().setSubject(ReportFilter::Subject::Coverage);
        QTRY_COMPARE(page().figures().size(), 1);
        auto *day = m_desk->window().findChild<QLineEdit *>(u"reportDay0"_s);
        QTRY_VERIFY(day->isVisible());
        QCOMPARE(day->text(), u"9:00–17:00"_s);
        button(u"reportUntilMidnight"_s)->click();
        QCOMPARE(day->text(), u"9:00–24:00"_s);
        QTRY_COMPARE(page().figures().size(), 3);
        auto *sunday = m_desk->window().findChild<QLineEdit *>(u"reportDay6"_s);
        QVERIFY(sunday->text().isEmpty());
        button(u"reportSundays"_s)->click();
        QCOMPARE(sunday->text(), u"9:00–24:00"_s);
        // What cannot be read says which day, and changes nothing.
        day->setText(u"nine to five"_s);
        button(u"reportWhatIf"_s)->click();
        auto *remark = m_desk->window().findChild<QLabel *>(u"reportCoverageRemark"_s);
        QVERIFY(remark->text().startsWith(u"Monday"_s));
        button(u"reportAsItIs"_s)->click();
        QCOMPARE(day->text(), u"9:00–17:00"_s);
        QTRY_COMPARE(page().figures().size(), 1);
        // More patience, fewer who waited.
        const QString before = section(u"week"_s)->figure().summary;
        m_desk->window().findChild<QSpinBox *>(u"reportBearable"_s)->setValue(10'000);
        QTRY_VERIFY(section(u"week"_s)->figure().summary != before);
    }

    void searchingLeavesTheReportsAndTheWayBackIsThere()
    {
        open();
        auto *field = m_desk->window().findChild<SearchField *>();
        field->setFocus();
        field->setText(u"room"_s);
        auto *search = m_desk->window().findChild<SearchPage *>();
        QTRY_VERIFY(search->isVisible());
        QVERIFY(!page().isVisible());
        m_desk->window().actions()[ActionId::ShowReports]->trigger();
        QVERIFY(page().isVisible());
        m_desk->window().showView(BuiltInView::Waiting);
        QVERIFY(!page().isVisible());
        QVERIFY(m_desk->window().actions()[ActionId::MarkDone]->isEnabled());
    }

    void tablesAreCopiedAndSaved()
    {
        open();
        section(u"answered"_s)->findChild<QPushButton *>(u"reportCopyTable"_s)->click();
        QVERIFY(QApplication::clipboard()->text().startsWith(u"Account\tQuestions\t"_s));
        QTemporaryDir folder;
        QSignalSpy told(&page(), &ReportPage::told);
        page().output().saveCsv(section(u"answered"_s)->figure().table,
                                folder.filePath(u"a.csv"_s));
        QFile csv(folder.filePath(u"a.csv"_s));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        QVERIFY(csv.readAll().contains("Account,Questions"));
        page().output().savePdf(page().content(), folder.filePath(u"a.pdf"_s));
        QFile pdf(folder.filePath(u"a.pdf"_s));
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        const QByteArray data = pdf.readAll();
        QVERIFY(data.startsWith("%PDF-"));
        QVERIFY(data.count("/Type /Page\n") >= 2);
        QCOMPARE(told.size(), 2);
        page().output().savePdf(page().content(), folder.filePath(u"nowhere/a.pdf"_s));
        QVERIFY(told.last().first().toString().contains(u"could not be written"_s));
    }

    void theReportIsPrintedThroughTheDialog()
    {
        QAction *print = m_desk->window().actions()[ActionId::PrintReport];
        QCOMPARE(print->shortcut(), QKeySequence(u"Ctrl+P"_s));
        QVERIFY(!print->isEnabled());
        open();
        QVERIFY(print->isEnabled());
        QSignalSpy told(&page(), &ReportPage::told);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_P, Qt::ControlModifier);
        QPointer<QDialog> dialog = page().findChild<QDialog *>(u"printDialog"_s);
        QVERIFY(dialog && dialog->isVisible());
        // Whoever has no printer is told that the dialog is of use all the same.
        auto *printers = dialog->findChild<QComboBox *>(u"printers"_s);
        QVERIFY(printers);
        if (printers->count() == 1) {
            QCOMPARE(told.size(), 1);
            QVERIFY(told.takeFirst().first().toString().startsWith(u"No printer is set up"_s));
        }
        printers->setCurrentIndex(printers->count() - 1);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"printed.pdf"_s);
        dialog->findChild<QLineEdit *>(u"filename"_s)->setText(path);
        dialog->accept();
        QTRY_COMPARE(told.size(), 1);
        QVERIFY2(told.first().first().toString().contains(u"printed.pdf"_s),
                 qPrintable(told.first().first().toString()));
        QFile pdf(path);
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QVERIFY(pdf.readAll().startsWith("%PDF-"));
        QTRY_VERIFY(!dialog);
        m_desk->window().showView(BuiltInView::Waiting);
        QVERIFY(!print->isEnabled());
    }

    void withoutFiguresThereIsNothingToPrint()
    {
        open();
        page().read();
        QSignalSpy told(&page(), &ReportPage::told);
        button(u"reportPrintButton"_s)->click();
        QCOMPARE(told.size(), 1);
        QVERIFY(told.first().first().toString().contains(u"nothing to print"_s));
        QVERIFY(!page().findChild<QDialog *>(u"printDialog"_s));
        QTRY_COMPARE(page().figures().size(), 6);
    }

private:
    void giveHours()
    {
        OpeningHours hours;
        hours.name = u"Reception"_s;
        hours.timeZone = u"UTC"_s;
        for (size_t day = 0; day < 6; ++day)
            hours.week.at(day) = {{9 * 60, 17 * 60}};
        const auto saved = waitFor(m_desk->program().duties().saveOpeningHours(hours));
        QVERIFY(saved.ok());
        AccountDuties duties;
        duties.hours = saved->id;
        duties.firstReply = 60min;
        const QList<Account> accounts = m_desk->program().accounts().accounts();
        for (const Account &account : accounts)
            QVERIFY(waitFor(m_desk->program().duties().setDuties(account.id, duties)).ok());
    }
    void open()
    {
        m_desk->window().actions()[ActionId::ShowReports]->trigger();
        QVERIFY(page().isVisible());
        page().filter().setPeriod(365);
        QTRY_COMPARE(page().figures().size(), 6);
    }
    ReportPage &page() { return *m_desk->window().findChild<ReportPage *>(); }
    ReportQuestions *questions() { return m_desk->window().findChild<ReportQuestions *>(); }
    ReportSection *section(const QString &name)
    {
        return page().findChild<ReportSection *>(u"report_"_s + name);
    }
    /// Opens the menu of accounts anew.
    QAction *brandEntry(const BrandId &brand)
    {
        ReportAccounts &accounts = page().filter().accounts();
        if (auto *open = accounts.findChild<QMenu *>()) {
            open->close();
            QCoreApplication::sendPostedEvents(open, QEvent::DeferredDelete);
        }
        accounts.openMenu();
        return accounts.findChild<QMenu *>()->findChild<QAction *>(u"reportBrand-"_s + brand.key());
    }
    QPushButton *button(const QString &name)
    {
        return m_desk->window().findChild<QPushButton *>(name);
    }
    /// What stands in the last line of a table.
    QString sum(const QString &name, int column)
    {
        return section(name)->figure().table.lines.last().cells.at(column - 1).text;
    }

    Theme m_theme;
    std::unique_ptr<DeskFixture> m_desk;
};

SPORTELLO_TEST(TestReportPage)
#include "test_reportpage.moc"
