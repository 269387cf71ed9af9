// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/instant.h"
#include "domain/replyreview.h"
#include "ui/common/theme.h"
#include "ui/conversation/laidtext.h"
#include "ui/conversation/lanes.h"
#include "ui/models/threadrow.h"

#include <QCoreApplication>
#include <QRect>
#include <QSize>

#include <functional>
#include <memory>
#include <vector>

namespace sportello {

/// Something in a row that can be clicked.
struct RowAction
{
    enum class Kind {
        Unfold,
        ShowWarning,
        ShowAll,
        ToggleVersions,
        OpenAttachment,
        Reveal,
        Conceal,
        ToggleComments,
    };

    Kind kind = Kind::Unfold;
    int number = 0; ///< which attachment
    QString text;
    QRect rect; ///< relative to the row
};

/// What somebody asked to see of a row.
struct RowState
{
    bool warningShown = false;
    bool allShown = false;
    bool versionsShown = false;
    QList<MessageVersion> versions; ///< the earlier wordings, once they were read
    QList<ReplyReview> comments; ///< what others said about the reply, the newest first
    bool commentsShown = false;
};

/// Whose conversation it is.
struct ThreadNames
{
    QString account; ///< "@hotelaurora"
    QString contact; ///< the customer's name
    ContactId contactId;
    AgentId agent{}; ///< who reads
    QStringList languages{}; ///< that need no mention: those the agent reads
    /// The same of the conversation on the other side of a handoff, where both are shown.
    QString otherAccount{};
    QString otherContact{};
    ContactId otherContactId{};
    /// Where in a text stands what the reader searched for; none = nothing was searched for.
    std::function<QList<TextRange>(const QString &text)> hits{};
};

/// A row of the thread, laid out for one width: where everything stands, and the texts.
struct ThreadItem
{
    struct Block
    {
        QPointF origin;
        std::unique_ptr<LaidText> text;
    };
    /// One line that the program says itself.
    struct Remark
    {
        QRect rect;
        QString icon; ///< may be empty
        QString text;
        Token token = Token::Tx3;
    };

    int height = 0;
    QRect card;
    QRect avatar; ///< null when there is none
    ContactId contact;
    QString avatarName;
    QRect header;
    QString name;
    QString nameNote; ///< behind the name, weaker
    QString right;
    bool sent = false; ///< the network has confirmed it
    bool ours = false;
    bool post = false; ///< part of the thread, not of the exchange
    bool note = false; ///< ours, among ourselves
    QString language; ///< in which it is written, where that has to be said
    Audience audience = Audience::Public;
    ThreadRow::Lane lane = ThreadRow::Lane::None;
    QRect spine; ///< of the line of time between the lanes; null without two columns
    QString time; ///< on that line
    /// The first is the text itself (unless it is folded); earlier wordings follow.
    std::vector<Block> blocks;
    bool hasText = false;
    QList<Remark> remarks;
    QList<RowAction> actions;
};

/// Lays out rows of a thread. Pictures, previews and the like of a message are only named; nothing
/// is fetched.
class ThreadItemMaker
{
    Q_DECLARE_TR_FUNCTIONS(ThreadItemMaker)

public:
    /// The theme outlives this object.
    ThreadItemMaker(const Theme &theme, ThreadNames names, Instant now, int width);

    /// Everything but replies on their way, which are widgets; those of the other side of a handoff
    /// are no widgets.
    std::unique_ptr<ThreadItem> make(const ThreadRow &row, const RowState &state);

    /// What is read out for a row.
    static QString description(const ThreadRow &row, const ThreadNames &names, Instant now);
    /// That others said something about a reply; empty where nobody did.
    static QString commentWords(const QList<ReplyReview> &comments);
    /// The name of a foreign language; empty for one of those, and for none.
    static QString foreignLanguage(const QString &code, const QStringList &known);
    /// "Image: two people at a table"
    static QString describe(const Attachment &attachment);

private:
    /// The place where the next line of a card goes.
    struct Pen
    {
        int left = 0;
        int width = 0;
        int y = 0;
    };

    std::unique_ptr<ThreadItem> day(const QDate &day) const;
    std::unique_ptr<ThreadItem> folded(const FoldedPosts &posts) const;
    std::unique_ptr<ThreadItem> post(const ThreadRow &row, const RowState &state) const;
    std::unique_ptr<ThreadItem> message(const ThreadRow &row, const RowState &state) const;
    std::unique_ptr<ThreadItem> note(const Note &note, const RowState &state) const;
    std::unique_ptr<ThreadItem> moved(const MovedIntoPrivate &moved) const;
    std::unique_ptr<ThreadItem> onItsWay(const OutboxItem &item) const;
    void placeCard(ThreadItem &item) const;
    void placeInLane(ThreadItem &item) const;
    void setTime(ThreadItem &item, Instant at) const;
    void addBody(ThreadItem &item, Pen &pen, const FormattedText &text, const QString &warning,
                 const RowState &state, bool struck) const;
    void addText(ThreadItem &item, Pen &pen, const FormattedText &text, const TextLook &look) const;
    void addAttachments(ThreadItem &item, Pen &pen, const Message &message) const;
    void addVersions(ThreadItem &item, Pen &pen, const Message &message,
                     const RowState &state) const;
    void addComments(ThreadItem &item, Pen &pen, const RowState &state) const;
    void addMask(ThreadItem &item, Pen &pen, const ThreadRow &row) const;
    void addRemark(ThreadItem &item, Pen &pen, const QString &icon, const QString &text) const;
    void addAction(ThreadItem &item, Pen &pen, RowAction::Kind kind, const QString &text,
                   int number = 0) const;
    void finish(ThreadItem &item, const Pen &pen) const;
    TextLook look() const;

    const Theme &m_theme;
    ThreadNames m_names;
    Instant m_now;
    int m_width;
    qreal m_scale;
    ThreadRow::Lane m_lane = ThreadRow::Lane::None;
    std::optional<Lanes> m_lanes; ///< nothing where there is one column
};

} // namespace sportello
