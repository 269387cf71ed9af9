// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/csv.h"

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostRows = 50'000;
constexpr qsizetype mostColumns = 200;

QChar mostFrequentSeparator(QStringView text)
{
    qsizetype commas = 0;
    qsizetype semicolons = 0;
    qsizetype tabs = 0;
    bool quoted = false;
    for (const QChar c : text) {
        if (c == u'"')
            quoted = !quoted;
        else if (!quoted && (c == u'\n' || c == u'\r'))
            break;
        else if (!quoted)
            (c == u','       ? commas
                 : c == u';' ? semicolons
                             : tabs) += c == u',' || c == u';' || c == u'\t' ? 1 : 0;
    }
    if (semicolons > commas && semicolons >= tabs)
        return u';';
    return tabs > commas ? u'\t' : u',';
}

class CsvReader
{
public:
    explicit CsvReader(const QString &text)
        : m_text(text)
    {
    }

    CsvTable read()
    {
        chooseSeparator();
        while (m_position < m_text.size() && !m_table.isTooBig)
            readRow();
        return std::move(m_table);
    }

private:
    void chooseSeparator()
    {
        const bool says = m_text.size() >= 5 && m_text.startsWith(u"sep="_s, Qt::CaseInsensitive)
            && (m_text.size() == 5 || m_text.at(5) == u'\n' || m_text.at(5) == u'\r');
        if (!says) {
            m_table.separator = mostFrequentSeparator(m_text);
            return;
        }
        m_table.separator = m_text.at(4);
        m_position = 5;
        endLine();
    }

    void readRow()
    {
        CsvRow row;
        row.line = m_line;
        for (;;) {
            row.fields.append(readField(row));
            if (m_position >= m_text.size() || m_text.at(m_position) != m_table.separator)
                break;
            ++m_position;
            if (row.fields.size() >= mostColumns) {
                m_table.isTooBig = true;
                return;
            }
        }
        endLine();
        const bool isBlank =
            std::all_of(row.fields.cbegin(), row.fields.cend(),
                        [](const QString &field) { return field.trimmed().isEmpty(); });
        if (isBlank)
            return;
        if (m_table.rows.size() >= mostRows) {
            m_table.isTooBig = true;
            return;
        }
        m_table.rows.append(row);
    }

    QString readField(CsvRow &row)
    {
        QString field;
        if (m_position < m_text.size() && m_text.at(m_position) == u'"')
            field = readQuoted();
        const qsizetype start = m_position;
        while (m_position < m_text.size() && m_text.at(m_position) != m_table.separator
               && m_text.at(m_position) != u'\n' && m_text.at(m_position) != u'\r')
            ++m_position;
        const QStringView rest = QStringView(m_text).sliced(start, m_position - start);
        if (m_wasQuoted && !rest.trimmed().isEmpty())
            row.hasStrayText = true;
        if (!m_wasQuoted || !rest.trimmed().isEmpty())
            field += rest;
        m_wasQuoted = false;
        return field;
    }

    QString readQuoted()
    {
        const int openLine = m_line;
        QString field;
        m_wasQuoted = true;
        ++m_position;
        qsizetype start = m_position;
        for (; m_position < m_text.size(); ++m_position) {
            const QChar c = m_text.at(m_position);
            if (c == u'\n')
                ++m_line;
            if (c != u'"')
                continue;
            const bool doubled =
                m_position + 1 < m_text.size() && m_text.at(m_position + 1) == u'"';
            field += QStringView(m_text).sliced(start, m_position - start + (doubled ? 1 : 0));
            ++m_position;
            if (!doubled)
                return field;
            start = m_position + 1;
        }
        if (m_table.openQuoteLine == 0)
            m_table.openQuoteLine = openLine;
        return field + m_text.sliced(start);
    }

    void endLine()
    {
        if (m_position < m_text.size() && m_text.at(m_position) == u'\r')
            ++m_position;
        if (m_position < m_text.size() && m_text.at(m_position) == u'\n')
            ++m_position;
        ++m_line;
    }

    const QString &m_text;
    qsizetype m_position = 0;
    int m_line = 1;
    bool m_wasQuoted = false;
    CsvTable m_table;
};

// How many apostrophes stand before something that a spreadsheet takes for a formula; -1 when none
// comes.
qsizetype apostrophesBeforeFormula(const QString &field)
{
    qsizetype count = 0;
    while (count < field.size() && field.at(count) == u'\'')
        ++count;
    const bool formula = count < field.size()
        && QStringView(u"=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20").contains(field.at(count));
    return formula ? count : -1;
}

} // namespace

CsvTable readCsv(const QString &text)
{
    return CsvReader(text).read();
}

QString csvLine(const QStringList &fields)
{
    QStringList written;
    for (const QString &field : fields) {
        QString text = apostrophesBeforeFormula(field) >= 0 ? u'\'' + field : field;
        const bool quoted = std::any_of(text.cbegin(), text.cend(), [](QChar c) {
            return QStringView(u"\",;\t\r\n").contains(c);
        });
        const bool blankAtEnd = !text.isEmpty() && (text.front() == u' ' || text.back() == u' ');
        if (quoted || blankAtEnd)
            text = u'"' + text.replace(u'"', u"\"\""_s) + u'"';
        written.append(text);
    }
    return written.join(u',') + u"\r\n"_s;
}

QString withoutFormulaGuard(const QString &field)
{
    return apostrophesBeforeFormula(field) > 0 ? field.sliced(1) : field;
}

} // namespace sportello
