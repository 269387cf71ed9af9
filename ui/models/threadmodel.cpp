// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/threadmodel.h"

#include "core/future.h"
#include "domain/guard/maskedpost.h"

#include <QSet>

#include <algorithm>

namespace sportello {

ThreadModel::ThreadModel(Store &store, Conversations &conversations, Outbox &outbox,
                         QObject *parent)
    : QAbstractListModel(parent)
    , m_own(store, conversations, outbox)
    , m_other(store, conversations, outbox)
{
    for (ThreadReader *reader : {&m_own, &m_other}) {
        connect(reader, &ThreadReader::changed, this, &ThreadModel::rebuild);
        connect(reader, &ThreadReader::failed, this, &ThreadModel::failed);
    }
    connect(&m_own, &ThreadReader::contentChanged, this, &ThreadModel::contentChanged);
    connect(&m_own, &ThreadReader::loaded, this, &ThreadModel::loaded);
    connect(&m_other, &ThreadReader::contentChanged, this, &ThreadModel::otherChanged);
}

void ThreadModel::maskWith(PrivatePosts &posts)
{
    m_posts = &posts;
    connect(&posts, &PrivatePosts::changed, this, &ThreadModel::rebuild);
    rebuild();
}

void ThreadModel::reveal(const QString &key, const AgentId &agent)
{
    const int number = rowOf(key);
    const Message *shown = number < 0 ? nullptr : m_rows.at(number).message();
    if (!m_posts || !shown)
        return;
    const QList<Message> &messages = (m_rows.at(number).isOther ? m_other : m_own).parts().messages;
    const auto whole = std::ranges::find(messages, shown->id, &Message::id);
    if (whole == messages.cend())
        return;
    const ConversationId asked = conversation();
    whenDone(m_posts->recordReveal(*whole, agent), this,
             [this, asked, id = shown->id](const Result<Done> &recorded) {
        if (!recorded) {
            // Nobody looks without leaving a trace.
            Q_EMIT failed(recorded.error());
            return;
        }
        if (asked != conversation())
            return;
        m_revealed.insert(id);
        rebuild();
    });
}

void ThreadModel::conceal(const QString &key)
{
    const int number = rowOf(key);
    if (const Message *shown = number < 0 ? nullptr : m_rows.at(number).message()) {
        m_revealed.remove(shown->id);
        rebuild();
    }
}

QList<MessageVersion> ThreadModel::shownVersions(int row, QList<MessageVersion> versions) const
{
    const ThreadRow &of = m_rows.at(row);
    const Message *message = of.message();
    if (!m_posts || !message || of.isRevealed || message->direction == Direction::Out
        || message->audience == Audience::Private)
        return versions;
    for (MessageVersion &version : versions) {
        version.text =
            maskedPost(version.text, m_posts->findingsIn(version.text.text, message->account));
        version.warning = m_posts->excerpt(version.warning, message->account);
    }
    return versions;
}

const ThreadRow *ThreadModel::newestMasked() const
{
    // What can be done about it is done where the conversation is open.
    const auto masked = std::find_if(m_rows.crbegin(), m_rows.crend(), [](const ThreadRow &row) {
        return !row.isOther && !row.privateKinds.isEmpty() && row.message()
            && !row.message()->deletedAt;
    });
    return masked == m_rows.crend() ? nullptr : &*masked;
}

void ThreadModel::mask(ThreadRow &row) const
{
    const AccountId account = (row.isOther ? m_other : m_own).content().summary.account;
    const auto masked = [this, account](const QString &text) {
        return m_posts->excerpt(text, account);
    };
    if (auto *message = std::get_if<Message>(&row.content)) {
        if (message->direction == Direction::Out || message->audience == Audience::Private)
            return;
        const QList<PrivateFinding> findings = m_posts->findingsIn(*message);
        row.privateKinds = kindsOf(findings);
        row.isRevealed = m_revealed.contains(message->id);
        if (row.isRevealed)
            return;
        message->text = maskedPost(message->text, findings);
        message->warning = masked(message->warning);
        for (Attachment &attachment : message->attachments)
            attachment.description = masked(attachment.description);
    } else if (auto *post = std::get_if<ContextMessage>(&row.content); post && !post->ours) {
        const QList<PrivateFinding> findings = m_posts->findingsIn(post->text.text, account);
        row.privateKinds = kindsOf(findings);
        post->text = maskedPost(post->text, findings);
        post->warning = masked(post->warning);
    }
}

void ThreadModel::setConversation(const ConversationId &id)
{
    if (id == conversation())
        return;
    m_unfolded.clear();
    m_revealed.clear();
    m_ownLane = ThreadRow::Lane::None;
    m_movedAt.reset();
    m_other.setConversation({});
    m_own.setConversation(id);
    // Another conversation is no update: nothing of the old rows may stay selected.
    beginResetModel();
    m_rows.clear();
    endResetModel();
    Q_EMIT contentChanged();
}

void ThreadModel::join(const ConversationId &other, ThreadRow::Lane ownLane,
                       const std::optional<Instant> &movedAt)
{
    const bool isSame = other == joined() && ownLane == m_ownLane && movedAt == m_movedAt;
    if (isSame || conversation().isNull() || other == conversation())
        return;
    m_ownLane = ownLane;
    m_movedAt = movedAt;
    if (other != joined())
        m_other.setConversation(other);
    rebuild();
}

void ThreadModel::loadOlder()
{
    if (joined().isNull()) {
        m_own.loadOlder();
        return;
    }
    const std::optional<bool> isOwn = firstEndsTimeline(m_own.parts(), m_other.parts());
    if (isOwn)
        (*isOwn ? m_own : m_other).loadOlder();
}

bool ThreadModel::hasVersions() const
{
    const QList<Message> &messages = m_own.parts().messages;
    return std::any_of(messages.begin(), messages.end(),
                       [](const Message &message) { return message.version > 1; });
}

void ThreadModel::unfold(const QString &firstPost)
{
    m_unfolded.insert(firstPost);
    rebuild();
}

int ThreadModel::rowOf(const QString &key) const
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i).key == key)
            return static_cast<int>(i);
    }
    return -1;
}

const Message *ThreadModel::newest(Direction direction) const
{
    const QList<Message> &messages = m_own.parts().messages;
    for (auto it = messages.crbegin(); it != messages.crend(); ++it) {
        if (it->direction == direction)
            return &*it;
    }
    return nullptr;
}

void ThreadModel::rebuild()
{
    if (!m_own.isWhole())
        return;
    QList<ThreadRow> shown = rows();
    if (m_posts) {
        for (ThreadRow &row : shown)
            mask(row);
    }
    apply(std::move(shown));
}

QList<ThreadRow> ThreadModel::rows() const
{
    // Until the other side is there the one that is open stands alone.
    if (!isJoined())
        return threadRows(m_own.parts(), m_unfolded);
    using Lane = ThreadRow::Lane;
    const Lane otherLane = m_ownLane == Lane::Private ? Lane::Public : Lane::Private;
    return joinedRows({m_own.parts(), m_ownLane, false}, {m_other.parts(), otherLane, true},
                      m_movedAt, m_unfolded);
}

void ThreadModel::removeGone(const QList<ThreadRow> &rows)
{
    QHash<QString, qsizetype> position;
    position.reserve(rows.size());
    for (qsizetype i = 0; i < rows.size(); ++i)
        position.insert(rows.at(i).key, i);
    // A row that would have to move up goes too, and is inserted again: moves are rare here.
    QSet<QString> staying;
    qsizetype last = -1;
    for (const ThreadRow &row : std::as_const(m_rows)) {
        const qsizetype at = position.value(row.key, -1);
        if (at > last) {
            last = at;
            staying.insert(row.key);
        }
    }
    for (int end = static_cast<int>(m_rows.size()); end > 0;) {
        if (staying.contains(m_rows.at(end - 1).key)) {
            --end;
            continue;
        }
        int begin = end - 1;
        while (begin > 0 && !staying.contains(m_rows.at(begin - 1).key))
            --begin;
        beginRemoveRows({}, begin, end - 1);
        m_rows.remove(begin, end - begin);
        endRemoveRows();
        end = begin;
    }
}

void ThreadModel::apply(QList<ThreadRow> rows)
{
    removeGone(rows);
    int number = 0;
    while (number < rows.size()) {
        if (number < m_rows.size() && m_rows.at(number).key == rows.at(number).key) {
            if (m_rows.at(number) != rows.at(number)) {
                m_rows[number] = rows.at(number);
                Q_EMIT dataChanged(index(number), index(number));
            }
            ++number;
            continue;
        }
        const QString next = number < m_rows.size() ? m_rows.at(number).key : QString();
        int end = number + 1;
        while (end < rows.size() && (next.isEmpty() || rows.at(end).key != next))
            ++end;
        beginInsertRows({}, number, end - 1);
        for (int i = number; i < end; ++i)
            m_rows.insert(i, rows.at(i));
        endInsertRows();
        number = end;
    }
}

int ThreadModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ThreadModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ThreadRow &row = m_rows.at(index.row());
    switch (role) {
    case KindRole: return static_cast<int>(row.kind());
    case KeyRole: return row.key;
    case Qt::AccessibleTextRole: return m_description ? m_description(row) : QString();
    default: break;
    }
    if (const Message *message = row.message())
        return messageData(*message, role);
    if (const ContextMessage *post = row.post())
        return postData(*post, role);
    if (const OutboxItem *item = row.item())
        return itemData(*item, role);
    if (const Note *note = row.note())
        return noteData(*note, role);
    if (const FoldedPosts *folded = row.folded(); folded && role == CountRole)
        return folded->count;
    if (const QDate *day = row.day(); day && role == TimeRole)
        return *day;
    if (const MovedIntoPrivate *moved = row.moved(); moved && role == TimeRole)
        return toDateTime(moved->at);
    return {};
}

QVariant ThreadModel::messageData(const Message &message, int role) const
{
    switch (role) {
    case TextRole: return message.text.text;
    case WarningRole: return message.warning;
    case AuthorRole: return message.authorName;
    case TimeRole: return toDateTime(message.createdAt);
    case OursRole: return message.direction == Direction::Out;
    case DeletedRole: return message.deletedAt.has_value();
    case VersionRole: return message.version;
    default: return {};
    }
}

QVariant ThreadModel::postData(const ContextMessage &post, int role) const
{
    switch (role) {
    case TextRole: return post.text.text;
    case WarningRole: return post.warning;
    case AuthorRole: return post.authorName;
    case TimeRole: return toDateTime(post.createdAt);
    case OursRole: return post.ours;
    default: return {};
    }
}

QVariant ThreadModel::noteData(const Note &note, int role) const
{
    switch (role) {
    case TextRole: return note.text;
    case AuthorRole: return note.agentName;
    case TimeRole: return toDateTime(note.writtenAt);
    case OursRole: return true;
    default: return {};
    }
}

QVariant ThreadModel::itemData(const OutboxItem &item, int role) const
{
    switch (role) {
    case TextRole: return item.lastingText();
    case TimeRole: return toDateTime(item.createdAt);
    case OursRole: return true;
    case StateRole: return QVariant::fromValue(item.state);
    case ReasonRole: return QVariant::fromValue(item.reason);
    default: return {};
    }
}

} // namespace sportello
