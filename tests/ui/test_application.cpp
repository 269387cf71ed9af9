// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "uiprogram.h"
#include "warnings.h"

#include "support/testcase.h"
#include "ui/application.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QMessageBox>

using namespace sportello;
using namespace Qt::StringLiterals;

class TestApplication final : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void practiceHasAProfileOfItsOwn()
    {
        const QTemporaryDir folder;
        const QString path = folder.path() + u"/profile"_s;
        Application application(path, UiProgram::makeParts);
        application.start();
        QVERIFY(application.window());
        QVERIFY(!application.program()->settings().isPractice());

        Q_EMIT application.window()->practiceWanted();
        QVERIFY(QTest::qWaitFor([&] {
            return application.program() && application.program()->settings().isPractice();
        }));
        QVERIFY(QTest::qWaitFor(
            [&] { return application.program()->accounts().accounts().size() == 2; }));
        QVERIFY(application.window()->findChild<QWidget *>(u"practiceStrip"_s));
        QCOMPARE(application.program()->folder().path(), Application::practicePath(path));

        Q_EMIT application.window()->leavePracticeWanted();
        QVERIFY(QTest::qWaitFor([&] {
            return application.program() && !application.program()->settings().isPractice();
        }));
        QCOMPARE(application.program()->folder().path(), path);
        QVERIFY(application.program()->accounts().accounts().isEmpty());
        QVERIFY(application.window()->isVisible());

        // The second time it is the same guests.
        Q_EMIT application.window()->practiceWanted();
        QVERIFY(QTest::qWaitFor([&] {
            return application.program()
                && application.program()->folder().path() == Application::practicePath(path)
                && application.program()->accounts().accounts().size() == 2;
        }));
    }

    void aProfileInUseIsSaidAndNotOpened()
    {
        const QTemporaryDir folder;
        const QString path = folder.path() + u"/profile"_s;
        Application first(path, UiProgram::makeParts);
        first.start();
        Application second(path, UiProgram::makeParts);
        second.start();
        QVERIFY(!second.window());
        const QMessageBox *message = nullptr;
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (widget->objectName() == u"refusal"_s)
                message = qobject_cast<QMessageBox *>(widget);
        }
        QVERIFY(message && message->isVisible());
        QVERIFY2(message->text().contains(u"already"_s), qPrintable(message->text()));
        QVERIFY(!message->informativeText().isEmpty());
    }

    void anotherLanguageIsThereAtOnce()
    {
        const QTemporaryDir folder;
        Application application(folder.path() + u"/profile"_s, UiProgram::makeParts);
        application.start();
        const QString before = application.window()->actions()[ActionId::Quit]->text();
        application.program()->settings().setLanguage(u"it"_s);
        QVERIFY(QTest::qWaitFor([&] {
            return application.window()
                && application.window()->actions()[ActionId::Quit]->text() != before;
        }));
        QVERIFY(application.window()->isVisible());
    }
};

SPORTELLO_TEST(TestApplication)
#include "test_application.moc"
