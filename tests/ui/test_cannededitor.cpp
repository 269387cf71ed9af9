// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "controlnames.h"
#include "uiprogram.h"
#include "warnings.h"

#include "domain/handoffwording.h"
#include "support/testcase.h"
#include "ui/common/theme.h"
#include "ui/replies/cannededitor.h"
#include "ui/replies/cannedimportdialog.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTableWidget>
#include <QTemporaryDir>

using namespace sportello;
using namespace Qt::StringLiterals;

/// Writing, removing and importing canned replies in the window.
class TestCannedEditor : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.install(); }

    void init()
    {
        failOnWarnings();
        m_program = std::make_unique<UiProgram>(UiProgram::Kind::Practice);
        QVERIFY(m_program->settle([this] { return (*m_program)->ready().isFinished(); }));
        // The texts that come with the program.
        QVERIFY(m_program->settle([this] { return replies().all().size() > 2; }));
        m_before = replies().all().size();
        m_editor = std::make_unique<CannedEditor>(**m_program, m_theme, nullptr);
        m_editor->setAttribute(Qt::WA_DeleteOnClose, false);
        m_editor->show();
    }

    void cleanup()
    {
        m_editor.reset();
        m_program.reset();
    }

    void aReplyIsWrittenAndRemoved()
    {
        QCOMPARE(namelessControls(m_editor.get()), QStringList());
        // Twice: an empty form is nothing to keep.
        button(u"cannedNew"_s)->click();
        button(u"cannedNew"_s)->click();
        line(u"cannedTitle"_s)->setText(u"Lost umbrella"_s);
        line(u"cannedShortcut"_s)->setText(u"umbrella"_s);
        text(u"cannedText"_s)->setPlainText(u"Hi {{contact.fist_name}}, we have it."_s);
        const QString remarks = m_editor->findChild<QLabel *>(u"cannedRemarks"_s)->text();
        QVERIFY2(remarks.contains(u"first_name"_s), qPrintable(remarks));
        text(u"cannedText"_s)->setPlainText(u"Hi {{contact.first_name|there}}, we have it."_s);
        const QString example = m_editor->findChild<QLabel *>(u"cannedExample"_s)->text();
        QVERIFY2(example.contains(u"Hi Giulia, we have it."_s), qPrintable(example));
        button(u"cannedAddLanguage"_s)->click();
        auto *language = m_editor->findChild<QComboBox *>(u"cannedLanguage"_s);
        language->setCurrentIndex(language->findData(u"it"_s));
        text(u"cannedText"_s)->setPlainText(u"Ce l'abbiamo noi."_s);
        auto *kind = m_editor->findChild<QComboBox *>(u"cannedKind"_s);
        QCOMPARE(kind->currentData().toString(), ordinaryCannedKind());
        kind->setCurrentIndex(kind->findData(closingCannedKind()));
        QVERIFY(button(u"cannedSave"_s)->isEnabled());
        button(u"cannedSave"_s)->click();
        QVERIFY(m_program->settle([this] { return replies().all().size() == m_before + 1; }));
        QCOMPARE(find(u"umbrella"_s)->kind, closingCannedKind());
        const std::optional<CannedReply> saved = find(u"umbrella"_s);
        QVERIFY(saved);
        QCOMPARE(saved->texts.size(), 2);
        QCOMPARE(saved->texts.at(1).language, u"it"_s);

        QVERIFY(m_program->settle([this] { return button(u"cannedRemove"_s)->isEnabled(); }));
        button(u"cannedRemove"_s)->click();
        QVERIFY(m_program->settle([this] { return !find(u"umbrella"_s); }));
        QVERIFY(m_program->settle([this] { return button(u"cannedUndo"_s)->isVisible(); }));
        button(u"cannedUndo"_s)->click();
        QVERIFY(m_program->settle([this] { return find(u"umbrella"_s).has_value(); }));
    }

    void whatWasChangedIsKeptWithoutSaving()
    {
        auto *list = m_editor->findChild<QListView *>(u"cannedEditorList"_s);
        QVERIFY(list->model()->rowCount() > 2);
        list->setCurrentIndex(list->model()->index(0, 0));
        line(u"cannedTags"_s)->setText(u"changed, by hand"_s);
        list->setCurrentIndex(list->model()->index(1, 0));
        QVERIFY(m_program->settle([this] {
            const QList<CannedReply> &all = replies().all();
            return std::any_of(all.begin(), all.end(), [](const CannedReply &reply) {
                return reply.tags == QStringList({u"changed"_s, u"by hand"_s});
            });
        }));
    }

    void aFileIsShownBeforeItIsImported()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"replies.csv"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("short_code,content\nvalet-parking,\"Free, {{ contact.first_name "
                   "}}\"\nlost-cat,Found\n");
        file.close();
        CannedImportDialog dialog(**m_program, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        QCOMPARE(namelessControls(&dialog), QStringList());
        auto *now = dialog.findChild<QPushButton *>(u"importNow"_s);
        QVERIFY(!now->isEnabled());
        dialog.showFile(path);
        QCOMPARE(dialog.findChild<QTableWidget *>(u"importPlan"_s)->rowCount(), 2);
        QVERIFY(now->isEnabled());
        QCOMPARE(replies().all().size(), m_before);
        now->click();
        QVERIFY(m_program->settle([this] { return replies().all().size() >= m_before + 1; }));
        QVERIFY(find(u"valet-parking"_s));
    }

    void aFileThatIsNoneSaysSo()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"replies.json"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"macros\": [");
        file.close();
        CannedImportDialog dialog(**m_program, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.showFile(path);
        QVERIFY(!dialog.findChild<QPushButton *>(u"importNow"_s)->isEnabled());
        QVERIFY(!dialog.findChild<QLabel *>(u"importWords"_s)->text().isEmpty());
    }

private:
    CannedReplies &replies() { return (*m_program)->cannedReplies(); }
    std::optional<CannedReply> find(const QString &shortcut)
    {
        for (const CannedReply &reply : replies().all()) {
            if (reply.shortcut == shortcut)
                return reply;
        }
        return {};
    }
    QPushButton *button(const QString &name) const
    {
        return m_editor->findChild<QPushButton *>(name);
    }
    QLineEdit *line(const QString &name) const { return m_editor->findChild<QLineEdit *>(name); }
    QPlainTextEdit *text(const QString &name) const
    {
        return m_editor->findChild<QPlainTextEdit *>(name);
    }

    Theme m_theme;
    std::unique_ptr<UiProgram> m_program;
    std::unique_ptr<CannedEditor> m_editor;
    qsizetype m_before = 0;
};

SPORTELLO_TEST(TestCannedEditor)
#include "test_cannededitor.moc"
