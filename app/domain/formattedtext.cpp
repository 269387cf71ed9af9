// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/formattedtext.h"

#include "domain/words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

using Kind = TextSpan::Kind;

constexpr Words<Kind, 8> words{{{
    {Kind::Link, "link"_L1},
    {Kind::Mention, "mention"_L1},
    {Kind::Tag, "tag"_L1},
    {Kind::Bold, "bold"_L1},
    {Kind::Italic, "italic"_L1},
    {Kind::Strike, "strike"_L1},
    {Kind::Code, "code"_L1},
    {Kind::Quote, "quote"_L1},
}}};

} // namespace

QString spansToJson(const QList<TextSpan> &spans)
{
    if (spans.isEmpty())
        return {};
    QJsonArray array;
    for (const TextSpan &span : spans) {
        QJsonArray entry{words.word(span.kind), span.start, span.length};
        if (!span.target.isEmpty())
            entry.append(span.target);
        array.append(entry);
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QList<TextSpan> spansFromJson(const QString &json, qsizetype textLength)
{
    QList<TextSpan> spans;
    if (json.isEmpty())
        return spans;
    const QJsonArray array = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const QJsonValue &value : array) {
        const QJsonArray entry = value.toArray();
        const std::optional<Kind> kind = words.value(entry.at(0).toString());
        const qint64 start = entry.at(1).toInteger(-1);
        const qint64 length = entry.at(2).toInteger(-1);
        if (!kind || start < 0 || length <= 0 || start > textLength || length > textLength - start)
            continue;
        spans.append({start, length, *kind, entry.at(3).toString()});
    }
    return spans;
}

} // namespace sportello
