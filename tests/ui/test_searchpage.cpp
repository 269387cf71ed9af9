// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "controlnames.h"
#include "deskfixture.h"

#include "support/testcase.h"
#include "ui/conversation/threadview.h"
#include "ui/search/searchpage.h"
#include "ui/search/searchpreview.h"
#include "ui/shell/searchfield.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

using namespace sportello;
using namespace Qt::StringLiterals;

/// The search of the whole history from the field of the toolbar.
class TestSearchPage final : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.install(); }

    void init()
    {
        failOnWarnings();
        m_desk = std::make_unique<DeskFixture>(m_theme);
        QVERIFY(m_desk->show());
        QVERIFY(m_desk->open(Audience::Public));
        m_word = wordOfThread();
        QVERIFY(m_word.size() > 4);
        m_desk->list()->setFocus();
        m_rows = m_desk->list()->model()->rowCount();
    }

    void cleanup() { m_desk.reset(); }

    void whatIsTypedIsFoundAndEscapeGoesBack()
    {
        search(m_word.left(4));
        QVERIFY(m_desk->window().findChild<SearchField *>()->hasFocus());
        const HistoryHit &hit = page()->model().hit(0);
        QVERIFY(!hit.excerpt.hits.isEmpty());
        QTRY_VERIFY(page()->model().facets());
        QTRY_VERIFY(label(u"historyCount"_s).contains(u"message"_s));
        QTRY_VERIFY(label(u"statusSearch"_s).contains(u" of "_s));
        QTRY_COMPARE(preview()->conversation(), hit.text.conversation);
        QCOMPARE(namelessControls(&m_desk->window()), QStringList());
        QTest::keyClick(field(), Qt::Key_Escape);
        QVERIFY(!page()->isVisible());
        QVERIFY(field()->text().isEmpty());
        QTRY_VERIFY(m_desk->list()->hasFocus());
        QTRY_COMPARE(m_desk->list()->model()->rowCount(), m_rows);
        QTRY_COMPARE(label(u"statusSearch"_s), QString());
    }

    void whatWasSearchedForIsMarkedInTheThread()
    {
        search(m_word);
        auto *thread = m_desk->window().findChild<QWidget *>(u"foundThread"_s);
        const auto marked = [&] {
            const QImage image = thread->grab().toImage();
            const QRgb mark = m_theme.color(Token::Hit).rgb();
            int pixels = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    pixels += image.pixel(x, y) == mark ? 1 : 0;
            }
            return pixels;
        };
        QTRY_VERIFY(marked() > 50);
    }

    void enterOpensTheConversationAtTheHit()
    {
        search(m_word);
        QTest::keyClick(field(), Qt::Key_Return);
        auto *list = m_desk->window().findChild<QListView *>(u"historyList"_s);
        QTRY_VERIFY(list->hasFocus());
        const HistoryText text = page()->model().hit(list->currentIndex().row()).text;
        QTest::keyClick(list, Qt::Key_Return);
        QVERIFY(!page()->isVisible());
        QTRY_COMPARE(m_desk->pane()->conversation(), text.conversation);
        QTRY_COMPARE(currentKey(), threadKeyOf(text));
        // The query stays, and leads to its results again.
        QCOMPARE(field()->text(), m_word);
        field()->setFocus();
        QTest::keyClick(field(), Qt::Key_Return);
        QTRY_VERIFY(page()->isVisible());
    }

    void nothingBehindThePageCanBeDecidedAbout()
    {
        QVERIFY(m_desk->window().actions()[ActionId::MarkDone]->isEnabled());
        search(m_word);
        for (const ActionId id :
             {ActionId::MarkDone, ActionId::SendReply, ActionId::TakeConversation})
            QVERIFY(!m_desk->window().actions()[id]->isEnabled());
        QTest::keyClick(field(), Qt::Key_Return);
        auto *list = m_desk->window().findChild<QListView *>(u"historyList"_s);
        QTRY_VERIFY(list->hasFocus());
        QTest::keyClick(list, Qt::Key_Escape);
        QVERIFY(!page()->isVisible());
        QVERIFY(m_desk->window().actions()[ActionId::MarkDone]->isEnabled());
        QTRY_COMPARE(m_desk->list()->model()->rowCount(), m_rows);
    }

    void chipsAndBoxesEditTheQuery()
    {
        search(m_word + u" is:public"_s);
        QTRY_COMPARE(m_desk->window().findChildren<QToolButton *>(u"queryChip"_s).size(), 2);
        QTRY_VERIFY(page()->model().facets());
        const auto boxes = [this] {
            return m_desk->window().findChildren<QCheckBox *>(u"facetValue"_s);
        };
        QTRY_VERIFY(!boxes().isEmpty());
        QCheckBox *chosen = nullptr;
        for (QCheckBox *box : boxes()) {
            if (box->isChecked())
                chosen = box;
        }
        QVERIFY(chosen);
        QCOMPARE(chosen->text(), u"Public"_s);
        chosen->click();
        QTRY_COMPARE(field()->text(), m_word);
        QTRY_COMPARE(m_desk->window().findChildren<QToolButton *>(u"queryChip"_s).size(), 1);
        QVERIFY(page()->isVisible());
        auto *tag = m_desk->window().findChild<QToolButton *>(u"fieldChip"_s);
        QVERIFY(tag);
        tag->click();
        QVERIFY(field()->hasFocus() && field()->text().endsWith(u':'));
    }

    void wordsChooseTextsAndTheRestConversations()
    {
        press(Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(field(), u"is:public"_s);
        QTest::keyClick(field(), Qt::Key_Return);
        QTRY_COMPARE(m_desk->window().findChild<QLabel *>(u"listTitle"_s)->text(), u"Search"_s);
        QVERIFY(!page()->isVisible());
        field()->setFocus();
        field()->clear();
        // From words to the conversations that have them.
        search(m_word);
        m_desk->window().findChild<QPushButton *>(u"showAsList"_s)->click();
        QVERIFY(!page()->isVisible());
        QCOMPARE(field()->text(), m_word);
        QTRY_COMPARE(m_desk->window().findChild<QLabel *>(u"listTitle"_s)->text(), u"Search"_s);
        // A view that is chosen ends the search.
        m_desk->window().showView(BuiltInView::All);
        QVERIFY(field()->text().isEmpty());
    }

    void theBestCanComeFirst()
    {
        search(m_word);
        auto *order = m_desk->window().findChild<QComboBox *>(u"historyOrder"_s);
        order->setCurrentIndex(1);
        Q_EMIT order->activated(1);
        QTRY_COMPARE(page()->model().order(), HistoryOrder::Relevance);
        QTRY_VERIFY(page()->model().facets());
        QVERIFY(page()->model().rowCount() > 0);
    }

private:
    SearchField *field() const { return m_desk->window().findChild<SearchField *>(); }
    SearchPage *page() const { return m_desk->window().findChild<SearchPage *>(); }
    SearchPreview *preview() const { return m_desk->window().findChild<SearchPreview *>(); }
    QString label(const QString &name) const
    {
        return m_desk->window().findChild<QLabel *>(name)->text();
    }
    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(&m_desk->window(), Qt::Key(key), modifiers);
    }
    void search(const QString &text)
    {
        press(Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(field()->hasFocus());
        field()->setText(text);
        QTRY_VERIFY(page()->isVisible());
        QTRY_VERIFY(page()->model().rowCount() > 0);
    }
    QString currentKey() const
    {
        const int row = m_desk->pane()->view().currentIndex().row();
        return row < 0 ? QString() : m_desk->pane()->model().row(row).key;
    }
    /// A long word of the conversation that is shown.
    QString wordOfThread() const
    {
        QString longest;
        const ThreadModel &model = m_desk->pane()->model();
        for (int row = 0; row < model.rowCount(); ++row) {
            if (!model.row(row).message())
                continue;
            for (const QString &word : model.row(row).message()->text.text.split(u' ')) {
                const bool letters =
                    std::all_of(word.begin(), word.end(), [](QChar c) { return c.isLetter(); });
                if (letters && word.size() > longest.size())
                    longest = word;
            }
        }
        return longest.toLower();
    }

    Theme m_theme;
    std::unique_ptr<DeskFixture> m_desk;
    QString m_word;
    int m_rows = 0;
};

SPORTELLO_TEST(TestSearchPage)
#include "test_searchpage.moc"
