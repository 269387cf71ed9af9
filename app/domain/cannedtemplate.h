// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace sportello {

// The language of canned texts:
//
//   {{contact.first_name}}          a variable
//   {{contact.first_name|there}}    with a fallback, which may be empty
//   {{ask:Booking date}}            a blank that the agent fills in
//   {{ask:Booking date|today}}      with a default
//   \{{                             two braces as they are
//
// Blanks around names and labels do not count; case does not count in variables' names. A
// placeholder stands on one line. Whatever is not well-formed is text.

/// One stretch of a canned text.
struct TemplatePiece
{
    enum class Kind { Text, Variable, Ask };

    Kind kind = Kind::Text;
    qsizetype start = 0; ///< in the template as it was written, in UTF-16 units
    qsizetype length = 0;
    QString text; ///< Text: what it stands for, without escapes
    QString name; ///< Variable: its name in small letters. Ask: the label
    QString fallback; ///< Variable: what stands in for a value. Ask: what is filled in at first
    bool hasFallback = false; ///< an empty fallback is one

    bool operator==(const TemplatePiece &) const = default;
};

/// Something in a canned text that is not as its author meant it.
struct TemplateProblem
{
    enum class Kind {
        Unclosed, ///< "{{" without "}}" on the same line
        Empty, ///< nothing between the braces, or an ask field without a label
        UnknownVariable,
    };

    Kind kind = Kind::Unclosed;
    qsizetype start = 0;
    qsizetype length = 0;
    QString name; ///< UnknownVariable

    bool operator==(const TemplateProblem &) const = default;
};

/// A canned text taken apart. The pieces cover it without gaps.
struct CannedTemplate
{
    QList<TemplatePiece> pieces;
    QList<TemplateProblem> problems;

    /// The labels of the ask fields, each once, in order.
    QStringList askLabels() const;
    /// Known variables and ask fields in order of first use, each once; "ask:Booking date".
    QStringList placeholderNames() const;
};

/// Never fails, whatever the text is. Linear.
CannedTemplate parseTemplate(const QString &text);
/// Text in which every "{{" stands for itself when it is read as a template.
QString escapedForTemplate(const QString &text);
/// A placeholder as it is written.
QString writtenPlaceholder(const TemplatePiece &piece);

/// The variables that there are, in the order in which an editor offers them. The last, "code", is
/// a one-time code: no reply that somebody writes ever gets a value for it.
const QStringList &templateVariables();
bool isTemplateVariable(const QString &name);
/// The variable that was most likely meant by a name that is not one; may be empty.
QString suggestedVariable(const QString &name);

/// A stretch of a filled-in text that did not stand there from the beginning, or is to be filled.
struct FilledSpan
{
    enum class Kind {
        Filled, ///< a variable's value, or its fallback
        Asked, ///< what the agent answered, or the default
        OpenAsk, ///< a blank: the placeholder itself stands there
        Missing, ///< nobody knows the value: the placeholder itself stands there
    };

    qsizetype start = 0;
    qsizetype length = 0; ///< UTF-16 units
    Kind kind = Kind::Filled;
    QString name; ///< variable or label

    bool operator==(const FilledSpan &) const = default;
};

struct FilledText
{
    QString text;
    QList<FilledSpan> spans;

    /// True when nothing is open or missing.
    bool isComplete() const;
    bool operator==(const FilledText &) const = default;
};

/// Fills values and answers in. `values` are by variable, `asked` by label; a value of nothing but
/// blanks counts as none. An ask field without an entry in `asked` gets its default; one whose
/// entry is empty stays open.
///
/// Values come from outside: they are put on one line, control characters are left out, and
/// placeholders in them are not filled in (openPlaceholders() finds them). An unknown variable is
/// missing even when it has a fallback. Where an empty fallback would leave a blank before a full
/// stop, a comma or another blank, that blank goes too.
FilledText fillTemplate(const CannedTemplate &parsed, const QHash<QString, QString> &values,
                        const QHash<QString, QString> &asked);

/// A placeholder that was left in a text that should have none.
struct OpenPlaceholder
{
    qsizetype start = 0;
    qsizetype length = 0;
    QString name; ///< what stands between the braces, before a "|"
    bool isAsk = false; ///< then the name is the label

    bool operator==(const OpenPlaceholder &) const = default;
};

/// The `{{…}}` in a text as it would be sent. Linear.
QList<OpenPlaceholder> openPlaceholders(const QString &text);

} // namespace sportello
