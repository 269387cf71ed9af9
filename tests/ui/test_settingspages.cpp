// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "controlnames.h"
#include "uiprogram.h"
#include "warnings.h"

#include "domain/openingtext.h"
#include "support/testcase.h"
#include "ui/common/theme.h"
#include "ui/conversation/strip.h"
#include "ui/settings/fieldremark.h"
#include "ui/settings/settingsdialog.h"
#include "ui/shell/keymap.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>

using namespace sportello;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// What a lead sets up: tags, brands, hours, words, canned replies; in the settings' dialog.
class TestSettingsPages : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.install(); }

    void init()
    {
        failOnWarnings();
        m_program = std::make_unique<UiProgram>(UiProgram::Kind::Practice);
        QVERIFY(m_program->settle([this] { return program().ready().isFinished(); }));
        m_keymap = std::make_unique<Keymap>(program().settings());
        m_dialog = std::make_unique<SettingsDialog>(program(), *m_keymap, m_theme, nullptr);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->show();
        m_dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }

    void cleanup()
    {
        m_dialog.reset();
        m_keymap.reset();
        m_program.reset();
    }

    void everyPageCanBeNamed()
    {
        add("tags"_L1, u"Refund"_s);
        add("hours"_L1, u"Desk"_s);
        QTRY_COMPARE(rows("tagsList"_L1), QStringList({u"Refund"_s}));
        for (int page = 0; page < m_dialog->pageCount(); ++page) {
            m_dialog->showPage(page);
            QCOMPARE(namelessControls(m_dialog.get()), QStringList());
        }
    }

    void pagesAreFoundByTheirWords_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("page");
        QTest::newRow("tags") << u"join into"_s << u"Tags"_s;
        QTest::newRow("brands") << u"first answer"_s << u"Brands"_s;
        QTest::newRow("hours") << u"holidays"_s << u"Hours and clocks"_s;
        QTest::newRow("words") << u"semicolon"_s << u"Blocked words"_s;
        QTest::newRow("canned") << u"come with the program"_s << u"Canned replies"_s;
        QTest::newRow("name") << u"initials"_s << u"General"_s;
        QTest::newRow("language") << u"language of the program"_s << u"Languages"_s;
        QTest::newRow("due") << u"due soon"_s << u"Notifications"_s;
    }
    void pagesAreFoundByTheirWords()
    {
        QFETCH(QString, words);
        child<QLineEdit>("settingsSearch"_L1)->setText(words);
        QTEST(child<QListWidget>("settingsPages"_L1)->currentItem()->text(), "page");
    }

    void nameAndSignAreKept()
    {
        showPage(u"General"_s);
        write("agentName"_L1, u"Marta Rossi"_s);
        QTRY_COMPARE(program().agent().name, u"Marta Rossi"_s);
        write("agentInitials"_L1, u"M R"_s);
        QTRY_VERIFY(remarkOf("agentInitials"_L1).contains(u"letters or digits"_s));
        QCOMPARE(program().agent().initials, QString());
        write("agentInitials"_L1, u"MR"_s);
        QTRY_COMPARE(program().agent().initials, u"MR"_s);
        QTRY_COMPARE(remarkOf("agentInitials"_L1), QString());
        const QString preview = child<QLabel>("signPreview"_L1)->text();
        QVERIFY2(preview.contains(u"^MR"_s) && preview.contains(u'4'), qPrintable(preview));
        // Enter kept it and pressed no button.
        QVERIFY(m_dialog->isVisible());
        write("agentName"_L1, u" "_s);
        QTRY_VERIFY(!remarkOf("agentName"_L1).isEmpty());
        QCOMPARE(program().agent().name, u"Marta Rossi"_s);
    }

    void languagesAreAddedOrderedAndRemoved()
    {
        showPage(u"Languages"_s);
        Settings &settings = program().settings();
        settings.setAgentLanguages({u"it"_s});
        QVERIFY(!child<QPushButton>("myLanguageRemove"_L1)->isEnabled());
        choose("languageToAdd"_L1, u"de"_s);
        child<QPushButton>("myLanguageAdd"_L1)->click();
        QCOMPARE(settings.agentLanguages(), QStringList({u"it"_s, u"de"_s}));
        child<QPushButton>("myLanguageAdd"_L1)->click();
        QCOMPARE(settings.agentLanguages().size(), 2);
        child<QPushButton>("myLanguageFirst"_L1)->click();
        QCOMPARE(settings.agentLanguages(), QStringList({u"de"_s, u"it"_s}));
        child<QPushButton>("myLanguageRemove"_L1)->click();
        QCOMPARE(settings.agentLanguages(), QStringList({u"it"_s}));
        undo();
        QCOMPARE(settings.agentLanguages(), QStringList({u"de"_s, u"it"_s}));
    }

    void aTagIsMadeChangedAndRemoved()
    {
        showPage(u"Tags"_s);
        add("tags"_L1, u"Refund"_s);
        QTRY_COMPARE(rows("tagsList"_L1), QStringList({u"Refund"_s}));
        QTRY_COMPARE(child<QLineEdit>("tagName"_L1)->text(), u"Refund"_s);
        write("tagName"_L1, u"Refunds"_s);
        QTRY_COMPARE(tags().first().name, u"Refunds"_s);
        write("tagKey"_L1, u"x"_s);
        QTRY_COMPARE(tags().first().shortcut, u"x"_s);
        choose("tagColour"_L1, u"violet"_s);
        QTRY_COMPARE(tags().first().colour, u"violet"_s);
        QTRY_COMPARE(child<QTreeWidget>("tagsList"_L1)->topLevelItem(0)->text(1), u"Violet"_s);
        // The same name again, but for case and accents.
        add("tags"_L1, u"réfunds"_s);
        QTRY_VERIFY(remarkOf("tagsField"_L1).contains(u"Refunds"_s));
        QCOMPARE(tags().size(), 1);
        child<QLineEdit>("tagsField"_L1)->clear();
        child<QTreeWidget>("tagsList"_L1)->setFocus();
        QTest::keyClick(child<QTreeWidget>("tagsList"_L1), Qt::Key_Delete);
        QTRY_COMPARE(tags().size(), 0);
        QTRY_VERIFY(child<QPushButton>("settingsUndo"_L1)->isVisible());
        undo();
        QTRY_COMPARE(tags().size(), 1);
        QCOMPARE(tags().first().shortcut, u"x"_s);
    }

    void aKeyOfAnotherTagIsRefusedBelowTheField()
    {
        showPage(u"Tags"_s);
        add("tags"_L1, u"One"_s);
        QTRY_COMPARE(child<QLineEdit>("tagName"_L1)->text(), u"One"_s);
        write("tagKey"_L1, u"k"_s);
        QTRY_COMPARE(tags().first().shortcut, u"k"_s);
        add("tags"_L1, u"Two"_s);
        QTRY_COMPARE(child<QLineEdit>("tagName"_L1)->text(), u"Two"_s);
        write("tagKey"_L1, u"k"_s);
        QTRY_VERIFY(remarkOf("tagKey"_L1).contains(u"One"_s));
        QVERIFY(child<QLineEdit>("tagKey"_L1)->property("wrong").toBool());
        // Another tag has nothing wrong.
        select("tagsList"_L1, u"One"_s);
        QCOMPARE(remarkOf("tagKey"_L1), QString());
        QCOMPARE(child<QLineEdit>("tagKey"_L1)->text(), u"K"_s);
    }

    void twoTagsAreJoinedAndPartedAgain()
    {
        const auto ids = waitFor(program().conversations().list({})).value();
        add("tags"_L1, u"Cot"_s);
        add("tags"_L1, u"Crib"_s);
        QTRY_COMPARE(tags().size(), 2);
        waitFor(program().triage().addTag({ids.at(0)}, tags().at(1).id, program().agent().id));
        showPage(u"Tags"_s);
        QTRY_COMPARE(rows("tagsList"_L1).size(), 2);
        select("tagsList"_L1, u"Crib"_s);
        QCOMPARE(child<QComboBox>("tagInto"_L1)->currentText(), u"Cot"_s);
        child<QPushButton>("tagMerge"_L1)->click();
        QTRY_COMPARE(tags().size(), 1);
        QCOMPARE(tagsOf(ids.at(0)), QStringList({u"Cot"_s}));
        QTRY_VERIFY(child<QPushButton>("settingsUndo"_L1)->isVisible());
        undo();
        QTRY_COMPARE(tags().size(), 2);
        QCOMPARE(tagsOf(ids.at(0)), QStringList({u"Crib"_s}));
    }

    void anAccountMovesToAnotherBrandAndPromises()
    {
        showPage(u"Brands"_s);
        add("hours"_L1, u"Desk"_s);
        add("brands"_L1, u"Aurora"_s);
        QTRY_VERIFY(rows("brandsList"_L1).contains(u"Aurora"_s));
        QTRY_COMPARE(child<QLineEdit>("brandName"_L1)->text(), u"Aurora"_s);
        write("brandName"_L1, u"Hotel Aurora"_s);
        QTRY_VERIFY(rows("brandsList"_L1).contains(u"Hotel Aurora"_s));
        const Account account = program().accounts().accounts().first();
        selectKey("brandsList"_L1, account.id.key());
        choose("accountBrand"_L1, brand(u"Hotel Aurora"_s).id.key());
        QTRY_COMPARE(duty(account).brand, brand(u"Hotel Aurora"_s).id);
        write("dutyPurpose"_L1, u"Reservations"_s);
        QTRY_COMPARE(duty(account).duties.purpose, u"Reservations"_s);
        choose("dutyLanguage"_L1, u"it"_s);
        QTRY_COMPARE(duty(account).duties.language, u"it"_s);
        choose("dutyHours"_L1, hours().first().id.key());
        QTRY_COMPARE(duty(account).duties.hours, std::optional(hours().first().id));
        child<QSpinBox>("dutyFirst"_L1)->setValue(45);
        QTRY_COMPARE(duty(account).duties.firstReply, std::optional(45min));
        choose("dutyNextUnit"_L1, 60);
        child<QSpinBox>("dutyNext"_L1)->setValue(3);
        QTRY_COMPARE(duty(account).duties.nextReply, std::optional(180min));
        choose("dutyClock"_L1, int(ReplyClock::Business));
        QTRY_COMPARE(int(duty(account).duties.clock), int(ReplyClock::Business));
        child<QCheckBox>("dutySigns"_L1)->click();
        QTRY_VERIFY(duty(account).duties.signs);
        // Nothing of what was set before was lost on the way.
        QCOMPARE(duty(account).duties.purpose, u"Reservations"_s);
        QCOMPARE(duty(account).duties.firstReply, std::optional(45min));
        QTRY_VERIFY(child<QLabel>("dutySign"_L1)->isVisible());
        // Hours that are kept to stay.
        showPage(u"Hours and clocks"_s);
        QTRY_VERIFY(!child<QPushButton>("hoursRemove"_L1)->isEnabled());
        QVERIFY(!child<QLabel>("hoursBecause"_L1)->text().isEmpty());
    }

    void onlyABrandWithoutAccountsIsRemoved()
    {
        showPage(u"Brands"_s);
        const Account account = program().accounts().accounts().first();
        QTRY_VERIFY(rows("brandsList"_L1).size() > 1);
        selectKey("brandsList"_L1, account.brand.key());
        QVERIFY(!child<QPushButton>("brandsRemove"_L1)->isEnabled());
        QVERIFY(child<QLabel>("brandsBecause"_L1)->isVisible());
        add("brands"_L1, u"Empty"_s);
        QTRY_COMPARE(child<QLineEdit>("brandName"_L1)->text(), u"Empty"_s);
        child<QPushButton>("brandsRemove"_L1)->click();
        QTRY_VERIFY(!rows("brandsList"_L1).contains(u"Empty"_s));
        QTRY_VERIFY(child<QPushButton>("settingsUndo"_L1)->isVisible());
        undo();
        QTRY_VERIFY(rows("brandsList"_L1).contains(u"Empty"_s));
        add("brands"_L1, u"EMPTY"_s);
        QTRY_VERIFY(!remarkOf("brandsField"_L1).isEmpty());
    }

    void aWeekIsWrittenAndWrongTimesAreSaid()
    {
        showPage(u"Hours and clocks"_s);
        add("hours"_L1, u"Bar"_s);
        QTRY_COMPARE(child<QLineEdit>("hoursName"_L1)->text(), u"Bar"_s);
        write("hoursDay4"_L1, u"12-15, 18-2"_s);
        QTRY_COMPARE(hours().first().week[5], QList<OpeningSpan>({{0, 120}}));
        QTRY_COMPARE(child<QLineEdit>("hoursDay4"_L1)->text(), u"12:00–15:00, 18:00–2:00"_s);
        write("hoursDay0"_L1, u"9 to noon"_s);
        QVERIFY2(remarkOf("hoursDay0"_L1).contains(u"9 to noon"_s),
                 qPrintable(remarkOf("hoursDay0"_L1)));
        // What is wrong on one day does not change the others.
        QCOMPARE(hours().first().week[0], QList<OpeningSpan>({{540, 1080}}));
        write("hoursDay0"_L1, QString());
        QTRY_VERIFY(hours().first().week[0].isEmpty());
        write("hoursDay5"_L1, u"1-3"_s);
        QVERIFY(!remarkOf("hoursDay5"_L1).isEmpty());
        write("hoursDay5"_L1, QString());
        QTRY_COMPARE(remarkOf("hoursDay5"_L1), QString());
        child<QComboBox>("hoursZone"_L1)->setEditText(u"Europe/Nowhere"_s);
        QTest::keyClick(child<QComboBox>("hoursZone"_L1)->lineEdit(), Qt::Key_Return);
        QTRY_VERIFY(remarkOf("hoursZone"_L1).contains(u"Europe/Rome"_s));
        child<QComboBox>("hoursZone"_L1)->setEditText(u"Europe/Rome"_s);
        QTest::keyClick(child<QComboBox>("hoursZone"_L1)->lineEdit(), Qt::Key_Return);
        QTRY_COMPARE(hours().first().timeZone, u"Europe/Rome"_s);
        add("hours"_L1, u"bar"_s);
        QTRY_VERIFY(!remarkOf("hoursField"_L1).isEmpty());
    }

    void whenItOpensIsSaid()
    {
        OpeningHours never;
        never.name = u"Never"_s;
        never.timeZone = u"UTC"_s;
        OpeningHours always = never;
        always.name = u"Always"_s;
        for (QList<OpeningSpan> &day : always.week)
            day = {{0, 24 * 60}};
        OpeningHours monday = never;
        monday.name = u"Monday"_s;
        monday.week[0] = {{9 * 60, 10 * 60}};
        for (const OpeningHours &hours : {never, always, monday})
            QVERIFY(waitFor(program().duties().saveOpeningHours(hours)).ok());
        showPage(u"Hours and clocks"_s);
        QTRY_COMPARE(rows("hoursList"_L1).size(), 3);
        auto *list = child<QTreeWidget>("hoursList"_L1);
        QCOMPARE(list->topLevelItem(0)->text(1), u"Open now"_s);
        const QString opens = list->topLevelItem(1)->text(1);
        QVERIFY2(opens.startsWith(u"Opens Mon"_s) && opens.contains(u"9:00"_s), qPrintable(opens));
        QCOMPARE(list->topLevelItem(2)->text(1), u"Never open"_s);
        child<QPushButton>("hoursRemove"_L1)->click();
        QTRY_COMPARE(rows("hoursList"_L1).size(), 2);
        QTRY_VERIFY(child<QPushButton>("settingsUndo"_L1)->isVisible());
        undo();
        QTRY_COMPARE(rows("hoursList"_L1).size(), 3);
        QCOMPARE(hours().size(), 3);
    }

    void holidaysAreKeptOnceOrEveryYear()
    {
        showPage(u"Hours and clocks"_s);
        add("hours"_L1, u"Desk"_s);
        QTRY_COMPARE(child<QLineEdit>("hoursName"_L1)->text(), u"Desk"_s);
        add("holidays"_L1, u"Christmas"_s);
        QTRY_COMPARE(hours().first().exceptions.size(), 1);
        QTRY_COMPARE(child<QLineEdit>("holidayName"_L1)->text(), u"Christmas"_s);
        child<QDateEdit>("holidayDay"_L1)->setDate(QDate(2030, 12, 25));
        QTRY_COMPARE(exceptionWords(), QStringList({u"2030-12-25"_s}));
        child<QCheckBox>("holidayYearly"_L1)->click();
        QTRY_COMPARE(exceptionWords(), QStringList({u"12-25"_s}));
        write("holidayHours"_L1, u"9-12"_s);
        QTRY_COMPARE(hours().first().exceptions.first().open, std::optional(OpeningSpan{540, 720}));
        write("holidayHours"_L1, u"9-12, 14-18"_s);
        QTRY_VERIFY(!remarkOf("holidayHours"_L1).isEmpty());
        write("holidayHours"_L1, QString());
        QTRY_VERIFY(!hours().first().exceptions.first().open);
        add("holidays"_L1, u"Party"_s);
        QTRY_COMPARE(hours().first().exceptions.size(), 2);
        QTRY_COMPARE(child<QLineEdit>("holidayName"_L1)->text(), u"Party"_s);
        child<QPushButton>("holidaysRemove"_L1)->click();
        QTRY_COMPARE(exceptionWords(), QStringList({u"12-25"_s}));
        QTRY_VERIFY(child<QPushButton>("settingsUndo"_L1)->isVisible());
        undo();
        QTRY_COMPARE(hours().first().exceptions.size(), 2);
    }

    void phrasesOfPromisesAreChangedAndTried()
    {
        showPage(u"Promises"_s);
        const qsizetype first = program().promises().phrases().size();
        QTRY_VERIFY(first > 0);
        write("phraseTrial"_L1, u"We will ring you back"_s);
        QTRY_VERIFY(remarkOf("phraseTrial"_L1).contains(u"promises something"_s));
        write("phraseTrial"_L1, u"Servus"_s);
        QTRY_VERIFY(remarkOf("phraseTrial"_L1).contains(u"nothing"_s));
        add("phrases"_L1, u"servus … baba"_s);
        QTRY_COMPARE(program().promises().phrases().size(), first + 1);
        QTRY_COMPARE(child<QLineEdit>("phraseText"_L1)->text(), u"servus … baba"_s);
        choose("phraseAction"_L1, int(PromisePhrase::Action::Remark));
        write("phraseText"_L1, u"servus"_s);
        const PromisePhrase wanted{u"servus"_s, {}, PromisePhrase::Action::Remark};
        QTRY_VERIFY(program().promises().phrases().contains(wanted));
        QTRY_VERIFY(remarkOf("phraseTrial"_L1).contains(u"promises something"_s));
        child<QPushButton>("phrasesRemove"_L1)->click();
        QTRY_COMPARE(program().promises().phrases().size(), first);
        undo();
        QTRY_VERIFY(program().promises().phrases().contains(wanted));
    }

    void wordsAreAddedOneByOneAndPasted()
    {
        showPage(u"Blocked words"_s);
        add("words"_L1, u"refund*"_s);
        QTRY_COMPARE(words().size(), 1);
        QTRY_COMPARE(child<QLineEdit>("wordText"_L1)->text(), u"refund*"_s);
        choose("wordLanguage"_L1, u"en"_s);
        QTRY_COMPARE(words().first().language, u"en"_s);
        choose("wordAction"_L1, int(BlockedWord::Action::Block));
        QTRY_COMPARE(int(words().first().action), int(BlockedWord::Action::Block));
        write("wordWhy"_L1, u"Ask the desk"_s);
        QTRY_COMPARE(words().first().why, u"Ask the desk"_s);
        write("wordText"_L1, u"..."_s);
        QTRY_VERIFY(!remarkOf("wordText"_L1).isEmpty());
        QCOMPARE(words().first().word, u"refund*"_s);
        choose("linesLanguage"_L1, u"en"_s);
        auto *lines = child<QPlainTextEdit>("wordLines"_L1);
        lines->setPlainText(u"guarantee; we promise nothing\n\n  sue \nREFUND*;changed\n"_s);
        child<QPushButton>("wordAddLines"_L1)->click();
        QTRY_COMPARE(words().size(), 3);
        QTRY_COMPARE(lines->toPlainText(), QString());
        QCOMPARE(wordOf(u"guarantee"_s)->why, u"we promise nothing"_s);
        QCOMPARE(wordOf(u"REFUND*"_s)->why, u"changed"_s);
        QTRY_VERIFY(child<QPushButton>("settingsUndo"_L1)->isVisible());
        undo();
        QTRY_COMPARE(words().size(), 1);
        QCOMPARE(words().first().why, u"Ask the desk"_s);
        lines->setPlainText(u"fine\n;;\n"_s);
        child<QPushButton>("wordAddLines"_L1)->click();
        QVERIFY(remarkOf("wordLines"_L1).contains(u";;"_s));
        QCOMPARE(words().size(), 1);
        child<QPushButton>("wordsRemove"_L1)->click();
        QTRY_COMPARE(words().size(), 0);
        QTRY_VERIFY(child<QPushButton>("settingsUndo"_L1)->isVisible());
        undo();
        QTRY_COMPARE(words().size(), 1);
    }

    void cannedRepliesAreCountedAndTheirSetIsAdded()
    {
        showPage(u"Canned replies"_s);
        CannedReplies &replies = program().cannedReplies();
        QVERIFY(m_program->settle([&] { return replies.all().size() > 2; }));
        const auto before = replies.all().size();
        QTRY_VERIFY(child<QLabel>("cannedCount"_L1)->text().contains(QString::number(before)));
        QVERIFY(child<QLabel>("cannedCount"_L1)->text().contains(u"Italiano"_s));
        child<QPushButton>("starterAdd"_L1)->click();
        QTRY_VERIFY(child<Strip>("settingsStrip"_L1)->text().contains(u"already"_s));
        QCOMPARE(replies.all().size(), before);
        QVERIFY(waitFor(replies.remove(replies.all().first().id)).ok());
        QTRY_COMPARE(replies.all().size(), before - 1);
        choose("starterLanguage"_L1, u"it"_s);
        child<QPushButton>("starterAdd"_L1)->click();
        QTRY_COMPARE(replies.all().size(), before);
        QTRY_VERIFY(child<QPushButton>("settingsUndo"_L1)->isVisible());
        undo();
        QTRY_COMPARE(replies.all().size(), before - 1);
    }

private:
    Program &program() { return **m_program; }
    template<typename T>
    T *child(QLatin1String name) const
    {
        auto *found = m_dialog->findChild<T *>(QString(name));
        if (!found)
            qFatal("no %s", name.data());
        return found;
    }
    void showPage(const QString &title)
    {
        auto *pages = child<QListWidget>("settingsPages"_L1);
        const auto found = pages->findItems(title, Qt::MatchExactly);
        QCOMPARE(found.size(), 1);
        pages->setCurrentItem(found.first());
    }
    void undo() { child<QPushButton>("settingsUndo"_L1)->click(); }
    /// By the field and Enter, as somebody without a mouse.
    void add(QLatin1String list, const QString &name)
    {
        auto *field = child<QLineEdit>(QLatin1String(QByteArray(list.data()) + "Field"));
        field->setText(name);
        QTest::keyClick(field, Qt::Key_Return);
        m_program->pass(0ms);
    }
    void write(QLatin1String name, const QString &text)
    {
        auto *field = child<QLineEdit>(name);
        field->selectAll();
        if (text.isEmpty())
            QTest::keyClick(field, Qt::Key_Delete);
        else
            QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    }
    void choose(QLatin1String name, const QVariant &data)
    {
        auto *box = child<QComboBox>(name);
        const int index = box->findData(data);
        QVERIFY2(index >= 0, name.data());
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    }
    QString remarkOf(QLatin1String field) const
    {
        const auto *remark = m_dialog->findChild<FieldRemark *>(QString(field) + u"Remark"_s);
        return remark && !remark->isHidden() ? remark->text() : QString();
    }
    QStringList rows(QLatin1String list) const
    {
        QStringList texts;
        for (QTreeWidgetItemIterator it(child<QTreeWidget>(list)); *it; ++it)
            texts.append((*it)->text(0));
        return texts;
    }
    void select(QLatin1String list, const QString &text)
    {
        for (QTreeWidgetItemIterator it(child<QTreeWidget>(list)); *it; ++it) {
            if ((*it)->text(0) == text)
                child<QTreeWidget>(list)->setCurrentItem(*it);
        }
    }
    void selectKey(QLatin1String list, const QString &key)
    {
        for (QTreeWidgetItemIterator it(child<QTreeWidget>(list)); *it; ++it) {
            if ((*it)->data(0, Qt::UserRole + 1).toString() == key)
                child<QTreeWidget>(list)->setCurrentItem(*it);
        }
    }

    QList<Tag> tags() { return waitFor(program().tags().list()).value(); }
    QStringList tagsOf(const ConversationId &id)
    {
        QStringList names;
        const auto summaries = waitFor(program().conversations().summaries({id})).value();
        for (const Tag &tag : summaries.first().tags)
            names.append(tag.name);
        return names;
    }
    QList<OpeningHours> hours() { return waitFor(program().duties().openingHours()).value(); }
    QStringList exceptionWords()
    {
        QStringList words;
        const QList<OpeningHours> all = hours();
        for (const OpeningException &exception : all.first().exceptions)
            words.append(toWord(exception));
        return words;
    }
    QList<BlockedWord> words() { return waitFor(program().replyChecks().blockedWords()).value(); }
    std::optional<BlockedWord> wordOf(const QString &text)
    {
        const QList<BlockedWord> all = words();
        for (const BlockedWord &word : all) {
            if (word.word == text)
                return word;
        }
        return {};
    }
    Brand brand(const QString &name)
    {
        const QList<Brand> all = waitFor(program().duties().brands()).value();
        for (const Brand &brand : all) {
            if (brand.name == name)
                return brand;
        }
        return {};
    }
    Account duty(const Account &account) { return *program().accounts().account(account.id); }

    Theme m_theme;
    std::unique_ptr<UiProgram> m_program;
    std::unique_ptr<Keymap> m_keymap;
    std::unique_ptr<SettingsDialog> m_dialog;
};

SPORTELLO_TEST(TestSettingsPages)
#include "test_settingspages.moc"
