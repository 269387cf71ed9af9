// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inbox/conversationdelegate.h"

#include "ui/common/format.h"
#include "ui/common/painting.h"
#include "ui/common/tagcolour.h"
#include "ui/inbox/conversationtext.h"
#include "ui/models/conversationroles.h"

#include <QPainter>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int AvatarLeft = 12;
constexpr int AvatarTop = 10;
constexpr int TextLeft = 62;
constexpr int TextRight = 16;
constexpr int TextTop = 8;
constexpr int Gap = 6;
/// Of the clock's pie and the icons beside it.
constexpr int PieSize = 12;

} // namespace

ConversationDelegate::ConversationDelegate(const Theme &theme, const Accounts &accounts,
                                           const Duties &duties, const Clock &clock,
                                           QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_accounts(accounts)
    , m_duties(duties)
    , m_clock(clock)
{
}

int ConversationDelegate::height() const
{
    if (m_compact)
        return 22 + m_theme.lineHeight(FontRole::Body) + m_theme.lineHeight(FontRole::Meta);
    return 24 + m_theme.lineHeight(FontRole::Body) + 2 * m_theme.lineHeight(FontRole::Meta)
        + m_theme.lineHeight(FontRole::Meta) - 2;
}

int ConversationDelegate::groupHeight() const
{
    return std::max(24, m_theme.lineHeight(FontRole::Caption) + 8);
}

QSize ConversationDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const bool heading = index.data(ConversationRole::StartsGroup).toBool();
    return {300, height() + (heading ? groupHeight() : 0)};
}

QColor ConversationDelegate::rowColor(const QStyleOptionViewItem &option) const
{
    if (option.state.testFlag(QStyle::State_Selected))
        return m_theme.color(Token::Sel);
    if (option.state.testFlag(QStyle::State_MouseOver))
        return m_theme.color(Token::Hover);
    return m_theme.color(Token::Surf);
}

void ConversationDelegate::paintBackground(QPainter &painter,
                                           const QStyleOptionViewItem &option) const
{
    const QRect &rect = option.rect;
    painter.fillRect(rect, rowColor(option));
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1),
                     m_theme.color(Token::Line));
    if (option.state.testFlag(QStyle::State_Selected))
        painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()),
                         m_theme.color(Token::Focus));
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_theme.color(Token::Focus), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -3), 3, 3);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
}

void ConversationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    painter->save();
    QStyleOptionViewItem row(option);
    if (index.data(ConversationRole::StartsGroup).toBool()) {
        row.rect.setTop(option.rect.top() + groupHeight());
        paintGroup(*painter,
                   QRect(option.rect.topLeft(), QSize(option.rect.width(), groupHeight())), index);
    }
    painter->setClipRect(row.rect);
    paintRow(*painter, row, index);
    painter->restore();
}

void ConversationDelegate::paintGroup(QPainter &painter, const QRect &rect,
                                      const QModelIndex &index) const
{
    painter.fillRect(rect, m_theme.color(Token::Sunk));
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1),
                     m_theme.color(Token::Line));
    painter.setFont(m_theme.font(FontRole::Caption, QFont::DemiBold));
    painter.setPen(m_theme.color(Token::Tx2));
    const QString title =
        ConversationText::heading(index.data(ConversationRole::Group).value<DueGroup>());
    const QRect line = rect.adjusted(12, 0, -12, -1);
    Painting::line(painter, line, title);
    const int width = painter.fontMetrics().horizontalAdvance(title);
    painter.setPen(m_theme.color(Token::Tx3));
    painter.setFont(m_theme.font(FontRole::Caption));
    Painting::line(painter, line.adjusted(width + Gap, 0, 0, 0),
                   Format::count(index.data(ConversationRole::GroupSize).toInt()));
}

void ConversationDelegate::paintRow(QPainter &painter, const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const
{
    paintBackground(painter, option);
    const QVariant value = index.data(ConversationRole::Summary);
    if (!value.isValid())
        return;
    const auto summary = value.value<ConversationSummary>();
    const QVariant deliveryValue = index.data(ConversationRole::Delivery);
    const auto delivery = deliveryValue.value<OutboxItem>();

    const QPoint origin = option.rect.topLeft();
    const QRect avatar(origin + QPoint(AvatarLeft, AvatarTop), Painting::avatarSize());
    Painting::avatar(painter, avatar, summary.contact, Format::name(summary), m_theme);
    const QRect tile(origin + QPoint(34, 35), Painting::networkTileSize(m_theme));
    Painting::networkTile(painter, tile, m_accounts.networkShortName(summary.network), m_theme,
                          rowColor(option));

    const int width = option.rect.width() - TextLeft - TextRight;
    const int nameHeight = m_theme.lineHeight(FontRole::Body);
    const int lineHeight = m_theme.lineHeight(FontRole::Meta);
    int y = TextTop;
    paintHeading(painter, QRect(origin + QPoint(TextLeft, y), QSize(width, nameHeight)), summary);
    y += nameHeight + 3;
    if (m_compact) {
        paintSecondLine(painter, QRect(origin + QPoint(TextLeft, y), QSize(width, lineHeight)),
                        summary, deliveryValue.isValid() ? &delivery : nullptr);
        return;
    }
    paintSnippet(painter, QRect(origin + QPoint(TextLeft, y), QSize(width, 2 * lineHeight)),
                 summary, deliveryValue.isValid() ? &delivery : nullptr);
    y += 2 * lineHeight + 4;
    paintMeta(painter, QRect(origin + QPoint(TextLeft, y), QSize(width, lineHeight)), summary);
}

void ConversationDelegate::paintHeading(QPainter &painter, const QRect &whole,
                                        const ConversationSummary &summary) const
{
    // The clock is never cut, the handle goes first.
    const int clock = paintClock(painter, whole, summary);
    const int mark = paintPriority(painter, whole, summary.desk.priority);
    const QRect rect = whole.adjusted(mark, 0, -clock - Gap, 0);
    const int space = rect.width();
    const bool isNew = summary.unread > 0;
    painter.setFont(m_theme.font(FontRole::Body, isNew ? QFont::Bold : QFont::Medium));
    painter.setPen(m_theme.color(Token::Tx));
    const QString name = Format::name(summary);
    const int nameWidth = std::min(painter.fontMetrics().horizontalAdvance(name) + 1, space);
    Painting::line(painter, QRect(rect.left(), rect.top(), nameWidth, rect.height()), name);

    const int handleSpace = space - nameWidth - Gap;
    if (handleSpace < 24 || summary.contactName.isEmpty())
        return;
    painter.setFont(m_theme.font(FontRole::Meta));
    painter.setPen(m_theme.color(Token::Tx3));
    Painting::line(painter,
                   QRect(rect.left() + nameWidth + Gap, rect.top(), handleSpace, rect.height()),
                   Format::address(summary.handleAddress));
}

int ConversationDelegate::paintClock(QPainter &painter, const QRect &rect,
                                     const ConversationSummary &summary) const
{
    const Instant now = m_clock.now();
    const std::optional<ReplyReading> reading = ConversationText::reading(summary, m_duties, now);
    const QString text = ConversationText::clock(summary, reading, now);
    if (reading && reading->state == DueState::Late)
        return paintLate(painter, rect, text);
    const bool soon = reading && reading->state == DueState::Soon;
    const QColor color = m_theme.color(soon ? Token::BadFg : Token::Tx3);
    painter.setFont(m_theme.font(FontRole::Meta, soon ? QFont::DemiBold : QFont::Normal));
    painter.setPen(color);
    const int textWidth = painter.fontMetrics().horizontalAdvance(text) + 1;
    Painting::line(painter,
                   QRect(rect.right() + 1 - textWidth, rect.top(), textWidth, rect.height()), text,
                   Qt::ElideNone);
    if (!reading)
        return textWidth;
    const int width = textWidth + PieSize + 5;
    Painting::clockPie(painter,
                       QRectF(rect.right() + 1 - width,
                              rect.top() + (rect.height() - PieSize) / 2.0, PieSize, PieSize),
                       reading->used, color);
    return width;
}

int ConversationDelegate::paintLate(QPainter &painter, const QRect &rect, const QString &text) const
{
    painter.setFont(m_theme.font(FontRole::Meta, QFont::DemiBold));
    const int width = painter.fontMetrics().horizontalAdvance(text) + PieSize + 17;
    const QRect chip(rect.right() + 1 - width, rect.top(), width, rect.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Token::BadFill));
    painter.drawRoundedRect(chip, 4, 4);
    painter.restore();
    painter.setPen(m_theme.color(Token::BadOn));
    Painting::iconAndText(painter, chip.adjusted(6, 0, 0, 0),
                          Painting::icon(painter, m_theme, u"alert"_s, Token::BadOn, PieSize),
                          text);
    return width;
}

int ConversationDelegate::paintPriority(QPainter &painter, const QRect &rect,
                                        Priority priority) const
{
    if (priority == Priority::Normal)
        return 0;
    const bool high = priority == Priority::High;
    painter.drawPixmap(rect.left(), rect.top() + (rect.height() - PieSize) / 2,
                       Painting::icon(painter, m_theme, high ? u"flag"_s : u"down"_s,
                                      high ? Token::Tx : Token::Tx3, PieSize));
    return PieSize + 4;
}

void ConversationDelegate::paintSnippet(QPainter &painter, const QRect &rect,
                                        const ConversationSummary &summary,
                                        const OutboxItem *delivery) const
{
    const int lineHeight = rect.height() / 2;
    painter.setFont(m_theme.font(FontRole::Body));
    painter.setPen(m_theme.color(summary.unread > 0 ? Token::Tx : Token::Tx2));
    const QString snippet = ConversationText::snippet(summary);
    if (!delivery) {
        Painting::paragraph(painter, rect, snippet, 2, lineHeight);
        return;
    }
    Painting::line(painter, QRect(rect.topLeft(), QSize(rect.width(), lineHeight)), snippet);
    paintDelivery(painter, QRect(rect.left(), rect.top() + lineHeight, rect.width(), lineHeight),
                  *delivery);
}

void ConversationDelegate::paintDelivery(QPainter &painter, const QRect &rect,
                                         const OutboxItem &delivery) const
{
    const Token token = needsPerson(delivery.state) ? Token::BadFg : Token::Tx2;
    const QString icon = needsPerson(delivery.state) ? u"alert"_s
        : delivery.state == OutboxState::Unconfirmed ? u"checking"_s
                                                     : u"send"_s;
    painter.setFont(m_theme.font(FontRole::Meta, QFont::Medium));
    painter.setPen(m_theme.color(token));
    Painting::iconAndText(painter, rect, Painting::icon(painter, m_theme, icon, token, 12),
                          ConversationText::delivery(delivery, m_accounts));
}

int ConversationDelegate::paintState(QPainter &painter, const QRect &rect,
                                     const ConversationSummary &summary) const
{
    painter.setFont(m_theme.font(FontRole::Meta, QFont::Medium));
    painter.setPen(m_theme.color(Painting::stateToken(summary.state)));
    const QString state = ConversationText::state(summary, m_duties.agent().id);
    // A colleague's name may be long; the audience and the brand stand beside it.
    const int width =
        std::min(painter.fontMetrics().horizontalAdvance(state) + 17, rect.width() / 2);
    const QRect place(rect.right() + 1 - width, rect.top(), width, rect.height());
    if (summary.state == ConversationState::New) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Token::Acc));
        painter.drawEllipse(QRectF(place.left() + 2, rect.center().y() - 3.5, 8, 8));
        painter.restore();
        Painting::line(painter, place.adjusted(14, 0, 2, 0), state, Qt::ElideNone);
    } else {
        const Token token = Painting::stateToken(summary.state);
        Painting::iconAndText(
            painter, place,
            Painting::icon(painter, m_theme, Painting::stateIcon(summary.state), token, 12), state,
            Qt::AlignRight);
    }
    return width;
}

int ConversationDelegate::paintAudience(QPainter &painter, const QRect &rect,
                                        Audience audience) const
{
    const Token token = Painting::audienceToken(audience);
    painter.setFont(m_theme.font(FontRole::Meta, QFont::DemiBold));
    painter.setPen(m_theme.color(token));
    return Painting::iconAndText(
        painter, rect,
        Painting::icon(painter, m_theme, Painting::audienceIcon(audience), token, 13),
        Format::word(audience));
}

void ConversationDelegate::paintMeta(QPainter &painter, const QRect &rect,
                                     const ConversationSummary &summary) const
{
    // State first: it is as wide as it needs to be.
    const int state = paintState(painter, rect, summary);
    const int audience = paintAudience(painter, rect.adjusted(0, 0, -state, 0), summary.audience);
    QRect rest = rect.adjusted(audience + Gap, 0, -state - Gap, 0);
    if (summary.promiseDue)
        rest.setLeft(rest.left() + paintPromise(painter, rest, *summary.promiseDue) + Gap);
    painter.setFont(m_theme.font(FontRole::Meta));
    painter.setPen(m_theme.color(Token::Tx3));
    const QString brand = u"·  "_s + ConversationText::brand(summary, m_accounts);
    const int brandWidth = std::min(painter.fontMetrics().horizontalAdvance(brand) + 1,
                                    summary.tags.isEmpty() ? rest.width() : rest.width() * 3 / 5);
    Painting::line(painter, QRect(rest.topLeft(), QSize(brandWidth, rest.height())), brand);
    rest.setLeft(rest.left() + brandWidth + Gap);
    paintTags(painter, rest, summary.tags);
}

int ConversationDelegate::paintPromise(QPainter &painter, const QRect &rect, Instant due) const
{
    const Instant now = m_clock.now();
    const Token token = due <= now ? Token::BadFg : Token::Tx2;
    painter.setFont(m_theme.font(FontRole::Meta, due <= now ? QFont::DemiBold : QFont::Normal));
    painter.setPen(m_theme.color(token));
    const QString text = ConversationText::promise(due, now);
    const int width =
        std::min(painter.fontMetrics().horizontalAdvance(text) + PieSize + 6, rect.width());
    Painting::iconAndText(painter, QRect(rect.topLeft(), QSize(width, rect.height())),
                          Painting::icon(painter, m_theme, u"calendar"_s, token, PieSize), text);
    return width;
}

void ConversationDelegate::paintTags(QPainter &painter, const QRect &rect,
                                     const QList<Tag> &tags) const
{
    if (tags.isEmpty() || rect.width() < 32)
        return;
    constexpr int padding = 5;
    constexpr int dot = 7; // in the tag's colour
    painter.setFont(m_theme.font(FontRole::Caption));
    const QString more =
        tags.size() > 1 ? tr("+%1", "further tags").arg(tags.size() - 1) : QString();
    const int moreWidth = more.isEmpty() ? 0 : painter.fontMetrics().horizontalAdvance(more) + Gap;
    const int width =
        std::min(painter.fontMetrics().horizontalAdvance(tags.first().name) + 2 * padding + dot + 5,
                 rect.width() - moreWidth);
    const QRect chip(rect.topLeft(), QSize(width, rect.height()));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Token::NoteBand));
    painter.drawRoundedRect(chip, 4, 4);
    painter.setBrush(m_theme.color(TagColour::token(tags.first().colour)));
    painter.drawEllipse(
        QRectF(chip.left() + padding, chip.center().y() - dot / 2.0 + 0.5, dot, dot));
    painter.restore();
    painter.setPen(m_theme.color(Token::Tx2));
    Painting::line(painter, chip.adjusted(padding + dot + 4, 0, -padding, 0), tags.first().name);
    if (!more.isEmpty())
        Painting::line(painter, rect.adjusted(width + Gap / 2, 0, 0, 0), more, Qt::ElideNone);
}

void ConversationDelegate::paintSecondLine(QPainter &painter, const QRect &rect,
                                           const ConversationSummary &summary,
                                           const OutboxItem *delivery) const
{
    const int state = paintState(painter, rect, summary);
    const int audience = paintAudience(painter, rect.adjusted(0, 0, -state, 0), summary.audience);
    QRect rest = rect.adjusted(audience + Gap, 0, -state - Gap, 0);
    if (summary.promiseDue && !delivery)
        rest.setLeft(rest.left() + paintPromise(painter, rest, *summary.promiseDue) + Gap);
    if (delivery) {
        paintDelivery(painter, rest, *delivery);
        return;
    }
    painter.setFont(m_theme.font(FontRole::Meta));
    painter.setPen(m_theme.color(summary.unread > 0 ? Token::Tx : Token::Tx2));
    Painting::line(painter, rest, ConversationText::snippet(summary));
}

} // namespace sportello
