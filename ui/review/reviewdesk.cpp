// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/review/reviewdesk.h"

#include "ui/common/theme.h"
#include "ui/review/reviewcomment.h"
#include "ui/review/reviewdelegate.h"
#include "ui/review/reviewfilters.h"
#include "ui/review/reviewlower.h"
#include "ui/review/reviewstrip.h"
#include "ui/review/reviewsummary.h"
#include "ui/review/reviewwords.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QRandomGenerator>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int SampleSize = 20;
// With fewer lines or letters the figures would take the room of the replies.
constexpr int LeastLines = 36;
constexpr int LeastLetters = 140;

} // namespace

ReviewDesk::ReviewDesk(Program &program, Reviews &reviews, ReviewPreferences &preferences,
                       const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_program(program)
    , m_reviews(reviews)
    , m_preferences(preferences)
    , m_theme(theme)
    , m_model(new ReviewModel(reviews, this))
    , m_seed(QRandomGenerator::global()->generate64())
{
    setObjectName(u"reviewPage"_s);
    m_model->setWording([&program](const ReplyUnderReview *reply, int column) {
        return reply ? ReviewWords::cell(*reply, column, program.clock().now())
                     : ReviewWords::title(column);
    });
    build();
    connectModel();
    connect(&theme, &Theme::changed, this, &ReviewDesk::applyColors);
    applyColors();
    showReply();
}

void ReviewDesk::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildStrip());
    m_summary = new ReviewSummary(m_program, m_reviews, m_preferences, m_theme, this);
    m_summary->hide();
    connectSummary();
    column->addWidget(m_summary);
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setObjectName(u"reviewSplit"_s);
    split->setChildrenCollapsible(false);
    split->addWidget(buildPile());
    split->addWidget(buildLower());
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    column->addWidget(split, 1);
}

QWidget *ReviewDesk::buildStrip()
{
    m_strip = new ReviewStrip(m_program, m_preferences, m_theme, this);
    connect(&m_strip->filters(), &ReviewFilters::changed, this, &ReviewDesk::search);
    connect(m_strip, &ReviewStrip::sampleWanted, this, [this](bool isSpread) {
        m_model->setSample(ReviewSample{SampleSize, m_seed, isSpread});
    });
    connect(m_strip, &ReviewStrip::allWanted, this, [this] { m_model->setSample({}); });
    connect(m_strip, &ReviewStrip::exportWanted, this, &ReviewDesk::chooseFile);
    connect(m_strip, &ReviewStrip::figuresChosen, this, &ReviewDesk::shareRoom);
    connect(m_strip, &ReviewStrip::told, this, &ReviewDesk::told);
    return m_strip;
}

void ReviewDesk::connectSummary()
{
    connect(m_summary, &ReviewSummary::daysWanted, &m_strip->filters(), &ReviewFilters::chooseDays);
    connect(m_summary, &ReviewSummary::agentWanted, &m_strip->filters(),
            &ReviewFilters::chooseAgent);
    connect(m_summary, &ReviewSummary::reportWanted, this, &ReviewDesk::reportWanted);
}

void ReviewDesk::shareRoom()
{
    const int letter = QFontMetrics(m_theme.font(FontRole::Body)).averageCharWidth();
    const bool hasRoom = height() >= LeastLines * m_theme.lineHeight(FontRole::Body)
        && width() >= LeastLetters * letter;
    m_strip->setHasRoomForFigures(hasRoom);
    m_summary->setVisible(hasRoom && m_strip->wantsFigures());
}

void ReviewDesk::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    shareRoom();
}

QWidget *ReviewDesk::buildPile()
{
    m_stack = new QStackedWidget(this);
    m_table = new QTableView(m_stack);
    m_table->setObjectName(u"reviewTable"_s);
    m_table->setAccessibleName(tr("Replies, the newest first"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new ReviewDelegate(m_theme, m_program.accounts(), m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setMouseTracking(true);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->installEventFilter(this);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { showReply(); });
    connect(m_table, &QTableView::doubleClicked, this, [this] {
        if (current())
            Q_EMIT conversationWanted(current()->conversation);
    });
    m_stack->addWidget(m_table);
    m_nothing = new QLabel(m_stack);
    m_nothing->setObjectName(u"reviewNothing"_s);
    m_nothing->setWordWrap(true);
    m_nothing->setTextFormat(Qt::PlainText);
    m_nothing->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_nothing->setMargin(16);
    m_stack->addWidget(m_nothing);
    m_stack->setMinimumHeight(4 * m_theme.lineHeight(FontRole::Body));
    return m_stack;
}

QWidget *ReviewDesk::buildLower()
{
    m_lower = new ReviewLower(m_theme, this);
    ReviewComment *comment = &m_lower->comment();
    connect(comment, &ReviewComment::saveWanted, this, [this] { save(false); });
    connect(comment, &ReviewComment::stepWanted, this, &ReviewDesk::step);
    connect(comment, &ReviewComment::left, this, [this] { m_table->setFocus(); });
    return m_lower;
}

void ReviewDesk::connectModel()
{
    connect(m_model, &ReviewModel::found, this, &ReviewDesk::takeFound);
    connect(m_model, &ReviewModel::countChanged, this, &ReviewDesk::showCount);
    connect(m_model, &ReviewModel::failed, this, &ReviewDesk::failed);
    connect(m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &from, const QModelIndex &to) {
        const int row = m_table->currentIndex().row();
        if (row >= from.row() && row <= to.row())
            showReply();
    });
    showCount();
}

void ReviewDesk::setBrand(const std::optional<BrandId> &brand)
{
    m_model->setBrand(brand);
}

void ReviewDesk::enter()
{
    m_strip->filters().refresh();
    if (m_model->text() != m_strip->filters().text() || m_model->request().number == 0)
        search();
    else if (!m_model->sample())
        m_model->refresh();
    m_table->setFocus();
}

void ReviewDesk::showQuery(const QString &text)
{
    m_strip->filters().setText(text);
}

void ReviewDesk::search()
{
    m_model->setText(m_strip->filters().text());
    m_strip->setProblem(m_model->problem());
}

void ReviewDesk::takeFound()
{
    const std::optional<MessageId> before = m_shown;
    showEmpty();
    // The replies first; a sample is of the same period.
    if (!m_model->sample())
        m_summary->show(m_model->request());
    if (m_model->rowCount() == 0) {
        showReply();
        return;
    }
    // The last one takes what is left.
    for (int column = 0; column < ReviewModel::Flags; ++column)
        m_table->resizeColumnToContents(column);
    const int row = before ? std::max(0, m_model->rowOf(*before)) : 0;
    m_table->setCurrentIndex(m_model->index(row, 0));
    m_table->scrollTo(m_model->index(row, 0));
    showReply();
}

void ReviewDesk::showCount()
{
    m_strip->showCount(m_model->count(), m_model->sample().has_value());
    m_strip->setCanExport(m_model->rowCount() > 0 || !m_model->isThere());
}

void ReviewDesk::showEmpty()
{
    const bool isEmpty = m_model->rowCount() == 0;
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
    const bool wantsOpen = m_model->text().contains(u"-is:reviewed"_s);
    m_nothing->setText(
        wantsOpen ? tr("Nothing is left to review here. Choose a longer period, or untick “Not "
                       "reviewed yet” to see what was reviewed.")
                  : tr("No reply fits. Choose a longer period, or fewer conditions."));
}

const ReplyUnderReview *ReviewDesk::current() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_model->rowCount() ? &m_model->reply(row) : nullptr;
}

void ReviewDesk::showReply()
{
    const ReplyUnderReview *reply = current();
    m_shown = reply ? std::optional(reply->message) : std::nullopt;
    if (!reply) {
        m_lower->showNothing();
        return;
    }
    const AgentId me = m_program.agent().id;
    m_lower->showReply(*reply, me, m_program.clock().now());
    const bool hasNews = std::any_of(reply->reviews.cbegin(), reply->reviews.cend(),
                                     [&me](const ReplyReview &review) {
        return !review.comment.isEmpty() && !review.seenAt && review.reviewer != me;
    });
    if (hasNews && reply->agent == me)
        m_reviews.markSeen(reply->message);
}

void ReviewDesk::step(int by)
{
    const int row = m_table->currentIndex().row() + by;
    if (row < 0)
        return;
    if (row >= m_model->rowCount()) {
        Q_EMIT told(tr("That was the last one."));
        return;
    }
    m_table->setCurrentIndex(m_model->index(row, 0));
    // The next page is there before the pile ends.
    const QModelIndex root;
    if (row + 5 >= m_model->rowCount() && m_model->canFetchMore(root))
        m_model->fetchMore(root);
}

void ReviewDesk::save(bool goesOn)
{
    const std::optional<NewReview> review = m_lower->comment().review();
    const ReplyUnderReview *reply = current();
    if (!review || !reply)
        return;
    // Going through the pile a second time says nothing new.
    if (m_lower->comment().isChanged() || !reply->isReviewed()) {
        whenDone(m_reviews.save(*review), this,
                 [this, review = *review](const Result<ReplyUnderReview> &saved) {
            if (!saved) {
                Q_EMIT failed(saved.error());
                return;
            }
            m_lower->comment().noteSaved(review);
            Q_EMIT told(saved->isReviewed() ? tr("Reviewed") : tr("Saved, not reviewed yet"));
        });
    }
    if (goesOn)
        step(1);
}

void ReviewDesk::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Export replies"), {}, tr("CSV (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &ReviewDesk::exportTo);
    dialog->open();
}

void ReviewDesk::exportTo(const QString &path)
{
    const bool isSample = m_model->sample().has_value();
    const auto only = isSample ? std::optional(m_model->messages()) : std::nullopt;
    whenDone(m_reviews.write(m_model->request(), only, path), this,
             [this](const Result<ReviewsWritten> &written) {
        if (written)
            Q_EMIT told(
                tr("%n reply(s) written to %1.", nullptr, written->replies).arg(written->path));
        else
            Q_EMIT failed(written.error());
    });
}

bool ReviewDesk::handleKey(int key, Qt::KeyboardModifiers modifiers)
{
    if (modifiers & ~Qt::KeyboardModifiers(Qt::KeypadModifier))
        return false;
    switch (key) {
    case Qt::Key_J: step(1); return true;
    case Qt::Key_K: step(-1); return true;
    case Qt::Key_1: m_lower->comment().setVerdict(ReplyVerdict::Good); return true;
    case Qt::Key_2: m_lower->comment().setVerdict(ReplyVerdict::CouldBeBetter); return true;
    case Qt::Key_3: m_lower->comment().setVerdict(ReplyVerdict::Wrong); return true;
    case Qt::Key_4: m_lower->comment().setVerdict(ReplyVerdict::Example); return true;
    case Qt::Key_C: m_lower->comment().enterComment(); return true;
    case Qt::Key_O:
        if (current())
            Q_EMIT conversationWanted(current()->conversation);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_lower->comment().setReviewed(true);
        save(true);
        return true;
    default: return false;
    }
}

bool ReviewDesk::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_table)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        return handleKey(key->key(), key->modifiers());
    }
    if (event->type() == QEvent::ShortcutOverride) {
        // Digits open saved views elsewhere.
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isOurs = !key->modifiers()
            && ((key->key() >= Qt::Key_1 && key->key() <= Qt::Key_4) || key->key() == Qt::Key_C
                || key->key() == Qt::Key_J || key->key() == Qt::Key_K || key->key() == Qt::Key_O);
        if (isOurs)
            event->accept();
        return isOurs;
    }
    return QWidget::eventFilter(watched, event);
}

void ReviewDesk::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
}

void ReviewDesk::applyColors()
{
    setStyleSheet(m_theme.expanded(
        u"QTableView#reviewTable { background: @surf; }"
        u" QTableView#reviewTable QHeaderView::section { background: @surf; color: @tx2;"
        u" border: none; border-bottom: 1px solid @line; padding: 4px 8px; font-weight: 600; }"
        u" QSplitter::handle { background: @line; }"_s));
}

} // namespace sportello
