// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "commandline/cannedlines.h"

#include "domain/cannedtemplate.h"

#include <QJsonArray>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

using Planned = CannedPlanItem::Outcome;

QString languagesOf(const CannedReply &reply)
{
    QStringList languages;
    for (const CannedText &text : reply.texts) {
        if (!text.language.isEmpty())
            languages.append(text.language);
    }
    return languages.join(u' ');
}

QString beginningOf(const CannedReply &reply)
{
    const CannedText text = reply.texts.value(0);
    return text.text.isEmpty() ? text.shortText : text.text;
}

} // namespace

QList<QJsonObject> CannedLines::json(const CannedReply &reply, const QStringList &warnings)
{
    QList<QJsonObject> lines;
    for (const CannedText &text : reply.texts) {
        const QString shown = text.text.isEmpty() ? text.shortText : text.text;
        const QStringList variables = parseTemplate(shown).placeholderNames();
        lines.append({{u"shortcut"_s, reply.shortcut},
                      {u"title"_s, reply.title},
                      {u"text"_s, shown},
                      {u"language"_s, text.language},
                      {u"tags"_s, QJsonArray::fromStringList(reply.tags)},
                      {u"active"_s, reply.active},
                      {u"variables"_s, QJsonArray::fromStringList(variables)},
                      {u"warnings"_s, QJsonArray::fromStringList(warnings)}});
    }
    return lines;
}

void CannedLines::writeTable(CommandOutput &output, const QList<CannedReply> &replies)
{
    TextTable table({{tr("SHORTCUT"), true},
                     {tr("TITLE"), true},
                     {tr("LANGUAGES"), true},
                     {tr("USES")},
                     {tr("TEXT"), true}});
    for (const CannedReply &reply : replies) {
        const QString title = reply.active ? reply.title : tr("%1 (off)").arg(reply.title);
        table.add({reply.shortcut, title, languagesOf(reply), QString::number(reply.useCount),
                   beginningOf(reply)});
    }
    output.writeTable(table);
}

void CannedLines::writePlan(CommandOutput &output, const CannedPlan &plan)
{
    for (const QString &warning : plan.warnings)
        output.complain(warning);
    if (output.json()) {
        for (const CannedPlanItem &item : plan.items) {
            for (const QJsonObject &line : json(item.found.reply, item.found.warnings))
                output.writeLine(line);
        }
        return;
    }
    TextTable table(
        {{tr("WHAT")}, {tr("SHORTCUT"), true}, {tr("TITLE"), true}, {tr("TEXT"), true}});
    for (const CannedPlanItem &item : plan.items) {
        const CannedReply &reply = item.found.reply;
        const QString what = item.outcome == Planned::New ? tr("new")
            : item.outcome == Planned::Replaces           ? tr("replaced")
                                                          : tr("skipped");
        table.add({what, reply.shortcut, reply.title, beginningOf(reply)});
    }
    if (!plan.items.isEmpty())
        output.writeTable(table);
    for (const CannedPlanItem &item : plan.items) {
        for (const QString &warning : item.found.warnings) {
            const QString line =
                tr("%1: %2").arg(item.found.reply.shortcut.isEmpty() ? item.found.reply.title
                                                                     : item.found.reply.shortcut,
                                 warning);
            for (const QString &part : wrapped(printableLine(line), output.width()))
                output.writeLine(part);
        }
    }
    output.writeLine(tr("%1 new, %2 replaced, %3 skipped")
                         .arg(plan.count(Planned::New))
                         .arg(plan.count(Planned::Replaces))
                         .arg(plan.count(Planned::Identical)));
}

} // namespace sportello
