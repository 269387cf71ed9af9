// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/reportside.h"

#include "ui/reports/reportpage.h"
#include "ui/shell/actions.h"
#include "ui/shell/brandscope.h"
#include "ui/shell/readingside.h"
#include "ui/shell/statusline.h"
#include "ui/shell/viewside.h"

#include <QAction>
#include <QStackedWidget>

namespace sportello {

ReportSide::ReportSide(const Parts &parts, const Actions &actions, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_actions(actions)
{
    connect(actions[ActionId::ShowReports], &QAction::triggered, this, &ReportSide::open);
    ReportPage *page = &parts.page;
    actions[ActionId::PrintReport]->setEnabled(isOpen());
    // Other pages take its place without a word.
    connect(&parts.pages, &QStackedWidget::currentChanged, this,
            [this] { m_actions[ActionId::PrintReport]->setEnabled(isOpen()); });
    connect(actions[ActionId::PrintReport], &QAction::triggered, page, &ReportPage::print);
    connect(&parts.scope, &BrandScope::chosen, page,
            [page](const std::optional<Brand> &brand) { page->filter().setBrand(brand); });
    page->filter().setBrand(parts.scope.brand());
    connect(&parts.views, &ViewSide::chosen, this, &ReportSide::close);
    connect(&parts.reading, &ReadingSide::went, this, &ReportSide::close);
    connect(page, &ReportPage::left, this, [this] {
        close();
        m_parts.reading.leave();
    });
    connect(page, &ReportPage::conversationWanted, this, [this](const ConversationId &id) {
        close();
        m_parts.reading.goTo(id);
    });
}

bool ReportSide::isOpen() const
{
    return m_parts.pages.currentWidget() == &m_parts.page;
}

void ReportSide::enableDecisions(bool enabled)
{
    // What is not seen must not be decided about, or sent.
    for (const ActionInfo &info : actionTable()) {
        if (info.group == ActionGroup::Conversation || info.group == ActionGroup::Reply)
            m_actions[info.id]->setEnabled(enabled);
    }
}

void ReportSide::open()
{
    // The welcome page stays until there is an account.
    if (m_parts.pages.currentIndex() == 1)
        return;
    enableDecisions(false);
    m_parts.pages.setCurrentWidget(&m_parts.page);
    m_parts.status.showSearch({});
    m_parts.page.enter();
}

void ReportSide::close()
{
    if (!isOpen())
        return;
    enableDecisions(true);
    m_parts.pages.setCurrentIndex(0);
}

} // namespace sportello
