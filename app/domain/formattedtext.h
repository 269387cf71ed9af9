// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>

namespace sportello {

/// A stretch of a text that is more than letters.
struct TextSpan
{
    enum class Kind { Link, Mention, Tag, Bold, Italic, Strike, Code, Quote };

    qsizetype start = 0;
    qsizetype length = 0;
    Kind kind = Kind::Link;
    /// Link: where it really goes. Mention: the profile's URL or full address. Tag: its page, when
    /// known. Otherwise empty.
    QString target;

    bool operator==(const TextSpan &) const = default;
};

/// Text from outside after cleaning: plain characters and a few harmless spans. Never HTML.
struct FormattedText
{
    QString text;
    QList<TextSpan> spans;

    bool operator==(const FormattedText &) const = default;
};

/// The spans as JSON text for storage; empty when there are none.
QString spansToJson(const QList<TextSpan> &spans);
/// Reads spansToJson()'s form; what is broken or outside the text is dropped.
QList<TextSpan> spansFromJson(const QString &json, qsizetype textLength);

} // namespace sportello
