// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/cannedimport/cannedcsv.h"

#include "domain/cannedimport/foreigncanned.h"
#include "domain/csv.h"
#include "domain/fold.h"
#include "domain/words.h"

#include <QCoreApplication>
#include <QDate>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

using Field = CannedField;

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(CannedImport)
};

constexpr Words<Field, 15> fieldWords{{{
    {Field::Ignored, "ignore"_L1},
    {Field::Shortcut, "shortcut"_L1},
    {Field::Keywords, "keywords"_L1},
    {Field::Title, "title"_L1},
    {Field::Text, "text"_L1},
    {Field::Html, "html"_L1},
    {Field::ShortText, "short_text"_L1},
    {Field::Language, "language"_L1},
    {Field::Tags, "tags"_L1},
    {Field::Scope, "scope"_L1},
    {Field::Audience, "audience"_L1},
    {Field::Networks, "networks"_L1},
    {Field::Active, "active"_L1},
    {Field::ExpiresAt, "expires_at"_L1},
    {Field::Level, "level"_L1},
}}};

QString columnKey(const QString &name)
{
    QString key = fold(name).trimmed();
    key.replace(u' ', u'_').replace(u'-', u'_');
    return key;
}

Field guessedField(const QString &column)
{
    static const QHash<QString, Field> names{
        {u"short_code"_s, Field::Shortcut}, {u"shortcode"_s, Field::Shortcut},
        {u"code"_s, Field::Shortcut},       {u"shortcuts"_s, Field::Shortcut},
        {u"keyword"_s, Field::Keywords},    {u"name"_s, Field::Title},
        {u"subject"_s, Field::Title},       {u"titolo"_s, Field::Title},
        {u"titel"_s, Field::Title},         {u"titre"_s, Field::Title},
        {u"content"_s, Field::Text},        {u"message"_s, Field::Text},
        {u"body"_s, Field::Text},           {u"reply"_s, Field::Text},
        {u"response"_s, Field::Text},       {u"testo"_s, Field::Text},
        {u"texte"_s, Field::Text},          {u"content_html"_s, Field::Html},
        {u"body_html"_s, Field::Html},      {u"short"_s, Field::ShortText},
        {u"locale"_s, Field::Language},     {u"lang"_s, Field::Language},
        {u"lingua"_s, Field::Language},     {u"sprache"_s, Field::Language},
        {u"langue"_s, Field::Language},     {u"tag"_s, Field::Tags},
        {u"labels"_s, Field::Tags},         {u"folder"_s, Field::Tags},
        {u"folder_name"_s, Field::Tags},    {u"category"_s, Field::Tags},
        {u"expires"_s, Field::ExpiresAt},   {u"enabled"_s, Field::Active}};
    const QString key = columnKey(column);
    if (const auto own = fieldWords.value(key); own && *own != Field::Ignored)
        return *own;
    return names.value(key, Field::Ignored);
}

QList<Field> fieldsOf(const QStringList &header, const CannedColumns &columns)
{
    QHash<QString, Field> chosen;
    for (auto column = columns.constBegin(); column != columns.constEnd(); ++column)
        chosen.insert(columnKey(column.key()), column.value());
    QList<Field> fields;
    for (const QString &column : header) {
        const auto choice = chosen.constFind(columnKey(column));
        fields.append(choice == chosen.constEnd() ? guessedField(column) : *choice);
    }
    return fields;
}

CannedSystem systemOf(const QStringList &header)
{
    QStringList keys;
    for (const QString &column : header)
        keys.append(columnKey(column));
    if (keys.contains(u"short_code"_s) && keys.contains(u"content"_s))
        return CannedSystem::Chatwoot;
    if (keys.contains(u"keywords"_s) && keys.contains(u"content"_s))
        return CannedSystem::Zammad;
    if (keys.contains(u"title"_s) && keys.contains(u"content_html"_s))
        return CannedSystem::Freshdesk;
    return CannedSystem::Own;
}

std::optional<bool> truth(const QString &word)
{
    static const QStringList yes{u"true"_s, u"yes"_s, u"1"_s,   u"x"_s, u"on"_s,
                                 u"si"_s,   u"ja"_s,  u"oui"_s, u"y"_s, u"t"_s};
    static const QStringList no{u"false"_s, u"no"_s,  u"0"_s, u"off"_s,
                                u"nein"_s,  u"non"_s, u"n"_s, u"f"_s};
    const QString key = fold(word.trimmed());
    if (key.isEmpty() || yes.contains(key))
        return true;
    if (no.contains(key))
        return false;
    return {};
}

std::optional<Instant> instantOf(const QString &text)
{
    const QString written = text.trimmed();
    // Qt takes the date in front of a time for a date too.
    const QDate date = written.size() <= 10 ? QDate::fromString(written, Qt::ISODate) : QDate();
    // A day without a time is a day here, and it lasts until its end.
    if (date.isValid())
        return fromDateTime(date.addDays(1).startOfDay());
    const QDateTime time = QDateTime::fromString(written, Qt::ISODateWithMs);
    return time.isValid() ? std::optional<Instant>(fromDateTime(time)) : std::nullopt;
}

class CsvCollector
{
public:
    CsvCollector(CannedSystem system, QList<Field> fields)
        : m_system(system)
        , m_fields(std::move(fields))
        , m_collector(system)
    {
    }

    void add(const CsvRow &row)
    {
        m_raw = RawCanned();
        m_raw.index = ++m_index;
        m_raw.line = row.line;
        QString keywords;
        for (qsizetype i = 0; i < m_fields.size(); ++i) {
            // What our own export put in front so that spreadsheets compute nothing.
            const QString value = m_system == CannedSystem::Own
                ? withoutFormulaGuard(row.fields.value(i))
                : row.fields.value(i);
            if (m_fields.at(i) == Field::Keywords)
                keywords = value;
            else
                take(m_fields.at(i), value);
        }
        takeKeywords(keywords);
        if (row.fields.size() < m_fields.size())
            warn(Sentences::tr("Line %1 has fewer columns than the first line.").arg(row.line));
        else if (row.fields.size() > m_fields.size())
            warn(Sentences::tr("Line %1 has more columns than the first line; is a comma not in "
                               "quotation marks?")
                     .arg(row.line));
        if (row.hasStrayText)
            warn(Sentences::tr("Line %1 has text behind a closing quotation mark.").arg(row.line));
        m_collector.add(m_raw);
    }

    CannedFile finished()
    {
        if (m_system == CannedSystem::Own) {
            joinTexts(m_collector.replies());
            if (!m_fields.contains(Field::Shortcut) && !m_fields.contains(Field::Keywords))
                m_collector.makeShortcuts();
        }
        return m_collector.finished();
    }
    void warnOfFile(const QString &sentence) { m_collector.warn(sentence); }

private:
    void warn(const QString &sentence) { m_raw.warnings.append(sentence); }

    void take(Field field, const QString &value)
    {
        switch (field) {
        case Field::Ignored:
        case Field::Keywords: break;
        case Field::Shortcut: m_raw.shortcut = value; break;
        case Field::Title: m_raw.title = value; break;
        case Field::Text:
            if (m_raw.text.isEmpty())
                m_raw.text = value;
            break;
        case Field::Html:
            if (!value.trimmed().isEmpty()) {
                m_raw.text = value;
                m_raw.isHtml = true;
            }
            break;
        case Field::ShortText: m_raw.shortText = value; break;
        case Field::Language: m_raw.language = value; break;
        case Field::Tags: m_raw.tags += splitList(value); break;
        case Field::Networks: m_raw.networks += splitList(value); break;
        case Field::Scope: takeScope(value.trimmed().toLower()); break;
        case Field::Audience: takeAudience(value.trimmed().toLower()); break;
        case Field::Active: takeActive(value); break;
        case Field::ExpiresAt: takeExpiry(value); break;
        case Field::Level: takeLevel(value.trimmed().toLower()); break;
        }
    }

    static QStringList splitList(QString value)
    {
        value.replace(u"~~~"_s, u","_s).replace(u';', u',');
        return value.split(u',', Qt::SkipEmptyParts);
    }

    void takeKeywords(const QString &keywords)
    {
        if (!m_fields.contains(Field::Keywords))
            return;
        const RawCanned entry = zammadEntry(m_raw.title, keywords, m_raw.text);
        if (m_raw.shortcut.isEmpty())
            m_raw.shortcut = entry.shortcut;
        m_raw.tags += entry.tags;
        m_raw.isHtml = m_raw.isHtml || (m_system == CannedSystem::Zammad && entry.isHtml);
    }

    void takeScope(const QString &word)
    {
        if (word.isEmpty())
            return;
        const std::optional<CannedScope> scope = cannedScopeFromWord(word);
        // Which account or brand it was for is not in the file.
        const bool known = scope == CannedScope::All || scope == CannedScope::Mine;
        m_raw.scope = known ? *scope : CannedScope::All;
        if (!known)
            warn(Sentences::tr("“%1” says not who may use it; everybody may.").arg(word.left(40)));
    }

    void takeAudience(const QString &word)
    {
        if (word.isEmpty())
            return;
        const std::optional<CannedAudience> audience = cannedAudienceFromWord(word);
        m_raw.audience = audience.value_or(CannedAudience::PrivateOnly);
        if (!audience)
            warn(Sentences::tr("“%1” is no audience; the reply is for private messages only.")
                     .arg(word.left(40)));
    }

    void takeLevel(const QString &word)
    {
        if (word.isEmpty())
            return;
        const std::optional<VerificationLevel> level = verificationLevelFromWord(word);
        m_raw.level = level.value_or(VerificationLevel::Certified);
        if (!level)
            warn(Sentences::tr("“%1” is no level; the reply is for verified customers only.")
                     .arg(word.left(40)));
    }

    void takeActive(const QString &word)
    {
        const std::optional<bool> active = truth(word);
        m_raw.active = active.value_or(false);
        if (!active)
            warn(Sentences::tr("“%1” is neither yes nor no; the reply is switched off.")
                     .arg(word.simplified().left(40)));
    }

    void takeExpiry(const QString &value)
    {
        if (value.trimmed().isEmpty())
            return;
        m_raw.expiresAt = instantOf(value);
        if (!m_raw.expiresAt)
            warn(Sentences::tr("“%1” is not a date and was left out.")
                     .arg(value.simplified().left(40)));
    }

    // Rows that differ in their language alone are texts of one reply.
    static void joinTexts(QList<ImportedReply> &replies)
    {
        QList<ImportedReply> joined;
        for (const ImportedReply &found : std::as_const(replies)) {
            if (!joined.isEmpty() && belongsTo(joined.last().reply, found.reply)) {
                joined.last().reply.texts += found.reply.texts;
                joined.last().warnings += found.warnings;
            } else {
                joined.append(found);
            }
        }
        replies = joined;
    }

    static bool belongsTo(const CannedReply &first, const CannedReply &next)
    {
        CannedReply same = next;
        same.texts = first.texts;
        const QString language = next.texts.first().language;
        return same == first
            && std::none_of(first.texts.cbegin(), first.texts.cend(),
                            [&language](const CannedText &text) {
            return text.language == language;
               });
    }

    CannedSystem m_system;
    QList<Field> m_fields;
    CannedCollector m_collector;
    RawCanned m_raw;
    int m_index = 0;
};

std::optional<QString> problemOfHeader(const QStringList &header, const QList<Field> &fields)
{
    QStringList seen;
    for (const QString &column : header) {
        const QString key = columnKey(column);
        if (!key.isEmpty() && seen.contains(key))
            return Sentences::tr("The column “%1” is there twice. Rename one of them.")
                .arg(column.simplified().left(40));
        seen.append(key);
    }
    if (fields.contains(Field::Text) || fields.contains(Field::Html))
        return {};
    const bool knowsSome = std::any_of(fields.cbegin(), fields.cend(),
                                       [](Field field) { return field != Field::Ignored; });
    if (knowsSome)
        return Sentences::tr("There is no column with the text of the replies. Call it “text”, or "
                             "say which one it is.");
    if (header.size() == 1)
        return Sentences::tr("This is neither JSON nor a table with columns. Export the replies as "
                             "JSON or CSV.");
    return Sentences::tr("The first line names no column that is known (shortcut, title, text, "
                         "language, tags …). Add one, or say what the columns are.");
}

} // namespace

QString toWord(CannedField field)
{
    return fieldWords.word(field);
}

std::optional<CannedField> cannedFieldFromWord(const QString &word)
{
    return fieldWords.value(word);
}

CannedCsvPreview previewCannedCsv(const QString &text, const CannedColumns &columns)
{
    constexpr qsizetype shown = 5;
    const CsvTable table = readCsv(text.left(200'000));
    CannedCsvPreview preview;
    if (table.rows.isEmpty())
        return preview;
    preview.columns = table.rows.first().fields;
    preview.fields = fieldsOf(preview.columns, columns);
    for (const CsvRow &row : table.rows.mid(1, shown))
        preview.rows.append(row.fields);
    return preview;
}

Result<CannedFile> readCannedCsv(const QString &text, std::optional<CannedSystem> system,
                                 const CannedColumns &columns)
{
    const CsvTable table = readCsv(text);
    if (table.openQuoteLine > 0)
        return cannedRefusal(
            Sentences::tr("In line %1 a quotation mark opens that is never closed. "
                          "Close it, or export again.")
                .arg(table.openQuoteLine));
    if (table.isTooBig)
        return cannedRefusal(Sentences::tr("The table has too many rows or columns to be canned "
                                           "replies. Export fewer at once."));
    if (table.rows.isEmpty())
        return cannedRefusal(Sentences::tr("The table is empty."));
    const QStringList header = table.rows.first().fields;
    const QList<Field> fields = fieldsOf(header, columns);
    if (const std::optional<QString> problem = problemOfHeader(header, fields))
        return cannedRefusal(*problem);
    if (system == CannedSystem::Zendesk)
        return cannedRefusal(
            Sentences::tr("Zendesk exports macros as JSON; this is a table. Choose "
                          "another system."));
    CsvCollector collector(system.value_or(systemOf(header)), fields);
    for (const CsvRow &row : table.rows.mid(1))
        collector.add(row);
    if (table.rows.size() == 1)
        collector.warnOfFile(Sentences::tr("The table has a first line with names and no replies "
                                           "below it."));
    return collector.finished();
}

} // namespace sportello
