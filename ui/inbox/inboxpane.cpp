// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inbox/inboxpane.h"

#include "core/future.h"
#include "services/errortext.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/inbox/audiencesegments.h"
#include "ui/inbox/bulkbar.h"
#include "ui/inbox/conversationdelegate.h"
#include "ui/inbox/conversationlistview.h"
#include "ui/inbox/conversationtext.h"
#include "ui/inbox/emptypage.h"
#include "ui/inbox/listheader.h"
#include "ui/models/navigationmodel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

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
                                            m_program.duties(), m_program.clock().now());
    });
    m_model->setSnippet([this](const ConversationSummary &summary) {
        return m_program.privatePosts().snippet(summary);
    });
    build();
    connect(&program.privatePosts(), &PrivatePosts::changed, m_model,
            &ConversationListModel::refresh);
    connect(&program.dueWatch(), &DueWatch::dueSoon, m_model, &ConversationListModel::noteTime);
    connect(&program.dueWatch(), &DueWatch::late, m_model, &ConversationListModel::noteTime);
    connect(&program.store(), &Store::committed, m_model, &ConversationListModel::noteChanges);
    connect(m_model, &ConversationListModel::failed, this, &InboxPane::failed);
    connect(m_model, &ConversationListModel::groupsChanged, m_list, [this] {
        m_list->setUniformItemSizes(!m_model->hasGroups());
        m_list->doItemsLayout();
    });
    connect(&program.duties(), &Duties::changed, m_list, [this] { m_list->viewport()->update(); });
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
    connect(m_list, &ConversationListView::severalChanged, this, [this](int count) {
        m_bulk->setCount(count);
        m_headers->setCurrentIndex(count > 1 ? 1 : 0);
    });
    connect(m_bulk, &BulkBar::endWanted, this, [this] {
        m_list->endSeveral();
        m_list->setFocus();
    });
    connect(&theme, &Theme::changed, m_list, [this] { m_list->doItemsLayout(); });
    connect(&program.views(), &Views::savedChanged, this, &InboxPane::retitle);
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
    auto *delegate = new ConversationDelegate(m_theme, m_program.accounts(), m_program.duties(),
                                              m_program.clock(), m_list);
    delegate->setCompact(m_program.settings().compactList());
    m_list->setItemDelegate(delegate);
    connect(&m_program.settings(), &Settings::listChanged, m_list, [this, delegate] {
        delegate->setCompact(m_program.settings().compactList());
        m_list->doItemsLayout();
    });
    setFocusProxy(m_list);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_list);
    m_empty = new EmptyPage(m_theme, this);
    connect(m_empty, &EmptyPage::clearWanted, this, &InboxPane::searchCleared);
    m_stack->addWidget(m_empty);
    layout->addWidget(m_stack, 1);

    // Many rows come at once when an account is connected: one count for all of them.
    m_countTimer = new QTimer(this);
    m_countTimer->setSingleShot(true);
    m_countTimer->setInterval(200);
    connect(m_countTimer, &QTimer::timeout, this, &InboxPane::updateCounts);
}

QWidget *InboxPane::buildHeader()
{
    m_header = new ListHeader(m_theme, this);
    connect(m_header, &ListHeader::orderChosen, this, [this](ConversationOrder order) {
        InboxView view = m_view;
        view.order = order;
        apply(view);
    });
    m_bulk = new BulkBar(m_theme, this);
    m_headers = new QStackedWidget(this);
    m_headers->addWidget(m_header);
    m_headers->addWidget(m_bulk);
    m_headers->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    return m_headers;
}

void InboxPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && hasSeveral()) {
        m_list->endSeveral();
        m_list->setFocus();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void InboxPane::showView(BuiltInView view)
{
    InboxView wanted;
    wanted.view = view;
    wanted.order = usualOrder(view);
    wanted.audience = m_view.audience;
    wanted.brand = m_view.brand;
    apply(wanted);
}

QString InboxPane::showSaved(const SavedView &view)
{
    const ParsedQuery parsed = parseQuery(view.query);
    if (parsed.problem)
        return ErrorText::forQuery(*parsed.problem);
    InboxView wanted;
    wanted.view = BuiltInView::All;
    wanted.saved = view.id;
    wanted.savedQuery = parsed.query;
    wanted.order = view.order;
    wanted.audience = m_view.audience;
    wanted.brand = m_view.brand;
    apply(wanted);
    return {};
}

void InboxPane::showAccount(const AccountId &account)
{
    InboxView wanted = m_view;
    wanted.search = {};
    wanted.saved.reset();
    wanted.savedQuery = {};
    wanted.view = BuiltInView::All;
    wanted.account = account;
    wanted.order = ConversationOrder::LastActivity;
    apply(wanted);
}

void InboxPane::setBrand(const std::optional<Brand> &brand)
{
    InboxView view = m_view;
    view.brand = brand;
    m_beforeSearch.brand = brand;
    apply(view);
}

QString InboxPane::search(const QString &text)
{
    ParsedQuery parsed = parseQuery(text);
    if (parsed.problem)
        return ErrorText::forQuery(*parsed.problem);
    m_typed = parsed.query;
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

std::optional<QString> InboxPane::savableQuery() const
{
    const std::optional<BuiltInView> builtIn = m_view.builtIn();
    if (builtIn && !queryOf(*builtIn))
        return {};
    InboxView view = m_view;
    if (view.isSearch())
        view.search = m_typed;
    Query query = queryOf(view);
    if (const auto account =
            m_view.account ? m_program.accounts().account(*m_view.account) : std::nullopt) {
        QueryTerm term;
        term.field = QueryTerm::Field::Account;
        term.value = account->handle;
        query.terms.append(term);
    }
    return toText(query);
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
    const QSignalBlocker quiet(this);
    m_list->unselect();
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

bool InboxPane::selectBeyond(const QList<ConversationId> &ids)
{
    int last = -1;
    for (const ConversationId &id : ids)
        last = std::max(last, m_model->rowOf(id));
    const auto choose = [&](int row) {
        if (ids.contains(m_model->idAt(row)))
            return false;
        m_list->selectRow(row);
        return true;
    };
    for (int row = last + 1; row < m_model->rowCount(); ++row) {
        if (choose(row))
            return true;
    }
    for (int row = last; row >= 0; --row) {
        if (choose(row))
            return true;
    }
    return false;
}

void InboxPane::markFurther(int step)
{
    m_list->extend(step);
}

bool InboxPane::hasSeveral() const
{
    return m_list->hasSeveral();
}

QList<ConversationId> InboxPane::marked() const
{
    QList<ConversationId> ids;
    for (const int row : m_list->markedRows())
        ids.append(m_model->idAt(row));
    return ids;
}

void InboxPane::setBulkActions(const QList<BulkAction> &actions)
{
    m_bulk->setActions(actions);
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
    if (!m_shown.isNull() && !m_list->currentIndex().isValid() && !hasSeveral())
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
    } else if (m_view.saved) {
        for (const SavedView &saved : m_program.views().saved()) {
            if (saved.id == *m_view.saved)
                title = saved.name;
        }
    }
    m_header->setTitle(title);
    m_header->setOrder(m_view.order);
    m_list->setAccessibleName(tr("Conversations: %1", "name of a view").arg(title));
    updateEmpty();
}

void InboxPane::updateCounts()
{
    const int shown = m_model->rowCount();
    m_header->setCount(shown);
    const std::optional<BuiltInView> builtIn = m_view.builtIn();
    const bool countable = !builtIn || queryOf(*builtIn);
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
    if (empty)
        m_empty->show(m_view);
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
