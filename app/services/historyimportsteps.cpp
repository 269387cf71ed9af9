// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/historyimportsteps.h"

#include "services/historyimports.h"
#include "storage/conversationtable.h"
#include "storage/handletable.h"
#include "storage/retentiontable.h"

#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

using Kind = HistoryColumn::Kind;

constexpr int version = 1;
constexpr qsizetype mostProblems = 100;
constexpr qsizetype snippetLength = 140;

QUuid uuid(const QJsonValue &value)
{
    return QUuid::fromString(value.toString());
}

QString text(const QJsonObject &line, const QString &name)
{
    return line.value(name).toString();
}

/// Columns that are no times and revisions hold small numbers.
bool isSmall(const QString &column)
{
    static const QStringList small{u"unread"_s,
                                   u"version"_s,
                                   u"position"_s,
                                   u"part"_s,
                                   u"weekday"_s,
                                   u"from_minute"_s,
                                   u"to_minute"_s,
                                   u"priority"_s,
                                   u"first_reply_minutes"_s,
                                   u"next_reply_minutes"_s};
    return small.contains(column);
}

bool isInRange(const QString &column, qint64 number)
{
    if (column == u"weekday"_s)
        return number >= 1 && number <= 7;
    if (column == u"from_minute"_s)
        return number >= 0 && number <= 1439;
    if (column == u"to_minute"_s)
        return number >= 1 && number <= 1440;
    return !isSmall(column) || std::abs(number) < (qint64(1) << 31);
}

QString said(const QString &sentence, const QString &name)
{
    return sentence.arg(name);
}

} // namespace

HistoryImportSteps::HistoryImportSteps(TeamDatabase &database, HistoryImportState &state,
                                       Instant now)
    : m_database(database)
    , m_state(state)
    , m_now(now)
    , m_table(database)
    , m_erased(database)
    , m_secret(m_erased.secret())
{
}

void HistoryImportSteps::complain(const QString &why)
{
    ++m_state.preview.allProblems;
    if (m_state.preview.problems.size() < mostProblems)
        m_state.preview.problems.append({m_state.preview.lines, why});
}

void HistoryImportSteps::check(const QByteArray &bytes)
{
    ++m_state.preview.lines;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject()) {
        complain(HistoryImports::tr("This is no JSON object."));
        return;
    }
    const QJsonObject line = document.object();
    if (const QString problem = problemIn(line); !problem.isEmpty())
        complain(problem);
}

QString HistoryImportSteps::problemIn(const QJsonObject &line)
{
    const QString type = text(line, u"type"_s);
    if (!m_state.hasBegun) {
        m_state.hasBegun = true;
        if (type != u"history"_s)
            return HistoryImports::tr("A history begins with a line of the type “history”.");
        return line.value(u"version"_s).toInt() == version
            ? QString()
            : HistoryImports::tr("The file is of another version. A newer Sportello reads it.");
    }
    if (m_state.hasEnded)
        return HistoryImports::tr("There is a line behind the end.");
    if (type == u"end"_s) {
        m_state.hasEnded = true;
        if (line.value(u"lines"_s).toInt() != m_state.preview.lines - 1)
            return HistoryImports::tr("Lines are missing.");
        const QString hash = text(line, u"hash"_s);
        return hash.isEmpty() || hash == m_state.digest.hex()
            ? QString()
            : HistoryImports::tr("Something in the file was changed after it was written.");
    }
    if (type == u"outcome"_s) {
        ++m_state.preview.outcomes;
        return {};
    }
    const HistoryKind *kind = historyKind(type);
    if (!kind)
        return said(HistoryImports::tr("There is no type “%1”."), type);
    for (const HistoryColumn &column : kind->columns) {
        const bool isNumberId = kind->type == u"message"_s;
        if (const QString problem = problemIn(column, line.value(column.name), isNumberId);
            !problem.isEmpty())
            return problem;
    }
    for (const HistoryChild &child : kind->children) {
        const QJsonValue rows = line.value(child.name);
        if (!rows.isUndefined() && !rows.isArray())
            return said(HistoryImports::tr("“%1” has a value that does not fit."), child.name);
        const QJsonArray all = rows.toArray();
        for (const QJsonValue &row : all) {
            for (const HistoryColumn &column : child.columns) {
                if (const QString problem =
                        problemIn(column, row.toObject().value(column.name), false);
                    !problem.isEmpty())
                    return problem;
            }
        }
    }
    note(*kind, line);
    return {};
}

QString HistoryImportSteps::problemIn(const HistoryColumn &column, const QJsonValue &value,
                                      bool isNumberId) const
{
    const QString misfit =
        said(HistoryImports::tr("“%1” has a value that does not fit."), column.name);
    if (value.isUndefined())
        return said(HistoryImports::tr("“%1” is missing."), column.name);
    if (value.isNull())
        return column.canBeNull ? QString() : misfit;
    if (column.kind == Kind::Number || (column.kind == Kind::Id && isNumberId)) {
        const double number = value.toDouble(NAN);
        if (!value.isDouble() || std::floor(number) != number || std::abs(number) >= 9e15
            || (column.kind == Kind::Id && number <= 0)
            || !isInRange(column.column, value.toInteger()))
            return misfit;
        const bool fits =
            column.words.isEmpty() || column.words.contains(QString::number(value.toInteger()));
        return fits ? QString() : misfit;
    }
    if (!value.isString() || value.toString().contains(QChar(u'\0')))
        return misfit;
    if (column.kind == Kind::Text)
        return column.words.isEmpty() || column.words.contains(value.toString()) ? QString()
                                                                                 : misfit;
    if (column.kind == Kind::Mention)
        return {};
    if (uuid(value).isNull())
        return misfit;
    const bool isNamed =
        column.kind != Kind::Reference || m_state.seen.value(column.refersTo).contains(uuid(value));
    return isNamed
        ? QString()
        : said(HistoryImports::tr("“%1” names something that does not stand before."), column.name);
}

void HistoryImportSteps::note(const HistoryKind &kind, const QJsonObject &line)
{
    m_state.digest.add(line);
    HistoryPreview &preview = m_state.preview;
    if (kind.type != u"message"_s) {
        if (kind.idColumn())
            m_state.seen[kind.type].insert(uuid(line.value(u"id"_s)));
        if (kind.type == u"account"_s) {
            preview.accounts.append(text(line, u"handle"_s));
            if (const auto present = m_table.find(kind, line))
                m_state.here.insert(uuid(line.value(u"id"_s)), present->id.toString());
        } else if (kind.type == u"handle"_s) {
            noteHandle(line);
        }
        preview.people += kind.type == u"contact"_s ? 1 : 0;
        preview.conversations += kind.type == u"conversation"_s ? 1 : 0;
        preview.notes += kind.type == u"note"_s ? 1 : 0;
        return;
    }
    ++preview.messages;
    const Instant at = fromMilliseconds(line.value(u"created_at"_s).toInteger());
    preview.oldest = preview.oldest ? std::min(*preview.oldest, at) : at;
    preview.newest = preview.newest ? std::max(*preview.newest, at) : at;
    const auto account = m_state.here.constFind(uuid(line.value(u"account"_s)));
    bool isHere = false;
    if (account != m_state.here.cend()) {
        QJsonObject mapped = line;
        mapped.insert(u"account"_s, *account);
        isHere = m_table.find(kind, mapped).has_value();
    }
    preview.newMessages += isHere ? 0 : 1;
}

void HistoryImportSteps::noteHandle(const QJsonObject &line)
{
    const QUuid contact = uuid(line.value(u"contact"_s));
    const QString network = text(line, u"network"_s);
    const QString address = text(line, u"address"_s);
    const QString lasting = text(line, u"lasting_id"_s);
    ++m_state.handles[contact];
    const Instant since = fromMilliseconds(line.value(u"created_at"_s).toInteger());
    if (wasErased(network, {address, lasting}, since)) {
        ++m_state.erasedHandles[contact];
        m_state.gone.insert(uuid(line.value(u"id"_s)));
    } else if (const auto here = m_table.contactAt(network, address, lasting)) {
        m_state.contacts.insert(contact, *here);
    }
    if (m_state.erasedHandles.value(contact) == m_state.handles.value(contact))
        m_state.gone.insert(contact);
    else
        m_state.gone.remove(contact);
}

bool HistoryImportSteps::wasErased(const QString &network, const QStringList &who, Instant at)
{
    if (m_secret.isEmpty())
        return false;
    const QList<AccountId> accounts = m_table.accountsOf(network);
    for (const AccountId &account : accounts) {
        for (const Audience audience : {Audience::Public, Audience::Private, Audience::Review}) {
            for (const Direction direction : {Direction::In, Direction::Out}) {
                const bool covered =
                    std::any_of(who.cbegin(), who.cend(), [&](const QString &each) {
                        return m_erased.covers(m_secret, account, audience, direction, each, at);
                    });
                if (covered)
                    return true;
            }
        }
    }
    return false;
}

void HistoryImportSteps::checkEnd()
{
    if (m_state.hasBegun && m_state.hasEnded)
        return;
    ++m_state.preview.lines;
    complain(m_state.hasBegun ? HistoryImports::tr("The file ends too early.")
                              : HistoryImports::tr("There is nothing in the file."));
    --m_state.preview.lines;
}

void HistoryImportSteps::take(const QByteArray &bytes)
{
    const QJsonObject line = QJsonDocument::fromJson(bytes).object();
    const HistoryKind *kind = historyKind(text(line, u"type"_s));
    // The first and the last line, and outcomes: what an outbox held elsewhere is never sent here.
    if (!kind)
        return;
    takeRow(*kind, line);
}

bool HistoryImportSteps::map(const QList<HistoryColumn> &columns, QJsonObject &values) const
{
    for (const HistoryColumn &column : columns) {
        if (column.refersTo.isEmpty() || values.value(column.name).isNull())
            continue;
        const QUuid id = uuid(values.value(column.name));
        if (m_state.gone.contains(id) && column.kind == Kind::Reference) {
            if (!column.canBeNull)
                return false;
            values.insert(column.name, QJsonValue::Null);
        } else if (const auto here = m_state.here.constFind(id); here != m_state.here.cend()) {
            values.insert(column.name, *here);
        }
    }
    return true;
}

void HistoryImportSteps::goOnAs(const QJsonObject &line, const QString &id)
{
    if (text(line, u"id"_s) != id)
        m_state.here.insert(uuid(line.value(u"id"_s)), id);
}

void HistoryImportSteps::takeRow(const HistoryKind &kind, QJsonObject line)
{
    const QUuid own = uuid(line.value(u"id"_s));
    if (m_state.gone.contains(own))
        return;
    if (!map(kind.columns, line)) {
        m_state.imported.leftOut += kind.type == u"message"_s ? 1 : 0;
        if (!own.isNull())
            m_state.gone.insert(own);
        return;
    }
    for (const HistoryChild &child : kind.children) {
        QJsonArray rows = line.value(child.name).toArray();
        for (qsizetype i = 0; i < rows.size(); ++i) {
            QJsonObject row = rows.at(i).toObject();
            if (map(child.columns, row))
                rows.replace(i, row);
            else
                rows.removeAt(i--);
        }
        line.insert(child.name, rows);
    }
    if (kind.type == u"message"_s) {
        takeMessage(kind, line);
        return;
    }
    if (kind.type == u"contact"_s && isKnownContact(line))
        return;
    if (kind.type == u"handle"_s && isKnownHandle(line))
        return;
    if (kind.type == u"conversation"_s && isKnownConversation(kind, line))
        return;
    if (kind.type == u"merge"_s && !m_table.conversation(text(line, u"from"_s)).isEmpty())
        return;
    const bool isPost = kind.type == u"context"_s;
    if (isPost
        && wasErased(m_table.networkOf(text(line, u"conversation"_s)),
                     {text(line, u"author_address"_s)},
                     fromMilliseconds(line.value(u"created_at"_s).toInteger())))
        return;
    if (kind.type == u"audit"_s && m_table.isRecorded(text(line, u"id"_s)))
        return;
    if (const auto present = m_table.find(kind, line)) {
        if (kind.idColumn())
            goOnAs(line, present->id.toString());
        return;
    }
    // Who was here first is whose program this is; nobody that is imported may be that.
    if (kind.type == u"agent"_s)
        line.insert(u"created_at"_s,
                    std::max(m_table.newestAgent() + 1, line.value(u"created_at"_s).toInteger()));
    m_table.insert(kind, line);
    m_state.imported.people += kind.type == u"contact"_s ? 1 : 0;
    m_state.imported.conversations += kind.type == u"conversation"_s ? 1 : 0;
    m_state.imported.notes += kind.type == u"note"_s ? 1 : 0;
}

bool HistoryImportSteps::isKnownContact(const QJsonObject &line)
{
    const auto here = m_state.contacts.constFind(uuid(line.value(u"id"_s)));
    if (here == m_state.contacts.cend())
        return false;
    goOnAs(line, *here);
    return true;
}

bool HistoryImportSteps::isKnownHandle(const QJsonObject &line)
{
    const auto here = m_table.handleAt(text(line, u"network"_s), text(line, u"address"_s),
                                       text(line, u"lasting_id"_s));
    if (!here)
        return false;
    goOnAs(line, *here);
    return true;
}

bool HistoryImportSteps::isKnownConversation(const HistoryKind &kind, const QJsonObject &line)
{
    const ConversationId own = ConversationId::fromString(text(line, u"id"_s));
    const ConversationId now = ConversationTable(m_database).resolve(own);
    QString here;
    if (now != own)
        here = now.toString();
    else if (const auto present = m_table.find(kind, line))
        here = present->id.toString();
    if (here.isEmpty())
        return false;
    goOnAs(line, here);
    // As an import left it that was broken off: what follows is what it did not come to.
    const QJsonObject present = m_table.conversation(here);
    const QStringList names = present.keys();
    const bool isSame = std::all_of(names.cbegin(), names.cend(), [&](const QString &name) {
        return present.value(name) == line.value(name);
    });
    if (!isSame)
        m_state.known.insert(QUuid::fromString(here));
    return true;
}

bool HistoryImportSteps::isUnwanted(const QJsonObject &message)
{
    const Instant at = fromMilliseconds(message.value(u"created_at"_s).toInteger());
    const QString account = text(message, u"account"_s);
    const auto rule = RetentionTable(m_database).find(AccountId::fromString(account));
    const bool isPrivate = text(message, u"audience"_s) == u"private"_s;
    const std::optional<Instant> from =
        rule ? rule->keptFrom(isPrivate, m_now) : std::optional<Instant>();
    if (from && at < *from)
        return true;
    const QString conversation = text(message, u"conversation"_s);
    if (m_state.known.contains(QUuid::fromString(conversation))) {
        const QJsonValue emptied = m_table.conversation(conversation).value(u"emptied_at"_s);
        if (emptied.isDouble() && toMilliseconds(at) <= emptied.toInteger())
            return true;
    }
    const QString author = text(message, u"author_address"_s);
    return !author.isEmpty() && !m_secret.isEmpty()
        && wasErased(m_table.networkOf(conversation), {author}, at);
}

void HistoryImportSteps::takeMessage(const HistoryKind &kind, QJsonObject line)
{
    if (const auto present = m_table.find(kind, line)) {
        m_table.addReviews(kind, line, MessageId(present->id.toInteger()));
        ++m_state.imported.known;
        return;
    }
    if (isUnwanted(line)) {
        ++m_state.imported.leftOut;
        return;
    }
    const QString conversation = text(line, u"conversation"_s);
    const bool isOlder = m_state.known.contains(QUuid::fromString(conversation));
    // Nothing that comes this way is news to a reply that somebody is writing.
    if (isOlder)
        line.insert(
            u"revision"_s,
            std::min(line.value(u"revision"_s).toInteger(), m_table.revisionOf(conversation)));
    m_table.insert(kind, line);
    if (isOlder)
        m_table.noteOlder(
            line, text(line, u"text"_s).left(4 * snippetLength).simplified().left(snippetLength));
    ++m_state.imported.messages;
}

} // namespace sportello
