// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "uiprogram.h"

#include "support/testcase.h"
#include "ui/common/theme.h"
#include "ui/settings/keyspage.h"
#include "ui/settings/settingsdialog.h"
#include "ui/shell/actions.h"
#include "ui/shell/keymap.h"

#include <QComboBox>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace sportello;
using namespace Qt::StringLiterals;

namespace {

QKeySequence key(const QString &text)
{
    return QKeySequence(text, QKeySequence::PortableText);
}

} // namespace

/// Which keys do what, and changing that.
class TestKeys : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Settings>(m_folder->filePath(u"settings.ini"_s));
    }

    void noSetGivesAKeyToTwoActions_data()
    {
        QTest::addColumn<int>("preset");
        for (const KeyPreset preset : Keymap::presets())
            QTest::newRow(qPrintable(Keymap::presetName(preset))) << int(preset);
    }
    void noSetGivesAKeyToTwoActions()
    {
        QFETCH(int, preset);
        Keymap keymap(*m_settings);
        keymap.setPreset(KeyPreset(preset));
        for (const ActionInfo &info : actionTable()) {
            for (const QKeySequence &sequence : keymap.keys(info.id)) {
                const auto other = keymap.userOf(sequence, info.id);
                QVERIFY2(!other,
                         qPrintable(sequence.toString() + u' ' + QString::fromLatin1(info.name)));
                QCOMPARE(sequence.count(), 1);
            }
        }
    }

    void presetsDiffer()
    {
        Keymap keymap(*m_settings);
        QCOMPARE(keymap.keys(ActionId::MarkDone), QList({key(u"E"_s)}));
        keymap.setPreset(KeyPreset::Zendesk);
        QCOMPARE(keymap.keys(ActionId::MarkDone), QList({key(u"Ctrl+Alt+S"_s)}));
        keymap.setPreset(KeyPreset::Gmail);
        QVERIFY(keymap.keys(ActionId::GoBack).contains(key(u"U"_s)));
    }

    void changesAreKeptAndTakenBack()
    {
        {
            Keymap keymap(*m_settings);
            keymap.setKeys(ActionId::MarkDone, {key(u"D"_s), key(u"J"_s)});
            // J was another action's: one key does one thing.
            QVERIFY(keymap.keys(ActionId::NextConversation).isEmpty());
            keymap.setKeys(ActionId::Reply, {});
        }
        Keymap keymap(*m_settings);
        QCOMPARE(keymap.keys(ActionId::MarkDone), QList({key(u"D"_s), key(u"J"_s)}));
        QVERIFY(keymap.isChanged(ActionId::Reply));
        QVERIFY(keymap.keys(ActionId::Reply).isEmpty());
        keymap.reset(ActionId::NextConversation);
        QCOMPARE(keymap.keys(ActionId::NextConversation), QList({key(u"J"_s)}));
        QCOMPARE(keymap.keys(ActionId::MarkDone), QList({key(u"D"_s)}));
        keymap.resetAll();
        for (const ActionInfo &info : actionTable())
            QVERIFY(!keymap.isChanged(info.id));
    }

    void singleKeysCanBeTurnedOff()
    {
        Keymap keymap(*m_settings);
        keymap.setUsesSingleKeys(false);
        QVERIFY(keymap.keys(ActionId::MarkDone).isEmpty());
        QCOMPARE(keymap.keys(ActionId::UndoLast), QList({key(u"Ctrl+Z"_s)}));
        QCOMPARE(keymap.keys(ActionId::ShowKeys), QList({key(u"F1"_s)}));
        // They are not forgotten.
        keymap.setUsesSingleKeys(true);
        QCOMPARE(keymap.keys(ActionId::MarkDone), QList({key(u"E"_s)}));
    }

    void keysThatTextNeedsAreRefused()
    {
        for (const QString &text : {u"Return"_s, u"Ctrl+Return"_s, u"Tab"_s, u"Esc"_s, u"Ctrl+C"_s})
            QVERIFY2(!Keymap::refusal(key(text)).isEmpty(), qPrintable(text));
        QVERIFY(!Keymap::refusal(key(u"Ctrl+X, Ctrl+S"_s)).isEmpty());
        QCOMPARE(Keymap::refusal(key(u"D"_s)), QString());
    }

    void actionsFollowTheKeymap()
    {
        Keymap keymap(*m_settings);
        QWidget window;
        const Theme theme;
        const Actions actions(theme, keymap, &window);
        keymap.setKeys(ActionId::MarkDone, {key(u"D"_s)});
        QCOMPARE(actions[ActionId::MarkDone]->shortcuts(), QList({key(u"D"_s)}));
    }

    void aKeyIsChangedByHand()
    {
        Keymap keymap(*m_settings);
        const Theme theme;
        KeysPage page(keymap, theme, nullptr);
        auto *tree = page.findChild<QTreeWidget *>(u"keyTree"_s);
        auto *edit = page.findChild<QKeySequenceEdit *>(u"keyEdit"_s);
        auto *replace = page.findChild<QPushButton *>(u"keyReplace"_s);
        auto *remark = page.findChild<QLabel *>(u"keyRemark"_s);
        QVERIFY(!replace->isEnabled());
        tree->setCurrentItem(tree->findItems(u"Mark as done…"_s, Qt::MatchExactly).first());
        edit->setKeySequence(key(u"Return"_s));
        QVERIFY(!replace->isEnabled());
        edit->setKeySequence(key(u"J"_s));
        QVERIFY2(remark->text().contains(u"Next conversation"_s), qPrintable(remark->text()));
        replace->click();
        QCOMPARE(keymap.keys(ActionId::MarkDone), QList({key(u"J"_s)}));
        QCOMPARE(tree->currentItem()->text(1), u"J"_s);
        page.findChild<QPushButton *>(u"keyReset"_s)->click();
        QCOMPARE(keymap.keys(ActionId::MarkDone), QList({key(u"E"_s)}));
    }

    void settingsAreFoundByTheirWords()
    {
        UiProgram program(UiProgram::Kind::Empty);
        Keymap keymap(program->settings());
        const Theme theme;
        SettingsDialog dialog(*program, keymap, theme, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        auto *pages = dialog.findChild<QListWidget *>(u"settingsPages"_s);
        const auto shown = [pages] {
            QStringList titles;
            for (int i = 0; i < pages->count(); ++i) {
                if (!pages->item(i)->isHidden())
                    titles << pages->item(i)->text();
            }
            return titles;
        };
        const QStringList all = shown();
        QVERIFY(all.size() >= 4);
        auto *search = dialog.findChild<QLineEdit *>(u"settingsSearch"_s);
        search->setText(u"take a reply BACK"_s);
        QCOMPARE(shown(), QStringList({u"Sending"_s}));
        QCOMPARE(pages->currentItem()->text(), u"Sending"_s);
        search->setText(u"mark as done"_s);
        QCOMPARE(shown(), QStringList({u"Keys"_s}));
        search->clear();
        QCOMPARE(shown(), all);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
};

SPORTELLO_TEST(TestKeys)
#include "test_keys.moc"
