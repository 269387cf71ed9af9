// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/conversation/messagedelegate.h"

#include "ui/common/format.h"
#include "ui/common/painting.h"
#include "ui/models/replycomments.h"
#include "ui/models/threadmodel.h"

#include <QPainter>
#include <QPainterPath>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int ItemsKept = 400;
constexpr int EdgeWidth = 3;
constexpr qreal CardRadius = 6;

Token frameToken(Audience audience)
{
    return audience == Audience::Private ? Token::PrvFrame : Token::PubFrame;
}

Token tintToken(Audience audience)
{
    return audience == Audience::Private ? Token::PrvTint : Token::PubTint;
}

/// Draws text and moves the rectangle's left side behind it.
void drawPart(QPainter &painter, QRect &rect, const QFont &font, const QColor &color,
              const QString &text, int gap)
{
    if (text.isEmpty() || rect.width() <= 0)
        return;
    const QFontMetrics metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, rect.width());
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, shown);
    rect.setLeft(rect.left() + metrics.horizontalAdvance(shown) + gap);
}

/// Replies on their way of the conversation that is open.
bool isWidget(const ThreadRow &row)
{
    return row.kind() == ThreadRow::Kind::Outbox && !row.isOther;
}

/// In a lane, whose ground has the tint already: ours has the frame of its audience.
void paintLaneCard(QPainter &painter, const ThreadItem &item, const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isFramed = item.ours && !item.post;
    painter.setPen(QPen(theme.color(isFramed ? frameToken(item.audience) : Token::Line), 1));
    painter.setBrush(theme.color(Token::Surf));
    painter.drawRoundedRect(QRectF(item.card).adjusted(0.5, 0.5, -0.5, -0.5), CardRadius,
                            CardRadius);
    painter.restore();
}

} // namespace

void paintMessageCard(QPainter &painter, const QRect &card, Audience audience, bool ours,
                      const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), CardRadius, CardRadius);
    painter.fillPath(shape, theme.color(ours ? tintToken(audience) : Token::Surf));
    painter.setPen(QPen(theme.color(Token::Line), 1));
    painter.drawPath(shape);
    painter.setClipPath(shape);
    QRect edge = card;
    if (ours)
        edge.setLeft(card.right() - EdgeWidth + 1);
    else
        edge.setWidth(EdgeWidth);
    painter.fillRect(edge, theme.color(frameToken(audience)));
    painter.restore();
}

void paintNoteCard(QPainter &painter, const QRect &card, const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPen edge(theme.color(Token::NoteFrame), 1);
    edge.setDashPattern({4, 3});
    painter.setPen(edge);
    painter.setBrush(theme.color(Token::NoteTint));
    painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), CardRadius, CardRadius);
    painter.restore();
}

MessageDelegate::MessageDelegate(const ThreadModel &model, const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
    , m_theme(theme)
    , m_items(ItemsKept)
{
}

void MessageDelegate::setNames(const ThreadNames &names)
{
    m_names = names;
    m_items.clear();
}

void MessageDelegate::setNow(Instant now)
{
    if (!Format::isSameDay(now, m_now))
        m_items.clear();
    m_now = now;
}

void MessageDelegate::setState(const QString &row, const RowState &state)
{
    m_states.insert(row, state);
}

void MessageDelegate::clear()
{
    m_states.clear();
    m_widgetHeights.clear();
    m_mark = {};
    m_items.clear();
}

QString MessageDelegate::cacheKey(const ThreadRow &row, const RowState &state) const
{
    int version = 0;
    qint64 revision = 0;
    int attachments = 0;
    if (const Message *message = row.message()) {
        version = message->version;
        revision = message->revision * 2 + (message->deletedAt ? 1 : 0);
        attachments = static_cast<int>(message->attachments.size()) * 2 + (message->outbox ? 1 : 0);
    } else if (const FoldedPosts *folded = row.folded()) {
        version = folded->count;
    } else if (const ContextMessage *post = row.post()) {
        revision = static_cast<qint64>(qHash(post->text.text) >> 1);
    } else if (const Note *note = row.note()) {
        revision = static_cast<qint64>(qHash(note->text, size_t(note->editedAt.has_value())) >> 1);
    } else if (const OutboxItem *item = row.item()) {
        version = int(item->state);
        attachments = int(item->reason);
        revision = static_cast<qint64>(qHash(item->lastingText()) >> 1);
    }
    const int flags = int(state.warningShown) | int(state.allShown) << 1
        | int(state.versionsShown) << 2 | int(row.isRevealed) << 3
        | int(!row.privateKinds.isEmpty()) << 4 | int(row.isOther) << 5 | int(row.lane) << 6
        | int(state.commentsShown) << 8 | int(state.versions.size()) << 9;
    // A comment never changes, but for whether it was seen.
    size_t comments = 0;
    for (const ReplyReview &comment : state.comments)
        comments = qHash(comment.id.key(), comments) * 2 + (comment.seenAt ? 1 : 0);
    return u"%1/%2/%3/%4/%5/%6/%7/%8"_s.arg(row.key)
        .arg(version)
        .arg(revision)
        .arg(attachments)
        .arg(m_width)
        .arg(m_theme.isDark())
        .arg(flags)
        .arg(comments);
}

QList<ReplyReview> MessageDelegate::commentsOn(const ThreadRow &row) const
{
    return m_comments && row.message() ? m_comments->on(row.message()->id) : QList<ReplyReview>();
}

const ThreadItem &MessageDelegate::item(const ThreadRow &row) const
{
    RowState rowState = state(row.key);
    rowState.comments = commentsOn(row);
    const QString key = cacheKey(row, rowState);
    if (const ThreadItem *known = m_items.object(key))
        return *known;
    auto made = ThreadItemMaker(m_theme, m_names, m_now, m_width).make(row, rowState);
    ThreadItem *item = made.release();
    m_items.insert(key, item);
    return *item;
}

QSize MessageDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const ThreadRow &row = m_model.row(index.row());
    if (isWidget(row))
        return {1, m_widgetHeights.value(row.key, 80)};
    return {1, item(row).height};
}

void MessageDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const ThreadRow &row = m_model.row(index.row());
    if (isWidget(row))
        return;
    const ThreadItem &laid = item(row);
    painter->save();
    painter->translate(option.rect.topLeft());
    paintSpine(*painter, laid);
    const bool isMove = row.kind() == ThreadRow::Kind::Moved;
    if (isMove && laid.spine.width() > 0) {
        paintMove(*painter, laid);
    } else if (row.kind() == ThreadRow::Kind::Day || isMove) {
        paintDay(*painter, laid);
    } else if (row.kind() != ThreadRow::Kind::Folded) {
        paintCard(*painter, laid);
        paintHeader(*painter, laid);
        for (size_t i = 0; i < laid.blocks.size(); ++i) {
            const bool marked = i == 0 && laid.hasText && m_mark.row == row.key;
            laid.blocks[i].text->draw(*painter, laid.blocks[i].origin,
                                      marked ? std::optional(m_mark.range) : std::nullopt);
        }
    }
    paintActions(*painter, laid);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus)
        && option.state.testFlag(QStyle::State_Active);
    if (focused && row.kind() != ThreadRow::Kind::Day && !isMove) {
        const QRect ring =
            laid.card.isNull() ? laid.actions.constFirst().rect.adjusted(-6, 0, 6, 0) : laid.card;
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(m_theme.color(Token::Focus), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(ring).adjusted(1, 1, -1, -1), CardRadius - 1,
                                 CardRadius - 1);
    }
    painter->restore();
}

void MessageDelegate::paintSpine(QPainter &painter, const ThreadItem &item) const
{
    if (item.time.isEmpty() || item.spine.width() <= 0)
        return;
    const QFont font = m_theme.font(FontRole::Caption);
    QRect place = item.spine;
    if (!item.card.isNull())
        place.setTop(item.header.top());
    place.setHeight(QFontMetrics(font).height() + 4);
    painter.fillRect(place.adjusted(1, 0, -1, 0), m_theme.color(Token::Surf));
    painter.setFont(font);
    painter.setPen(m_theme.color(Token::Tx2));
    painter.drawText(place, Qt::AlignCenter, item.time);
}

void MessageDelegate::paintMove(QPainter &painter, const ThreadItem &item) const
{
    constexpr int Disc = 22;
    painter.setRenderHint(QPainter::Antialiasing);
    QRect disc(0, 0, Disc, Disc);
    disc.moveCenter(item.spine.center());
    disc.moveTop(m_theme.lineHeight(FontRole::Caption) + 6);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Token::PrvFill));
    painter.drawEllipse(disc);
    QRect icon(0, 0, 14, 14);
    icon.moveCenter(disc.center());
    painter.drawPixmap(icon, Painting::icon(painter, m_theme, u"arrow"_s, Token::PrvOn, 14));
    painter.setFont(m_theme.font(FontRole::Meta, QFont::DemiBold));
    painter.setPen(m_theme.color(Token::PrvFg));
    Painting::line(painter, item.header, item.right);
}

void MessageDelegate::paintDay(QPainter &painter, const ThreadItem &item) const
{
    const QFont font = m_theme.font(FontRole::Caption, QFont::Medium);
    const int width = QFontMetrics(font).horizontalAdvance(item.right) + 24;
    // Otherwise its words would lie across both lanes.
    if (m_model.isJoined() && Lanes::in(m_width, m_theme)) {
        QRect ground(0, 0, width, item.header.height());
        ground.moveCenter(item.header.center());
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Token::Surf));
        painter.drawRoundedRect(ground, CardRadius, CardRadius);
    }
    painter.setFont(font);
    painter.setPen(m_theme.color(Token::Tx3));
    painter.drawText(item.header, Qt::AlignCenter, item.right);
    painter.setPen(m_theme.color(Token::Line));
    const int y = item.header.center().y();
    const int left = item.header.center().x() - width / 2;
    painter.drawLine(item.header.left(), y, left, y);
    painter.drawLine(left + width, y, item.header.right(), y);
}

void MessageDelegate::paintCard(QPainter &painter, const ThreadItem &item) const
{
    if (item.note) {
        paintNoteCard(painter, item.card, m_theme);
    } else if (item.spine.width() > 0) {
        paintLaneCard(painter, item, m_theme);
    } else if (!item.post) {
        paintMessageCard(painter, item.card, item.audience, item.ours, m_theme);
    } else {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_theme.color(Token::Line), 1));
        painter.setBrush(m_theme.color(Token::Sunk));
        painter.drawRoundedRect(QRectF(item.card).adjusted(0.5, 0.5, -0.5, -0.5), CardRadius,
                                CardRadius);
        painter.restore();
    }
    if (!item.avatar.isNull())
        Painting::avatar(painter, item.avatar, item.contact, item.avatarName, m_theme);
}

void MessageDelegate::paintHeader(QPainter &painter, const ThreadItem &item) const
{
    QRect rect = item.header;
    const QFont meta = m_theme.font(FontRole::Meta);
    const QFont strong = m_theme.font(FontRole::Meta, QFont::DemiBold);

    painter.setFont(meta);
    painter.setPen(m_theme.color(Token::Tx2));
    painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter, item.right);
    rect.setRight(rect.right() - QFontMetrics(meta).horizontalAdvance(item.right) - 8);
    if (item.sent) {
        const int size = 12;
        painter.drawPixmap(rect.right() - size + 4, rect.center().y() - size / 2 + 1,
                           Painting::icon(painter, m_theme, u"check"_s, Token::Ok, size));
        rect.setRight(rect.right() - size - 4);
    }
    if (!item.language.isEmpty())
        rect.setRight(rect.right() - Painting::chip(painter, rect, item.language, m_theme) - 8);
    if (!item.post) {
        const Token token = item.note ? Token::NoteFg : Painting::audienceToken(item.audience);
        const QString icon = item.note ? u"note"_s : Painting::audienceIcon(item.audience);
        const int size = 14;
        painter.drawPixmap(rect.left(), rect.center().y() - size / 2 + 1,
                           Painting::icon(painter, m_theme, icon, token, size));
        rect.setLeft(rect.left() + size + 5);
        drawPart(painter, rect, strong, m_theme.color(token),
                 item.note ? tr("Internal note") : Format::word(item.audience), 6);
        drawPart(painter, rect, strong, m_theme.color(Token::Tx3), u"·"_s, 6);
    }
    drawPart(painter, rect, strong, m_theme.color(Token::Tx), item.name, 6);
    drawPart(painter, rect, meta, m_theme.color(Token::Tx3), item.nameNote, 0);
}

void MessageDelegate::paintActions(QPainter &painter, const ThreadItem &item) const
{
    for (const ThreadItem::Remark &remark : item.remarks) {
        QRect rect = remark.rect;
        if (!remark.icon.isEmpty()) {
            const int size = 12;
            painter.drawPixmap(rect.left(), rect.center().y() - size / 2 + 1,
                               Painting::icon(painter, m_theme, remark.icon, remark.token, size));
            rect.setLeft(rect.left() + size + 6);
        }
        painter.setFont(m_theme.font(FontRole::Meta));
        painter.setPen(m_theme.color(remark.token));
        Painting::line(painter, rect, remark.text);
    }
    for (const RowAction &action : item.actions) {
        painter.setFont(m_theme.font(FontRole::Meta, QFont::DemiBold));
        painter.setPen(m_theme.color(Token::Acc));
        Painting::line(painter, action.rect, action.text);
    }
}

} // namespace sportello
