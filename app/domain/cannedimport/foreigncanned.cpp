// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/cannedimport/foreigncanned.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CannedImport)
};

QString onlyForGroups()
{
    return Words::tr("It was for some groups only; here it is for everybody. Change that where it "
                     "matters.");
}

// Numbers are names to those who gave them; everything else that is no text is none.
QString textOf(const QJsonValue &value)
{
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 15);
    return value.toString();
}

bool isOff(const QJsonValue &value)
{
    if (value.isBool())
        return !value.toBool();
    if (value.isDouble())
        return value.toDouble() == 0;
    const QString word = value.toString().trimmed().toLower();
    return word == "false"_L1 || word == "0"_L1 || word == "no"_L1;
}

// The list of entries, whether it is the document or one of its members.
std::optional<QJsonArray> listIn(const QJsonDocument &document, const QStringList &members)
{
    if (document.isArray())
        return document.array();
    const QJsonObject object = document.object();
    for (const QString &member : members) {
        const QJsonValue value = object.value(member);
        if (value.isArray())
            return value.toArray();
        if (value.isObject())
            return QJsonArray{value};
    }
    // A single reply without anything around it.
    const bool isEntry = object.contains(u"short_code"_s) || object.contains(u"actions"_s)
        || object.contains(u"content"_s);
    return isEntry ? std::optional<QJsonArray>(QJsonArray{object}) : std::nullopt;
}

Error notOf(CannedSystem system, const QString &expected)
{
    return cannedRefusal(Words::tr("This does not look like an export of %1: there is no %2 in it. "
                                   "Choose another system, or export again.")
                             .arg(displayName(system), expected));
}

// Calls back with every entry that is an object.
template<typename Handle>
void forEachEntry(const QJsonArray &list, CannedCollector &collector, Handle handle)
{
    int index = 0;
    for (const QJsonValue &value : list) {
        ++index;
        if (value.isObject())
            handle(index, value.toObject());
        else if (value.isNull())
            collector.leaveOut(index, 0, Words::tr("there is nothing in its place."));
        else
            collector.leaveOut(index, 0, Words::tr("it is no reply."));
    }
    if (list.isEmpty())
        collector.warn(Words::tr("There are no replies in this file."));
}

bool anyHas(const QJsonArray &list, const QStringList &members)
{
    return std::any_of(list.begin(), list.end(), [&members](const QJsonValue &value) {
        const QJsonObject object = value.toObject();
        return std::all_of(members.begin(), members.end(),
                           [&object](const QString &member) { return object.contains(member); });
    });
}

// -- Zendesk
// ---------------------------------------------------------------------------------------

struct MacroText
{
    QString text;
    bool isHtml = false;
    bool isNote = false;
    bool hasOtherChannels = false;
    bool hasOtherActions = false;
};

// ["channel:all", "text"] or "text".
std::pair<QString, QString> channelAndText(const QJsonValue &value)
{
    if (!value.isArray())
        return {QString(), textOf(value)};
    const QJsonArray parts = value.toArray();
    if (parts.size() == 1)
        return {QString(), textOf(parts.first())};
    return {parts.at(0).toString(), textOf(parts.at(1))};
}

void takeComment(MacroText &macro, const QString &field, const QJsonValue &value)
{
    const auto [channel, text] = channelAndText(value);
    if (text.trimmed().isEmpty())
        return;
    const bool isHtml = field == "comment_value_html"_L1;
    const bool isGeneral = channel.isEmpty() || channel == "channel:all"_L1;
    if (macro.text.isEmpty() || (isHtml && !macro.isHtml)
        || (isGeneral && isHtml == macro.isHtml)) {
        macro.hasOtherChannels |= !macro.text.isEmpty() && isHtml == macro.isHtml;
        macro.text = text;
        macro.isHtml = isHtml;
    } else if (!isGeneral) {
        macro.hasOtherChannels = true;
    }
}

MacroText macroText(const QJsonArray &actions)
{
    MacroText macro;
    for (const QJsonValue &entry : actions) {
        const QJsonObject action = entry.toObject();
        const QString field = action.value(u"field"_s).toString();
        const QJsonValue value = action.value(u"value"_s);
        if (field == "comment_value"_L1 || field == "comment_value_html"_L1)
            takeComment(macro, field, value);
        else if (field == "comment_mode_is_public"_L1)
            macro.isNote = isOff(value);
        else if (!field.isEmpty())
            macro.hasOtherActions = true;
    }
    return macro;
}

void applyRestriction(const QJsonObject &macro, RawCanned &raw)
{
    const QString type = macro.value(u"restriction"_s).toObject().value(u"type"_s).toString();
    if (type == "User"_L1)
        raw.scope = CannedScope::Mine;
    else if (!type.isEmpty())
        raw.warnings.append(onlyForGroups());
}

RawCanned zendeskEntry(const QJsonObject &macro, const MacroText &found)
{
    RawCanned raw;
    QStringList path = textOf(macro.value(u"title"_s)).split(u"::"_s);
    raw.title = path.takeLast().trimmed();
    raw.tags = path;
    // Macros of the same name in two folders are two.
    raw.shortcut = shortcutFor(raw.title);
    raw.text = found.text;
    raw.isHtml = found.isHtml;
    raw.active = !macro.contains(u"active"_s) || !isOff(macro.value(u"active"_s));
    raw.audience = found.isNote ? CannedAudience::Note : CannedAudience::Any;
    applyRestriction(macro, raw);
    if (found.hasOtherActions)
        raw.warnings.append(Words::tr("The macro also changes the ticket (status, group, tags …); "
                                      "only its text was taken over."));
    if (found.hasOtherChannels)
        raw.warnings.append(
            Words::tr("It has other texts for some channels; only one was taken over."));
    return raw;
}

// -- Freshdesk
// -------------------------------------------------------------------------------------

struct FolderedEntry
{
    QJsonValue value;
    QString folder;
};

QString folderOf(const QJsonObject &entry, const QHash<QString, QString> &names)
{
    const QJsonValue folder = entry.value(u"folder"_s);
    if (folder.isObject())
        return folder.toObject().value(u"name"_s).toString();
    if (folder.isString())
        return folder.toString();
    if (entry.value(u"folder_name"_s).isString())
        return entry.value(u"folder_name"_s).toString();
    return names.value(textOf(entry.value(u"folder_id"_s)));
}

QJsonArray responsesIn(const QJsonObject &object)
{
    for (const QString &member : {u"canned_responses"_s, u"responses"_s}) {
        if (object.value(member).isArray())
            return object.value(member).toArray();
    }
    return {};
}

// Responses stand in a list of their own or in their folders, or are the folder's list itself.
QList<FolderedEntry> freshdeskEntries(const QJsonDocument &document)
{
    const QJsonObject object = document.object();
    QHash<QString, QString> names;
    QList<FolderedEntry> entries;
    QJsonArray list = document.isArray() ? document.array() : responsesIn(object);
    const QJsonArray folders = object.value(u"folders"_s).toArray();
    for (const QJsonValue &folder : folders) {
        const QJsonObject content = folder.toObject();
        const QString name = content.value(u"name"_s).toString();
        names.insert(textOf(content.value(u"id"_s)), name);
        const QJsonArray responses = responsesIn(content);
        for (const QJsonValue &response : responses)
            entries.append({response, name});
    }
    if (list.isEmpty() && object.contains(u"title"_s))
        list.append(object);
    const QString ownName = document.isArray() ? QString() : object.value(u"name"_s).toString();
    for (const QJsonValue &value : std::as_const(list)) {
        // A list of folders, each with its responses.
        const QJsonArray inner = responsesIn(value.toObject());
        for (const QJsonValue &response : inner)
            entries.append({response, value.toObject().value(u"name"_s).toString()});
        if (inner.isEmpty()) {
            const QString folder = folderOf(value.toObject(), names);
            entries.append({value, folder.isEmpty() ? ownName : folder});
        }
    }
    return entries;
}

RawCanned freshdeskEntry(const QJsonObject &response, const QString &folder)
{
    RawCanned raw;
    raw.title = textOf(response.value(u"title"_s));
    const QString html = textOf(response.value(u"content_html"_s));
    raw.isHtml = !html.trimmed().isEmpty();
    raw.text = raw.isHtml ? html : textOf(response.value(u"content"_s));
    if (!folder.isEmpty())
        raw.tags.append(folder);
    const int visibility = response.value(u"visibility"_s).toInt(0);
    if (visibility == 1)
        raw.scope = CannedScope::Mine;
    else if (visibility == 2)
        raw.warnings.append(onlyForGroups());
    if (!response.value(u"attachments"_s).toArray().isEmpty())
        raw.warnings.append(
            Words::tr("Its attachments stayed in the other system; add them here."));
    return raw;
}

} // namespace

std::optional<CannedSystem> detectSystem(const QJsonDocument &document)
{
    const QJsonObject object = document.object();
    if (object.value(u"format"_s) == "sportello-canned-replies"_L1)
        return CannedSystem::Own;
    if (object.contains(u"macros"_s) || object.contains(u"macro"_s))
        return CannedSystem::Zendesk;
    if (object.value(u"assets"_s).toObject().contains(u"TextModule"_s))
        return CannedSystem::Zammad;
    QJsonArray list = listIn(document,
                             {u"canned_responses"_s, u"text_modules"_s, u"payload"_s, u"data"_s,
                              u"responses"_s, u"folders"_s})
                          .value_or(QJsonArray());
    if (list.isEmpty() && !object.isEmpty())
        list.append(object);
    if (anyHas(list, {u"short_code"_s}))
        return CannedSystem::Chatwoot;
    if (anyHas(list, {u"title"_s, u"actions"_s}))
        return CannedSystem::Zendesk;
    if (anyHas(list, {u"keywords"_s}) || anyHas(list, {u"name"_s, u"content"_s}))
        return CannedSystem::Zammad;
    if (anyHas(list, {u"content_html"_s}) || anyHas(list, {u"title"_s, u"content"_s})
        || anyHas(list, {u"canned_responses"_s}) || anyHas(list, {u"title"_s, u"folder_id"_s}))
        return CannedSystem::Freshdesk;
    return {};
}

Result<CannedFile> readChatwoot(const QJsonDocument &document)
{
    const auto list = listIn(document, {u"canned_responses"_s, u"payload"_s, u"data"_s});
    if (!list
        || (!list->isEmpty() && !anyHas(*list, {u"short_code"_s})
            && !anyHas(*list, {u"content"_s})))
        return notOf(CannedSystem::Chatwoot, u"short_code"_s);
    CannedCollector collector(CannedSystem::Chatwoot);
    forEachEntry(*list, collector, [&collector](int index, const QJsonObject &entry) {
        RawCanned raw;
        raw.index = index;
        raw.shortcut = textOf(entry.value(u"short_code"_s));
        raw.text = textOf(entry.value(u"content"_s));
        collector.add(raw);
    });
    return collector.finished();
}

Result<CannedFile> readZendesk(const QJsonDocument &document)
{
    const auto list = listIn(document, {u"macros"_s, u"macro"_s});
    if (!list || (!list->isEmpty() && !anyHas(*list, {u"actions"_s})))
        return notOf(CannedSystem::Zendesk, u"macros"_s);
    CannedCollector collector(CannedSystem::Zendesk);
    forEachEntry(*list, collector, [&collector](int index, const QJsonObject &macro) {
        const MacroText found = macroText(macro.value(u"actions"_s).toArray());
        if (found.text.isEmpty()) {
            const QString title = textOf(macro.value(u"title"_s)).simplified();
            collector.leaveOut(
                index, 0,
                Words::tr("the macro “%1” writes no comment, it only changes the ticket.")
                    .arg(title));
            return;
        }
        RawCanned raw = zendeskEntry(macro, found);
        raw.index = index;
        collector.add(raw);
    });
    const QJsonObject object = document.object();
    const bool hasMore = object.value(u"next_page"_s).isString()
        || object.value(u"meta"_s).toObject().value(u"has_more"_s).toBool();
    if (hasMore)
        collector.warn(Words::tr("This is one page of several: export and import the others too."));
    return collector.finished();
}

Result<CannedFile> readFreshdesk(const QJsonDocument &document)
{
    const QList<FolderedEntry> entries = freshdeskEntries(document);
    const bool isOurs = std::any_of(entries.begin(), entries.end(), [](const FolderedEntry &entry) {
        const QJsonObject response = entry.value.toObject();
        return response.contains(u"content_html"_s) || response.contains(u"content"_s)
            || response.contains(u"title"_s);
    });
    if (!isOurs && !(document.isArray() && document.array().isEmpty()))
        return notOf(CannedSystem::Freshdesk, u"content_html"_s);
    CannedCollector collector(CannedSystem::Freshdesk);
    QJsonArray list;
    for (const FolderedEntry &entry : entries)
        list.append(entry.value);
    forEachEntry(list, collector, [&](int index, const QJsonObject &response) {
        RawCanned raw = freshdeskEntry(response, entries.at(index - 1).folder);
        raw.index = index;
        collector.add(raw);
    });
    return collector.finished();
}

RawCanned zammadEntry(const QString &name, const QString &keywords, const QString &content)
{
    static const QRegularExpression separators(u"[,;]|~~~"_s);
    static const QRegularExpression blanks(u"\\s+"_s);
    static const QRegularExpression markup(u"<.+?>|&[a-z]{2,8};|&#\\d+;"_s);
    RawCanned raw;
    raw.title = name;
    const bool isList = keywords.contains(separators);
    QStringList words = keywords.split(isList ? separators : blanks, Qt::SkipEmptyParts);
    for (QString &word : words)
        word = word.simplified();
    words.removeAll(QString());
    if (!words.isEmpty())
        raw.shortcut = words.takeFirst().replace(u' ', u'-');
    raw.tags = words;
    raw.text = content;
    // As Zammad tells the two apart: text without markup is written with line breaks.
    raw.isHtml = markup.match(content).hasMatch();
    return raw;
}

Result<CannedFile> readZammad(const QJsonDocument &document)
{
    std::optional<QJsonArray> list = listIn(document, {u"text_modules"_s, u"data"_s});
    const QJsonObject modules =
        document.object().value(u"assets"_s).toObject().value(u"TextModule"_s).toObject();
    if (!modules.isEmpty()) {
        list = QJsonArray();
        for (const QJsonValue &module : modules)
            list->append(module);
    }
    if (!list || (!list->isEmpty() && !anyHas(*list, {u"content"_s})))
        return notOf(CannedSystem::Zammad, u"keywords"_s);
    CannedCollector collector(CannedSystem::Zammad);
    forEachEntry(*list, collector, [&collector](int index, const QJsonObject &module) {
        RawCanned raw =
            zammadEntry(textOf(module.value(u"name"_s)), textOf(module.value(u"keywords"_s)),
                        textOf(module.value(u"content"_s)));
        raw.index = index;
        raw.active = !module.contains(u"active"_s) || !isOff(module.value(u"active"_s));
        for (const QString &member : {u"locale"_s, u"language"_s}) {
            if (raw.language.isEmpty())
                raw.language = textOf(module.value(member));
        }
        if (!module.value(u"group_ids"_s).toArray().isEmpty())
            raw.warnings.append(onlyForGroups());
        collector.add(raw);
    });
    return collector.finished();
}

} // namespace sportello
