// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/conversation/threaditem.h"

#include "domain/checks/privatedatarule.h"
#include "domain/language.h"
#include "domain/links.h"
#include "domain/worddifference.h"
#include "services/errortext.h"
#include "ui/common/format.h"

#include <QFontInfo>
#include <QFontMetrics>
#include <QtMath>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int Margin = 16;
constexpr int AvatarSize = 28;
constexpr int AvatarGap = 8;
constexpr int RowGap = 12;
constexpr int PaddingX = 12;
constexpr int PaddingTop = 7;
constexpr int PaddingBottom = 9;
constexpr int CardWidth = 430; // at a base font of 13 px
/// A text of 200,000 characters takes seconds to lay out; nobody reads it unasked.
constexpr qsizetype ShownUnasked = 4000;

FormattedText cut(const FormattedText &text, qsizetype length)
{
    // Never between the halves of a character.
    if (length > 0 && text.text.at(length - 1).isHighSurrogate())
        --length;
    FormattedText shorter{text.text.left(length) + u'…', {}};
    for (TextSpan span : text.spans) {
        if (span.start >= length)
            continue;
        span.length = std::min(span.length, length - span.start);
        shorter.spans.append(span);
    }
    return shorter;
}

QString shownName(const QString &name, const QString &address)
{
    const QString shown = isolateBidi(name.simplified());
    return shown.isEmpty() ? Format::address(address) : shown;
}

/// The customer's own messages carry no author: it is the conversation's contact.
QString writer(const Message &message, const ThreadNames &names)
{
    if (message.authorName.isEmpty() && message.authorAddress.isEmpty())
        return isolateBidi(names.contact);
    return shownName(message.authorName, message.authorAddress);
}

/// Nobody has to say who works here before writing the first note.
QString noteAuthor(const Note &note, const ThreadNames &names)
{
    const QString name = isolateBidi(note.agentName.simplified());
    if (!name.isEmpty())
        return name;
    return note.agent == names.agent ? ThreadItemMaker::tr("You")
                                     : ThreadItemMaker::tr("Nameless colleague");
}

/// Which private data a post shows to everybody, and what of it is seen here.
QString maskedWords(const ThreadRow &row)
{
    const QString list = PrivateDataRule::kindWords(row.privateKinds);
    return row.isRevealed ? ThreadItemMaker::tr("Public on the network: %1").arg(list)
                          : ThreadItemMaker::tr("Masked here: %1").arg(list);
}

/// The names for a row of the conversation on the other side.
ThreadNames ofOtherSide(ThreadNames names)
{
    names.account = names.otherAccount;
    names.contact = names.otherContact;
    names.contactId = names.otherContactId;
    return names;
}

} // namespace

ThreadItemMaker::ThreadItemMaker(const Theme &theme, ThreadNames names, Instant now, int width)
    : m_theme(theme)
    , m_names(std::move(names))
    , m_now(now)
    , m_width(width)
    , m_scale(QFontInfo(theme.font(FontRole::Body)).pixelSize() / 13.0)
{
}

std::unique_ptr<ThreadItem> ThreadItemMaker::make(const ThreadRow &row, const RowState &state)
{
    m_lane = row.lane;
    if (m_lane != ThreadRow::Lane::None)
        m_lanes = Lanes::in(m_width, m_theme);
    if (row.isOther)
        m_names = ofOtherSide(m_names);
    switch (row.kind()) {
    case ThreadRow::Kind::Day: return day(*row.day());
    case ThreadRow::Kind::Folded: return folded(*row.folded());
    case ThreadRow::Kind::Post: return post(row, state);
    case ThreadRow::Kind::Message: return message(row, state);
    case ThreadRow::Kind::Note: return note(*row.note(), state);
    case ThreadRow::Kind::Moved: return moved(*row.moved());
    case ThreadRow::Kind::Outbox:
        if (row.isOther)
            return onItsWay(*row.item());
        break;
    }
    return std::make_unique<ThreadItem>();
}

TextLook ThreadItemMaker::look() const
{
    TextLook look;
    look.font = m_theme.font(FontRole::Body);
    look.text = m_theme.color(Token::Tx);
    look.link = m_theme.color(Token::Acc);
    look.quote = m_theme.color(Token::Tx2);
    look.code = m_theme.color(Token::Hover);
    look.selection = m_theme.color(Token::SelTx);
    look.hit = m_theme.color(Token::Hit);
    look.lineHeight = m_theme.lineHeight(FontRole::Body) + 1;
    return look;
}

std::unique_ptr<ThreadItem> ThreadItemMaker::day(const QDate &day) const
{
    auto item = std::make_unique<ThreadItem>();
    const Instant noon = fromDateTime(QDateTime(day, QTime(12, 0)));
    item->right = Format::day(noon, m_now);
    item->header =
        QRect(Margin, RowGap, m_width - 2 * Margin, m_theme.lineHeight(FontRole::Caption));
    item->height = item->header.bottom() + 1 + RowGap;
    return item;
}

std::unique_ptr<ThreadItem> ThreadItemMaker::folded(const FoldedPosts &posts) const
{
    auto item = std::make_unique<ThreadItem>();
    const QString text = posts.before
        ? tr("Show %n earlier post(s) of the thread", nullptr, posts.count)
        : tr("Show %n other post(s) of the thread", nullptr, posts.count);
    const QFontMetrics metrics(m_theme.font(FontRole::Meta, QFont::DemiBold));
    const int height = std::max(24, metrics.height() + 6);
    const int width = std::min(metrics.horizontalAdvance(text), m_width - 2 * Margin);
    const QRect column = m_lanes ? m_lanes->of(m_lane) : QRect(0, 0, m_width, 0);
    const int fitting = std::min(width, column.width() - 2 * Lanes::Inset);
    item->actions.append(
        {RowAction::Kind::Unfold, 0, text,
         QRect(column.left() + (column.width() - fitting) / 2, RowGap / 2, fitting, height)});
    item->height = height + RowGap;
    return item;
}

std::unique_ptr<ThreadItem> ThreadItemMaker::moved(const MovedIntoPrivate &moved) const
{
    auto item = std::make_unique<ThreadItem>();
    const int line = m_theme.lineHeight(FontRole::Meta);
    item->right = m_lanes ? tr("Moved into private")
                          : tr("Moved into private at %1").arg(Format::time(moved.at));
    item->height = line + 2 * RowGap;
    item->header = QRect(Margin, 0, m_width - 2 * Margin, item->height);
    if (!m_lanes)
        return item;
    // Below its time an arrow in a disc.
    item->lane = m_lane;
    item->height = 2 * line + 28 + RowGap;
    item->header = m_lanes->inPrivate.adjusted(Lanes::Inset, 0, -Lanes::Inset, 0);
    item->header.setHeight(item->height - RowGap);
    item->spine = m_lanes->spine;
    item->spine.setHeight(item->height);
    item->time = Format::time(moved.at);
    return item;
}

std::unique_ptr<ThreadItem> ThreadItemMaker::onItsWay(const OutboxItem &reply) const
{
    auto item = std::make_unique<ThreadItem>();
    item->ours = true;
    item->audience = reply.audience;
    placeCard(*item);
    item->name = tr("You");
    item->nameNote = tr("as %1").arg(m_names.account);
    Pen pen{item->header.left(), item->header.width(), item->header.bottom() + 4};
    addBody(*item, pen, {reply.lastingText(), {}}, {}, {}, false);
    addRemark(*item, pen, needsPerson(reply.state) ? u"alert"_s : u"clock"_s,
              ErrorText::forOutbox(reply, Account()).text());
    finish(*item, pen);
    return item;
}

void ThreadItemMaker::setTime(ThreadItem &item, Instant at) const
{
    // On the line of time where there is one.
    (item.spine.width() <= 0 ? item.right : item.time) = Format::time(at);
}

void ThreadItemMaker::placeInLane(ThreadItem &item) const
{
    const QRect lane = m_lanes->of(m_lane).adjusted(Lanes::Inset, 0, -Lanes::Inset, 0);
    item.card = lane;
    if (item.ours && !item.note)
        item.card.setLeft(lane.left() + Lanes::Indent);
    else if (!item.note)
        item.card.setRight(lane.right() - Lanes::Indent);
    item.spine = m_lanes->spine;
    item.header = item.card.adjusted(PaddingX, PaddingTop, -PaddingX, 0); // the height comes below
    item.header.setHeight(m_theme.lineHeight(FontRole::Meta));
}

void ThreadItemMaker::placeCard(ThreadItem &item) const
{
    item.lane = m_lane;
    if (m_lanes) {
        placeInLane(item);
        return;
    }
    const int indent = AvatarSize + AvatarGap;
    const int widest = std::max(120, m_width - 2 * Margin - indent);
    const int width = std::min(qRound(CardWidth * m_scale), widest);
    const int left = item.ours && !item.post ? m_width - Margin - width : Margin + indent;
    item.card = QRect(left, 0, width, 0);
    if (!item.ours || item.post)
        item.avatar = QRect(Margin, 0, AvatarSize, AvatarSize);
    item.header = QRect(left + PaddingX + 2, PaddingTop, width - 2 * PaddingX - 2,
                        m_theme.lineHeight(FontRole::Meta));
}

void ThreadItemMaker::addText(ThreadItem &item, Pen &pen, const FormattedText &text,
                              const TextLook &look) const
{
    auto laid = std::make_unique<LaidText>(text, look, pen.width);
    const QPointF origin(pen.left, pen.y);
    pen.y += qCeil(laid->height());
    item.blocks.push_back({origin, std::move(laid)});
}

void ThreadItemMaker::addRemark(ThreadItem &item, Pen &pen, const QString &icon,
                                const QString &text) const
{
    const int height = m_theme.lineHeight(FontRole::Meta) + 2;
    item.remarks.append({QRect(pen.left, pen.y + 2, pen.width, height), icon, text, Token::Tx2});
    pen.y += height + 2;
}

void ThreadItemMaker::addAction(ThreadItem &item, Pen &pen, RowAction::Kind kind,
                                const QString &text, int number) const
{
    // 24 px high for the pointer, whatever the font.
    const QFontMetrics metrics(m_theme.font(FontRole::Meta, QFont::DemiBold));
    const int height = std::max(24, metrics.height() + 4);
    // Bold advances are rounded: without a little more the text would be elided.
    const int width = std::min(metrics.horizontalAdvance(text) + 4, pen.width);
    item.actions.append({kind, number, text, QRect(pen.left, pen.y, width, height)});
    pen.y += height;
}

void ThreadItemMaker::addBody(ThreadItem &item, Pen &pen, const FormattedText &text,
                              const QString &warning, const RowState &state, bool struck) const
{
    if (!warning.isEmpty()) {
        addRemark(item, pen, u"alert"_s, tr("Content warning: %1").arg(isolateBidi(warning)));
        addAction(item, pen, RowAction::Kind::ShowWarning,
                  state.warningShown ? tr("Hide") : tr("Show"));
        if (!state.warningShown)
            return;
    }
    if (text.text.isEmpty())
        return;
    TextLook textLook = look();
    textLook.struck = struck;
    item.hasText = true;
    const bool isLong = text.text.size() > ShownUnasked + ShownUnasked / 4;
    const FormattedText shown = isLong && !state.allShown ? cut(text, ShownUnasked) : text;
    if (m_names.hits)
        textLook.hits = m_names.hits(shown.text);
    addText(item, pen, shown, textLook);
    if (isLong && !state.allShown) {
        addAction(item, pen, RowAction::Kind::ShowAll,
                  tr("Show all %1 characters").arg(Format::count(int(text.text.size()))));
    }
}

void ThreadItemMaker::addMask(ThreadItem &item, Pen &pen, const ThreadRow &row) const
{
    if (row.privateKinds.isEmpty())
        return;
    addRemark(item, pen, u"lock"_s, maskedWords(row));
    // What is only part of the thread is not looked behind.
    if (row.message()) {
        addAction(item, pen, row.isRevealed ? RowAction::Kind::Conceal : RowAction::Kind::Reveal,
                  row.isRevealed ? tr("Mask it again") : tr("Show what is masked (is recorded)"));
    }
}

void ThreadItemMaker::finish(ThreadItem &item, const Pen &pen) const
{
    item.card.setHeight(pen.y + PaddingBottom);
    item.height = std::max(item.card.height(), item.avatar.height()) + RowGap;
    if (item.spine.width() > 0)
        item.spine.setHeight(item.height);
}

std::unique_ptr<ThreadItem> ThreadItemMaker::post(const ThreadRow &row, const RowState &state) const
{
    const ContextMessage &post = *row.post();
    auto item = std::make_unique<ThreadItem>();
    item->ours = post.ours;
    item->post = true;
    placeCard(*item);
    item->name = post.ours ? m_names.account : shownName(post.authorName, post.authorAddress);
    item->nameNote = post.ours ? QString() : Format::address(post.authorAddress);
    item->avatarName = item->name;
    setTime(*item, post.createdAt);
    Pen pen{item->header.left(), item->header.width(), item->header.bottom() + 4};
    addBody(*item, pen, post.text, post.warning, state, false);
    addMask(*item, pen, row);
    finish(*item, pen);
    return item;
}

std::unique_ptr<ThreadItem> ThreadItemMaker::message(const ThreadRow &row,
                                                     const RowState &state) const
{
    const Message &message = *row.message();
    auto item = std::make_unique<ThreadItem>();
    item->ours = message.direction == Direction::Out;
    item->audience = message.audience;
    placeCard(*item);
    if (item->ours) {
        item->name = message.outbox ? tr("You") : m_names.account;
        item->nameNote = message.outbox ? tr("as %1").arg(m_names.account) : tr("from elsewhere");
        item->right = tr("Sent %1").arg(Format::time(message.createdAt));
        item->sent = true;
        item->time = Format::time(message.createdAt);
    } else {
        item->contact = m_names.contactId;
        item->name = writer(message, m_names);
        item->avatarName = item->name;
        setTime(*item, message.createdAt);
        item->language = foreignLanguage(message.language, m_names.languages);
    }
    Pen pen{item->header.left(), item->header.width(), item->header.bottom() + 4};
    addBody(*item, pen, message.text, message.warning, state, message.deletedAt.has_value());
    if (message.warning.isEmpty() || state.warningShown)
        addMask(*item, pen, row);
    if (message.warning.isEmpty() || state.warningShown)
        addAttachments(*item, pen, message);
    if (message.deletedAt) {
        addRemark(*item, pen, u"close"_s,
                  item->ours ? tr("Deleted on the network") : tr("Deleted by %1").arg(item->name));
    }
    if (message.version > 1)
        addVersions(*item, pen, message, state);
    addComments(*item, pen, state);
    finish(*item, pen);
    return item;
}

std::unique_ptr<ThreadItem> ThreadItemMaker::note(const Note &note, const RowState &state) const
{
    auto item = std::make_unique<ThreadItem>();
    item->ours = true;
    item->note = true;
    item->lane = m_lane;
    const int width = std::max(120, m_width - 2 * Margin);
    item->card = QRect(Margin, 0, width, 0);
    item->header = QRect(Margin + PaddingX, PaddingTop, width - 2 * PaddingX,
                         m_theme.lineHeight(FontRole::Meta));
    if (m_lanes)
        placeInLane(*item);
    item->name = noteAuthor(note, m_names);
    item->nameNote =
        note.editedAt ? tr("edited %1").arg(Format::moment(*note.editedAt, m_now)) : QString();
    setTime(*item, note.writtenAt);
    Pen pen{item->header.left(), item->header.width(), item->header.bottom() + 4};
    addBody(*item, pen, {note.text, {}}, {}, state, false);
    finish(*item, pen);
    return item;
}

QString ThreadItemMaker::foreignLanguage(const QString &code, const QStringList &known)
{
    const bool isKnown = std::any_of(known.begin(), known.end(), [&code](const QString &each) {
        return !areDifferentLanguages(code, each);
    });
    return code.isEmpty() || isKnown ? QString() : Format::language(code);
}

void ThreadItemMaker::addAttachments(ThreadItem &item, Pen &pen, const Message &message) const
{
    for (qsizetype i = 0; i < message.attachments.size(); ++i) {
        addRemark(item, pen, u"clip"_s, describe(message.attachments.at(i)));
        if (!message.attachments.at(i).url.isEmpty()) {
            addAction(item, pen, RowAction::Kind::OpenAttachment, tr("Open on the network…"),
                      static_cast<int>(i));
        }
    }
}

void ThreadItemMaker::addVersions(ThreadItem &item, Pen &pen, const Message &message,
                                  const RowState &state) const
{
    addAction(item, pen, RowAction::Kind::ToggleVersions,
              state.versionsShown
                  ? tr("Edited · hide earlier wordings")
                  : tr("Edited · show %n earlier wording(s)", nullptr, message.version - 1));
    if (!state.versionsShown)
        return;
    for (qsizetype i = 0; i < state.versions.size(); ++i) {
        const MessageVersion &version = state.versions.at(i);
        const QString next =
            i + 1 < state.versions.size() ? state.versions.at(i + 1).text.text : message.text.text;
        addRemark(item, pen, u"history"_s,
                  tr("Wording %1, seen %2, and what became of it")
                      .arg(version.version)
                      .arg(Format::moment(version.seenAt, m_now)));
        FormattedText difference;
        for (const DifferencePart &part : wordDifference(version.text.text, next)) {
            if (part.kind != DifferencePart::Kind::Same) {
                const bool removed = part.kind == DifferencePart::Kind::Removed;
                difference.spans.append({difference.text.size(),
                                         part.text.size(),
                                         removed ? TextSpan::Kind::Strike : TextSpan::Kind::Bold,
                                         {}});
            }
            difference.text += part.text;
        }
        if (difference.text.size() > 2 * ShownUnasked)
            difference = cut(difference, 2 * ShownUnasked);
        addText(item, pen, difference, look());
    }
}

QString ThreadItemMaker::describe(const Attachment &attachment)
{
    const QString words = isolateBidi(attachment.description.simplified());
    const bool silent = words.isEmpty();
    switch (attachment.kind) {
    case Attachment::Kind::Image:
        return silent ? tr("Image without a description") : tr("Image: %1").arg(words);
    case Attachment::Kind::Video:
        return silent ? tr("Video without a description") : tr("Video: %1").arg(words);
    case Attachment::Kind::Audio:
        return silent ? tr("Sound without a description") : tr("Sound: %1").arg(words);
    case Attachment::Kind::File: break;
    }
    return silent ? tr("File without a description") : tr("File: %1").arg(words);
}

QString ThreadItemMaker::description(const ThreadRow &row, const ThreadNames &known, Instant now)
{
    if (row.isOther && !row.folded()) {
        ThreadRow own = row;
        own.isOther = false;
        return tr("%1 From the other conversation: Enter opens it.")
            .arg(description(own, ofOtherSide(known), now));
    }
    const ThreadNames &names = known;
    if (const MovedIntoPrivate *moved = row.moved())
        return tr("Moved into private at %1").arg(Format::time(moved->at));
    if (const QDate *day = row.day())
        return Format::day(fromDateTime(QDateTime(*day, QTime(12, 0))), now);
    if (const FoldedPosts *posts = row.folded())
        return tr("%n post(s) of the thread, folded. Enter shows them.", nullptr, posts->count);
    if (const ContextMessage *post = row.post()) {
        return tr("Part of the thread, %1, %2: %3")
            .arg(shownName(post->authorName, post->authorAddress), Format::time(post->createdAt),
                 post->warning.isEmpty() ? post->text.text : post->warning);
    }
    if (const OutboxItem *item = row.item())
        return tr("%1, your reply on its way: %2")
            .arg(Format::word(item->audience), item->lastingText());
    if (const Note *note = row.note()) {
        return tr("Internal note, %1, %2: %3")
            .arg(noteAuthor(*note, names), Format::moment(note->writtenAt, now), note->text);
    }
    const Message &message = *row.message();
    const bool ours = message.direction == Direction::Out;
    QString text = message.warning.isEmpty() ? message.text.text
                                             : tr("Content warning: %1").arg(message.warning);
    if (message.deletedAt)
        text = tr("Deleted. It said: %1").arg(text);
    else if (message.version > 1)
        text = tr("Edited. %1").arg(text);
    if (!row.privateKinds.isEmpty())
        text =
            tr("%1. %2", "what is private in a message, then its text").arg(maskedWords(row), text);
    const QString language = foreignLanguage(message.language, names.languages);
    if (!ours && !language.isEmpty())
        text = tr("In %1. %2", "language, then the text").arg(language, text);
    return tr("%1, %2, %3: %4")
        .arg(Format::word(message.audience),
             ours ? tr("you as %1").arg(names.account) : writer(message, names),
             Format::time(message.createdAt), text);
}

} // namespace sportello
