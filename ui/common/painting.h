// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/id.h"
#include "domain/account.h"
#include "domain/audience.h"
#include "domain/conversation.h"
#include "ui/common/theme.h"

#include <QPainter>

namespace sportello {

/// The marks of the design, painted alike by widgets and delegates. What a mark means is always
/// said in words beside it or in the accessible text (Format::word).
namespace Painting {

/// A disc with initials; the colour follows from the contact, so that a person keeps it.
void avatar(QPainter &painter, const QRect &rect, const ContactId &contact, const QString &name,
            const Theme &theme);
QSize avatarSize();

/// The network's two letters on a tile. `ring` is the colour around it where it lies over
/// something; invalid for none.
void networkTile(QPainter &painter, const QRect &rect, const QString &shortName, const Theme &theme,
                 const QColor &ring = {});
QSize networkTileSize(const Theme &theme);

/// The shape that says how a channel is: disc, triangle, crossed square, ring.
void healthMark(QPainter &painter, const QPoint &center, ConnectionState state, const Theme &theme);

/// Icon and colour of an audience.
QString audienceIcon(Audience audience);
Token audienceToken(Audience audience);

/// Icon and colour of a state; New is a disc, painted by stateMark() and without an icon's name.
QString stateIcon(ConversationState state);
Token stateToken(ConversationState state);

/// The part of a promise that is used up, 0 to 1, as a pie from twelve o'clock on.
void clockPie(QPainter &painter, const QRectF &rect, double used, const QColor &color);

/// Icon and words on one line, `icon` of 12 or 13 px; gives the width used. `right` aligned when
/// asked.
int iconAndText(QPainter &painter, const QRect &rect, const QPixmap &icon, const QString &text,
                Qt::Alignment alignment = Qt::AlignLeft);

/// A quiet mark with a few words at the right end of a line; gives the width used.
int chip(QPainter &painter, const QRect &rect, const QString &text, const Theme &theme);
int chipWidth(const QString &text, const Theme &theme);

/// Text on one line, vertically centred, elided at its end when it is too long.
void line(QPainter &painter, const QRect &rect, const QString &text,
          Qt::TextElideMode elide = Qt::ElideRight, Qt::Alignment alignment = Qt::AlignLeft);

/// At most `lines` lines of text, the last elided.
void paragraph(QPainter &painter, const QRect &rect, const QString &text, int lines,
               int lineHeight);

/// A sharp pixmap of an icon for this painter.
QPixmap icon(const QPainter &painter, const Theme &theme, const QString &name, Token token,
             int size);

} // namespace Painting

} // namespace sportello
