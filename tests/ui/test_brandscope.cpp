// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "deskfixture.h"

#include "support/testcase.h"
#include "ui/models/navigationmodel.h"
#include "ui/shell/brandscope.h"

#include <QTreeView>

using namespace sportello;
using namespace Qt::StringLiterals;

/// One brand alone: the list, the numbers beside the views, and the next start.
class TestBrandScope : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.install(); }

    void init()
    {
        failOnWarnings();
        m_desk = std::make_unique<DeskFixture>(m_theme);
        const Account last = m_desk->program().accounts().accounts().last();
        m_other = waitFor(m_desk->program().duties().createBrand(u"Trattoria"_s)).value();
        QVERIFY(waitFor(m_desk->program().duties().moveAccount(last.id, m_other.id)).ok());
        m_desk->program().views().start();
        QVERIFY(m_desk->show());
        QTRY_VERIFY(scope()->isVisible());
    }

    void cleanup() { m_desk.reset(); }

    void theNumbersFollowTheList()
    {
        SavedView unread;
        unread.name = u"Not read"_s;
        unread.query = u"is:unread"_s;
        unread = waitFor(m_desk->program().views().add(unread)).value();
        QVERIFY(
            m_desk->practice().settle([&] { return model()->count(unread.id).value_or(0) > 1; }));
        const int all = model()->count(BuiltInView::Waiting).value_or(-1);
        const int allUnread = *model()->count(unread.id);
        choose(m_other);
        QVERIFY(m_desk->practice().settle([&] {
            return model()->count(BuiltInView::Waiting).value_or(all) < all
                && model()->count(unread.id).value_or(allUnread) < allUnread;
        }));
        QTRY_COMPARE(m_desk->list()->model()->rowCount(), *model()->count(BuiltInView::Waiting));
        QVERIFY(m_desk->list()->model()->rowCount() > 0);
        scope()->setCurrentIndex(0);
        QVERIFY(m_desk->practice().settle(
            [&] { return model()->count(BuiltInView::Waiting).value_or(-1) == all; }));
        QTRY_COMPARE(m_desk->list()->model()->rowCount(), all);
    }

    void itIsThereAgainAtTheNextStart()
    {
        const int all = m_desk->list()->model()->rowCount();
        choose(m_other);
        QTRY_VERIFY(m_desk->list()->model()->rowCount() < all);
        const int some = m_desk->list()->model()->rowCount();
        QVERIFY(m_desk->show());
        QTRY_COMPARE(scope()->currentText(), m_other.name);
        QTRY_COMPARE(m_desk->list()->model()->rowCount(), some);
        QVERIFY(m_desk->practice().settle(
            [&] { return model()->count(BuiltInView::Waiting).value_or(-1) == some; }));
    }

    void aBrandThatIsGoneGivesWayToAll()
    {
        const int all = m_desk->list()->model()->rowCount();
        m_desk->program().settings().setBrandScope(BrandId::make());
        // It shows nothing until the brands are read.
        QVERIFY(m_desk->show());
        QTRY_COMPARE(scope()->currentIndex(), 0);
        QTRY_COMPARE(m_desk->list()->model()->rowCount(), all);
        QVERIFY(m_desk->practice().settle(
            [&] { return model()->count(BuiltInView::Waiting).value_or(-1) == all; }));
        QVERIFY(m_desk->program().settings().brandScope().isNull());
    }

    void aNewNameIsTheSameBrand()
    {
        const int all = m_desk->list()->model()->rowCount();
        choose(m_other);
        QTRY_VERIFY(m_desk->list()->model()->rowCount() < all);
        const int some = m_desk->list()->model()->rowCount();
        QVERIFY(waitFor(m_desk->program().duties().renameBrand(m_other.id, u"Osteria"_s)).ok());
        QTRY_COMPARE(scope()->currentText(), u"Osteria"_s);
        QCOMPARE(m_desk->program().settings().brandScope(), m_other.id);
        QTRY_COMPARE(m_desk->list()->model()->rowCount(), some);
    }

private:
    void choose(const Brand &brand)
    {
        QTRY_VERIFY(scope()->findText(brand.name) > 0);
        scope()->setCurrentIndex(scope()->findText(brand.name));
    }
    BrandScope *scope() const { return m_desk->window().findChild<BrandScope *>(); }
    NavigationModel *model() const
    {
        auto *tree = m_desk->window().findChild<QTreeView *>(u"navigation"_s);
        return qobject_cast<NavigationModel *>(tree->model());
    }

    Theme m_theme;
    std::unique_ptr<DeskFixture> m_desk;
    Brand m_other;
};

SPORTELLO_TEST(TestBrandScope)
#include "test_brandscope.moc"
