// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace sportello {

/// One piece of HTML: a run of text with its entities resolved, or a tag.
struct HtmlToken
{
    enum class Kind { Text, Start, End };

    Kind kind = Kind::Text;
    QString text; ///< Text only
    QString name; ///< in lower case; tags only
    // The attributes that anything is made of; Start only.
    QString target; ///< href
    QString classes;
    QString number; ///< start, of an ordered list
};

/// Takes HTML apart without ever failing: what the standard calls errors gives the reading of
/// browsers, or is left out. Comments, CDATA, declarations and the content of elements that hold
/// raw text (script, style, title, textarea, iframe and the like) give no token. Looks at each
/// character a bounded number of times.
class HtmlTokens
{
public:
    /// The text must outlive the reader.
    explicit HtmlTokens(QStringView html);

    /// The next piece, or nothing at the end.
    std::optional<HtmlToken> next();

    /// How many characters were looked at so far; shows that the work grows with the text alone.
    qsizetype work() const { return m_work; }

private:
    HtmlToken readText();
    /// Reads the markup at a "<"; nothing when it gives no token.
    std::optional<HtmlToken> readMarkup();
    std::optional<HtmlToken> readTag(HtmlToken::Kind kind, qsizetype nameStart);
    bool readAttribute(HtmlToken &token);
    QStringView readAttributeValue();
    QStringView readUntil(QStringView stops);
    void skipSpace();
    void skipPast(QStringView end, qsizetype from);
    void skipRawText(const QString &name);

    bool startsMarkup(qsizetype position) const;
    QChar at(qsizetype position) const;

    QStringView m_html;
    qsizetype m_position = 0;
    qsizetype m_work = 0;
    /// Set when a quote was never closed: then tags end at the next ">".
    bool m_quotesHold = true;
};

/// A text with its entities resolved: the common named ones and the numeric ones. What stands for
/// no character becomes U+FFFD.
enum class EntityContext { Text, Attribute };
QString withoutEntities(QStringView text, EntityContext context);

} // namespace sportello
