// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/conversation/threadview.h"

#include "domain/links.h"
#include "ui/models/replycomments.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QTextBoundaryFinder>
#include <QToolTip>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

/// So near to the end counts as being there.
constexpr int EndTolerance = 24;
constexpr int LoadOlderWithin = 200;

QString linkToolTip(const LinkDisplay &link)
{
    // Escaped, since tool tips read markup when they see some.
    QString text = ThreadView::tr("Goes to %1").arg(link.host).toHtmlEscaped();
    if (link.textNamesAnotherHost)
        text += u"<br>"_s + ThreadView::tr("The text names another host").toHtmlEscaped();
    return u"<p>"_s + text + u"<br>"_s + link.address.toHtmlEscaped() + u"</p>"_s;
}

} // namespace

ThreadView::ThreadView(ThreadModel &model, Conversations &conversations, const Theme &theme,
                       Clock &clock, QWidget *parent)
    : QListView(parent)
    , m_model(model)
    , m_conversations(conversations)
    , m_theme(theme)
    , m_clock(clock)
    , m_delegate(model, theme)
{
    setObjectName(u"thread"_s);
    setAccessibleName(tr("Messages of the conversation"));
    setModel(&model);
    setItemDelegate(&m_delegate);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    verticalScrollBar()->setSingleStep(24);
    m_delegate.setNow(clock.now());
    applyColors();

    connect(&theme, &Theme::changed, this, [this] {
        applyColors();
        m_delegate.setNames(m_delegate.names());
        layOutAgain();
    });
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        m_widgets.clear();
        m_delegate.clear();
        m_atEnd = true;
        m_placeKept = false;
    });
    connect(&model, &QAbstractItemModel::rowsAboutToBeInserted, this, &ThreadView::rememberPlace);
    connect(&model, &QAbstractItemModel::rowsAboutToBeRemoved, this, &ThreadView::rememberPlace);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &ThreadView::layOutAgain);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &ThreadView::layOutAgain);
    connect(&model, &QAbstractItemModel::dataChanged, this, &ThreadView::layOutAgain);
}

void ThreadView::applyColors()
{
    setStyleSheet(m_theme.expanded(u"QListView { background: @sunk; }"_s));
}

void ThreadView::setNames(const ThreadNames &names)
{
    m_delegate.setNames(names);
    m_model.setDescription([names, this](const ThreadRow &row) {
        const QString words = ThreadItemMaker::description(row, names, m_clock.now());
        const QList<ReplyReview> comments = m_delegate.commentsOn(row);
        return comments.isEmpty() ? words
                                  : tr("%1 %2", "a reply, and that it was commented on")
                                        .arg(words, ThreadItemMaker::commentWords(comments));
    });
    layOutAgain();
}

void ThreadView::showComments(ReplyComments &comments)
{
    m_comments = &comments;
    m_delegate.setComments(&comments);
    const auto follow = [this] {
        if (m_comments)
            m_comments->setConversations({m_model.conversation(), m_model.joined()});
    };
    connect(&m_model, &ThreadModel::contentChanged, &comments, follow);
    connect(&m_model, &ThreadModel::otherChanged, &comments, follow);
    connect(&comments, &ReplyComments::changed, this, &ThreadView::layOutAgain);
    // When the window closes, whatever goes first.
    connect(&comments, &QObject::destroyed, this, [this] {
        m_comments = nullptr;
        m_delegate.setComments(nullptr);
    });
    follow();
}

void ThreadView::setRowWidget(const QString &row, QWidget *widget)
{
    const int number = m_model.rowOf(row);
    if (number < 0)
        return;
    m_widgets.insert(row, widget);
    setIndexWidget(m_model.index(number), widget);
    updateRowWidgets();
}

void ThreadView::updateRowWidgets()
{
    for (auto it = m_widgets.begin(); it != m_widgets.end();) {
        const int number = m_model.rowOf(it.key());
        if (number < 0) {
            m_delegate.forgetWidget(it.key());
            it = m_widgets.erase(it);
            continue;
        }
        const int width = viewport()->width();
        const int height = it.value()->hasHeightForWidth() ? it.value()->heightForWidth(width)
                                                           : it.value()->sizeHint().height();
        m_delegate.setWidgetHeight(it.key(), height);
        ++it;
    }
    layOutAgain();
}

void ThreadView::showNewest()
{
    m_atEnd = true;
    m_placeKept = false;
    executeDelayedItemsLayout();
    scrollToBottom();
}

void ThreadView::showVersions()
{
    int newest = -1;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const Message *message = m_model.row(row).message();
        if (!message || message->version < 2)
            continue;
        newest = row;
        if (!m_delegate.state(m_model.row(row).key).versionsShown)
            toggleVersions(row);
    }
    if (newest < 0)
        return;
    m_atEnd = false;
    setCurrentIndex(m_model.index(newest));
    scrollTo(m_model.index(newest), PositionAtTop);
    setFocus(Qt::OtherFocusReason);
}

void ThreadView::rememberPlace()
{
    if (m_placeKept)
        return;
    m_placeKept = true;
    const QScrollBar *bar = verticalScrollBar();
    m_atEnd = bar->value() >= bar->maximum() - EndTolerance;
    const QModelIndex top = indexAt(QPoint(viewport()->width() / 2, 1));
    m_placeRow = top.isValid() ? m_model.row(top.row()).key : QString();
    m_placeOffset = top.isValid() ? visualRect(top).top() : 0;
}

void ThreadView::layOutAgain()
{
    rememberPlace();
    scheduleDelayedItemsLayout();
    // After everything that this turn of the event loop changes.
    QMetaObject::invokeMethod(this, &ThreadView::restorePlace, Qt::QueuedConnection);
}

void ThreadView::restorePlace()
{
    if (!m_placeKept)
        return;
    executeDelayedItemsLayout();
    m_placeKept = false;
    const int row = m_model.rowOf(m_placeRow);
    if (m_atEnd || row < 0) {
        scrollToBottom();
    } else {
        QScrollBar *bar = verticalScrollBar();
        bar->setValue(bar->value() + visualRect(m_model.index(row)).top() - m_placeOffset);
    }
    viewport()->update();
}

void ThreadView::resizeEvent(QResizeEvent *event)
{
    rememberPlace();
    m_delegate.setWidth(viewport()->width());
    QListView::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        updateRowWidgets();
    else
        layOutAgain();
}

void ThreadView::updateGeometries()
{
    QListView::updateGeometries();
    // A short exchange stands at the end, beside the editor.
    const int room = maximumViewportSize().height() + viewportMargins().top();
    // One pixel less, or rounding brings a scroll bar for nothing.
    const int free = m_model.isJoined() ? 0 : std::max(0, room - contentsSize().height() - 1);
    if (free != viewportMargins().top())
        setViewportMargins(0, free, 0, 0);
}

void ThreadView::paintEvent(QPaintEvent *event)
{
    const auto lanes = m_model.isJoined() ? Lanes::in(viewport()->width(), m_theme) : std::nullopt;
    if (lanes) {
        QPainter painter(viewport());
        const auto fill = [&](QRect place, Token token) {
            place.setHeight(viewport()->height());
            painter.fillRect(place, m_theme.color(token));
        };
        fill(lanes->inPublic, Token::PubTint);
        fill(lanes->spine, Token::Surf);
        fill(lanes->inPrivate, Token::PrvTint);
        fill({lanes->spine.center().x(), 0, 1, 0}, Token::Line);
    }
    QListView::paintEvent(event);
}

void ThreadView::scrollContentsBy(int dx, int dy)
{
    QListView::scrollContentsBy(dx, dy);
    if (dy > 0 && verticalScrollBar()->value() < LoadOlderWithin)
        m_model.loadOlder();
}

ThreadView::Place ThreadView::placeAt(const QPoint &point) const
{
    const QModelIndex index = indexAt(point);
    if (!index.isValid())
        return {};
    const ThreadRow &row = m_model.row(index.row());
    if (row.kind() == ThreadRow::Kind::Outbox && !row.isOther)
        return {};
    const ThreadItem &item = m_delegate.item(m_model.row(index.row()));
    Place place{index.row(), point - visualRect(index).topLeft(), &item};
    if (item.hasText)
        place.inText -= item.blocks.front().origin;
    return place;
}

const TextSpan *ThreadView::linkAt(const QPoint &point) const
{
    const Place place = placeAt(point);
    if (!place.item || !place.item->hasText)
        return nullptr;
    return place.item->blocks.front().text->linkAt(place.inText);
}

QString ThreadView::visibleText(int row, const TextSpan &span) const
{
    return m_model.row(row).message()
        ? m_model.row(row).message()->text.text.mid(span.start, span.length)
        : m_model.data(m_model.index(row), ThreadModel::TextRole)
              .toString()
              .mid(span.start, span.length);
}

bool ThreadView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const TextSpan *link = linkAt(help->pos());
        if (!link) {
            QToolTip::hideText();
            return true;
        }
        const int row = indexAt(help->pos()).row();
        QToolTip::showText(help->globalPos(),
                           linkToolTip(describeLink(link->target, visibleText(row, *link))), this);
        return true;
    }
    return QListView::viewportEvent(event);
}

void ThreadView::mousePressEvent(QMouseEvent *event)
{
    QListView::mousePressEvent(event);
    m_anchor = -1;
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = event->pos();
    m_delegate.setMark({});
    const Place place = placeAt(event->pos());
    if (place.item && place.item->hasText && place.inText.y() >= 0
        && place.inText.y() < place.item->blocks.front().text->height()) {
        m_anchor = place.item->blocks.front().text->positionAt(place.inText);
        m_delegate.setMark({m_model.row(place.row).key, {m_anchor, 0}});
    }
    viewport()->update();
}

void ThreadView::mouseMoveEvent(QMouseEvent *event)
{
    const Place place = placeAt(event->pos());
    if (m_anchor >= 0 && event->buttons().testFlag(Qt::LeftButton)) {
        if (place.item && m_model.row(place.row).key == m_delegate.mark().row)
            markFrom(m_anchor, place.item->blocks.front().text->positionAt(place.inText));
        return; // the list would begin to scroll and select rows
    }
    bool hand = linkAt(event->pos()) != nullptr;
    if (place.item) {
        const QPoint inRow = event->pos() - visualRect(m_model.index(place.row)).topLeft();
        for (const RowAction &action : place.item->actions)
            hand = hand || action.rect.contains(inRow);
        hand = hand || (m_model.row(place.row).isOther && place.item->card.contains(inRow));
    }
    viewport()->setCursor(hand ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QListView::mouseMoveEvent(event);
}

void ThreadView::markFrom(qsizetype anchor, qsizetype position)
{
    m_delegate.setMark(
        {m_delegate.mark().row, {std::min(anchor, position), std::abs(position - anchor)}});
    viewport()->update();
}

void ThreadView::mouseReleaseEvent(QMouseEvent *event)
{
    QListView::mouseReleaseEvent(event);
    m_anchor = -1;
    const bool dragged =
        (event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (event->button() != Qt::LeftButton || dragged)
        return;
    const Place place = placeAt(event->pos());
    if (!place.item)
        return;
    const QPoint inRow = event->pos() - visualRect(m_model.index(place.row)).topLeft();
    for (const RowAction &action : place.item->actions) {
        if (action.rect.contains(inRow)) {
            trigger(place.row, RowAction(action));
            return;
        }
    }
    if (const TextSpan *link = linkAt(event->pos()))
        Q_EMIT linkWanted(link->target, visibleText(place.row, *link));
    else if (m_model.row(place.row).isOther && place.item->card.contains(inRow))
        Q_EMIT otherWanted();
}

void ThreadView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const Place place = placeAt(event->pos());
    if (!place.item || !place.item->hasText)
        return;
    const LaidText &text = *place.item->blocks.front().text;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text.text().text);
    finder.setPosition(text.positionAt(place.inText));
    const qsizetype start = finder.isAtBoundary() ? finder.position() : finder.toPreviousBoundary();
    finder.setPosition(start);
    const qsizetype end = finder.toNextBoundary();
    if (end > start) {
        m_delegate.setMark({m_model.row(place.row).key, {start, end - start}});
        viewport()->update();
    }
}

void ThreadView::copy()
{
    const MarkedPart &mark = m_delegate.mark();
    const int marked = mark.range.length > 0 ? m_model.rowOf(mark.row) : -1;
    const QModelIndex index = marked >= 0 ? m_model.index(marked) : currentIndex();
    const QString text = m_model.data(index, ThreadModel::TextRole).toString();
    if (!text.isEmpty())
        QApplication::clipboard()->setText(
            marked >= 0 ? text.mid(mark.range.start, mark.range.length) : text);
}

void ThreadView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy();
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentIndex().isValid() && event->modifiers() == Qt::NoModifier) {
        const ThreadRow &row = m_model.row(currentIndex().row());
        if (const FoldedPosts *folded = row.folded())
            m_model.unfold(QString(folded->first));
        else if (row.isOther)
            Q_EMIT otherWanted();
        else
            openMenu(currentIndex().row(),
                     viewport()->mapToGlobal(visualRect(currentIndex()).center()));
        return;
    }
    QListView::keyPressEvent(event);
}

void ThreadView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    openMenu(index.row(),
             byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

void ThreadView::openMenu(int row, const QPoint &point)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"messageMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu, row);
    if (menu->isEmpty()) {
        delete menu;
        return;
    }
    menu->popup(point);
}

void ThreadView::fillMenu(QMenu &menu, int row)
{
    const ThreadRow &content = m_model.row(row);
    if (content.kind() == ThreadRow::Kind::Day || content.kind() == ThreadRow::Kind::Moved)
        return;
    if (content.isOther)
        menu.addAction(tr("Open this conversation"), this, &ThreadView::otherWanted);
    const QString key = content.key;
    const QString text = m_model.data(m_model.index(row), ThreadModel::TextRole).toString();
    if (!text.isEmpty()) {
        menu.addAction(tr("Copy text"), this, [text] { QApplication::clipboard()->setText(text); });
    }
    if (content.kind() == ThreadRow::Kind::Outbox)
        return;
    if (content.note() && !content.isOther) {
        const Note note = *content.note();
        menu.addAction(tr("Edit the note"), this, [this, note] { Q_EMIT noteEditWanted(note); });
        menu.addAction(tr("Remove the note"), this,
                       [this, note] { Q_EMIT noteRemoveWanted(note); });
    }
    for (const RowAction &action : m_delegate.item(content).actions) {
        // Names of files and people may hold an ampersand; in a menu it would be a shortcut.
        menu.addAction(QString(action.text).replace(u'&', u"&&"_s), this, [this, key, action] {
            const int now = m_model.rowOf(key);
            if (now >= 0)
                trigger(now, action);
        });
    }
    const FormattedText *formatted = content.message() ? &content.message()->text
        : content.post()                               ? &content.post()->text
                                                       : nullptr;
    if (!formatted)
        return;
    for (const TextSpan &span : formatted->spans) {
        const bool leads = span.kind == TextSpan::Kind::Link;
        if (!leads)
            continue;
        const QString visible = formatted->text.mid(span.start, span.length);
        const LinkDisplay link = describeLink(span.target, visible);
        menu.addAction(tr("Open %1…").arg(link.host).replace(u'&', u"&&"_s), this,
                       [this, target = span.target, visible] {
            Q_EMIT linkWanted(target, visible);
        });
    }
    const QString url = content.message() ? content.message()->url : content.post()->url;
    if (!url.isEmpty()) {
        menu.addAction(tr("Open on the network…"), this,
                       [this, url] { Q_EMIT linkWanted(url, {}); });
    }
    // What can be done on the network is done where the message stands.
    if (content.message() && !content.isOther)
        Q_EMIT menuFilling(menu, *content.message());
}

void ThreadView::setRowState(int row, const RowState &state)
{
    rememberPlace();
    m_atEnd = false; // the reader opened something here; it must not run away
    m_delegate.setState(m_model.row(row).key, state);
    layOutAgain();
}

void ThreadView::trigger(int row, const RowAction &action)
{
    const ThreadRow &content = m_model.row(row);
    RowState state = m_delegate.state(content.key);
    switch (action.kind) {
    case RowAction::Kind::Unfold:
        rememberPlace();
        m_atEnd = false;
        if (const FoldedPosts *folded = content.folded())
            m_model.unfold(QString(folded->first));
        break;
    case RowAction::Kind::ShowWarning:
        state.warningShown = !state.warningShown;
        setRowState(row, state);
        break;
    case RowAction::Kind::ShowAll:
        state.allShown = true;
        setRowState(row, state);
        break;
    case RowAction::Kind::ToggleVersions: toggleVersions(row); break;
    case RowAction::Kind::ToggleComments: toggleComments(row); break;
    case RowAction::Kind::Reveal:
    case RowAction::Kind::Conceal: {
        const QString key = content.key;
        // Earlier wordings are read anew: they are masked, or not, as the message is.
        state.versionsShown = false;
        setRowState(row, state);
        if (action.kind == RowAction::Kind::Reveal)
            m_model.reveal(key, m_delegate.names().agent);
        else
            m_model.conceal(key);
        break;
    }
    case RowAction::Kind::OpenAttachment:
        if (const Message *message = content.message();
            message && action.number < message->attachments.size())
            Q_EMIT linkWanted(message->attachments.at(action.number).url, {});
        break;
    }
}

void ThreadView::toggleComments(int row)
{
    const Message *message = m_model.row(row).message();
    if (!message || !m_comments)
        return;
    RowState state = m_delegate.state(m_model.row(row).key);
    state.commentsShown = !state.commentsShown;
    const MessageId reply = message->id;
    setRowState(row, state);
    if (state.commentsShown)
        m_comments->markSeen(reply);
}

void ThreadView::toggleVersions(int row)
{
    const Message *message = m_model.row(row).message();
    if (!message)
        return;
    const QString key = m_model.row(row).key;
    RowState state = m_delegate.state(key);
    if (state.versionsShown) {
        state.versionsShown = false;
        setRowState(row, state);
        return;
    }
    whenDone(m_conversations.versions(message->id), this,
             [this, key](Result<QList<MessageVersion>> versions) {
        if (!versions) {
            Q_EMIT failed(versions.error());
            return;
        }
        const int now = m_model.rowOf(key);
        if (now < 0)
            return;
        RowState shown = m_delegate.state(key);
        shown.versionsShown = true;
        shown.versions = m_model.shownVersions(now, versions.value());
        setRowState(now, shown);
    });
}

} // namespace sportello
