// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/mastodon/mastodonapi.h"

#include "networks/http/formbody.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace sportello::mastodon {

using namespace Qt::StringLiterals;

namespace {

/// A mention as the strictest and the laxest server would see one; captures name and host. Not
/// inside a word (an e-mail address) or a path (a link to a profile).
const QRegularExpression &mentionPattern()
{
    static const QRegularExpression pattern(
        u"(?<![\\w/=])[@\\x{FF20}](\\w(?:[\\w.-]*\\w)?)(?:@(\\w(?:[\\w.-]*\\w)?(?::\\d+)?))?"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

QString mentionedAddress(const QRegularExpressionMatch &match, const QString &ownHost)
{
    const QString host = match.captured(2).isEmpty() ? ownHost : match.captured(2);
    return (match.captured(1) + u'@' + host).toLower();
}

QStringList readersOf(const Reply &reply)
{
    QStringList readers;
    for (const QString &address : QStringList(reply.recipient) + reply.participants) {
        if (!address.isEmpty() && !readers.contains(address, Qt::CaseInsensitive))
            readers.append(address);
    }
    return readers;
}

/// The addresses with which the text begins, in lower case.
QStringList leadingMentions(const QString &text, const QString &ownHost)
{
    QStringList addresses;
    qsizetype position = 0;
    while (true) {
        while (position < text.size() && text.at(position).isSpace())
            ++position;
        const QRegularExpressionMatch match =
            mentionPattern().match(text, position, QRegularExpression::NormalMatch,
                                   QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch())
            return addresses;
        addresses.append(mentionedAddress(match, ownHost));
        position = match.capturedEnd();
    }
}

QString withoutMentionHosts(const QString &text)
{
    QString result;
    qsizetype position = 0;
    QRegularExpressionMatchIterator matches = mentionPattern().globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        result += text.mid(position, match.capturedStart() - position);
        result += u'@' + match.captured(1).toLower();
        position = match.capturedEnd();
    }
    return result + text.mid(position);
}

QString simplifiedText(const QString &text)
{
    static const QRegularExpression scheme(u"\\bhttps?://(?:www\\.)?"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression slash(u"/(?=\\s|$)"_s);
    // Servers that read Markdown swallow its marks; joiners and soft hyphens come and go.
    static const QRegularExpression marks(
        u"[*_`~|\\\\>\\x{00AD}\\x{200B}-\\x{200D}\\x{2060}\\x{FEFF}]"_s);
    static const QRegularExpression list(u"(^|\\n)\\s*(?:[-+\\x{2022}]|#+|\\d+[.)])\\s+"_s);
    static const QRegularExpression spaces(u"\\s+"_s,
                                           QRegularExpression::UseUnicodePropertiesOption);
    QString result = withoutMentionHosts(text).normalized(QString::NormalizationForm_C);
    result.remove(scheme);
    result.replace(u'\u2026', "..."_L1);
    result.remove(marks);
    result.replace(list, u"\\1"_s);
    result.replace(spaces, u" "_s);
    result.remove(slash);
    return result.trimmed();
}

void addRange(QUrlQuery &query, const ListRange &range)
{
    if (!range.after.isEmpty())
        query.addQueryItem(u"min_id"_s, segment(range.after));
    if (!range.before.isEmpty())
        query.addQueryItem(u"max_id"_s, segment(range.before));
}

} // namespace

HttpRequest get(const QUrl &base, const QString &path, const QUrlQuery &query)
{
    HttpRequest request;
    request.url = base;
    request.url.setPath(path, QUrl::TolerantMode);
    if (!query.isEmpty())
        request.url.setQuery(query);
    request.headers = {{"Accept", "application/json"}};
    return request;
}

HttpRequest postForm(const QUrl &base, const QString &path,
                     const QList<std::pair<QString, QString>> &fields)
{
    HttpRequest request = get(base, path);
    request.method = "POST";
    request.effect = HttpEffect::Changes;
    request.contentType = formContentType;
    request.body = formBody(fields);
    return request;
}

QString segment(const QString &id)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(id));
}

HttpRequest notificationsRequest(const QUrl &base, const ListRange &range, TypeFilter types,
                                 bool includeFiltered)
{
    QUrlQuery query;
    if (types != TypeFilter::None)
        query.addQueryItem(u"types[]"_s, u"mention"_s);
    if (types == TypeFilter::MentionsAndQuotes)
        query.addQueryItem(u"types[]"_s, u"quote"_s);
    if (includeFiltered)
        query.addQueryItem(u"include_filtered"_s, u"true"_s);
    // Never without: one server gives a single item then.
    query.addQueryItem(u"limit"_s, u"80"_s);
    addRange(query, range);
    return get(base, u"/api/v1/notifications"_s, query);
}

HttpRequest ownStatusesRequest(const QUrl &base, const QString &accountId, const ListRange &range)
{
    QUrlQuery query;
    query.addQueryItem(u"exclude_reblogs"_s, u"true"_s);
    query.addQueryItem(u"limit"_s, u"40"_s);
    addRange(query, range);
    return get(base, u"/api/v1/accounts/"_s + segment(accountId) + u"/statuses"_s, query);
}

HttpRequest statusRequest(const QUrl &base, const QString &id)
{
    return get(base, u"/api/v1/statuses/"_s + segment(id));
}

HttpRequest contextRequest(const QUrl &base, const QString &id)
{
    return get(base, u"/api/v1/statuses/"_s + segment(id) + u"/context"_s);
}

HttpRequest uploadRequest(const QUrl &base, int apiVersion, const OutgoingAttachment &attachment,
                          const QByteArray &data)
{
    HttpRequest request = get(base, apiVersion >= 2 ? u"/api/v2/media"_s : u"/api/v1/media"_s);
    request.method = "POST";
    request.effect = HttpEffect::Changes;
    request.deadline = std::chrono::seconds(120);
    // The name on our disk is nobody's business; only the ending helps the server.
    const QString suffix = QFileInfo(attachment.path).suffix().toLower();
    const QString name = suffix.isEmpty() ? u"file"_s : u"file."_s + suffix;
    request.parts.append({u"file"_s, name, attachment.mediaType.toLatin1(), data});
    if (!attachment.description.isEmpty())
        request.parts.append({u"description"_s, {}, {}, attachment.description.toUtf8()});
    return request;
}

HttpRequest publishRequest(const QUrl &base, const Reply &reply, const QString &ownHost,
                           const QString &visibility, const QStringList &mediaIds)
{
    QJsonObject body{{u"status"_s, composeStatus(reply, ownHost)}, {u"visibility"_s, visibility}};
    if (!reply.parentRemoteId.isEmpty())
        body.insert(u"in_reply_to_id"_s, reply.parentRemoteId);
    if (!mediaIds.isEmpty())
        body.insert(u"media_ids"_s, QJsonArray::fromStringList(mediaIds));
    HttpRequest request = get(base, u"/api/v1/statuses"_s);
    request.method = "POST";
    request.effect = HttpEffect::Changes;
    request.headers.append({"Idempotency-Key", reply.idempotencyKey.toLatin1()});
    request.contentType = "application/json";
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return request;
}

Result<QString> visibilityFor(const Reply &reply)
{
    if (reply.audience == Audience::Private)
        return u"direct"_s;
    if (reply.parentVisibility == "direct"_L1) {
        return Error{ErrorKind::Refused,
                     QCoreApplication::translate("MastodonConnector",
                                                 "A private message is not answered in public."),
                     {},
                     false};
    }
    if (reply.parentVisibility == "unlisted"_L1 || reply.parentVisibility == "private"_L1)
        return reply.parentVisibility;
    return u"public"_s;
}

QString composeStatus(const Reply &reply, const QString &ownHost)
{
    const QStringList present = leadingMentions(reply.text, ownHost);
    QString prefix;
    for (const QString &reader : readersOf(reply)) {
        if (!present.contains(reader.toLower()))
            prefix += u'@' + reader + u' ';
    }
    return prefix + reply.text;
}

QStringList extraReaders(const Reply &reply, const QString &ownHost)
{
    const QStringList readers = readersOf(reply);
    QStringList extra;
    QRegularExpressionMatchIterator matches = mentionPattern().globalMatch(reply.text);
    while (matches.hasNext()) {
        const QString address = mentionedAddress(matches.next(), ownHost);
        if (!readers.contains(address, Qt::CaseInsensitive) && !extra.contains(address))
            extra.append(address);
    }
    return extra;
}

QString comparableText(const QString &sent)
{
    return simplifiedText(sent);
}

QString comparableText(const FormattedText &received)
{
    QList<TextSpan> links;
    std::copy_if(received.spans.begin(), received.spans.end(), std::back_inserter(links),
                 [](const TextSpan &span) {
        return span.kind == TextSpan::Kind::Link && !span.target.isEmpty();
    });
    std::sort(links.begin(), links.end(),
              [](const TextSpan &one, const TextSpan &other) { return one.start > other.start; });
    QString text = received.text;
    // What is shown of a link may be cut; where it goes is what was sent.
    for (const TextSpan &link : links) {
        const QString shown = text.mid(link.start, link.length);
        if (!shown.startsWith(u'#') && !shown.startsWith(u'@'))
            text.replace(link.start, link.length, link.target);
    }
    return simplifiedText(text);
}

bool isPublished(const Reply &reply, const RemoteMessage &message, const QString &ownHost)
{
    const bool wantsPrivate = reply.audience == Audience::Private;
    if (message.direction != Direction::Out
        || wantsPrivate != (message.audience == Audience::Private)
        || message.parentRemoteId != reply.parentRemoteId
        || message.attachments.size() != reply.attachments.size()
        || reply.otherRemoteIds.contains(message.remoteId))
        return false;
    const QString sent = comparableText(composeStatus(reply, ownHost));
    return sent == comparableText(message.text) || sent == comparableText(message.text.text);
}

} // namespace sportello::mastodon
