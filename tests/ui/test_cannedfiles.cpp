// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "controlnames.h"
#include "deskfixture.h"

#include "core/sha256.h"
#include "support/testcase.h"
#include "ui/conversation/attachmentchip.h"
#include "ui/conversation/attachmentrow.h"
#include "ui/replies/cannededitor.h"
#include "ui/replies/cannedfiles.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>

using namespace sportello;
using namespace Qt::StringLiterals;

/// The files of a canned reply, where they are chosen.
class TestCannedFiles : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.install(); }

    void init()
    {
        failOnWarnings();
        m_program = std::make_unique<UiProgram>(UiProgram::Kind::Practice);
        QVERIFY(m_program->settle([this] { return (*m_program)->ready().isFinished(); }));
        m_files = std::make_unique<CannedFiles>(**m_program, m_theme);
        m_files->show();
    }

    void cleanup()
    {
        m_files.reset();
        m_program.reset();
    }

    void aFileIsAddedDescribedAndTakenOff()
    {
        const QString path = put(u"menu.txt"_s, "Polenta");
        QSignalSpy changed(m_files.get(), &CannedFiles::changed);
        m_files->add({path});
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(m_files->files().size(), 1);
        const CannedAttachment file = m_files->files().first();
        QCOMPARE(file.path, path);
        QCOMPARE(file.sha256, sha256Hex("Polenta"));
        QCOMPARE(file.mediaType, u"text/plain"_s);
        QCOMPARE(namelessControls(m_files.get()), QStringList());
        QCOMPARE(troubles(), QStringList());
        // It says once what is in it, wherever it is used.
        auto *description = m_files->findChild<QLineEdit *>(u"attachmentDescription"_s);
        QTest::keyClicks(description, u"The menu of the week"_s);
        QCOMPARE(m_files->files().first().description, u"The menu of the week"_s);
        QCOMPARE(m_files->files().first().sha256, file.sha256);
        QVERIFY(changed.size() > 1);

        m_files->findChild<QToolButton *>(u"attachmentRemove"_s)->click();
        QTRY_VERIFY(m_files->files().isEmpty());
    }

    void theSameFileStandsThereOnce()
    {
        const QString path = put(u"menu.txt"_s, "Polenta");
        QSignalSpy changed(m_files.get(), &CannedFiles::changed);
        m_files->add({path});
        QTRY_COMPARE(changed.size(), 1);
        put(u"menu.txt"_s, "Risotto");
        m_files->add({path});
        QTRY_COMPARE(changed.size(), 2);
        QCOMPARE(m_files->files().size(), 1);
        QCOMPARE(m_files->files().first().sha256, sha256Hex("Risotto"));
    }

    void whatCannotBeReadIsNotAdded()
    {
        const QSignalSpy changed(m_files.get(), &CannedFiles::changed);
        m_files->add({m_folder.filePath(u"gone.png"_s)});
        auto *about = m_files->findChild<QLabel *>(u"attachmentsAbout"_s);
        QTRY_VERIFY(about->text().contains(u"gone.png"_s));
        QVERIFY(about->isVisible());
        QCOMPARE(changed.size(), 0);
        QVERIFY(m_files->files().isEmpty());
        // What is added then says nothing of it any more.
        m_files->add({put(u"menu.txt"_s, "Polenta")});
        QTRY_COMPARE(m_files->files().size(), 1);
        QVERIFY(!about->text().contains(u"gone.png"_s));
    }

    void oneThatChangedOrWentIsNamed()
    {
        const QString changed = put(u"menu.txt"_s, "Polenta");
        const QString gone = m_folder.filePath(u"gone.txt"_s);
        const QString same = put(u"same.txt"_s, "Risotto");
        m_files->setFiles({{changed, sha256Hex("Tiramisù"), u"text/plain"_s, u"Menu"_s},
                           {gone, sha256Hex("Polenta"), u"text/plain"_s, u"Menu"_s},
                           {same, sha256Hex("Risotto"), u"text/plain"_s, u"Menu"_s}});
        QTRY_COMPARE(troubles().size(), 2);
        QVERIFY(troubles().first().startsWith(u"Changed since it was put here"_s));
        QVERIFY(troubles().last().contains(u"gone.txt"_s));
        // It stays with the reply until somebody decides.
        QCOMPARE(m_files->files().size(), 3);
        m_files->setFiles({});
        QTRY_COMPARE(troubles(), QStringList());
    }

    void theyAreSavedWithTheReply()
    {
        CannedEditor editor(**m_program, m_theme, nullptr);
        editor.setAttribute(Qt::WA_DeleteOnClose, false);
        editor.show();
        editor.findChild<QPushButton *>(u"cannedNew"_s)->click();
        editor.findChild<QLineEdit *>(u"cannedTitle"_s)->setText(u"The menu"_s);
        editor.findChild<QLineEdit *>(u"cannedShortcut"_s)->setText(u"weeksmenu"_s);
        editor.findChild<QPlainTextEdit *>(u"cannedText"_s)->setPlainText(u"Here it is."_s);
        auto *files = editor.findChild<CannedFiles *>();
        files->add({put(u"menu.txt"_s, "Polenta")});
        QTRY_COMPARE(files->files().size(), 1);
        editor.findChild<QPushButton *>(u"cannedSave"_s)->click();
        const auto saved = [this]() -> std::optional<CannedReply> {
            for (const CannedReply &reply : (*m_program)->cannedReplies().all()) {
                if (reply.shortcut == u"weeksmenu"_s)
                    return reply;
            }
            return {};
        };
        QVERIFY(m_program->settle([&] { return saved().has_value(); }));
        QCOMPARE(saved()->attachments.size(), 1);
        QCOMPARE(saved()->attachments.first().sha256, sha256Hex("Polenta"));
    }

private:
    QString put(const QString &name, const QByteArray &data)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(data) != data.size())
            qFatal("cannot write %s", qPrintable(name));
        return file.fileName();
    }
    /// What is said below the files.
    QStringList troubles() const
    {
        QStringList words;
        for (const QLabel *label : m_files->findChildren<QLabel *>(u"attachmentRemark"_s)) {
            if (label->isVisible() && !label->text().isEmpty())
                words.append(label->text());
        }
        return words;
    }

    Theme m_theme;
    QTemporaryDir m_folder;
    std::unique_ptr<UiProgram> m_program;
    std::unique_ptr<CannedFiles> m_files;
};

SPORTELLO_TEST(TestCannedFiles)
#include "test_cannedfiles.moc"
