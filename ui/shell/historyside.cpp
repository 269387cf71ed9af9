// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/historyside.h"

#include "domain/historymatch.h"
#include "ui/conversation/conversationpane.h"
#include "ui/search/searchpage.h"
#include "ui/search/threadlocator.h"
#include "ui/shell/actions.h"
#include "ui/shell/brandscope.h"
#include "ui/shell/readingside.h"
#include "ui/shell/searchfield.h"
#include "ui/shell/statusline.h"
#include "ui/shell/viewside.h"

#include <QAction>
#include <QStackedWidget>

namespace sportello {

using namespace Qt::StringLiterals;

HistorySide::HistorySide(const Parts &parts, const Actions &actions, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_actions(actions)
    , m_locator(new ThreadLocator(parts.thread.model(), parts.thread.view(), this))
{
    connect(&parts.search, &SearchField::searched, this, &HistorySide::search);
    connect(&parts.search, &SearchField::left, this, [this] {
        m_isWanted = !m_parts.search.text().isEmpty();
        if (isOpen())
            m_parts.page.enter();
    });
    connect(&parts.scope, &BrandScope::chosen, this, [this](const std::optional<Brand> &brand) {
        m_parts.page.model().setBrand(brand ? std::optional(brand->id) : std::nullopt);
    });
    if (const std::optional<Brand> brand = parts.scope.brand())
        parts.page.model().setBrand(brand->id);
    connect(&parts.views, &ViewSide::chosen, this, [this] {
        m_parts.page.model().clear();
        close();
    });
    connect(&parts.reading, &ReadingSide::went, this, &HistorySide::close);
    connect(actions[ActionId::NextHit], &QAction::triggered, this, [this] {
        if (isOpen())
            m_parts.page.goToHit(1);
    });
    connect(actions[ActionId::PreviousHit], &QAction::triggered, this, [this] {
        if (isOpen())
            m_parts.page.goToHit(-1);
    });
    connectPage();
}

void HistorySide::connectPage()
{
    SearchPage *page = &m_parts.page;
    connect(&page->model(), &HistoryModel::searched, this, &HistorySide::take);
    connect(page, &SearchPage::textWanted, this, [this](const QString &text) {
        m_parts.views.searchFor(text);
        search(text);
    });
    connect(page, &SearchPage::fieldWanted, this, [this](const QString &beginning) {
        QString text = m_parts.search.text();
        if (!text.isEmpty() && !text.endsWith(u' '))
            text += u' ';
        m_parts.search.setFocus(Qt::OtherFocusReason);
        m_parts.search.setText(text + beginning);
    });
    connect(page, &SearchPage::saveWanted, m_actions[ActionId::SaveView], &QAction::trigger);
    connect(page, &SearchPage::listWanted, this, [this] {
        m_isList = true;
        close();
        m_parts.reading.leave();
    });
    connect(page, &SearchPage::left, this, &HistorySide::leave);
    connect(page, &SearchPage::conversationWanted, this, &HistorySide::goTo);
    connect(page, &SearchPage::summaryChanged, this,
            [this] { m_parts.status.showSearch(isOpen() ? m_parts.page.summary() : QString()); });
}

bool HistorySide::isOpen() const
{
    return m_parts.pages.currentWidget() == &m_parts.page;
}

void HistorySide::search(const QString &text)
{
    HistoryModel &model = m_parts.page.model();
    const ParsedQuery parsed = parseQuery(text);
    m_isWanted = false;
    if (!parsed.ok())
        return;
    if (HistoryMatcher(parsed.query).isEmpty()) {
        // Boxes that were ticked may be all that is left of it; then what they find is still asked
        // for here.
        if (isOpen() && !parsed.query.isEmpty() && !m_parts.search.hasFocus()) {
            model.setText(text, false);
            return;
        }
        model.clear();
        close();
        return;
    }
    m_isList = m_isList && text == model.text();
    if (text == model.text() && model.isThere())
        take();
    else
        model.setText(text, true);
}

void HistorySide::take()
{
    const HistoryModel &model = m_parts.page.model();
    if (!model.isThere() || m_isList)
        return;
    // Words that stand in no text may still be somebody's name: the list says that.
    if (model.rowCount() > 0 || isOpen())
        open();
}

void HistorySide::open()
{
    if (!isOpen()) {
        // What is not seen must not be decided about, or sent.
        for (const ActionInfo &info : actionTable()) {
            if (info.group == ActionGroup::Conversation || info.group == ActionGroup::Reply)
                m_actions[info.id]->setEnabled(false);
        }
        m_parts.pages.setCurrentWidget(&m_parts.page);
    }
    m_parts.status.showSearch(m_parts.page.summary());
    if (m_isWanted)
        m_parts.page.enter();
    m_isWanted = false;
}

void HistorySide::close()
{
    if (!isOpen())
        return;
    for (const ActionInfo &info : actionTable()) {
        if (info.group == ActionGroup::Conversation || info.group == ActionGroup::Reply)
            m_actions[info.id]->setEnabled(true);
    }
    m_parts.pages.setCurrentIndex(0);
    m_parts.status.showSearch({});
}

void HistorySide::leave()
{
    m_parts.search.clear();
    m_parts.search.setProblem({});
    m_parts.page.model().clear();
    close();
    m_parts.reading.leave();
}

void HistorySide::goTo(const ConversationId &id, const QString &key)
{
    close();
    m_parts.reading.goTo(id);
    m_locator->show(id, key);
    m_parts.thread.setFocus();
}

} // namespace sportello
