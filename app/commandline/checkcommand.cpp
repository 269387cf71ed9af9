// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "commandline/checkcommand.h"

#include "commandline/standardinput.h"
#include "domain/graphemes.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

// Far beyond what any network takes; what is longer is no line of texts.
constexpr qsizetype longestLine = 1'000'000;
constexpr qsizetype largestList = 1'000'000;
// A table needs its rows before it knows its columns: so many are kept.
constexpr int rowsAtOnce = 500;

/// Turns UTF-16 positions into counts of code points; asked from front to back.
class CodePoints
{
public:
    explicit CodePoints(const QString &text)
        : m_text(text)
    {
    }

    int before(qsizetype position)
    {
        while (m_position < position) {
            m_position = codePointAt(m_text, m_position).next;
            ++m_count;
        }
        return m_count;
    }

private:
    const QString &m_text;
    qsizetype m_position = 0;
    int m_count = 0;
};

} // namespace

void CheckCommand::declare(QCommandLineParser &parser)
{
    parser.addOptions(
        {{u"direction"_s,
          tr("reply: texts that the brand is about to publish; post: texts that customers did."),
          u"DIRECTION"_s},
         {u"allow"_s,
          tr("What the brand publishes itself, one entry a line: phone numbers, e-mail addresses, "
             "@domains, other texts."),
          u"FILE"_s}});
}

QString CheckCommand::read(const QCommandLineParser &parser)
{
    if (!parser.positionalArguments().isEmpty())
        return tr("Too many arguments: the texts are read from standard input.");
    const auto direction = guardDirectionFromWord(parser.value(u"direction"_s));
    if (!direction)
        return tr("--direction is reply or post.");
    m_context.direction = *direction;
    m_allowPath = parser.value(u"allow"_s);
    return {};
}

std::optional<ExitCode> CheckCommand::prepare(CommandOutput &output, const QString &)
{
    if (!m_allowPath.isEmpty() && !readAllowed(output))
        return ExitCode::Failed;
    return checkLines(output);
}

void CheckCommand::start(CommandContext &context)
{
    context.finish(ExitCode::Done);
}

bool CheckCommand::readAllowed(CommandOutput &output)
{
    QFile file(m_allowPath);
    const QFileInfo info(m_allowPath);
    if (info.isDir() || !file.open(QIODevice::ReadOnly)) {
        output.complain(info.exists()
                            ? tr("%1 cannot be opened. Check that it is a file that you may read.")
                                  .arg(m_allowPath)
                            : tr("There is no file %1.").arg(m_allowPath));
        return false;
    }
    const QByteArray content = file.read(largestList + 1);
    if (content.size() > largestList) {
        output.complain(tr("%1 is too long for a list of contacts.").arg(m_allowPath));
        return false;
    }
    m_context.allowed = AllowedContacts::parse(QString::fromUtf8(content), m_context.regions);
    for (const QString &complaint : m_context.allowed.complaints())
        output.complain(tr("%1 is used without one line. %2").arg(m_allowPath, complaint));
    return true;
}

ExitCode CheckCommand::checkLines(CommandOutput &output)
{
    const auto emptyTable = [] {
        return TextTable({{tr("Id"), true}, {tr("Type")}, {tr("From–to")}, {tr("Masked"), true}});
    };
    TextTable table = emptyTable();
    LineReader reader(output.input(), longestLine);
    bool allRead = true;
    qint64 number = 0;
    while (const std::optional<LineReader::Line> line = reader.next()) {
        ++number;
        if (line->isTooLong) {
            output.complain(tr("Line %1 is longer than a text can be.").arg(number));
            allRead = false;
        } else if (!line->bytes.trimmed().isEmpty() && !checkLine(output, line->bytes, table)) {
            output.complain(
                tr("Line %1 is not understood; write it as %2.")
                    .arg(QString::number(number), u"{\"id\": \"1\", \"text\": \"…\"}"_s));
            allRead = false;
        }
        if (m_rows >= rowsAtOnce) {
            output.writeTable(table);
            table = emptyTable();
            m_rows = 0;
        }
    }
    if (reader.hasFailed()) {
        output.complain(tr("Standard input cannot be read."));
        allRead = false;
    }
    if (m_rows > 0)
        output.writeTable(table);
    return allRead ? ExitCode::Done : ExitCode::Failed;
}

bool CheckCommand::checkLine(CommandOutput &output, const QByteArray &line, TextTable &table)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const QJsonValue text = object.value(u"text"_s);
    const QJsonValue id = object.value(u"id"_s);
    if (!text.isString() || (!id.isString() && !id.isDouble()))
        return false;
    const QString written = text.toString();
    const QList<PrivateFinding> findings = findPrivateData(written, m_context);
    CodePoints codePoints(written);
    QJsonArray places;
    for (const PrivateFinding &finding : findings) {
        const int start = codePoints.before(finding.range.start);
        const int end = codePoints.before(finding.range.end());
        if (output.json()) {
            places.append(QJsonObject{
                {u"type"_s, toWord(finding.kind)}, {u"start"_s, start}, {u"end"_s, end}});
            continue;
        }
        const QString value = written.sliced(finding.range.start, finding.range.length);
        table.add({printableLine(id.toVariant().toString()), toWord(finding.kind),
                   u"%1–%2"_s.arg(start).arg(end),
                   printableLine(masked(value, {{finding.kind, {0, value.size()}, 0}}))});
        ++m_rows;
    }
    if (output.json())
        output.writeLine(QJsonObject{{u"id"_s, id}, {u"findings"_s, places}});
    return true;
}

} // namespace sportello
