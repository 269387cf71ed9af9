// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "controlnames.h"
#include "warnings.h"
#include "windowaudit.h"

#include "support/testcase.h"
#include "ui/common/breakinglabel.h"
#include "ui/common/wrappedlabel.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace sportello;
using namespace Qt::StringLiterals;

/// Whoever looks for what cannot be read finds it.
class TestWindowAudit final : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void badWindowsAreFound()
    {
        QWidget window;
        window.resize(400, 220);
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
        auto *word = new QLabel(u"Unbreakableanduncommonlylong, too"_s, &window);
        word->setWordWrap(true);
        word->setGeometry(120, 150, 60, 48);
        auto *broken = new BreakingLabel(&window);
        broken->setText(u"Unbreakableanduncommonlylong"_s);
        broken->setGeometry(330, 40, 60, broken->heightForWidth(60));
        window.show();
        const QStringList clipped = WindowAudit::clippedTexts(window);
        QVERIFY2(clipped.size() == 4, qPrintable(clipped.join(u'\n')));
        QVERIFY2(clipped.at(0).contains(u"Much too long"_s), qPrintable(clipped.at(0)));
        QVERIFY2(clipped.at(1).contains(u"Wrapped"_s), qPrintable(clipped.at(1)));
        QVERIFY2(clipped.at(2).contains(u"Beyond"_s), qPrintable(clipped.at(2)));
        QVERIFY2(clipped.at(3).contains(u"Unbreakable"_s), qPrintable(clipped.at(3)));
        const QStringList pale = WindowAudit::faintTexts(window);
        QCOMPARE(pale.size(), 1);
        QVERIFY2(pale.at(0).contains(u"Hardly"_s), qPrintable(pale.at(0)));
        QCOMPARE(namelessControls(&window).size(), 1);
    }

    void aWrappedTextIsNoHigherThanItsLines()
    {
        WrappedLabel label(u"A sentence of several words, which wraps where it is narrow"_s);
        label.setGeometry(0, 0, 60, 300);
        label.show();
        const int narrow = label.sizeHint().height();
        QVERIFY(narrow > 2 * label.fontMetrics().height());
        label.resize(1000, 300);
        QVERIFY2(label.sizeHint().height() < 2 * label.fontMetrics().height(),
                 qPrintable(QString::number(label.sizeHint().height())));
        QCOMPARE(label.minimumHeight(), label.sizeHint().height());
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

private:
    LongLanguage m_long;
};

SPORTELLO_TEST(TestWindowAudit)
#include "test_windowaudit.moc"
