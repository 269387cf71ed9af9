// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/reviewside.h"

#include "services/reviewpreferences.h"
#include "services/reviews.h"
#include "ui/common/theme.h"
#include "ui/conversation/conversationpane.h"
#include "ui/conversation/threadview.h"
#include "ui/models/replycomments.h"
#include "ui/reports/reportpage.h"
#include "ui/review/reviewdesk.h"
#include "ui/shell/actions.h"
#include "ui/shell/brandscope.h"
#include "ui/shell/readingside.h"
#include "ui/shell/toast.h"
#include "ui/shell/topbar.h"
#include "ui/shell/viewside.h"

#include <QAction>
#include <QStackedWidget>
#include <QToolButton>

namespace sportello {

using namespace Qt::StringLiterals;

ReviewSide::ReviewSide(const Parts &parts, const Actions &actions, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_actions(actions)
    , m_reviews(std::make_unique<Reviews>(parts.program.store(), parts.program.clock(),
                                          parts.program.privatePosts(), parts.program.agent().id,
                                          QTimeZone::systemTimeZone()))
    , m_preferences(std::make_unique<ReviewPreferences>(parts.program.folder().settingsPath()))
    , m_comments(std::make_unique<ReplyComments>(parts.program.store(), *m_reviews))
    , m_page(new ReviewDesk(parts.program, *m_reviews, *m_preferences, parts.theme, &parts.pages))
    , m_badge(new QToolButton(&parts.bar))
{
    parts.pages.addWidget(m_page);
    m_badge->setObjectName(u"commentsBadge"_s);
    m_badge->setProperty("kind", u"flat"_s);
    m_badge->setIcon(parts.theme.icon(u"note"_s));
    m_badge->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_badge->setFocusPolicy(Qt::TabFocus);
    m_badge->hide();
    parts.bar.addNotice(m_badge);
    connect(m_badge, &QToolButton::clicked, actions[ActionId::CommentsForMe], &QAction::trigger);
    connect(actions[ActionId::ReviewReplies], &QAction::triggered, this, &ReviewSide::open);
    connect(actions[ActionId::CommentsForMe], &QAction::triggered, this, &ReviewSide::openComments);
    connect(&parts.views, &ViewSide::chosen, this, &ReviewSide::close);
    connect(&parts.reading, &ReadingSide::went, this, &ReviewSide::close);
    connect(&parts.scope, &BrandScope::chosen, this, [this](const std::optional<Brand> &brand) {
        m_page->setBrand(brand ? std::optional(brand->id) : std::nullopt);
    });
    if (const std::optional<Brand> brand = parts.scope.brand())
        m_page->setBrand(brand->id);
    connect(m_reviews.get(), &Reviews::changed, this, &ReviewSide::countComments);
    parts.thread.view().showComments(*m_comments);
    connectPage();
    whenDone(parts.program.ready(), this, [this](const Result<Done> &) { countComments(); });
}

ReviewSide::~ReviewSide() = default;

void ReviewSide::connectPage()
{
    connect(m_page, &ReviewDesk::left, this, [this] {
        close();
        m_parts.reading.leave();
    });
    connect(m_page, &ReviewDesk::conversationWanted, this, [this](const ConversationId &id) {
        close();
        m_parts.reading.goTo(id);
    });
    connect(m_page, &ReviewDesk::reportWanted, this, &ReviewSide::openReports);
    connect(m_page, &ReviewDesk::told, &m_parts.toast, &Toast::say);
    connect(m_page, &ReviewDesk::failed, this, &ReviewSide::failed);
}

bool ReviewSide::isOpen() const
{
    return m_parts.pages.currentWidget() == m_page;
}

void ReviewSide::setKeys(bool enabled)
{
    // What is not seen must not be decided about, or sent.
    for (const ActionInfo &info : actionTable()) {
        if (info.group == ActionGroup::Conversation || info.group == ActionGroup::Reply)
            m_actions[info.id]->setEnabled(enabled);
    }
}

void ReviewSide::open()
{
    if (!isOpen()) {
        setKeys(false);
        m_parts.pages.setCurrentWidget(m_page);
    }
    m_parts.toast.standOn(m_page);
    m_page->enter();
}

void ReviewSide::openComments()
{
    m_page->showQuery(u"agent:me is:commented"_s);
    open();
}

void ReviewSide::close()
{
    if (!isOpen())
        return;
    setKeys(true);
    m_parts.pages.setCurrentIndex(0);
    countComments();
}

void ReviewSide::openReports(const QDate &first, const QDate &last, bool isAboutWaiting)
{
    ReportFilter &filter = m_parts.reports.filter();
    filter.setSubject(isAboutWaiting ? ReportFilter::Subject::Coverage
                                     : ReportFilter::Subject::Answers);
    filter.setGrouping(AnswerGrouping::Agent);
    filter.setDays(first, last);
    m_actions[ActionId::ShowReports]->trigger();
}

void ReviewSide::countComments()
{
    whenDone(m_reviews->unseenComments(), this, [this](const Result<int> &count) {
        const int news = count.valueOr(0);
        m_badge->setText(tr("%n comment(s)", nullptr, news));
        m_badge->setAccessibleName(tr("%n new comment(s) on your replies", nullptr, news));
        m_badge->setToolTip(m_badge->accessibleName());
        m_badge->setVisible(news > 0);
    });
}

} // namespace sportello
