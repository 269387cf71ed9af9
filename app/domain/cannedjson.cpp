// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/cannedjson.h"

#include "domain/csv.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CannedImport)
};

QJsonValue timeOrNull(const std::optional<Instant> &time)
{
    return time ? QJsonValue(toRfc3339(*time)) : QJsonValue();
}

template<typename IdType>
QJsonValue idOrNull(const IdType &id)
{
    return id.isNull() ? QJsonValue() : QJsonValue(id.toString());
}

QStringList texts(const QJsonValue &value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &entry : array)
        list.append(entry.toString());
    return list;
}

class ReplyReader
{
public:
    explicit ReplyReader(const QJsonObject &object)
        : m_object(object)
    {
    }

    CannedFromJson read()
    {
        CannedReply &reply = m_result.reply;
        reply.id = CannedReplyId::fromString(text(u"id"_s));
        reply.shortcut = text(u"shortcut"_s);
        reply.title = text(u"title"_s);
        reply.agent = AgentId::fromString(text(u"agent"_s));
        reply.brand = BrandId::fromString(text(u"brand"_s));
        reply.tags = texts(m_object.value(u"tags"_s));
        reply.networks = texts(m_object.value(u"networks"_s));
        reply.active = m_object.value(u"active"_s).toBool(true);
        reply.kind = text(u"kind"_s);
        reply.useCount = std::max(0, m_object.value(u"use_count"_s).toInt());
        reply.expiresAt = time(u"expires_at"_s);
        reply.lastUsedAt = time(u"last_used_at"_s);
        reply.createdAt = time(u"created_at"_s).value_or(Instant());
        reply.updatedAt = time(u"updated_at"_s).value_or(reply.createdAt);
        readAudience();
        readLevel();
        readScope();
        readTexts();
        readAttachments();
        reply = normalized(reply);
        return m_result;
    }

private:
    QString text(const QString &member) const { return m_object.value(member).toString(); }

    void warn(const QString &sentence) { m_result.warnings.append(sentence); }

    std::optional<Instant> time(const QString &member)
    {
        const QJsonValue value = m_object.value(member);
        if (value.isNull() || value.isUndefined())
            return {};
        const QDateTime read = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
        if (read.isValid())
            return fromDateTime(read);
        warn(Words::tr("“%1” is not a date and was left out.")
                 .arg(value.toVariant().toString().left(40)));
        return {};
    }

    void readAudience()
    {
        const QString word = text(u"audience"_s);
        if (word.isEmpty())
            return;
        const std::optional<CannedAudience> audience = cannedAudienceFromWord(word);
        // The careful reading of a word that only a later version knows.
        m_result.reply.audience = audience.value_or(CannedAudience::PrivateOnly);
        if (!audience)
            warn(Words::tr("“%1” is no audience; the reply is for private messages only.")
                     .arg(word.left(40)));
    }

    void readLevel()
    {
        const QString word = text(u"level"_s);
        if (word.isEmpty())
            return;
        const std::optional<VerificationLevel> level = verificationLevelFromWord(word);
        m_result.reply.level = level.value_or(VerificationLevel::Certified);
        if (!level)
            warn(Words::tr("“%1” is no level; the reply is for verified customers only.")
                     .arg(word.left(40)));
    }

    void readScope()
    {
        CannedReply &reply = m_result.reply;
        const QString word = text(u"scope"_s);
        reply.scope = cannedScopeFromWord(word).value_or(CannedScope::All);
        if (!word.isEmpty() && !cannedScopeFromWord(word))
            warn(Words::tr("“%1” says not who may use it; everybody may.").arg(word.left(40)));
        for (const QString &id : texts(m_object.value(u"accounts"_s))) {
            const AccountId account = AccountId::fromString(id);
            if (!account.isNull() && !reply.accounts.contains(account))
                reply.accounts.append(account);
        }
    }

    void readTexts()
    {
        const QJsonValue value = m_object.value(u"texts"_s);
        QList<CannedText> &found = m_result.reply.texts;
        if (value.isString())
            found.append({{}, value.toString(), {}});
        const QJsonArray array = value.toArray();
        for (const QJsonValue &entry : array) {
            const QJsonObject object = entry.toObject();
            const QString written = object.value(u"language"_s).toString();
            const std::optional<QString> language = languageCode(written);
            if (!language)
                warn(Words::tr("“%1” is not the code of a language; the text is offered for any.")
                         .arg(written.simplified().left(40)));
            const CannedText text{language.value_or(QString()), object.value(u"text"_s).toString(),
                                  object.value(u"short_text"_s).toString()};
            const bool known =
                std::any_of(found.cbegin(), found.cend(), [&](const CannedText &other) {
                    return other.language == text.language;
                });
            if (known)
                warn(Words::tr("There are two texts for “%1”; only the first was taken over.")
                         .arg(text.language));
            else
                found.append(text);
        }
    }

    void readAttachments()
    {
        static const QRegularExpression hash(u"\\A[0-9a-f]{64}\\z"_s,
                                             QRegularExpression::CaseInsensitiveOption);
        const QJsonArray array = m_object.value(u"attachments"_s).toArray();
        for (const QJsonValue &entry : array) {
            const QJsonObject object = entry.toObject();
            const CannedAttachment file{object.value(u"path"_s).toString(),
                                        object.value(u"sha256"_s).toString(),
                                        object.value(u"media_type"_s).toString(),
                                        object.value(u"description"_s).toString()};
            if (!file.path.isEmpty() && hash.match(file.sha256).hasMatch())
                m_result.reply.attachments.append(file);
            else
                warn(Words::tr("An attachment cannot be recognised again and was left out; add it "
                               "here."));
        }
    }

    const QJsonObject &m_object;
    CannedFromJson m_result;
};

} // namespace

QJsonObject cannedToJson(const CannedReply &reply)
{
    QJsonArray accounts;
    for (const AccountId &account : reply.accounts)
        accounts.append(account.toString());
    QJsonArray variants;
    for (const CannedText &text : reply.texts) {
        variants.append(QJsonObject{{u"language"_s, text.language},
                                    {u"text"_s, text.text},
                                    {u"short_text"_s, text.shortText}});
    }
    QJsonArray attachments;
    for (const CannedAttachment &file : reply.attachments) {
        attachments.append(QJsonObject{{u"path"_s, file.path},
                                       {u"sha256"_s, file.sha256},
                                       {u"media_type"_s, file.mediaType},
                                       {u"description"_s, file.description}});
    }
    return {{u"id"_s, reply.id.toString()},
            {u"shortcut"_s, reply.shortcut},
            {u"title"_s, reply.title},
            {u"scope"_s, toWord(reply.scope)},
            {u"agent"_s, idOrNull(reply.agent)},
            {u"brand"_s, idOrNull(reply.brand)},
            {u"accounts"_s, accounts},
            {u"tags"_s, QJsonArray::fromStringList(reply.tags)},
            {u"audience"_s, toWord(reply.audience)},
            {u"networks"_s, QJsonArray::fromStringList(reply.networks)},
            {u"active"_s, reply.active},
            {u"expires_at"_s, timeOrNull(reply.expiresAt)},
            {u"kind"_s, reply.kind},
            {u"level"_s, toWord(reply.level)},
            {u"texts"_s, variants},
            {u"attachments"_s, attachments},
            {u"use_count"_s, reply.useCount},
            {u"last_used_at"_s, timeOrNull(reply.lastUsedAt)},
            {u"created_at"_s, toRfc3339(reply.createdAt)},
            {u"updated_at"_s, toRfc3339(reply.updatedAt)}};
}

CannedFromJson cannedFromJson(const QJsonObject &object)
{
    return ReplyReader(object).read();
}

QByteArray cannedFileAsJson(const QList<CannedReply> &replies, Instant now)
{
    QJsonArray list;
    for (const CannedReply &reply : replies)
        list.append(cannedToJson(reply));
    const QJsonObject file{{u"format"_s, u"sportello-canned-replies"_s},
                           {u"version"_s, cannedFormatVersion},
                           {u"exported_at"_s, toRfc3339(now)},
                           {u"replies"_s, list}};
    return QJsonDocument(file).toJson();
}

const QStringList &cannedCsvColumns()
{
    static const QStringList columns{u"shortcut"_s,   u"title"_s,  u"language"_s,   u"text"_s,
                                     u"short_text"_s, u"tags"_s,   u"scope"_s,      u"audience"_s,
                                     u"networks"_s,   u"active"_s, u"expires_at"_s, u"level"_s};
    return columns;
}

QByteArray cannedFileAsCsv(const QList<CannedReply> &replies)
{
    QString csv = QChar(QChar::ByteOrderMark) + csvLine(cannedCsvColumns());
    for (const CannedReply &reply : replies) {
        for (const CannedText &text : reply.texts) {
            csv += csvLine({reply.shortcut, reply.title, text.language, text.text, text.shortText,
                            reply.tags.join(u", "_s), toWord(reply.scope), toWord(reply.audience),
                            reply.networks.join(u", "_s), reply.active ? u"yes"_s : u"no"_s,
                            reply.expiresAt ? toRfc3339(*reply.expiresAt) : QString(),
                            toWord(reply.level)});
        }
    }
    return csv.toUtf8();
}

} // namespace sportello
