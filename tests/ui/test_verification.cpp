// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "deskfixture.h"
#include "warnings.h"

#include "domain/onetimecode.h"
#include "support/testcase.h"
#include "ui/conversation/threadheader.h"
#include "ui/replies/cannedpicker.h"
#include "ui/verification/verificationbadge.h"
#include "ui/verification/verificationbox.h"

#include <QApplication>
#include <QCheckBox>
#include <QDirIterator>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace sportello;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

QByteArray filesUnder(const QString &folder)
{
    QByteArray all;
    for (QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
         files.hasNext();) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll() + '\n';
    }
    return all;
}

} // namespace

/// Who writes, found out in the window with the keys alone, on the practice network: Laura is on
/// file with a phone, and asks in the hotel's chat.
class TestVerification final : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.install(); }

    void init()
    {
        failOnWarnings();
        m_desk = std::make_unique<DeskFixture>(m_theme);
        QVERIFY(m_desk->waitForCannedReplies());
        m_desk->practice().connectPlace(u"phone"_s);
        m_desk->practice().fileGuests();
        program().start();
        // She writes a while after the others.
        m_desk->practice().pass(2min);
        QVERIFY(m_desk->practice().settle([this] { return laura().has_value(); }));
        QVERIFY(m_desk->show());
        m_desk->window().goTo(laura()->id);
        QVERIFY(m_desk->practice().settle([this] {
            return m_desk->pane()->model().isLoaded()
                && m_desk->pane()->model().content().summary.id == laura()->id
                && !m_desk->editor()->isReadOnly();
        }));
        m_desk->list()->setFocus();
    }

    void cleanup() { m_desk.reset(); }

    void byTheChecklist()
    {
        QVERIFY(waitFor(program().verifications().saveChecklist(laura()->account,
                                                                {{{}, u"Booking & number"_s, true},
                                                                 {{}, u"Surname"_s, true},
                                                                 {{}, u"Not asked"_s, false}}))
                    .ok());
        QCOMPARE(badge()->text(), u"Not verified"_s);
        openBox();
        QVERIFY(isFocus(u"checklistTick0"_s));
        QVERIFY(!box()->findChild<QCheckBox *>(u"checklistTick2"_s));
        QCOMPARE(box()->findChild<QCheckBox *>(u"checklistTick0"_s)->accessibleName(),
                 u"Booking & number"_s);
        type(Qt::Key_Space); // one of two
        type(Qt::Key_Tab);
        type(Qt::Key_Tab);
        QVERIFY(isFocus(u"checklistMatch"_s));
        type(Qt::Key_Space);
        QVERIFY(settle([this] { return !problem().isEmpty(); }));
        QCOMPARE(badge()->text(), u"Not verified"_s);
        type(Qt::Key_Tab, Qt::ShiftModifier);
        QVERIFY(isFocus(u"checklistTick1"_s));
        type(Qt::Key_Space);
        type(Qt::Key_Tab);
        type(Qt::Key_Space);
        QVERIFY(settle([this] { return badge()->level() == VerificationLevel::Certified; }));
        QCOMPARE(badge()->text(), u"Certified"_s);
        QVERIFY(problem().isEmpty());
        QVERIFY(badge()->accessibleDescription().contains(u"by checklist"_s));
        QVERIFY(badge()->accessibleDescription().contains(u"until"_s));
        // Nothing stays ticked for the next time.
        QVERIFY(!box()->findChild<QCheckBox *>(u"checklistTick0"_s)->isChecked());
        shot(u"checklist"_s);
        // It was a mistake.
        auto *back = box()->findChild<QPushButton *>(u"verificationTakeBack"_s);
        back->setFocus();
        type(Qt::Key_Space);
        QVERIFY(settle([this] { return badge()->level() == VerificationLevel::None; }));
        type(Qt::Key_Escape);
        QVERIFY(box()->isHidden());
    }

    void byACodeThatIsReadBack()
    {
        openBox();
        QCOMPARE(box()->way(), VerificationBox::Way::Code);
        QVERIFY(settle([this] { return way(0) != nullptr; }));
        QVERIFY(way(0)->accessibleName().contains(u"+39••••••42"_s));
        QVERIFY(!way(0)->text().contains(u"555"_s));
        shot(u"ways"_s);
        way(0)->setFocus();
        type(Qt::Key_Space);
        QVERIFY(settle([this] { return field(u"codeTyped"_s)->isVisible(); }));
        QVERIFY(isFocus(u"codeTyped"_s));
        QVERIFY(label(u"codeLeft"_s).contains(u"5 tries"_s));
        // The undo window goes by, her phone rings, and she reads it out.
        QVERIFY(settle([this] { return !codeSaid().isEmpty(); }));
        const QString code = codeSaid();
        const QString wrong =
            QString::number((code.toInt() + 1) % 100'000'000).rightJustified(8, u'0');
        QTest::keyClicks(field(u"codeTyped"_s), wrong);
        type(Qt::Key_Return);
        QVERIFY(settle([this] { return !problem().isEmpty(); }));
        QVERIFY(settle([this] { return label(u"codeLeft"_s).contains(u"4 tries"_s); }));
        shot(u"code"_s);
        field(u"codeTyped"_s)->clear();
        QTest::keyClicks(field(u"codeTyped"_s), code.left(4) + u' ' + code.mid(4));
        type(Qt::Key_Return);
        QVERIFY(settle([this] { return badge()->level() == VerificationLevel::Certified; }));
        QVERIFY(settle([this] { return codeSaid().isEmpty(); })); // in the thread, too
        QVERIFY(settle([this] { return field(u"codeTyped"_s)->text().isEmpty(); }));
        shot(u"certified"_s);
        leavesNothing(code);
    }

    void byACodeThatComesFromThePhone()
    {
        openBox();
        QVERIFY(settle([this] { return way(1) != nullptr; }));
        way(1)->setFocus();
        type(Qt::Key_Space);
        QVERIFY(settle([this] { return box()->code().hasCode(); }));
        QVERIFY(!field(u"codeTyped"_s)->isVisible());
        shot(u"reverse"_s);
        QVERIFY(settle([this] { return badge()->level() == VerificationLevel::Certified; }));
        QVERIFY(settle([this] { return !box()->code().hasCode(); }));
        QVERIFY(badge()->accessibleDescription().contains(u"from a contact on file"_s));
    }

    void byAWordIsOnlyAClaim()
    {
        openBox();
        auto *byHand = box()->findChild<QPushButton *>(u"verifyByHand"_s);
        byHand->setFocus();
        type(Qt::Key_Space);
        auto *reason = field(u"verificationReason"_s);
        QVERIFY(reason->isVisible());
        reason->setFocus();
        type(Qt::Key_Return);
        QVERIFY(settle([this] { return !problem().isEmpty(); }));
        QTest::keyClicks(reason, u"I know her <b>voice</b>"_s);
        type(Qt::Key_Return);
        QVERIFY(settle([this] { return badge()->level() == VerificationLevel::Claimed; }));
        QVERIFY(badge()->toolTip().contains(u"&lt;b&gt;voice"_s)); // a text and no markup
        shot(u"claimed"_s);
    }

    void aCannedReplyAsksForMore()
    {
        CannedReply secret;
        secret.shortcut = u"dates"_s;
        secret.title = u"Dates of the booking"_s;
        secret.level = VerificationLevel::Certified;
        secret.texts = {{u"it"_s, u"Dal 12 al 14 maggio"_s, {}}};
        const auto made = waitFor(program().cannedReplies().save(secret));
        QVERIFY(made.ok());
        const auto insert = [this] {
            m_desk->editor()->clear();
            m_desk->editor()->setFocus();
            QTest::keyClicks(m_desk->editor(), u"/"_s);
            auto *picker = m_desk->window().findChild<CannedPicker *>();
            QVERIFY(QTest::qWaitFor([picker] { return picker->isOpen(); }));
            QTest::keyClicks(QApplication::focusWidget(), u"dates"_s);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
            shot(u"picker"_s);
            if (picker->isOpen())
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        };
        insert();
        QVERIFY(!m_desk->editor()->toPlainText().contains(u"maggio"_s));
        openBoxFrom(m_desk->list());
        QVERIFY(waitFor(program().verifications().saveChecklist(laura()->account,
                                                                {{{}, u"Surname"_s, true}}))
                    .ok());
        const auto facts = waitFor(program().verifications().checklist(laura()->account)).value();
        QVERIFY(waitFor(program().verifications().verifyByChecklist(laura()->id, {facts.first().id},
                                                                    {}, program().agent().id))
                    .ok());
        QVERIFY(settle([this] { return badge()->level() == VerificationLevel::Certified; }));
        insert();
        QCOMPARE(m_desk->editor()->toPlainText(), u"Dal 12 al 14 maggio"_s);
    }

    void inPublicNobodyIsAsked()
    {
        QVERIFY(m_desk->open(Audience::Public));
        m_desk->list()->setFocus();
        m_desk->press(Qt::Key_V, Qt::ShiftModifier);
        QVERIFY(settle([this] {
            const auto *note = m_desk->window().findChild<QWidget *>(u"threadNote"_s);
            return note->isVisible() && note->accessibleName().contains(u"in private"_s);
        }));
        QVERIFY(box()->isHidden());
    }

private:
    Program &program() { return m_desk->program(); }
    VerificationBox *box() { return m_desk->window().findChild<VerificationBox *>(); }
    VerificationBadge *badge() { return m_desk->window().findChild<VerificationBadge *>(); }
    QPushButton *way(int index)
    {
        return box()->findChild<QPushButton *>(u"codeWay%1"_s.arg(index));
    }
    QLineEdit *field(const QString &name) { return box()->findChild<QLineEdit *>(name); }
    QString label(const QString &name) { return box()->findChild<QLabel *>(name)->text(); }
    QString problem()
    {
        const auto *strip = box()->findChild<QWidget *>(u"verificationProblem"_s);
        return strip->isVisible() ? strip->accessibleName() : QString();
    }
    template<typename Condition>
    bool settle(Condition condition)
    {
        return m_desk->practice().settle(condition);
    }
    std::optional<ConversationSummary> laura()
    {
        const auto found = waitFor(program().contactCards().people(u"laura bassi"_s, 5));
        for (const FoundPerson &person : found.valueOr({})) {
            const auto card = waitFor(program().contactCards().card(person.newest, 1));
            if (card && card->conversation.handleAddress == u"laura.bassi@practice.example"_s)
                return card->conversation;
        }
        return {};
    }
    /// What she said last, if there is a code in it.
    QString codeSaid()
    {
        const Message *newest = m_desk->pane()->model().newest(Direction::In);
        const QStringList codes = newest ? codesIn(newest->text.text) : QStringList();
        return codes.value(0);
    }
    void openBox() { openBoxFrom(m_desk->list()); }
    void openBoxFrom(QWidget *focus)
    {
        focus->setFocus();
        m_desk->press(Qt::Key_V, Qt::ShiftModifier);
        QVERIFY(settle([this] {
            return box()->isVisible() && box()->isAncestorOf(QApplication::focusWidget());
        }));
    }
    static void type(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    }
    static bool isFocus(const QString &name)
    {
        const QWidget *focus = QApplication::focusWidget();
        if (focus && focus->objectName() == name)
            return true;
        qInfo() << "The focus is on" << focus;
        return false;
    }
    /// In the files, the log and the settings, while the program runs.
    void leavesNothing(const QString &code)
    {
        for (int i = 0; i < 5; ++i)
            m_desk->practice().pass(200ms);
        const QByteArray files = filesUnder(program().folder().path());
        QVERIFY(files.contains("AU-7718")); // or nothing was read
        QVERIFY(files.contains("••••••••"));
        QVERIFY(!files.contains(code.toUtf8()));
        QVERIFY(!files.contains((code.left(4) + u' ' + code.mid(4)).toUtf8()));
    }
    void shot(const QString &name)
    {
        if (const QString folder = qEnvironmentVariable("SPORTELLO_SHOTS"); !folder.isEmpty())
            m_desk->window().grab().save(folder + u"/verify-"_s + name + u".png"_s);
    }

    Theme m_theme;
    std::unique_ptr<DeskFixture> m_desk;
};

SPORTELLO_TEST(TestVerification)
#include "test_verification.moc"
