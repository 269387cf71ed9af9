// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inbox/inboxpane.h"

#include "core/future.h"
#include "services/errortext.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/inbox/audiencesegments.h"
#include "ui/inbox/conversationdelegate.h"
#include "ui/inbox/conversationlistview.h"
#include "ui/inbox/conversationtext.h"
#include "ui/models/navigationmodel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

InboxPane::InboxPane(Program &program, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_program(program)
    , m_theme(theme)
    , m_model(new ConversationListModel(program.conversations(), program.outbox(), program.drafts(),
                                        this))
{
    m_model->setRowText([this](const ConversationSummary &summary, const OutboxItem *delivery) {
        return ConversationText::accessible(summary, delivery, m_program.accounts(),
                                            m_program.clock().now());
    });
    m_model->setClock(&program.clock());
    build();
    connect(&program.dueWatch(), &DueWatch::dueSoon, m_model, &ConversationListModel::noteTime);
    connect(&program.dueWatch(), &DueWatch::late, m_model, &ConversationListModel::noteTime);
    connect(&program.store(), &Store::committed, m_model, &ConversationListModel::noteChanges);
    connect(m_model, &ConversationListModel::failed, this, &InboxPane::failed);
    connect(m_model, &ConversationListModel::loaded, this, [this] {
        updateEmpty();
        updateCounts();
        markShown();
    });
    for (const auto signal :
         {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(m_model, signal, this, [this] {
            updateEmpty();
            markShown();
            m_countTimer->start();
        });
    }
    connect(m_list, &ConversationListView::chosen, this,
            [this](const QModelIndex &index) { Q_EMIT chosen(m_model->idAt(index.row())); });
    connect(m_list, &ConversationListView::opened, this,
            [this](const QModelIndex &index) { Q_EMIT opened(m_model->idAt(index.row())); });
    connect(&theme, &Theme::changed, m_list, [this] { m_list->doItemsLayout(); });
    apply(m_view);
    tick();
}

void InboxPane::build()
{
    setProperty("surface", u"surf"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildHeader());

    m_segments = new AudienceSegments(m_theme, this);
    connect(m_segments, &AudienceSegments::chosen, this, [this](std::optional<Audience> audience) {
        InboxView view = m_view;
        view.audience = audience;
        apply(view);
    });
    auto *filters = new QWidget(this);
    auto *filterLayout = new QHBoxLayout(filters);
    filterLayout->setContentsMargins(12, 0, 12, 10);
    filterLayout->addWidget(m_segments);
    layout->addWidget(filters);
    auto *line = new QWidget(this);
    line->setFixedHeight(1);
    line->setProperty("surface", u"line"_s);
    line->setAttribute(Qt::WA_StyledBackground);
    layout->addWidget(line);

    m_list = new ConversationListView(this);
    m_list->setObjectName(u"conversationList"_s);
    m_list->setModel(m_model);
    auto *delegate =
        new ConversationDelegate(m_theme, m_program.accounts(), m_program.clock(), m_list);
    delegate->setCompact(m_program.settings().compactList());
    m_list->setItemDelegate(delegate);
    connect(&m_program.settings(), &Settings::listChanged, m_list, [this, delegate] {
        delegate->setCompact(m_program.settings().compactList());
        m_list->doItemsLayout();
    });
    setFocusProxy(m_list);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_list);
    m_stack->addWidget(buildEmpty());
    layout->addWidget(m_stack, 1);

    // Many rows come at once when an account is connected: one count for all of them.
    m_countTimer = new QTimer(this);
    m_countTimer->setSingleShot(true);
    m_countTimer->setInterval(200);
    connect(m_countTimer, &QTimer::timeout, this, &InboxPane::updateCounts);
}

QWidget *InboxPane::buildHeader()
{
    auto *header = new QWidget(this);
    header->setMinimumHeight(44);
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(12, 0, 8, 0);
    layout->setSpacing(8);
    m_title = new QLabel(header);
    m_title->setObjectName(u"listTitle"_s);
    m_title->setFont(m_theme.font(FontRole::Title));
    m_count = new QLabel(header);
    m_count->setObjectName(u"listCount"_s);
    m_count->setProperty("tone", u"third"_s);
    m_sort = new QToolButton(header);
    m_sort->setObjectName(u"sortButton"_s);
    m_sort->setProperty("kind", u"flat"_s);
    m_sort->setIcon(m_theme.icon(u"sort"_s));
    m_sort->setIconSize({14, 14});
    m_sort->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_sort->setPopupMode(QToolButton::InstantPopup);
    m_sort->setFocusPolicy(Qt::StrongFocus);
    auto *menu = new QMenu(m_sort);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        const auto add = [&](const QString &text, ConversationOrder order) {
            QAction *action = menu->addAction(text);
            action->setCheckable(true);
            action->setChecked(m_view.order == order);
            connect(action, &QAction::triggered, this, [this, order] {
                InboxView view = m_view;
                view.order = order;
                apply(view);
            });
        };
        add(tr("Longest waiting first"), ConversationOrder::WaitingLongest);
        add(tr("Newest activity first"), ConversationOrder::LastActivity);
    });
    m_sort->setMenu(menu);
    layout->addWidget(m_title);
    layout->addWidget(m_count);
    layout->addStretch();
    layout->addWidget(m_sort);
    return header;
}

QWidget *InboxPane::buildEmpty()
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(24, 48, 24, 24);
    layout->setSpacing(8);
    m_emptyTitle = new QLabel(page);
    m_emptyTitle->setObjectName(u"emptyTitle"_s);
    m_emptyTitle->setFont(m_theme.font(FontRole::Title));
    m_emptyText = new QLabel(page);
    m_emptyText->setProperty("tone", u"second"_s);
    for (QLabel *label : {m_emptyTitle, m_emptyText}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    m_clear = new QPushButton(page);
    m_clear->setObjectName(u"clearSearch"_s);
    connect(m_clear, &QPushButton::clicked, this, &InboxPane::searchCleared);
    layout->addWidget(m_clear, 0, Qt::AlignHCenter);
    layout->addStretch();
    return page;
}

void InboxPane::showView(View view)
{
    InboxView wanted;
    wanted.view = view;
    wanted.order = usualOrder(view);
    wanted.audience = m_view.audience;
    apply(wanted);
}

void InboxPane::showAccount(const AccountId &account)
{
    InboxView wanted = m_view;
    wanted.search = {};
    wanted.view = View::All;
    wanted.account = account;
    wanted.order = ConversationOrder::LastActivity;
    apply(wanted);
}

QString InboxPane::search(const QString &text)
{
    ParsedQuery parsed = parseQuery(text);
    if (parsed.problem)
        return ErrorText::forQuery(*parsed.problem);
    // While somebody types, the last word is the beginning of one.
    if (!parsed.query.isEmpty() && !text.endsWith(u' ')) {
        QueryTerm &last = parsed.query.terms.last();
        if (last.field == QueryTerm::Field::Text && !last.phrase && !last.negated)
            last.prefix = true;
    }
    if (parsed.query.isEmpty()) {
        if (isSearching())
            apply(m_beforeSearch);
        return {};
    }
    if (!isSearching())
        m_beforeSearch = m_view;
    InboxView view = m_view;
    view.search = parsed.query;
    view.account.reset();
    view.order = ConversationOrder::LastActivity;
    apply(view);
    return {};
}

void InboxPane::selectNext()
{
    m_list->selectNext();
}

void InboxPane::selectPrevious()
{
    m_list->selectPrevious();
}

void InboxPane::select(const ConversationId &id)
{
    const int row = m_model->rowOf(id);
    if (row >= 0)
        m_list->selectRow(row);
}

void InboxPane::unselect()
{
    const QSignalBlocker quiet(m_list);
    m_list->setCurrentIndex({});
    m_list->clearSelection();
}

bool InboxPane::selectNeighbour()
{
    const QModelIndex current = m_list->currentIndex();
    const int count = m_model->rowCount();
    if (!current.isValid() || count < 2)
        return false;
    m_list->selectRow(current.row() + 1 < count ? current.row() + 1 : current.row() - 1);
    return true;
}

ConversationId InboxPane::current() const
{
    return m_list->currentIndex().isValid() ? m_model->idAt(m_list->currentIndex().row())
                                            : ConversationId();
}

const ConversationSummary *InboxPane::summary(const ConversationId &id) const
{
    return m_model->summaryAt(m_model->rowOf(id));
}

void InboxPane::setShown(const ConversationId &id)
{
    m_shown = id;
    markShown();
}

void InboxPane::markShown()
{
    if (!m_shown.isNull() && !m_list->currentIndex().isValid())
        select(m_shown);
}

void InboxPane::apply(const InboxView &view)
{
    m_view = view;
    m_segments->setAudience(view.audience);
    m_segments->setCounts({});
    m_model->setView(view);
    retitle();
}

void InboxPane::retitle()
{
    QString title = NavigationModel::title(m_view.view);
    if (m_view.isSearch()) {
        title = tr("Search");
    } else if (m_view.account) {
        const auto account = m_program.accounts().account(*m_view.account);
        if (account)
            title = Format::address(account->handle);
    }
    m_title->setText(title);
    m_list->setAccessibleName(tr("Conversations: %1", "name of a view").arg(title));
    m_sort->setText(m_view.order == ConversationOrder::WaitingLongest ? tr("Longest waiting")
                                                                      : tr("Newest"));
    m_sort->setAccessibleName(tr("Order: %1").arg(m_sort->text()));
    m_clear->setText(tr("Clear search"));
    updateEmpty();
}

void InboxPane::updateCounts()
{
    const int shown = m_model->rowCount();
    m_count->setText(Format::count(shown));
    // In a narrow header the title gives way, not the number.
    m_count->setMinimumWidth(m_count->sizeHint().width());
    m_count->setAccessibleName(tr("%n conversation(s)", nullptr, shown));
    const bool countable = m_view.isSearch()
        || (m_view.view != View::Drafts && m_view.view != View::PublishingProblems);
    if (!countable)
        return;
    // What is shown and one more list give all three numbers.
    InboxView other = m_view;
    other.audience = m_view.audience ? std::optional<Audience>() : Audience::Private;
    whenDone(m_program.conversations().list(conversationQuery(other)), this,
             [this, number = ++m_countNumber, view = m_view,
              shown](const Result<QList<ConversationId>> &result) {
        if (!result || number != m_countNumber || !(view == m_view))
            return;
        const int counted = int(result.value().size());
        AudienceSegments::Counts counts;
        counts.all = view.audience ? counted : shown;
        const int privateOnes = !view.audience    ? counted
            : *view.audience == Audience::Private ? shown
                                                  : counted - shown;
        counts.privateOnes = privateOnes;
        counts.publicOnes = counts.all - privateOnes;
        m_segments->setCounts(counts);
    });
}

void InboxPane::updateEmpty()
{
    const bool empty = m_model->isLoaded() && m_model->rowCount() == 0;
    m_stack->setCurrentIndex(empty ? 1 : 0);
    m_clear->setVisible(m_view.isSearch());
    if (!empty)
        return;
    if (m_view.isSearch()) {
        m_emptyTitle->setText(tr("No conversation matches."));
        m_emptyText->setText(tr("Try fewer or shorter words."));
        return;
    }
    if (m_view.audience) {
        m_emptyTitle->setText(tr("Nothing here with this audience."));
        m_emptyText->setText(tr("Choose All to see the others."));
        return;
    }
    switch (m_view.view) {
    case View::Waiting:
        m_emptyTitle->setText(tr("Nobody is waiting."));
        m_emptyText->setText(tr("New messages appear here by themselves."));
        return;
    case View::WaitingForCustomer:
        m_emptyTitle->setText(tr("No answer is awaited."));
        m_emptyText->setText(tr("Conversations come here after your reply."));
        return;
    case View::Snoozed:
        m_emptyTitle->setText(tr("Nothing is snoozed."));
        m_emptyText->setText(tr("Press S to put a conversation off until a time."));
        return;
    case View::Done:
        m_emptyTitle->setText(tr("Nothing is done yet."));
        m_emptyText->setText(tr("Press E to mark a conversation as done."));
        return;
    case View::PublishingProblems:
        m_emptyTitle->setText(tr("Every reply went out."));
        m_emptyText->setText(tr("Replies that need you appear here."));
        return;
    case View::Drafts:
        m_emptyTitle->setText(tr("No unfinished replies."));
        m_emptyText->setText(tr("What you type is kept here until you send it."));
        return;
    case View::All:
        m_emptyTitle->setText(tr("No conversations yet."));
        m_emptyText->setText(tr("Messages appear here as soon as they are fetched."));
        return;
    }
}

void InboxPane::tick()
{
    // The clocks of the rows count minutes.
    m_program.clock().callAfter(20s, this, [this] {
        m_model->noteTime();
        m_list->viewport()->update();
        tick();
    });
}

} // namespace sportello
