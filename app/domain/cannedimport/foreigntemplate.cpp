// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/cannedimport/foreigntemplate.h"

#include "domain/cannedtemplate.h"
#include "domain/safehtml.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CannedImport)
};

void warnOnce(QStringList &warnings, const QString &sentence)
{
    if (!warnings.contains(sentence))
        warnings.append(sentence);
}

// -- names
// -----------------------------------------------------------------------------------------

// The people of a ticket as the systems call them, and what each calls the parts of a name.
void addPeople(QHash<QString, QString> &names)
{
    const QStringList customers{u"ticket.requester"_s, u"ticket.customer"_s, u"ticket.contact"_s,
                                u"requester"_s,        u"customer"_s,        u"contact"_s,
                                u"ticket.submitter"_s, u"ticket.sender"_s};
    const QStringList agents{u"current_user"_s, u"ticket.assignee"_s, u"ticket.agent"_s,
                             u"ticket.owner"_s, u"agent"_s,           u"assignee"_s};
    const QHash<QString, QString> parts{{u"name"_s, u"name"_s},
                                        {u"full_name"_s, u"name"_s},
                                        {u"fullname"_s, u"name"_s},
                                        {u"first_name"_s, u"first_name"_s},
                                        {u"firstname"_s, u"first_name"_s}};
    for (auto part = parts.constBegin(); part != parts.constEnd(); ++part) {
        for (const QString &customer : customers)
            names.insert(customer + u'.' + part.key(), u"contact."_s + part.value());
        for (const QString &agent : agents)
            names.insert(agent + u'.' + part.key(), u"agent."_s + part.value());
    }
    for (const QString &customer : customers) {
        names.insert(customer + u".last_name"_s, u"contact.last_name"_s);
        names.insert(customer + u".lastname"_s, u"contact.last_name"_s);
    }
    for (const QString &agent : agents)
        names.insert(agent + u".signature"_s, u"agent.sign"_s);
}

const QHash<QString, QString> &commonNames()
{
    static const QHash<QString, QString> names = [] {
        QHash<QString, QString> made{
            {u"ticket.id"_s, u"conversation.id"_s},
            {u"ticket.number"_s, u"conversation.id"_s},
            {u"ticket.display_id"_s, u"conversation.id"_s},
            {u"ticket.raw_id"_s, u"conversation.id"_s},
            {u"conversation.id"_s, u"conversation.id"_s},
            {u"conversation.display_id"_s, u"conversation.id"_s},
            {u"conversation.contact_name"_s, u"contact.name"_s},
            {u"ticket.created_at"_s, u"conversation.date"_s},
            {u"ticket.created_on"_s, u"conversation.date"_s},
            {u"ticket.created_at_with_timestamp"_s, u"conversation.date"_s},
            {u"ticket.created_at_with_time"_s, u"conversation.date"_s},
            {u"conversation.created_at"_s, u"conversation.date"_s},
            {u"ticket.brand.name"_s, u"brand.name"_s},
            {u"ticket.account"_s, u"brand.name"_s},
            {u"helpdesk_name"_s, u"brand.name"_s},
            {u"ticket.portal_name"_s, u"brand.name"_s},
            {u"account.name"_s, u"brand.name"_s},
            {u"inbox.name"_s, u"account.name"_s},
            {u"config.organization"_s, u"brand.name"_s},
            {u"config.product_name"_s, u"brand.name"_s}};
        addPeople(made);
        return made;
    }();
    return names;
}

// Pages of the help desk, which do not exist here.
bool isTicketLink(const QString &name)
{
    static const QStringList names{u"ticket.link"_s, u"ticket.url"_s, u"ticket.public_url"_s,
                                   u"ticket.portal_url"_s, u"ticket.url_with_protocol"_s};
    return names.contains(name);
}

QString ourName(const QString &theirs, CannedSystem system, QStringList &warnings)
{
    if (isTicketLink(theirs)) {
        warnOnce(warnings,
                 Words::tr("{{%1}} was the address of a ticket; it is the address of the public "
                           "post now.")
                     .arg(theirs));
        return u"conversation.link"_s;
    }
    if (system == CannedSystem::Zammad) {
        static const QHash<QString, QString> user{{u"user.firstname"_s, u"agent.first_name"_s},
                                                  {u"user.fullname"_s, u"agent.name"_s}};
        if (user.contains(theirs))
            return user.value(theirs);
    }
    if (const QString found = commonNames().value(theirs); !found.isEmpty())
        return found;
    // Their names that are ours too, such as contact.first_name, are in the table; the rest of ours
    // would mean something else there.
    return {};
}

// -- Liquid
// ----------------------------------------------------------------------------------------

// Splits at a character that stands outside quotation marks.
QStringList splitOutsideQuotes(const QString &text, QChar separator)
{
    QStringList parts(1);
    QChar quote;
    for (const QChar c : text) {
        if (!quote.isNull()) {
            if (c == quote)
                quote = {};
        } else if (c == u'"' || c == u'\'') {
            quote = c;
        } else if (c == separator) {
            parts.append(QString());
            continue;
        }
        parts.last() += c;
    }
    return parts;
}

bool isQuoted(const QString &text)
{
    return text.size() >= 2 && (text.front() == u'"' || text.front() == u'\'')
        && text.back() == text.front();
}

QString unquoted(const QString &text)
{
    return isQuoted(text) ? text.sliced(1, text.size() - 2) : text;
}

// A fallback must not end its own placeholder, nor stand on two lines.
QString asFallback(QString text)
{
    text.replace(u"}}"_s, u"} }"_s).replace(u"{{"_s, u"{ {"_s);
    return text.simplified();
}

class LiquidReader
{
public:
    LiquidReader(const QString &text, CannedSystem system, QStringList &warnings)
        : m_text(text)
        , m_system(system)
        , m_warnings(warnings)
    {
    }

    QString read()
    {
        while (m_position < m_text.size()) {
            const qsizetype brace = m_text.indexOf(u'{', m_position);
            if (brace < 0 || brace + 1 >= m_text.size())
                break;
            copyTo(brace);
            const QChar next = m_text.at(brace + 1);
            if (next == u'{')
                readOutput();
            else if (next == u'%')
                readTag();
            else
                copyTo(brace + 1);
        }
        copyTo(m_text.size());
        return m_result;
    }

private:
    void copyTo(qsizetype end)
    {
        m_result += QStringView(m_text).sliced(m_position, end - m_position);
        m_position = end;
    }

    // Where a mark stands next. Remembered, or a text of nothing but opening marks would be
    // searched to its end for each of them.
    qsizetype next(const QString &mark, qsizetype from)
    {
        const auto known = m_next.constFind(mark);
        if (known != m_next.constEnd() && (*known < 0 || *known >= from))
            return *known;
        const qsizetype found = m_text.indexOf(mark, from);
        m_next.insert(mark, found);
        return found;
    }

    // What stands between two marks at the position, without Liquid's signs for blanks.
    std::optional<QString> inside(const QString &closing)
    {
        const qsizetype end = next(closing, m_position + 2);
        const qsizetype again = next(u"{{"_s, m_position + 2);
        if (end < 0 || (again >= 0 && again < end))
            return {};
        QString text = m_text.sliced(m_position + 2, end - m_position - 2);
        if (text.startsWith(u'-'))
            text.remove(0, 1);
        if (text.endsWith(u'-'))
            text.chop(1);
        m_position = end + 2;
        return text.trimmed();
    }

    void readOutput()
    {
        const qsizetype start = m_position;
        const std::optional<QString> output = inside(u"}}"_s);
        if (!output) {
            copyTo(start + 2);
            return;
        }
        m_result += converted(*output);
    }

    void readTag()
    {
        const qsizetype start = m_position;
        const std::optional<QString> tag = inside(u"%}"_s);
        if (!tag) {
            copyTo(start + 2);
            return;
        }
        const QString word = tag->section(u' ', 0, 0, QString::SectionSkipEmpty);
        if (word == "comment"_L1 || word == "raw"_L1) {
            readBlock(word);
            return;
        }
        warnOnce(m_warnings,
                 Words::tr("Conditions such as {% %1 %} do not exist here; they were taken out and "
                           "every branch of the text was kept. Look it over.")
                     .arg(word.startsWith(u"end"_s) ? word.mid(3) : word));
    }

    void readBlock(const QString &word)
    {
        if (m_unending.contains(word))
            return;
        const QRegularExpression ending(u"\\{%-?\\s*end"_s + word + u"\\s*-?%\\}"_s);
        const QRegularExpressionMatch match = ending.match(m_text, m_position);
        if (!match.hasMatch()) {
            m_unending.append(word);
            return;
        }
        if (word == "raw"_L1)
            m_result +=
                escapedForTemplate(m_text.sliced(m_position, match.capturedStart() - m_position));
        m_position = match.capturedEnd();
    }

    QString converted(const QString &output)
    {
        QString expression = output;
        // Chatwoot's own form of a fallback.
        expression.replace(u"||"_s, u"| default:"_s);
        QStringList parts = splitOutsideQuotes(expression, u'|');
        const QString name = parts.takeFirst().trimmed();
        if (isQuoted(name))
            return escapedForTemplate(unquoted(name));
        std::optional<QString> fallback;
        for (const QString &part : std::as_const(parts)) {
            const QString filter = part.section(u':', 0, 0).trimmed();
            const QString argument =
                splitOutsideQuotes(part.section(u':', 1), u',').first().trimmed();
            if (filter == "default"_L1 && (isQuoted(argument) || argument.isEmpty()))
                fallback = asFallback(unquoted(argument));
            else
                warnOnce(m_warnings,
                         Words::tr("“%1” in {{%2}} has no counterpart here and was left out.")
                             .arg(part.simplified(), name));
        }
        return placeholder(name, fallback);
    }

    QString placeholder(const QString &name, const std::optional<QString> &fallback)
    {
        const QString ours = ourName(name.toLower(), m_system, m_warnings);
        if (name.startsWith(u"dc."_s))
            warnOnce(m_warnings,
                     Words::tr("{{%1}} is dynamic content, which stayed in the other system. Put "
                               "its text in its place.")
                         .arg(name));
        QString text = u"{{"_s + (ours.isEmpty() ? name : ours);
        if (fallback)
            text += u'|' + *fallback;
        return text + u"}}"_s;
    }

    const QString &m_text;
    CannedSystem m_system;
    QStringList &m_warnings;
    qsizetype m_position = 0;
    QString m_result;
    QHash<QString, qsizetype> m_next; ///< of each mark; -1 = none comes
    QStringList m_unending; ///< blocks whose end was looked for in vain
};

// -- Zammad
// ----------------------------------------------------------------------------------------

QString fromZammad(const QString &text, QStringList &warnings)
{
    static const QRegularExpression variable(u"#\\{([^{}\\n]{1,200})\\}"_s);
    QString result;
    qsizetype position = 0;
    auto matches = variable.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        result += escapedForTemplate(text.sliced(position, match.capturedStart() - position));
        QString name = match.captured(1).trimmed();
        static const QRegularExpression time(u"\\Adt\\((.*?),.*\\)\\z"_s);
        if (const QRegularExpressionMatch call = time.match(name); call.hasMatch())
            name = call.captured(1).trimmed();
        const QString ours = ourName(name, CannedSystem::Zammad, warnings);
        result += u"{{"_s + (ours.isEmpty() ? name : ours) + u"}}"_s;
        position = match.capturedEnd();
    }
    return result + escapedForTemplate(text.sliced(position));
}

// -- HTML
// ------------------------------------------------------------------------------------------

// Where a link leads that is a placeholder: no address that may be opened, so it would be dropped.
class PlaceholderLinks
{
public:
    QString hidden(const QString &html)
    {
        static const QRegularExpression href(
            u"(href\\s*=\\s*)([\"'])\\s*((?:\\{\\{[^\"'{}]{1,200}\\}\\}|#\\{[^\"'{}]{1,200}\\}))\\s*\\2"_s,
            QRegularExpression::CaseInsensitiveOption);
        QString result;
        qsizetype position = 0;
        auto matches = href.globalMatch(html);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            result += QStringView(html).sliced(position, match.capturedStart() - position);
            result += match.captured(1) + match.captured(2) + host
                + QString::number(m_targets.size()) + match.captured(2);
            m_targets.append(match.captured(3));
            position = match.capturedEnd();
        }
        return result + html.sliced(position);
    }

    QString shown(const QString &target) const
    {
        if (!target.startsWith(host))
            return target;
        return m_targets.value(target.sliced(host.size()).toInt());
    }

private:
    inline static const QString host = u"https://placeholder.invalid/"_s;
    QStringList m_targets;
};

QString bareAddress(QString address)
{
    static const QRegularExpression scheme(u"\\A(?:https?://|mailto:|tel:)(?:www\\.)?"_s);
    address.remove(scheme);
    while (address.endsWith(u'/'))
        address.chop(1);
    return address.toLower();
}

} // namespace

QString plainFromHtml(const QString &html)
{
    PlaceholderLinks links;
    const FormattedText formatted = textFromHtml(links.hidden(html));
    QList<TextSpan> targets;
    for (const TextSpan &span : formatted.spans) {
        if (span.kind == TextSpan::Kind::Link && !span.target.isEmpty())
            targets.append(span);
    }
    std::sort(targets.begin(), targets.end(), [](const TextSpan &a, const TextSpan &b) {
        return a.start + a.length < b.start + b.length;
    });
    QString plain;
    qsizetype position = 0;
    for (const TextSpan &link : std::as_const(targets)) {
        const qsizetype end = link.start + link.length;
        plain += QStringView(formatted.text).sliced(position, end - position);
        position = end;
        const QString target = links.shown(link.target);
        const QString words = formatted.text.sliced(link.start, link.length).trimmed();
        if (bareAddress(words) != bareAddress(target))
            plain += u" ("_s + target + u')';
    }
    plain += QStringView(formatted.text).sliced(position);
    plain.replace(QChar(QChar::Nbsp), u' ');
    static const QRegularExpression blanksAtEnd(u"[ \\t]+(?=\\n|\\z)"_s);
    static const QRegularExpression emptyLines(u"\\n{3,}"_s);
    return plain.replace(blanksAtEnd, QString()).replace(emptyLines, u"\n\n"_s).trimmed();
}

QString withOurPlaceholders(const QString &text, CannedSystem system, QStringList &warnings)
{
    switch (system) {
    case CannedSystem::Own: return text;
    case CannedSystem::Zammad: return fromZammad(text, warnings);
    case CannedSystem::Chatwoot:
    case CannedSystem::Zendesk:
    case CannedSystem::Freshdesk: break;
    }
    return LiquidReader(text, system, warnings).read();
}

} // namespace sportello
