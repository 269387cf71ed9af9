// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "support/fakemastodonstate.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

const QRegularExpression &mention()
{
    static const QRegularExpression pattern(u"(?<![\\w/=])@(\\w+)(?:@([\\w.-]*\\w))?"_s);
    return pattern;
}

} // namespace

FakeMastodonState::FakeMastodonState(Clock &clockToUse, FakeDialect dialectToSpeak)
    : clock(clockToUse)
    , dialect(dialectToSpeak)
{
    m_users.reserve(100);
}

QString FakeMastodonState::newId()
{
    ++m_count;
    switch (dialect) {
    case FakeDialect::Mastodon: break;
    case FakeDialect::GoToSocial:
        return u"01JXA"_s + QString::number(m_count, 32).toUpper().rightJustified(21, u'0');
    case FakeDialect::Snac: return u"17787528%1"_s.arg(m_count, 8, 10, QChar(u'0'));
    }
    return QString::number(114'500'000'000'000'000 + m_count * 7);
}

FakeUser &FakeMastodonState::addUser(const QString &name, const QString &host)
{
    FakeUser user;
    user.id = newId();
    user.name = name;
    user.host = host;
    user.displayName = name.left(1).toUpper() + name.mid(1);
    if (host.isEmpty())
        user.token = u"token-of-"_s + name;
    m_users.append(user);
    return m_users.last();
}

FakeUser *FakeMastodonState::userByName(const QString &name)
{
    for (FakeUser &user : m_users) {
        if (user.name.compare(name, Qt::CaseInsensitive) == 0)
            return &user;
    }
    return nullptr;
}

FakeUser *FakeMastodonState::userById(const QString &id)
{
    for (FakeUser &user : m_users) {
        if (user.id == id)
            return &user;
    }
    return nullptr;
}

FakeUser *FakeMastodonState::userByToken(const QString &token)
{
    for (FakeUser &user : m_users) {
        if (!token.isEmpty() && user.token == token)
            return &user;
    }
    return nullptr;
}

QStringList FakeMastodonState::mentionedIn(const QString &text)
{
    QStringList ids;
    QRegularExpressionMatchIterator matches = mention().globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const FakeUser *user = userByName(match.captured(1));
        if (!user || ids.contains(user->id))
            continue;
        const QString host = match.captured(2);
        if (user->isLocal() ? (host.isEmpty() || host == domain) : host == user->host)
            ids.append(user->id);
    }
    return ids;
}

FakeStatus &FakeMastodonState::addStatus(FakeStatus status)
{
    status.id = newId();
    status.createdAt = clock.now();
    status.createdElapsed = clock.elapsed();
    status.mentions = mentionedIn(status.text);
    status.mentions.removeAll(status.author);
    m_statuses.append(status);
    const QString id = status.id;
    for (const QString &reader : std::as_const(status.mentions)) {
        if (!userById(reader)->isLocal())
            continue;
        m_notifications.append({newId(), reader, id});
        if (stream) {
            const QJsonObject object = notificationJson(m_notifications.last());
            stream(u"notification"_s,
                   QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
        }
    }
    if (stream && userById(status.author)->isLocal()) {
        stream(u"update"_s,
               QString::fromUtf8(
                   QJsonDocument(statusJson(m_statuses.last())).toJson(QJsonDocument::Compact)));
    }
    return m_statuses.last();
}

FakeStatus *FakeMastodonState::status(const QString &id)
{
    for (FakeStatus &status : m_statuses) {
        if (status.id == id && !status.deleted)
            return &status;
    }
    return nullptr;
}

bool FakeMastodonState::canSee(const FakeUser &user, const FakeStatus &status) const
{
    if (status.visibility == "public"_L1 || status.visibility == "unlisted"_L1)
        return true;
    return status.author == user.id || status.mentions.contains(user.id);
}

QString FakeMastodonState::time(Instant instant) const
{
    const QDateTime time = toDateTime(instant);
    return time.toString(dialect == FakeDialect::Snac ? Qt::ISODate : Qt::ISODateWithMs);
}

QJsonObject FakeMastodonState::accountJson(const FakeUser &user) const
{
    const QString host = user.isLocal() ? QString(domain) : user.host;
    const bool withHost = !user.isLocal() || dialect == FakeDialect::Snac;
    return {{u"id"_s, user.id},
            {u"username"_s, user.name},
            {u"acct"_s, withHost ? user.name + u'@' + host : user.name},
            {u"display_name"_s, user.displayName},
            {u"url"_s, u"https://"_s + host + u"/@"_s + user.name},
            {u"avatar"_s, files + u"avatar.png"_s},
            {u"avatar_static"_s, files + u"avatar.png"_s},
            {u"header"_s, files + u"header.png"_s},
            {u"bot"_s, false},
            {u"emojis"_s, QJsonArray()}};
}

QString FakeMastodonState::htmlOfWord(const QString &word)
{
    static const QRegularExpression link(u"\\Ahttps?://\\S+\\z"_s);
    if (link.match(word).hasMatch()) {
        const QString shown = QString(word).remove(QRegularExpression(u"\\Ahttps?://"_s));
        if (dialect != FakeDialect::Mastodon) {
            return u"<a href=\"%1\" rel=\"nofollow noreferrer noopener\" "
                   "target=\"_blank\">%1</a>"_s.arg(word.toHtmlEscaped());
        }
        const QString scheme = word.left(word.size() - shown.size());
        return u"<a href=\"%1\" target=\"_blank\" rel=\"nofollow noopener\" translate=\"no\">"
               "<span class=\"invisible\">%2</span><span class=\"%3\">%4</span>"
               "<span class=\"invisible\">%5</span></a>"_s.arg(
                   word.toHtmlEscaped(), scheme, shown.size() > 30 ? u"ellipsis"_s : QString(),
                   shown.left(30).toHtmlEscaped(), shown.mid(30).toHtmlEscaped());
    }
    const QRegularExpressionMatch match = mention().match(word);
    const QStringList ids = mentionedIn(word);
    if (match.hasMatch() && !ids.isEmpty()) {
        const FakeUser *user = userById(ids.first());
        const QString host = user->isLocal() ? QString(domain) : user->host;
        const QString html =
            u"<span class=\"h-card\" translate=\"no\"><a "
            "href=\"https://%1/@%2\" class=\"u-url mention\">@<span>%2</span></a></span>"_s.arg(
                host, user->name);
        return word.left(match.capturedStart()).toHtmlEscaped() + html
            + word.mid(match.capturedEnd()).toHtmlEscaped();
    }
    return word.toHtmlEscaped();
}

QString FakeMastodonState::html(const FakeStatus &status)
{
    QStringList paragraphs;
    for (const QString &paragraph : status.text.split(u"\n\n"_s)) {
        QStringList lines;
        for (const QString &line : paragraph.split(u'\n')) {
            QStringList words;
            for (const QString &word : line.split(u' '))
                words.append(htmlOfWord(word));
            lines.append(words.join(u' '));
        }
        paragraphs.append(u"<p>"_s + lines.join(u"<br />"_s) + u"</p>"_s);
    }
    return paragraphs.join(QString());
}

QJsonObject FakeMastodonState::statusJson(const FakeStatus &status)
{
    QJsonArray mentions;
    for (const QString &id : status.mentions) {
        QJsonObject account = accountJson(*userById(id));
        // Seen on one server: mentioned accounts have ids that nothing else has.
        if (dialect == FakeDialect::Snac)
            account[u"id"_s] = u"nonsense"_s;
        mentions.append(QJsonObject{{u"id"_s, account[u"id"_s]},
                                    {u"username"_s, account[u"username"_s]},
                                    {u"acct"_s, account[u"acct"_s]},
                                    {u"url"_s, account[u"url"_s]}});
    }
    QJsonArray media;
    for (const QString &id : status.media) {
        media.append(QJsonObject{{u"id"_s, id},
                                 {u"type"_s, u"image"_s},
                                 {u"url"_s, files + id + u".png"_s},
                                 {u"preview_url"_s, files + id + u"-small.png"_s}});
    }
    static const QRegularExpression link(u"https?://\\S+"_s);
    const QString linked = link.match(status.text).captured();
    const QJsonObject card{{u"url"_s, linked},
                           {u"type"_s, u"link"_s},
                           {u"title"_s, u"A page"_s},
                           {u"image"_s, files + u"card.png"_s}};
    const FakeStatus *parent = this->status(status.inReplyTo);
    QJsonObject json{
        {u"id"_s, status.id},
        {u"uri"_s, u"https://social.example/statuses/"_s + status.id},
        {u"url"_s, u"https://social.example/@x/"_s + status.id},
        {u"account"_s, accountJson(*userById(status.author))},
        {u"content"_s, html(status)},
        {u"created_at"_s, time(status.createdAt)},
        {u"visibility"_s, status.visibility},
        {u"spoiler_text"_s, QString()},
        {u"sensitive"_s, false},
        {u"mentions"_s, mentions},
        {u"media_attachments"_s, media},
        {u"card"_s, linked.isEmpty() ? QJsonValue() : QJsonValue(card)},
        {u"in_reply_to_id"_s,
         status.inReplyTo.isEmpty() ? QJsonValue() : QJsonValue(status.inReplyTo)},
        {u"in_reply_to_account_id"_s, parent ? QJsonValue(parent->author) : QJsonValue()},
        {u"reblog"_s, QJsonValue()},
    };
    json[u"edited_at"_s] = status.editedAt ? QJsonValue(time(*status.editedAt)) : QJsonValue();
    return json;
}

QJsonObject FakeMastodonState::notificationJson(const FakeNotification &notification)
{
    const FakeStatus *about = status(notification.statusId);
    if (!about)
        return {};
    return {{u"id"_s, notification.id},
            {u"type"_s, u"mention"_s},
            {u"created_at"_s, time(about->createdAt)},
            {u"account"_s, accountJson(*userById(about->author))},
            {u"status"_s, statusJson(*about)}};
}

QJsonObject FakeMastodonState::contextJson(const FakeStatus &of, const FakeUser &reader)
{
    QJsonArray ancestors;
    QStringList thread{of.id};
    for (FakeStatus *above = status(of.inReplyTo); above; above = status(above->inReplyTo)) {
        if (canSee(reader, *above))
            ancestors.prepend(statusJson(*above));
    }
    QJsonArray descendants;
    for (const FakeStatus &below : std::as_const(m_statuses)) {
        if (below.deleted || !thread.contains(below.inReplyTo))
            continue;
        thread.append(below.id);
        if (canSee(reader, below))
            descendants.append(statusJson(below));
    }
    return {{u"ancestors"_s, ancestors}, {u"descendants"_s, descendants}};
}

QJsonObject FakeMastodonState::instanceJson(int version) const
{
    QJsonObject statuses{{u"max_characters"_s, 500},
                         {u"max_media_attachments"_s, 4},
                         {u"characters_reserved_per_url"_s, 23}};
    QJsonObject media{{u"supported_mime_types"_s, QJsonArray{u"image/png"_s, u"image/jpeg"_s}},
                      {u"image_size_limit"_s, 16'777'216},
                      {u"description_limit"_s, 1500}};
    QJsonObject configuration{{u"statuses"_s, statuses}, {u"media_attachments"_s, media}};
    QJsonObject json{{u"title"_s, u"A server for tests"_s}};
    const QString streaming = u"wss://127.0.0.1"_s;
    switch (dialect) {
    case FakeDialect::Mastodon:
        json[u"version"_s] = u"4.4.2"_s;
        json[u"api_versions"_s] = QJsonObject{{u"mastodon"_s, 6}};
        break;
    case FakeDialect::GoToSocial:
        json[u"version"_s] = u"0.19.1+git-0000000"_s;
        statuses[u"max_characters"_s] = 5000;
        break;
    case FakeDialect::Snac:
        json[u"version"_s] = u"4.0.0 (not true; really snac/2.77)"_s;
        statuses[u"max_characters"_s] = 100000;
        statuses[u"characters_reserved_per_url"_s] = 32;
        break;
    }
    configuration[u"statuses"_s] = statuses;
    if (version == 2) {
        json[u"domain"_s] = QString(domain);
        configuration[u"urls"_s] = QJsonObject{{u"streaming"_s, streaming}};
    } else {
        json[u"uri"_s] = QString(domain);
        if (dialect != FakeDialect::Snac)
            json[u"urls"_s] = QJsonObject{{u"streaming_api"_s, streaming}};
    }
    json[u"configuration"_s] = configuration;
    return json;
}

} // namespace sportello
