// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/personaldata.h"
#include "services/personlines.h"
#include "storage/customerpromisetable.h"
#include "support/testcase.h"
#include "ui/common/theme.h"
#include "ui/privacy/erasedialog.h"
#include "ui/privacy/holddialog.h"
#include "ui/privacy/personexportdialog.h"
#include "ui/privacy/personpdf.h"
#include "ui/privacy/receiptdialog.h"
#include "ui/settings/privacypage.h"
#include "uiprogram.h"
#include "windowaudit.h"

#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTreeWidget>

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The windows in which people are exported, held and erased.
class TestPersonRights final : public TestCase
{
    Q_OBJECT

    static ConversationSummary somebody(UiProgram &program)
    {
        ConversationQuery query;
        const auto ids = waitFor(program->conversations().list(query)).valueOr({});
        return waitFor(program->conversations().summaries(ids)).valueOr({}).value(0);
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

    Theme m_theme;
    LongLanguage m_long;

private Q_SLOTS:
    void initTestCase() { m_theme.install(); }
    void cleanup()
    {
        QCoreApplication::removeTranslator(&m_long);
        m_theme.setChoice(u"light"_s);
        m_theme.setTextSize(100);
    }

    void nothingIsErasedBeforeTheNameIsTyped()
    {
        UiProgram program(UiProgram::Kind::Practice);
        const ConversationSummary who = somebody(program);
        EraseDialog dialog(*program, who.contact, m_theme);
        std::optional<ErasureReceipt> receipt;
        connect(&dialog, &EraseDialog::erased, this,
                [&](const ErasureReceipt &given) { receipt = given; });
        dialog.show();
        auto *name = part<QLineEdit>(dialog, u"eraseName"_s);
        auto *erase = part<QPushButton>(dialog, u"eraseStart"_s);
        QTRY_VERIFY(part<QLabel>(dialog, u"eraseGoes"_s)->text().contains(u"message"_s));
        QVERIFY(!erase->isEnabled());
        name->setText(u"Somebody else"_s);
        QVERIFY(!erase->isEnabled());
        look(dialog, u"erase"_s);
        name->setText(who.contactName);
        QVERIFY(erase->isEnabled());
        erase->click();
        QTRY_VERIFY(receipt.has_value());
        QVERIFY(receipt->counts.messages > 0);
        QCOMPARE(receipt->scan.found, 0);
        const auto thread = waitFor(program->conversations().thread(who.id, 10));
        QVERIFY(thread.ok() && thread->messages.isEmpty());
        ReceiptDialog shown(*receipt, m_theme);
        shown.setAttribute(Qt::WA_DeleteOnClose, false);
        const QString text = part<QPlainTextEdit>(shown, u"receiptText"_s)->toPlainText();
        QVERIFY(text.contains(receipt->id.toString()));
        QVERIFY(!text.contains(who.contactName));
        look(shown, u"receipt"_s);
        QTemporaryDir folder;
        shown.save(folder.filePath(u"receipt.txt"_s));
        QVERIFY(QFileInfo(folder.filePath(u"receipt.txt"_s)).size() > 100);
        shown.save(folder.filePath(u"receipt.pdf"_s));
        QTRY_VERIFY(part<QLabel>(shown, u"receiptTold"_s)->text().contains(u".pdf"_s));
        QVERIFY(QFileInfo(folder.filePath(u"receipt.pdf"_s)).size() > 1000);
    }

    void whoIsOnHoldCannotBeErased()
    {
        UiProgram program(UiProgram::Kind::Practice);
        const ConversationSummary who = somebody(program);
        HoldDialog hold(*program, who.contact, who.id, who.contactName, m_theme);
        hold.show();
        part<QPushButton>(hold, u"holdPlace"_s)->click();
        QTRY_VERIFY(part<QLabel>(hold, u"holdProblem"_s)->isVisible());
        part<QLineEdit>(hold, u"holdReason"_s)->setText(u"Quarrel about the bill"_s);
        part<QPushButton>(hold, u"holdPlace"_s)->click();
        QTRY_VERIFY(part<QPushButton>(hold, u"holdLift"_s));
        look(hold, u"hold"_s);
        EraseDialog dialog(*program, who.contact, m_theme);
        dialog.show();
        QTRY_VERIFY(part<QLabel>(dialog, u"eraseProblem"_s)->text().contains(u"Quarrel"_s));
        QVERIFY(!part<QLineEdit>(dialog, u"eraseName"_s)->isVisible());
        QVERIFY(!part<QPushButton>(dialog, u"eraseStart"_s)->isEnabled());
        part<QPushButton>(hold, u"holdLift"_s)->click();
        QTRY_VERIFY(!part<QPushButton>(hold, u"holdLift"_s));
    }

    void theExportIsReadable()
    {
        UiProgram program(UiProgram::Kind::Practice);
        const ConversationSummary who = somebody(program);
        QTemporaryDir folder;
        PersonExportDialog dialog(*program, who.contact, who.contactName, m_theme);
        dialog.setFolder(folder.filePath(u"nowhere"_s));
        dialog.show();
        auto *state = part<QLabel>(dialog, u"exportState"_s);
        part<QPushButton>(dialog, u"exportStart"_s)->click();
        QTRY_VERIFY(state->text().contains(u"nowhere"_s));
        QVERIFY(!part<QCheckBox>(dialog, u"exportFacts"_s)->isChecked());
        dialog.setFolder(folder.path());
        part<QPushButton>(dialog, u"exportStart"_s)->click();
        QTRY_VERIFY(state->text().startsWith(u"Written into"_s));
        look(dialog, u"export"_s);
        const QStringList made = QDir(folder.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QCOMPARE(made.size(), 1);
        const QDir written(folder.filePath(made.first()));
        QVERIFY(written.exists(u"person.jsonl"_s));
        QVERIFY(QFileInfo(written.filePath(u"person.pdf"_s)).size() > 1000);
    }

    void theExportNamesWhatWasPromised()
    {
        UiProgram program(UiProgram::Kind::Practice);
        const ConversationSummary who = somebody(program);
        CustomerPromise promise;
        promise.id = CustomerPromiseId::make();
        promise.conversation = who.id;
        promise.outbox = OutboxId::make();
        promise.said = u"We will call you back"_s;
        promise.agent = program->agent().id;
        promise.madeAt = program.clock().now() - std::chrono::hours(2);
        promise.due = program.clock().now() + std::chrono::hours(2);
        const auto made =
            waitFor(program->store().run([promise](TeamDatabase &database) -> Result<bool> {
                return CustomerPromiseTable(database).insert(promise);
            }));
        QVERIFY(made.valueOr(false));
        QTemporaryDir folder;
        PersonExportDialog dialog(*program, who.contact, who.contactName, m_theme);
        dialog.setFolder(folder.path());
        dialog.show();
        part<QPushButton>(dialog, u"exportStart"_s)->click();
        QTRY_VERIFY(part<QLabel>(dialog, u"exportState"_s)->text().startsWith(u"Written into"_s));
        const QString name =
            QDir(folder.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).first();
        QFile lines(folder.filePath(name + u"/person.jsonl"_s));
        QVERIFY(lines.open(QIODevice::ReadOnly));
        QList<PersonPdf::Paragraph> promises;
        while (!lines.atEnd()) {
            const QJsonObject line = QJsonDocument::fromJson(lines.readLine()).object();
            if (line.value(u"type"_s) == u"promise"_s)
                promises.append(PersonPdf::paragraph(line));
        }
        QCOMPARE(promises.size(), 1);
        QVERIFY(promises.first().head.startsWith(u"Promise · "_s));
        const QStringList said = promises.first().text.split(u'\n');
        QCOMPARE(said.size(), 3);
        QCOMPARE(said.at(0), u"We will call you back"_s);
        QCOMPARE(said.at(1),
                 u"Until %1."_s.arg(QLocale().toString(toDateTime(promise.due).toLocalTime(),
                                                       QLocale::ShortFormat)));
        QCOMPARE(said.at(2), u"Nobody has said that it was kept."_s);
        promise.keptAt = promise.due;
        QVERIFY(PersonPdf::paragraph(personLine(promise)).text.contains(u"\nKept on "_s));
        promise.keptAt.reset();
        promise.withdrawnAt = promise.due;
        promise.said.clear(); // what retention took away
        QVERIFY(PersonPdf::paragraph(personLine(promise)).text.contains(u"\nWithdrawn on "_s));
        QVERIFY(PersonPdf::paragraph(personLine(promise)).text.startsWith(u"Until "_s));
    }

    void howLongTextsAreKept()
    {
        UiProgram program(UiProgram::Kind::Practice);
        PrivacyPage page(*program, m_theme, nullptr);
        page.resize(700, 1200);
        page.show();
        auto *months = part<QSpinBox>(page, u"privateMonths"_s);
        QCOMPARE(months->value(), RetentionRule::UsualMonths);
        QVERIFY(waitFor(program->personalData().retention().rules())->isEmpty());
        months->setValue(12);
        part<QPushButton>(page, u"retentionKeep"_s)->click();
        QTRY_COMPARE(waitFor(program->personalData().retention().rules())->size(), 1);
        QCOMPARE(waitFor(program->personalData().retention().rules())->first().privateMonths,
                 std::optional<int>(12));
        look(page, u"privacy"_s);
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
        const ConversationSummary who = somebody(program);
        QVERIFY(waitFor(program->personalData().holds().place(who.contact, {}, u"Quarrel"_s,
                                                              program->agent().id))
                    .ok());
        EraseDialog erase(*program, who.contact, m_theme);
        erase.show();
        QTRY_VERIFY(part<QLabel>(erase, u"eraseProblem"_s)->isVisible());
        look(erase, u"erase-"_s + ending);
        HoldDialog hold(*program, who.contact, who.id, who.contactName, m_theme);
        hold.show();
        QTRY_VERIFY(part<QPushButton>(hold, u"holdLift"_s));
        look(hold, u"hold-"_s + ending);
        PersonExportDialog exporting(*program, who.contact, who.contactName, m_theme);
        look(exporting, u"export-"_s + ending);
    }
};

SPORTELLO_TEST(TestPersonRights)
#include "test_personrights.moc"
