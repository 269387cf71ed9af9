// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/cannedimport/cannedfile.h"

#include "domain/cannedimport/foreigncanned.h"
#include "domain/cannedimport/importedtext.h"
#include "domain/cannedjson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CannedImport)
};

QString jsonProblem(const QByteArray &json, const QJsonParseError &error)
{
    const qsizetype offset = std::clamp<qsizetype>(error.offset, 0, json.size());
    const auto line = json.left(offset).count('\n') + 1;
    const QByteArray trimmed = json.trimmed();
    const bool isClosed = trimmed.endsWith(']') || trimmed.endsWith('}');
    const bool atEnd = !isClosed && json.sliced(offset).trimmed().size() <= 1;
    switch (error.error) {
    case QJsonParseError::DeepNesting:
        return Words::tr("The lists in this file are nested too deeply for canned replies. Export "
                         "them again.");
    case QJsonParseError::DocumentTooLarge:
        return Words::tr("The file is too large. Export fewer replies at once.");
    case QJsonParseError::GarbageAtEnd:
        return Words::tr("In line %1 something stands behind the end of the replies. Remove it, or "
                         "export again.")
            .arg(line);
    case QJsonParseError::IllegalEscapeSequence:
        return Words::tr("In line %1 a backslash stands where it means nothing. Export the replies "
                         "again.")
            .arg(line);
    case QJsonParseError::UnterminatedString:
        return Words::tr(
                   "A text that begins near line %1 has no closing quotation mark; the file is "
                   "probably cut off. Export it again.")
            .arg(line);
    default: break;
    }
    if (atEnd)
        return Words::tr("The file ends in the middle, near line %1: it was not saved completely. "
                         "Export it again.")
            .arg(line);
    return Words::tr("Line %1 cannot be read: a comma, bracket or quotation mark is missing, wrong "
                     "or too much there. Export the replies again.")
        .arg(line);
}

// What the other system says instead of replies, when it says so.
QString foreignError(const QJsonObject &object)
{
    for (const QString &member :
         {u"error"_s, u"errors"_s, u"message"_s, u"description"_s, u"detail"_s}) {
        QJsonValue value = object.value(member);
        if (value.isArray())
            value = value.toArray().first();
        if (value.isObject())
            value = value.toObject().value(u"message"_s).isString()
                ? value.toObject().value(u"message"_s)
                : value.toObject().value(u"title"_s);
        const QString text = value.toString().simplified();
        if (!text.isEmpty())
            return text.left(120);
    }
    return {};
}

Result<CannedFile> readOwn(const QJsonDocument &document)
{
    const QJsonObject object = document.object();
    if (object.value(u"format"_s) != "sportello-canned-replies"_L1)
        return cannedRefusal(Words::tr("This is not a file that Sportello exported. Choose the "
                                       "system that it comes from."));
    if (object.value(u"version"_s).toInt(1) > cannedFormatVersion)
        return cannedRefusal(Words::tr("A newer version of Sportello wrote this file. Install that "
                                       "version, or export as CSV."));
    if (!object.value(u"replies"_s).isArray())
        return cannedRefusal(Words::tr("The list of replies is missing in this file. Export it "
                                       "again."));
    CannedCollector collector(CannedSystem::Own);
    const QJsonArray replies = object.value(u"replies"_s).toArray();
    int index = 0;
    for (const QJsonValue &value : replies) {
        ++index;
        if (!value.isObject()) {
            collector.leaveOut(index, 0, Words::tr("it is no reply."));
            continue;
        }
        const CannedFromJson read = cannedFromJson(value.toObject());
        ImportedReply found;
        found.reply = read.reply;
        found.reply.id = {};
        found.index = index;
        found.warnings = read.warnings;
        collector.add(found);
    }
    if (replies.isEmpty())
        collector.warn(Words::tr("There are no replies in this file."));
    return collector.finished();
}

Result<CannedFile> readBy(CannedSystem system, const QJsonDocument &document)
{
    switch (system) {
    case CannedSystem::Own: return readOwn(document);
    case CannedSystem::Chatwoot: return readChatwoot(document);
    case CannedSystem::Zendesk: return readZendesk(document);
    case CannedSystem::Freshdesk: return readFreshdesk(document);
    case CannedSystem::Zammad: return readZammad(document);
    }
    return readOwn(document);
}

Result<CannedFile> readJson(const QByteArray &json, std::optional<CannedSystem> system)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return cannedRefusal(jsonProblem(json, error));
    if (system)
        return readBy(*system, document);
    if (const std::optional<CannedSystem> found = detectSystem(document))
        return readBy(*found, document);
    if (document.isArray() && document.array().isEmpty())
        return cannedRefusal(Words::tr("The list in this file is empty: there are no replies to "
                                       "import."));
    if (document.isObject() && document.object().isEmpty())
        return cannedRefusal(Words::tr("There is nothing between the braces of this file. Export "
                                       "the replies again."));
    if (const QString said = foreignError(document.object()); !said.isEmpty())
        return cannedRefusal(
            Words::tr("The other system answered with an error instead of replies: "
                      "“%1” Sign in there and export again.")
                .arg(said));
    return cannedRefusal(Words::tr("No canned replies were found in this file. Files of Sportello, "
                                   "Chatwoot, Zendesk, Freshdesk and Zammad can be read; say which "
                                   "system it comes from."));
}

} // namespace

Result<CannedFile> readCannedFile(const QByteArray &bytes, const CannedReadOptions &options)
{
    const Result<ImportedText> read = readImportedText(bytes);
    if (!read)
        return read.error();
    const QString beginning = read->text.left(1000).trimmed();
    const bool isJson = beginning.startsWith(u'{') || beginning.startsWith(u'[');
    Result<CannedFile> file = isJson ? readJson(read->text.toUtf8(), options.system)
                                     : readCannedCsv(read->text, options.system, options.columns);
    if (file)
        file->warnings = read->warnings + file->warnings;
    return file;
}

} // namespace sportello
