// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "controlnames.h"
#include "deskfixture.h"
#include "windowaudit.h"

#include "support/testcase.h"
#include "ui/accounts/accountsdialog.h"
#include "ui/accounts/signindialog.h"
#include "ui/conversation/reportdialog.h"
#include "ui/replies/cannededitor.h"
#include "ui/replies/cannedimportdialog.h"
#include "ui/settings/settingsdialog.h"
#include "ui/shell/keymap.h"
#include "ui/shell/keysheet.h"
#include "ui/welcome/welcomepage.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

using namespace sportello;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// How the windows look while they are walked through.
struct Look
{
    QString name;
    QString theme = u"light"_s;
    int percent = 100;
    bool isLong = false;
    QSize size{1440, 900};
};

const QList<Look> looks{
    {u"light"_s},
    {u"dark"_s, u"dark"_s},
    {u"double"_s, u"light"_s, 200, false, {1920, 1200}},
    {u"long"_s, u"light"_s, 100, true},
    {u"narrow"_s, u"light"_s, 100, false, {600, 700}},
};

} // namespace

/// Every window, dialog, panel and page: everything can be named, read and seen. Pictures of all
/// of them go to the folder that $SPORTELLO_SHOTS names.
class TestEveryWindow final : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.install(); }

    void init() { failOnWarnings(); }

    void cleanup()
    {
        QCoreApplication::removeTranslator(&m_long);
        m_theme.setChoice(u"light"_s);
        m_theme.setTextSize(100);
    }

    void badWindowsAreFound()
    {
        QWidget window;
        window.resize(400, 200);
        auto *good = new QLabel(u"Quite fine"_s, &window);
        good->setGeometry(10, 10, 200, 30);
        auto *cut = new QLabel(u"Much too long for its place"_s, &window);
        cut->setGeometry(10, 50, 40, 30);
        auto *low = new QLabel(u"Wrapped, but there is no room for the second line"_s, &window);
        low->setWordWrap(true);
        low->setGeometry(10, 90, 100, 18);
        auto *beyond = new QPushButton(u"Beyond"_s, &window);
        beyond->setGeometry(350, 10, 120, 30);
        auto *faint = new QLabel(u"Hardly to be seen"_s, &window);
        faint->setGeometry(200, 50, 190, 30);
        faint->setStyleSheet(u"color: #B0B0B0; background: #FFFFFF"_s);
        auto *dark = new QLabel(u"Well to be seen"_s, &window);
        dark->setGeometry(200, 90, 190, 30);
        dark->setStyleSheet(u"color: #505050; background: #FFFFFF"_s);
        auto *disabled = new QPushButton(u"Disabled"_s, &window);
        disabled->setGeometry(200, 130, 190, 30);
        disabled->setStyleSheet(u"color: #E0E0E0; background: #FFFFFF"_s);
        disabled->setEnabled(false);
        auto *nameless = new QLineEdit(&window);
        nameless->setGeometry(10, 150, 100, 30);
        window.show();
        const QStringList clipped = WindowAudit::clippedTexts(window);
        QCOMPARE(clipped.size(), 3);
        QVERIFY2(clipped.at(0).contains(u"Much too long"_s), qPrintable(clipped.at(0)));
        QVERIFY2(clipped.at(1).contains(u"Wrapped"_s), qPrintable(clipped.at(1)));
        QVERIFY2(clipped.at(2).contains(u"Beyond"_s), qPrintable(clipped.at(2)));
        const QStringList pale = WindowAudit::faintTexts(window);
        QCOMPARE(pale.size(), 1);
        QVERIFY2(pale.at(0).contains(u"Hardly"_s), qPrintable(pale.at(0)));
        QCOMPARE(namelessControls(&window).size(), 1);
    }

    void theLongLanguageKeepsWhatIsFilledIn()
    {
        const QString text = m_long.translate("Any", "Leaves in %n part(s), as %1", nullptr, 2);
        QVERIFY2(text.contains(u"%n"_s) && text.contains(u"%1"_s), qPrintable(text));
        QVERIFY(text.size() >= 27 * 7 / 5);
        QCOMPARE(m_long.translate("Format", "d MMM", "date format: day and month", -1), u"d MMM"_s);
    }

    void contrastIsThatOfTheRule()
    {
        QCOMPARE(WindowAudit::contrast(Qt::black, Qt::white), 21.0);
        QVERIFY(std::abs(WindowAudit::contrast(QColor(0x76, 0x76, 0x76), Qt::white) - 4.54) < 0.01);
    }

    void everythingCanBeNamedReadAndSeen_data()
    {
        QTest::addColumn<int>("look");
        for (int i = 0; i < looks.size(); ++i)
            QTest::newRow(qPrintable(looks.at(i).name)) << i;
    }
    void everythingCanBeNamedReadAndSeen()
    {
        QFETCH(int, look);
        m_look = looks.at(look);
        m_theme.setChoice(m_look.theme);
        m_theme.setTextSize(m_look.percent);
        if (m_look.isLong)
            QCoreApplication::installTranslator(&m_long);
        m_troubles.clear();
        DeskFixture desk(m_theme);
        QVERIFY(desk.waitForCannedReplies());
        fill(desk.program());
        walkWindow(desk);
        walkSettings(desk);
        walkDialogs(desk);
        // The report of a failure is cut; here is all of it.
        for (const QString &trouble : std::as_const(m_troubles))
            qInfo().noquote() << trouble;
        QCOMPARE(m_troubles.size(), 0);
    }

private:
    /// Something on every page.
    void fill(Program &program)
    {
        Tag tag;
        tag.name = u"Refund"_s;
        tag.colour = u"violet"_s;
        tag.shortcut = u"r"_s;
        QVERIFY(waitFor(program.tags().create(tag, program.agent().id)).ok());
        tag.name = u"Noise at night"_s;
        tag.colour = u"green"_s;
        tag.shortcut.clear();
        QVERIFY(waitFor(program.tags().create(tag, program.agent().id)).ok());
        OpeningHours hours;
        hours.name = u"Reception"_s;
        hours.timeZone = u"Europe/Rome"_s;
        for (QList<OpeningSpan> &day : hours.week)
            day = {{9 * 60, 12 * 60 + 30}, {14 * 60, 18 * 60}};
        hours.exceptions = {{{}, 12, 25, u"Christmas"_s, {}}};
        const auto saved = waitFor(program.duties().saveOpeningHours(hours));
        QVERIFY(saved.ok());
        QVERIFY(waitFor(program.duties().setInitials(u"MR"_s)).ok());
        AccountDuties duties;
        duties.purpose = u"Reservations"_s;
        duties.hours = saved.value().id;
        duties.firstReply = 60min;
        duties.signs = true;
        const Account account = program.accounts().accounts().first();
        QVERIFY(waitFor(program.duties().setDuties(account.id, duties)).ok());
        const BlockedWord word{u"guarantee"_s, u"en"_s, BlockedWord::Action::Block,
                               u"We promise nothing that the house cannot keep"_s};
        QVERIFY(waitFor(program.replyChecks().saveBlockedWord(word)).ok());
    }

    void walkWindow(DeskFixture &desk)
    {
        QVERIFY(desk.show(m_look.size));
        look(desk.window(), u"window"_s);
        desk.list()->setFocus();
        if (m_look.size.width() < 860) {
            // One place for both: the list goes when the conversation comes.
            desk.list()->setCurrentIndex(desk.list()->model()->index(0, 0));
            QTest::keyClick(desk.list(), Qt::Key_Return);
            QTRY_VERIFY(desk.editor()->isVisible() && !desk.editor()->isReadOnly());
        } else {
            QVERIFY(desk.open(Audience::Public));
        }
        desk.practice().pass(2s);
        look(desk.window(), u"conversation"_s);
        desk.editor()->setPlainText(
            u"We guarantee {{ask:What}} and answer at length. "_s.repeated(20));
        desk.practice().pass(1s);
        look(desk.window(), u"composer"_s);
        desk.editor()->clear();
        desk.list()->setFocus();
        for (const auto &[action, name] :
             {std::pair(u"setTag"_s, u"tag"_s), std::pair(u"snooze"_s, u"snooze"_s),
              std::pair(u"markDone"_s, u"outcome"_s), std::pair(u"palette"_s, u"palette"_s)}) {
            auto *found = desk.window().findChild<QAction *>(action);
            QVERIFY2(found, qPrintable(action));
            found->trigger();
            desk.practice().pass(100ms);
            // What is behind the palette is dimmed on purpose.
            look(desk.window(), name,
                 name == u"palette"_s ? desk.window().findChild<QWidget *>(u"palettePanel"_s)
                                      : nullptr);
            if (QWidget *focus = QApplication::focusWidget())
                QTest::keyClick(focus, Qt::Key_Escape);
        }
        desk.editor()->setFocus();
        QTest::keyClicks(desk.editor(), u"/"_s);
        desk.practice().pass(100ms);
        look(desk.window(), u"canned"_s);
        if (QWidget *focus = QApplication::focusWidget())
            QTest::keyClick(focus, Qt::Key_Escape);
        desk.editor()->setPlainText(u"The table is yours."_s);
        desk.window().findChild<QAction *>(u"sendReply"_s)->trigger();
        desk.practice().pass(1s);
        look(desk.window(), u"sending"_s);
    }

    void walkSettings(DeskFixture &desk)
    {
        Keymap keymap(desk.program().settings());
        SettingsDialog dialog(desk.program(), keymap, m_theme, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        show(dialog);
        for (int page = 0; page < dialog.pageCount(); ++page) {
            dialog.showPage(page);
            desk.practice().pass(0ms);
            look(dialog, u"settings-%1"_s.arg(page));
        }
        // The account's form and what is wrong in a field.
        auto *brands = dialog.findChild<QTreeWidget *>(u"brandsList"_s);
        QTRY_VERIFY(brands->topLevelItemCount() > 0);
        brands->setCurrentItem(brands->topLevelItem(0)->child(0));
        auto *tag = dialog.findChild<QLineEdit *>(u"tagsField"_s);
        tag->setText(u"refund"_s);
        QTest::keyClick(tag, Qt::Key_Return);
        auto *day = dialog.findChild<QLineEdit *>(u"hoursDay0"_s);
        day->selectAll();
        QTest::keyClicks(day, u"nine to five"_s);
        QTest::keyClick(day, Qt::Key_Return);
        dialog.findChild<QPushButton *>(u"wordsRemove"_s)->click();
        desk.practice().pass(0ms);
        for (int page = 0; page < dialog.pageCount(); ++page) {
            dialog.showPage(page);
            QTest::qWait(1);
            look(dialog, u"settings-%1-more"_s.arg(page));
        }
    }

    void walkDialogs(DeskFixture &desk)
    {
        Program &program = desk.program();
        Keymap keymap(program.settings());
        AccountsDialog accounts(program.accounts(), program.clock(), m_theme);
        KeySheet keys(keymap, m_theme, nullptr);
        CannedEditor editor(program, m_theme, nullptr);
        CannedImportDialog import(program, nullptr);
        ReportDialog report(u"Giulia Ricci"_s, u"Mastodon"_s, m_theme, nullptr);
        WelcomePage welcome(program, m_theme);
        welcome.resize(m_look.size);
        for (const auto &[dialog, name] : {std::pair<QWidget *, QString>(&accounts, u"accounts"_s),
                                           {&keys, u"keys"_s},
                                           {&editor, u"editor"_s},
                                           {&import, u"import"_s},
                                           {&report, u"report"_s},
                                           {&welcome, u"welcome"_s}}) {
            dialog->setAttribute(Qt::WA_DeleteOnClose, false);
            show(*dialog);
            desk.practice().pass(0ms);
            look(*dialog, name);
            dialog->close();
        }
        SignInDialog signIn(program.accounts(), m_theme,
                            *program.accounts().connectable().constFirst());
        signIn.setAttribute(Qt::WA_DeleteOnClose, false);
        show(signIn);
        look(signIn, u"signin"_s);
    }

    static void show(QWidget &window)
    {
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }

    /// `bright` is the part that stands out, the whole window without one.
    void look(QWidget &window, const QString &name, QWidget *bright = nullptr)
    {
        // What was asked for by a resize or a new text is laid out.
        QTest::qWait(20);
        const QString place = m_look.name + u' ' + name;
        const auto note = [&](const QStringList &troubles) {
            for (const QString &trouble : troubles) {
                if (isKnown(trouble))
                    continue;
                const QString line = u": "_s + trouble;
                // Said once, not for each of the pictures on which it is.
                if (std::none_of(m_troubles.cbegin(), m_troubles.cend(),
                                 [&line](const QString &said) { return said.endsWith(line); }))
                    m_troubles.append(place + line);
            }
        };
        note(namelessControls(&window));
        note(WindowAudit::clippedTexts(window));
        note(WindowAudit::faintTexts(bright ? *bright : window));
        const QString folder = qEnvironmentVariable("SPORTELLO_SHOTS");
        if (!folder.isEmpty()) {
            const QString path = u"%1/every-%2-%3.png"_s.arg(folder, m_look.name, name);
            QVERIFY(window.grab().save(path));
        }
    }

    /// What is cut all the same. At twice the size of text the list's row of segments is wider than
    /// its pane and the contact's panel narrower than a long word; a remark above a long text, the
    /// button that sends and the status line have too little room for the longest words.
    bool isKnown(const QString &trouble) const
    {
        QStringList known;
        if (m_look.percent > 100)
            known = {u"QToolButton segment"_s, u"contactPanel > "_s};
        if (m_look.isLong)
            known = {u"check_"_s, u"QPushButton send "_s, u"QLabel statusOutbox"_s,
                     u"QLabel composerState "_s};
        if (m_look.size.width() < 860)
            known = {u"check_"_s};
        return std::any_of(known.cbegin(), known.cend(),
                           [&](const QString &part) { return trouble.contains(part); });
    }

    Theme m_theme;
    LongLanguage m_long;
    Look m_look;
    QStringList m_troubles;
};

SPORTELLO_TEST(TestEveryWindow)
#include "test_everywindow.moc"
