// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "uiprogram.h"

#include "support/testcase.h"
#include "ui/common/theme.h"
#include "ui/shell/mainwindow.h"

#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QTranslator>

using namespace sportello;
using namespace Qt::StringLiterals;

/// Pictures of the window for people to look at, written to $SPORTELLO_SHOTS.
class TestShots final : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_english.load(u":/i18n/sportello_en.qm"_s));
        QCoreApplication::installTranslator(&m_english);
    }

    void shoot_data()
    {
        QTest::addColumn<QString>("theme");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("first");
        QTest::newRow("inbox") << u"light"_s << QSize(1440, 900) << false;
        QTest::newRow("inbox-dark") << u"dark"_s << QSize(1440, 900) << false;
        QTest::newRow("middle") << u"light"_s << QSize(1000, 700) << false;
        QTest::newRow("narrow") << u"light"_s << QSize(600, 600) << false;
        QTest::newRow("welcome") << u"light"_s << QSize(1440, 900) << true;
        QTest::newRow("welcome-dark") << u"dark"_s << QSize(1440, 900) << true;
    }

    void shoot()
    {
        const QString folder = qEnvironmentVariable("SPORTELLO_SHOTS");
        if (folder.isEmpty())
            QSKIP("SPORTELLO_SHOTS names no folder");
        QFETCH(QString, theme);
        QFETCH(QSize, size);
        QFETCH(bool, first);
        Theme colors;
        colors.setChoice(theme);
        colors.install();
        UiProgram program(first ? UiProgram::Kind::Empty : UiProgram::Kind::Practice);
        waitFor(program->ready());
        MainWindow window(*program, colors);
        window.resize(size);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        if (!first) {
            auto *list = window.findChild<QAbstractItemView *>(u"conversationList"_s);
            QVERIFY(QTest::qWaitFor([&] { return list->model()->rowCount() > 0; }));
            list->setFocus();
            for (int i = 0; i < 2; ++i)
                QTest::keyClick(&window, Qt::Key_J);
        }
        for (int i = 0; i < 20; ++i)
            program.pass(std::chrono::milliseconds(200));
        const QString path =
            u"%1/%2.png"_s.arg(folder, QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(window.grab().save(path));
    }

private:
    QTranslator m_english;
};

SPORTELLO_TEST(TestShots)
#include "test_shots.moc"
