// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/historydigest.h"
#include "support/testcase.h"
#include "ui/common/pdfsheets.h"
#include "ui/common/theme.h"
#include "ui/exchange/historyexportdialog.h"
#include "ui/exchange/historyimportdialog.h"
#include "uiprogram.h"
#include "windowaudit.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace sportello;
using namespace Qt::StringLiterals;

/// The windows in which histories are exported and imported.
class TestExchangeWindows final : public TestCase
{
    Q_OBJECT

    static QList<ConversationId> conversations(UiProgram &program)
    {
        return waitFor(program->conversations().list({})).valueOr({});
    }
    template<typename Widget>
    static Widget *part(QWidget &window, const QString &name)
    {
        return window.findChild<Widget *>(name);
    }
    void look(QWidget &window, const QString &name)
    {
        window.show();
        QTest::qWait(50);
        if (const QString folder = qEnvironmentVariable("SPORTELLO_SHOTS"); !folder.isEmpty())
            window.grab().save(folder + u'/' + name + u".png"_s);
        const QStringList clipped = WindowAudit::clippedTexts(window);
        QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(u'\n')));
        const QStringList faint = WindowAudit::faintTexts(window);
        QVERIFY2(faint.isEmpty(), qPrintable(faint.join(u'\n')));
    }
    static QString digest(UiProgram &program)
    {
        return waitFor(program->store().run(
                           [](TeamDatabase &database) { return historyDigest(database); }))
            .valueOr({});
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    Theme m_theme;
    LongLanguage m_long;

private Q_SLOTS:
    void initTestCase() { m_theme.install(); }
    void cleanup()
    {
        m_theme.setChoice(u"light"_s);
        m_theme.setTextSize(100);
        QCoreApplication::removeTranslator(&m_long);
    }

    void eachFormatIsWritten_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<QByteArray>("beginning");
        QTest::newRow("csv") << int(ExportFormat::Csv)
                             << QByteArray("\xEF\xBB\xBF"
                                           "conversation,");
        QTest::newRow("jsonl") << int(ExportFormat::JsonLines) << QByteArray("{");
        QTest::newRow("mbox") << int(ExportFormat::Mbox) << QByteArray("From ");
        QTest::newRow("pdf") << int(ExportFormat::Pdf) << QByteArray("%PDF-");
    }
    void eachFormatIsWritten()
    {
        QFETCH(const int, format);
        QFETCH(const QByteArray, beginning);
        UiProgram program(UiProgram::Kind::Practice);
        program->exports().setReports(pdfReports());
        const QList<ConversationId> listed = conversations(program);
        QVERIFY(listed.size() > 2);
        QTemporaryDir folder;
        HistoryExportDialog dialog(*program, {listed, listed.first()}, m_theme);
        dialog.setFormat(ExportFormat(format));
        dialog.setPath(folder.filePath(u"nowhere/a.x"_s));
        dialog.show();
        auto *state = part<QLabel>(dialog, u"historyState"_s);
        part<QPushButton>(dialog, u"historyStart"_s)->click();
        QTRY_VERIFY(state->text().contains(u"nowhere"_s));
        const QString path = folder.filePath(u"a.x"_s);
        dialog.setPath(path);
        part<QPushButton>(dialog, u"historyStart"_s)->click();
        QTRY_VERIFY2(state->text().contains(u"written into"_s), qPrintable(state->text()));
        QVERIFY(read(path).startsWith(beginning));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
        look(dialog, u"history-export-done"_s);
    }

    void theNameFollowsTheFormat()
    {
        UiProgram program(UiProgram::Kind::Practice);
        HistoryExportDialog dialog(*program, {}, m_theme);
        dialog.setPath(u"/tmp/mine.csv"_s);
        dialog.setFormat(ExportFormat::Mbox);
        QCOMPARE(part<QLineEdit>(dialog, u"historyPath"_s)->text(), u"/tmp/mine.mbox"_s);
        dialog.setPath(u"/tmp/mine.txt"_s);
        dialog.setFormat(ExportFormat::Pdf);
        QCOMPARE(part<QLineEdit>(dialog, u"historyPath"_s)->text(), u"/tmp/mine.txt"_s);
    }

    void brokenOffLeavesNothing()
    {
        UiProgram program(UiProgram::Kind::Practice);
        QTemporaryDir folder;
        HistoryExportDialog dialog(*program, {conversations(program), {}}, m_theme);
        dialog.setPath(folder.filePath(u"a.csv"_s));
        dialog.show();
        part<QPushButton>(dialog, u"historyStart"_s)->click();
        dialog.reject();
        QTRY_VERIFY(part<QLabel>(dialog, u"historyState"_s)->text().startsWith(u"Broken off"_s));
        QVERIFY(QDir(folder.path()).isEmpty());
        QVERIFY(dialog.isVisible());
    }

    void aHistoryComesBack()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"all.jsonl"_s);
        QString before;
        {
            UiProgram program(UiProgram::Kind::Practice);
            QVERIFY(!conversations(program).isEmpty());
            ExportRequest request;
            request.path = path;
            QVERIFY(waitFor(program->exports().write(request)).ok());
            before = digest(program);
        }
        UiProgram program(UiProgram::Kind::Empty);
        HistoryImportDialog dialog(*program, m_theme);
        dialog.show();
        auto *start = part<QPushButton>(dialog, u"importStart"_s);
        auto *state = part<QLabel>(dialog, u"importState"_s);
        auto *preview = part<QLabel>(dialog, u"importPreview"_s);
        QVERIFY(!start->isEnabled());
        dialog.setPath(folder.filePath(u"nothing.jsonl"_s));
        start->click();
        QTRY_VERIFY(state->text().contains(u"nothing.jsonl"_s));
        dialog.setPath(path);
        start->click();
        QTRY_VERIFY(preview->isVisible());
        QVERIFY(preview->text().contains(u"new"_s));
        QVERIFY(conversations(program).isEmpty());
        look(dialog, u"history-import-preview"_s);
        QCOMPARE(start->text(), u"Import"_s);
        start->click();
        QTRY_VERIFY2(state->text().contains(u"imported."_s), qPrintable(state->text()));
        QCOMPARE(digest(program), before);
        QVERIFY(!start->isEnabled());
        look(dialog, u"history-import-done"_s);
    }

    void aDamagedFileIsNotImported()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"damaged.jsonl"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"type\":\"history\",\"version\":1}\nnonsense\n");
        file.close();
        UiProgram program(UiProgram::Kind::Practice);
        HistoryImportDialog dialog(*program, m_theme);
        dialog.setPath(file.fileName());
        dialog.show();
        auto *start = part<QPushButton>(dialog, u"importStart"_s);
        start->click();
        auto *state = part<QLabel>(dialog, u"importState"_s);
        QTRY_VERIFY(state->text().contains(u"line 2"_s));
        QVERIFY(!start->isEnabled());
        look(dialog, u"history-import-damaged"_s);
        dialog.setPath(folder.filePath(u"other.jsonl"_s));
        QVERIFY(start->isEnabled());
    }

    void everythingIsReadAtAnySize_data()
    {
        QTest::addColumn<QString>("theme");
        QTest::addColumn<int>("percent");
        QTest::addColumn<bool>("isLong");
        QTest::newRow("dark") << u"dark"_s << 100 << false;
        QTest::newRow("large") << u"light"_s << 200 << false;
        QTest::newRow("long words") << u"light"_s << 100 << true;
    }
    void everythingIsReadAtAnySize()
    {
        QFETCH(QString, theme);
        QFETCH(int, percent);
        QFETCH(bool, isLong);
        m_theme.setChoice(theme);
        m_theme.setTextSize(percent);
        if (isLong)
            QCoreApplication::installTranslator(&m_long);
        const QString ending = QString::fromLatin1(QTest::currentDataTag());
        UiProgram program(UiProgram::Kind::Practice);
        const QList<ConversationId> listed = conversations(program);
        HistoryExportDialog exporting(*program, {listed, listed.value(0)}, m_theme);
        look(exporting, u"history-export-"_s + ending);
        HistoryImportDialog importing(*program, m_theme);
        look(importing, u"history-import-"_s + ending);
    }
};

SPORTELLO_TEST(TestExchangeWindows)
#include "test_exchangewindows.moc"
