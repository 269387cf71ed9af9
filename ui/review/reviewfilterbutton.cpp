// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/review/reviewfilterbutton.h"

#include "domain/query.h"
#include "ui/common/theme.h"
#include "ui/review/reviewfilterpanel.h"

#include <QMenu>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

/// The same terms in any order.
bool isSame(const QString &one, const QString &other)
{
    const QList<QueryTerm> terms = parseQuery(one).query.terms;
    QList<QueryTerm> rest = parseQuery(other).query.terms;
    for (const QueryTerm &term : terms) {
        if (!rest.removeOne(term))
            return false;
    }
    return rest.isEmpty();
}

/// As it is shown in a menu, where an ampersand would be a shortcut.
QString inMenu(const QString &name)
{
    return QString(name).replace(u'&', u"&&"_s);
}

} // namespace

ReviewFilterButton::ReviewFilterButton(ReviewPreferences &preferences, const Theme &theme,
                                       QWidget *page, QWidget *parent)
    : QPushButton(parent)
    , m_preferences(preferences)
    , m_panel(new ReviewFilterPanel(preferences, theme, page))
{
    setObjectName(u"reviewSaved"_s);
    setIcon(theme.icon(u"view"_s));
    auto *menu = new QMenu(this);
    menu->setObjectName(u"reviewSavedMenu"_s);
    connect(menu, &QMenu::aboutToShow, this, &ReviewFilterButton::fillMenu);
    setMenu(menu);
    connect(&preferences, &ReviewPreferences::filtersChanged, this,
            &ReviewFilterButton::nameButton);
    connect(m_panel, &ReviewFilterPanel::kept, this,
            [this](const QString &name) { Q_EMIT told(tr("Saved as “%1”").arg(name)); });
    nameButton();
}

void ReviewFilterButton::showQuery(const QString &query)
{
    m_query = query;
    nameButton();
}

std::optional<NamedReviewFilter> ReviewFilterButton::present() const
{
    const QList<NamedReviewFilter> all = m_preferences.filters();
    for (const NamedReviewFilter &filter : all) {
        if (isSame(filter.query, m_query))
            return filter;
    }
    return {};
}

void ReviewFilterButton::nameButton()
{
    const std::optional<NamedReviewFilter> filter = present();
    // A long name must not push everything else away.
    const int most = 24 * fontMetrics().averageCharWidth();
    setText(filter ? inMenu(fontMetrics().elidedText(filter->name, Qt::ElideRight, most))
                   : tr("Saved choices"));
    setAccessibleName(filter ? tr("Saved choices: %1").arg(filter->name) : tr("Saved choices"));
    setToolTip(accessibleName().toHtmlEscaped());
}

void ReviewFilterButton::fillMenu()
{
    menu()->clear();
    const std::optional<NamedReviewFilter> now = present();
    const QList<NamedReviewFilter> all = m_preferences.filters();
    for (const NamedReviewFilter &filter : all) {
        QAction *action = menu()->addAction(inMenu(filter.name));
        action->setCheckable(true);
        action->setChecked(now && now->name == filter.name);
        connect(action, &QAction::triggered, this,
                [this, query = filter.query] { Q_EMIT chosen(query); });
    }
    if (!all.isEmpty())
        menu()->addSeparator();
    if (!now) {
        menu()
            ->addAction(tr("Save these choices…"), this, [this] { m_panel->askToSave(m_query); })
            ->setObjectName(u"reviewSaveChoices"_s);
        return;
    }
    menu()
        ->addAction(tr("Rename “%1”…").arg(inMenu(now->name)), this,
                    [this, filter = *now] { m_panel->askToRename(filter); })
        ->setObjectName(u"reviewRenameChoices"_s);
    menu()
        ->addAction(
            tr("Remove “%1”").arg(inMenu(now->name)), this,
            [this, name = now->name] {
        m_preferences.removeFilter(name);
        Q_EMIT told(tr("“%1” was removed from the list; what is chosen stays.").arg(name));
            })
        ->setObjectName(u"reviewRemoveChoices"_s);
}

} // namespace sportello
