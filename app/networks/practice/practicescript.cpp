// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/practice/practicescript.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <map>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

std::optional<ScriptTime> timeFromText(const QString &text)
{
    static const QRegularExpression form(
        u"^([+-]?)(?:(\\d+)d)?(?:(\\d+)h)?(?:(\\d+)m)?(?:(\\d+)s)?$"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch() || match.capturedLength() == match.capturedLength(1))
        return {};
    const std::chrono::seconds time = std::chrono::hours(24 * match.captured(2).toInt())
        + std::chrono::hours(match.captured(3).toInt())
        + std::chrono::minutes(match.captured(4).toInt())
        + std::chrono::seconds(match.captured(5).toInt());
    return match.captured(1) == u"-"_s ? -time : time;
}

/// Reads the JSON and keeps the first complaint; after one the values no longer matter.
class Reader
{
public:
    PracticeScript script(const QByteArray &json);
    const QString &complaint() const { return m_complaint; }

private:
    using People = QHash<QString, RemoteHandle>;

    PracticePlace place(const QJsonObject &object);
    PracticeGuest guest(const QJsonObject &object, const QString &placeId);
    PracticeMessage message(const QJsonObject &object, const QString &prefix);
    void fillAuthor(PracticeMessage &message, const QJsonObject &object, const PracticePlace &place,
                    const PracticeGuest &guest, const People &others);
    void checkPlace(const PracticePlace &place);

    RemoteHandle person(const QJsonObject &object, const QString &id);
    QString text(const QJsonObject &object, QLatin1StringView key);
    ScriptTime time(const QString &text);
    Audience audience(const QJsonObject &object, QLatin1StringView key, Audience otherwise);
    template<typename T>
    T oneOf(const std::map<QString, T> &words, const QString &word, T otherwise);
    void complain(const QString &what);

    QString m_where;
    QString m_complaint;
};

void Reader::complain(const QString &what)
{
    if (m_complaint.isEmpty())
        m_complaint = m_where + u": "_s + what;
}

QString Reader::text(const QJsonObject &object, QLatin1StringView key)
{
    const QString text = object.value(key).toString();
    if (text.isEmpty())
        complain(u"no \"%1\""_s.arg(key));
    return text;
}

ScriptTime Reader::time(const QString &text)
{
    const std::optional<ScriptTime> time = timeFromText(text);
    if (!time)
        complain(u"\"%1\" is no time"_s.arg(text));
    return time.value_or(ScriptTime(0));
}

template<typename T>
T Reader::oneOf(const std::map<QString, T> &words, const QString &word, T otherwise)
{
    if (word.isEmpty())
        return otherwise;
    const auto found = words.find(word);
    if (found == words.end())
        complain(u"\"%1\" is no known word"_s.arg(word));
    return found == words.end() ? otherwise : found->second;
}

Audience Reader::audience(const QJsonObject &object, QLatin1StringView key, Audience otherwise)
{
    return oneOf<Audience>({{u"public"_s, Audience::Public}, {u"private"_s, Audience::Private}},
                           object.value(key).toString(), otherwise);
}

RemoteHandle Reader::person(const QJsonObject &object, const QString &id)
{
    return {text(object, "address"_L1), id, text(object, "name"_L1), {}};
}

PracticeMessage Reader::message(const QJsonObject &object, const QString &prefix)
{
    PracticeMessage message;
    message.remoteId = prefix + u'-' + text(object, "id"_L1);
    m_where = message.remoteId;
    message.at = time(text(object, "at"_L1));
    message.audience = audience(object, "audience"_L1, Audience::Public);
    message.warning = object.value("warning"_L1).toString();

    QHash<QString, QString> links;
    const QJsonObject targets = object.value("links"_L1).toObject();
    for (auto target = targets.begin(); target != targets.end(); ++target)
        links.insert(target.key(), target->toString());
    message.text = markedPracticeText(text(object, "text"_L1), links);

    if (const QString parent = object.value("parent"_L1).toString(); !parent.isEmpty())
        message.parentRemoteId = parent.contains(u'-') ? parent : prefix + u'-' + parent;
    if (object.contains("edit"_L1)) {
        const QJsonObject edit = object.value("edit"_L1).toObject();
        message.editedAt = time(text(edit, "at"_L1));
        message.editedText = markedPracticeText(text(edit, "text"_L1), links);
    }
    if (object.contains("deleted"_L1))
        message.deletedAt = time(object.value("deleted"_L1).toString());
    for (const QJsonValue &value : object.value("attachments"_L1).toArray()) {
        const QJsonObject attachment = value.toObject();
        message.attachments.append({attachmentKindFromWord(text(attachment, "kind"_L1)),
                                    {},
                                    text(attachment, "mediaType"_L1),
                                    text(attachment, "description"_L1)});
    }
    return message;
}

void Reader::fillAuthor(PracticeMessage &message, const QJsonObject &object,
                        const PracticePlace &place, const PracticeGuest &guest,
                        const People &others)
{
    message.guest = guest.id;
    const QString from = object.value("from"_L1).toString();
    if (from.isEmpty()) {
        message.author = guest.handle;
    } else if (from == u"us"_s) {
        message.from = PracticeMessage::From::Us;
        message.author = place.identity;
    } else {
        if (!others.contains(from) || message.audience != Audience::Public)
            complain(u"\"%1\" is nobody who may write here"_s.arg(from));
        message.from = PracticeMessage::From::Other;
        message.author = others.value(from);
    }
    for (const QJsonValue &participant : object.value("participants"_L1).toArray()) {
        if (!others.contains(participant.toString()))
            complain(u"unknown participant \"%1\""_s.arg(participant.toString()));
        message.participants.append(others.value(participant.toString()).address);
    }
    message.participants.sort();
}

PracticeGuest Reader::guest(const QJsonObject &object, const QString &placeId)
{
    PracticeGuest guest;
    guest.id = placeId + u'-' + text(object, "id"_L1);
    m_where = guest.id;
    guest.handle = person(object, guest.id);
    guest.language = text(object, "language"_L1);
    guest.fate = oneOf<PracticeFate>({{u"slow"_s, PracticeFate::Slow},
                                      {u"unclear"_s, PracticeFate::Unclear},
                                      {u"lost"_s, PracticeFate::Lost},
                                      {u"refused"_s, PracticeFate::Refused}},
                                     object.value("fate"_L1).toString(), PracticeFate::Published);
    guest.privateRoute = oneOf<PrivateRoute::Kind>(
        {{u"requestOnly"_s, PrivateRoute::Kind::RequestOnly},
         {u"notPossible"_s, PrivateRoute::Kind::NotPossible}},
        object.value("private"_L1).toString(), PrivateRoute::Kind::Message);
    guest.elsewhere = object.value("elsewhere"_L1).toString();
    if (!guest.elsewhere.isEmpty())
        guest.codeText = text(object, "code"_L1);
    for (const QJsonValue &value : object.value("answers"_L1).toArray()) {
        const QJsonObject from = value.toObject();
        PracticeAnswer answer;
        answer.remoteId = u"%1-answer%2"_s.arg(guest.id).arg(guest.answers.size() + 1);
        answer.to = audience(from, "to"_L1, Audience::Public);
        answer.audience = audience(from, "audience"_L1, answer.to);
        answer.after = time(text(from, "after"_L1));
        answer.onlyInvited = from.value("invited"_L1).toBool();
        answer.text = markedPracticeText(text(from, "text"_L1));
        guest.answers.append(answer);
    }
    return guest;
}

PracticePlace Reader::place(const QJsonObject &object)
{
    PracticePlace place;
    const QString id = text(object, "id"_L1);
    m_where = id;
    place.identity = person(object, id);
    place.addresses =
        oneOf<AddressKind>({{u"phone"_s, AddressKind::Phone}},
                           object.value("addresses"_L1).toString(), AddressKind::OfNetwork);
    for (const QJsonValue &word : object.value("words"_L1).toArray())
        place.words.append(word.toString());
    for (const QJsonValue &border : object.value("borders"_L1).toArray())
        place.borders.append(time(border.toString()));

    People others;
    const QJsonObject people = object.value("others"_L1).toObject();
    for (auto other = people.begin(); other != people.end(); ++other)
        others.insert(other.key(), person(other->toObject(), id + u'-' + other.key()));
    for (const QJsonValue &value : object.value("posts"_L1).toArray()) {
        PracticeMessage post = message(value.toObject(), id);
        post.from = PracticeMessage::From::Us;
        post.author = place.identity;
        place.messages.append(post);
    }
    for (const QJsonValue &value : object.value("guests"_L1).toArray()) {
        const PracticeGuest one = guest(value.toObject(), id);
        for (const QJsonValue &said : value.toObject().value("messages"_L1).toArray()) {
            PracticeMessage written = message(said.toObject(), one.id);
            fillAuthor(written, said.toObject(), place, one, others);
            place.messages.append(written);
        }
        place.guests.append(one);
    }
    std::stable_sort(place.messages.begin(), place.messages.end(),
                     [](const PracticeMessage &a, const PracticeMessage &b) {
        return a.at < b.at;
    });
    checkPlace(place);
    return place;
}

void Reader::checkPlace(const PracticePlace &place)
{
    QSet<QString> ids;
    QSet<qint64> moments;
    // A cursor is a moment: two things in one moment could not be told apart by it.
    const auto takeMoment = [&](ScriptTime at) {
        if (moments.contains(at.count()))
            complain(u"something else happens in the same moment"_s);
        moments.insert(at.count());
    };
    for (const PracticeMessage &message : place.messages) {
        m_where = message.remoteId;
        if (ids.contains(message.remoteId))
            complain(u"the id is used twice"_s);
        ids.insert(message.remoteId);
        takeMoment(message.at);
        if (message.editedAt)
            takeMoment(*message.editedAt);
        if (message.deletedAt)
            takeMoment(*message.deletedAt);
        if (message.editedAt.value_or(message.at + ScriptTime(1)) <= message.at
            || message.deletedAt.value_or(message.at + ScriptTime(1)) <= message.at)
            complain(u"changed before it was written"_s);
        // The parent was written earlier, so it has been seen.
        if (!message.parentRemoteId.isEmpty() && !ids.contains(message.parentRemoteId))
            complain(u"the parent is not written earlier"_s);
    }
    m_where = place.identity.remoteId;
    if (place.borders.isEmpty() || !std::is_sorted(place.borders.rbegin(), place.borders.rend())
        || place.borders.first() >= ScriptTime(0))
        complain(u"the borders are not in the past, newest first"_s);
}

PracticeScript Reader::script(const QByteArray &json)
{
    m_where = u"script"_s;
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError)
        complain(u"%1 at %2"_s.arg(error.errorString()).arg(error.offset));
    PracticeScript script;
    for (const QJsonValue &value : object.value("places"_L1).toArray())
        script.places.append(place(value.toObject()));
    m_where = u"script"_s;
    if (script.places.isEmpty())
        complain(u"no places"_s);
    return script;
}

} // namespace

const PracticeGuest *PracticePlace::guest(const QString &id) const
{
    for (const PracticeGuest &guest : guests) {
        if (guest.id == id)
            return &guest;
    }
    return nullptr;
}

const PracticeGuest *PracticePlace::guestAt(const QString &address) const
{
    for (const PracticeGuest &guest : guests) {
        if (guest.handle.address.compare(address, Qt::CaseInsensitive) == 0)
            return &guest;
    }
    return nullptr;
}

const PracticeMessage *PracticePlace::message(const QString &remoteId) const
{
    for (const PracticeMessage &message : messages) {
        if (message.remoteId == remoteId)
            return &message;
    }
    return nullptr;
}

const PracticePlace *PracticeScript::place(const QString &id) const
{
    for (const PracticePlace &place : places) {
        if (place.identity.remoteId == id)
            return &place;
    }
    return nullptr;
}

const PracticePlace *PracticeScript::placeCalled(const QString &word) const
{
    const QString wanted = word.simplified().toLower();
    for (const PracticePlace &place : places) {
        if (place.identity.remoteId == wanted || place.words.contains(wanted))
            return &place;
    }
    return nullptr;
}

const PracticePlace *PracticeScript::placeBeyond(const QStringList &ids) const
{
    for (const PracticePlace &place : places) {
        if (!ids.contains(place.identity.remoteId))
            return &place;
    }
    return nullptr;
}

Result<PracticeScript> parsePracticeScript(const QByteArray &json)
{
    Reader reader;
    const PracticeScript script = reader.script(json);
    if (!reader.complaint().isEmpty())
        return Error{ErrorKind::Protocol, reader.complaint(), {}, false};
    return script;
}

PracticeScript builtInPracticeScript()
{
    QFile file(u":/networks/practice/script.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return parsePracticeScript(file.readAll()).valueOr({});
}

FormattedText markedPracticeText(const QString &text, const QHash<QString, QString> &links)
{
    static const QRegularExpression marks(
        u"(?<link>https://[^\\s]+[^\\s.,;:!?)])|(?<![\\w.])@(?<name>\\w(?:[\\w.]*\\w)?)|(?<!\\w)"
        u"#(?<tag>\\w+)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    FormattedText marked{text, {}};
    QRegularExpressionMatchIterator matches = marks.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        TextSpan span{match.capturedStart(), match.capturedLength(), TextSpan::Kind::Tag, {}};
        if (match.hasCaptured(u"link"_s)) {
            span.kind = TextSpan::Kind::Link;
            span.target = match.captured();
        } else if (match.hasCaptured(u"name"_s)) {
            span.kind = TextSpan::Kind::Mention;
            span.target = match.captured(u"name"_s) + u"@practice.example"_s;
        }
        marked.spans.append(span);
    }
    for (auto link = links.begin(); link != links.end(); ++link) {
        const qsizetype start = text.indexOf(link.key());
        if (start >= 0)
            marked.spans.append({start, link.key().size(), TextSpan::Kind::Link, link.value()});
    }
    std::sort(marked.spans.begin(), marked.spans.end(),
              [](const TextSpan &a, const TextSpan &b) { return a.start < b.start; });
    return marked;
}

} // namespace sportello
