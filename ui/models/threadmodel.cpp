// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/threadmodel.h"

#include "core/future.h"
#include "domain/guard/maskedpost.h"

#include <QSet>

#include <algorithm>

namespace sportello {

namespace {

/// The messages of a newer read, preceded by those of earlier pages that it does not reach.
QList<Message> withOlderPages(const QList<Message> &known, QList<Message> read)
{
    if (read.isEmpty())
        return read;
    QList<Message> older;
    for (const Message &message : known) {
        if (message.id >= read.constFirst().id)
            break;
        older.append(message);
    }
    return older + read;
}

QList<PrivateKind> kindsOf(const QList<PrivateFinding> &findings)
{
    QList<PrivateKind> kinds;
    for (const PrivateFinding &finding : findings) {
        if (!kinds.contains(finding.kind))
            kinds.append(finding.kind);
    }
    return kinds;
}

} // namespace

ThreadModel::ThreadModel(Store &store, Conversations &conversations, Outbox &outbox,
                         QObject *parent)
    : QAbstractListModel(parent)
    , m_conversations(conversations)
    , m_outbox(outbox)
{
    connect(&store, &Store::committed, this, &ThreadModel::handleCommit);
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
    const auto whole = std::ranges::find(m_parts.messages, shown->id, &Message::id);
    if (whole == m_parts.messages.cend())
        return;
    const ConversationId conversation = m_conversation;
    whenDone(m_posts->recordReveal(*whole, agent), this,
             [this, conversation, id = shown->id](const Result<Done> &recorded) {
        if (!recorded) {
            // Nobody looks without leaving a trace.
            Q_EMIT failed(recorded.error());
            return;
        }
        if (conversation != m_conversation)
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
    const auto masked = std::find_if(m_rows.crbegin(), m_rows.crend(), [](const ThreadRow &row) {
        return !row.privateKinds.isEmpty() && row.message() && !row.message()->deletedAt;
    });
    return masked == m_rows.crend() ? nullptr : &*masked;
}

void ThreadModel::mask(ThreadRow &row) const
{
    const auto masked = [this](const QString &text) {
        return m_posts->excerpt(text, m_content.summary.account);
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
        const QList<PrivateFinding> findings =
            m_posts->findingsIn(post->text.text, m_content.summary.account);
        row.privateKinds = kindsOf(findings);
        post->text = maskedPost(post->text, findings);
        post->warning = masked(post->warning);
    }
}

void ThreadModel::setConversation(const ConversationId &id)
{
    if (id == m_conversation)
        return;
    m_conversation = id;
    ++m_threadNumber;
    ++m_itemsNumber;
    m_content = {};
    m_parts = {};
    m_unfolded.clear();
    m_revealed.clear();
    m_wanted = PageSize;
    m_loaded = false;
    m_itemsLoaded = false;
    m_loadingOlder = false;
    // Another conversation is no update: nothing of the old rows may stay selected.
    beginResetModel();
    m_rows.clear();
    endResetModel();
    Q_EMIT contentChanged();
    if (!id.isNull())
        reload();
}

void ThreadModel::reload()
{
    readThread();
    readItems();
}

void ThreadModel::handleCommit(const ChangeSet &changes)
{
    if (m_conversation.isNull())
        return;
    if (changes.conversations.contains(m_conversation) || changes.notes.contains(m_conversation))
        readThread();
    if (changes.outboxConversations.contains(m_conversation))
        readItems();
}

void ThreadModel::readThread()
{
    const quint64 number = ++m_threadNumber;
    whenDone(m_conversations.thread(m_conversation, m_wanted), this,
             [this, number](Result<ThreadContent> result) {
        if (number != m_threadNumber)
            return;
        if (!result) {
            Q_EMIT failed(result.error());
            return;
        }
        takeThread(std::move(result).value());
    });
}

void ThreadModel::takeThread(ThreadContent content)
{
    const QList<Message> messages = withOlderPages(m_parts.messages, content.messages);
    // What an older page said about its predecessors still holds: this read did not look there.
    if (messages.size() > content.messages.size())
        content.hasOlder = m_content.hasOlder;
    m_parts.messages = messages;
    m_parts.posts = content.context;
    m_parts.notes = content.notes;
    content.messages.clear();
    content.context.clear();
    m_content = std::move(content);
    const bool first = !m_loaded;
    m_loaded = true;
    rebuild();
    Q_EMIT contentChanged();
    if (first)
        Q_EMIT loaded();
}

bool ThreadModel::hasVersions() const
{
    return std::any_of(m_parts.messages.begin(), m_parts.messages.end(),
                       [](const Message &message) { return message.version > 1; });
}

void ThreadModel::readItems()
{
    const quint64 number = ++m_itemsNumber;
    whenDone(m_outbox.openOfConversation(m_conversation), this,
             [this, number](Result<QList<OutboxItem>> result) {
        if (number != m_itemsNumber)
            return;
        if (!result) {
            Q_EMIT failed(result.error());
            return;
        }
        m_parts.items = result.value();
        m_itemsLoaded = true;
        rebuild();
    });
}

void ThreadModel::loadOlder()
{
    if (m_loadingOlder || !m_content.hasOlder || m_parts.messages.isEmpty())
        return;
    m_loadingOlder = true;
    const ConversationId conversation = m_conversation;
    whenDone(m_conversations.thread(conversation, PageSize, m_parts.messages.constFirst().id), this,
             [this, conversation](Result<ThreadContent> result) {
        if (conversation != m_conversation)
            return;
        m_loadingOlder = false;
        if (!result) {
            Q_EMIT failed(result.error());
            return;
        }
        QList<Message> older;
        for (const Message &message : std::as_const(result->messages)) {
            if (m_parts.messages.isEmpty() || message.id < m_parts.messages.constFirst().id)
                older.append(message);
        }
        m_content.hasOlder = result->hasOlder;
        m_parts.messages = older + m_parts.messages;
        m_wanted = static_cast<int>(m_parts.messages.size());
        rebuild();
    });
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
    for (auto it = m_parts.messages.crbegin(); it != m_parts.messages.crend(); ++it) {
        if (it->direction == direction)
            return &*it;
    }
    return nullptr;
}

void ThreadModel::rebuild()
{
    m_parts.hasOlder = m_content.hasOlder;
    // Both halves arrive one after the other; showing the first alone would make the view jump.
    if (!m_loaded || !m_itemsLoaded)
        return;
    QList<ThreadRow> rows = threadRows(m_parts, m_unfolded);
    if (m_posts) {
        for (ThreadRow &row : rows)
            mask(row);
    }
    apply(std::move(rows));
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
