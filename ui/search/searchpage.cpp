// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/search/searchpage.h"

#include "ui/common/flowlayout.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/search/facetlist.h"
#include "ui/search/historydelegate.h"
#include "ui/search/querychips.h"
#include "ui/search/searchpreview.h"
#include "ui/search/searchwords.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

// As wide as the design has them at the usual size of text, in its letters.
constexpr int FacetLetters = 26;
constexpr int ResultLetters = 52;
constexpr int LeastLetters = 34;

} // namespace

SearchPage::SearchPage(Program &program, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_program(program)
    , m_theme(theme)
    , m_model(new HistoryModel(program.historySearch(), this))
{
    setObjectName(u"searchPage"_s);
    m_model->setDescription([&program](const HistoryHit &hit) {
        return SearchWords::description(hit, program.clock().now());
    });
    build();
    connect(m_model, &HistoryModel::searched, this, &SearchPage::takeResults);
    // A box that was ticked must not go while it says so.
    connect(m_model, &HistoryModel::facetsChanged, this, &SearchPage::takeFacets,
            Qt::QueuedConnection);
    connect(m_model, &HistoryModel::failed, this, &SearchPage::failed);
    connect(&theme, &Theme::changed, this, &SearchPage::layOut);
}

void SearchPage::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildBar());
    auto *row = new QHBoxLayout;
    row->setSpacing(1);
    m_facets = new FacetList(m_theme, this);
    connect(m_facets, &FacetList::toggled, this,
            [this](const QList<QueryTerm> &terms) { Q_EMIT textWanted(m_model->toggled(terms)); });
    row->addWidget(m_facets);
    row->addWidget(buildResults(), 1);
    m_preview = new SearchPreview(m_program, m_theme, this);
    connect(m_preview, &SearchPreview::openWanted, this, &SearchPage::open);
    row->addWidget(m_preview, 1);
    column->addLayout(row, 1);
}

QPushButton *SearchPage::makeButton(QWidget *parent, const QString &words, const QString &icon,
                                    const QString &name)
{
    auto *button = new QPushButton(m_theme.icon(icon), words, parent);
    button->setObjectName(name);
    return button;
}

QWidget *SearchPage::buildBar()
{
    auto *bar = new QWidget(this);
    auto *line = new QHBoxLayout(bar);
    line->setContentsMargins(0, 0, 12, 0);
    m_chips = new QueryChips(m_theme, bar);
    connect(m_chips, &QueryChips::removeWanted, this,
            [this](qsizetype term) { Q_EMIT textWanted(m_model->without(term)); });
    connect(m_chips, &QueryChips::fieldWanted, this, &SearchPage::fieldWanted);
    line->addWidget(m_chips, 1);
    auto *buttons = new QWidget(bar);
    auto *flow = new FlowLayout(buttons);
    flow->setContentsMargins(0, 8, 0, 8);
    flow->setSpacing(6);
    QPushButton *list = makeButton(buttons, tr("Show as list"), u"comment"_s, u"showAsList"_s);
    list->setToolTip(tr("The conversations, to work on them"));
    connect(list, &QPushButton::clicked, this, &SearchPage::listWanted);
    flow->addWidget(list);
    QPushButton *save = makeButton(buttons, tr("Save as view"), u"view"_s, u"saveSearch"_s);
    connect(save, &QPushButton::clicked, this, &SearchPage::saveWanted);
    flow->addWidget(save);
    line->addWidget(buttons, 0, Qt::AlignTop);
    return bar;
}

QWidget *SearchPage::buildResults()
{
    auto *results = new QWidget(this);
    results->setObjectName(u"historyResults"_s);
    auto *column = new QVBoxLayout(results);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *header = new QHBoxLayout;
    header->setContentsMargins(14, 6, 14, 6);
    m_count = new QLabel(results);
    m_count->setObjectName(u"historyCount"_s);
    m_count->setWordWrap(true);
    header->addWidget(m_count, 1);
    m_order = new QComboBox(results);
    m_order->setObjectName(u"historyOrder"_s);
    m_order->setAccessibleName(tr("Order of the results"));
    m_order->addItem(tr("Newest first"));
    m_order->addItem(tr("Best first"));
    connect(m_order, &QComboBox::activated, this, [this](int index) {
        m_model->setOrder(index == 0 ? HistoryOrder::Newest : HistoryOrder::Relevance);
    });
    header->addWidget(m_order);
    column->addLayout(header);
    m_people = new QWidget(results);
    auto *flow = new FlowLayout(m_people);
    flow->setContentsMargins(14, 0, 14, 6);
    flow->setSpacing(6);
    m_people->hide();
    column->addWidget(m_people);
    m_stack = new QStackedWidget(results);
    m_list = new QListView(m_stack);
    m_list->setObjectName(u"historyList"_s);
    m_list->setAccessibleName(tr("What was found"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(
        new HistoryDelegate(m_theme, m_program.accounts(), m_program.clock(), m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->installEventFilter(this);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &SearchPage::preview);
    connect(m_list, &QListView::doubleClicked, this, &SearchPage::open);
    m_stack->addWidget(m_list);
    m_nothing = new QLabel(tr("Nothing was found. Fewer words, or the beginning of one with a "
                              "star behind it, find more."),
                           m_stack);
    m_nothing->setObjectName(u"historyNothing"_s);
    m_nothing->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_nothing->setMargin(16);
    m_stack->addWidget(m_nothing);
    column->addWidget(m_stack, 1);
    return results;
}

void SearchPage::takeResults()
{
    m_chips->setQuery(parseQuery(m_model->text()).query);
    const bool isEmpty = m_model->rowCount() == 0;
    m_stack->setCurrentIndex(isEmpty && m_model->isThere() ? 1 : 0);
    m_count->setText(isEmpty && m_model->isThere() ? tr("Nothing found") : tr("Counting…"));
    showPeople();
    if (isEmpty) {
        m_preview->clear();
    } else {
        m_list->setCurrentIndex(m_model->index(0, 0));
        m_list->scrollToTop();
    }
    Q_EMIT summaryChanged();
}

void SearchPage::takeFacets()
{
    const std::optional<HistoryFacets> &facets = m_model->facets();
    m_facets->setFacets(facets ? facets->facets : QList<HistoryFacet>());
    if (facets)
        m_count->setText(SearchWords::found(*facets));
    Q_EMIT summaryChanged();
}

QString SearchPage::summary() const
{
    const std::optional<HistoryFacets> &facets = m_model->facets();
    return facets ? SearchWords::summary(*facets, m_model->took()) : QString();
}

void SearchPage::showPeople()
{
    QLayout *flow = m_people->layout();
    while (QLayoutItem *item = flow->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    for (const FoundPerson &person : m_model->people()) {
        const QString name = person.name.isEmpty() ? Format::address(person.address) : person.name;
        auto *button = makeButton(m_people, name.simplified().left(40).replace(u'&', u"&&"_s),
                                  u"person"_s, u"foundPerson"_s);
        button->setProperty("kind", u"link"_s);
        button->setToolTip(Format::address(person.address).toHtmlEscaped());
        button->setAccessibleName(tr("Go to %1").arg(name.simplified()));
        connect(button, &QPushButton::clicked, this, [this, conversation = person.newest] {
            Q_EMIT conversationWanted(conversation, {});
        });
        flow->addWidget(button);
        button->show();
    }
    m_people->setVisible(!m_model->people().isEmpty());
    m_people->setMinimumHeight(
        m_people->isHidden() ? 0 : flow->heightForWidth(std::max(m_list->width(), 200)));
}

void SearchPage::preview(const QModelIndex &index)
{
    if (index.isValid())
        m_preview->show(m_model->hit(index.row()).text, m_model->query());
    else
        m_preview->clear();
}

void SearchPage::enter()
{
    if (!m_list->currentIndex().isValid() && m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(0, 0));
    m_list->setFocus();
}

void SearchPage::goToHit(int by)
{
    if (by > 0)
        m_preview->goToNext();
    else
        m_preview->goToPrevious();
}

void SearchPage::open()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return;
    const HistoryText &text = m_model->hit(index.row()).text;
    if (text.conversation.isNull())
        return;
    const bool isShown = m_preview->isVisible() && m_preview->conversation() == text.conversation;
    Q_EMIT conversationWanted(text.conversation, isShown ? m_preview->key() : threadKeyOf(text));
}

bool SearchPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const auto move = [this](int by) {
        const int row =
            std::clamp(m_list->currentIndex().row() + by, 0, std::max(0, m_model->rowCount() - 1));
        m_list->setCurrentIndex(m_model->index(row, 0));
    };
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_O: open(); return true;
    case Qt::Key_J: move(1); return true;
    case Qt::Key_K: move(-1); return true;
    default: return QWidget::eventFilter(watched, event);
    }
}

void SearchPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
}

void SearchPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void SearchPage::layOut()
{
    const int letter = QFontMetrics(m_theme.font(FontRole::Body)).averageCharWidth();
    const int facets = FacetLetters * letter;
    const int results = ResultLetters * letter;
    const int least = LeastLetters * letter;
    // What helps goes before what was found does.
    const bool hasPreview = width() >= least * 2;
    const bool hasFacets = width() - facets >= (hasPreview ? least * 2 : least);
    m_facets->setVisible(hasFacets);
    m_facets->setFixedWidth(facets);
    m_preview->setVisible(hasPreview);
    auto *found = findChild<QWidget *>(u"historyResults"_s, Qt::FindDirectChildrenOnly);
    found->setMaximumWidth(hasPreview ? results : QWIDGETSIZE_MAX);
}

} // namespace sportello
